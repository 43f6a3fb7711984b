"""Header fields: folded, encoded, misencoded, unquoted."""

from __future__ import annotations

import base64
import re
from datetime import datetime, timezone
from email.utils import parsedate_tz
from urllib.parse import unquote_to_bytes

from answerable.reading.charset import decode

_FIELD = re.compile(rb"^([!-9;-~]{1,100})[ \t]*:(.*)$", re.DOTALL)
_WORD = re.compile(
    r"=\?([^?\s]{1,60}?)(?:\*[^?]*)?\?([bBqQ])\?([^?]*(?:\?(?!=)[^?]*)*)\?=", re.DOTALL
)
_UNENDED = re.compile(r"=\?[^?\s]{1,60}\?(?:[qQ]\?[^?]*|[bB]\?[A-Za-z0-9+/=]*)\??$")
_BETWEEN = re.compile(r"(\?=)[ \t\r\n]+(?==\?[^?\s]{1,60}\?[bBqQ]\?)")
_ADDRESS = re.compile(r"[^\s<>,;:\"()\[\]\\]{1,320}@[^\s<>,;:\"()\[\]\\]{1,255}")
# A field folded over a line of blanks: the rest of it, and another field that every message has.
_FIELDS_ON = re.compile(
    rb"(?:[ \t]{1,20}[^ \t\r\n][^\r\n]{0,200}\r?\n){1,9}(?:from|to|cc|subject|date|message-id|"
    rb"mime-version|content-type|content-transfer-encoding|received|reply-to|x-mailer)[ \t]*:",
    re.IGNORECASE,
)
_BLANKS = re.compile(rb"(?:[ \t]{0,2000}\r?\n){1,20}")
MAX_LINES = 2_000
_MOST_PADDED = 10_000  # signs of padding; more are noise


class Headers:
    """The fields of one part, case-blind, in order; `get` gives the first, decoded."""

    def __init__(self, fields: list[tuple[str, bytes]], notes: list[str]) -> None:
        self._fields = fields
        self._notes = notes

    def raw(self, name: str) -> list[bytes]:
        return [value for key, value in self._fields if key == name.lower()]

    def all(self, name: str) -> list[str]:
        return [
            decode_words(_field_text(value, self._notes), self._notes) for value in self.raw(name)
        ]

    def addresses(self, name: str) -> tuple[str, ...]:
        """Every address of every field of this name."""
        return tuple(
            one
            for value in self.raw(name)
            for one in addresses(encoded(_field_text(value, self._notes)), self._notes)
        )

    def get(self, name: str) -> str:
        found = self.all(name)
        return found[0] if found else ""

    def has(self, name: str) -> bool:
        return any(key == name.lower() for key, _ in self._fields)

    def __len__(self) -> int:
        return len(self._fields)

    def names(self) -> set[str]:
        return {key for key, _ in self._fields}

    def value(self, name: str, notes: list[str]) -> tuple[str, dict[str, str]]:
        """The lower-case value and the parameters of Content-Type and its like."""
        found = self.raw(name)
        return parameters(_field_text(found[0], notes), notes) if found else ("", {})


def split_part(raw: bytes, notes: list[str]) -> tuple[Headers, bytes]:
    """The same of a part, which may begin with the blank line that ends its fields."""
    if re.match(rb"[ \t]*\r?\n(?!\s*content-)", raw[:200], re.IGNORECASE):
        return Headers([], notes), raw[_line(raw, 0)[1] :]
    return split_headers(raw, notes)


def split_headers(raw: bytes, notes: list[str]) -> tuple[Headers, bytes]:
    """Fields and body. A missing blank line, an mbox line and stray blanks before are forgiven."""
    blank = _BLANKS.match(raw)
    raw = raw[blank.end() :] if blank else raw
    fields: list[tuple[str, bytes]] = []
    position, count = 0, 0
    while position < len(raw) and count < MAX_LINES:
        line, after = _line(raw, position)
        if not line.strip(b" \t") and not (line and fields and _FIELDS_ON.match(raw, after)):
            return Headers(fields, notes), raw[after:]
        match = _FIELD.match(line)
        if match and not line[:1].isspace():
            fields.append((match[1].decode("ascii", "replace").lower(), match[2].strip()))
        elif line[:1] in (b" ", b"\t") and fields:
            fields[-1] = (fields[-1][0], (fields[-1][1] + b" " + line.strip())[:100_000])
        elif not line.startswith((b"From ", b">From ")):
            return Headers(fields, notes), raw[position:]
        position, count = after, count + 1
    return Headers(fields, notes), raw[position:]


