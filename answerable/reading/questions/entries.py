"""Lines to entries: paragraphs and list items, each with its marker."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from answerable.reading.questions.asking import is_around
from answerable.reading.questions.believed import believed
from answerable.reading.questions.entry import Entry
from answerable.reading.questions.headings import heads_list, only_joins
from answerable.reading.questions.inline import NOT_BEFORE, inline_chain
from answerable.reading.questions.markers import Marker, closing_sign, read_marker
from answerable.reading.questions.nesting import successor
from answerable.reading.questions.rows import rows_of
from answerable.reading.questions.sentences import asks_apart, sentences, wrap_of, wrapped
from answerable.reading.questions.typed import (
    dashes_apart,
    letters_apart,
    letters_over,
    names_begin,
    numbers_apart,
    small_items,
)

_TOPIC = re.compile(
    r"\s*(?:(?:The|A|Your|Any|All) )?(?:[Tt]otal|[Nn]umber|[Ll]ist|[Cc]op(?:y|ies)|[Dd]etails?|"
    r"[Aa]mount|[Cc]ost|[Nn]ames?|[Bb]reakdown|[Pp]ercentage|[Aa]verage|[Dd]ates?) (?:of|for|to|"
    r"sent|spend|spent|number|cost|on|in)\b"
)
"""A line that names a thing wanted, as the line above it does, and goes on with nothing."""
_MONTH_END = re.compile(
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december)"
    r"\s*$",
    re.IGNORECASE,
)


_PART = re.compile(r"(?<=[.?!;:] )(?P<n>\d{1,2})(?P<part>[a-h])(?= [A-Z])")


def _with_stops(text: str) -> str:
    """`2. How? 2b Who? 2c Why?`: with the full stops that its parts' labels lack."""
    found = list(_PART.finditer(text))
    labels = {match.group() for match in found}
    lost = [
        match for match in found
        if match["n"] + chr(ord(match["part"]) - 1) in labels | {f"{match['n']}a"}
        or match["n"] + chr(ord(match["part"]) + 1) in labels
    ]  # fmt: skip
    if len(lost) < _LEAST_SIGNED:
        return text
    ends = {match.end() for match in lost}
    return "".join(sign + "." * (place in ends) for place, sign in enumerate(text, start=1))


def entries_of(text: str) -> list[Entry]:
    """Text (cleaned) to entries; lines a mail program wrapped are joined."""
    stopped = _with_stops(text)
    found = _entries_of(stopped)
    marked = {entry.marker.label for entry in found if entry.marker}
    if stopped != text and not {part.group() for part in _PART.finditer(text)} <= marked:
        return _entries_of(text)  # every word stays as it was printed
    return found


def _entries_of(text: str) -> list[Entry]:
    printed = text.split("\n")
    lines = numbers_apart(letters_apart(dashes_apart(letters_over(printed))))
    width, rows = wrap_of(lines), rows_of(printed)
    found: list[Entry] = []
    gap, last = False, ""
    for index, line in enumerate(lines):
        bare = _unbold(line)
        if not bare.strip(" \t.,;'") or heads_list(lines, index):
            gap, last = True, ""
            continue
        if only_joins(lines, index):
            continue
        if index in rows:
            found.append(Entry(None, bare.strip(), bare.strip(), gap, row=True))
            gap, last = False, ""
            continue
        read = read_marker(bare)
        joinable = bool(found) and not gap and wrapped(last, bare, width)
        joinable = joinable and not (_TOPIC.match(bare) and _TOPIC.match(last))
        joinable = joinable and not (found[-1].marker and _leads_below(bare, lines[index + 1 :]))
        joinable = joinable and not small_items(lines, index)
        joinable = joinable and not names_begin(last, lines[index : index + 2])
        part = read and joinable and _part_of_line(read[0], last, found)
        if read and part and not _opens_run(read, lines[index + 1 : index + 2]):
            read = None
        if read is None and joinable:
            _join(found[-1], bare.strip())
        else:
            found.append(_entry(_unbold(printed[index]).strip(), read, gap=gap))
        gap, last = False, bare
    whole = _first_set_off(_named(believed(found)))
    return [piece for entry in whole for piece in _unfold(entry)]


def _leads_below(line: str, below: list[str]) -> bool:
    """Whether a line beneath an item is the writer's own, over another list: `I ask for:`."""
    if not (line.rstrip().endswith(":") and re.match(r"\s*(?:I|We|[Pp]lease)\b", line)):
        return False
    after = next((one for one in below if one.strip()), "")
    return read_marker(after) is not None


