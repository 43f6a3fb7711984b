"""Bytes to a message; whatever the bytes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime

from answerable.reading.charset import decode
from answerable.reading.document.sniff import sniff
from answerable.reading.html import html_to_text, is_page
from answerable.reading.message.automatic import automatic, failed_recipient
from answerable.reading.message.compound import MAGIC, Storage, read_compound, transport
from answerable.reading.message.contents import attachment, chosen, full_name
from answerable.reading.message.flow import unflow
from answerable.reading.message.headers import (
    Headers,
    bare_address,
    read_stamp,
    split_headers,
    split_part,
    stamp_of_received,
)
from answerable.reading.message.mime import Part, leaves, refused, transfer_decoded
from answerable.reading.message.model import Attachment, Message
from answerable.reading.message.sealed import TYPES as SEALED
from answerable.reading.message.sealed import signed_content
from answerable.reading.message.split import split_report, split_text
from answerable.reading.message.tnef import is_tnef, unpack
from answerable.reading.message.uuencode import decode_uu
from answerable.reading.rtf import decompress_rtf, html_in, rtf_text

LIMIT_BYTES = 25_000_000
_MAX_NESTED = 8
_UNTYPED = (
    "application/octet-stream",
    "application/x-download",
    "application/force-download",
    "",
    "binary/octet-stream",
    "application/unknown",
)
_MESSAGES = ("message/rfc822", "message/global", "message/news", "message/partial")
_STATUS = ("message/delivery-status", "message/global-delivery-status")
_BODIES = ("text/plain", "text/html", "text/enriched", "text/richtext")
_FILES_OF_TEXT = (
    "text/calendar",
    "text/vcard",
    "text/x-vcard",
    "text/directory",
    "text/csv",
    "text/xml",
    "text/rtf",
    "text/rfc822-headers",
)
_FIRST_FIELD = re.compile(rb"(?:From [^\r\n]*\r?\n)?[A-Z][A-Za-z-]{1,40}: ?[^\r\n]*\r?\n[A-Z\t ]")
_TELLING = {
    "from",
    "to",
    "subject",
    "date",
    "message-id",
    "received",
    "mime-version",
    "content-type",
    "return-path",
    "delivered-to",
    "x-mailer",
    "reply-to",
    "sender",
}


def read_message(raw: bytes) -> Message:
    """A message of any make: RFC 5322, `.msg`, `.oft`. Never raises.

    `is_mail` is False where the bytes bear no sign of being a message. More than 25 MB is not
    opened: the fields at its head are read and a note says so.
    """
    try:
        return _read(raw, 0)
    except Exception as problem:  # the promise to callers: mail is never lost to a fault here
        notes = (f"read as plain text after a fault in it ({type(problem).__name__})",)
        text = raw[:1_000_000].decode("utf-8", "replace").replace("\x00", "")
        return Message(text=text, notes=notes, is_mail=False)


def _read(raw: bytes, depth: int) -> Message:
    if raw.startswith(MAGIC):
        return _from_compound(raw, depth)
    notes: list[str] = []
    if re.match(rb"[^\r\n]{1,1000}\r\r\n", raw):  # line ends written twice by a careless gateway
        raw = raw.replace(b"\r\r\n", b"\r\n")
    headers, body = split_headers(raw, notes)
    if len(raw) > LIMIT_BYTES:
        notes.append(
            f"the message is {len(raw):,} bytes, more than the {LIMIT_BYTES:,} that are opened"
        )
        body = b""
    gathered = _Gathered(notes=notes, depth=depth)
    for part in leaves(headers, body, notes):
        gathered.take(part)
    return _finished(headers, gathered)


@dataclass(slots=True)
class _Gathered:
    """What the parts of one message have yielded so far."""

    notes: list[str]
    depth: int
    bodies: list[tuple[int, str, str]] = field(default_factory=list)  # group, type, text
    attachments: list[Attachment] = field(default_factory=list)
    messages: list[Message] = field(default_factory=list)
    report: str = ""

    def take(self, part: Part) -> None:
        sentence = refused(part)
        if sentence:
            self.notes.append(sentence)
            return
        data = transfer_decoded(part, self.notes)
        if part.type in _MESSAGES:
            self.nest(data)
        elif part.type in _STATUS:
            self.report += decode(data, part.charset, self.notes)
            self.attach(part.name or "delivery-status.txt", part.type, data)
        elif part.type in SEALED:
            self.sealed(part, data)
        elif self.is_body(part):
            self.body(part, data)
        else:
            self.file(part.name or part.other_name, part.type, data)

    def is_body(self, part: Part) -> bool:
        attached = part.disposition.startswith("attachment")
        if part.type not in _BODIES:
            text = part.type.startswith("text/") and part.type not in _FILES_OF_TEXT
            odd = text or (part.type == "application/octet-stream" and not part.depth)
            return odd and not part.name and not attached and sniff(part.body) == "text/plain"
        if attached:
            return not part.name and not self.bodies
        alternative = any(part.group and group == part.group for group, _, _ in self.bodies)
        return not (part.name and self.bodies) or alternative

    def sealed(self, part: Part, data: bytes) -> None:
        """A message signed as a whole is opened; one that is encrypted is kept and said."""
        inner = signed_content(data)
        if inner is None or self.depth >= _MAX_NESTED:
            self.attach(part.name or "smime.p7m", part.type, data)
            self.notes.append("the message is encrypted (S/MIME): nobody can read it without a key")
            return
        self.depth += 1
        headers, body = split_part(inner, self.notes)
        for leaf in leaves(headers, body, self.notes):
            self.take(leaf)

    def body(self, part: Part, data: bytes) -> None:
        if data[:5] == b"%PDF-" or data[:4] == b"PK\x03\x04":
            self.file(part.name, "application/octet-stream", data)
            return
        data = self.uuencoded(data)
        if "html" in part.type:
            page = decode(data, part.charset or _meta(data), self.notes)
            bare = page.replace("\r\n", "\n").replace("\x00", "")
            words = html_to_text(page) if re.search(r"<[a-zA-Z!/]|&#?\w+;", page) else bare
            self.bodies.append((part.group, "html", words))
            return
        text = decode(data, part.charset, self.notes).replace("\x00", "")
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        if is_page(text):
            self.notes.append("labelled plain text and is HTML: read as HTML")
            self.bodies.append((part.group, "html", html_to_text(text)))
            return
        if part.type in ("text/enriched", "text/richtext"):
            text = re.sub(r"<param>.*?</param>|</?[a-zA-Z]+>", "", text)
        if part.parameters.get("format", "").lower() == "flowed":
            text = unflow(text, delsp=part.parameters.get("delsp", "").lower() == "yes")
        self.bodies.append((part.group, "plain", text))

    def uuencoded(self, data: bytes) -> bytes:
        found = decode_uu(data)
        for block in reversed(found):
            data = data[: block.start] + data[block.end :]
        for block in found:
            self.file(block.name, "application/octet-stream", block.data)
        return data

    def file(self, name: str, kind: str, data: bytes) -> None:
        if is_tnef(data):
            self.unpack(name, data)
            return
        if data.startswith(MAGIC) and (
            name.lower().endswith((".msg", ".oft")) or kind == "application/vnd.ms-outlook"
        ):
            self.nest(data)
            return
        if _looks_like_mail(data, sure=name.lower().endswith(".eml"), untyped=kind in _UNTYPED):
            self.nest(data)
            return
        self.attach(name, kind, data)

    def nest(self, data: bytes) -> None:
        if self.depth >= _MAX_NESTED:
            self.notes.append(f"messages nested more than {_MAX_NESTED} deep were not opened")
            return
        inner = _read(data.lstrip(b"\r\n"), self.depth + 1)
        self.notes += [note for note in inner.notes if "not opened" in note or "refused" in note]
        self.messages.append(inner)

    def attach(self, name: str, kind: str, data: bytes) -> None:
        found = sniff(data, name)
        real = kind
        if kind in _UNTYPED:
            real = found or "application/octet-stream"
            if found:
                self.notes.append(f"{name or 'attachment'} typed by its content: {found}")
        found_file = attachment(full_name(name, real), real, data)
        if found_file.problem:
            self.notes.append(f"{found_file.name}: {found_file.problem}")
        self.attachments.append(found_file)

    def unpack(self, name: str, data: bytes) -> None:
        box = unpack(data)
        self.notes.append(
            "winmail.dat unpacked"
            if box.whole
            else "winmail.dat is broken; what could be read was kept"
        )
        if not (box.whole or box.files or box.html or box.rtf or box.text):
            self.attach(name or "winmail.dat", "application/ms-tnef", data)
        if box.html:
            self.bodies.append(
                (-1, "tnef", html_to_text(decode(box.html, _meta(box.html), self.notes)))
            )
        elif box.rtf:
            self.bodies.append((-1, "tnef", _rtf_words(box.rtf)))
        elif box.text:
            self.bodies.append((-1, "tnef", box.text))
        for enclosed in box.files:
            if enclosed.data and (enclosed.nested or is_tnef(enclosed.data)):
                self.inner_tnef(enclosed.name, enclosed.data)
            elif enclosed.data or enclosed.name:
                self.file(enclosed.name, "application/octet-stream", enclosed.data)

    def inner_tnef(self, name: str, data: bytes) -> None:
        if self.depth >= _MAX_NESTED:
            self.notes.append(f"messages nested more than {_MAX_NESTED} deep were not opened")
            return
        inner = _Gathered(notes=[], depth=self.depth + 1)
        inner.unpack(name, data)
        message = _finished(Headers([("subject", name.encode())], inner.notes), inner)
        self.messages.append(message)


def _rtf_words(rtf: bytes) -> str:
    hidden = html_in(rtf.decode("latin-1"))
    return html_to_text(hidden) if hidden else rtf_text(rtf)


def _meta(data: bytes) -> str | None:
    match = re.search(rb"charset\s*=\s*[\"']?([\w-]{2,30})", data[:3000], re.IGNORECASE)
    return match[1].decode("ascii") if match else None


def _looks_like_mail(data: bytes, *, sure: bool, untyped: bool) -> bool:
    """sure: its name says so. Without a name or a type it must begin as a whole message does."""
    if not sure and not (untyped and _FIRST_FIELD.match(data)):
        return False
    names = split_headers(data[:20_000], [])[0].names()
    return len(names & _TELLING) >= 2 and (sure or {"from", "subject"} <= names)


def _finished(headers: Headers, gathered: _Gathered) -> Message:
    notes = gathered.notes
    subject, sender = headers.get("subject"), headers.get("from") or headers.get("sender")
    body = chosen(gathered.bodies, notes)
    kind = automatic(headers, subject, sender, body, gathered.report)
    split = split_report(body) if kind == "bounce" else split_text(body)
    stamps = [
        date_text for name in ("received", "delivery-date") for date_text in headers.all(name)
    ]
    known = bool(headers.names() & _TELLING)
    return Message(
        message_id=_identity(headers.get("message-id")),
        sender=(headers.addresses("from") or headers.addresses("sender") or ("",))[0],
        recipients=(*headers.addresses("to"), *headers.addresses("cc")),
        subject=re.sub(r"\s+", " ", subject),
        date=_first_stamp(headers.all("date")),
        received=stamp_of_received(stamps),
        automatic=kind,
        failed_recipient=_failed(headers, gathered, body) if kind == "bounce" else None,
        text=split.text,
        quoted=split.quoted,
        footer=split.footer,
        attachments=tuple(gathered.attachments),
        messages=tuple(gathered.messages),
        notes=tuple(dict.fromkeys(notes)),
        references=_references(headers),
        reply_to=(headers.addresses("reply-to") or ("",))[0],
        delivered_to=tuple(dict.fromkeys(_delivered(headers))),
        is_mail=(known and len(headers.names() & _TELLING) >= 2) or gathered.depth > 0,
    )


def _delivered(headers: Headers) -> Iterable[str]:
    for name in ("delivered-to", "x-original-to", "envelope-to", "x-envelope-to"):
        yield from headers.addresses(name)


def _identity(printed: str) -> str:
    between = (match[1].strip() for match in re.finditer(r"<([^<>]+)>", printed))
    return next(filter(None, between), printed.strip())


def _references(headers: Headers) -> tuple[str, ...]:
    printed = " ".join([*headers.all("references"), *headers.all("in-reply-to")])
    return tuple(dict.fromkeys(re.findall(r"<\s*([^<>\s]+)\s*>", printed)))[:200]


def _first_stamp(values: list[str]) -> datetime | None:
    return next((stamp for stamp in map(read_stamp, values) if stamp), None)


def _failed(headers: Headers, gathered: _Gathered, body: str) -> str | None:
    """Whom the report names; else a report passed on inside it; else whom the message was for."""
    named = failed_recipient(headers, gathered.report, body)
    if named or len(gathered.messages) != 1:
        return named
    returned = gathered.messages[0]
    whom = returned.recipients if len(returned.recipients) == 1 else ()
    return returned.failed_recipient or (bare_address(whom[0]) if whom else "") or None


def _from_compound(raw: bytes, depth: int) -> Message:
    storage = read_compound(raw)
    if storage is None:
        return Message(notes=("a compound file that holds no message",), is_mail=False)
    return _from_storage(storage, depth)


def _from_storage(storage: Storage, depth: int) -> Message:
    notes = list(storage.notes)
    headers, _ = split_headers(transport(storage).encode("utf-8"), notes)
    gathered = _Gathered(notes=notes, depth=depth)
    gathered.bodies.append((0, "plain", _storage_words(storage, notes)))
    for name, kind, data in storage.files:
        gathered.file(name, kind or "application/octet-stream", data)
    for inner in storage.nested:
        if depth < _MAX_NESTED:
            gathered.messages.append(_from_storage(inner, depth + 1))
    message = _finished(headers, gathered)
    return replace(
        message,
        recipients=message.recipients or tuple(storage.recipients),
        message_id=message.message_id or _identity(storage.text.get(0x1035, "")),
        date=message.date or storage.times.get(0x0039),
        received=message.received or storage.times.get(0x0E06),
        is_mail=True,
    )


def _storage_words(storage: Storage, notes: list[str]) -> str:
    plain = storage.text.get(0x1000, "").replace("\r\n", "\n")
    if plain.strip():
        return plain
    page = storage.data.get(0x1013)
    if page:
        return html_to_text(decode(page, _meta(page) or storage.charset, notes))
    if storage.text.get(0x1013):
        return html_to_text(storage.text[0x1013])
    return _rtf_words(decompress_rtf(storage.data.get(0x1009, b"")))
