"""OpenDocument text: paragraphs, lists with their numbers, tables with tabs."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from answerable.reading.document.package import Package, attribute, local, walk
from answerable.reading.document.word import counted

_SKIPPED = ("tracked-changes", "annotation", "note-citation", "title", "desc", "ruby-text")
_SIGNS = {"tab": "\t", "line-break": "\n"}
_HOLDERS = frozenset((
    "frame", "text-box", "note", "note-body", "list", "list-item", "list-header", "table",
    "table-row", "table-cell", "table-header-rows", "section", "custom-shape", "g", "a-group",
))  # fmt: skip
"""What holds paragraphs, and no words of its own."""
_FORMS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman",
          "I": "upperRoman"}  # fmt: skip
MOST_SPACES = 100


@dataclass(frozen=True, slots=True)
class _Level:
    """form: how it counts, "" for a bullet. shown: how many levels its number prints."""

    form: str = ""
    before: str = ""
    after: str = ""
    start: int = 1
    shown: int = 1


@dataclass(slots=True)
class _List:
    """One list, or the part of it one level deeper."""

    style: str
    levels: dict[int, _Level]
    count: int | None = None


@dataclass(slots=True)
class _Paragraph:
    prefix: str
    words: list[str] = field(default_factory=list)


def odt_text(package: Package) -> str:
    """The text of an .odt; lists are numbered or dashed as their style says."""
    root = package.tree("content.xml")
    if root is None:
        return ""
    styles = _list_styles(package.tree("styles.xml")) | _list_styles(root)
    return _Odt(styles).text(root)


def _list_styles(root: etree._Element | None) -> dict[str, dict[int, _Level]]:
    if root is None:
        return {}
    return {
        attribute(style, "name") or "": {
            _whole(attribute(level, "level")): _level(level)
            for level in style
            if local(level).startswith("list-level-style")
        }
        for style in root.iter()
        if local(style) == "list-style"
    }


def _level(node: etree._Element) -> _Level:
    if local(node) != "list-level-style-number":
        return _Level()
    form = attribute(node, "num-format")
    return _Level(
        _FORMS.get("1" if form is None else form, "none"),
        attribute(node, "num-prefix") or "",
        attribute(node, "num-suffix") or "",
        _whole(attribute(node, "start-value")),
        _whole(attribute(node, "display-levels")),
    )


def _whole(written: str | None) -> int:
    """1 where nothing, or no number, is written."""
    return int(written) if written and written.isdecimal() and len(written) < 9 else 1


class _Odt:
    def __init__(self, styles: dict[str, dict[int, _Level]]) -> None:
        self.styles = styles
        self.lines: list[str] = []
        self.open: list[_Paragraph] = []
        self.lists: list[_List] = []
        self.reached: dict[str, int] = {}
        self.cells: list[list[str]] = []
        self.skip = 0
        self.prefix = ""

    def text(self, root: etree._Element) -> str:
        for event, node in walk(root):
            tag = local(node)
            if event == "start":
                self.start(tag, node)
            else:
                self.end(tag, node)
        return "\n".join(self.lines).strip()

    def start(self, tag: str, node: etree._Element) -> None:
        if tag in _SKIPPED:
            self.skip += 1
        elif self.skip:
            return
        elif tag in ("p", "h"):  # one may stand in another: a footnote, a box of text
            self.open.append(_Paragraph(self.prefix, [node.text or ""]))
            self.prefix = ""
        elif tag == "list":
            self.list(node)
        elif tag == "list-item" and self.lists:
            self.item(node)
        elif tag == "table-row":
            self.cells.append([])
        elif tag == "table-cell" and self.cells:
            self.cells[-1].append("")
        elif self.open and tag not in _HOLDERS:
            self.open[-1].words.append(_inline(tag, node))

    def list(self, node: etree._Element) -> None:
        outer = self.lists[-1] if self.lists else None
        style = attribute(node, "style-name") or (outer.style if outer else "")
        count = None
        if outer is None and (
            attribute(node, "continue-numbering") == "true" or attribute(node, "continue-list")
        ):
            count = self.reached.get(style)
        self.lists.append(_List(style, self.styles.get(style, {}), count))

    def item(self, node: etree._Element) -> None:
        depth, inner = len(self.lists), self.lists[-1]
        level = inner.levels.get(depth, _Level())
        started = attribute(node, "start-value")
        if started is not None:
            inner.count = _whole(started)
        else:
            inner.count = level.start if inner.count is None else inner.count + 1
        if level.form == "none":
            self.prefix = ""
        elif level.form:
            self.prefix = f"{level.before}{self.numbers(level, depth)}{level.after or '.'} "
        else:
            self.prefix = "- "

    def numbers(self, level: _Level, depth: int) -> str:
        shown = self.lists[max(0, depth - level.shown) : depth]
        first = depth - len(shown) + 1
        return ".".join(
            counted(one.count or 1, one.levels.get(first + place, level).form or level.form)
            for place, one in enumerate(shown)
        )

    def end(self, tag: str, node: etree._Element) -> None:
        if tag in _SKIPPED:
            self.skip -= 1
        elif self.skip:
            return
        elif tag in ("p", "h") and self.open:
            done = self.open.pop()
            self.paragraph(done.prefix + "".join(done.words))
        elif tag == "list" and self.lists:
            closed = self.lists.pop()
            if not self.lists and closed.count is not None:
                self.reached[closed.style] = closed.count
        elif tag == "table-row" and self.cells:
            cells = self.cells.pop()
            self.lines.append("\t".join(cell.replace("\n", " ") for cell in cells).rstrip())
        self.go_on(tag, node)

    def go_on(self, tag: str, node: etree._Element) -> None:
        """The words after an element, where it stands within a paragraph."""
        parent = node.getparent()
        within = parent is not None and local(parent) not in _HOLDERS
        if self.open and not self.skip and within and tag not in ("p", "h"):
            self.open[-1].words.append(node.tail or "")

    def paragraph(self, text: str) -> None:
        if self.cells and self.cells[-1]:
            self.cells[-1][-1] = f"{self.cells[-1][-1]} {text}".strip()
        else:
            self.lines += [text, ""] if text.strip() else [""]


def _inline(tag: str, node: etree._Element) -> str:
    if tag == "s":
        return " " * min(_whole(attribute(node, "c")), MOST_SPACES)
    return _SIGNS.get(tag) or node.text or ""
