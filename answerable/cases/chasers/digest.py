"""The words of the one mail a person has from us in a day."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from answerable.accounts.models import Organisation
from answerable.cases.addresses import whole_address
from answerable.cases.chasers.ladder import BY_HAND
from answerable.cases.chasers.owing import Matter, Owing
from answerable.cases.models import Question, Request
from answerable.cases.owners.asking import date_long
from answerable.registers.reviewing import Review

Linked = Callable[[Matter], str]


@dataclass(frozen=True, slots=True)
class Morning:
    """What an officer should know at the start of the day. unallocated: how many cases.

    reviews: what somebody who keeps a register is to look at again.
    """

    overdue: tuple[Request, ...] = ()
    soon: tuple[Request, ...] = ()
    unallocated: int = 0
    to_allow: tuple[Owing, ...] = ()
    unreachable: tuple[Owing, ...] = ()
    reviews: tuple[Review, ...] = ()
    to_close: tuple[Request, ...] = ()

    def __bool__(self) -> bool:
        return self.cases or bool(self.reviews)

    @property
    def cases(self) -> bool:
        """Whether any of it is about cases."""
        return bool(
            self.overdue or self.soon or self.unallocated or self.to_allow or self.unreachable
            or self.to_close
        )  # fmt: skip


def subject(owing: Sequence[Owing], morning: Morning | None) -> str:
    """References and days alone: subjects are read over shoulders."""
    if len(owing) == 1:
        only = owing[0]
        return f"{only.matter.case.reference}: {only.step.title}"
    if owing:
        return ngettext(
            "%(n)s answer is waited for", "%(n)s answers are waited for", len(owing)
        ) % {"n": len(owing)}
    assert morning is not None
    return _("Your cases this morning") if morning.cases else _("Registers to look at again")


def words(name: str, owing: Sequence[Owing], morning: Morning | None, linked: Linked) -> str:
    """The text. linked: gives the private link by which its recipient may act."""
    organisation = Organisation.current()
    paragraphs = [_("To %(name)s") % {"name": name}]
    paragraphs += [chaser(each, linked) for each in owing]
    if morning:
        paragraphs += morning_words(morning)
    paragraphs.append(f"{organisation.team}\n{organisation.name}".strip())
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)


def chaser(owing: Owing, linked: Linked) -> str:
    """One thing waited for, never naming who asked."""
    matter, question = owing.matter, owing.matter.question
    head = {"ref": matter.case.reference, "when": when(owing)}
    if question is None:
        first = _("%(ref)s, the letter waits for approval. %(when)s.") % head
        above = owing.step.above  # who is above reads it signed in, and decides nothing
        letter = whole_address("cases:letter", matter.case.slug)
        return f"{first}\n{letter if above else linked(matter)}"
    first = _("%(ref)s, question %(number)s. %(when)s.") % {
        **head, "number": question.label,
    }  # fmt: skip
    lines = [first, question.text.strip()]
    if owing.step.above:
        lines.append(_("It is with %(owner)s.") % {"owner": owner_name(question)})
    else:
        lines.append(_("Answer here: %(address)s") % {"address": linked(matter)})
    return "\n".join(lines)


def when(owing: Owing) -> str:
    day = date_long(owing.matter.due.isoformat())
    if owing.step.code == BY_HAND.code:
        return _("A reminder: it is due on %(day)s") % {"day": day}
    return f"{owing.step.title}: {day}"


def owner_name(question: Question) -> str:
    named = [o.name for o in (question.owner_person, question.owner_department) if o is not None]
    return ", ".join(named) or "–"


def morning_words(morning: Morning) -> list[str]:
    """The officer's part: their late and coming cases, and what waits for their word."""
    found = [
        listed(_("Overdue:"), morning.overdue),
        listed(_("Due within a week:"), morning.soon),
    ]
    if morning.unallocated:
        found.append(
            ngettext(
                "%(n)s open case is nobody's yet.",
                "%(n)s open cases are nobody's yet.",
                morning.unallocated,
            )
            % {"n": morning.unallocated}
        )
    if morning.to_allow:
        found.append(
            _("May somebody above the owner be told? Decide here: %(address)s\n%(list)s")
            % {"address": whole_address("cases:chasers"), "list": lines(morning.to_allow)}
        )
    if morning.unreachable:
        found.append(
            _("These should be chased, and nobody there has an address:\n%(list)s")
            % {"list": lines(morning.unreachable)}
        )
    if morning.reviews:
        found.append("\n".join([_("To be looked at again:"), *map(review_line, morning.reviews)]))
    if morning.to_close:
        names = "\n".join(case.reference for case in morning.to_close)
        found.append(_("The requester has not replied, and a letter that closes it is ready:")
                     + f"\n{names}")  # fmt: skip
    return [paragraph for paragraph in found if paragraph]


def review_line(review: Review) -> str:
    said = {"title": review.title, "day": date_long(review.on)}
    if review.fact:
        line_ = _("The standing answer “%(title)s” is approved until %(day)s: %(address)s")
        return line_ % {**said, "address": whole_address("registers:fact", review.fact)}
    line_ = _("The register “%(title)s”, by %(day)s: %(address)s")
    return line_ % {**said, "address": whole_address("registers:register", review.register)}


def listed(title: str, cases: Sequence[Request]) -> str:
    if not cases:
        return ""
    each = [f"{c.reference}: {date_long(c.cached_due)}" for c in cases]
    return "\n".join([title, *each])


def lines(owing: Sequence[Owing]) -> str:
    return "\n".join(line(each) for each in owing)


def line(owing: Owing) -> str:
    """One rung in a line: `FOI/00001, question 2: Overdue`."""
    case, question = owing.matter.case, owing.matter.question
    if question is None:
        return f"{case.reference}: {owing.step.title}"
    numbered = _("%(ref)s, question %(number)s") % {
        "ref": case.reference,
        "number": question.label,
    }
    return f"{numbered}: {owing.step.title}"
