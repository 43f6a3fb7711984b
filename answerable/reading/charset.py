"""Bytes to text where the label may be absent, wrong or a lie."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

_ALIASES = {
    "iso-8859-1": "windows-1252",
    "latin-1": "windows-1252",
    "latin1": "windows-1252",
    "us-ascii": "utf-8",
    "ascii": "utf-8",
    "ansi_x3.4-1968": "utf-8",
    "iso8859-1": "windows-1252",
    "iso-8859-8-i": "iso-8859-8",
    "unicode-1-1-utf-7": "utf-7",
    "utf8": "utf-8",
    "ansi": "windows-1252",
    "utf8mb4": "utf-8",
    "x-mac-roman": "mac-roman",
    "macintosh": "mac-roman",
    "gb2312": "gb18030",
    "ks_c_5601-1987": "cp949",
    "x-sjis": "cp932",
    "iso-8859-9": "windows-1254",
    "iso-8859-11": "cp874",
    "unicode": "utf-16",
    "windows-1252http-equivcontent-type": "windows-1252",
}
_UNSAFE = {
    "idna",
    "punycode",
    "unicode_escape",
    "raw_unicode_escape",
    "undefined",
    "unicode-escape",
    "raw-unicode-escape",
}


def decode(data: bytes, declared: str | None, notes: list[str]) -> str:
    """The text of the bytes; a sentence joins notes for each guess that had to be made.

    ISO-8859-1 is read as Windows-1252, as every mail program does. A byte order mark wins over
    the label; then UTF-8 wins where the bytes are UTF-8 and cannot be by chance; then the label;
    then a statistical guess.
    """
    wide = _by_mark(data) or _by_nulls(data, declared, notes)
    if wide is not None:
        return wide
    data = data.replace(b"\x00", b"") if _no_wide(data, declared) else data
    codec = _codec(declared)
    if codec and codec.startswith(("utf-16", "utf-32", "utf16", "utf32")) and b"\x00" not in data:
        notes.append(f"charset is not what is declared ({_short(declared)})")
        codec = "utf-8" if _is_utf8(data) else None
    if declared and codec is None:
        notes.append(f"charset unknown: {_short(declared)}")
    high = any(byte > 127 for byte in data[:200_000]) if not data.isascii() else False
    if not high and codec in (None, "utf-8", "windows-1252") and b"\x1b" not in data:
        return data.decode("utf-8", "replace")
    if codec != "utf-8" and high and _is_utf8(data):
        if codec is not None and not _multibyte(codec):
            notes.append(f"charset guessed: utf-8 (declared {_short(declared)})")
        elif codec is None:
            notes.append("charset guessed: utf-8")
        if codec is None or not _multibyte(codec):
            return data.decode("utf-8")
    text = _strict(data, _sibling(codec, data)) if codec else None
    if text is not None and not (codec in _WESTERN_LABELS and _foreign(data)):
        return text
    return _guess(data, declared, notes)


_WINDOWS_OF = {
    "iso-8859-2": "cp1250",
    "iso-8859-7": "cp1253",
    "iso-8859-8": "cp1255",
    "windows-1254": "cp1254",
    "iso-8859-13": "cp1257",
}
_WESTERN_LABELS = {"windows-1252", "cp1252", "iso-8859-15", "windows-1254"}


def _sibling(codec: str, data: bytes) -> str:
    """Windows letters under the ISO label next to them: bytes that are no letters there tell."""
    found = _WINDOWS_OF.get(codec)
    if found is None or not re.search(rb"[\x80-\x84\x86-\x9f]", data):
        return codec
    return found if _strict(data, found) is not None else codec


def _foreign(data: bytes) -> bool:
    """Words of another script under a Western label: nobody writes mostly in accents."""
    sample = re.sub(rb"<[^<>]*>|&\w+;|\S+@\S+|https?://\S+", b" ", data[:20_000])
    high = len(re.findall(rb"[\xc0-\xff]", sample))
    return high >= 12 and high > 3 * len(re.findall(rb"[A-Za-z]", sample))


def _no_wide(data: bytes, declared: str | None) -> bool:
    wide = (
        "16" in (declared or "")
        or "32" in (declared or "")
        or data[:2] in (b"\xff\xfe", b"\xfe\xff")
    )
    return b"\x00" in data and not wide


def _by_mark(data: bytes) -> str | None:
    for mark, codec in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if data.startswith(mark):
            return _strict(data, codec)
    return None


def _by_nulls(data: bytes, declared: str | None, notes: list[str]) -> str | None:
    """UTF-16 without its mark: every other byte of Western text is nought."""
    sample = data[:4000]
    if len(sample) < 4 or len(data) % 2 or sample.count(0) * 3 < len(sample):
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    codec = "utf-16-le" if odd > even * 8 else "utf-16-be" if even > odd * 8 else None
    text = _strict(data, codec) if codec else None
    if text is not None and not (declared or "").lower().startswith(("utf-16", "utf16")):
        notes.append("charset guessed: utf-16")
    return text


def _codec(declared: str | None) -> str | None:
    name = (declared or "").strip().strip("\"'").lower()
    name = re.split(r"[\s;,*]", name)[0] if name else ""
    name = re.sub(r"^(?:cp|windows)[-_ ]?(?=\d)", "cp", name)
    name = _ALIASES.get(name, name)
    if not name or name in _UNSAFE:
        return None
    try:
        info = codecs.lookup(name)
    except (LookupError, ValueError):
        return None
    return name if getattr(info, "_is_text_encoding", True) else None


def _multibyte(codec: str) -> bool:
    return bool(re.match(r"(?:utf|gb|big5|euc|iso-?2022|shift|cp9(?:32|49|36|50)|hz|koi8)", codec))


def _is_utf8(data: bytes) -> bool:
    return _strict(data, "utf-8") is not None


def _strict(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec)
    except (UnicodeError, ValueError):
        if codec in ("windows-1252", "cp1252"):  # five bytes have no meaning in it
            return _windows(data)
        if codec.startswith("iso-2022-jp"):
            return _japanese(data)
        return None


def _japanese(data: bytes) -> str | None:
    """ISO-2022-JP with the vendors' characters that every Japanese mail program writes."""
    shifted, wide = b"", False
    for piece in re.split(rb"(\x1b\$[@B]|\x1b\([BJ])", data):
        if piece.startswith(b"\x1b"):
            wide = piece[1:2] == b"$"
        else:
            shifted += bytes(byte | 0x80 for byte in piece) if wide else piece
    try:
        return shifted.decode("euc_jis_2004")
    except UnicodeError:
        return None


