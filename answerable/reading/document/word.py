"""Word: paragraphs, lists with their numbers, tables with tabs."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace

from lxml import etree

from answerable.reading.document.package import Package, attribute, local, walk

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DEEPEST = 20
"""Steps from a style to the one it is based on."""


_SKIPPED = ("del", "moveFrom", "instrText", "Fallback", "pPrChange", "rPrChange")
_SIGNS = {"br": "\n", "cr": "\n", "noBreakHyphen": "-"}
Place = tuple[str, str]
"""A list and a level of it."""


def docx_text(package: Package) -> str:
    """The text of a .docx; list numbers that Word only draws are written out."""
    root = package.tree("word/document.xml")
    if root is None:
        return ""
    numbering = _numbering(package.tree("word/numbering.xml"))
    return _Docx(numbering, _styled(package.tree("word/styles.xml"), numbering)).text(root)


@dataclass(frozen=True, slots=True)
class _Level:
    """counter: lists that count on from each other share one. anew: where this list starts."""

    form: str
    pattern: str
    start: int
    counter: str
    style: str | None = None
    anew: int | None = None


def _numbering(root: etree._Element | None) -> dict[Place, _Level]:
    if root is None:
        return {}
    abstract: dict[Place, _Level] = {}
    for block in root.iter(_W + "abstractNum"):
        counter = attribute(block, "abstractNumId") or ""
        for level in block.iter(_W + "lvl"):
            abstract[counter, attribute(level, "ilvl") or "0"] = _Level(
                _child(level, "numFmt") or "bullet",
                _child(level, "lvlText") or "%1.",
                _whole(_child(level, "start"), 1) or 0,
                counter,
                _child(level, "pStyle"),
            )
    found = {}
    for number in root.iter(_W + "num"):
        source = _child(number, "abstractNumId")
        anew = {
            attribute(over, "ilvl"): _whole(_child(over, "startOverride"))
            for over in number.iter(_W + "lvlOverride")
        }
        for (block_id, depth), how in abstract.items():
            if block_id == source:
                place = attribute(number, "numId") or "", depth
                found[place] = replace(how, anew=anew.get(depth))
    return found


def _whole(written: str | None, otherwise: int | None = None) -> int | None:
    return int(written) if written and written.isdecimal() else otherwise


def _styled(root: etree._Element | None, numbering: dict[Place, _Level]) -> dict[str, Place]:
    """The list that each style of paragraph puts its paragraphs in."""
    if root is None:
        return {}
    own: dict[str, Place] = {}
    based: dict[str, str] = {}
    linked = {(place[0], how.style): place[1] for place, how in numbering.items() if how.style}
    for style in root.iter(_W + "style"):
        name = attribute(style, "styleId") or ""
        based[name] = _child(style, "basedOn") or ""
        mark = style.find(f"{_W}pPr/{_W}numPr")
        list_id = _child(mark, "numId") if mark is not None else None
        if mark is not None and list_id:
            own[name] = list_id, _child(mark, "ilvl") or linked.get((list_id, name), "0")
    found = {}
    for name in based:
        source, steps = name, 0
        while source and source not in own and steps < _DEEPEST:
            source, steps = based.get(source, ""), steps + 1
        if source in own:
            found[name] = own[source]
    return found


def _child(element: etree._Element, name: str) -> str | None:
    node = element.find(_W + name)
    return attribute(node, "val") if node is not None else None


class _Docx:
    def __init__(self, numbering: dict[Place, _Level], styled: dict[str, Place]) -> None:
        self.numbering, self.styled = numbering, styled
        self.counts: dict[str, dict[int, int]] = defaultdict(dict)
        self.begun: set[Place] = set()
        self.lines: list[str] = []
        self.words: list[str] = []
        self.around: list[tuple[list[str], Place | None, str]] = []
        self.cells: list[list[str]] = []
        self.deleted = 0
        self.place: Place | None = None
        self.prefix = ""

    def text(self, root: etree._Element) -> str:
        for event, node in walk(root):
            self.start(local(node), node) if event == "start" else self.end(local(node))
        return "\n".join(self.lines).strip()

    def start(self, tag: str, node: etree._Element) -> None:
        if tag in _SKIPPED:
            self.deleted += 1
        elif self.deleted:
            return
        elif tag == "p":  # one may stand in another: a box of text
            self.around.append((self.words, self.place, self.prefix))
            self.words, self.place, self.prefix = [], None, ""
        elif tag == "pStyle":
            self.place = self.styled.get(attribute(node, "val") or "")
        elif tag == "numPr":
            self.listed(_child(node, "numId"), _child(node, "ilvl"))
        elif tag in ("t", "delText"):
            self.words.append(node.text or "")
        elif tag in _SIGNS:
            self.words.append(_SIGNS[tag])
        elif tag == "tab" and node.getparent() is not None and local(node.getparent()) == "r":  # type: ignore[arg-type]
            self.words.append("\t")
        elif tag == "tr":
            self.cells.append([])
        elif tag == "tc" and self.cells:
            self.cells[-1].append("")

    def listed(self, list_id: str | None, level: str | None) -> None:
        """The list a paragraph names for itself; what it leaves out its style says."""
        style = self.place or ("", "0")
        self.place = list_id or style[0], level or style[1]

    def end(self, tag: str) -> None:
        if tag in _SKIPPED:
            self.deleted -= 1
        elif tag == "pPr" and not self.deleted and self.place is not None:
            self.prefix = self.number(*self.place)
        elif tag == "p" and not self.deleted:
            self.paragraph(self.prefix + "".join(self.words))
            self.words, self.place, self.prefix = self.around.pop()
        elif tag == "tr" and self.cells:
            self.row(self.cells.pop())

    def paragraph(self, text: str) -> None:
        if self.cells and self.cells[-1]:
            self.cells[-1][-1] = f"{self.cells[-1][-1]} {text}".strip()
        else:
            self.lines += [text, ""] if text.strip() else [""]

    def row(self, cells: list[str]) -> None:
        line = "\t".join(cell.replace("\n", " ") for cell in cells)
        if self.cells and self.cells[-1]:
            self.cells[-1][-1] = f"{self.cells[-1][-1]} {line}".strip()
        else:
            self.lines.append(line.rstrip())

    def number(self, list_id: str, level: str) -> str:
        how = self.numbering.get((list_id, level))
        if how is None or list_id == "0":
            return ""
        if how.form in ("bullet", "none"):
            return "- " if how.form == "bullet" else ""
        depth = int(level) if level.isdigit() else 0
        counts = self.counts[how.counter]
        if how.anew is not None and (list_id, level) not in self.begun:
            counts[depth] = how.anew - 1
        self.begun.add((list_id, level))
        counts[depth] = counts.get(depth, how.start - 1) + 1
        for deeper in [key for key in counts if key > depth]:
            del counts[deeper]
        pattern = how.pattern
        for place in range(depth + 1):
            inner = self.numbering.get((list_id, str(place)))
            shown = counted(counts.get(place, 1), inner.form if inner else "decimal")
            pattern = pattern.replace(f"%{place + 1}", shown)
        return pattern + " "


def counted(number: int, form: str) -> str:
    """3 as `3`, `c`, `C`, `iii` or `III`."""
    if form.lower().startswith(("lowerletter", "upperletter")) and 0 < number <= 26:
        letter = chr(96 + number)
        return letter.upper() if form.startswith("upper") else letter
    if "roman" in form.lower():
        roman = _roman(number)
        return roman.upper() if form.startswith("upper") else roman
    return str(number)


def _roman(number: int) -> str:
    out = ""
    for value, sign in ((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")):
        while number >= value:
            out, number = out + sign, number - value
    return out
