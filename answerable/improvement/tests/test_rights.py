"""Whose a measure's values, targets, definition and chart are to change; targets removed."""

from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from answerable.accounts.actions import add_person, allow_sign_in, assign_role
from answerable.accounts.models import TrailEntry, User
from answerable.improvement import access, actions
from answerable.improvement.models import Measure, Target
from answerable.improvement.refusals import Refused

pytestmark = pytest.mark.django_db
MONDAY = date(2026, 6, 1)


@pytest.fixture
def used(project, measure, as_leader):
    actions.use_measure(project=project, measure=measure, **as_leader)
    return measure


@pytest.fixture
def target(used, as_leader):
    return actions.set_target(
        measure=used, value=Decimal(5), from_day=MONDAY, why="Board", **as_leader
    )


@pytest.fixture
def value(used, target, as_leader):
    return actions.record_one(measure=used, day=MONDAY, value=Decimal(9), **as_leader)


@pytest.fixture
def stranger(client, deed):
    """A leader who has no part in the project."""
    person = add_person(name="Other Sample", email="other@example.org", **deed)
    assign_role(person=person, role="leader", starts=date(2020, 1, 1), **deed)
    allow_sign_in(person=person, **deed)
    return User.objects.get(person=person)


def pages(measure, value):
    of_it = [
        reverse(f"improvement:{name}", args=[measure.pk])
        for name in ("redefine", "add_value", "paste", "target")
    ]
    return [
        *of_it,
        reverse("improvement:decide", args=[measure.pk, "out"]),
        reverse("improvement:correct", args=[value.pk]),
        reverse("improvement:withdraw", args=[value.pk]),
        reverse("improvement:remove_target", args=[measure.targets.get().pk]),
    ]


def test_a_leader_changes_only_the_measures_of_their_projects(
    signed_in, client, stranger, used, value
):
    leader = signed_in("leader")
    for at in pages(used, value):
        assert leader.get(at).status_code == 200, at
    for role in ("coach", "head"):
        assert access.may_change(signed_in_user(role), used)
    client.force_login(stranger)
    for at in pages(used, value):
        refused = client.get(at)
        assert refused.status_code == 403, at
        assert "Ask one of them." in refused.content.decode()
    page = client.get(reverse("improvement:measure", args=[used.pk])).content.decode()
    for words in ("Add a value", "Set a target", "Change the definition", "/remove/"):
        assert words not in page
    assert client.post(
        reverse("improvement:correct", args=[value.pk]), {"value": "1", "reason": "x"}
    ).status_code == 403  # fmt: skip
    assert used.observations.get().value == 9


def signed_in_user(role):
    return User.objects.get(person__name=f"{role.title()} Sample")


def test_whoever_collects_it_changes_it_and_one_of_nobody_is_any_leaders(stranger, used, deed):
    assert not access.may_change(stranger, used)
    Measure.objects.filter(pk=used.pk).update(collected_by=stranger.person)
    assert access.may_change(stranger, Measure.objects.get(pk=used.pk))
    given = {"kind": "outcome", "definition": "x", "direction": "increase"}
    fresh = actions.define_measure(name="Fresh", **given, **deed)
    assert access.may_change(stranger, fresh)


def test_a_target_is_removed_with_a_reason_and_stays_on_the_trail(signed_in, used, target, deed):
    earlier = actions.set_target(
        measure=used, value=Decimal(8), from_day=date(2026, 1, 1), why="", **deed
    )
    leader, at = signed_in("leader"), reverse("improvement:remove_target", args=[target.pk])
    page = leader.get(at).content.decode()
    assert "5 " in page
    assert "The target before it, 8 from 1 January 2026, goes on in its place." in page
    assert leader.post(at, {"why": " "}).status_code == 200
    assert Target.objects.count() == 2
    assert leader.post(at, {"why": "Typed for another measure"}).status_code == 302
    assert used.targets.get() == earlier
    told = TrailEntry.objects.filter(deed="target removed").get().text.detail
    assert (told["why"], told["value"][:2]) == ("Typed for another measure", "5.")
    with pytest.raises(Refused):
        actions.remove_target(target=earlier, why=" ", **deed)
    last = leader.get(reverse("improvement:remove_target", args=[earlier.pk])).content.decode()
    assert "The chart has no target on the days this one was for." in last
