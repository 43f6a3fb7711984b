"""A project's files: adding one, taking one, removing one and putting it back."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from answerable.accounts.access import actor_for, require
from answerable.files.store import fetch
from answerable.improvement import access, actions
from answerable.improvement.actions.files import KEPT_REMOVED, used
from answerable.improvement.forms.files import FileForm
from answerable.improvement.looking import MEGABYTE, QUOTA
from answerable.improvement.models import ProjectFile
from answerable.improvement.roles import RUN_PROJECTS, SEE
from answerable.improvement.views.asking import asked, did
from answerable.improvement.views.projects import address


@require(SEE)
def files(request: HttpRequest, key: int) -> HttpResponse:
    """Everything kept with a project; its team adds to it."""
    edit = request.method == "POST"
    project = access.project(request.user, key, edit=edit)
    by, now = actor_for(request.user), timezone.now()
    edit = edit or (access.may_edit(request.user, project) and not project.ended_on)
    asks = "override" in request.POST

    def form(*, asks: bool) -> FileForm:
        return FileForm(request.POST or None, request.FILES or None, project=project, asks=asks)

    def deed(given: dict[str, Any]) -> ProjectFile:
        file = given["file"]
        return actions.add_file(
            project=project, data=file.read(), name=file.name, benefit=given.get("benefit"),
            why=given.get("override", ""), by=by, now=now,
        )  # fmt: skip

    every = list(project.files.select_related("added_by", "removed_by", "benefit"))
    return asked(
        request,
        form(asks=asks),
        deed,
        title=_("Files of %(project)s") % {"project": project.title},
        back=address(project, "files"),
        button=_("Add the file"),
        then=lambda _made: reverse("improvement:files", args=[project.pk]),
        again=lambda: form(asks=True),
        template="improvement/files.html",
        project=project,
        edit=edit,
        there=[one for one in every if not one.removed_at],
        removed=[one for one in every if one.removed_at],
        days=KEPT_REMOVED.days,
        share={"used": used(project) / MEGABYTE, "most": QUOTA // MEGABYTE},
    )


@require(SEE)
@never_cache
def take(request: HttpRequest, key: int) -> HttpResponse:
    """The file as it was added, to be saved: never shown as a page of ours."""
    found = access.project_file(request.user, key)
    response = HttpResponse(fetch(found.sha256), content_type="application/octet-stream")
    plain = found.name.encode("ascii", "replace").decode().replace('"', "_").replace("\\", "_")
    response["Content-Disposition"] = f'attachment; filename="{plain}"'
    response["X-Content-Type-Options"] = "nosniff"
    return response


@require(RUN_PROJECTS)
@require_POST
def remove(request: HttpRequest, key: int) -> HttpResponse:
    found = access.project_file(request.user, key, edit=True)
    by, now = actor_for(request.user), timezone.now()
    return did(
        request,
        lambda: actions.remove_file(file=found, by=by, now=now),
        _("Removed: %(name)s. It can be put back for %(days)s days.")
        % {"name": found.name, "days": KEPT_REMOVED.days},
        reverse("improvement:files", args=[found.project_id]),
    )


@require(RUN_PROJECTS)
@require_POST
def put_back(request: HttpRequest, key: int) -> HttpResponse:
    found = access.project_file(request.user, key, edit=True, removed=True)
    by, now = actor_for(request.user), timezone.now()
    return did(
        request,
        lambda: actions.put_back_file(file=found, by=by, now=now),
        _("Put back: %(name)s") % {"name": found.name},
        reverse("improvement:files", args=[found.project_id]),
    )
