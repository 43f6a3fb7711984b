"""Example Partnership NHS Foundation Trust and the people who work the demonstration."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from answerable.accounts import actions
from answerable.accounts.actor import Actor
from answerable.accounts.models import Department, Person, Regulator, Signatory

BEGAN = date(2016, 4, 1)
PROFILE = {
    "name": "Example Partnership NHS Foundation Trust",
    "team": "Information Rights & Compliance Team",
    "address": "Example House\n1 Sample Street\nAnytown\nHertfordshire\nZZ99 3VZ",
    "telephone": "01632 960 954",
    "email": "foi@trust.example",
    "url": "https://trust.example",
    "ods_code": "ZZX",
    "copyright": (
        "Information we give you under the Act stays the copyright of the Trust unless the reply "
        "says otherwise. You may use it for private study and research, and for reporting news. "
        "For any other use, ask us first."
    ),
}
DEPARTMENTS: tuple[tuple[str, str | None], ...] = (
    ("Corporate Services", None),
    ("Information Rights & Compliance Team", "Corporate Services"),
    ("Finance", "Corporate Services"),
    ("Estates and Facilities", "Corporate Services"),
    ("People and Organisational Development", "Corporate Services"),
    ("Digital Services", "Corporate Services"),
    ("Continuous Quality Improvement Department", None),
    ("Adult Community Services", None),
    ("Children and Young People's Services", None),
    ("Pharmacy and Medicines", None),
)


@dataclass(frozen=True, slots=True)
class Post:
    """Somebody of the demonstration. signs_in: with one click, in the demonstration only.

    number: that of the staff extract, by which the register of people knows them too.
    """

    name: str
    title: str
    department: str
    roles: tuple[str, ...]
    number: str = ""

    @property
    def email(self) -> str:
        return f"{self.name.lower().replace(' ', '.')}@trust.example"


IRT, CQI = "Information Rights & Compliance Team", "Continuous Quality Improvement Department"
POSTS = (
    Post("Amara Field", "Information Rights Officer", IRT, ("officer",)),
    Post("Tomos Reed", "Information Rights Officer", IRT, ("officer",)),
    Post("Grace Linden", "Director of Corporate Governance", "Corporate Services", ("approver",)),
    Post("Hana Quill", "Head of Communications", "Corporate Services", ("press",)),
    Post("Edith Rowe", "Chief Operating Officer", "Corporate Services", ("senior",)),
    Post("Marcus Dene", "Chief Executive", "Corporate Services", ("executive", "qualified_person")),
    Post("Dev Marlow", "Financial Controller", "Finance", ("owner",)),
    Post("Ruth Calder", "Head of Facilities", "Estates and Facilities", ("owner",)),
    Post("Sian Harper", "Information Governance Manager", IRT, ("administrator",)),
    Post("Kofi Ashe", "Data Protection Officer", IRT, ("incident_handler",)),
    Post("Helen Ash", "Company Secretary", "Corporate Services", ("reviewer",)),
    Post("Ines Barrow", "Records Manager", IRT, ("records_manager",)),
    Post("Wilf Carne", "Health Records Manager", IRT, ("records_manager",)),
    Post("Oscar Wynn", "Internal Auditor", "Corporate Services", ("auditor",)),
    Post("Maya Brook", "Head of Continuous Quality Improvement", CQI, ("head", "owner")),
    Post("Leo Hart", "Improvement Manager", CQI, ("manager",)),
    Post("Nadia Stone", "Improvement Coach", CQI, ("coach",), "S00006"),
    Post("Piotr Vale", "Improvement Leader", "Adult Community Services", ("leader",)),
    Post("Jo Penn", "Improvement Administrator", CQI, ("improvement_administrator",)),
)


def found(*, by: Actor, now: datetime) -> None:
    """The body's profile and who signs its letters: enough for a letter."""
    actions.prepare_organisation(by=by, now=now, **PROFILE)
    if not Signatory.objects.exists():
        actions.appoint_signatory(
            name="Amara Field",
            title="Information Rights Officer",
            effective_from=BEGAN,
            by=by,
            now=now,
        )
    if not Regulator.objects.exists():
        raise RuntimeError("the regulator is missing: the tables were not prepared")


def people(*, by: Actor, now: datetime) -> dict[str, Person]:
    """Departments, people and their roles; each person by the name of their first role."""
    departments: dict[str, Department] = {}
    for name, parent in DEPARTMENTS:
        above = departments[parent] if parent else None
        departments[name] = actions.add_department(name=name, parent=above, by=by, now=now)
    known: dict[str, Person] = {}
    for post in POSTS:
        person = appoint(post, departments[post.department], by=by, now=now)
        known.setdefault(post.roles[0], person)
        known[post.name] = person
    return known


def appoint(post: Post, department: Department, *, by: Actor, now: datetime) -> Person:
    person = actions.add_person(
        name=post.name,
        job_title=post.title,
        department=department,
        email=post.email,
        staff_number=post.number or None,
        starts=BEGAN,
        by=by,
        now=now,
    )
    actions.allow_sign_in(person=person, by=by, now=now)
    for role in post.roles:
        own = department if role == "owner" else None
        actions.assign_role(person=person, role=role, department=own, starts=BEGAN, by=by, now=now)
    return person
