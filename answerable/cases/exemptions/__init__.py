"""Exemptions and exceptions: our own table of them, found by any written form, and their checks.

Pure: FOIA 2000 Part II with ss.1, 9, 12 and 14; EIR 2004 regs 5, 6, 12 and 13.
"""

from answerable.cases.exemptions.find import Found, find
from answerable.cases.exemptions.reasoning import QualifiedPerson, Reasoning
from answerable.cases.exemptions.row import Exemption
from answerable.cases.exemptions.table import EXEMPTIONS

__all__ = ["EXEMPTIONS", "Exemption", "Found", "QualifiedPerson", "Reasoning", "find"]
