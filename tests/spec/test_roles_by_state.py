"""Role x deed x state: each deed tried over HTTP as every role, wherever a case may stand.

tests/spec/roles/by_state.json says where a deed may be done, matrix.json by whom. A cell is right
where the deed's event is in the ledger afterwards exactly if both say so.
"""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from answerable.accounts.actions import prepare_organisation
from answerable.accounts.actor import Actor
from answerable.accounts.models import Department, Person, Signatory
from answerable.accounts.roles import ROLES
from answerable.cases import actions
from answerable.cases.ledger import append
from answerable.cases.letter_of import content_digest, letter_of
from answerable.cases.models import Draft, Request
from answerable.cases.policy import legal_day
from answerable.cases.states import ANSWERED, CASE_STATES, CLOSED_STATES, may_be_edited, refusal
from answerable.files.storage import kept_storage
from tests.spec.test_roles import DECLARED, JOB, person

DEEDS = json.loads((Path(__file__).parent / "roles" / "by_state.json").read_text("utf-8"))["deeds"]


def test_where_a_deed_may_be_done_is_what_its_policy_says() -> None:
    for name, deed in DEEDS.items():
        for state in CASE_STATES:
            why = refusal(deed["event"], state)
            if name in {"take", "owner", "answer"}:
                why = may_be_edited(state)
            assert (why is None) is (state in deed["states"]), (name, state, why)


@pytest.fixture
def world(db, settings, tmp_path):
    """One case of one question, answered by somebody who has none of the roles."""
    settings.STORAGES = {**settings.STORAGES, "kept": kept_storage({}, tmp_path / "kept")}
    now = timezone.now()
    prepare_organisation(
        name="Example Trust", team="Information Rights", address="1 High Street\nTown",
        email="foi@trust.example", by=JOB, now=now,
    )  # fmt: skip
    Signatory.objects.create(name="A. Signatory", title="Head", effective_from=date(2016, 4, 1))
    estates = Department.objects.create(name="Estates")
    case = actions.receive(
        text="1. How many parking spaces?", subject="Spaces",
        sender=actions.From(name="A. Requester", email="a@example.org"), received_at=now,
        received_known="stated", channel="email", by=JOB, now=now,
    ).case  # fmt: skip
    question = case.questions.asked().get()
    case.questions.update(owner_department=estates)
    Draft.objects.create(
        question=question, version=1, text="Nine.", disposition="disclosed", origin="person",
        by_kind="person", by_key=drafter().key, by_name="Drafter", created_at=now,
    )  # fmt: skip
    return SimpleNamespace(
        case=case, question=question, estates=estates, now=now,
        users={role: person(role, estates) for role in sorted(ROLES)},
    )  # fmt: skip


def drafter() -> Actor:
    made, _new = Person.objects.get_or_create(name="Drafter", email="drafter@trust.example")
    return Actor("person", str(made.pk), made.name)


def another() -> Actor:
    made, _new = Person.objects.get_or_create(name="Another", email="another@trust.example")
    return Actor("person", str(made.pk), made.name)


def fresh(world) -> Request:
    return Request.objects.get(pk=world.case.pk)


def digest(world) -> str:
    return content_digest(letter_of(fresh(world), on=legal_day(world.now)))


def bring(world, state: str) -> None:
    """The case to a state, by the deeds themselves where a letter is made."""
    if state == "received":
        return
    if state in CLOSED_STATES - ANSWERED:
        append(world.case, state, by=JOB, now=world.now, text="x")
    elif state in {"drafting", "awaiting_requester"}:
        waits = state == "awaiting_requester"
        append(world.case, "clarification_requested" if waits else "answer_edited", by=JOB,
               now=world.now)  # fmt: skip
    else:
        actions.send_for_approval(case=fresh(world), by=drafter(), now=world.now)
        if state != "with_approver":
            actions.approve(case=fresh(world), seen=digest(world), by=another(), now=world.now)
        if state == "part_issued":
            append(fresh(world), "to_follow", by=JOB, now=world.now)
        if state in ANSWERED:
            release = actions.issue(case=fresh(world), by=another(), now=world.now)
        if state == "not_delivered":
            append(fresh(world), "not_delivered", by=JOB, now=world.now,
                   detail={"release": release.pk})  # fmt: skip
    assert fresh(world).cached_state == state


def given(world, name: str) -> dict[str, object]:
    """What the deed's form sends."""
    return {
        "owner": {"department": world.estates.pk, "person": ""},
        "answer": {"base": 1, "text": "Ten.", "disposition": "disclosed"},
        "approve": {"digest": digest(world) if name == "approve" else ""},
        "return": {"reason": "Once more."},
    }.get(name, {})


def does(client, world, name: str) -> None:
    deed = DEEDS[name]
    keys = [world.case.slug] + ([1] if deed["address"] in {"owner", "answer"} else [])
    place = reverse(f"cases:{deed['address']}", args=keys)
    if deed["address"] != "happened":
        client.post(place, given(world, name))
        return
    today = timezone.localdate()
    said = {"type": deed["event"], "on_day": today.day, "on_month": today.month,
            "on_year": today.year, "reason": "So."}  # fmt: skip
    page = client.post(place, said).content.decode()
    seal = re.search(r'name="seen" value="([^"]+)"', page)
    client.post(place, said | {"seen": seal.group(1) if seal else ""})


def tried(client, world, roles, states) -> list[str]:
    """Each cell that is not as declared; whatever was done is undone."""
    wrong = []
    for state in states:
        with transaction.atomic():
            bring(world, state)
            for role in roles:
                client.force_login(world.users[role])
                for name, deed in DEEDS.items():
                    before = world.case.events.filter(type=deed["event"]).count()
                    with transaction.atomic():
                        does(client, world, name)
                        did = world.case.events.filter(type=deed["event"]).count() > before
                        transaction.set_rollback(True)
                    expected = state in deed["states"]
                    expected = expected and role in DECLARED[deed["address"]]["roles"]
                    if did is not expected:
                        wrong.append(f"{role} {'did' if did else 'did not'} {name} in {state}")
            transaction.set_rollback(True)
    return wrong


def test_those_who_act_in_a_sample_of_states(client, world) -> None:
    """The soak tries every cell."""
    states = ("received", "with_approver", "approved", "withdrawn")
    assert not (wrong := tried(client, world, ("approver", "officer"), states)), wrong


@pytest.mark.soak
def test_every_role_in_every_state(client, world) -> None:
    assert not (wrong := tried(client, world, sorted(ROLES), CASE_STATES)), wrong
