"""Values that come by a private link: a ward's phone, or another system with a token.

A link is to one measure, a ward's link to one place of it. Its key says so: "12/Elm ward".
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from answerable.accounts import links
from answerable.accounts.actor import Actor
from answerable.accounts.models import Link, Person
from answerable.improvement.guard import looks_like_names, refusal
from answerable.improvement.link_purposes import FEED, WARD
from answerable.improvement.models import Measure, Observation
from answerable.improvement.pasting import Pasted, PasteError, read_paste
from answerable.improvement.refusals import Refused

KIND = "measure"
LASTS = timedelta(days=365)
BACK = timedelta(days=31)
"""How far back a ward's phone may reach; further is for the measure's page."""
CLOSED: dict[str, str | Promise] = {
    "unknown": _(
        "This private link is not one of ours: it may have been cut short. Ask whoever sent it "
        "for a new one."
    ),
    "revoked": _("This private link has been closed. Ask the project's leader for a new one."),
    "expired": _("This private link has expired. Ask the project's leader for a new one."),
}


@dataclass(frozen=True, slots=True)
class Opened:
    """What a ward's link opens."""

    link: Link
    measure: Measure
    place: str

    @property
    def by(self) -> Actor:
        return Actor("link", str(self.link.pk), self.place or self.measure.name)


def link_key(measure: Measure, place: str = "") -> str:
    return f"{measure.pk}/{place}"


def links_of(measure: Measure, purpose: str) -> list[Link]:
    """Those of this measure, the newest first, the closed ones too."""
    found = Link.objects.filter(purpose=purpose, kind=KIND, key__startswith=f"{measure.pk}/")
    return list(found.order_by("-issued_at", "-pk"))


def place_of(link: Link) -> str:
    return link.key.partition("/")[2]


def ward(token: str, now: datetime) -> Opened:
    """The measure and place of a ward's link; opening it changes nothing.

    Raises Refused, with the sentence its reader needs.
    """
    try:
        link = links.known_link(token, WARD, now, kind=KIND)
    except links.LinkClosedError as closed:
        raise Refused(str(CLOSED.get(closed.why, CLOSED["unknown"]))) from closed
    measure = Measure.objects.filter(pk=int(link.key.partition("/")[0])).first()
    if measure is None:
        raise Refused(str(CLOSED["revoked"]))
    return Opened(link, measure, place_of(link))


def feed(authorization: str, measure: Measure, now: datetime) -> Link | None:
    """The token of this measure in an Authorization header, if it is one."""
    scheme, _space, token = authorization.partition(" ")
    if scheme.lower() != "bearer":
        return None
    try:
        return links.known_link(token.strip(), FEED, now, kind=KIND, key=link_key(measure))
    except links.LinkClosedError:
        return None


def last_values(measure: Measure, place: str, most: int = 5) -> list[Observation]:
    """The latest values in force at a place, the newest first."""
    found = measure.observations.filter(place=place, superseded_by=None, withdrawn=False)
    return list(found.order_by("-day", "-pk")[:most])


def of_the_day(measure: Measure, place: str, day: date) -> Observation | None:
    found = measure.observations.filter(place=place, day=day, superseded_by=None, withdrawn=False)
    return found.first()


def table_of(text: str) -> Pasted:
    """A table with every cell read. Refused with the first cells that cannot be, each named."""
    if said := refusal(text):
        raise Refused(said)
    try:
        table = read_paste(text)
    except PasteError as error:
        raise Refused(str(error)) from error
    if not table.rows and not table.problems:
        raise Refused(_now("There are no values in the table."))
    return table


def from_json(body: bytes) -> str:
    """A list of {"date", "value"} or {"date", "numerator", "denominator"}, with "place", as a
    table. Refused where it is not such a list.
    """
    try:
        items = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise Refused(_now("The body cannot be read as JSON.")) from error
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        raise Refused(_now("Send a list of objects."))
    rows = [("date", "place", "value", "denominator"), *(_cells(item) for item in items)]
    return "\n".join("\t".join(row) for row in rows)


def _cells(item: dict[str, Any]) -> tuple[str, ...]:
    value = item.get("value", item.get("numerator"))
    cells = (item.get("date"), item.get("place"), value, item.get("denominator"))
    return tuple("" if c is None else " ".join(str(c).split()) for c in cells)


def names_in(table: Pasted, known: Sequence[str] = ()) -> list[str]:
    """A warning for each column that looks like people's names, unless they are staff."""
    said = []
    for heading, cells in table.others.items():
        staff = set(Person.objects.filter(name__in=set(cells)).values_list("name", flat=True))
        if looks_like_names(cells, allowed=staff | set(known)):
            said.append(
                _now(
                    "The column “%(heading)s” looks like people’s names. "
                    "Never enter patients’ names."
                )
                % {"heading": heading[:40]}
            )
    return said
