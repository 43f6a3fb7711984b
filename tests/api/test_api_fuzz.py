"""The open API against its own description: nothing it says it takes may be our fault."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import GenerationMode

from answerable.accounts.actor import Actor
from answerable.publication.actions import Answered, Copy, take_up
from answerable.safety.redaction import Asker
from answerable.website.wsgi import application

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)


@pytest.fixture
def published(db, connection_kept):
    """One entry in the log, and the API's description as a program finds it."""
    take_up(
        Copy(
            source="FOI/00001",
            digest="a" * 64,
            reference="FOI/00001",
            subject="Coaches",
            regime="FOIA",
            received_on=date(2026, 10, 1),
            answered_on=date(2026, 10, 20),
            questions=(Answered(1, "1", "How many coaches?", "We have 15.", "disclosed"),),
            asker=Asker("A. Requester"),
        ),
        by=Actor("job", "test", "Test"),
        now=NOW,
    )
    return schemathesis.openapi.from_wsgi("/api/v1/openapi.json", application)


FEW = settings(
    max_examples=15,
    deadline=None,
    derandomize=True,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
OPERATIONS = {"GET /api/v1/log", "GET /api/v1/log/{public_id}", "GET /api/v1/statistics"}


def test_the_description_names_every_operation(published) -> None:
    assert {found.ok().label for found in published.get_all_operations()} == OPERATIONS


@pytest.mark.parametrize(
    ("label", "mode"),
    [
        *((label, GenerationMode.POSITIVE) for label in sorted(OPERATIONS)),
        ("GET /api/v1/log", GenerationMode.NEGATIVE),  # the only one with a query to get wrong
    ],
)
def test_the_api_does_what_it_says(published, label, mode) -> None:
    method, path = label.split(" ")
    operation = published[path][method]

    @FEW
    @given(case=operation.as_strategy(generation_mode=mode))
    def check(case) -> None:
        case.call_and_validate()

    check()