def _line(raw: bytes, position: int) -> tuple[bytes, int]:
    match = re.compile(rb"\r\n|\n|\r").search(raw, position)
    if match is None:
        return raw[position:], len(raw)
    return raw[position : match.start()], match.end()


def _field_text(value: bytes, notes: list[str]) -> str:
    if value.isascii():
        return value.decode("ascii").replace("\x00", "")
    return decode(value, None, notes).replace("\x00", "")


def decode_words(text: str, notes: list[str]) -> str:
    """RFC 2047 words to text, also those split inside a character or left unfinished."""
    if "=?" not in text:
        return text.strip()
    joined = _UNENDED.sub(lambda m: m.group().rstrip("?") + "?=", _BETWEEN.sub(r"\1", text))
    pieces: list[str] = []
    pending: tuple[str, bytes] | None = None
    end = 0
    for match in _WORD.finditer(joined):
        between = joined[end : match.start()]
        charset, data = match[1].lower(), _word_bytes(match[2], match[3])
        if pending and (between or pending[0] != charset):
            pieces.append(decode(pending[1], pending[0], notes))
            pending = None
        pieces.append(between)
        pending = (charset, (pending[1] if pending else b"") + data)
        end = match.end()
    if pending:
        pieces.append(decode(pending[1], pending[0], notes))
    lines = ("".join(pieces) + joined[end:]).replace("\r", "\n").split("\n")
    return " ".join(line for line in map(str.strip, lines) if line)


def _word_bytes(kind: str, body: str) -> bytes:
    if kind in "bB":
        return lenient_base64(body.encode("ascii", "ignore"))
    plain = body.replace("_", " ").replace("\r", "").replace("\n", "")
    return re.sub(
        rb"=([0-9A-Fa-f]{2})", lambda m: bytes([int(m[1], 16)]), plain.encode("utf-8", "replace")
    )


def lenient_base64(data: bytes) -> bytes:
    """As much as can be decoded of what is meant to be base64, also where pieces were put together.

    Padding ends a piece where it makes the piece whole; a stray sign elsewhere is passed over.
    """
    clean = re.sub(rb"[^A-Za-z0-9+/=]", b"", data)
    if clean.count(b"=") > _MOST_PADDED:
        clean = clean.replace(b"=", b"")
    found, waiting, size = [], [], 0
    for match in re.finditer(rb"([A-Za-z0-9+/]+)(=*)", clean):
        waiting.append(match[1])
        size += len(match[1])
        if match[2] and (size + len(match[2])) % 4 == 0:
            found.append(_unpadded(b"".join(waiting)))
            waiting, size = [], 0
    return b"".join(found) + _unpadded(b"".join(waiting))


def _unpadded(letters: bytes) -> bytes:
    whole = letters[: len(letters) - (len(letters) % 4 == 1)]
    return base64.b64decode(whole + b"=" * (-len(whole) % 4))


_PARAMETER = re.compile(
    r"(?<![^\s=;*])([^\s=;*]{1,100})(\*\d{1,3})?(\*)?\s*=\s*"
    r"(\"(?:[^\"\\]|\\.)*\"?|[^;]*)"
)
"""Its name begins where nothing but a sign stands before, so that a long word is read once."""


