"""Whatever is sent to an address that publishes its mail: no private link, the asker's words."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from answerable.cases import actions
from answerable.cases.actions.writing import send_letter
from answerable.cases.intake.addresses import is_public
from answerable.cases.private_links import tokens
from answerable.cases.tests.conftest import NOW, new_case, person
from answerable.cases.tests.deeds import approved, fresh
from answerable.cases.tests.test_desk_letters import seen, written
from answerable.cases.tests.test_following import ask
from answerable.cases.writing.kinds import KINDS
from answerable.post.models import OutgoingMessage

pytestmark = pytest.mark.django_db
WDTK = "request-815162-0a1b2c3d@whatdotheyknow.com"
LATE = datetime(2021, 8, 30, 9, tzinfo=UTC)
AFTER = {"lapsed": LATE, "holding": datetime(2021, 7, 1, 9, tzinfo=UTC)}
TO_REQUESTERS = [code for code, kind in KINDS.items() if not kind.to_other]


@pytest.fixture
def published(trust):
    return new_case(
        sender=actions.From(name="A. Asker", email=WDTK), subject="Beds", message_id="m1@wdtk"
    )


def link(token: str) -> str:
    return f"https://trust.example/track/{token}/"


def checked(case) -> list[OutgoingMessage]:
    """Every mail to the address, each looked at."""
    mails = list(OutgoingMessage.objects.filter(to__contains=[WDTK]).order_by("pk"))
    for mail in mails:
        assert tokens([mail.subject, mail.text, mail.html]) == []
        assert "/track/" not in mail.text + mail.html
        assert mail.subject == "Re: Beds"
        assert is_public(case)
    return mails


def send(case, kind, trust, now):
    more: dict[str, Any] = {}
    if kind == "holding":
        more = {"said": {"main": "One ward has yet to reply."}}
    if kind == "records_team":
        more = {"said": {"records_person": int(person("rita", "officer").key)}}
    row = written(case, kind, trust.olive, now, **more)
    return send_letter(letter=row, seen=seen(row, now), by=trust.oscar, now=now, address=link)


@pytest.mark.parametrize("kind", TO_REQUESTERS)
def test_every_kind_of_letter(published, trust, kind) -> None:
    case = published
    if kind == "lapsed":
        send(published, "clarification", trust, NOW)
    if kind == "review_extension":
        approved(published, trust.olive, trust.anna)
        actions.issue(case=fresh(published), by=trust.anna, now=NOW)
        case = ask(fresh(published)).case
    now = AFTER.get(kind, NOW)
    row = send(fresh(case), kind, trust, now)
    mails = checked(published)
    assert mails[-1].once == f"desk letter {row.public_id}"
    assert mails[-1].in_reply_to == "<m1@wdtk>"
    assert mails[-1].attachments.count() == 1, "the letter is attached"
    assert len(mails[-1].text) > 100, "and its words are in the mail itself"


def test_the_response_and_what_is_said_of_a_review(published, trust) -> None:
    approved(published, trust.olive, trust.anna)
    actions.issue(case=fresh(published), by=trust.anna, now=NOW)
    (response,) = checked(published)
    assert response.attachments.exists()
    ask(fresh(published))
    told = checked(published)[-1]
    assert "internal review" in told.text
