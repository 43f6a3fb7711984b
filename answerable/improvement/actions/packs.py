"""Drawing a board pack, its commentary, its sign-off, its next version, its files."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.files.store import keep
from answerable.improvement.actions.trailing import person_id, told
from answerable.improvement.freezing import Item, drawn, fingerprint, frozen, value
from answerable.improvement.models import BoardPack, Measure, PackChart, PackFile, Selection
from answerable.improvement.refusals import Refused
from answerable.letters.render.pack import docx, pdf, pptx

MAKERS = {"pdf": pdf, "pptx": pptx, "docx": docx}
TYPES = {
    "pdf": "application/pdf",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


@transaction.atomic
def draw_pack(
    *,
    title: str,
    opening: str,
    items: Sequence[Item],
    keep_as: str = "",
    on: date,
    by: Actor,
    now: datetime,
) -> BoardPack:
    """Charts of these measures with their data as of now. keep_as: a name for the selection."""
    if not items:
        raise Refused(_("Choose at least one measure."))
    if keep_as.strip():
        Selection.objects.update_or_create(
            name=keep_as.strip(), defaults={"items": [list(item) for item in items]}
        )
    return _new(BoardPack(title=title, opening=opening, data_as_at=on), items, by, now)


def _new(pack: BoardPack, items: Sequence[Item], by: Actor, now: datetime) -> BoardPack:
    pack.prepared_by_id, pack.prepared_at = person_id(by), now
    pack.save()
    before = {
        (c.measure_id, c.place): c.frozen["values"]
        for c in PackChart.objects.filter(pack=pack.replaces_id)
    }
    PackChart.objects.bulk_create(
        PackChart(
            pack=pack,
            measure=chart.measure,
            place=chart.place,
            position=n,
            frozen=frozen(chart, before.get((chart.measure.pk, chart.place))),
        )
        for n, chart in enumerate(drawn(items))
    )
    told("board pack drawn", "pack", pack.pk, by, now, title=pack.title, version=pack.version)
    return pack


@transaction.atomic
def next_version(*, pack: BoardPack, on: date, by: Actor, now: datetime) -> BoardPack:
    """The same charts with the data of now; what was revised since is said. Words start anew."""
    if not pack.issued_at or BoardPack.objects.filter(replaces=pack).exists():
        raise Refused(_("The latest version is still a draft, or has a next one already."))
    items = [(c.measure_id, c.place) for c in pack.charts.all()]
    version = BoardPack(
        title=pack.title, opening=pack.opening, data_as_at=on, version=pack.version + 1,
        replaces=pack,
    )  # fmt: skip
    return _new(version, items, by, now)


@transaction.atomic
def comment(
    *,
    chart: PackChart,
    shows: str,
    why: str,
    action: str,
    by_whom: str,
    by: Actor,
    now: datetime,
) -> None:
    """Write a chart's commentary. Changed words must be signed off again."""
    _open(chart.pack)
    chart.shows, chart.why, chart.action, chart.by_whom = shows, why, action, by_whom
    chart.written_by_id, chart.signed_by, chart.signed_at = person_id(by), None, None
    chart.save()
    told("commentary written", "pack", chart.pack_id, by, now, chart=chart.frozen["title"])


@transaction.atomic
def sign_commentary(*, chart: PackChart, by: Actor, now: datetime) -> None:
    """Refused to the one who wrote it, and while there is nothing to sign."""
    _open(chart.pack)
    if not chart.shows or chart.written_by_id is None:
        raise Refused(_("Write the commentary first."))
    if chart.written_by_id == person_id(by):
        raise Refused(_("Somebody other than its writer signs a commentary off."))
    chart.signed_by_id, chart.signed_at = person_id(by), now
    chart.save()
    told("commentary signed off", "pack", chart.pack_id, by, now, chart=chart.frozen["title"])


def _open(pack: BoardPack) -> None:
    if pack.issued_at:
        raise Refused(_("This pack is issued and does not change. Make its next version."))


@transaction.atomic
def issue_pack(*, pack: BoardPack, by: Actor, now: datetime) -> BoardPack:
    """From here on it never changes, and its measures are reported to the board: a decision about
    their charts needs two people. Refused while a commentary is not signed off.
    """
    pack = BoardPack.objects.select_for_update().get(pk=pack.pk)
    _open(pack)
    left = pack.charts.filter(signed_at=None).count()
    if left:
        raise Refused(_("%(n)s commentaries are not signed off yet.") % {"n": left})
    pack.fingerprint = fingerprint(pack)
    pack.issued_by_id, pack.issued_at = person_id(by), now
    pack.save()
    PackFile.objects.bulk_create(
        PackFile(pack=pack, kind=kind, total=pack.charts.count() + 1) for kind in MAKERS
    )
    Measure.objects.filter(pk__in=pack.charts.values("measure")).update(board=True)
    told("board pack issued", "pack", pack.pk, by, now, fingerprint=pack.fingerprint)
    return pack


def make_files(*, pack: BoardPack, body: str, by: Actor, now: datetime) -> None:
    """Each file not made yet; how far it has come is written as it goes. Twice is as once."""
    content = value(pack, body, now.date())
    for row in pack.files.filter(sha256=""):

        def report(done: int, total: int, row: PackFile = row) -> None:
            if done % 10 == 0 or done == total:
                PackFile.objects.filter(pk=row.pk).update(done=done, total=total)

        made = MAKERS[row.kind](content, report=report)
        name = f"{slugify(pack.title) or 'pack'}-v{pack.version}.{row.kind}"
        stored = keep(
            made, name=name, media_type=TYPES[row.kind], kind="pack", key=str(pack.pk), by=by,
            now=now,
        )  # fmt: skip
        PackFile.objects.filter(pk=row.pk).update(sha256=stored.sha256)
        told("board pack made", "pack", pack.pk, by, now, form=row.kind, sha256=stored.sha256)


def make_waiting(*, body: str, by: Actor, now: datetime) -> int:
    """Issued packs with files to be made; how many packs that was."""
    waiting = BoardPack.objects.filter(files__sha256="").distinct()
    for pack in waiting:
        make_files(pack=pack, body=body, by=by, now=now)
    return len(waiting)
