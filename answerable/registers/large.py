"""A large table brought to a register: looked at and taken while its page shows how far it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.files.store import fetch
from answerable.registers.actions import RegisterError, Taking
from answerable.registers.bringing import Progress, confirm, looked_at, read_for
from answerable.registers.intake import Fault, Layout, Offer
from answerable.registers.models import Offered, OfferState, Register

LARGE = 300_000
"""Bytes from which the page does not wait for the reading."""
SHOWN_MOST = 200
IN_HAND = (OfferState.LOOKING, OfferState.TAKING)


@dataclass(frozen=True, slots=True)
class Told:
    """What was found in a table, as its page shows it."""

    notes: tuple[str, ...]
    faulty: int
    faults: tuple[Fault, ...]
    strange: tuple[str, ...]
    taking: Taking | None


def told(layout: Layout, rows: Offer, taking: Taking | None) -> Told:
    return Told(layout.notes, rows.faulty, rows.faults[:SHOWN_MOST], rows.strange, taking)


def told_again(kept: Mapping[str, Any]) -> Told:
    """As `asdict` kept it."""
    return Told(
        tuple(kept["notes"]), kept["faulty"], tuple(Fault(**f) for f in kept["faults"]),
        tuple(kept["strange"]), Taking(**kept["taking"]) if kept["taking"] else None,
    )  # fmt: skip


def look(register: Register, offer: Offered, day: date, tell: Progress | None = None) -> Told:
    """What taking it would change, and each cell that will not do. Changes nothing."""
    whole = bool(offer.settings.get("whole"))
    layout, rows = read_for(register, fetch(offer.sha256), day, tell)
    return told(layout, rows, looked_at(register, rows, whole=whole))


def look_meanwhile(pk: int, *, day: date) -> None:
    """Look at a large table and keep what was found; a second run does nothing more."""
    offer = Offered.objects.select_related("register").get(pk=pk)
    if offer.state != OfferState.LOOKING or offer.register is None:
        return
    with _ended_if_it_fails(pk):
        found = look(offer.register, offer, day, _telling(pk))
    Offered.objects.filter(pk=pk).update(told=asdict(found), state=OfferState.LOOKED)


def take_meanwhile(pk: int, *, by: Actor, now: datetime, day: date) -> None:
    """Take a large table in; a second run finds it taken."""
    offer = Offered.objects.select_related("register").get(pk=pk)
    if offer.state != OfferState.TAKING or offer.taken_at:
        return
    try:
        with _ended_if_it_fails(pk):
            done = confirm(offer, by=by, now=now, day=day, tell=_telling(pk))
    except RegisterError:
        return
    kept = {**(offer.told or {}), "taking": asdict(done)}
    Offered.objects.filter(pk=pk).update(told=kept)


@contextmanager
def _ended_if_it_fails(pk: int) -> Iterator[None]:
    """A page must not wait for what will not come."""
    try:
        yield
    except Exception as fault:
        why = str(fault) if isinstance(fault, RegisterError) else _("It could not be read.")
        Offered.objects.filter(pk=pk).update(told={"refusal": why}, state=OfferState.REFUSED)
        raise


def _telling(pk: int) -> Progress:
    def tell(done: int, total: int) -> None:
        Offered.objects.filter(pk=pk).update(done=done, total=total)

    return tell
