"""Due dates as a calendar (RFC 5545): the reference and the day, and nothing else. PURE."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

LINE_OCTETS = 75
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Due:
    """key: stays the same when the day moves, so that a calendar moves its entry."""

    key: str
    summary: str
    day: date


def calendar_text(name: str, dues: Iterable[Due], *, now: datetime) -> str:
    """An iCalendar object of whole-day events, its lines ended by CRLF and folded at 75 octets."""
    stamp = now.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Answerable//Due dates//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{escaped(name)}",
    ]
    for due in dues:
        lines += [
            "BEGIN:VEVENT",
            f"UID:{escaped(due.key)}",
            f"DTSTAMP:{stamp}",
            f"DTSTART;VALUE=DATE:{due.day:%Y%m%d}",
            f"DTEND;VALUE=DATE:{due.day + ONE_DAY:%Y%m%d}",
            f"SUMMARY:{escaped(due.summary)}",
            "TRANSP:TRANSPARENT",
            "CLASS:PRIVATE",
            "END:VEVENT",
        ]
    lines.append("END:VCALENDAR")
    return "".join(folded(line) + "\r\n" for line in lines)


def escaped(text: str) -> str:
    """TEXT of section 3.3.11: backslash, semicolon, comma and newline escaped, no other control."""
    marked = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    marked = marked.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")
    return "".join(c for c in marked if c == "\t" or (ord(c) >= 32 and ord(c) != 127))


def folded(line: str) -> str:
    """Section 3.1: no line over 75 octets, none broken inside a character."""
    parts, part, size = [], "", 0
    for character in line:
        octets = len(character.encode("utf-8", "replace"))
        if size + octets > LINE_OCTETS:
            parts.append(part)
            part, size = "", 1  # the space that begins a continued line
        part += character
        size += octets
    return "\r\n ".join([*parts, part])
