"""The fifty-two rows, in the order of the Act and then of the Regulations."""

from __future__ import annotations

from answerable.cases.exemptions.eir import BEYOND_EIR, EIR
from answerable.cases.exemptions.foia import FOIA
from answerable.cases.exemptions.procedural import PROCEDURAL
from answerable.cases.exemptions.row import Exemption

EXEMPTIONS: tuple[Exemption, ...] = (*FOIA, *PROCEDURAL, *EIR)
BEYOND: tuple[Exemption, ...] = BEYOND_EIR
"""May be cited as well: forms and formats, and what the table tells in one row."""
