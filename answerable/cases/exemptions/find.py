"""A provision in any written form, found in the table.

`s.40(2)`, `Section 40 (2)`, `s40(2)`, `FOIA s.31(1)(g) with s.31(2)(c)`, `EIR reg.12(5)(c)`,
`reg 12(5)(c)`, `regulation 12(5)(e) EIR 2004`; a limb may stand apart: `2(b)(i)`, `(a)`, `b`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from django.utils.translation import gettext as _

from answerable.cases.exemptions.row import Exemption, Law, Path
from answerable.cases.exemptions.table import BEYOND, EXEMPTIONS

_WRITTEN = re.compile(
    r"^(?:the )?(?P<act>FOISA|EISR|FOIA|FOI(?: Act)?|Freedom of Information (?:\(Scotland\) )?Act|"
    r"EIRs?|Environmental Information Regulations)?(?: (?:2000|2002|2004))?[\s,:]*"
    r"(?P<word>sections?|sec\.?|ss?\.?|regulations?|regs?\.?|r\.?)?\s*"
    r"(?P<number>\d{1,2}[A-Z]?(?![A-Za-z\d]))"
    r"(?P<path>(?:\s*\(\s*[0-9A-Za-z]{1,4}\s*\))*)(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_TOKEN = re.compile(
    r"(?:^\s*(?:s\.?\s?\d+(?=\())?|\()\s*([0-9]{1,2}[A-Za-z]?|[A-Za-z]{1,4})\s*(?=\)|\(|$)"
)
_ROMAN = re.compile(r"[ivx]+")
_RANGE = re.compile(r"^\s*(?:[-–,/&]|and|to|or)?\s*\(")
_SPLIT = re.compile(r"\bwith\b|(?<=\))\s*(?:[-–,/&]|and\b|to\b|or\b)")
_ANOTHER = re.compile(
    r"(?:\b(?:ss?|sections?|regs?|regulations?|r)\.?\s*|(?:[,;&]|\band)\s*)(\d{1,2}[A-Z]?)(?=\s*\()",
    re.IGNORECASE,
)
_CONDITIONS = {
    ("FOIA", "3B"): r"3B|second|objection", ("FOIA", "4A"): r"4A|third",
    ("EIR", "2B"): r"2B|second|objection", ("EIR", "3A"): r"3A|third",
}  # fmt: skip
_OF_PERSONAL_DATA = {"40": ({"3A", "3B", "4A"}, ("2",)), "13": ({"2A", "2B", "3A"}, ("1",))}
"""By section: the conditions that may be cited by themselves, and what they are conditions of."""
_READ_TOGETHER = frozenset({"13", "31", "36", "40"})
"""Sections whose own subsections are cited with one another: s.31(1)(g) with s.31(2)(c)."""
_FINDABLE = (*EXEMPTIONS, *BEYOND)


@dataclass(frozen=True, slots=True)
class Found:
    """path: with its limb. purpose: of s.31(2), for s.31(1)(g). ncnd: cited for its denial.

    statistical: the information is statistical, so s.36(4) asks for no qualified person.
    ranged: several limbs are named at once, `(a)-(c)` or `(i) and (ii)`.
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
        if self.ncnd or not row.limb_needed or self.statistical:
            return True
        return not self.ranged and any(
            _starts(self.path[len(row.path) :], limb) for limb in row.limbs
        )


def find(provision: str, *, limb: str = "", ncnd: bool = False, law: Law = "FOIA") -> Found | str:
    """The row a provision names, or the sentence why none can be told.

    law: what a bare number (`12(5)(e)`) is taken to belong to.
    """
    said = f"{provision} {limb}".strip()
    match = _WRITTEN.match(provision.strip())
    if match is None:
        return _("“%(said)s” is not a provision that can be read.") % {"said": provision}
    act = (match["act"] or "").upper()
    if act in ("FOISA", "EISR") or "SCOTLAND" in act:
        return _("%(said)s is a Scottish provision: it is not checked here.") % {"said": said}
    named, number = _law(act, (match["word"] or "").lower(), law), match["number"].upper()
    if _names_another(number, match["path"], match["rest"]):
        return _("“%(said)s” names more than one provision: give each its own entry.") % {
            "said": provision
        }
    return _placed(_Cited(named, number, match["path"], match["rest"], limb), said, ncnd=ncnd)