def parameters(text: str, notes: list[str]) -> tuple[str, dict[str, str]]:
    """`value; name=x` to both; RFC 2231 continuations and charsets are put together."""
    head, _, rest = text.partition(";")
    found: dict[str, str] = {}
    pieces: dict[str, dict[int, tuple[str, bool]]] = {}
    for match in _PARAMETER.finditer(rest[:20_000]):
        name, value = match[1].lower(), match[4].strip()
        if value.startswith('"'):
            value = re.sub(r"\\(.)", r"\1", value.strip('"'))
        if match[2] or match[3]:
            place = int(match[2][1:]) if match[2] else 0
            pieces.setdefault(name, {})[place] = (value, bool(match[3]))
        else:
            found.setdefault(name, decode_words(value, notes))
    for name, parts in pieces.items():
        found[name] = _continued(parts, notes)
    return head.strip().strip('"').lower(), found


def _continued(parts: dict[int, tuple[str, bool]], notes: list[str]) -> str:
    charset, data = None, b""
    for place in sorted(parts):
        value, encoded = parts[place]
        if encoded and place == min(parts) and value.count("'") >= 2:
            charset, _, value = value.split("'", 2)
        data += unquote_to_bytes(value) if encoded else value.encode("utf-8", "replace")
    return decode_words(decode(data, charset or None, notes), notes)


def encoded(field: str) -> str:
    """A field with its encoded words quoted, so that a comma inside one parts no addresses."""
    return re.sub(
        r"(=\?[^?\s]{1,60}\?[bBqQ]\?[^?]*\?=(?:\s+(?==\?))?)+", lambda m: f'"{m.group()}"', field
    )


def addresses(text: str, notes: list[str] | None = None) -> tuple[str, ...]:
    """Each address of a field as "Name <address>", or alone where it has no name."""
    found = []
    for piece in _split_addresses(text[:50_000]):
        address = re.search(r"<([^<>]*)>", piece)
        where = address[1].strip() if address else ""
        bare = where or (_ADDRESS.search(piece) or re.match("", "")).group()  # type: ignore[union-attr]
        name = piece[: address.start()] if address else piece.replace(bare, "")
        name = re.sub(r'"(=\?[^"]{1,2000}\?=)"', r"\1", name.strip())
        name = re.sub(r"^[\s\"']*\((.*)\)[\s\"']*$", r"\1", name).strip(" \"'<>")
        name = name.replace('\\"', '"')
        name = decode_words(name, notes if notes is not None else []).strip(" \"'")
        if bare or name:
            found.append(f"{name} <{bare}>" if name and bare and name != bare else bare or name)
    return tuple(found)


def _split_addresses(text: str) -> list[str]:
    """One piece for each address; a name that holds a comma and no quotes is not parted by it."""
    found: list[str] = []
    for piece in re.findall(r"(?:\"(?:[^\"\\]|\\.)*\"|<[^>]*>|[^,;\"<]|[\"<])+[,;]?", text):
        bare = piece.rstrip(",;")
        if found and found[-1].endswith(",") and _ends_name(found[-1], bare):
            found[-1] += piece
        elif bare.strip():
            found.append(piece)
    return [piece.rstrip(",; ") for piece in found]


def _ends_name(before: str, piece: str) -> bool:
    """As `Asker,` before ` Ann <ann@example.org>`."""
    angled = re.match(r"\s*[^\s<>@\"][^<>@\"]*<[^<>]*@", piece)
    return angled is not None and not re.search(r"[@<>\":]", before)


def bare_address(text: str) -> str:
    """`a@b` of "Name <a@b>"; the empty string where there is none."""
    match = _ADDRESS.search(text)
    return match.group().strip("'") if match else ""


def read_stamp(text: str) -> datetime | None:
    """A date field in UTC; None where it is none. A missing zone is read as UTC."""
    try:
        parsed = parsedate_tz(text[:200])
        if parsed is None:
            return None
        naive = datetime(*parsed[:6], tzinfo=timezone.utc)  # noqa: UP017 - spelled for 3.11 readers
        return datetime.fromtimestamp(naive.timestamp() - (parsed[9] or 0), tz=timezone.utc)  # noqa: UP017
    except (ValueError, TypeError, OverflowError, IndexError, OSError):
        return None


def stamp_of_received(values: list[str]) -> datetime | None:
    """The newest hop's time: the first Received field stands on top."""
    for value in values:
        found = read_stamp(value.rsplit(";", 1)[-1].strip())
        if found:
            return found
    return None
