"""Every address of casework, tried over HTTP as every role, against the declared matrix.

tests/spec/roles/matrix.json is the specification; docs/reference/roles.md prints it. An address
that the matrix does not declare fails here, and so does a role that may do more, or less.
"""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from django.db import transaction
from django.urls import reverse

from answerable.accounts.actor import Actor
from answerable.accounts.models import Department, Person, RoleAssignment, User
from answerable.accounts.roles import ROLES
from answerable.cases import actions, urls
from answerable.cases.actions import offering
from answerable.cases.lines.actions import propose
from answerable.cases.models import (
    Approval,
    Consultation,
    DeskLetter,
    Destruction,
    Draft,
    MessageRead,
    RegisterImport,
    Release,
    Request,
    SavedFilter,
    Submission,
)
from answerable.cases.regulator.actions import open_matter, record_step
from answerable.cases.releasing import enclosing
from answerable.cases.request_files import KIND
from answerable.cases.review.actions import ask_review
from answerable.files.store import keep
from answerable.post import outbox
from answerable.post.intake import store
from answerable.post.models import OutgoingMessage
from answerable.reading.tests.test_form import book
from answerable.workdays.calendar import UK_UNION

MATRIX = Path(__file__).parent / "roles" / "matrix.json"
DECLARED = json.loads(MATRIX.read_text(encoding="utf-8"))["addresses"]
NAMES = sorted({str(pattern.name) for pattern in urls.urlpatterns})
NOW = datetime(2021, 5, 19, 9, tzinfo=UTC)
pytestmark = pytest.mark.xdist_group("roles")  # what is tried is made once for all of them
UNTRIED = {"owner_file", "message_file", "allow_escalation", "release_file", "incident"}
"""Each needs a file or a step of its own: tried where that is made."""
JOB = Actor("job", "roles", "Roles")


def person(role: str, department: Department | None) -> User:
    made = Person.objects.create(
        name=role, job_title=role, email=f"{role}@trust.example", department=department
    )
    RoleAssignment.objects.create(
        person=made, role=role, starts=date(2016, 4, 1), department=department
    )
    return User.objects.create(person=made, email=made.email, password="x")


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker):
    """Made once for the module, and taken out again: each test undoes what it does there."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield made()
        transaction.set_rollback(True)


def made() -> tuple[dict[str, User], dict[str, object]]:
    """One case whose first question is with Estates, and somebody of each role in Estates."""
    estates = Department.objects.create(name="Estates")
    users = {role: person(role, estates) for role in sorted(ROLES)}
    done = actions.receive(
        text="1. How many parking spaces?\n\n2. How many beds?", subject="Spaces",
        sender=actions.From(name="A. Requester", email="a@example.org"), received_at=NOW,
        received_known="stated", channel="email", by=JOB, now=NOW,
    )  # fmt: skip
    case = done.case
    first = case.questions.asked().first()
    actions.assign_owner(question=first, department=estates, by=JOB, now=NOW)
    Draft.objects.create(
        question=first, version=1, disposition="withheld", provisions=["s.43(2)"],
        reason="Prices.", text="| Park | Spaces |\n|---|---|\n| North | 12 |", origin="person",
        by_kind="job", by_key="roles", by_name="Roles",
        created_at=NOW,
    )  # fmt: skip
    event = actions.record_event(
        case=case, type="clarification_requested", on=NOW.date(), by=JOB, now=NOW,
        questions=[case.questions.asked().last()],
    )  # fmt: skip
    entry = actions.estimate_cost(
        case=case, activity="locating", hours=1, evidence="Tried.", by=JOB, now=NOW
    )
    holiday = actions.change_holiday(
        day=date(2021, 6, 9), name="Jubilee", divisions=["scotland"], reason="x", by=JOB, now=NOW
    )
    release(case)
    DeskLetter.objects.create(
        pk=1, request=case, kind="narrow", regime="FOIA", said={"main": "One year."},
        written_by="1", written_name="Olive", written_at=NOW,
    )  # fmt: skip
    return users, {
        "reference": case.slug, "position": 1, "key": "none", "event": event.pk, "number": 1,
        "name": "letter.txt", "entry": entry.pk, "change": holiday.change.pk, "sha256": "0" * 64,
        "listed": listed(), "shown": waiting(), "place": 1, "form": form(case),
        **followed(case, users), **brought(),
    }  # fmt: skip


def followed(case: Request, users: dict[str, User]) -> dict[str, object]:
    """A review, a regulator's case with a letter, and a certificate."""
    officer = users["officer"].person
    review = ask_review(
        case=case, asked_on=NOW.date(), grounds="Look again.", way="email", by=JOB, now=NOW
    )
    matter = open_matter(
        case=case, body="regulator", reference="IC-1", opened_on=NOW.date(), officer=officer,
        by=JOB, now=NOW,
    )  # fmt: skip
    step = record_step(
        matter=matter, kind="letter", text="Write.", arrived_on=NOW.date(), due_on=NOW.date(),
        owner=officer, by=JOB, now=NOW,
    )  # fmt: skip
    gone = Destruction.objects.create(
        kind="mail", key="0" * 64, proposed_by=officer, proposed_at=NOW, reason="Spam.",
        agreed_by=users["approver"].person, destroyed_at=NOW,
        certificate={"cases": [], "hashes": [], "backups_until": "2021-06-30"},
    )  # fmt: skip
    return {
        "review": review.case.slug, "matter": matter.pk, "step": step.pk, "pk": gone.pk,
        "use": 0, "mark": "open", "kind": "narrow", "code": "full",
        "file": put(case), "message": doubtful(case), **views_asked(case, officer),
    }  # fmt: skip


