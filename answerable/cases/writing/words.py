"""What a desk letter says: the fields of its wording, and the letter as a value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from django.utils.translation import gettext as _

from answerable.accounts.models import Organisation
from answerable.cases.body import body
from answerable.cases.composing.answers import plain
from answerable.cases.composing.reasoned import reason_for
from answerable.cases.cost_limit import limit_hours
from answerable.cases.exemptions import Found, Reasoning, find
from answerable.cases.holidays import calendar_in_force
from answerable.cases.ledger import counting, question_clock
from answerable.cases.letter_of import enclosed_sheet, sender_of, signed, topic
from answerable.cases.models import DeskLetter, Event, Question, Request
from answerable.cases.what_if import Supposed, supposed_event
from answerable.cases.writing.kinds import KINDS, Kind
from answerable.letters import enclosure
from answerable.letters.changing import as_worded
from answerable.letters.letter import Letter
from answerable.letters.render.tree import escaped
from answerable.letters.render.words import long_date
from answerable.letters.wording.templates import composed, filled

ASKED = ("clarification_requested", "particulars_requested", "fees_notice_given",
         "advance_payment_notice")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Said:
    """What the form was told, as plain values."""

    main: str = ""
    exemptions: tuple[str, ...] = ()
    estimated: date | None = None
    reply_by: date | None = None

    @classmethod
    def of(cls, row: DeskLetter) -> Said:
        given: Mapping[str, Any] = row.said
        return cls(
            str(given.get("main", "")),
            tuple(given.get("exemptions", ())),
            _day(given.get("estimated")),
            _day(given.get("reply_by")),
        )


def about(row: DeskLetter) -> tuple[int, ...] | None:
    """Keys of the questions that the letter is about; None for the whole request."""
    keys = row.said.get("questions")
    return tuple(int(str(key)) for key in keys) if isinstance(keys, list) and keys else None


def _day(written: object) -> date | None:
    return date.fromisoformat(written) if isinstance(written, str) and written else None


def letter_of_desk(row: DeskLetter, *, on: date, issued: bool = False, link: str = "") -> Letter:
    """The letter as it would leave on `on`; a draft, unsigned, unless `issued`."""
    case, kind = row.request, KINDS[row.kind]
    with as_worded(case.language):
        text = composed(str(kind.wording(row.regime)), fields(row, on=on, link=link))
        sheet = enclosed_sheet(case, (row.regime,), on) if kind.enclosed else ()
    to_other = kind.to_other
    letter = Letter(
        sender=sender_of(Organisation.current()),
        reference=case.reference,
        subject="" if to_other else case.subject,
        received=case.received_on,
        due=case.cached_due,
        issued=on if issued else None,
        dated=on,
        opening=text,
        questions=(),
        closing="",
        recipient=(row.to_name,) if to_other else case.requester.lines,
        enclosure_title=enclosure.TITLE if sheet else "",
        enclosure=sheet,
        language=case.language,
        attach_answers=False,
        notes=(_("Illustrative: this is a demonstration."),) if case.illustrative else (),
        heading=_heading(kind),
    )
    return signed(letter, on) if issued else letter


def _heading(kind: Kind) -> str:
    if not kind.to_other:
        return ""
    asking = kind.code == "third_party"
    return (
        _("Your view on a request for information")
        if asking
        else _("What we decided on a request for information")
    )


def fields(row: DeskLetter, *, on: date, link: str = "") -> dict[str, str | tuple[str, ...]]:
    """Every field that the wording of a desk letter may use, as Markdown."""
    case, kind, said = row.request, KINDS[row.kind], Said.of(row)
    organisation, language = Organisation.current(), case.language
    due = case.cached_due
    main = escaped(said.main)
    common: dict[str, str | tuple[str, ...]] = {
        "reference": escaped(case.reference),
        "subject": escaped(topic(case.subject)),
        "received": long_date(case.received_on, language),
        "due": long_date(due, language) if due else "",
        "today": long_date(on, language),
        "organisation": escaped(organisation.name),
        "team": escaped(organisation.team),
        "own_words": row.own_words.strip(),
        "thanks": filled("opening.thanks", subject=topic(case.subject), received=case.received_on),
        "link": link,
        "why": main,
        "other_body": main,
        "asked": main,
        "decided": main,
        "advice": main,
        "limit_hours": plain(limit_hours(body())),
        "reply_by": long_date(said.reply_by, language) if said.reply_by else "",
        "asked_on": _asked_on(case, language),
        "rights": filled("rights.plain"),
    }
    if kind.code == "acknowledgement":  # signed below, which the mail by itself is not
        common |= {"team": "", "organisation": ""}
    return common | _statutory(row, kind, said, on)


def _asked_on(case: Request, language: str) -> str:
    asked = [event for event in counting(case.events.all()) if event.type in ASKED]
    return long_date(asked[-1].happened_on, language) if asked else ""


def _statutory(
    row: DeskLetter, kind: Kind, said: Said, on: date
) -> dict[str, str | tuple[str, ...]]:
    """The paragraphs that the law asks of this letter, each with its own wording."""
    law = row.regime
    if kind.code == "clarification":
        some = about(row)
        part = filled(f"clarification.some.{law}", which=_which(some)) if some else ""
        return {
            "statute": part or filled(f"clarification.{law}"),
            "wanted": filled("clarification.wanted", advice=said.main),
            "help": filled(f"clarification.help.{law}"),
        }
    if kind.code == "review_extension":
        due = due_then(row, on)
        return {"extended": long_date(due, row.request.language) if due else ""}
    if kind.code == "narrow":
        return {"advice": filled(f"advice.{law}", advice=said.main)}
    if kind.code == "fees":
        until = fee_deadline(row, on)
        return {
            "statute": filled(f"fees.{law}"),
            "amount": filled("fees.amount", amount=said.main),
            "until": filled(f"fees.until.{law}", deadline=until) if until else "",
        }
    return _extension(row, said, on) if kind.code == "extension" else {}


def _which(keys: tuple[int, ...]) -> str:
    """The questions as a sentence names them: "questions 2 and 4"."""
    labels = [one.label for one in Question.objects.filter(pk__in=keys).order_by("position")]
    if len(labels) == 1:
        return _("question %(number)s") % {"number": labels[0]}
    named = {"numbers": ", ".join(labels[:-1]), "last": labels[-1]}
    return _("questions %(numbers)s and %(last)s") % named


def _extension(row: DeskLetter, said: Said, on: date) -> dict[str, str | tuple[str, ...]]:
    """FOIA s.17(1), (2) and (7); EIR regs 7(3) and 14(5)."""
    rights = filled(f"rights.{row.regime}")
    if row.regime == "EIR":
        due = due_then(row, on)
        return {
            "statute": filled("extension.EIR", due=due) if due else "",
            "why": filled("extension.reason", reason=said.main),
            "rights": rights,
        }
    pending = said.estimated
    return {
        "statute": filled("extension.FOIA"),
        "provisions": tuple(
            reason_for(found, Reasoning(found.written)).start(
                "extension.ncnd" if found.ncnd else "extension.applies"
            )
            for found in found_in(said.exemptions)
        ),
        "why": filled("why", harm=said.main),
        "pending": filled("extension.pending", estimated=pending) if pending else "",
        "rights": rights,
    }


def found_in(provisions: tuple[str, ...]) -> tuple[Found, ...]:
    tried = (find(one, law="FOIA") for one in provisions)
    return tuple(found for found in tried if isinstance(found, Found))


def event_of(row: DeskLetter, on: date) -> Supposed:
    """What its sending would record."""
    return Supposed(KINDS[row.kind].event(row.regime), on, about(row), cast(Any, dict(row.said)))


def clocks_then(row: DeskLetter, on: date) -> list[Any]:
    """The clock of each open question as the letter would leave it."""
    case = row.request
    events: list[Event] = list(case.events.all())
    later = [*events, supposed_event(case, events, event_of(row, on))]
    questions = [q for q in Question.objects.asked().filter(request=case) if q.regime == row.regime]
    found = (question_clock(case, one, later, calendar_in_force()) for one in questions)
    return [result for result in found if result is not None]


def fee_deadline(row: DeskLetter, on: date) -> date | None:
    days = [result.dates.get("fee_deadline") for result in clocks_then(row, on)]
    return max((day for day in days if day), default=None)


def due_then(row: DeskLetter, on: date) -> date | None:
    return max((result.due for result in clocks_then(row, on) if result.due), default=None)
