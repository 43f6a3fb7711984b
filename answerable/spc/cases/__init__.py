"""Cases of the R packages: run, and compared with the outputs that are shipped beside this file.

`SHIPPED` names the files. The room reads no disk: whoever calls `validate` passes their bytes in
(`importlib.resources.files("answerable.spc.cases")` has them).
"""

from answerable.spc.cases.reading import Case
from answerable.spc.cases.run import run_case
from answerable.spc.cases.validation import Difference, Tally, Validation, differences, validate

SHIPPED = ("ptd_constructed.json", "qic_constructed.json")

__all__ = [
    "SHIPPED",
    "Case",
    "Difference",
    "Tally",
    "Validation",
    "differences",
    "run_case",
    "validate",
]
