"""Templates: made, changed by a new version, withdrawn, offered again; projects begun from one."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.improvement.actions.measures import use_measure
from answerable.improvement.actions.projects import start_project
from answerable.improvement.actions.trailing import person_id, told
from answerable.improvement.lines import Lines
from answerable.improvement.models import Driver, Measure, Project, ProjectTemplate
from answerable.improvement.refusals import Refused

WORDING = ("says", "what", "for_whom", "how_much", "strategic_aim", "charter", "tags")


@transaction.atomic
def make_template(
    *,
    name: str,
    outline: Lines,
    measures: Iterable[Measure],
    replaces: ProjectTemplate | None = None,
    by: Actor,
    now: datetime,
    **wording: Any,
) -> ProjectTemplate:
    """A template, or its next version. Refused where another has the name, or where the version
    it replaces has been replaced already.
    """
    before = None
    if replaces:
        before = ProjectTemplate.objects.select_for_update().get(pk=replaces.pk)
        if ProjectTemplate.objects.filter(replaces=before).exists():
            raise Refused(_("Somebody has changed this template since. Look at the new version."))
    _refuse_name(name, before)
    made = ProjectTemplate.objects.create(
        name=name, version=before.version + 1 if before else 1, replaces=before,
        outline=[list(line) for line in outline], made_by_id=person_id(by), made_at=now,
        **{key: wording[key] for key in WORDING if key in wording},
    )  # fmt: skip
    made.measures.set(measures)
    told("template made", "template", made.pk, by, now, name=made.name, version=made.version)
    return made


def _refuse_name(name: str, before: ProjectTemplate | None) -> None:
    """A version keeps its name or takes one that no other template has had."""
    if before and name.casefold() == before.name.casefold():
        return
    if ProjectTemplate.objects.filter(name__iexact=name).exists():
        raise Refused(_("There is already a template called %(name)s.") % {"name": name})


@transaction.atomic
def withdraw_template(*, template: ProjectTemplate, by: Actor, now: datetime) -> None:
    """No new project begins from it; those begun stay as they are."""
    if template.withdrawn_at:
        raise Refused(_("It has been withdrawn already."))
    template.withdrawn_at = now
    template.save(update_fields=["withdrawn_at"])
    told("template withdrawn", "template", template.pk, by, now, name=template.name)


@transaction.atomic
def offer_template(*, template: ProjectTemplate, by: Actor, now: datetime) -> None:
    if not template.withdrawn_at:
        raise Refused(_("It is offered already."))
    template.withdrawn_at = None
    template.save(update_fields=["withdrawn_at"])
    told("template offered again", "template", template.pk, by, now, name=template.name)


@transaction.atomic
def start_from(
    *, template: ProjectTemplate, by: Actor, now: datetime, illustrative: bool = False, **given: Any
) -> Project:
    """A project with the template's driver diagram and measures; its words are `given`, as the
    person who starts it left them.
    """
    if template.withdrawn_at:
        raise Refused(_("This template has been withdrawn. Start without it, or choose another."))
    project = start_project(by=by, now=now, illustrative=illustrative, **given)
    project.template = template
    project.save(update_fields=["template"])
    Driver.objects.bulk_create(
        Driver(project=project, depth=depth, text=text, position=place)
        for place, (depth, text) in enumerate(template.outline)
    )
    for measure in template.measures.all():
        use_measure(project=project, measure=measure, by=by, now=now)
    told("project started from template", "project", project.pk, by, now, template=str(template))
    return project


def like(project: Project) -> dict[str, Any]:
    """What a template made from a project begins with."""
    measures = Measure.objects.filter(uses__project=project).distinct().order_by("uses__position")
    return {
        **{key: getattr(project, key) for key in WORDING if key != "says"},
        "name": project.title[:120],
        "outline": [(d.depth, d.text) for d in project.drivers.all()],
        "measures": list(dict.fromkeys(measures)),
    }
