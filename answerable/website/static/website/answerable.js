// Everything works without this file: it adds the design system's conveniences.
import { initAll } from '../nhsuk-frontend.min.js';

initAll();
