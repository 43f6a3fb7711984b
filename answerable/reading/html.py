"""HTML to text: tables stay tables, lists stay lists, nothing that runs or tracks survives."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape

from lxml import etree
from lxml import html as lxml_html

_DROPPED = {
    "script",
    "style",
    "head",
    "title",
    "noscript",
    "template",
    "object",
    "iframe",
    "svg",
    "meta",
    "link",
}
_BLOCKS = {
    "p",
    "div",
    "section",
    "article",
    "header",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "table",
    "blockquote",
    "pre",
    "form",
    "fieldset",
    "address",
    "main",
    "aside",
    "nav",
    "dl",
    "figure",
}
_LINES = {"tr", "li", "dt", "dd", "br", "caption", "option"}
_GAP = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol", "blockquote", "pre", "dl"}
LIMIT = 5_000_000  # characters of source; more than this is no letter


_TAG = re.compile(
    r"</?(?:p|div|br|span|table|tbody|tr|td|th|ul|ol|li|strong|em|b|i|u|a|font|h[1-6]|hr|img|"
    r"center|blockquote|pre)(?:\s[^<>]{0,500})?/?>",
    re.IGNORECASE,
)


def is_page(text: str) -> bool:
    """Text that is HTML whatever it is called: a page, or a tag at its start and more."""
    if re.match(r"\s*<(?:!doctype html|html)\b", text, re.IGNORECASE):
        return True
    start = text[:20_000].lstrip()
    return _TAG.match(start) is not None and len(_TAG.findall(start)) >= 3


def html_to_text(source: str) -> str:
    """The words a reader of the page would see. Never raises.

    Table cells are parted by tabs, list items begin with "- " or their number, quoted blocks with
    "> "; images give their alternative text unless they are a pixel.
    """
    source = source[:LIMIT].replace("\x00", "")
    if not source.strip():
        return ""
    try:
        parser = lxml_html.HTMLParser(
            encoding="utf-8", recover=True, remove_comments=True, remove_pis=True
        )
        root = lxml_html.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
        return _Writer().write(root)
    except (etree.LxmlError, ValueError, AssertionError):
        return _crude(source)


def _crude(source: str) -> str:
    bare = re.sub(r"(?is)<(script|style)\b.*?</\1>", " ", source)
    bare = re.sub(r"(?i)<(?:br|/p|/div|/tr|/li|/h\d)\b[^>]*>", "\n", bare)
    return re.sub(r"\n{3,}", "\n\n", unescape(re.sub(r"<[^>]{0,2000}>", " ", bare))).strip()


class _Writer:
    """Walks the tree without recursion, so that no nesting is too deep for it."""

    def __init__(self) -> None:
        self.out: list[str] = []
        self.lists: list[_Numbering | None] = []
        self.quotes = 0
        self.pre = 0
        self.skip = 0
        self.cells = 0
        self.data_row = False

    def write(self, root: lxml_html.HtmlElement) -> str:
        for event, element in etree.iterwalk(root, events=("start", "end")):
            if not isinstance(element.tag, str):
                continue
            tag = element.tag.lower().rsplit(":", 1)[-1]
            if event == "start":
                self.start(tag, element)
            else:
                self.end(tag, element)
        return _settle("".join(self.out))

    def start(self, tag: str, element: etree._Element) -> None:
        if self.skip or tag in _DROPPED or _hidden(element):
            self.skip += 1
            return
        self._open(tag, element)
        if element.text:
            self.text(element.text)

    def _open(self, tag: str, element: etree._Element) -> None:
        if tag == "br":
            self.out.append(" " if self.data_row else "\n")
        elif tag in _BLOCKS or tag in _LINES:
            self.line(gap=tag in _GAP and not self.lists)
        if tag in ("ul", "ol"):
            self.lists.append(_numbering(element) if tag == "ol" else None)
        elif tag == "li":
            self.item(element)
        elif tag in ("td", "th"):
            self.out.append("\t" if self.cells and self.data_row else "")
            self.cells += 1
        elif tag == "tr":
            self.cells, self.data_row = 0, _holds_data(element)
        elif tag == "blockquote":
            self.quotes += 1
            self.out.append("\x01")
        elif tag == "pre":
            self.pre += 1
        elif tag == "img":
            self.text(_image(element))

    def end(self, tag: str, element: etree._Element) -> None:
        if self.skip:
            self.skip -= 1
        else:
            self._close(tag, element)
        if not self.skip and element.tail:
            self.text(element.tail)

    def _close(self, tag: str, element: etree._Element) -> None:
        if tag in ("ul", "ol") and self.lists:
            self.lists.pop()
        elif tag == "blockquote":
            self.quotes -= 1
            self.out.append("\n\x02\n")
        elif tag == "pre":
            self.pre -= 1
        elif tag == "tr":
            self.data_row = False
        elif tag == "a":
            self.text(_link(element))
        if tag in _BLOCKS or (tag in _LINES and tag != "br"):
            self.line(gap=tag in _GAP and not self.lists)

    def item(self, element: etree._Element) -> None:
        depth = max(len(self.lists) - 1, 0)
        numbering = self.lists[-1] if self.lists else None
        mark = numbering.next(element.get("value") or "") + "." if numbering else "-"
        self.out.append("  " * depth + mark + " ")

    def line(self, *, gap: bool) -> None:
        """A line of its own; `gap` leaves one empty before it."""
        if self.data_row:
            self.text(" ")
            return
        ended = bool(self.out) and self.out[-1].endswith("\n")
        if gap or not ended:
            self.out.append("\n\n" if gap else "\n")

    def text(self, words: str) -> None:
        if self.pre:
            self.out.append(words)
            return
        words = re.sub(r"[ \t\r\n\f]+", " ", words)
        if words.strip() or (self.out and not self.out[-1].endswith(("\n", "\t", " "))):
            self.out.append(words)


def _holds_data(row: etree._Element) -> bool:
    """A row of a table of facts, not of one that only places things on a page."""
    cells = [cell for cell in row if isinstance(cell.tag, str) and cell.tag.lower() in ("td", "th")]
    words = ["".join(map(str, cell.itertext())).strip() for cell in cells]
    nested = next(row.iter("table"), None) is not None
    return len(cells) > 1 and not nested and all(len(text) < 300 for text in words)


@dataclass(slots=True)
class _Numbering:
    """How an ordered list counts its items: 1, a, A, i or I, and the next one's place."""

    style: str
    place: int

    def next(self, stated: str) -> str:
        self.place = int(stated) if re.fullmatch(r"\d{1,4}", stated) else self.place
        number, self.place = self.place, self.place + 1
        if self.style in ("a", "A") and 1 <= number <= 26:
            return chr(ord(self.style) + number - 1)
        if self.style in ("i", "I") and 1 <= number < 40:
            return _roman(number) if self.style == "i" else _roman(number).upper()
        return str(number)


