"""The driver diagram: moved anywhere it fits, drawn with what is linked, every change undone."""

from itertools import pairwise

import pytest
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from answerable.improvement import actions
from answerable.improvement.models import Measure
from answerable.improvement.outline import branch, placed
from answerable.improvement.refusals import Refused

LINES = [(1, 1), (2, 2), (3, 3), (4, 2), (5, 1)]


@pytest.mark.parametrize(
    ("key", "under", "before", "after"),
    [
        (4, 5, None, [(1, 1), (2, 2), (3, 3), (5, 1), (4, 2)]),
        (2, 5, None, [(1, 1), (4, 2), (5, 1), (2, 2), (3, 3)]),
        (4, 1, 2, [(1, 1), (4, 2), (2, 2), (3, 3), (5, 1)]),
        (4, None, 1, [(4, 1), (1, 1), (2, 2), (3, 3), (5, 1)]),
        (3, None, None, [(1, 1), (2, 2), (4, 2), (5, 1), (3, 1)]),
        (1, 5, None, LINES),  # three deep already: one deeper is too deep
        (1, 2, None, LINES),  # not under itself
        (4, 1, 3, LINES),  # 3 is not a line of 1's own
    ],
)
def test_a_branch_goes_where_it_fits(key, under, before, after):
    assert placed(LINES, key, under=under, before=before) == after


@st.composite
def outlines(draw):
    depths = [1]
    for _ in range(draw(st.integers(0, 8))):
        depths.append(draw(st.integers(1, min(3, depths[-1] + 1))))
    return list(enumerate(depths, 1))


@given(outlines(), st.data())
def test_an_outline_stays_an_outline_wherever_a_branch_goes(lines, data):
    keys = [k for k, _d in lines]
    some = st.sampled_from([None, *keys])
    key, under, before = data.draw(st.sampled_from(keys)), data.draw(some), data.draw(some)
    after = placed(lines, key, under=under, before=before)
    assert sorted(k for k, _d in after) == keys
    assert after[0][1] == 1
    assert all(1 <= d <= 3 for _k, d in after)
    assert all(b[1] <= a[1] + 1 for a, b in pairwise(after))
    at, there = keys.index(key), [k for k, _d in after].index(key)
    one, other = lines[at : branch(lines, at)], after[there : branch(after, there)]
    assert [k for k, _d in one] == [k for k, _d in other][: len(one)]


@pytest.fixture
def lines(project, as_leader):
    one = actions.add_driver(project=project, text="One", **as_leader)
    two = actions.add_driver(project=project, text="Two", under=one, **as_leader)
    other = actions.add_driver(project=project, text="Other", **as_leader)
    return one, two, other


def shape(project):
    return [(d.text, d.depth) for d in project.drivers.all()]


@pytest.mark.django_db
def test_every_change_is_undone_the_latest_first(project, lines, measure, as_leader):
    one, two, other = lines
    steps = [shape(project)]
    actions.place_driver(driver=two, under=other, **as_leader)
    steps.append(shape(project))
    actions.reword(driver=one, text="First", measure=measure, **as_leader)
    steps.append(shape(project))
    other.refresh_from_db()
    actions.remove_driver(driver=other, **as_leader)
    assert shape(project) == [("First", 1)]
    for before in reversed(steps):
        actions.undo_driver(project=project, **as_leader)
        assert shape(project) == before
    for _ in range(3):
        actions.undo_driver(project=project, **as_leader)
    assert shape(project) == []
    with pytest.raises(Refused, match="nothing to undo"):
        actions.undo_driver(project=project, **as_leader)


@pytest.mark.django_db
def test_an_undo_never_takes_an_idea_that_a_cycle_tests(project, as_leader):
    made = actions.add_driver(project=project, text="Idea", **as_leader)
    actions.add_cycle(
        project=project, ramp="R", title="T", prediction="P", plan="P", idea=made,
        started_on=project.started_on, **as_leader,
    )  # fmt: skip
    with pytest.raises(Refused, match="A cycle tests"):
        actions.undo_driver(project=project, **as_leader)


@pytest.mark.django_db
def test_the_page_changes_the_diagram_for_a_script(signed_in, project, measure, as_leader):
    browser = signed_in("leader")
    actions.use_measure(project=project, measure=measure, **as_leader)
    at = reverse("improvement:edit_drivers", args=[project.pk])
    one = browser.post(at, {"op": "add", "driver": "0", "text": "One"}).json()
    given = {"op": "add", "driver": one["at"], "text": "Two", "measure": measure.pk}
    two = browser.post(at, given).json()
    assert "Measured by: Missed visits" in two["html"]
    assert shape(project) == [("One", 1), ("Two", 2)]
    moved = browser.post(at, {"op": "place", "driver": two["at"], "under": "0"}).json()
    assert moved["said"] == "Moved: Two, under the aim"
    assert "cannot go" in browser.post(at, {"op": "up", "driver": one["at"]}).json()["said"]
    gone = browser.post(at, {"op": "remove", "driver": two["at"]}).json()
    assert gone["at"] == one["at"]
    assert "Undone" in browser.post(at, {"op": "undo", "driver": one["at"]}).json()["said"]
    assert browser.post(at, {"op": "reword", "driver": one["at"], "text": ""}).status_code == 200
    assert browser.post(at, {"op": "nonsense"}).status_code == 400
    assert "first" in browser.post(at, {"op": "remove", "driver": "9" * 30}).json()["said"]
    assert Measure.objects.get().drivers.count() == 1
    undone = browser.post(reverse("improvement:undo_drivers", args=[project.pk]))
    assert undone.status_code == 302
    drawn = browser.get(reverse("improvement:drivers_picture", args=[project.pk]))
    assert drawn.content.startswith(b"<svg")
    assert signed_in("head").post(at, {"op": "undo"}).status_code == 200
