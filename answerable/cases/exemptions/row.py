"""What the table says of one exemption, exception or procedural ground."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Law = Literal["FOIA", "EIR"]
Standing = Literal["absolute", "qualified", "excluded", "procedural"]
Test = Literal[
    "class", "prejudice", "necessity", "contravention", "condition", "confidence",
    "adverse effect", "procedural",
]  # fmt: skip
Path = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Exemption:
    """One row.

    provision: as a manual prints it. number, path: where it stands, `("40", ("2",))` is s.40(2).
    limbs: the alternatives beneath `path`; one of them must be named where `limb_needed`.
    standing: whether the public interest test applies (FOIA s.2(3); EIR reg 12(1)(b)).
    ncnd: the paths that remove the duty to confirm or deny; empty where there is none.
    condition: of s.40(2) and reg 13(1), which of the three; "" elsewhere.
    about: completes "exempts ..." in a letter. interests: what would be prejudiced.
    names: what else a notice must name. untested: qualified, with no weighing asked for.
    """

    key: str
    law: Law
    provision: str
    number: str
    path: Path
    title: str
    standing: Standing
    test: Test
    about: str
    interests: str = ""
    limbs: tuple[Path, ...] = ()
    limb_needed: bool = False
    ncnd: tuple[Path, ...] = ()
    condition: str = ""
    qualified_person: bool = False
    emissions: bool = False
    not_for_trusts: str = ""
    names: str = ""
    untested: bool = False

    @property
    def weighed(self) -> bool:
        """Whether factors for and against and their balance must be recorded."""
        return self.standing == "qualified" and not self.untested

    @property
    def harmful(self) -> bool:
        """Whether the harm, and how likely, must be recorded."""
        return self.test in ("prejudice", "adverse effect")


def letters(first: str, last: str) -> tuple[Path, ...]:
    """The limbs from one letter to another: (a) to (i)."""
    return tuple((chr(code),) for code in range(ord(first), ord(last) + 1))
