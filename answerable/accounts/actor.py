"""Who did it: every deed says `by=` whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, a link-holder (who typed a name and title), a requester, a job or a command.

    key: the person's id, the link's id, the requester's id, or the name of the job or command.
    """

    kind: Literal["person", "link", "requester", "job", "command"]
    key: str
    name: str
    title: str = ""