def _first_set_off(entries: list[Entry]) -> list[Entry]:
    """With the first number on a line of its own where only the second stands on one."""
    out: list[Entry] = []
    for entry, after in zip_longest(entries, entries[1:]):
        second = after.marker if after else None
        cut = _FIRST.search(entry.text) if second and second.label == "2" else None
        if entry.marker or second is None or cut is None or second.style != "1" + cut["p"]:
            out.append(entry)
            continue
        lead, text = entry.text[: cut.start()].rstrip(), entry.text[cut.end() :]
        out.append(Entry(None, lead, lead, entry.gap))
        out.append(Entry(Marker("number", "1", second.style), text, cut.group() + text, gap=False))
    return out


_FIRST = re.compile(r"(?<=[:;–-]) *1(?P<p>[.)])\s*(?=[A-Za-z])")


_BOLD = re.compile(r"(?<![\w*])(?:\*\*(?=\S)([^*\n]{1,500})(?<=\S)\*\*(?!\w)|\*\*(?=\s|$))")
"""Words between pairs of stars, and stars left alone; not those of a footnote."""


def _unbold(line: str) -> str:
    if "**" in line:
        line = _BOLD.sub(lambda match: match[1] or "", line)
    return line.replace("\\.", ".")


_LOOK_BACK = 200
"""Entries gone back through for the number that a number goes on from."""


def _part_of_line(marker: Marker, last: str, found: list[Entry]) -> bool:
    """A number at the start of a wrapped line is a marker only where it is the next of a list."""
    if found and _next_of(found[-1].marker, marker):
        return False
    if _mid_sentence(marker, last):
        return True
    before = next(
        (e.marker for e in found[: -_LOOK_BACK - 1 : -1] if e.marker and e.marker.kind == "number"),
        None,
    )
    return marker.bare and not (before is not None and successor(before, marker))


def _opens_run(read: tuple[Marker, str], below: list[str]) -> bool:
    """`a) one` with `b) two` on the line beneath is an item, though a sentence runs on into it."""
    marker, text = read
    after = read_marker(below[0]) if below and marker.label in ("a", "1", "i") else None
    goes_on = text.rstrip().endswith((" and", " or"))
    return after is not None and not goes_on and _next_of(marker, after[0])


def _next_of(before: Marker | None, marker: Marker) -> bool:
    """Whether it is the next of the list above: `(d)` under `(c) the assessment; and`."""
    if before is None or before.style != marker.style or before.kind != marker.kind:
        return False
    return bool(marker.ordinal and before.ordinal and marker.ordinal == before.ordinal + 1)


def _mid_sentence(marker: Marker, last: str) -> bool:
    """A year's or a section's number at the start of a wrapped line is no marker."""
    if re.search(r"\s[-–]\s*$", last):
        return False
    if ")" in marker.style and _MONTH_END.search(last):
        return False
    return marker.kind in ("number", "letter") and bool(NOT_BEFORE.search(last.rstrip()))


def _join(entry: Entry, text: str) -> None:
    entry.text = f"{entry.text} {text}".strip()
    entry.raw = f"{entry.raw} {text}"


def _entry(raw: str, read: tuple[Marker, str] | None, *, gap: bool) -> Entry:
    """raw: the line as printed, with no space put after its dash."""
    if read is None:
        return Entry(None, raw, raw, gap)
    marker, rest = read
    inner = read_marker(rest) if rest.strip() else None
    if marker.kind == "bullet" and inner and not inner[0].bare and inner[0].kind != "letter":
        marker, rest = inner[0], inner[1]  # "- 1. What": one item marked twice
    elif inner and inner[0].kind == marker.kind and inner[0].label == marker.label:
        rest = inner[1]
    return Entry(marker, rest.strip(), raw, gap)


def _named(entries: list[Entry]) -> list[Entry]:
    """A marker alone on its line takes the paragraph beneath it."""
    found: list[Entry] = []
    for entry in entries:
        last = found[-1] if found else None
        alone = last is not None and last.marker is not None and not last.text
        if alone and last is not None and last.marker is not None and entry.marker is None:
            last.text, last.raw = entry.text, f"{last.raw} {entry.raw}"
        else:
            found.append(entry)
    return found


_JOINED = re.compile(r"(?<=\w)\s+(?:and|&)$")


