"""Board packs: choosing and drawing, commentary, sign-off, files."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.html import json_script
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from answerable.accounts.access import actor_for, may, require
from answerable.accounts.models import Organisation
from answerable.files.store import fetch
from answerable.improvement.actions import packs as deeds
from answerable.improvement.forms.packs import CommentForm, IssueForm, PackForm
from answerable.improvement.freezing import late, value
from answerable.improvement.models import BoardPack, PackChart, ProjectMeasure, Selection
from answerable.improvement.roles import COACH, DECIDE, SEE
from answerable.improvement.views.asking import asked, did

PAGE, CHOICES, AT_ONCE = 20, 200, 12


def address(pack: BoardPack, chart: PackChart | None = None) -> str:
    at = reverse("improvement:pack", args=[pack.pk])
    return f"{at}#chart-{chart.pk}" if chart else at


@require(SEE)
def packs(request: HttpRequest) -> HttpResponse:
    signed = Count("charts", filter=Q(charts__signed_at__isnull=False))
    found = (
        BoardPack.objects.select_related("prepared_by", "issued_by")
        .annotate(of=Count("charts"), signed=signed)
        .order_by("-prepared_at", "-pk")
    )
    page = Paginator(found, PAGE).get_page(request.GET.get("page"))
    return render(
        request, "improvement/packs.html", {"page": page, "selections": Selection.objects.all()}
    )


def chosen(request: HttpRequest) -> tuple[list[tuple[str, str]], list[str]]:
    """The measures that may be chosen, and those chosen to begin with, which come first: of a saved
    selection, or else those reported to the board.
    """
    wanted = request.GET.get("selection", "")
    kept = Selection.objects.filter(pk=int(wanted)).first() if wanted.isdecimal() else None
    first = [f"{key}|{place}" for key, place in (kept.items if kept else reported())]
    uses = ProjectMeasure.objects.select_related("measure").order_by("measure__name", "place")
    if words := request.GET.get("q", "").strip():
        uses = uses.filter(
            Q(measure__name__icontains=words) | Q(project__programme__name__icontains=words)
        )
    keys = {int(item.split("|")[0]) for item in first}
    known = ProjectMeasure.objects.select_related("measure").filter(measure__in=keys)
    named = {
        f"{use.measure_id}|{use.place}": f"{use.measure.name}, {use.place}".removesuffix(", ")
        for use in [*known, *uses[:CHOICES]]
    }
    return list(named.items()), first


def reported() -> list[tuple[int, str]]:
    """Measures reported to the board, and where: as packs issued before had them."""
    uses = ProjectMeasure.objects.filter(measure__board=True).order_by("measure__name", "place")
    there = list(dict.fromkeys(uses.values_list("measure_id", "place")))
    before = set(
        PackChart.objects.filter(pack__issued_at__isnull=False, measure__board=True)
        .order_by()
        .values_list("measure_id", "place")
        .distinct()
    )
    printed = {key for key, _place in before}
    return [item for item in there if item in before or item[0] not in printed]


@require(COACH)
def draw(request: HttpRequest) -> HttpResponse:
    """Choose measures, name the pack, draw."""
    by, now, today = actor_for(request.user), timezone.now(), timezone.localdate()
    choices, first = chosen(request)
    return asked(
        request,
        PackForm(request.POST or None, choices=choices, initial={"items": first}),
        lambda given: deeds.draw_pack(on=today, by=by, now=now, **given),
        title=_("Draw a board pack"),
        back=reverse("improvement:packs"),
        button=_("Draw the pack"),
        then=address,
        template="improvement/draw.html",
        q=request.GET.get("q", ""),
        any=bool(choices),
        most=CHOICES if len(choices) >= CHOICES else 0,
    )


@require(SEE)
def pack(request: HttpRequest, key: int) -> HttpResponse:
    found = get_object_or_404(BoardPack.objects.select_related("prepared_by", "issued_by"), pk=key)
    charts = found.charts.select_related("written_by", "signed_by")
    page = Paginator(charts, AT_ONCE).get_page(request.GET.get("page"))
    shown = list(page.object_list)
    revised = late(shown)
    files = list(found.files.all())
    context = {
        "pack": found,
        "page": page,
        "rows": [(c, drawing(c), revised.get(c.pk, [])) for c in shown],
        "left": found.charts.filter(signed_at=None).count(),
        "files": files,
        "making": any(not f.sha256 for f in files),
        "coach": may(request.user, COACH),
        "decide": may(request.user, DECIDE),
        "latest": not BoardPack.objects.filter(replaces=found).exists(),
        "revised": bool(revised),
    }
    return render(request, "improvement/pack.html", context)


def drawing(chart: PackChart) -> str:
    """The frozen specification for the browser, as wide as its place."""
    spec: dict[str, Any] | None = chart.frozen["specification"]
    return json_script({**spec, "width": "container"}, f"pack-{chart.pk}-data") if spec else ""


def chart_of(key: int) -> PackChart:
    return get_object_or_404(PackChart.objects.select_related("pack"), pk=key)


@require(COACH)
def comment(request: HttpRequest, key: int) -> HttpResponse:
    found = chart_of(key)
    by, now = actor_for(request.user), timezone.now()
    names = ("shows", "why", "action", "by_whom")
    return asked(
        request,
        CommentForm(request.POST or None, initial={n: getattr(found, n) for n in names}),
        lambda given: deeds.comment(chart=found, by=by, now=now, **given),
        title=_("Commentary: %(title)s") % {"title": found.frozen["title"]},
        back=address(found.pack, found),
        button=_("Save the commentary"),
        intro=found.frozen["verdict"],
        points=[found.frozen["words"]],
    )


@require(COACH)
@require_POST
def sign(request: HttpRequest, key: int) -> HttpResponse:
    found = chart_of(key)
    by, now = actor_for(request.user), timezone.now()
    return did(
        request,
        lambda: deeds.sign_commentary(chart=found, by=by, now=now),
        _("Signed off."),
        address(found.pack, found),
    )


@require(DECIDE)
def issue(request: HttpRequest, key: int) -> HttpResponse:
    """Confirmed first: it cannot be undone. A small pack's files are made at once."""
    found = get_object_or_404(BoardPack, pk=key)
    by, now = actor_for(request.user), timezone.now()

    def deed(_given: dict[str, Any]) -> None:
        issued = deeds.issue_pack(pack=found, by=by, now=now)
        if issued.charts.count() <= AT_ONCE:
            deeds.make_files(pack=issued, body=Organisation.current().name, by=by, now=now)

    return asked(
        request,
        IssueForm(request.POST or None),
        deed,
        title=_("Issue %(pack)s") % {"pack": found},
        back=address(found),
        button=_("Issue the pack"),
        intro=_("A later change is made in a next version; this one is kept as it is."),
    )