def _roman(number: int) -> str:
    units = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
    return "x" * (number // 10) + units[number % 10]


_STYLED = {"lower-alpha": "a", "lower-latin": "a", "upper-alpha": "A", "upper-latin": "A",
           "lower-roman": "i", "upper-roman": "I"}  # fmt: skip


def _numbering(element: etree._Element) -> _Numbering:
    start = element.get("start") or ""
    styled = re.search(r"list-style(?:-type)?\s*:\s*([a-z-]+)", element.get("style") or "", re.I)
    style = _STYLED.get(styled[1].lower(), "1") if styled else (element.get("type") or "1")
    return _Numbering(style.strip(), int(start) if re.fullmatch(r"\d{1,4}", start) else 1)


def _hidden(element: etree._Element) -> bool:
    style = (element.get("style") or "").replace(" ", "").lower()
    return "display:none" in style or "visibility:hidden" in style or "mso-hide:all" in style


def _image(element: etree._Element) -> str:
    small = {"0", "1", "0px", "1px"}
    if (element.get("width") or "").strip() in small or (
        element.get("height") or ""
    ).strip() in small:
        return ""
    return (element.get("alt") or "").strip()


def _link(element: etree._Element) -> str:
    target = (element.get("href") or "").strip()
    if not target.lower().startswith(("http://", "https://")):
        return ""
    shown = "".join(map(str, element.itertext())).strip()
    if not shown or target.rstrip("/") in shown or shown.rstrip("/.… ") in target:
        return ""
    return f" ({target})" if len(target) <= 300 else ""


def _settle(text: str) -> str:
    """Quote marks on quoted lines, outer blanks gone, no more than one empty line together."""
    lines, depth = [], 0
    for line in text.replace("\u00a0", " ").split("\n"):
        depth += line.count("\x01")
        words = re.sub(
            r" +(?=\t)|(?<=\t) +", "", line.replace("\x01", "").replace("\x02", "")
        ).rstrip()
        if re.match(r"\s*\t", words):
            words = words.rstrip() if words.strip() else ""
        words = re.sub(r"^(\s*(?:\(?\w{1,4}[.)]|[·•o§]))\s{2,}(?=\S)", r"\1 ", words)
        words = words if re.match(r"\s+(?:-|\d+\.) ", words) or "\t" in words else words.lstrip(" ")
        lines.append(("> " * min(depth, 5) + words).rstrip() if words else "")
        depth -= line.count("\x02")
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")
