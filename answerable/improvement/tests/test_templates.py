"""Templates: the outline as text, versions, what a project begins with, who may."""

from __future__ import annotations

import pytest
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from answerable.accounts.actor import Actor
from answerable.improvement import actions
from answerable.improvement.actions.templates import like, offer_template, withdraw_template
from answerable.improvement.lines import lines_of, text_of
from answerable.improvement.models import Project, ProjectTemplate
from answerable.improvement.refusals import Refused
from answerable.improvement.tests.conftest import NOW


@st.composite
def outlines(draw):
    texts = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=20)
    lines, depth = [], 0
    for text in draw(st.lists(texts, max_size=12)):
        depth = draw(st.integers(1, min(depth + 1, 3)))
        lines.append((depth, text))
    return lines


@given(outlines())
def test_an_outline_typed_again_is_the_same(lines):
    assert lines_of(text_of(lines)) == lines


@given(st.text(max_size=400))
def test_any_text_is_an_outline_or_refused(text):
    try:
        lines = lines_of(text)
    except Refused:
        return
    assert [d for d, _text in lines[:1]] in ([], [1])


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Reminders\n- Texts\n-- The day before\n\nTimes", [(1, "Reminders"), (2, "Texts"),
                                                            (3, "The day before"), (1, "Times")]),
        ("• One", None),
        ("One\n-- Two", None),
        ("One\n- Two\n-- Three\n--- Four", None),
        ("x" * 201, None),
        ("One\n" * 101, None),
    ],
)  # fmt: skip
def test_dashes_say_how_deep_a_line_is(text, lines):
    if lines is None:
        with pytest.raises(Refused):
            lines_of(text)
    else:
        assert lines_of(text) == lines


@pytest.fixture
def as_head(people):
    person = people["head"]
    return {"by": Actor("person", str(person.pk), person.name), "now": NOW}


@pytest.fixture
def template(project, measure, as_leader, as_head):
    one = actions.add_driver(project=project, text="One sheet", under=None, **as_leader)
    actions.add_driver(project=project, text="On one page", under=one, **as_leader)
    actions.use_measure(project=project, measure=measure, **as_leader)
    return actions.make_template(**like(project), says="For wards.", **as_head)


def test_a_project_begins_with_the_diagram_and_the_measures(template, as_leader, measure):
    made = actions.start_from(
        template=template, title="On Ash", what="use a sheet", started_on=template.made_at.date(),
        **as_leader,
    )  # fmt: skip
    assert [(d.depth, d.text) for d in made.drivers.all()] == [(1, "One sheet"), (2, "On one page")]
    assert [u.measure for u in made.uses.all()] == [measure]
    assert (made.aim, made.template) == ("Use a sheet.", template)


def test_a_change_is_a_version_of_its_own(template, project, as_head):
    newer = actions.make_template(
        **like(project) | {"what": "use one page"}, replaces=template, **as_head
    )
    assert (newer.version, template.what) == (2, project.what)
    assert list(ProjectTemplate.objects.offered()) == [newer]
    with pytest.raises(Refused, match="since"):
        actions.make_template(**like(project), replaces=template, **as_head)
    with pytest.raises(Refused, match="already a template"):
        actions.make_template(**like(project), **as_head)


def test_a_withdrawn_template_starts_nothing_until_it_is_offered_again(template, as_head):
    withdraw_template(template=template, **as_head)
    with pytest.raises(Refused):
        actions.start_from(template=template, title="X", **as_head)
    with pytest.raises(Refused):
        withdraw_template(template=template, **as_head)
    offer_template(template=template, **as_head)
    with pytest.raises(Refused):
        offer_template(template=template, **as_head)


def test_the_head_makes_one_and_a_leader_starts_from_it(signed_in, project, measure, as_leader):
    actions.use_measure(project=project, measure=measure, **as_leader)
    at = reverse("improvement:make_template")
    assert signed_in("leader").get(at).status_code == 403
    head = signed_in("head")
    assert measure.name in head.get(at, {"project": project.pk}).content.decode()
    told = {"name": "Handovers", "what": "use one sheet", "outline": "Sheet\n-- Page",
            "measures": "Missed visits\nNothing of the kind"}  # fmt: skip
    page = head.post(at, told).content.decode()
    assert "too many dashes" in page
    assert "Nothing of the kind" in page
    told |= {"outline": "Sheet\n- Page", "measures": measure.name.upper(), "tags": "wards, wards"}
    assert head.post(at, told).status_code == 302
    made = ProjectTemplate.objects.get()
    assert (made.outline, made.tags) == ([[1, "Sheet"], [2, "Page"]], ["wards"])
    leader = signed_in("leader")
    assert "Handovers" in leader.get(reverse("improvement:start")).content.decode()
    start = f"{reverse('improvement:start')}?template={made.pk}"
    assert "use one sheet" in leader.get(start).content.decode()
    given = {"title": "Ash", "what": "use one sheet", "started_on_day": "1",
             "started_on_month": "6", "started_on_year": "2026"}  # fmt: skip
    leader.post(start, given)
    assert Project.objects.get(title="Ash").drivers.count() == 2
    shown = leader.get(reverse("improvement:template", args=[made.pk])).content.decode()
    assert "Ash" in shown
    assert (
        "1 project began from it" in leader.get(reverse("improvement:templates")).content.decode()
    )


def test_versions_withdrawal_and_offer_in_the_browser(signed_in, template):
    head = signed_in("head")
    at = reverse("improvement:change_template", args=[template.pk])
    start = head.get(at).content.decode()
    assert "- On one page" in start
    head.post(at, {"name": template.name, "what": "use the newest sheet"})
    newer = ProjectTemplate.objects.get(version=2)
    page = head.get(reverse("improvement:template", args=[template.pk])).content.decode()
    assert "a newer version replaces it" in page
    assert "Start a project from it" not in page
    head.post(reverse("improvement:withdraw_template", args=[newer.pk]))
    assert "Withdrawn" in head.get(reverse("improvement:templates")).content.decode()
    head.post(reverse("improvement:offer_template", args=[newer.pk]))
    newer.refresh_from_db()
    assert newer.withdrawn_at is None