@dataclass(frozen=True, slots=True)
class _Cited:
    """A provision as it was written, in its pieces."""

    law: Law
    number: str
    path: str
    rest: str
    limb: str


def _placed(cited: _Cited, said: str, *, ncnd: bool) -> Found | str:
    first, *others = _SPLIT.split(cited.limb, maxsplit=1)
    own, limb = _tokens(cited.path), _tokens(first)
    wide = bool(_RANGE.match(cited.rest))
    path = _narrowed(own, limb) if wide and limb else _joined(own, limb)
    ranged = (wide and not limb) or any(_tokens(other) for other in others)
    if cited.number == "36" and (statistical := _statistical(cited, said)):
        path = _without_statistics(path, limb)
        return _found(cited.law, "36", path, said, ncnd=ncnd, statistical=statistical)
    conditions, base = _OF_PERSONAL_DATA.get(cited.number, (set(), ()))
    if path[:1] and path[0] in conditions:
        path = base
    return _found(cited.law, cited.number, path, said, ncnd=ncnd, ranged=ranged)


def _names_another(number: str, path: str, rest: str) -> bool:
    """Whether a further provision follows; EIR reg 12(3) goes with reg 13."""
    others = [found.upper() for found in _ANOTHER.findall(rest)]
    if number == "12" and path.replace(" ", "") == "(3)":
        others = [other for other in others if other != "13"]
    return any(other != number or number not in _READ_TOGETHER for other in others)


def _narrowed(own: Path, limb: Path) -> Path:
    """Of the range that a provision ends in, the limb: `s.27(1)(a)-(d)`, `(c)` or `(1)(c)`."""
    if len(own) > 1 and not limb[0][0].isdigit():
        return own[:-1] + limb
    return limb if len(limb) > 1 and limb[:1] == own[:1] else _joined(own, limb)


def _statistical(cited: _Cited, said: str) -> bool:
    alone = cited.limb.strip() in ("4", "(4)")
    return alone or bool(re.search(r"36\s?\(4\)|statistic", said, re.IGNORECASE))


def _without_statistics(path: Path, limb: Path) -> Path:
    """The limb of s.36(2) that s.36(4) is read with; s.36(4) itself where none is named."""
    if path[:1] == ("4",):
        return limb if limb[:1] == ("2",) else ("4",)
    return path or ("2",)


def _law(act: str, word: str, law: Law) -> Law:
    if act.startswith(("EIR", "ENVIRON")) or word.startswith("r"):
        return "EIR"
    return "FOIA" if act or word else law


def _found(
    law: Law, number: str, path: Path, said: str, *, ncnd: bool, statistical: bool = False,
    ranged: bool = False,
) -> Found | str:  # fmt: skip
    rows = [row for row in _FINDABLE if row.law == law and row.number == number]
    if law == "EIR" and number == "12" and path == ("3",):
        rows, path = [row for row in _FINDABLE if row.number == "13"], ("1",)
    if law == "EIR" and number == "12" and path == ("6",):
        rows = [row for row in EXEMPTIONS if row.key == "eir-12-5-a"]
    if statistical and path == ("4",) and not ncnd:
        return Found(rows[0], path, statistical=True)
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
    purpose = _purpose(said, row)
    ranged = ranged and bool(row.limbs) and not purpose
    if ranged and not row.limb_needed:
        full, ranged = row.path, False
    return Found(row, full, ncnd, purpose, statistical, ranged)


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
        pattern = _CONDITIONS.get((row.law, row.condition), "(?!)")
        if re.search(pattern, said, re.IGNORECASE):
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
