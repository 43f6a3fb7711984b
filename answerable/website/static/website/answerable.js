// Everything works without this file: it adds the design system's conveniences.
import { initAll } from '../vendor/nhsuk-frontend.min.js';

initAll();
