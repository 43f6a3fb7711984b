from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from answerable.cases import actions
from answerable.cases.cost_sheet import (
    ACTIVITIES,
    Line,
    aggregable,
    estimate,
    sampled_hours,
)
from answerable.cases.refusals import Refused
from answerable.cases.tests.conftest import JOB, NOW, new_case
from answerable.cases.tests.deeds import question
from answerable.cases.tests.test_happened import signed_in
from answerable.workdays.calendar import SHIPPED

LIMIT = Decimal(450)
COUNTED = sorted(code for code, activity in ACTIVITIES.items() if activity.counted)
hours = st.decimals(0, 40, places=2)


def of(lines, questions=(1, 2), related=(1, 2), **given):
    return estimate(lines, questions=questions, related=related, limit=LIMIT, **given)


def test_four_activities_count_and_no_other() -> None:
    assert COUNTED == ["determining", "extracting", "locating", "retrieving"]
    assert all(a.why_not for a in ACTIVITIES.values() if a.code not in COUNTED)
    assert "s.14(1)" in str(ACTIVITIES["redacting"].why_not)


@pytest.mark.parametrize(("spent", "over"), [("17.99", False), ("18", False), ("18.01", True)])
def test_exactly_eighteen_hours_is_within(spent, over) -> None:
    assert of([Line("locating", Decimal(spent), 1)]).exceeds is over


def test_redaction_is_refused_towards_the_limit_and_kept_for_burden() -> None:
    found = of([Line("redacting", Decimal(100), 1), Line("locating", Decimal(1), 1)])
    assert (found.exceeds, found.burden, found.groups[0].cost) == (False, 100, 25)


def test_an_unrelated_part_is_answered_unless_it_alone_exceeds() -> None:
    lines = [Line("locating", Decimal(17), 1), Line("locating", Decimal(17), 2)]
    assert of(lines).exceeds
    assert not of(lines, related=()).exceeds
    third = of([*lines, Line("locating", Decimal(1), 3)], (1, 2, 3), (1, 2))
    assert [(g.questions, g.exceeds) for g in third.groups] == [((1, 2), True), ((3,), False)]
    assert third.fits == (1, 3)


def test_what_other_requests_cost_is_added_to_the_related_ones() -> None:
    lines = [Line("locating", Decimal(10), 1)]
    assert not of(lines).exceeds
    assert of(lines, aggregated=Decimal(201)).exceeds
    assert of([Line("locating", Decimal(0), 1, Decimal("450.01"))]).exceeds, "money counts too"


@given(st.lists(st.tuples(st.sampled_from(sorted(ACTIVITIES)), hours, st.sampled_from([1, 2, 3]))))
def test_every_hour_counts_once_or_is_burden(entries) -> None:
    lines = [Line(*entry) for entry in entries]
    found = of(lines, (1, 2, 3), (1, 3))
    assert sum(g.hours for g in found.groups) + found.burden == sum(n.hours for n in lines)
    within = [line for line in lines if line.question in found.fits]
    assert not of(within, (1, 2, 3), (1, 3)).exceeds


def test_requests_within_sixty_working_days_of_each_other() -> None:
    """The worked examples G01 and G02 of SI 2004/3244 reg 5."""
    first = date(2026, 6, 1)
    assert aggregable(first, {7: date(2026, 8, 26)}, SHIPPED) == (7,)
    assert aggregable(first, {7: date(2026, 8, 27)}, SHIPPED) == ()
    spread = {1: date(2026, 4, 1), 2: date(2026, 6, 2), 3: date(2026, 8, 26)}
    assert aggregable(first, spread, SHIPPED) == (1, 2) or aggregable(first, spread, SHIPPED) == (
        2,
        3,
    )


def test_a_sample_gives_the_hours() -> None:
    assert sampled_hours(10, Decimal(30), 400) == Decimal("20.00")
    with pytest.raises(ValueError, match="at least one"):
        sampled_hours(0, Decimal(30), 400)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"evidence": " "}, "rests on"),
        ({"hours": Decimal(0)}, "hours, the money, or a sample"),
        ({"activity": "golf"}, "spent on"),
    ],
)
def test_an_estimate_without_evidence_is_refused(case, given, words) -> None:
    said = {"activity": "locating", "hours": Decimal(2), "evidence": "Tried it."} | given
    with pytest.raises(Refused, match=words):
        actions.estimate_cost(case=case, by=JOB, now=NOW, **said)


@pytest.mark.django_db
def test_the_sheet_in_the_browser(trust, client) -> None:
    case, other = new_case(), new_case(text="1. What is the budget by ward?")
    signed_in(client, trust.olive)
    address = reverse("cases:cost", args=[case.slug])
    first = question(case, "1").pk
    sample = {"activity": "retrieving", "question": first, "evidence": "Ten files tried.",
              "sample_items": 10, "sample_minutes": 30, "all_items": 400}  # fmt: skip
    assert client.post(address, {**sample, "all_items": ""}).status_code == 200
    assert client.post(address, sample).status_code == 302
    redacting = {"activity": "redacting", "hours": "9", "evidence": "Names throughout."}
    assert client.post(address, redacting).status_code == 302
    page = client.get(address).content.decode()
    assert "Over the limit" in page
    assert "9.00 more hours do not count" in page
    assert other.reference in page, "the same requester, within sixty working days"
    together = {"related": [first], "aggregated": [other.pk], "why": ""}
    place = reverse("cases:cost_together", args=[case.slug])
    assert "same or similar" in client.post(place, together).content.decode()
    assert client.post(place, {**together, "why": "Budgets."}).status_code == 302
    case.cost_sheet.refresh_from_db()
    assert case.cost_sheet.aggregated == [other.pk]
    for entry in case.cost_entries.all():
        client.post(reverse("cases:cost_remove", args=[case.slug, entry.pk]))
    assert "Nothing has been estimated" in client.get(address).content.decode()
    signed_in(client, trust.audrey)
    assert client.get(address).status_code == 200
    assert client.post(address, redacting).status_code == 403
