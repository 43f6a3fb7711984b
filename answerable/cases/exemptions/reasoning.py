"""The reasoning for one provision on one question, as it is recorded. Plain values."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class QualifiedPerson:
    """Who gave the opinion under s.36(2), and when; opinion_on None while there is none."""

    title: str
    opinion_on: date | None


@dataclass(frozen=True, slots=True)
class Reasoning:
    """provision: in any written form. limb: such as `(a)` or `2(b)(i)`, where not in provision.

    likelihood: `would` or `would be likely`. interest_for: of disclosure; interest_against: for
    keeping to the exemption. estimated: by when a decision, or unfinished material, is expected.
    prepared_by: another authority that is preparing unfinished material (EIR reg 14(4)).
    silent: to say why would itself disclose what is exempt, so the notice does not (s.17(4)).
    """

    provision: str
    limb: str = ""
    information: str = ""
    harm: str = ""
    likelihood: str = ""
    interest_for: tuple[str, ...] = field(default=())
    interest_against: tuple[str, ...] = field(default=())
    balance: str = ""
    decided_by: str = ""
    decided_on: date | None = None
    qualified_person: QualifiedPerson | None = None
    ncnd: bool = False
    emissions: bool = False
    estimated: date | None = None
    prepared_by: str = ""
    silent: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        """All that a person wrote and a letter would print."""
        if self.silent:
            return (self.information,)
        return (
            self.information, self.harm, *self.interest_for, *self.interest_against, self.balance
        )  # fmt: skip
