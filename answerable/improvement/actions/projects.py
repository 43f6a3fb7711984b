"""Starting a project, its team, its charter, what is said of it, its score and its end."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.accounts.models import Person
from answerable.accounts.trail import JSON
from answerable.improvement.actions.trailing import person_id, told
from answerable.improvement.models import Note, Programme, ProgressScore, Project, TeamMember
from answerable.improvement.progress import Evidence, suggested
from answerable.improvement.refusals import Refused

CHANGEABLE = (
    "title", "what", "for_whom", "how_much", "by_when", "strategic_aim", "tags", "programme",
    "department", "charter", "started_on",
)  # fmt: skip


def aim_sentence(what: str, for_whom: str, how_much: str, by_when: date | None) -> str:
    """The aim's four parts as one sentence."""
    said = " ".join(part for part in (what, for_whom, how_much) if part).strip().rstrip(".")
    when = f", by {by_when.day} {by_when:%B %Y}" if by_when else ""
    return f"{said[:1].upper()}{said[1:]}{when}." if said else ""


@transaction.atomic
def start_programme(*, name: str, aim: str, on: date, by: Actor, now: datetime) -> Programme:
    """Refused where one has the name already."""
    if Programme.objects.filter(name__iexact=name).exists():
        raise Refused(_("There is already a programme called %(name)s.") % {"name": name})
    programme = Programme.objects.create(name=name, aim=aim, started_on=on)
    told("programme started", "programme", programme.pk, by, now, name=name)
    return programme


@transaction.atomic
def start_project(*, by: Actor, now: datetime, illustrative: bool = False, **given: Any) -> Project:
    """A new project; whoever starts it leads it. `given`: any of CHANGEABLE, or `aim` itself."""
    project = Project(illustrative=illustrative, aim=given.pop("aim", ""))
    _set(project, given)
    project.save()
    told("project started", "project", project.pk, by, now, title=project.title)
    person = Person.objects.filter(pk=person_id(by) or 0).first()
    if person:
        join(
            project=project, person=person, role=TeamMember.Role.LEADER,
            on=project.started_on, by=by, now=now,
        )  # fmt: skip
    return project


def _set(project: Project, given: dict[str, Any]) -> None:
    for name, value in given.items():
        if name not in CHANGEABLE:
            raise TypeError(f"a project has no {name!r} to set")
        setattr(project, name, value)
    parts = aim_sentence(project.what, project.for_whom, project.how_much, project.by_when)
    project.aim = parts or project.aim


@transaction.atomic
def change_project(*, project: Project, by: Actor, now: datetime, **given: Any) -> Project:
    """Set what is given. A charter whose words change must be approved again."""
    _refuse_closed(project)
    before = (project.aim, project.charter)
    _set(project, given)
    if (project.aim, project.charter) != before:
        project.charter_approved_by = project.charter_approved_at = None
    project.save()
    told("project changed", "project", project.pk, by, now, aim=project.aim)
    return project


def _refuse_closed(project: Project) -> None:
    if project.ended_on:
        raise Refused(_("This project is closed."))


@transaction.atomic
def approve_charter(*, project: Project, by: Actor, now: datetime) -> None:
    """Refused without a charter and a full aim, or by the one who leads the project."""
    _refuse_closed(project)
    if not project.charter or not project.aim:
        raise Refused(_("Write the aim and the charter first."))
    leads = project.team.filter(role=TeamMember.Role.LEADER, until=None)
    if leads.filter(person_id=person_id(by) or 0).exists():
        raise Refused(_("Somebody other than the project's leader approves its charter."))
    project.charter_approved_by_id = person_id(by)
    project.charter_approved_at = now
    project.save()
    told("charter approved", "project", project.pk, by, now)


@transaction.atomic
def join(
    *, project: Project, person: Person, role: str, on: date, by: Actor, now: datetime
) -> TeamMember:
    """Refused where they have that part already."""
    if project.team.filter(person=person, role=role, until=None).exists():
        raise Refused(_("%(name)s has that part already.") % {"name": person.name})
    member = TeamMember.objects.create(project=project, person=person, role=role, since=on)
    told("joined project", "project", project.pk, by, now, person=person.name, role=role)
    return member


@transaction.atomic
def leave(*, member: TeamMember, on: date, by: Actor, now: datetime) -> None:
    member.until = max(on, member.since)
    member.save()
    told(
        "left project", "project", member.project_id, by, now,
        person=member.person.name, role=member.role,
    )  # fmt: skip


@transaction.atomic
def note(*, project: Project, text: str, kind: str, on: date, by: Actor, now: datetime) -> Note:
    """A note, or a coach's contact with the team."""
    made = Note.objects.create(
        project=project, text=text, kind=kind, on=on, by_id=person_id(by), recorded_at=now
    )
    told(f"{kind} written", "project", project.pk, by, now)
    return made


@transaction.atomic
def score(
    *,
    project: Project,
    score: Decimal,
    evidence: Evidence,
    said: Sequence[str],
    why: str,
    by: Actor,
    now: datetime,
) -> ProgressScore:
    """The team confirms a score. Refused off the scale, or unlike what is suggested without why."""
    if not Decimal("0.5") <= score <= Decimal("5.0") or score * 2 % 1:
        raise Refused(_("A score is between 0.5 and 5.0, in halves."))
    ours = Decimal(str(suggested(evidence)))
    if score != ours and not why.strip():
        raise Refused(
            _("The evidence suggests %(score)s. Say why yours differs.") % {"score": ours}
        )
    listed: list[JSON] = list(said)
    made = ProgressScore.objects.create(
        project=project, score=score, suggested=ours, evidence=listed, why=why,
        confirmed_by_id=person_id(by), confirmed_at=now,
    )  # fmt: skip
    told("progress confirmed", "project", project.pk, by, now, score=str(score))
    return made


@transaction.atomic
def countersign(*, score: ProgressScore, by: Actor, now: datetime) -> None:
    """Refused to the one who confirmed it, and once it has been countersigned."""
    if score.countersigned_at:
        raise Refused(_("It has been countersigned already."))
    if score.confirmed_by_id == person_id(by):
        raise Refused(_("Somebody other than the one who confirmed a score countersigns it."))
    score.countersigned_by_id, score.countersigned_at = person_id(by), now
    score.save()
    told(
        "progress countersigned", "project", score.project_id, by, now, score=str(score.score)
    )  # fmt: skip


@transaction.atomic
def close(
    *,
    project: Project,
    outcome: str,
    learned: str,
    gains: str,
    on: date,
    by: Actor,
    now: datetime,
) -> None:
    """The end of a project, with what was learned and whether gains are held."""
    _refuse_closed(project)
    if not learned.strip():
        raise Refused(_("Say what was learned: others will read it."))
    if on < project.started_on:
        raise Refused(_("A project cannot end before it started."))
    if on > localdate(now):
        raise Refused(_("A project cannot have ended on a day that has not come."))
    project.outcome, project.learned, project.gains, project.ended_on = outcome, learned, gains, on
    project.save()
    told("project closed", "project", project.pk, by, now, outcome=outcome, gains=gains)
