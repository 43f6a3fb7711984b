"""The fifty-two rows, in the order of the Act and then of the Regulations."""

from __future__ import annotations

from answerable.cases.exemptions.eir import EIR
from answerable.cases.exemptions.foia import FOIA
from answerable.cases.exemptions.procedural import PROCEDURAL
from answerable.cases.exemptions.row import Exemption

EXEMPTIONS: tuple[Exemption, ...] = (*FOIA, *PROCEDURAL, *EIR)
