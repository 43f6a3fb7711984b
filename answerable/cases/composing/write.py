"""The letter itself, as plain text: opening, questions, closing and enclosure."""

from __future__ import annotations

from collections.abc import Sequence

from answerable.cases.composing.answers import answer_of, extension_of, money, plain
from answerable.cases.composing.notice import FORM, notice_of
from answerable.cases.composing.outcome import outcome_of
from answerable.cases.composing.times import due_of, effect_of
from answerable.cases.composing.value import (
    Decided,
    DecidedQuestion,
    charged_hours,
    found_of,
)
from answerable.cases.cost_limit import HOURLY
from answerable.cases.exemptions import Found
from answerable.letters import enclosure, wording
from answerable.letters.letter import Letter, LetterQuestion, Section, Sender
from answerable.letters.render import text
from answerable.letters.render.tree import escaped
from answerable.letters.wording.templates import composed as stencilled
from answerable.letters.wording.templates import ended, filled

NAMES = {"nhs_trust": "The Trust", "department": "The Department"}
REGULATOR = enclosure.RegulatorDetails(
    "Information Commissioner",
    ("Information Commissioner's Office", "Wycliffe House", "Water Lane", "Wilmslow", "SK9 5AF"),
    "0303 123 1113",
    "https://ico.org.uk/make-a-complaint/",
)
"""Where no installation says which regulator there is, and where."""
_ACKNOWLEDGED = {"upheld", "part", "overturned"}
CLOSED = frozenset({"lapsed", "withdrawn"})
"""Where nothing is decided and no answer will follow either."""


def letter_text(letter: Decided) -> str:
    """The whole letter, enclosure included. Only for one that nothing refuses."""
    return text(composed(letter))


def composed(letter: Decided) -> Letter:
    """The letter as the value that every form of it is made from."""
    sender = letter.sender or Sender(NAMES[letter.body], "Information Rights Team", ())
    name, title = letter.signatory
    return Letter(
        sender=sender,
        reference=letter.id,
        subject="",
        received=letter.received,
        due=None,
        issued=letter.on,
        dated=letter.on,
        opening=_opening(letter),
        questions=tuple(
            LetterQuestion(
                place, one.number, one.question, letter.regime, answer=_answer(letter, one)
            )
            for place, one in enumerate(letter.questions, 1)
        ),
        closing=_closing(letter),
        signatory_name=name or "Information Rights Team",
        signatory_title=title or sender.name,
        enclosure_title=enclosure.TITLE,
        enclosure=_enclosure(letter, sender),
    )  # fmt: skip


def _opening(letter: Decided) -> str:
    first = wording.opening(
        subject="", received=letter.received, regimes=(letter.regime,), addressee=""
    )
    return _joined([first, *_OPENINGS[letter.letter](letter)])


def _response_opening(letter: Decided) -> list[str]:
    return [*_outcome(letter), *_timing(letter), *_notice(letter)]


def _review_opening(letter: Decided) -> list[str]:
    said = [filled(f"review.{letter.regime}"), *_outcome(letter), *_notice(letter)]
    changed = any(changes(question) in ("part", "overturned") for question in letter.questions)
    return said + ([filled("review.failed.EIR")] if changed and letter.regime == "EIR" else [])


def _extension_opening(letter: Decided) -> list[str]:
    said = [filled("outcome.unknown")]
    return [*said, filled("extension.FOIA")] if letter.regime == "FOIA" else said


def _clarification_opening(letter: Decided) -> list[str]:
    law = letter.regime
    return [
        filled("outcome.clarification"),
        filled(f"clarification.{law}"),
        filled(f"clarification.help.{law}"),
    ]


def _fees_opening(letter: Decided) -> list[str]:
    result = effect_of(letter)
    assert result is not None
    deadline = result.dates["fee_deadline"]
    law = letter.regime
    return [
        filled("outcome.unknown"),
        filled(f"fees.{law}"),
        filled(f"fees.until.{law}", deadline=deadline),
    ]


_OPENINGS = {
    "response": _response_opening,
    "review_outcome": _review_opening,
    "extension": _extension_opening,
    "clarification": _clarification_opening,
    "fees": _fees_opening,
}


