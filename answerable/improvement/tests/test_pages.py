"""The pages: who may open and change what, and how values come in."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from answerable.accounts.actions import add_person, allow_sign_in, assign_role
from answerable.accounts.models import User
from answerable.improvement import actions
from answerable.improvement.drawing import draw
from answerable.improvement.tests.conftest import BY

pytestmark = pytest.mark.django_db


@pytest.fixture
def used(project, measure, as_leader):
    actions.use_measure(project=project, measure=measure, **as_leader)
    return measure


def test_a_stranger_signs_in_first_and_a_leader_changes_only_their_own(signed_in, client, project):
    at = reverse("improvement:project", args=[project.pk])
    assert client.get(at).status_code == 302
    other = add_person(name="Other Sample", email="o@example.org", by=BY, now=timezone.now())
    assign_role(person=other, role="leader", starts=date(2020, 1, 1), by=BY, now=timezone.now())
    allow_sign_in(person=other, by=BY, now=timezone.now())
    client.force_login(User.objects.get(person=other))
    assert client.get(at).status_code == 200
    assert client.get(reverse("improvement:change", args=[project.pk])).status_code == 403
    assert client.post(reverse("improvement:approve", args=[project.pk])).status_code == 403
    assert (
        signed_in("leader").get(reverse("improvement:change", args=[project.pk])).status_code == 200
    )


def test_every_page_of_the_workspace_opens(signed_in, used, project, as_leader):
    browser = signed_in("coach")
    driver = actions.add_driver(project=project, text="A driver", **as_leader)
    cycle = actions.add_cycle(
        project=project, ramp="R", title="T", prediction="P", plan="P",
        started_on=date(2026, 6, 1), **as_leader,
    )  # fmt: skip
    for name in ("portfolio", "mine", "programmes", "measures", "start", "define"):
        assert browser.get(reverse(f"improvement:{name}")).status_code == 200, name
    for name in ("project", "change", "drivers", "plan_cycle", "score", "close", "use"):
        assert browser.get(reverse(f"improvement:{name}", args=[project.pk])).status_code == 200
    for name in ("measure", "redefine", "add_value", "paste", "target"):
        assert browser.get(reverse(f"improvement:{name}", args=[used.pk])).status_code == 200
    assert browser.get(reverse("improvement:reword", args=[driver.pk])).status_code == 200
    assert browser.get(reverse("improvement:cycle", args=[cycle.pk])).status_code == 200


def test_a_pasted_column_of_names_needs_a_reason(signed_in, used):
    browser, at = signed_in("leader"), reverse("improvement:paste", args=[used.pk])
    table = "Date\tValue\tWho\n01/06/2026\t3\tMary Jones\n02/06/2026\t4\tJohn Smith"
    asked = browser.post(at, {"table": table})
    assert "looks like people’s names" in asked.content.decode()
    assert not used.observations.exists()
    given = {"table": table, "confirm": "1"}
    assert browser.post(at, given).status_code == 200
    assert browser.post(at, {**given, "override": "invented"}).status_code == 302
    assert used.observations.count() == 2


def test_staff_names_are_allowed_and_nhs_numbers_never(signed_in, used, people):
    browser, at = signed_in("leader"), reverse("improvement:paste", args=[used.pk])
    table = "Date\tValue\tWho\n01/06/2026\t3\tLeader Sample\n02/06/2026\t4\tCoach Sample"
    assert browser.post(at, {"table": table, "confirm": "1"}).status_code == 302
    refused = browser.post(at, {"table": "03/06/2026\t9434765919", "override": "please"})
    assert "NHS number" in refused.content.decode()
    assert used.observations.count() == 2


def test_the_chart_and_its_files(signed_in, used):
    browser = signed_in("leader")
    at = reverse("improvement:paste", args=[used.pk])
    first = date(2026, 1, 5)
    rows = "\n".join(f"{first + timedelta(weeks=n):%d/%m/%Y},{10 + n % 3}" for n in range(14))
    browser.post(at, {"table": rows, "confirm": "1"})
    page = browser.get(reverse("improvement:measure", args=[used.pk])).content.decode()
    assert "mdc-2023" in page
    assert "14 values from 5 January 2026" in page
    for kind, start in (("svg", b"<svg"), ("png", b"\x89PNG"), ("csv", b"\xef\xbb\xbfDate")):
        got = browser.get(reverse("improvement:picture", args=[used.pk, kind]))
        assert got.content.startswith(start)


def test_a_value_on_the_phone_is_one_number(signed_in, used):
    browser, at = signed_in("leader"), reverse("improvement:add_value", args=[used.pk])
    today = timezone.localdate()
    assert browser.post(at, {"value": "7", "day": today.isoformat()}).status_code == 302
    assert used.observations.get().value == 7
    again = browser.post(at, {"value": "8", "day": today.isoformat()})
    assert "correct that one instead" in again.content.decode()
    assert "NHS number" in browser.post(at, {"value": "943 476 5919"}).content.decode()


def test_a_stalled_project_surfaces(signed_in, project):
    page = signed_in("head").get(reverse("improvement:portfolio"), {"status": "stalled"})
    assert project.title in page.content.decode()


def test_the_diagram_escapes_what_is_written_in_it():
    drawn = draw('Fewer "falls" & <more>', [("<b>One</b>", 1), ("Two", 2)])
    assert "<b>" not in drawn
    assert "&lt;b&gt;One" in drawn
    assert "1 primary drivers" in drawn
