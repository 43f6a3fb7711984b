"""Every kind of private link, tried expired, replayed, altered and for another thing.

Each is refused, changes nothing, and is in the trail with its reason and never with its token.
A kind of link that a room declares and this table does not try fails the last test.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from answerable.accounts import links
from answerable.accounts.models import Department, Link, TrailEntry
from answerable.cases import actions, link_purposes
from answerable.cases.consulting.asking import SUBMISSION, VIEW
from answerable.cases.ledger import append
from answerable.cases.models import (
    Consultation,
    DeskLetter,
    Draft,
    Event,
    Release,
    SavedRequest,
    Submission,
    SurveyResponse,
)
from answerable.cases.owners.asking import KIND as QUESTION
from answerable.cases.signoff.asking import KIND as SIGN_OFF
from answerable.cases.stewards.asking import KIND as STEWARD
from answerable.files.storage import kept_storage
from answerable.improvement.actions import define_measure
from answerable.improvement.feeding import KIND as MEASURE
from answerable.improvement.feeding import link_key
from answerable.improvement.link_purposes import FEED, WARD
from answerable.improvement.models import Measure, Observation
from answerable.registers.link_purposes import PUSH
from answerable.registers.models import Register
from tests.spec.test_roles import JOB, person, release

pytestmark = pytest.mark.django_db
REFUSED = {401, 404, 410}
ANOTHER = "0"


@dataclass(frozen=True)
class Kind:
    """One kind of link.

    place: its address, from the world, a token and a key. of: the kind and key it is issued for.
    given: what its form sends; None where it is only read. bearer: the token goes in a header.
    served: what makes a second use a replay; without it, that the link was closed. then: why a
    replay is refused.
    """

    purpose: links.LinkPurpose
    of: Callable[[Any], tuple[str, str]]
    place: Callable[[str, str], str]
    given: dict[str, str] | None = None
    bearer: bool = False
    served: Callable[[Any, Link], object] | None = None
    then: str = "revoked"


def answered(world, link) -> None:
    """The question has its answer, the letter its decision, the case its end."""
    actions.record_event(
        case=world.case, type="withdrawn", on=timezone.localdate(), reason="x", by=JOB,
        now=timezone.now(),
    )  # fmt: skip


def surveyed(world, link) -> None:
    actions.record_survey(
        link=link, scores={"ease": 5}, comments="", tie_to_case=False, by=JOB, now=timezone.now()
    )


def sent(world, link) -> None:
    SavedRequest.objects.all().delete()


def viewed(world, link) -> None:
    now = timezone.now()
    Consultation.objects.update(view="consents", said_on=now.date(), recorded_at=now)


def put_again(world, link) -> None:
    put_to_somebody(world.question, world.officer)


def put_to_somebody(question, person) -> Submission:
    return Submission.objects.create(
        question=question, to=person, limbs=["s.36(2)(c)"], text="May it go?", put_by="1",
        put_name="Olive", put_on=timezone.localdate(), recorded_at=timezone.now(),
        due_on=timezone.localdate(),
    )  # fmt: skip


def at(name: str) -> Callable[[str, str], str]:
    """The address where nothing but the token says what is meant."""
    return lambda token, _key: reverse(name, args=[token])


def under(name: str) -> Callable[[str, str], str]:
    return lambda token, key: reverse(name, args=[key, token])


def by_header(name: str) -> Callable[[str, str], str]:
    return lambda _token, key: reverse(name, args=[key])


KINDS = [
    Kind(link_purposes.TRACK, lambda w: ("case", w.case.reference), at("track")),
    Kind(link_purposes.SURVEY, lambda w: ("case", w.case.reference), at("survey"),
         {"ease": "5"}, served=surveyed, then="used"),
    Kind(link_purposes.COLLECT, lambda w: ("release", str(w.release.public_id)), at("collect")),
    Kind(link_purposes.SAVED, lambda w: ("saved request", str(w.saved.pk)),
         at("request_carry_on"), {}, served=sent, then="used"),
    Kind(link_purposes.CALENDAR, lambda w: ("person", str(w.officer.pk)), at("calendar_feed")),
    Kind(link_purposes.OWNER, lambda w: (QUESTION, str(w.question.pk)), under("owner"),
         {"deed": "answer", "base": "0", "text": "Nine.", "name": "Fay", "title": "Lead"},
         served=answered, then="answered"),
    Kind(link_purposes.STEWARD, lambda w: (STEWARD, str(w.used.pk)), under("steward"),
         {"deed": "agree"}, served=answered, then="settled"),
    Kind(link_purposes.SIGN_OFF, lambda w: (SIGN_OFF, str(w.asked.pk)), under("sign_off"),
         {"deed": "approve", "digest": "0" * 64, "text": "", "colleague": ""}, served=answered,
         then="newer"),
    Kind(link_purposes.THIRD_PARTY, lambda w: (VIEW, str(w.view.pk)), under("third_party_view"),
         {"view": "consents", "said_by": "Al", "said_title": "Director"}, served=viewed,
         then="answered"),
    Kind(link_purposes.OPINION, lambda w: (SUBMISSION, str(w.submission.pk)), under("opinion"),
         {"outcome": "not_engaged", "why": "No."}, served=put_again, then="newer"),
    Kind(WARD, lambda w: (MEASURE, link_key(w.measure, "Elm ward")), at("improvement:ward"),
         {"value": "7", "day": "2026-06-01"}),
    Kind(FEED, lambda w: (MEASURE, link_key(w.measure)), by_header("improvement:feed"),
         {"body": "day,value\n2026-06-01,7\n"}, bearer=True),
    Kind(PUSH, lambda w: ("register", w.register.key), by_header("registers:push"),
         {"body": "name\nSafety\n"}, bearer=True),
]  # fmt: skip


@pytest.fixture
def world(db, settings, tmp_path, monkeypatch):
    """One thing for every kind of link to open."""
    settings.STORAGES = {**settings.STORAGES, "kept": kept_storage({}, tmp_path / "kept")}
    now = timezone.now()
    case = actions.receive(
        text="1. How many parking spaces?\n\n2. How many beds?", subject="Spaces",
        sender=actions.From(name="A. Requester", email="a@example.org"), received_at=now,
        received_known="stated", channel="email", by=JOB, now=now,
    ).case  # fmt: skip
    estates = Department.objects.create(name="Estates")
    question = case.questions.asked().first()
    actions.assign_owner(question=question, department=estates, by=JOB, now=now)
    officer = person("officer", estates).person
    release(case)
    asked = {"person": officer.pk, "by": now.date().isoformat()}
    measure = define_measure(
        name="Missed visits", kind=Measure.Kind.OUTCOME, definition="Visits missed, each week",
        unit="visits", direction=Measure.Direction.DECREASE, by=JOB, now=now,
    )  # fmt: skip
    return SimpleNamespace(
        case=case, question=question, officer=officer, measure=measure,
        release=Release.objects.get(request=case),
        saved=SavedRequest.objects.create(given={}, saved_at=now, expires_at=now + timedelta(9)),
        used=append(
            case, "steward_asked", by=JOB, now=now, questions=[question],
            detail={**asked, "policy": "ask_first", "facts": {str(question.pk): []}},
        ),
        view=Consultation.objects.create(
            letter=DeskLetter.objects.create(
                request=case, kind="third_party", regime="FOIA", written_by="1",
                written_name="Olive", written_at=now,
            ),
            question=question, due_on=now.date(),
        ),
        submission=put_to_somebody(question, officer),
        asked=append(case, "signoff_asked", by=JOB, now=now, detail={**asked, "stage": "x"}),
        register=Register.objects.create(
            key="courses", title="Courses", source="x", created_at=now,
            covers_from=date(2016, 4, 1),
        ),
    )  # fmt: skip


def issued(kind: Kind, world, key: str | None = None, ago: timedelta = timedelta()):
    """A token of a day, and the key its address names."""
    of, own = kind.of(world)
    now = timezone.now() - ago
    token = links.issue(
        purpose=kind.purpose.key, kind=of, key=key or own, expires=now + timedelta(1), by=JOB,
        now=now,
    )  # fmt: skip
    return token, str(world.measure.pk) if kind.purpose is FEED else own


def tried(client, kind: Kind, token: str, key: str) -> list[int]:
    """What the address answers to being opened, and to its form being sent."""
    place = kind.place(token, key)
    given: dict[str, Any] = {"data": kind.given}
    if kind.bearer:
        assert kind.given is not None
        headers = {"authorization": f"Bearer {token}"}
        given = {"data": kind.given["body"], "content_type": "text/csv", "headers": headers}
        return [client.post(place, **given).status_code]
    opened = [client.get(place).status_code]
    return opened + ([client.post(place, **given).status_code] if kind.given is not None else [])


def state() -> list[int]:
    """What an act by link could have changed."""
    return [model.objects.count() for model in (Event, Draft, SurveyResponse, Observation)] + [
        Link.objects.exclude(used_at=None).count()
    ]


def refused(client, kind: Kind, token: str, key: str, why: str) -> None:
    before, told = state(), TrailEntry.objects.filter(deed="link refused").count()
    answers = tried(client, kind, token, key)
    assert set(answers) <= REFUSED, answers
    assert state() == before, "a refused link changes nothing"
    entries = TrailEntry.objects.filter(deed="link refused").select_related("text").order_by("pk")
    new = list(entries)[told:]
    assert [entry.text.detail["why"] for entry in new] == [why] * len(answers)
    assert all(entry.text.detail["purpose"] == kind.purpose.key for entry in new)
    assert all(token not in str(entry.text.detail) + entry.key for entry in new)


def undone(deed: Callable[[Kind], None]) -> None:
    """Do it of every kind, each time in the world as it was."""
    for kind in KINDS:
        with transaction.atomic():
            deed(kind)
            transaction.set_rollback(True)


def test_expired(client, world) -> None:
    def late(kind: Kind) -> None:
        refused(client, kind, *issued(kind, world, ago=timedelta(days=1, seconds=1)), "expired")

    undone(late)


def test_altered(client, world) -> None:
    def altered(kind: Kind) -> None:
        token, key = issued(kind, world)
        for changed in (token[:-1] + ("A" if token[-1] != "A" else "B"), token[::-1], token + "A"):
            refused(client, kind, changed, key, "unknown")

    undone(altered)


def test_replayed_once_it_has_served_or_was_closed(client, world) -> None:
    def again(kind: Kind) -> None:
        token, key = issued(kind, world)
        link = Link.objects.latest("pk")
        if kind.served is None:
            links.revoke(link, by=JOB, now=timezone.now())
        else:
            kind.served(world, link)
        refused(client, kind, token, key, kind.then)

    undone(again)


def test_for_another_thing(client, world) -> None:
    """One issued for another of its kind; where only the token speaks, one of another kind."""

    def misplaced(kind: Kind) -> None:
        if kind.place("t", "1") != kind.place("t", "2"):
            refused(client, kind, *issued(kind, world, key=ANOTHER), "another")
            return
        for other in KINDS:
            if other is not kind:
                refused(client, kind, *issued(other, world), "unknown")

    undone(misplaced)


def test_the_right_one_opens_and_opening_it_changes_nothing(client, world) -> None:
    def opened(kind: Kind) -> None:
        if kind.bearer or kind.purpose in {link_purposes.SIGN_OFF, link_purposes.OPINION}:
            return  # it acts at once, or needs a whole letter: tried where those are made
        token, key = issued(kind, world)
        before = state()[:-1]
        assert client.get(kind.place(token, key)).status_code == 200
        assert state()[:-1] == before

    undone(opened)
    assert not TrailEntry.objects.filter(deed="link refused").exists()


def test_every_kind_that_a_room_declares_is_tried() -> None:
    assert {kind.purpose.key for kind in KINDS} == {key for key in links.PURPOSES if "." in key}