@require(COACH)
@require_POST
def again(request: HttpRequest, key: int) -> HttpResponse:
    """The next version of an issued pack."""
    found = get_object_or_404(BoardPack, pk=key)
    by, now, today = actor_for(request.user), timezone.now(), timezone.localdate()
    back = address(found)

    def deed() -> None:
        nonlocal back
        back = address(deeds.next_version(pack=found, on=today, by=by, now=now))

    response = did(request, deed, _("Drawn with the data of today."), back)
    return redirect(back) if back != address(found) else response


@require(SEE)
def file(request: HttpRequest, key: int, kind: str) -> HttpResponse:
    """The issued file, as it was made; of a draft of a few charts, one made for reading now."""
    found = get_object_or_404(BoardPack, pk=key)
    if kind not in deeds.MAKERS:
        raise Http404
    if found.issued_at:
        made = get_object_or_404(found.files.exclude(sha256=""), kind=kind)
        data = fetch(made.sha256)
    elif found.charts.count() <= AT_ONCE:
        content = value(found, Organisation.current().name, timezone.localdate())
        data = deeds.MAKERS[kind](content)
    else:
        raise Http404(_("Drafts of so many charts are read on the page."))
    response = HttpResponse(data, content_type=deeds.TYPES[kind])
    name = f"{slugify(found.title) or 'pack'}-v{found.version}.{kind}"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
