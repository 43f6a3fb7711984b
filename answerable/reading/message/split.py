"""New words, what they answer, and the signature and disclaimers beneath."""

from __future__ import annotations

import re
from dataclasses import dataclass

from answerable.reading.message.flow import OWN
from answerable.reading.message.footer import without_banner, without_footer
from answerable.reading.message.quoting import (
    measures_only,
    quoted_from,
    returned_from,
    without_marks,
)

_ARMOUR = re.compile(r"^-----BEGIN PGP SIGNED MESSAGE-----\s*$")
_SEAL = re.compile(r"^-----BEGIN PGP SIGNATURE-----\s*$")


@dataclass(frozen=True, slots=True)
class Split:
    text: str
    quoted: str
    footer: str


def split_text(body: str) -> Split:
    """Every line goes to one of the three, in its order; only the armour of a seal is dropped."""
    lines, seal = _unsealed(_unescaped(body.split("\n")))
    if measures_only(lines):
        lines = [OWN + line if line.lstrip().startswith(">") else line for line in lines]
    cut = quoted_from(lines)
    fresh, inner = without_marks(lines[:cut])
    fresh, banner = without_banner(fresh)
    text, foot = without_footer(fresh)
    return Split(_tidy(text), _tidy([*inner, *lines[cut:]]), _tidy([*banner, *foot, *seal]))


def split_report(body: str) -> Split:
    """A report that a message failed: what it tells, and the message it gives back."""
    lines = body.split("\n")
    cut = returned_from(lines)
    return Split(_tidy(lines[:cut]), _tidy(lines[cut:]), "")


def _unescaped(lines: list[str]) -> list[str]:
    """Old mailboxes put ">" before a line that begins with "From ": that is no quotation."""
    around = ["", *lines, ""]
    return [
        line[1:]
        if line.startswith(">From ")
        and not around[i].startswith(">")
        and not around[i + 2].startswith(">")
        else line
        for i, line in enumerate(lines)
    ]


def _unsealed(lines: list[str]) -> tuple[list[str], list[str]]:
    """A text signed by PGP: its words, and the seal."""
    first = next((i for i, line in enumerate(lines) if _ARMOUR.match(line)), None)
    if first is None:
        return lines, []
    last = next((i for i, line in enumerate(lines) if i > first and _SEAL.match(line)), None)
    blank = next((i for i, line in enumerate(lines) if i > first and not line.strip()), None)
    if last is None or blank is None or blank > last:
        return lines, []
    words = [line.removeprefix("- ") for line in lines[blank + 1 : last]]
    return [*lines[:first], *words], lines[last:]


def _tidy(lines: list[str]) -> str:
    return "\n".join(lines).replace(OWN, "").strip("\n").rstrip()
