"""From a table that came to rows a register can take, each doubtful cell named."""

from answerable.registers.intake.cells import CellError, read_cell
from answerable.registers.intake.fault import Fault
from answerable.registers.intake.guess import guessed, key_of
from answerable.registers.intake.layout import Layout, laid_out
from answerable.registers.intake.offer import Dating, Offer, offered

__all__ = [
    "CellError",
    "Dating",
    "Fault",
    "Layout",
    "Offer",
    "guessed",
    "key_of",
    "laid_out",
    "offered",
    "read_cell",
]
