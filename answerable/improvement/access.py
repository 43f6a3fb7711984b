"""Fetching and authorising in one call."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.utils.translation import gettext as _

from answerable.accounts.access import may
from answerable.improvement.models import (
    ChartDecision,
    Cycle,
    Driver,
    Measure,
    Observation,
    Project,
    ProjectFile,
    Target,
)
from answerable.improvement.roles import COACH, RUN_PROJECTS, SEE

ABOUT = ("programme", "department", "charter_approved_by", "template")


def may_edit(user: Any, project: Project) -> bool:
    """Coaches, managers and the head work on every project; a leader on those they are part of."""
    if may(user, COACH):
        return True
    if not may(user, RUN_PROJECTS):
        return False
    return any(m.person_id == user.person_id and m.until is None for m in project.team.all())


def project(user: Any, key: int, *, edit: bool = False) -> Project:
    """Raises Http404 where there is none, PermissionDenied where it is not theirs to change."""
    found = Project.objects.filter(pk=key).select_related(*ABOUT).first()
    if found is None or not may(user, SEE):
        raise Http404(_("There is no such project."))
    if edit and not may_edit(user, found):
        raise PermissionDenied(_("Only this project's team and the coaches may change it."))
    return found


def driver(user: Any, key: int) -> Driver:
    """A line of a diagram the person may change."""
    found = Driver.objects.filter(pk=key).first()
    if found is None:
        raise Http404(_("There is no such line."))
    project(user, found.project_id, edit=True)
    return found


def project_file(user: Any, key: int, *, edit: bool = False, removed: bool = False) -> ProjectFile:
    """A file of a project the person may see, or change; one that was removed is not there."""
    found = ProjectFile.objects.filter(pk=key, removed_at__isnull=not removed).first()
    if found is None:
        raise Http404(_("There is no such file."))
    project(user, found.project_id, edit=edit)
    return found


def cycle(user: Any, key: int, *, edit: bool = True) -> Cycle:
    """A cycle of a project the person may change, or see."""
    found = Cycle.objects.filter(pk=key).select_related("project", "idea", "measure").first()
    if found is None:
        raise Http404(_("There is no such cycle."))
    project(user, found.project_id, edit=edit)
    return found


def may_give_out(user: Any, found: Measure) -> bool:
    """Whether the person may let others enter a measure's values without signing in."""
    used = Project.objects.of(user.person_id).filter(uses__measure=found)
    return may(user, COACH) or (may(user, RUN_PROJECTS) and used.exists())


def may_change(user: Any, found: Measure) -> bool:
    """Whether a measure's values, targets, definition and chart are the person's to change.

    A coach's always are; a leader's where a project they are part of uses it, or they collect it.
    One that no project uses yet is any leader's.
    """
    if may_give_out(user, found):
        return True
    theirs = found.collected_by_id == user.person_id or not found.uses.exists()
    return theirs and may(user, RUN_PROJECTS)


def measure(user: Any, key: int, *, give_out: bool = False) -> Measure:
    """A measure the person may change, or whose links and tokens they may give out.

    Raises Http404 where there is none, else PermissionDenied, with whom to ask.
    """
    found = Measure.objects.filter(pk=key).first()
    if found is None or not may(user, SEE):
        raise Http404(_("There is no such measure."))
    if give_out and not may_give_out(user, found):
        raise PermissionDenied(_("Only the teams that use this measure and the coaches may."))
    if not give_out and not may_change(user, found):
        raise PermissionDenied(
            _(
                "Only the teams whose projects use this measure, whoever collects it and the "
                "coaches may change it. Ask one of them."
            )
        )
    return found


def observation(user: Any, key: int) -> Observation:
    """A value of a measure the person may change."""
    found = Observation.objects.filter(pk=key).first()
    if found is None:
        raise Http404(_("There is no such value."))
    found.measure = measure(user, found.measure_id)
    return found


def target(user: Any, key: int) -> Target:
    """A target of a measure the person may change."""
    found = Target.objects.filter(pk=key).first()
    if found is None:
        raise Http404(_("There is no such target."))
    found.measure = measure(user, found.measure_id)
    return found


def decision(user: Any, key: int) -> ChartDecision:
    """A decision about the chart of a measure the person may change."""
    found = ChartDecision.objects.filter(pk=key).first()
    if found is None:
        raise Http404(_("There is no such decision."))
    found.measure = measure(user, found.measure_id)
    return found
