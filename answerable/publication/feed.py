"""The log as an Atom feed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _

from answerable.publication.models import LogEntry

LATEST = 50


def atom(entries: Sequence[LogEntry], *, title: str, address: Callable[[str], str]) -> str:
    """The feed as XML. address: makes an absolute address of a path."""
    link = address(reverse("publication:log"))
    feed = Atom1Feed(
        title=plain(_("Disclosure log, %(body)s") % {"body": title}),
        link=link,
        description=_("Requests answered, with the answers"),
        feed_url=address(reverse("publication:feed")),
        feed_guid=link,
    )
    for entry in entries:
        feed.add_item(
            title=plain(entry.subject or entry.reference),
            link=address(reverse("publication:entry", args=[entry.public_id])),
            description=plain("\n\n".join(each["question"] for each in entry.questions)),
            unique_id=f"urn:uuid:{entry.public_id}",
            pubdate=moment(entry.published_at),
            updateddate=moment(entry.updated_at),
        )
    text: str = feed.writeString("utf-8")
    return text


def moment(at: datetime | None) -> datetime:
    return at or datetime.fromtimestamp(0, tz=UTC)


def plain(text: str) -> str:
    """Without the control characters that XML has no way to write."""
    return "".join(c for c in text if c in "\t\n" or (c >= " " and not "\ud800" <= c <= "\udfff"))
