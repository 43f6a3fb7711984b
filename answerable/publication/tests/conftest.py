from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from answerable.accounts.actor import Actor
from answerable.cases import actions as cases
from answerable.cases.tests.conftest import NOW, gaps, kept, new_case, registers, trust
from answerable.cases.tests.deeds import approved, fresh
from answerable.publication import actions
from answerable.publication.actions import Answered, Copy
from answerable.safety.redaction import Asker

__all__ = ["gaps", "kept", "registers", "trust"]

BY = Actor("job", "test", "Test")
AT = datetime(2026, 11, 22, 9, tzinfo=UTC)


@pytest.fixture
def answered(trust):
    """Make a case, answer it and issue the letter."""

    def make(text="1. What is the budget for improvement?", **more):
        case = new_case(text, **more)
        approved(case, trust.olive, trust.anna)
        cases.issue(case=fresh(case), by=trust.oscar, now=NOW)
        return fresh(case)

    return make


@pytest.fixture
def copied(db):
    """Put an invented answer in the log."""

    def make(number=1, *, question="How many coaches?", answer="We have 15.", **more):
        given: dict[str, Any] = {
            "source": f"FOI/{number:05}",
            "digest": "a" * 64,
            "reference": f"FOI/{number:05}",
            "subject": "Coaches",
            "regime": "FOIA",
            "received_on": date(2026, 10, 1),
            "answered_on": date(2026, 10, 20),
            "questions": (Answered(1, "1", question, answer, "disclosed"),),
            "asker": Asker("A. Requester", ("a.requester@example.org",)),
        } | more
        return actions.take_up(Copy(**given), by=BY, now=AT)

    return make
