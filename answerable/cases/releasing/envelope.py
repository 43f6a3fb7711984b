"""How a letter is handed over: to whom, under what subject, and which file goes which way."""

from __future__ import annotations

import html
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils.translation import gettext as _

from answerable.accounts import links
from answerable.accounts.actor import Actor
from answerable.accounts.trail import JSON
from answerable.cases.intake.addresses import is_public, reply_address, subject_of
from answerable.cases.link_purposes import COLLECT
from answerable.cases.models import Enclosed, Release, ReleaseFile, Request
from answerable.cases.refusals import Refused
from answerable.cases.releasing.said import sized
from answerable.post import outbox
from answerable.post.models import OutgoingMessage

MOST_ATTACHED = 10_000_000
"""Bytes of files in one message; many servers refuse more once it is written as mail."""
COLLECT_DAYS = 90
Way = ReleaseFile.Way


@dataclass(frozen=True, slots=True)
class Envelope:
    """What is on the outside of the message."""

    to: str
    subject: str
    reply_to: str


@dataclass(frozen=True, slots=True)
class Addresses:
    """How the addresses of private and of public pages are written in full."""

    collect: Callable[[str], str]
    public: Callable[[Release, str], str]


def envelope_of(case: Request) -> Envelope:
    """As the requester's mail program will show it, in the thread of what they wrote."""
    ordinary = _("Your request %(reference)s: %(subject)s") % {
        "reference": case.reference, "subject": case.subject,
    }  # fmt: skip
    if case.message_id and case.subject:
        bare = case.subject if case.subject.lower().startswith("re:") else f"Re: {case.subject}"
        ordinary = bare
    return Envelope(case.requester.email, subject_of(case, ordinary), reply_address(case))


def way_of(case: Request) -> str:
    """By mail where there is an address, else by post."""
    return "email" if case.requester.email else "post"


def parted(
    case: Request, files: Sequence[Enclosed], way: str = "email"
) -> list[tuple[Enclosed, str]]:
    """Each file with how it goes: in the mail while there is room, else by a link."""
    room = MOST_ATTACHED if way == "email" else 0
    far = Way.PUBLIC if is_public(case) else Way.LINK
    found = []
    for file in files:
        fits = file.size <= room
        room -= file.size if fits else 0
        found.append((file, str(Way.ATTACHED if fits or way == "post" else far)))
    return found


def why_far(way: str) -> str:
    """The reason a file is not in the mail, for the requester."""
    if way == Way.PUBLIC:
        return _("too large for mail; it is at this address, for anybody and for good")
    return _("too large for mail; collect it by this private link within %(days)s days") % {
        "days": COLLECT_DAYS
    }


def collect_link(release: Release, *, by: Actor, now: datetime) -> str:
    """A token that opens this release for its requester. Refused where their mail is published."""
    if is_public(release.request):
        raise Refused(_("What is sent to this address is published: no private link goes there."))
    return links.issue(
        purpose=COLLECT.key, kind="release", key=str(release.public_id),
        expires=now + timedelta(days=COLLECT_DAYS), by=by, now=now,
    )  # fmt: skip


def far_lines(
    release: Release, addresses: Addresses | None, *, by: Actor, now: datetime
) -> list[tuple[str, str]]:
    """Each file that is not in the mail: what is said of it, and its address."""
    far = [file for file in release.files.all() if file.way != Way.ATTACHED]
    if not far:
        return []
    if addresses is None:
        raise Refused(_("A file of this letter goes by link: issue it on its page."))
    private = ""
    if any(file.way == Way.LINK for file in far):
        private = addresses.collect(collect_link(release, by=by, now=now))
    return [
        (
            f"{file.name} ({sized(file.size)}): {why_far(file.way)}",
            private if file.way == Way.LINK else addresses.public(release, file.name),
        )
        for file in far
    ]


def with_lines(text: str, page: str, lines: Sequence[tuple[str, str]]) -> tuple[str, str]:
    """The words and the page of the mail, with what is said of files that are not in it."""
    if not lines:
        return text, page
    said = "\n".join(f"{words}\n{address}" for words, address in lines)
    marked = "".join(
        f'<p>{words}<br><a href="{address}">{address}</a></p>'
        for words, address in ((html.escape(w), html.escape(a)) for w, a in lines)
    )
    before, body, after = page.rpartition("</body>")
    return f"{text.rstrip()}\n\n{said}\n", f"{before}{marked}{body}{after}"


def as_received(case: Request, page: str, files: Sequence[Enclosed]) -> str:
    """The page of the mail as its reader will see it; private links are made when it goes."""
    later = _("(its address is made when the letter is issued)")
    far = [(file, way) for file, way in parted(case, files) if way != Way.ATTACHED]
    lines = [(f"{file.name} ({sized(file.size)}): {why_far(way)}", later) for file, way in far]
    return with_lines("", page, lines)[1]


def hand_over(
    case: Request,
    release: Release,
    *,
    text: bytes,
    page: bytes,
    addresses: Addresses | None,
    by: Actor,
    now: datetime,
) -> None:
    """Queue the one mail of this release."""
    outside = envelope_of(case)
    lines = far_lines(release, addresses, by=by, now=now)
    words, marked = with_lines(text.decode(), page.decode(), lines)
    outbox.queue(
        to=outside.to, subject=outside.subject, text=words, html=marked,
        attachments=attachments(case, release), kind="case", key=case.reference, by=by, now=now,
        reply_to=outside.reply_to, once=once_of(release),
        thread=outbox.Thread(in_reply_to=f"<{case.message_id}>" if case.message_id else ""),
    )  # fmt: skip


def release_of(message: OutgoingMessage) -> Release | None:
    """The response that this mail carries; None for any other letter."""
    once = message.once or ""
    if not once.startswith("release "):
        return None
    identity = once.removeprefix("release ").partition(" ")[0]
    return Release.objects.filter(public_id=identity).select_related("request").first()


def about(message: OutgoingMessage) -> dict[str, JSON]:
    """What an event about a mail refers to: the mail, and the response where it carries one."""
    release = release_of(message)
    told: dict[str, JSON] = {"message": message.pk}
    return told if release is None else {**told, "release": release.pk}


def once_of(release: Release) -> str:
    """What names the one mail of a release in the outbox."""
    return f"release {release.public_id}"


def attachments(case: Request, release: Release) -> list[outbox.Attachment]:
    """The letter, its data, and the files that go in the mail."""
    found = [outbox.Attachment(release.pdf_sha256, f"{case.slug}.pdf", "application/pdf")]
    if release.answers_sha256:
        found.append(outbox.Attachment(release.answers_sha256, "answers.json", "application/json"))
    return found + [
        outbox.Attachment(file.sha256, file.name, file.media_type)
        for file in release.files.all()
        if file.way == Way.ATTACHED
    ]
