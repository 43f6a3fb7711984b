"""What every form of a pack says: the lines beneath its title, and those beside each chart."""

from __future__ import annotations

from collections.abc import Callable

from django.utils.translation import gettext as _

from answerable.letters.pack import Pack, PackChart
from answerable.letters.render.words import long_date

SHOWN_ROWS = 12
Report = Callable[[int, int], None]


def nobody(done: int, total: int) -> None:
    """The report of progress that nobody wants."""


def facts(pack: Pack) -> tuple[str, ...]:
    """The lines beneath the title."""
    said = [
        _("Version %(n)s, %(day)s") % {"n": pack.version, "day": long_date(pack.dated, "en")},
        _("Data as they stood on %(day)s") % {"day": long_date(pack.data_as_at, "en")},
    ]
    if pack.prepared_by:
        said.append(_("Prepared by %(name)s") % {"name": pack.prepared_by})
    said.append(
        _("Signed off and issued by %(name)s") % {"name": pack.issued_by}
        if pack.issued_by
        else draft()
    )
    if pack.fingerprint:
        said.append(_("Content SHA-256 %(hash)s") % {"hash": pack.fingerprint})
    return tuple(said)


def draft() -> str:
    return _("DRAFT: not signed off")


def commentary(chart: PackChart) -> tuple[tuple[str, str], ...]:
    """What it shows, why, what is done about it and by whom; who wrote it and who agreed."""
    entries = (
        (_("What it shows"), chart.shows),
        (_("Why"), chart.why),
        (_("Action"), chart.action),
        (_("By whom"), chart.by_whom),
        (_("Written by"), chart.written_by),
        (_("Signed off by"), chart.signed_by),
        (_("Revised since the last version"), " ".join(chart.revised)),
    )
    return tuple((label, text) for label, text in entries if text.strip())


def latest(chart: PackChart, most: int = SHOWN_ROWS) -> tuple[tuple[str, ...], ...]:
    """The last rows of its data; all of them travel in the attached file."""
    return chart.rows[-most:]


def table_title(chart: PackChart, most: int = SHOWN_ROWS) -> str:
    if len(chart.rows) > most:
        return _("The last %(n)s of %(all)s values") % {"n": most, "all": len(chart.rows)}
    return _("The values")
