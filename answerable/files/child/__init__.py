"""Outside bytes are read in a child process with limits of time, memory and output."""

from answerable.files.child.outcome import Limits, Outcome
from answerable.files.child.pool import read_in_child

__all__ = ["Limits", "Outcome", "read_in_child"]
