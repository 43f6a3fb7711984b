"""The desk's filters: which cases, by where they stand, whose they are, and when."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db.models import Case, CharField, Exists, F, OuterRef, Q, Value, When
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from answerable.cases.events import EVENTS
from answerable.cases.models import Event, Question
from answerable.cases.models.asking import RequestQuerySet
from answerable.cases.states import ANSWERED, MISTAKEN, OPEN_STATES

OUTCOMES: dict[str, str | Promise] = {
    "in_time": _("Answered in time"),
    "extended": _("Answered within a permitted extension"),
    "late": _("Answered late"),
    "otherwise": _("Closed without an answer"),
    "open": _("Open, not overdue"),
    "overdue": _("Open and overdue"),
}
"""Every case has exactly one of these on a day, so they add up to all that were received."""
EXTENSIONS = sorted(code for code in EVENTS if code.endswith("_extension_notice"))


def with_outcome(found: RequestQuerySet, today: date) -> Any:
    """The cases, each with its `outcome` as of a day: a column that no model declares.

    Those that were opened by mistake are none.
    """
    opened = Q(cached_state__in=sorted(OPEN_STATES))
    notices = Event.objects.filter(
        request=OuterRef("pk"), type__in=EXTENSIONS, superseded_by__isnull=True
    )
    outcome = Case(
        When(opened & Q(cached_due__lt=today), then=Value("overdue")),
        When(opened, then=Value("open")),
        When(~Q(cached_state__in=sorted(ANSWERED)), then=Value("otherwise")),
        When(cached_closed_on__gt=F("cached_due"), then=Value("late")),
        When(Exists(notices), then=Value("extended")),
        default=Value("in_time"),
        output_field=CharField(),
    )
    return found.exclude(cached_state=MISTAKEN).annotate(outcome=outcome)


def filtered(found: RequestQuerySet, given: Mapping[str, Any], today: date) -> RequestQuerySet:
    """The cases that fit all of what is given; what is absent or empty narrows nothing.

    given: state, regime, kind (codes), officer, department (keys; officer "none" is nobody's),
    received_from, received_to, due_from, due_to (dates, both included), outcome, are (requests or
    reviews), imported (held, or released since).
    """
    plain = {
        "state": "cached_state",
        "kind": "requester__kind",
        "received_from": "received_on__gte",
        "received_to": "received_on__lte",
        "due_from": "cached_due__gte",
        "due_to": "cached_due__lte",
    }
    found = found.filter(
        **{column: given[name] for name, column in plain.items() if given.get(name)}
    )
    if given.get("are"):
        found = found.filter(review_of__isnull=given["are"] == "requests")
    if given.get("imported"):
        held = given["imported"] == "held"
        found = found.filter(held_at__isnull=not held)
        found = found.exclude(cached_state=MISTAKEN).filter(
            *(() if held else (Q(imported_by__isnull=False),))
        )
    if given.get("officer") == "none":
        found = found.filter(officer__isnull=True)
    elif given.get("officer"):
        found = found.filter(officer_id=int(given["officer"]))
    if given.get("regime"):
        asked = Question.objects.live().filter(regime=given["regime"])
        found = found.filter(pk__in=asked.values("request_id"))
    if given.get("department"):
        owned = Question.objects.live().filter(owner_department_id=int(given["department"]))
        found = found.filter(pk__in=owned.values("request_id"))
    if given.get("outcome"):
        found = with_outcome(found, today).filter(outcome=given["outcome"])
    return found
