"""The parts of a message, walked without recursion, with limits on all that could grow."""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass

from answerable.reading.message.headers import Headers, lenient_base64, split_part
from answerable.reading.message.uuencode import decode_uu

MAX_DEPTH = 30
MAX_PARTS = 500
MAX_DECLARED = 100_000_000  # bytes; a part that claims more is refused unread
_GUESS = re.compile(
    rb"^--([^\r\n]{2,90}?)[ \t]*\r?\n(?:[!-9;-~]{2,40}:[^\r\n]*\r?\n|\r?\n)", re.MULTILINE
)


@dataclass(slots=True)
class Part:
    """One leaf: its headers, its bytes as they stood, how deep, and the multiparts around it."""

    headers: Headers
    body: bytes
    type: str
    parameters: dict[str, str]
    disposition: str
    disposition_parameters: dict[str, str]
    depth: int
    within: tuple[str, ...]
    group: int  # leaves of one multipart/alternative share a number

    @property
    def name(self) -> str:
        return clean_name(
            self.disposition_parameters.get("filename") or self.parameters.get("name") or ""
        )

    @property
    def other_name(self) -> str:
        """What a part without a name is called elsewhere: described, or referred to by the text."""
        described = clean_name(self.headers.get("content-description"))
        if re.search(r"\w\.\w{2,5}$", described):
            return described
        identity = self.headers.get("content-id").strip("<> ").split("@")[0]
        return clean_name(identity) or clean_name(self.headers.get("content-location"))

    @property
    def charset(self) -> str | None:
        return self.parameters.get("charset")


def clean_name(named: str) -> str:
    """The last piece of a path, without control characters, of at most 255 characters."""
    bare = re.sub(r"[\x00-\x1f\x7f]", "", named)
    return bare.replace("\\", "/").rsplit("/", 1)[-1].strip()[:255]


def leaves(headers: Headers, body: bytes, notes: list[str]) -> Iterator[Part]:
    """The parts that are no multipart, in order; what is refused is said in notes."""
    groups = 0
    stack: list[tuple[Headers, bytes, int, tuple[str, ...], int]] = [(headers, body, 0, (), 0)]
    given = 0
    while stack:
        head, data, depth, within, group = stack.pop()
        kind, params = head.value("content-type", notes)
        if not kind.startswith("multipart/"):
            given += 1
            if given > MAX_PARTS:
                notes.append(f"more than {MAX_PARTS} parts; the rest were not opened")
                return
            declared = (kind, params)
            yield _leaf(
                head, data, declared=declared, depth=depth, within=within, group=group, notes=notes
            )
            continue
        if depth >= MAX_DEPTH:
            notes.append(f"parts nested more than {MAX_DEPTH} deep were not opened")
            continue
        if kind == "multipart/alternative":
            groups += 1
        inner = groups if kind == "multipart/alternative" else group
        pieces = split_parts(data, params.get("boundary"), notes)
        if pieces is None:
            yield Part(head, data, "text/plain", params, "", {}, depth, within, group)
            continue
        digest = kind == "multipart/digest"
        for piece in reversed(pieces[: MAX_PARTS + 1]):
            sub, rest = split_part(piece, notes)
            if digest and not sub.has("content-type"):
                sub = Headers([("content-type", b"message/rfc822")], notes)
            stack.append((sub, rest, depth + 1, (*within, kind), inner))


def _leaf(
    head: Headers, data: bytes, *, declared: tuple[str, dict[str, str]], depth: int,
    within: tuple[str, ...], group: int, notes: list[str],
) -> Part:  # fmt: skip
    kind, params = declared
    disposition, more = head.value("content-disposition", notes)
    if kind and "/" not in kind:
        kind = {"text": "text/plain", "html": "text/html"}.get(kind, "application/octet-stream")
    if not kind and (params.get("name") or more.get("filename")):
        kind = "application/octet-stream"  # a file that says nothing of itself
    return Part(head, data, kind or "text/plain", params, disposition, more, depth, within, group)


def split_parts(data: bytes, boundary: str | None, notes: list[str]) -> list[bytes] | None:
    """The pieces between boundaries; the boundary is guessed where it is missing or wrong."""
    if boundary:
        pieces = _cut(data, boundary.rstrip().encode("utf-8", "replace"))
        if pieces is not None:
            return pieces
    guess = _GUESS.search(data[:1_000_000])
    if guess is None:
        notes.append("no boundary between the parts: read as one text")
        return None
    notes.append("boundary missing or wrong: guessed from the text")
    return _cut(data, guess[1])


def _cut(data: bytes, boundary: bytes) -> list[bytes] | None:
    if not boundary:
        return None
    mark = re.compile(
        rb"(?:^|(?<=\n)|(?<=\r))--" + re.escape(boundary) + rb"(--)?[ \t]*(?:\r\n|\n|\r|$)"
    )
    pieces: list[bytes] = []
    start: int | None = None
    closed = False
    for match in mark.finditer(data):
        if start is not None:
            pieces.append(_trim(data[start : match.start()]))
        closed = bool(match[1])
        start = None if closed else match.end()
        if len(pieces) > MAX_PARTS:
            break
        end = match.end()
    if start is None and not pieces:
        return None
    if start is not None:  # never closed: truncated, or the sender forgot
        pieces.append(data[start:])
    elif closed and len(data) - end > 20 and re.search(rb"\w{3}", data[end : end + 2000]):
        pieces.append(b"Content-Type: text/plain\r\n\r\n" + data[end:])
    return pieces


