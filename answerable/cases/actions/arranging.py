"""The questions of a case put right in one go, and put back as they were before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import F
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.accounts.trail import JSON
from answerable.cases.actions.inheriting import inherit
from answerable.cases.actions.locking import lock_to_edit
from answerable.cases.actions.questions import OUT_OF_THE_WAY, check_open, retire, successor
from answerable.cases.asked_in import stands_in
from answerable.cases.ledger import append
from answerable.cases.models import Draft, Event, Question, Request
from answerable.cases.refusals import Refused
from answerable.reading.questions.sentences import squeeze

ARRANGED = ("questions_put_right", "questions_split", "questions_merged", "questions_renumbered")
"""Changes to which questions there are; each tells the order before it and after it."""
PUT_BACK = "questions_put_back"
_BY_ITSELF = ("answer_suggested", "steward_told", *ARRANGED, PUT_BACK)
"""What comes of a new question with no work of anybody on it."""

FURTHER_OUT = 3 * OUT_OF_THE_WAY
"""Where questions wait that come beside others, which are moved out of the way meanwhile."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A question as it should stand. texts: stretches of the request, of which it is made.

    origin: key of the question it comes from, whose owner and law it keeps; None where it was
    missed.
    """

    texts: tuple[str, ...]
    number: str | None = None
    origin: int | None = None

    @property
    def text(self) -> str:
        return "\n\n".join(text.strip() for text in self.texts)


@transaction.atomic
def arrange_questions(
    *, case: Request, wanted: Sequence[Wanted], by: Actor, now: datetime
) -> list[Question]:
    """Make these the questions of the case, in this order. Gives those that are new.

    A question whose words stay keeps its answer. What goes is kept in the history.
    Raises Refused where nothing would be asked, where words are not the request's own, where a
    number is given that another question has, where a question that goes is answered already,
    where nothing changes, or the case is closed.
    """
    case = lock_to_edit(case)
    live = list(Question.objects.asked().filter(request=case))
    _check_words(case, wanted)
    if twice := next(given_twice(live, wanted), None):
        raise Refused(twice[1])
    kept = _kept(live, wanted)
    gone = [question for question in live if question not in kept.values()]
    numbers = _renumbered(kept, wanted)
    for question in (*gone, *(kept[place] for place in numbers)):
        check_open(question)
    retire(gone, now)
    for question in live:
        question.request = case
    origins = {question.pk: question for question in live}
    after = [
        kept.get(place) or _new(case, one, origins, position=FURTHER_OUT + place, now=now)
        for place, one in enumerate(wanted)
    ]
    before: list[JSON] = [question.pk for question in live]
    then: list[JSON] = [question.pk for question in after]
    if not numbers and before == then:
        raise Refused(_("Nothing was changed."))
    _place(after, {kept[place].pk: wanted[place].number for place in numbers})
    made = [question for question in after if question.pk not in origins]
    sources = _sources(after, wanted, gone)
    inherit(case, {one.pk: sources[one.pk] for one in made}, by=by, now=now)
    append(
        case, "questions_put_right", by=by, now=now, questions=[*gone, *made],
        detail={
            "before": before, "after": then,
            "numbers": {str(kept[place].pk): number for place, number in numbers.items()},
        },
    )  # fmt: skip
    return made


def last_arranged(case: Request) -> Event | None:
    """The last change to which questions there are that has not been put back."""
    events = Event.objects.filter(request=case, type__in=(*ARRANGED, PUT_BACK)).order_by("-pk")
    undone: set[int] = set()
    for event in events:
        if event.type == PUT_BACK:
            undone.add(int(event.detail["undoes"]))
        elif event.pk not in undone:
            return event if "before" in event.detail else None
    return None


@transaction.atomic
def put_back_questions(*, case: Request, by: Actor, now: datetime) -> list[Question]:
    """Undo the last change to which questions there are: the questions, numbers, order of before.

    Raises Refused where there is none, where somebody has worked on a new question since, or
    where the case is closed.
    """
    case = lock_to_edit(case)
    event = last_arranged(case)
    live = {question.pk: question for question in Question.objects.asked().filter(request=case)}
    if event is None or set(live) != set(event.detail["after"]):
        raise Refused(_("There is no change to the questions that can be undone."))
    made = [live[key] for key in event.detail["after"] if key not in event.detail["before"]]
    for question in made:
        check_open(question)
        _check_untouched(question, event)
    retire(made, now)
    _bring_back(case, [key for key in event.detail["before"] if key not in live])
    found = Question.objects.in_bulk(event.detail["before"])
    ordered = [found[key] for key in event.detail["before"]]
    _place(ordered, {int(key): was for key, was in event.detail.get("numbers", {}).items()})
    append(case, PUT_BACK, by=by, now=now, questions=[*made, *ordered], detail={"undoes": event.pk})
    return ordered


def _check_words(case: Request, wanted: Sequence[Wanted]) -> None:
    if not wanted:
        raise Refused(
            _("A request asks one thing at least. Where it asks nothing, record what happened.")
        )
    there = Question.objects.filter(request=case).values_list("text", flat=True)
    sources = [case.text, *there]
    for words in (words for one in wanted for words in one.texts):
        if not words.strip() or not stands_in(words, sources):
            raise Refused(_("“%(text)s” is not in the request as it came.") % {"text": words[:80]})


def given_twice(live: Sequence[Question], wanted: Sequence[Wanted]) -> Iterator[tuple[int, str]]:
    """The places of those given a number that another has, each with a sentence that says which.

    Two lists of a request may both begin at 1: what the requester numbered alike may stay so.
    """
    before = {question.pk: _bare(question.number) for question in live}
    numbers = [_bare(one.number) for one in wanted]
    for place, (one, number) in enumerate(zip(wanted, numbers, strict=True)):
        others = [n for n, given in enumerate(numbers) if given == number and n != place]
        if number and others and before.get(one.origin or 0) != number:
            first, second = sorted((place, others[0]))
            yield place, _(
                "Two questions would have the number %(number)s: “%(first)s” and “%(second)s”. "
                "Give one of them another."
            ) % {
                "number": one.number, "first": _beginning(wanted[first]),
                "second": _beginning(wanted[second]),
            }  # fmt: skip


def _bare(number: str | None) -> str:
    """A number as people compare it: "3)" is "3"."""
    return (number or "").strip(" .:()[]").casefold()


def _beginning(one: Wanted) -> str:
    return Truncator(" ".join(one.text.split())).chars(60)


def _kept(live: Sequence[Question], wanted: Sequence[Wanted]) -> dict[int, Question]:
    """By its place among those wanted: the question whose words stay as they are."""
    words = {question.pk: squeeze(question.text) for question in live}
    by_key = {question.pk: question for question in live}
    found: dict[int, Question] = {}
    for place, one in enumerate(wanted):
        if one.origin in by_key and squeeze(one.text) == words[one.origin]:
            found[place] = by_key.pop(one.origin)
    return found


def _renumbered(kept: Mapping[int, Question], wanted: Sequence[Wanted]) -> dict[int, str | None]:
    """By place: the number that a question had, where it gets another."""
    return {
        place: question.number
        for place, question in kept.items()
        if (wanted[place].number or None) != question.number
    }


def _sources(
    after: Sequence[Question], wanted: Sequence[Wanted], gone: Sequence[Question]
) -> dict[int, set[int]]:
    """By key of each question: the keys of those that go in whose words it stands."""
    return {
        question.pk: {
            old.pk for old in gone if any(stands_in(words, [old.text]) for words in one.texts)
        }
        for question, one in zip(after, wanted, strict=True)
    }


def _check_untouched(question: Question, since: Event) -> None:
    """Refuse where words of a person would go, or what was asked of an owner."""
    written = Draft.objects.filter(question=question, origin=Draft.Origin.PERSON).exists()
    later = Event.objects.filter(request=question.request, pk__gt=since.pk)
    touched = later.filter(questions__contains=[question.pk]).exclude(type__in=_BY_ITSELF).exists()
    if written or touched:
        sentence = _("Question %(number)s has been worked on since, so the change stays.")
        raise Refused(sentence % {"number": question.label}, question=question.label)


def _new(
    case: Request,
    one: Wanted,
    origins: Mapping[int, Question],
    *,
    position: int,
    now: datetime,
) -> Question:
    number = (one.number or "")[:20] or None
    if origin := origins.get(one.origin or 0):
        return successor(origin, one.text, position, number, now)
    return Question.objects.create(
        request=case, position=position, number=number, text=one.text, regime=case.regime,
        created_at=now,
    )  # fmt: skip


def _bring_back(case: Request, keys: Sequence[int]) -> None:
    """Questions that were retired, with the parts that went with them."""
    Question.objects.asked().filter(request=case).update(position=F("position") + FURTHER_OUT)
    for question in Question.objects.filter(pk__in=keys):
        question.parts.filter(retired_at=question.retired_at).update(retired_at=None)
    Question.objects.filter(pk__in=keys).update(retired_at=None)


def _place(ordered: Sequence[Question], numbers: Mapping[int, str | None]) -> None:
    """Positions from 1 in this order, by way of numbers nothing else has; numbers by key."""
    keys = [question.pk for question in ordered]
    Question.objects.filter(pk__in=keys).update(position=F("position") + OUT_OF_THE_WAY)
    for position, question in enumerate(ordered, start=1):
        question.position, question.number = position, numbers.get(question.pk, question.number)
        question.save(update_fields=["position", "number"])