def views_asked(case: Request, officer: Person) -> dict[str, object]:
    """A third party asked about a question, and the qualified person."""
    question = case.questions.asked().first()
    asked = DeskLetter.objects.create(
        pk=2, request=case, kind="third_party", regime="FOIA", said={"main": "Prices."},
        written_by="1", written_name="Olive", written_at=NOW, to_name="Acme",
    )  # fmt: skip
    DeskLetter.objects.filter(pk=asked.pk).update(
        sent_at=NOW, pdf_sha256="0" * 64, event=case.events.first()
    )
    view = Consultation.objects.create(letter=asked, question=question, due_on=NOW.date())
    put_to = Submission.objects.create(
        question=question, limbs=["s.36(2)(c)"], text="Prices.", to=officer, to_title="Chief",
        put_on=NOW.date(), due_on=NOW.date(), put_by="1", recorded_at=NOW,
    )  # fmt: skip
    line = propose(
        title="Prices", written="s.43(2)", subject="", review_on=date(2099, 1, 1), by=JOB, now=NOW,
        words={"harm": "x", "interest_for": "", "interest_against": "", "balance": ""},
    )  # fmt: skip
    return {"consultation": view.pk, "submission": put_to.pk, "line": line.line_id, "version": 1}


def brought() -> dict[str, object]:
    """A register looked at, with a row refused, and an import that is done."""
    data = b"Ref,Received,Request\n1,03/02/2020,How many?\n2,soon,How much?\n"
    made = offering.bring(data=data, name="register.csv", by=JOB, now=NOW)
    found = offering.look(offer=made, on=NOW.date(), told=lambda _row: None)
    offering.keep_look(offer=made, found=found, by=JOB, now=NOW)
    run = RegisterImport.objects.create(
        sha256="1" * 64, name="before.csv", mapping={}, begun_at=NOW, finished_at=NOW,
        by_kind="job", by_key="roles",
    )  # fmt: skip
    return {"offer": made.pk, "run": run.pk}


def listed() -> int:
    """The key of a list of bank holidays that nobody has decided about."""
    days = {d: {"events": [{"title": "x", "date": "2021-01-01"}]} for d in UK_UNION}
    return actions.offer_list(data=json.dumps(days).encode(), source="x", now=NOW).pk


def waiting() -> int:
    """The key of a message that waits for a person."""
    raw = store(b"Subject: Hello\r\n\r\nHello.", received=NOW, via="drop", by=JOB, now=NOW)
    return MessageRead.objects.create(raw=raw, why="nothing", read_at=NOW).pk


def put(case: Request) -> int:
    """The key of a file that is to go with the letter."""
    return enclosing.enclose(case=case, data=b"a,b", name="a.csv", by=JOB, now=NOW).pk


def form(case: Request) -> str:
    """The hash of a spreadsheet that came with the request."""
    return keep(
        book(("Question", "Answer"), ("How many?", None)), name="form.xlsx", media_type="x",
        kind=KIND, key=case.reference, by=JOB, now=NOW,
    ).sha256  # fmt: skip


