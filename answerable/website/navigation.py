"""Where each person may go: the header's menu, and the desk they start from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from answerable.accounts.access import may


@dataclass(frozen=True, slots=True)
class Entry:
    """A page in the menu. permission: who sees it; None for everybody not signed in."""

    label: str | Promise
    name: str
    permission: str | None
    or_permission: str = ""


# in the order shown; the first that a person may open is also the desk they start from
ENTRIES: tuple[Entry, ...] = (
    Entry(_("Cases"), "cases:desk", "cases.read", or_permission="cases.read_own"),
    Entry(_("Incoming"), "cases:incoming", "cases.receive"),
    Entry(_("Department"), "department:dashboard", "improvement.see"),
    Entry(_("Registers"), "registers:index", "registers.read"),
    Entry(_("Survey"), "cases:survey", "cases.survey"),
    Entry(_("Improvement"), "improvement:portfolio", "improvement.see"),
    Entry(_("Publication"), "publication:waiting", "publication.review"),
    Entry(_("Settings"), "cases:settings", "cases.settings"),
    Entry(_("Bank holidays"), "cases:calendar", "cases.settings"),
    Entry(_("Letters"), "letters:index", "letters.word"),
    Entry(_("Mailboxes"), "post:mailboxes", "post.mailboxes"),
    Entry(_("Organisation"), "accounts:organisation", "accounts.manage"),
    Entry(_("People"), "accounts:people", "accounts.manage"),
)


@dataclass(frozen=True, slots=True)
class PublicLink:
    """Something anybody may do, offered on the start page."""

    text: str | Promise
    about: str | Promise
    name: str


# the first is the start page's one call to action
PUBLIC: tuple[PublicLink, ...] = (
    PublicLink(
        _("Ask us for information"),
        _("Anybody may ask, and we must answer within 20 working days."),
        "request_start",
    ),
    PublicLink(
        _("Read what we have answered"),
        _("Earlier requests, with the answers we gave."),
        "publication:log",
    ),
    PublicLink(
        _("See how quickly we answer"),
        _("The number of requests we receive, and how many are answered in time."),
        "publication:statistics",
    ),
)


def public_links() -> list[dict[str, str]]:
    return [
        {"text": str(link.text), "about": str(link.about), "href": reverse(link.name)}
        for link in PUBLIC
    ]


def entries(user: Any) -> list[Entry]:
    """Those this person may open; the public's own where nobody has signed in."""
    if not getattr(user, "is_authenticated", False):
        return [entry for entry in ENTRIES if entry.permission is None]
    return [entry for entry in ENTRIES if entry.permission and may_open(user, entry)]


def may_open(user: Any, entry: Entry) -> bool:
    either = (entry.permission, entry.or_permission)
    return any(may(user, permission) for permission in either if permission)


def navigation(user: Any, path: str) -> list[dict[str, Any]]:
    """The menu as the NHS header takes it, the page being looked at marked.

    The longest address that `path` lies under is the one marked.
    """
    items = [{"text": str(e.label), "href": reverse(e.name)} for e in entries(user)]
    under = [str(i["href"]) for i in items if path.startswith(str(i["href"]))]
    here = max(under, key=len, default=None)
    return [{**item, "current": item["href"] == here} for item in items]


def desk(user: Any) -> str | None:
    """The address a signed-in person starts from; None for one with no role."""
    found = entries(user)
    return reverse(found[0].name) if found else None
