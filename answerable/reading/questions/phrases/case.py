"""How every phrase is matched."""

import re

ANY_CASE = re.IGNORECASE
