"""A table somebody brought: kept by its bytes, read again when it is looked at and when taken."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.files.child import Limits, read_in_child
from answerable.files.store import fetch, keep
from answerable.reading.grid import Grid, read_grid
from answerable.registers.actions import RegisterError, Taking, plan, take
from answerable.registers.intake import Dating, Layout, Offer, laid_out, offered
from answerable.registers.intake.layout import plain
from answerable.registers.models import Offered, OfferState, Register

LIMITS = Limits(seconds=120.0, memory=2 * 1024**3, output=512 * 1024**2)
TABLE = "application/octet-stream"
Progress = Callable[[int, int], None]


def bring(
    data: bytes, *, name: str, register: Register | None, settings: Mapping[str, Any],
    by: Actor, now: datetime,
) -> Offered:  # fmt: skip
    """Keep the bytes until somebody confirms what is in them."""
    offer = Offered(
        register=register, name=name[:200], settings={**settings, "size": len(data)}, by_key=by.key
    )
    offer.at = now
    offer.save()
    stored = keep(
        data, name=offer.name, media_type=TABLE, kind="register_offer", key=str(offer.pk),
        by=by, now=now,
    )  # fmt: skip
    offer.sha256 = stored.sha256
    offer.save()
    return offer


def grid_of(data: bytes, sheet: str = "") -> Grid:
    """The table of a file; packed ones are opened in a child process with limits.

    sheet: of a workbook, the name of the one to read.
    """
    if not data.startswith(b"PK"):
        return read_grid(data)
    outcome = read_in_child("reading.grid.read_grid", data, limits=LIMITS, sheet=sheet)
    read: Grid = outcome.value or Grid(problem=outcome.problem)
    return read


def layout_of(offer: Offered) -> Layout:
    """Of a table for a register that is yet to be made."""
    return laid_out(grid_of(fetch(offer.sha256)))


def read_for(
    register: Register, data: bytes, day: date, tell: Progress | None = None
) -> tuple[Layout, Offer]:
    """The rows of a table as this register takes them, and what of it will not do.

    tell: called with the rows read so far and in all.
    """
    columns = list(register.columns.order_by("position"))
    titles = {c.key: c.title for c in columns}
    known = {plain(word) for c in columns for word in (c.key, c.title)} | {*register.headings}
    layout = laid_out(grid_of(data), frozenset(known))
    total = len(layout.rows)
    rows = offered(
        layout, columns, titles, Dating(register.dated_by, day), meant=register.headings,
        tell=(lambda done: tell(done, total)) if tell else None,
    )  # fmt: skip
    return layout, rows


def looked_at(register: Register, offer: Offer, *, whole: bool) -> Taking | None:
    """What taking it would change; None where it cannot be taken."""
    return None if offer.faulty else plan(register=register, rows=offer.rows, whole=whole)


def confirm(
    offer: Offered, *, by: Actor, now: datetime, day: date, tell: Progress | None = None
) -> Taking:
    """Take it. Raises RegisterError where it was taken already or has a fault."""
    register = offer.register
    if register is None or offer.taken_at:
        raise RegisterError(_("This has been taken already."))
    _layout, rows = read_for(register, fetch(offer.sha256), day, tell)
    done = take_rows(register, rows, whole=bool(offer.settings.get("whole")),
                     day=day, by=by, now=now)  # fmt: skip
    Offered.objects.filter(pk=offer.pk).update(taken_at=now, state=OfferState.TAKEN)
    return done


def take_rows(
    register: Register, offer: Offer, *, whole: bool, day: date, by: Actor, now: datetime
) -> Taking:
    """Raises RegisterError where any cell is at fault: nothing is taken then."""
    if offer.faulty:
        raise RegisterError(_("Nothing was taken: %(count)s cells are wrong.")
                            % {"count": offer.faulty})  # fmt: skip
    if whole and not register.row_key:
        raise RegisterError(
            _("No column tells the rows of this register apart, so it cannot be replaced whole.")
        )
    return take(register=register, rows=offer.rows, whole=whole, day=day, by=by, now=now)


def grid_from_json(items: Sequence[Mapping[str, Any]]) -> Grid:
    """Rows pushed as JSON objects, headings from their keys, as a table."""
    headings = list(dict.fromkeys(str(key) for item in items for key in item))
    lines = [headings, *([_text(item.get(h)) for h in headings] for item in items)]
    return Grid(tuple("\x1f".join(cells) for cells in lines))


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value).replace("\x1f", " ")