def _outcome(letter: Decided) -> list[str]:
    if all(question.disposition in CLOSED for question in letter.questions):
        return [filled("outcome.closed")]
    decided = outcome_of((q.disposition, _relies(letter, q)) for q in letter.questions)
    return [filled(f"outcome.{decided}")]


def _refuses(letter: Decided) -> bool:
    """Whether it is a notice, by which the law asks for the rights to be told."""
    if letter.letter in ("clarification", "fees"):
        return False
    return any(found_of(question, letter.regime, letter.on) for question in letter.questions)


def _relies(letter: Decided, question: DecidedQuestion) -> bool:
    """Whether a provision keeps some of it back; another form or format keeps nothing back."""
    cited = found_of(question, letter.regime, letter.on)
    return any(found.row.key != FORM for found, _reasoning in cited)


def _timing(letter: Decided) -> list[str]:
    due = due_of(letter)
    key = "in_time" if letter.on <= due else "late"
    return [filled(key, received=letter.received, due=due)]


def _notice(letter: Decided) -> list[str]:
    found: dict[bool, list[Found]] = {True: [], False: []}
    for question in letter.questions:
        cited = found_of(question, letter.regime, letter.on)
        found[question.disposition == "to_follow"] += [one for one, _reasoning in cited]
    return notice_of(letter.regime, found[False], found[True])


def _answer(letter: Decided, question: DecidedQuestion) -> str:
    if letter.letter == "extension":
        result = effect_of(letter)
        assert result is not None
        assert result.due is not None
        return extension_of(letter, question, result.due)
    if letter.letter in ("clarification", "fees"):
        return _asked(letter, question)
    said = answer_of(letter, question)
    if letter.letter == "review_outcome":
        return _joined([filled(f"review.{changes(question)}"), said])
    return said


def _asked(letter: Decided, question: DecidedQuestion) -> str:
    """What is asked of the requester on this question; the same for all where one says it."""
    said = next(s for one in (question, *letter.questions) if (s := _wanted(letter, one)))
    if letter.letter == "fees":
        return stencilled("fees.amount", {"amount": said})
    return stencilled("clarification.wanted", {"advice": said})


def _wanted(letter: Decided, question: DecidedQuestion) -> str:
    hours = charged_hours(letter, question)
    charge = ""
    if hours is not None:
        charge = filled("fees.hours", cost=money(hours * HOURLY), hours=plain(hours))
    words = [escaped(ended(text)) for text in (question.answer, question.advice)]
    return " ".join(filter(None, [charge, *words]))


def changes(question: DecidedQuestion) -> str:
    """What a review did to the first decision: upheld, part, overturned; decided where unknown.

    By the code that the first decision begins with, such as `withheld` or `withheld: s.43(2)`.
    """
    before = question.previous.lower().replace(" ", "_")
    code = question.disposition
    if before in _ACKNOWLEDGED:
        return before
    if before.startswith("upheld_in_part"):
        return "part"
    if not before:
        return "decided"
    if before.startswith(code):
        return "upheld"
    if code == "disclosed":
        return "part" if question.reasonings else "overturned"
    return "decided"


def _closing(letter: Decided) -> str:
    if letter.letter == "review_outcome":
        return _joined([filled("closing"), filled(f"review.rights.{letter.regime}")])
    kind = letter.regime if _refuses(letter) else "plain"
    return _joined([filled("closing"), filled("closing.enclosed"), filled(f"rights.{kind}")])


def _enclosure(letter: Decided, sender: Sender) -> tuple[Section, ...]:
    terms = enclosure.Terms(
        sender=sender, regulator=REGULATOR, reference=letter.id,
        received=letter.received, dated=letter.on,
    )  # fmt: skip
    sections = enclosure.enclosure(letter.regime, terms)
    if letter.letter == "review_outcome":  # it has been held: there is no other
        return tuple(one for one in sections if "internal review" not in one.heading)
    return sections


def _joined(paragraphs: Sequence[str]) -> str:
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph.strip())
