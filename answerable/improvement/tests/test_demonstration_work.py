"""The invented trust's projects: what each is there to show."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from answerable.accounts.models import TrailEntry
from answerable.improvement.charting import first_signal
from answerable.improvement.demonstration_work import load
from answerable.improvement.evidence import stalled, uses
from answerable.improvement.models import Observation, Project
from answerable.improvement.tests.conftest import BY, NOW

pytestmark = pytest.mark.django_db


@pytest.fixture
def loaded(people):
    with CaptureQueriesContext(connection) as asked:
        assert load(people=people, by=BY, now=NOW) == 5
    return len(asked)


def test_one_project_has_a_real_signal_after_its_first_change(loaded):
    project = Project.objects.get(title="Fewer missed visits")
    outcome = uses(project)[0].chart
    signal = first_signal(outcome)
    assert signal is not None
    assert 0 < signal.days < 120
    assert "12" in outcome.words
    assert project.scores.get().score >= 3


def test_one_project_has_stalled_and_one_is_proposed_and_one_is_closed(loaded):
    found = stalled(Project.objects.all(), NOW.date())
    assert [p.title for p in found] == ["Medicines ready at discharge"]
    assert {p.status for p in Project.objects.all()} == {"proposed", "running", "completed"}


def test_it_is_quick_and_each_deed_is_on_the_trail(loaded):
    assert loaded < 1000  # queries: 808 when it was written
    assert Observation.objects.count() > 100
    assert TrailEntry.objects.filter(deed="values recorded").count() == 7
    assert all(p.illustrative for p in Project.objects.all())