def doubtful(case: Request) -> int:
    """The key of a message of which nobody knows whether it went."""
    sent = outbox.queue(
        to="a@example.org", subject="Letter", text="Letter", kind="case", key=case.reference,
        by=JOB, now=NOW,
    )  # fmt: skip
    OutgoingMessage.objects.filter(pk=sent.pk).update(state="unknown")
    return sent.pk


def release(case: Request) -> None:
    """A letter issued, of one word: its bytes are kept, its text is not what is tried here."""
    kept = keep(
        b"Letter", name="letter.txt", media_type="text/plain", kind="case", key=case.reference,
        by=JOB, now=NOW,
    )  # fmt: skip
    approval = Approval.objects.create(
        request=case, digest="0" * 64, drafts=[], by_kind="job", by_key="roles", approved_at=NOW
    )
    Release.objects.create(
        request=case, number=1, digest="0" * 64, issued_on=NOW.date(), issued_at=NOW,
        by_kind="job", by_key="roles", approval=approval, pdf_sha256=kept.sha256,
        html_sha256=kept.sha256, text_sha256=kept.sha256, drafts=[], closed_questions=[],
        sent_by="email",
    )  # fmt: skip


def address(name: str, given: dict[str, object], user: User) -> str:
    pattern = next(p for p in urls.urlpatterns if p.name == name)
    wanted = pattern.pattern.converters
    values = {key: given[key] for key in wanted}
    if name == "setting":
        values["name"] = "owner_days"
    if name in {"review", "review_decide"}:
        values["reference"] = given["review"]
    if name == "destroy":
        values["kind"], values["key"] = "case", given["reference"]
    if name in {"form", "form_file"}:
        values["sha256"] = given["form"]
    if name == "merge":
        values["position"] = 2
    if name in {"filter", "filter_forget"}:
        kept = SavedFilter.objects.create(
            person=user.person, name=name, query="regime=FOIA", created_at=NOW
        )
        values["key"] = kept.public_id
    return reverse(f"cases:{name}", kwargs=values)


def may(client, name: str, method: str, given, user: User) -> bool:
    """Whether the address lets them by; whatever it then did is undone."""
    with transaction.atomic():
        response = getattr(client, method)(address(name, given, user))
        transaction.set_rollback(True)
    assert response.status_code < 500, (name, response.status_code)
    return response.status_code not in (403, 404)


CASEWORK = [
    role.key for role in ROLES.values() if any(p.startswith("cases.") for p in role.permissions)
]
OTHERS = sorted(set(ROLES) - set(CASEWORK))


def tried(world, client, roles) -> list[str]:
    """What each role may do that is not declared, or may not do that is."""
    users, given = world
    wrong: list[str] = []
    for role in roles:
        client.force_login(users[role])
        wrong += differences(client, role, given, users[role])
    return wrong


def differences(client, role: str, given, user: User) -> list[str]:
    wrong = []
    for name in sorted(set(NAMES) - UNTRIED):
        declared = DECLARED[name]
        lets = may(client, name, declared["method"], given, user)
        if lets is not (role in declared["roles"]):
            wrong.append(f"{role} {'may' if lets else 'may not'} {name}")
    return wrong


@pytest.mark.parametrize("role", CASEWORK)
def test_a_role_of_casework_may_do_what_is_declared_and_nothing_else(
    db, world, client, role
) -> None:
    assert not (wrong := tried(world, client, [role])), wrong


@pytest.mark.soak
def test_every_other_role_too(db, world, client) -> None:
    assert not (wrong := tried(world, client, OTHERS)), wrong


def test_nobody_else_is_let_in(db, world, client) -> None:
    users, given = world
    for name in NAMES:
        place = address(name, given, users["officer"])
        for method in ("get", "post"):
            response = getattr(client, method)(place)
            assert response.status_code in (302, 405), (name, method)
            if response.status_code == 302:
                assert "sign-in" in response.url or "demonstration" in response.url, name


def test_every_address_is_declared_with_what_it_is_for() -> None:
    assert set(NAMES) <= set(DECLARED)
    for name, declared in DECLARED.items():
        assert declared["deed"], name
        assert set(declared["roles"]) <= set(ROLES), name
