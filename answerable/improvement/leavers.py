"""What ends here when somebody leaves: their parts in projects, as coach or in the team."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from answerable.accounts.actor import Actor
from answerable.accounts.leaving import Undo, holding
from answerable.accounts.models import Person
from answerable.improvement.actions.projects import leave
from answerable.improvement.models import TeamMember


def _parts(person: Person, last_day: date) -> QuerySet[TeamMember]:
    still = Q(until=None) | Q(until__gt=last_day)
    return TeamMember.objects.filter(still, person=person).select_related("project")


def parts_held(person: Person, last_day: date) -> list[str]:
    said = _("%(part)s of “%(project)s”")
    return [
        said % {"part": part.get_role_display(), "project": part.project.title}
        for part in _parts(person, last_day)
    ]


def end_parts(person: Person, last_day: date, by: Actor, now: datetime) -> Undo:
    undo: Undo = []
    for part in _parts(person, last_day):
        undo.append([str(part.pk), part.until.isoformat() if part.until else ""])
        leave(member=part, on=max(last_day, part.since), by=by, now=now)
    return undo


def parts_again(person: Person, undo: Undo, by: Actor, now: datetime) -> Sequence[str]:  # noqa: ARG001
    """A part that somebody gave them anew meanwhile stands as it is."""
    for pk, until in undo:
        part = TeamMember.objects.filter(pk=pk, person=person).first()
        if part is None:
            continue
        anew = TeamMember.objects.filter(
            project=part.project, person=person, role=part.role, until=None
        )
        if until or not anew.exists():
            TeamMember.objects.filter(pk=pk).update(until=until or None)
    return ()


holding("improvement.parts", title=gettext_lazy("Parts in projects"), find=parts_held,
        end=end_parts, restore=parts_again)  # fmt: skip
