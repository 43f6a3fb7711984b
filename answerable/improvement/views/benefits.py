"""Benefits: claiming one, validating it with finance, and what they come to."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.core.paginator import Paginator
from django.db.models import Count, Prefetch, Q, Sum
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from answerable.accounts.access import actor_for, may, require
from answerable.improvement import access
from answerable.improvement.actions.benefits import agree_benefit, claim_benefit
from answerable.improvement.forms.packs import AgreeForm, BenefitForm
from answerable.improvement.models import Benefit, ProjectFile
from answerable.improvement.roles import COACH, RUN_PROJECTS, SEE
from answerable.improvement.views.asking import asked
from answerable.improvement.views.projects import address

PAGE = 50


@dataclass(frozen=True, slots=True)
class Total:
    """One kind of benefit: how many, and pounds claimed and validated (claimed counts both)."""

    kind: str
    count: int
    claimed: Decimal
    validated: Decimal


def totals() -> list[Total]:
    agreed = Sum("amount", filter=Q(agreed_at__isnull=False))
    found = Benefit.objects.order_by().values("kind")
    rows: dict[str, Any] = {
        r["kind"]: r for r in found.annotate(n=Count("pk"), claimed=Sum("amount"), agreed=agreed)
    }
    out = []
    for kind, words in Benefit.Kind.choices:
        row = rows.get(kind, {})
        none = Decimal(0)
        claimed, validated = row.get("claimed") or none, row.get("agreed") or none
        out.append(Total(str(words).split(":", maxsplit=1)[0], row.get("n", 0), claimed, validated))
    return out


@require(SEE)
def benefits(request: HttpRequest) -> HttpResponse:
    there = Prefetch("files", ProjectFile.objects.filter(removed_at=None), to_attr="there")
    found = Benefit.objects.select_related("project", "measure", "agreed_by")
    page = Paginator(found.prefetch_related(there), PAGE).get_page(request.GET.get("page"))
    context = {"page": page, "totals": totals(), "coach": may(request.user, COACH)}
    return render(request, "improvement/benefits.html", context)


@require(RUN_PROJECTS)
def claim(request: HttpRequest, key: int) -> HttpResponse:
    found = access.project(request.user, key, edit=True)
    by, now = actor_for(request.user), timezone.now()
    return asked(
        request,
        BenefitForm(request.POST or None, project=found),
        lambda given: claim_benefit(project=found, by=by, now=now, **given),
        title=_("Claim a benefit"),
        back=address(found, "benefits"),
        button=_("Claim it"),
    )


@require(COACH)
def agree(request: HttpRequest, key: int) -> HttpResponse:
    found = get_object_or_404(Benefit, pk=key)
    names = [f.name for f in found.files.filter(removed_at=None)]
    by, now = actor_for(request.user), timezone.now()
    return asked(
        request,
        AgreeForm(request.POST or None),
        lambda given: agree_benefit(benefit=found, by=by, now=now, **given),
        title=_("Validate: %(benefit)s") % {"benefit": found.text},
        back=reverse("improvement:benefits"),
        button=_("Validate it"),
        intro=found.evidence,
        points=[_("File: %(name)s") % {"name": name} for name in names],
        other=(address(found.project, "files"), _("The project’s files")),
    )