def _trim(piece: bytes) -> bytes:
    if piece.endswith(b"\r\n"):
        return piece[:-2]
    return piece[:-1] if piece.endswith((b"\n", b"\r")) else piece


def refused(part: Part) -> str | None:
    """A sentence where a part claims to be too large to be read."""
    declared = part.disposition_parameters.get("size", "") or part.headers.get("content-length")
    match = re.match(r"\s*(\d{1,30})", declared)
    if match and int(match[1]) > MAX_DECLARED:
        return (
            f"attachment {part.name or 'without a name'} declares {int(match[1]):,} bytes "
            f"and was refused"
        )
    return None


def transfer_decoded(part: Part, notes: list[str]) -> bytes:
    """The bytes behind the transfer encoding; a wrong label is seen through and noted."""
    encoding = part.headers.get("content-transfer-encoding").strip().lower().strip('"')
    encoding = re.split(r"[\s;]", encoding)[0] if encoding else ""
    if encoding == "base64":
        return _base64(part.body, notes)
    if encoding == "quoted-printable":
        return _quoted_printable(part.body)
    if encoding in ("x-uuencode", "uuencode", "x-uue"):
        found = decode_uu(part.body)
        return found[0].data if found else part.body
    if (
        not encoding
        and part.type.startswith(("application/", "image/"))
        and _looks_base64(part.body)
    ):
        notes.append("transfer encoding missing: read as base64")
        return lenient_base64(part.body)
    return _unlabelled(part.body, notes) if part.type.startswith("text/") else part.body


def _unlabelled(body: bytes, notes: list[str]) -> bytes:
    """Text that was encoded, though its label says it was not."""
    if len(body) > MAX_DECLARED or b"=" not in body:
        return _silent_base64(body, notes)
    escapes = len(re.findall(rb"=(?:[0-9A-F]{2}|[ \t]*\r?\n)", body))
    if escapes >= 3 and escapes == body.count(b"="):
        notes.append("transfer encoding missing: read as quoted-printable")
        return _quoted_printable(body)
    return _silent_base64(body, notes)


def _silent_base64(body: bytes, notes: list[str]) -> bytes:
    packed = body.strip()
    if len(packed) < 60 or not re.fullmatch(
        rb"(?:[A-Za-z0-9+/]{60,}\s+)*[A-Za-z0-9+/]+={0,2}", packed
    ):
        return body
    found = lenient_base64(packed)
    if len(re.sub(rb"\s", b"", packed)) % 4 or b"\x00" in found or b" " not in found:
        return body
    notes.append("transfer encoding missing: read as base64")
    return found


def _base64(body: bytes, notes: list[str]) -> bytes:
    if not _looks_base64(body):
        if 0 < body.strip().count(b" ") * 12 < len(body) and _looks_base64(body.replace(b" ", b"")):
            return lenient_base64(body)
        lines = body.splitlines()
        good = 0
        while good < len(lines) and (not lines[good].strip() or _base64_line(lines[good])):
            good += 1
        if not _begins_base64(b"".join(lines[:good])):
            notes.append("labelled base64 and is not: read as it stands")
            return body
        rest = b"\n".join(lines[good:])
        if not rest.strip():
            return lenient_base64(body)
        notes.append("text after base64 was kept")
        return lenient_base64(b"".join(lines[:good])) + b"\n" + rest
    try:
        return binascii.a2b_base64(body)
    except (binascii.Error, ValueError):
        return lenient_base64(body)


_BASE64_LINE = re.compile(
    rb"[A-Za-z0-9+/]{4,}={0,2}|[A-Za-z0-9+/]{1,3}={1,3}|"
    rb"[^A-Za-z0-9+/=]{0,3}[A-Za-z0-9+/]{20,}={0,2}[^A-Za-z0-9+/=]{0,3}"  # a gateway's marks on it
)


def _base64_line(line: bytes) -> bool:
    return _BASE64_LINE.fullmatch(line.strip()) is not None


def _begins_base64(packed: bytes) -> bool:
    """More than a first word of plain text, which is made of the same letters."""
    letters = len(re.sub(rb"[^A-Za-z0-9+/=]", b"", packed))
    return letters > 0 and letters % 4 == 0 and (letters >= 16 or packed.endswith(b"="))


def _looks_base64(body: bytes) -> bool:
    sample = body.strip()
    if not sample:
        return True
    return (
        re.fullmatch(rb"[A-Za-z0-9+/\s]+(?:=[=\s]*)?", sample) is not None
        and b" " not in sample[:200].strip()
    )


def _quoted_printable(body: bytes) -> bytes:
    joined = re.sub(rb"=[ \t]*(?:\r\n|\n|\r|$)", b"", body)
    return re.sub(rb"=([0-9A-Fa-f]{2})", lambda m: bytes([int(m[1], 16)]), joined)
