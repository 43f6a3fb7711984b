"""Why something is withheld, or neither confirmed nor denied: FOIA s.17(1) to (3), EIR reg 14(3).

For each provision: what it is, why it applies, how likely the harm, the public interest both
ways and where the balance lies.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from answerable.letters.wording.templates import ended, filled, listed


@dataclass(frozen=True, slots=True)
class Reason:
    """One provision and the reasoning for it, as a letter needs them.

    cited: `section 43(2)`. written: `s.43(2)`. parent: of a denial, what it protects, as
    `subsection (2)`. effect: follows "would": `prejudice the commercial interests of ...`.
    standing: absolute, qualified, excluded or procedural. part: what else of it is disclosed.
    begins: withheld, available, form, not_held or refused. silent: no reasons are given (s.17(4)).
    """

    law: str
    cited: str
    written: str
    title: str
    about: str
    standing: str
    weighed: bool
    ncnd: bool = False
    parent: str = ""
    condition: str = ""
    purpose: str = ""
    effect: str = ""
    likelihood: str = ""
    harm: str = ""
    information: str = ""
    interest_for: tuple[str, ...] = ()
    interest_against: tuple[str, ...] = ()
    balance: str = ""
    person: str = ""
    opinion_on: date | None = None
    statistical: bool = False
    estimated: date | None = None
    prepared_by: str = ""
    unfinished: bool = False
    silent: bool = False
    begins: str = "withheld"
    part: bool = False

    @property
    def titled(self) -> str:
        """Without what a colon adds, which in a denial could tell too much."""
        title = self.title.partition(":")[0]
        return title[:1].lower() + title[1:]

    def start(self, key: str) -> str:
        return filled(
            key, cited=self.cited[:1].lower() + self.cited[1:], title=self.titled,
            about=self.about, what="more information" if self.part else "this information",
        )  # fmt: skip


def reasons(reason: Reason) -> list[str]:
    """The paragraphs for one provision, in the order a reader wants them."""
    law = reason.law
    if reason.ncnd:
        said = [reason.start(f"ncnd.{law}"), filled("ncnd.effect")]
        said += [filled("ncnd.parent", parent=reason.parent)] if reason.parent else []
    else:
        said = [reason.start(f"{reason.begins}.{law}")]
    if reason.information and not reason.ncnd:
        said.append(filled("withheld.information", information=reason.information))
    if reason.silent:
        return said + unsaid(reason)
    said += how(reason)
    if not reason.ncnd:
        said += _unfinished(reason)
    return said + weighing(reason)


def unsaid(reason: Reason) -> list[str]:
    """FOIA s.17(4): that the reasons are left out, and why; what of the law can still be said."""
    said = [filled("condition", condition=reason.condition)] if reason.condition else []
    if reason.weighed:
        said.append(filled("ncnd.result" if reason.ncnd else f"weighed.result.{reason.law}"))
    return [*said, filled("unsaid")]


def _unfinished(reason: Reason) -> list[str]:
    """EIR reg 14(4): by when it is to be finished, and who else prepares it, where known."""
    if not (reason.unfinished or reason.estimated):
        return []
    said = [filled("unfinished.by", prepared_by=reason.prepared_by)] if reason.prepared_by else []
    if reason.estimated:
        return [*said, filled("unfinished", estimated=reason.estimated)]
    return [*said, filled("unfinished.unknown")]


def how(reason: Reason) -> list[str]:
    """The condition, the harm and how likely it is, and whose opinion that is."""
    said = [filled("condition", condition=reason.condition)] if reason.condition else []
    said += [filled("purpose", purpose=reason.purpose)] if reason.purpose else []
    start = "ncnd." if reason.ncnd else ""
    likely = {"likelihood": _likely(reason.likelihood), "effect": reason.effect}
    if reason.person and reason.opinion_on:
        said.append(
            filled(f"{start}opinion", person=reason.person, day=reason.opinion_on, **likely)
        )
    elif reason.statistical:
        said.append(filled("opinion.statistical", **likely))
    elif reason.effect and reason.likelihood:
        said.append(filled(f"{start}harm", **likely))
    if reason.harm:
        said.append(filled("harm.why" if reason.likelihood else "why", harm=ended(reason.harm)))
    return said


def _likely(likelihood: str) -> str:
    return "would be likely to" if likelihood == "would be likely" else "would"


def weighing(reason: Reason) -> list[str]:
    """FOIA ss.2(2)(b) and 17(3); EIR regs 12(1)(b) and 14(3)(b)."""
    law = reason.law
    if not reason.weighed:
        if reason.standing == "absolute":
            return [filled("absolute" if law == "FOIA" else "absolute.EIR")]
        return []
    if reason.ncnd:
        leads = ("ncnd.for", "ncnd.against", "ncnd.result")
    else:
        against = "weighed.against" if law == "FOIA" else "weighed.against.EIR"
        leads = ("weighed.for", against, f"weighed.result.{law}")
    said = [
        filled(f"weighed.{law}"),
        listed(leads[0], reason.interest_for),
        listed(leads[1], reason.interest_against),
    ]
    said += [filled("weighed.balance", balance=ended(reason.balance))] if reason.balance else []
    return [*said, filled(leads[2])]
