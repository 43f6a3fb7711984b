"""The answers as data, `answerable/answers/1`: schemas/answers-1.json describes it.

A draft holds what the people preparing it need: every figure, its source, the gaps. Once issued it
holds nothing that the letter does not show.
"""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from importlib.resources import files
from typing import Any

from answerable.figures.figure import Figure, Value
from answerable.figures.printed import printed
from answerable.letters.letter import Letter, LetterQuestion
from answerable.letters.render.shown import figures_shown, source_shown, value_as_printed
from answerable.reading.gap import Gap

SCHEMA = "answerable/answers/1"


def answers(letter: Letter) -> dict[str, Any]:
    """Dates ISO, money in pounds, shares between 0 and 1."""
    return {
        "schema": SCHEMA,
        "organisation": {
            "name": letter.sender.name,
            "ods_code": letter.sender.ods_code,
            "url": letter.sender.url,
        },
        "reference": letter.reference,
        "subject": letter.subject,
        "received": letter.received.isoformat(),
        "due": _iso(letter.due),
        "issued": _iso(letter.issued),
        "questions": [_question(question, letter) for question in letter.questions],
        "clock": {
            "due": _iso(letter.due),
            "proof": [
                {"date": one.day.isoformat(), "counted": one.counted, "reason": one.reason}
                for one in letter.clock
            ],
        },
    }


def answers_json(letter: Letter) -> bytes:
    """UTF-8, two spaces, one newline at the end: the file attached to the PDF, byte for byte."""
    whole = json.dumps(answers(letter), ensure_ascii=False, indent=2)
    return (whole + "\n").encode("utf-8", "replace")


def schema() -> dict[str, Any]:
    """The JSON Schema of `answers`."""
    text = files("answerable.letters").joinpath("schemas/answers-1.json").read_text("utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


def _question(question: LetterQuestion, letter: Letter) -> dict[str, Any]:
    said: dict[str, Any] = {
        "position": question.position,
        "number": question.number,
        "question": question.question,
        "regime": question.regime,
        "due": _iso(question.due),
        "answer": question.answer,
        "disposition": question.disposition,
        "provisions": list(question.provisions),
        "figures": _figures(question, letter),
    }
    if letter.issued is None:
        said["gaps"] = [_gap(gap) for gap in question.gaps]
    said["parts"] = [_question(part, letter) for part in question.parts]
    return said


def _figures(question: LetterQuestion, letter: Letter) -> list[dict[str, Any]]:
    if letter.issued is None:
        return [_figure(figure, figure.source) for figure in question.figures]
    return [
        _figure(value_as_printed(figure), source_shown(figure, question, letter.sender.name))
        for figure in figures_shown(question)
    ]


def _figure(figure: Figure, source: str) -> dict[str, Any]:
    period = figure.period
    return {
        "fact": figure.fact,
        "measure": figure.measure,
        "breakdown": dict(figure.breakdown),
        "label": figure.label,
        "value": None if figure.suppressed else _value(figure.value),
        "printed": printed(figure),
        "unit": figure.unit,
        "period": {"start": period.start.isoformat(), "end": period.end.isoformat()}
        if period
        else None,
        "as_at": figure.as_at.isoformat(),
        "source": source,
        "suppressed": figure.suppressed,
    }


def _value(value: Value) -> int | float | str | bool | None:
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, date):
        return value.isoformat()
    return value


def _gap(gap: Gap) -> dict[str, str]:
    return {"kind": gap.kind, "wanted": gap.wanted, "found": gap.found, "why": gap.why}


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
