"""A provision in any written form, found in the table.

`s.40(2)`, `Section 40 (2)`, `s40(2)`, `FOIA s.31(1)(g) with s.31(2)(c)`, `EIR reg.12(5)(c)`,
`reg 12(5)(c)`, `regulation 12(5)(e) EIR 2004`; a limb may stand apart: `2(b)(i)`, `(a)`, `b`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from django.utils.translation import gettext as _

from answerable.cases.exemptions.row import Exemption, Law, Path
from answerable.cases.exemptions.table import EXEMPTIONS

_WRITTEN = re.compile(
    r"^(?P<act>FOISA|EISR|FOIA?|FOI Act|EIRs?)?[\s,:]*"
    r"(?P<word>sections?|sec\.?|ss?\.?|regulations?|regs?\.?|r\.?)?\s*"
    r"(?P<number>\d{1,2}[A-Z]?(?![A-Za-z\d]))"
    r"(?P<path>(?:\s*\(\s*[0-9A-Za-z]{1,4}\s*\))*)(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_TOKEN = re.compile(
    r"(?:^\s*(?:s\.?\s?\d+(?=\())?|\()\s*([0-9]{1,2}[A-Za-z]?|[A-Za-z]{1,4})\s*(?=\)|\(|$)"
)
_ROMAN = re.compile(r"[ivx]+")
_RANGE = re.compile(r"^\s*(?:[-–,]|and|to|or)?\s*\(")
_CONDITIONS = {
    "3A": r"3A|2A|first", "3B": r"3B|2B|second|objection", "4A": r"4A|3A\)\(third|third",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Found:
    """path: with its limb. purpose: of s.31(2), for s.31(1)(g). ncnd: cited for its denial.

    statistical: the information is statistical, so s.36(4) asks for no qualified person.
    """

    row: Exemption
    path: Path
    ncnd: bool = False
    purpose: str = ""
    statistical: bool = False
    ranged: bool = False

    @property
    def written(self) -> str:
        """As the plan writes it: `s.40(2)`, `EIR reg.12(5)(c)`."""
        start = "s." if self.row.law == "FOIA" else "EIR reg."
        return f"{start}{self.row.number}{_bracketed(self.path)}"

    @property
    def in_words(self) -> str:
        """As a letter prints it: `section 40(2)`."""
        word = "section" if self.row.law == "FOIA" else "regulation"
        return f"{word} {self.row.number}{_bracketed(self.path)}"

    @property
    def limb_named(self) -> bool:
        """Whether one of the limbs is named, where the row has alternatives."""
        row = self.row
        if self.ncnd or self.ranged or not row.limb_needed or self.statistical:
            return True
        return any(_starts(self.path[len(row.path) :], limb) for limb in row.limbs)


def find(provision: str, *, limb: str = "", ncnd: bool = False, law: Law = "FOIA") -> Found | str:
    """The row a provision names, or the sentence why none can be told.

    law: what a bare number (`12(5)(e)`) is taken to belong to.
    """
    said = f"{provision} {limb}".strip()
    match = _WRITTEN.match(provision.strip())
    if match is None:
        return _("“%(said)s” is not a provision that can be read.") % {"said": provision}
    act = (match["act"] or "").upper()
    if act in ("FOISA", "EISR"):
        return _("%(said)s is a Scottish provision: it is not checked here.") % {"said": said}
    named = _law(act, (match["word"] or "").lower(), law)
    path = _joined(_tokens(match["path"]), _tokens(limb.split("with", maxsplit=1)[0]))
    if match["number"] in ("36",) and re.search(r"36\s?\(4\)|statistic|^\(?4\)?$", said, re.I):
        path = tuple(step for step in path if step != "4")
        return _found(named, "36", path or ("2",), said, ncnd=ncnd, statistical=True)
    ranged = bool(_RANGE.match(match["rest"])) and not _tokens(limb)
    return _found(named, match["number"].upper(), path, said, ncnd=ncnd, ranged=ranged)


def _law(act: str, word: str, law: Law) -> Law:
    if act.startswith("EIR") or word.startswith("r"):
        return "EIR"
    return "FOIA" if act or word else law


def _found(
    law: Law, number: str, path: Path, said: str, *, ncnd: bool, statistical: bool = False,
    ranged: bool = False,
) -> Found | str:  # fmt: skip
    rows = [row for row in EXEMPTIONS if row.law == law and row.number == number]
    if law == "EIR" and number == "12" and path == ("3",):
        rows, path = [row for row in EXEMPTIONS if row.key == "eir-13"], ("1",)
    if law == "EIR" and number == "12" and path == ("6",):
        rows = [row for row in EXEMPTIONS if row.key == "eir-12-5-a"]
    if not rows:
        return _("There is no exemption or exception in %(said)s.") % {"said": said}
    denied = _by_denial(rows, path, said)
    if denied is not None:
        return Found(denied, path, ncnd=True)
    row = _by_path(rows, path, said)
    if isinstance(row, str):
        return row
    if ncnd and row.ncnd and row.test != "procedural":
        return Found(row, row.ncnd[0], ncnd=True)
    full = path if path and not _starts(row.path, path) else row.path
    full = path if _starts(path, row.path) else full
    return Found(row, full, ncnd, _purpose(said, row), statistical, ranged)


def _by_denial(rows: list[Exemption], path: Path, said: str) -> Exemption | None:
    """The row whose neither-confirm-nor-deny paragraph this is; s.12(2) is a ground of its own."""
    able = [row for row in rows if row.test != "procedural"]
    exact = [row for row in able for way in row.ncnd if way and _starts(path, way)]
    if not exact and path:
        exact = [row for row in able for way in row.ncnd if _starts(way, path) and path != ("4",)]
    stricter = [row for row in exact if row.standing == "qualified"]
    if exact and path[:1] == ("2",) and exact[0].number == "37":
        return (stricter or exact)[0]
    if exact and exact[0].number == "27" and path == ("4",):
        return None
    return _conditioned(exact, said) if exact else None


def _by_path(rows: list[Exemption], path: Path, said: str) -> Exemption | str:
    if not path:
        first = [row for row in rows if row.number == "12" and row.law == "FOIA"][:1]
        fitting = first or rows
    else:
        fitting = [row for row in rows if _starts(path, row.path) and _has_limb(row, path)]
    if rows[0].number == "32" and path[:1] == ("2",):
        fitting = rows
    distinct = {row.path for row in fitting}
    if len(distinct) == 1 and (len(fitting) == 1 or fitting[0].condition):
        return _conditioned(fitting, said)
    if not fitting:
        return _("There is no exemption or exception in %(said)s.") % {"said": said}
    return _("%(said)s may be one of several: say which subsection and limb.") % {"said": said}


def _conditioned(rows: list[Exemption], said: str) -> Exemption:
    for row in rows:
        if (
            row.condition
            and row.condition != "3A"
            and re.search(_CONDITIONS.get(row.condition, "(?!)"), said, re.IGNORECASE)
        ):
            return row
    return rows[0]


def _has_limb(row: Exemption, path: Path) -> bool:
    """Whether what stands beneath the row's own path is one of its limbs, or nothing."""
    below = path[len(row.path) :]
    if not below or not row.limbs:
        return True
    return any(
        _starts(limb, below)
        or (_starts(below, limb) and all(_ROMAN.fullmatch(t) for t in below[len(limb) :]))
        for limb in row.limbs
    )


def _purpose(said: str, row: Exemption) -> str:
    """The purpose of s.31(2) that goes with s.31(1)(g): its letter."""
    if row.key != "foia-31":
        return ""
    found = re.search(r"\(?2\)?\s*\(?\s*([a-j])\s*\)?\s*$", said)
    return found[1] if found else ""


def _joined(path: Path, limb: Path) -> Path:
    """A path and its limb, where the limb may repeat the end of the path."""
    for size in range(min(len(path), len(limb)), 0, -1):
        if path[-size:] == limb[:size]:
            return path + limb[size:]
    if limb and limb[0][0].isdigit() and path and path[0][0].isdigit():
        return path  # it names another subsection: a condition or a purpose
    return path + limb


def _tokens(text: str) -> Path:
    """`2(b)(i)`, `(a)` and `b` as their steps; prose gives none."""
    return tuple(
        token.upper() if token[0].isdigit() else token.lower() for token in _TOKEN.findall(text)
    )


def _starts(path: Path, start: Path) -> bool:
    return path[: len(start)] == start


def _bracketed(path: Path) -> str:
    return "".join(f"({token})" for token in path)
