"""Files of a project: added once looked through, removed, put back, let go after a month."""

from __future__ import annotations

import hashlib
from datetime import datetime, timedelta
from pathlib import PurePath

from django.db import transaction
from django.db.models import Sum
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.files.store import destroy, keep, printable
from answerable.improvement.actions.trailing import person_id, told
from answerable.improvement.looking import MEGABYTE, QUOTA, looked, media_type, warnings_of
from answerable.improvement.models import Benefit, Project, ProjectFile
from answerable.improvement.refusals import Refused, Warned

KIND = "project file"
"""Of the files room: (`kind`, the file's key)."""
KEPT_REMOVED = timedelta(days=30)


def used(project: Project) -> int:
    """Bytes of a project's files, those removed and not let go yet among them."""
    found: int = project.files.aggregate(bytes=Sum("size", default=0))["bytes"]
    return found


def add_file(
    *,
    project: Project,
    data: bytes,
    name: str,
    benefit: Benefit | None = None,
    why: str = "",
    by: Actor,
    now: datetime,
) -> ProjectFile:
    """Raises Refused where it may not be kept, Warned where something is hidden in it and `why`
    does not say that this is right.
    """
    name = printable(PurePath(name.replace("\\", "/")).name).strip(" .")[-200:] or "file"
    found = looked(data, name)
    grave = warnings_of(found)
    if grave and not why.strip():
        raise Warned(grave)
    labels = sorted({one.label for one in found})
    row = ProjectFile(
        project=project, benefit=benefit, sha256=hashlib.sha256(data).hexdigest(), size=len(data),
        name=name, findings=labels, why=why.strip() if grave else "", added_by_id=person_id(by),
        added_at=now,
    )  # fmt: skip
    return _added(row, data, by, now)


@transaction.atomic
def _added(row: ProjectFile, data: bytes, by: Actor, now: datetime) -> ProjectFile:
    project, name = Project.objects.select_for_update().get(pk=row.project_id), row.name
    _refuse_full(project, len(data))
    if project.files.filter(name=name, removed_at=None).exists():
        raise Refused(
            _("There is a file called %(name)s already. Remove it first.") % {"name": name}
        )
    row.save()
    keep(
        data, name=name, media_type=media_type(name), kind=KIND, key=str(row.pk), by=by, now=now
    )  # fmt: skip
    told("file added", "project", project.pk, by, now, name=name, bytes=len(data))
    return row


def _refuse_full(project: Project, more: int) -> None:
    if used(project) + more <= QUOTA:
        return
    raise Refused(
        _("The project's files would come to more than %(most)s MB. Remove one first; what was "
          "removed counts until its %(days)s days are over.")
        % {"most": QUOTA // MEGABYTE, "days": KEPT_REMOVED.days}
    )  # fmt: skip


@transaction.atomic
def remove_file(*, file: ProjectFile, by: Actor, now: datetime) -> None:
    """It can be put back for thirty days; then its bytes are let go."""
    row = ProjectFile.objects.select_for_update().get(pk=file.pk)
    if row.removed_at:
        raise Refused(_("It has been removed already."))
    row.removed_by_id, row.removed_at = person_id(by), now
    row.save()
    told("file removed", "project", row.project_id, by, now, name=row.name)


@transaction.atomic
def put_back_file(*, file: ProjectFile, by: Actor, now: datetime) -> None:
    row = ProjectFile.objects.select_for_update().get(pk=file.pk)
    if not row.removed_at:
        raise Refused(_("It is there already."))
    if ProjectFile.objects.filter(project=row.project_id, name=row.name, removed_at=None).exists():
        raise Refused(_("Another file has that name by now. Remove that one first."))
    row.removed_by, row.removed_at = None, None
    row.save()
    told("file put back", "project", row.project_id, by, now, name=row.name)


def let_go(*, by: Actor, now: datetime) -> int:
    """The bytes of files removed more than thirty days ago; how many. Twice is as once."""
    gone = ProjectFile.objects.filter(removed_at__lt=now - KEPT_REMOVED)
    for row in gone:
        with transaction.atomic():
            destroy(kind=KIND, key=str(row.pk), by=by, now=now)
            told("file let go", "project", row.project_id, by, now, name=row.name)
            row.delete()
    return len(gone)
