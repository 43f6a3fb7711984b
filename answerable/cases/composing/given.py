"""Letters to be composed, from their JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any, cast

from django.utils.translation import gettext as _

from answerable.cases.composing.value import Decided, DecidedQuestion
from answerable.cases.exemptions import QualifiedPerson, Reasoning
from answerable.letters.letter import Sender

LETTERS = ("response", "extension", "clarification", "fees", "review_outcome")
REGIMES = ("FOIA", "EIR")
BODIES = ("nhs_trust", "department")
_LIMB_LIKELY = {"would be likely to": "would be likely", "would be likely": "would be likely"}


class BadLetterError(ValueError):
    """What was given is no letter; the message is one sentence for the user."""


def read_letters(data: bytes) -> list[tuple[str, Decided | str]]:
    """Each letter with its id; a sentence in place of one that cannot be read.

    Raises BadLetterError where the file is not a list of letters at all.
    """
    try:
        given = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise BadLetterError(_("The file is not JSON.")) from error
    entries = [given] if isinstance(given, dict) else given
    if not isinstance(entries, list):
        raise BadLetterError(_("The file must hold a list of letters."))
    return [_one(entry, place) for place, entry in enumerate(entries, 1)]


def _one(entry: object, place: int) -> tuple[str, Decided | str]:
    if not isinstance(entry, dict):
        return str(place), _("This is not a letter: it must be an object.")
    identity = str(place if entry.get("id") is None else entry["id"])
    try:
        return identity, _letter(entry, identity)
    except BadLetterError as error:
        return identity, str(error)


def _letter(entry: Mapping[str, Any], identity: str) -> Decided:
    body = entry.get("body", "nhs_trust")
    regime, letter = entry.get("regime", "FOIA"), entry.get("letter", "response")
    for value, known, what in (
        (regime, REGIMES, "regime"), (body, BODIES, "body"), (letter, LETTERS, "letter"),
    ):  # fmt: skip
        if value not in known:
            said = _("“%(value)s” is no %(what)s: use one of %(known)s.")
            raise BadLetterError(said % {"value": value, "what": what, "known": ", ".join(known)})
    received, on = _day(entry.get("received"), "received"), _day(entry.get("on"), "on")
    if received is None or on is None:
        raise BadLetterError(_("A letter needs the day it was received and the day it bears."))
    questions = entry.get("questions")
    if not isinstance(questions, list) or not questions:
        raise BadLetterError(_("A letter needs its questions."))
    return Decided(
        identity, regime, cast(Any, body), letter, received, on,
        tuple(_question(one, place) for place, one in enumerate(questions, 1)),
        _sender(entry.get("organisation")), _signatory(entry.get("signatory")),
    )  # fmt: skip


def _question(entry: object, place: int) -> DecidedQuestion:
    if not isinstance(entry, dict):
        raise BadLetterError(_("Question %(place)d is not an object.") % {"place": place})
    provisions = entry.get("provisions") or []
    if not isinstance(provisions, list):
        raise BadLetterError(_("The provisions of question %(n)d must be a list.") % {"n": place})
    return DecidedQuestion(
        number=_text(entry.get("number")) or str(place),
        question=_text(entry.get("question")) or _("Question %(n)d") % {"n": place},
        disposition=_text(entry.get("disposition")),
        answer=_text(entry.get("answer")),
        reasonings=tuple(_reasoning(one) for one in provisions),
        estimate_hours=_hours(entry.get("estimate_hours")),
        advice=_text(entry.get("advice")),
        previous=_text(entry.get("previous")),
    )


def _reasoning(entry: object) -> Reasoning:
    if isinstance(entry, str):
        entry = {"provision": entry}
    if not isinstance(entry, dict):
        raise BadLetterError(_("A provision must be an object."))
    likelihood = " ".join(_text(entry.get("likelihood")).lower().split())
    return Reasoning(
        provision=_text(entry.get("provision")),
        limb=_text(entry.get("limb")),
        information=_text(entry.get("information")),
        harm=_text(entry.get("harm")),
        likelihood=_LIMB_LIKELY.get(likelihood, likelihood),
        interest_for=_list(entry.get("interest_for")),
        interest_against=_list(entry.get("interest_against")),
        balance=_text(entry.get("balance")),
        decided_by=_text(entry.get("decided_by")),
        decided_on=_day(entry.get("decided_on"), "decided_on"),
        qualified_person=_person(entry.get("qualified_person")),
        ncnd=_flag(entry, "ncnd"),
        emissions=_flag(entry, "emissions"),
        estimated=_day(entry.get("estimated"), "estimated"),
        prepared_by=_text(entry.get("prepared_by")),
        silent=_flag(entry, "silent"),
    )


def _person(entry: object) -> QualifiedPerson | None:
    if not isinstance(entry, dict):
        return None
    return QualifiedPerson(_text(entry.get("title")), _day(entry.get("opinion_on"), "opinion_on"))


def _flag(entry: Mapping[str, Any], name: str) -> bool:
    """Never guessed at: "false" as a string would be taken for anything."""
    value = entry.get(name)
    if value is None or isinstance(value, bool):
        return bool(value)
    said = _("“%(name)s” must be true or false, not “%(value)s”.")
    raise BadLetterError(said % {"name": name, "value": value})


def _text(value: object) -> str:
    """A string as it is; of an object, its values; nothing for null."""
    if isinstance(value, Mapping):
        return ", ".join(text for one in value.values() if (text := _text(one)))
    if isinstance(value, list):
        return "\n\n".join(text for one in value if (text := _text(one)))
    return "" if value is None or isinstance(value, bool) else str(value).strip()


def _list(value: object) -> tuple[str, ...]:
    given = value if isinstance(value, list) else [value]
    return tuple(text for one in given if (text := _text(one)))


def _hours(value: object) -> Decimal | None:
    if value is None or isinstance(value, bool):
        return None
    try:
        hours = Decimal(str(value))
    except InvalidOperation as error:
        raise BadLetterError(_("An estimate must be a number of hours.")) from error
    if not hours.is_finite() or hours < 0:
        raise BadLetterError(_("An estimate must be a number of hours."))
    return hours


def _day(value: object, name: str) -> date | None:
    if value is None or value == "":
        return None
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError as error:
        said = _("“%(value)s” is no date for %(name)s: write it as 2026-06-01.")
        raise BadLetterError(said % {"value": value, "name": name}) from error


def _sender(entry: object) -> Sender | None:
    if not isinstance(entry, dict):
        return Sender(entry, "", ()) if isinstance(entry, str) and entry.strip() else None
    return Sender(
        _text(entry.get("name")), _text(entry.get("team")), _list(entry.get("address")),
        _text(entry.get("telephone")), _text(entry.get("email")),
    )  # fmt: skip


def _signatory(entry: object) -> tuple[str, str]:
    if isinstance(entry, dict):
        return _text(entry.get("name")), _text(entry.get("title"))
    return _text(entry), ""
