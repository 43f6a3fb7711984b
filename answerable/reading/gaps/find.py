"""The gaps of one question and answer, by the department's conventions.

Complete: a nil, a reasoned refusal, "not held because", a pointer elsewhere, explained
suppression or rounding, one figure said to hold in each year. See the README for each kind.
"""

from __future__ import annotations

import re
from dataclasses import astuple
from datetime import date, datetime

from answerable.reading.asks import Ask, asked
from answerable.reading.gap import Gap, GapKind
from answerable.reading.gaps.answer import Given
from answerable.reading.gaps.arithmetic import arithmetic
from answerable.reading.gaps.clauses import clauses
from answerable.reading.gaps.formats import format_gap
from answerable.reading.gaps.items import bare_yes, item_gaps
from answerable.reading.gaps.papers import papers_left
from answerable.reading.gaps.parts import Piece, pieces
from answerable.reading.gaps.periods import as_at_gap, period_gaps
from answerable.reading.gaps.plain import less_number, plain_answer, plain_question
from answerable.reading.gaps.settled import Open, still_open
from answerable.reading.gaps.spelling import answer_spelling, one_spelling
from answerable.reading.gaps.splits import breakdown_gaps
from answerable.reading.gaps.units import unit_gaps
from answerable.reading.gaps.voids import void_parts
from answerable.reading.gaps.wanted import measure_gaps
from answerable.reading.gaps.whole import complete

_CONDITIONAL = re.compile(
    r"^\W*(?:if (?:so|yes|not|no|you (?:do|have|did|are)|applicable|this|any|the answer|they|"
    r"it)\b|where applicable)",
    re.IGNORECASE,
)


def gaps(question: str, answer: str | None, received: date | datetime) -> tuple[Gap, ...]:
    """What is asked and not given; () where the answer is complete. Never raises.

    received: the day the request came, against which "last 3 years" is read.
    """
    question, answer = less_room(question), less_room((answer or "").replace("**", ""))
    question, answer = one_spelling(question), answer_spelling(answer)
    question, answer = _less_same_number(question, _less_own_sections(question, answer))
    if _REFUSING.search(question):
        question, answer = (_REFUSING.sub("declined", text) for text in (question, answer))
    given = Given(plain_answer(answer))
    if not given.flat:
        return (Gap("part", _short(question), "no answer", "The question is not answered."),)
    if given.void:
        return _void(plain_question(question), given)
    found: list[Gap] = []
    for piece in pieces(question, answer):
        found += _of_piece(piece, received)
    found += arithmetic(given)
    if not complete(given):
        found += format_gap(asked(question, received), given, found)
    return _distinct(found)


_MOST_ROOM = 8
_ROOM = re.compile(rf"[^\S\n]{{{_MOST_ROOM + 1},}}|\n{{{_MOST_ROOM + 1},}}")


def less_room(text: str) -> str:
    """With no run of spaces or line ends longer than `_MOST_ROOM`: more sets nothing apart."""
    return _ROOM.sub(lambda run: run.group()[:_MOST_ROOM], text)


_SECTION = re.compile(r"\b(?:section|regulation|article|schedule) \d+[a-z]?\b", re.IGNORECASE)


def _less_own_sections(question: str, answer: str) -> str:
    """Less the provisions that the question itself names: they refuse nothing."""
    for said in {m.group().lower() for m in _SECTION.finditer(question)}:
        answer = re.sub(rf"\b{said}\b(?!\()", "such", answer, flags=re.IGNORECASE)
    return answer


_REFUSING = re.compile(
    r"\brefus(?:es?|ed|als?|ing)\b(?! (?:your|this|the|to (?:disclose|provide|confirm)))",
    re.IGNORECASE,
)
"""Of applications and the like, where the question asks after them: nothing is withheld."""


_LEADING = re.compile(r"^\s*(?:q(?:uestion)? ?)?(\d{1,2})[.)]\s+(?=\S)", re.IGNORECASE)


def _less_same_number(question: str, answer: str) -> tuple[str, str]:
    """Less a number that both are printed with."""
    asked_as, told_as = _LEADING.match(question), _LEADING.match(answer)
    if not asked_as or not told_as or asked_as[1] != told_as[1]:
        return question, answer
    if len(_LINE_NUMBER.findall(question)) > 1 or len(_LINE_NUMBER.findall(answer)) > 1:
        return question, answer
    return question[asked_as.end() :], answer[told_as.end() :]