def _unfold(entry: Entry) -> Iterator[Entry]:
    """Items typed one after another on a line become entries of their own."""
    cuts = [] if entry.row else inline_chain(entry.marker, entry.text)
    if not cuts:
        yield from _signed(entry)
        return
    first = entry.text[: cuts[0].start()].strip()
    if first or entry.marker:
        yield Entry(
            entry.marker, first, first if not entry.marker else f"{_lead(entry)}{first}", entry.gap
        )
    for cut, after in zip(cuts, [*cuts[1:], None], strict=True):
        end = after.start() if after else _end_of_last(entry.text, cut.end())
        gap = " " if cut["gap"] and cut["sub"] else ""
        label = cut["n"] + gap + (cut["sub"] or "")
        style = (cut["open"] or "") + "1" + closing_sign(cut["p"])
        marker = Marker("number", label, style, entry.marker.indent if entry.marker else 0)
        yield Entry(
            marker,
            _JOINED.sub("", entry.text[cut.end() : end].strip()),
            entry.text[cut.start() : end].strip(),
            gap=False,
        )
    rest = entry.text[end:].strip()
    if rest:
        yield Entry(None, rest, rest, gap=True)


_SIGNED = re.compile(r"(?<=\S)\s+(?P<sign>[-–—•·▪●*]|o)\s+(?=[A-Z(\"'“‘]|how |what |who )")
_LEAST_SIGNED = 2
_SPEAKS = re.compile(
    r"(?<=[\w).?])\s+"
    r"(?=(?:I|We|If(?! (?:yes|no|not)\b)|Thank you|Many thanks|Kind regards)\b)"
)


def _signed(entry: Entry) -> Iterator[Entry]:
    """Items set off by one sign in a line: `I would like: - The cost - The makers I hope ...`."""
    if entry.marker and entry.marker.style in _ROUND and entry.marker.style in entry.text:
        yield from _signed_alike(entry, entry.marker)
        return
    cuts = [] if entry.marker else list(_SIGNED.finditer(entry.text))
    if len(cuts) < _LEAST_SIGNED or len({cut["sign"] for cut in cuts}) > 1:
        yield entry
        return
    lead = entry.text[: cuts[0].start()]
    if not lead.endswith((":", ";", ":-", "?")):
        yield entry
        return
    yield Entry(None, lead, lead, entry.gap)
    last = len(entry.text)
    spoken = _SPEAKS.search(entry.text, cuts[-1].end())
    last = spoken.start() if spoken else last
    for cut, after in zip(cuts, [*cuts[1:], None], strict=True):
        text = _HEADING_AFTER.sub("", entry.text[cut.end() : after.start() if after else last])
        yield Entry(Marker("bullet", "", cut["sign"]), text, f"{cut['sign']} {text}", gap=False)
    if entry.text[last:].strip():
        yield Entry(None, entry.text[last:].strip(), entry.text[last:].strip(), gap=True)


_ROUND = "•·▪●"
"""Signs that are set before items and nowhere else."""


def _signed_alike(entry: Entry, marker: Marker) -> Iterator[Entry]:
    """Items after the sign that the line itself begins with: `• The cost • The makers`."""
    first, *others = re.split(rf"(?<=\S)\s+{marker.style}\s+(?=[A-Z(\"'“‘])", entry.text)
    yield Entry(marker, first, f"{_lead(entry)}{first}", entry.gap)
    for text in others:
        yield Entry(marker, text, f"{marker.style} {text}", gap=False)


_HEADING_AFTER = re.compile(r"(?<=[.?)])\s+[A-Z][\w,&/’'-]*(?: [\w,&/’'-]+){0,4}:\s*$")
"""The heading of the item that is next in the line: `- How many? Suppliers: - Who`."""
_ADDED = re.compile(
    r"(?<=[.?;]) +(?=(?:Please |Could you |Can you |I would |Please (?:can|could) you )+also )"
)


_SPOKEN = re.compile(
    r"(?<=[a-z0-9)])\s+(?=(?:My preferred|(?:Please|Kindly) (?:confirm|acknowledge) (?:receipt|"
    r"(?:that )?(?:this|you have received))|I (?:would|look|am|understand)|Thank you|Many thanks|"
    r"Kind regards)\b)"
)
"""Where the writer speaks on after the last item, with no stop before it."""


def _end_of_last(text: str, start: int) -> int:
    """Where the last of items in a line ends: before an ask with no full stop before it."""
    first = asks_apart(text[start:])[:1]
    lost = bool(first) and first[0][-1:] not in ".?!;"
    added = _ADDED.search(text, start) or _SPOKEN.search(text, start)
    end = start + text[start:].index(first[0]) + len(first[0]) if lost else len(text)
    end = min(end, added.start()) if added else end
    return _before_courtesy(text, start, end)


def _before_courtesy(text: str, start: int, end: int) -> int:
    """Where the writer thanks, signs or says how to reply after an item's first sentence."""
    for piece in sentences(text[start:end])[1:]:
        if is_around(piece):
            return text.index(piece, start)
    return end


def _lead(entry: Entry) -> str:
    return entry.raw[: len(entry.raw) - len(entry.text)] if entry.raw.endswith(entry.text) else ""