def _windows(data: bytes) -> str | None:
    odd = sum(data.count(byte) for byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D))
    if odd > max(2, len(data) // 200):
        return None
    return (
        "".join(
            chr(byte) if byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else bytes([byte]).decode("cp1252")
            for byte in data
        )
        if len(data) < 100_000
        else data.decode("latin-1")
    )


def _guess(data: bytes, declared: str | None, notes: list[str]) -> str:
    partial = _mostly_utf8(data)
    if partial is not None:
        notes.append("charset guessed: utf-8 with damaged bytes")
        return partial
    name = _statistics(data)
    notes.append(
        f"charset guessed: {name}" + (f" (declared {_short(declared)})" if declared else "")
    )
    if name == "windows-1252" and _codec(declared) == "utf-8":
        return _patched(data.decode("utf-8", "surrogateescape"))
    return data.decode(name, "replace")


def _mostly_utf8(data: bytes) -> str | None:
    """UTF-8 with a few spoilt bytes, which are read as Windows-1252."""
    text = data.decode("utf-8", "surrogateescape")
    spoilt = sum(1 for ch in text if "\udc80" <= ch <= "\udcff")
    good = sum(1 for ch in text if ch > "\x7f") - spoilt
    if good < 2 or spoilt * 4 > good:
        return None
    return _patched(text)


def _patched(text: str) -> str:
    """Bytes that are no UTF-8, in a text that holds some, read as Windows-1252."""
    return re.sub(
        "[\udc80-\udcff]",
        lambda m: bytes([ord(m.group()) - 0xDC00]).decode("cp1252", "replace"),
        text,
    )


_WESTERN = frozenset(
    {
        "windows-1250",
        "windows-1252",
        "windows-1254",
        "windows-1257",
        "iso8859_2",
        "cp1250",
        "cp1252",
        "cp1254",
        "cp1257",
        "latin_1",
        "iso8859_15",
    }
)


def _statistics(data: bytes) -> str:
    """Western European by preference: the mail is a British body's."""
    letters = sum(1 for byte in data[:20_000] if byte > 127)
    ordinary = sum(1 for byte in data[:20_000] if byte in _COMMON_1252)
    polish = _polish(data[:20_000])
    if polish is not None:
        return polish
    few = 0 < letters < 3 and letters * 2 < len(data)
    if few or (letters and ordinary * 10 >= letters * 9 and letters * 2 < len(data[:20_000])):
        return "windows-1252"
    script = _by_letters(data[:20_000]) if _foreign(data) else None
    if script is not None:
        return script
    best = from_bytes(data[:20_000], threshold=0.4, cp_exclusion=_NEVER).best()
    if best is None or best.encoding in _WESTERN or best.encoding in ("ascii", "utf_8"):
        return "windows-1252"
    return best.encoding.replace("_", "-")


_POLISH = {
    "iso8859-2": frozenset("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ".encode("iso8859-2")),
    "windows-1250": frozenset("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ".encode("cp1250")),
}
_WITHIN = re.compile(
    rb"[A-Za-z\xc0-\xff][\xb1\xb3\xb6\xb9\xbc\xbf](?=[a-z])|\b[\xb3\xbf](?=[a-z]{2})"
)
"""In the midst of a word: signs in the West (as "+-", "3/4"), letters of Polish further east."""


def _polish(data: bytes) -> str | None:
    """Which alphabet, where every letter beyond ASCII is Polish in it."""
    if len(_WITHIN.findall(data)) < 2:
        return None
    used = {byte for byte in data if byte > 0xA0 or byte in b"\x8c\x8f\x9c\x9f"}
    found = [codec for codec, letters in _POLISH.items() if used <= letters | {0xAB, 0xBB}]
    return found[0] if found else None


# No mail is written in these: wide letters without noughts, mainframes, and rare alphabets.
_NEVER = [f"utf_{kind}" for kind in ("7", "16", "16_be", "16_le", "32", "32_be", "32_le")]
_NEVER += [f"cp{page}" for page in ("037", 273, 424, 500, 875, 1006, 1026, 1140, 1258)]
_RUSSIAN = "оеаинтсрвлОП"
_COMMONEST = {
    "koi8-r": _RUSSIAN,
    "windows-1251": _RUSSIAN,
    "iso8859-5": _RUSSIAN,
    "windows-1253": "αοιετσνηρυςά",
    "windows-1255": "יוהלאתרמבשנד",
    "windows-1256": "الينمتروبعةس",
}


def _by_letters(data: bytes) -> str | None:
    """The alphabet of one byte a letter in which the commonest letters are the common ones."""
    high = bytes(byte for byte in data if byte > 0xBF)
    shares = {
        codec: sum(letter in common for letter in high.decode(codec, "replace")) / len(high)
        for codec, common in _COMMONEST.items()
    }
    best = max(shares, key=lambda codec: shares[codec])
    return best if shares[best] >= 0.5 else None


_COMMON_1252 = frozenset(
    "£€‘’“”–—…•©®°½¼¾éèêëàâäáãåæçîïíôöóòøùûüúñßÄÖÜÅÆØÉÈÀÇ§«»·×´\u00a0".encode("cp1252")
)


def _short(text: str | None) -> str:
    return (text or "")[:40]