_LINE_NUMBER = re.compile(r"^\s*(?:q(?:uestion)? ?)?\d{1,2}[.)]\s", re.IGNORECASE | re.MULTILINE)


def _void(question: str, given: Given) -> tuple[Gap, ...]:
    if _CONDITIONAL.match(question) and re.match(
        r"\W*(?:n\s?/?\s?a|not applicable)", given.flat, re.IGNORECASE
    ):
        return ()
    why = (
        f"“{given.flat}” does not say whether there is none, or it is not held, or it is withheld."
    )
    return (Gap("void", _short(question), given.flat, why),)


def _short(text: str) -> str:
    flat = re.sub(r"\s+", " ", text).strip()
    return flat if len(flat) <= 120 else flat[:117].rsplit(" ", 1)[0] + "..."


def _of_piece(piece: Piece, received: date | datetime) -> list[Gap]:
    if piece.missing:
        why = "This part of the question is not answered."
        return [Gap("part", _short(piece.question), "nothing", why)]
    piece = Piece(less_number(plain_question(piece.question)), plain_answer(piece.answer))
    given = Given(piece.answer)
    if given.void:
        return list(_void(piece.question, given))
    voids, rest = void_parts(piece.question, piece.answer)
    return voids + (_of_rest(Piece(*astuple(rest)), received) if rest.answer.strip() else [])


def _of_rest(piece: Piece, received: date | datetime) -> list[Gap]:
    given = Given(piece.answer)
    if (otherwise := _IF_NOT.search(piece.question)) and _YES_OR_NO.fullmatch(given.flat):
        return _otherwise(otherwise["rest"].strip(), given, received)
    if complete(given, several=len(clauses(piece.question)) > 1):
        return papers_left(piece.question, given)
    ask = asked(piece.question, received)
    left = still_open(piece.question, piece.answer)
    found = _missing(left, received)
    if not _kinds(found) & {"measure"} or given.digits or (given.year_labels and given.figures):
        found += period_gaps(piece.question, ask, given) or as_at_gap(piece.question, ask, given)
        split = [] if _each_left(found) else breakdown_gaps(piece.question, ask, given)
        if any("name" in gap.wanted for gap in split):  # by name: the names are the split
            found = [gap for gap in found if gap.wanted != "names"]
        found += split
        found += [] if _kinds(found) & {"measure"} else unit_gaps(piece.question, ask, given)
    return found


def _missing(left: Open, received: date | datetime) -> list[Gap]:
    """Measures and things to be named that the words left open ask for and do not get."""
    ask, given = asked(left.question, received), Given(left.answer)
    items = item_gaps(left.question, ask, given)
    if bare_yes(given, left.question) and items:
        return items
    return measure_gaps(left.question, ask, given) + items


_IF_NOT = re.compile(r"\bif (?:not|no|it (?:does|is|has) not)\b\W*(?P<rest>[^.?]+)", re.IGNORECASE)
_YES_OR_NO = re.compile(r"\W*(?:yes|no)\W*", re.IGNORECASE)


def _otherwise(rest: str, given: Given, received: date | datetime) -> list[Gap]:
    """A bare no, where what follows from it was asked too."""
    if given.flat.lower().startswith("yes"):
        return []
    kind: GapKind = "item" if set(asked(rest, received).measures) <= {"text", "name"} else "measure"
    why = f"“{given.flat}” leaves out what is asked where it is not so: {rest}."
    return [Gap(kind, rest, given.flat, why)]


def _each_left(found: list[Gap]) -> bool:
    """Whether what is missing is itself what was asked of each: no split of it is then wanted."""
    return any(re.search(r"\beach\b", g.wanted) for g in found if g.kind in ("part", "measure"))


def _kinds(found: list[Gap]) -> set[GapKind]:
    return {gap.kind for gap in found}


def _distinct(found: list[Gap]) -> tuple[Gap, ...]:
    kept: dict[tuple[str, str], Gap] = {}
    for gap in found:
        kept.setdefault((gap.kind, gap.wanted), gap)
    return tuple(kept.values())


def needs(ask: Ask) -> bool:
    """Whether anything definite is asked."""
    return ask.measures != ("text",) or bool(ask.items or ask.periods or ask.breakdowns)
