"""The address that takes values from another system, against its own description."""

from __future__ import annotations

from datetime import timedelta

import pytest
import schemathesis
from django.utils import timezone
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import GenerationMode

from answerable.accounts import links
from answerable.accounts.actor import Actor
from answerable.improvement import actions
from answerable.improvement.feeding import KIND, link_key
from answerable.improvement.link_purposes import FEED
from answerable.website.wsgi import application

BY = Actor("command", "test", "A test")
FEW = settings(
    max_examples=25,
    deadline=None,
    derandomize=True,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture
def measure(db, connection_kept):
    return actions.define_measure(
        name="Missed visits", kind="outcome", definition="Each week.", unit="visits",
        direction="decrease", by=BY, now=timezone.now(),
    )  # fmt: skip


@pytest.fixture
def token(measure):
    now = timezone.now()
    return links.issue(
        purpose=FEED.key, kind=KIND, key=link_key(measure), expires=now + timedelta(days=1),
        by=BY, now=now,
    )  # fmt: skip


@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE])
def test_the_address_does_what_it_says(measure, token, mode) -> None:
    schema = schemathesis.openapi.from_wsgi("/improvement/feed/openapi.json", application)
    operation = schema["/improvement/feed/{key}/"]["POST"]

    @FEW
    @given(case=operation.as_strategy(generation_mode=mode))
    def check(case) -> None:
        case.path_parameters["key"] = measure.pk
        answer = case.call(headers={"Authorization": f"Bearer {token}"})
        assert answer.status_code in (200, 401, 409, 413, 422), answer.text
        case.validate_response(
            answer, checks=[schemathesis.checks.CHECKS.get_one("response_schema_conformance")]
        )

    check()
