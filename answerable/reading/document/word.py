"""Word and OpenDocument text: paragraphs, lists with their numbers, tables with tabs."""

from __future__ import annotations

from collections import defaultdict

from lxml import etree

from answerable.reading.document.package import Package, attribute, local, walk

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def docx_text(package: Package) -> str:
    """The text of a .docx; list numbers that Word only draws are written out."""
    root = package.tree("word/document.xml")
    if root is None:
        return ""
    return _Docx(_numbering(package)).text(root)


def _numbering(package: Package) -> dict[tuple[str, str], tuple[str, str, int]]:
    """(list, level) to (format, pattern, start), from word/numbering.xml."""
    root = package.tree("word/numbering.xml")
    if root is None:
        return {}
    abstract = {}
    for block in root.iter(_W + "abstractNum"):
        for level in block.iter(_W + "lvl"):
            abstract[attribute(block, "abstractNumId"), attribute(level, "ilvl")] = (
                _child(level, "numFmt") or "bullet",
                _child(level, "lvlText") or "%1.",
                int(_child(level, "start") or 1),
            )
    found = {}
    for number in root.iter(_W + "num"):
        source = _child(number, "abstractNumId")
        for (block_id, depth), how in abstract.items():
            if block_id == source:
                found[attribute(number, "numId") or "", depth or "0"] = how
    return found


def _child(element: etree._Element, name: str) -> str | None:
    node = element.find(_W + name)
    return attribute(node, "val") if node is not None else None


class _Docx:
    def __init__(self, numbering: dict[tuple[str, str], tuple[str, str, int]]) -> None:
        self.numbering = numbering
        self.counts: dict[str, dict[int, int]] = defaultdict(dict)
        self.lines: list[str] = []
        self.words: list[str] = []
        self.cells: list[list[str]] = []
        self.deleted = 0
        self.prefix = ""

    def text(self, root: etree._Element) -> str:
        for event, node in walk(root):
            self.start(local(node), node) if event == "start" else self.end(local(node))
        return "\n".join(self.lines).strip()

    def start(self, tag: str, node: etree._Element) -> None:
        if tag in ("del", "moveFrom", "instrText", "Fallback"):
            self.deleted += 1
        elif self.deleted:
            return
        elif tag == "p":
            self.words, self.prefix = [], ""
        elif tag == "numPr":
            self.prefix = self.number(_child(node, "numId") or "", _child(node, "ilvl") or "0")
        elif tag in ("t", "delText"):
            self.words.append(node.text or "")
        elif tag in ("br", "cr"):
            self.words.append("\n")
        elif tag == "tab" and node.getparent() is not None and local(node.getparent()) == "r":  # type: ignore[arg-type]
            self.words.append("\t")
        elif tag == "tr":
            self.cells.append([])
        elif tag == "tc" and self.cells:
            self.cells[-1].append("")

    def end(self, tag: str) -> None:
        if tag in ("del", "moveFrom", "instrText", "Fallback"):
            self.deleted -= 1
        elif tag == "p" and not self.deleted:
            self.paragraph(self.prefix + "".join(self.words))
            self.words = []
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
        form, pattern, start = how
        if form in ("bullet", "none"):
            return "- " if form == "bullet" else ""
        depth = int(level) if level.isdigit() else 0
        counts = self.counts[list_id]
        counts[depth] = counts.get(depth, start - 1) + 1
        for deeper in [key for key in counts if key > depth]:
            del counts[deeper]
        for place in range(depth + 1):
            inner = self.numbering.get((list_id, str(place)))
            shown = counted(counts.get(place, 1), inner[0] if inner else "decimal")
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


def odt_text(package: Package) -> str:
    """The text of an .odt; lists are numbered or dashed as their style says."""
    root = package.tree("content.xml")
    return _Odt(root).text() if root is not None else ""


class _Odt:
    def __init__(self, root: etree._Element) -> None:
        self.root = root
        self.numbered = {
            attribute(style, "name") or "": any(
                local(c) == "list-level-style-number" for c in style
            )
            for style in root.iter()
            if local(style) == "list-style"
        }
        self.lines: list[str] = []
        self.words: list[str] = []
        self.lists: list[list[int | bool]] = []
        self.cells: list[list[str]] = []
        self.skip = 0
        self.prefix = ""

    def text(self) -> str:
        for event, node in walk(self.root):
            tag = local(node)
            if event == "start":
                self.start(tag, node)
            else:
                self.end(tag, node)
        return "\n".join(self.lines).strip()

    def start(self, tag: str, node: etree._Element) -> None:
        if tag in ("tracked-changes", "annotation", "note-citation"):
            self.skip += 1
        elif self.skip:
            return
        elif tag in ("p", "h"):
            self.words = [node.text or ""]
        elif tag == "list":
            style = attribute(node, "style-name")
            numbered = self.numbered.get(style or "", bool(self.lists and self.lists[-1][1]))
            self.lists.append([0, numbered])
        elif tag == "list-item" and self.lists:
            self.lists[-1][0] += 1
            self.prefix = f"{self.lists[-1][0]}. " if self.lists[-1][1] else "- "
        elif tag == "table-row":
            self.cells.append([])
        elif tag == "table-cell" and self.cells:
            self.cells[-1].append("")
        else:
            self.inline(tag, node)

    def inline(self, tag: str, node: etree._Element) -> None:
        if tag == "s":
            self.words.append(" " * min(int(attribute(node, "c") or 1), 100))
        elif tag == "tab":
            self.words.append("\t")
        elif tag == "line-break":
            self.words.append("\n")
        elif tag in ("span", "a"):
            self.words.append(node.text or "")

    def end(self, tag: str, node: etree._Element) -> None:
        if tag in ("tracked-changes", "annotation", "note-citation"):
            self.skip -= 1
        elif self.skip:
            return
        elif tag in ("p", "h"):
            self.paragraph(self.prefix + "".join(self.words))
            self.prefix, self.words = "", []
        elif tag == "list" and self.lists:
            self.lists.pop()
        elif tag == "table-row" and self.cells:
            cells = self.cells.pop()
            self.lines.append("\t".join(cell.replace("\n", " ") for cell in cells).rstrip())
        if (
            tag in ("span", "a", "s", "tab", "line-break", "bookmark", "soft-page-break")
            and node.tail
        ):
            self.words.append(node.tail)

    def paragraph(self, text: str) -> None:
        if self.cells and self.cells[-1]:
            self.cells[-1][-1] = f"{self.cells[-1][-1]} {text}".strip()
        else:
            self.lines += [text, ""] if text.strip() else [""]
