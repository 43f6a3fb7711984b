"""Word: what is in the document and not on the page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from answerable.safety.finding import Finding, finding
from answerable.safety.package import Element, Package, attribute, each, local, on, words

STORIES = re.compile(
    r"word/(document\d*|header\d*|footer\d*|footnotes|endnotes|comments)\.xml$", re.I
)
GONE = ("del", "moveFrom")
FORMAT_CHANGES = (
    "rPrChange",
    "pPrChange",
    "sectPrChange",
    "tblPrChange",
    "trPrChange",
    "tcPrChange",
    "tblGridChange",
    "numberingChange",
    "tblPrExChange",
)
CELL_CHANGES = ("cellIns", "cellDel", "cellMerge")
OUTSIDE_FIELDS = re.compile(
    r"^\s*(INCLUDETEXT|INCLUDEPICTURE|LINK|DDE|DDEAUTO|DATABASE|RD|IMPORT|INCLUDE)\b", re.I
)
TINY = 4  # half-points
RELATIONS = {
    "image": "w.external_image",
    "oleObject": "w.external_oleObject",
    "subDocument": "w.external_subDocument",
    "attachedTemplate": "w.attached_template_path",
    "mailMergeSource": "w.mail_merge_source",
}


def inspect(package: Package) -> Iterator[Finding]:
    styles = hidden_styles(package)
    for name in package.names:
        if STORIES.match(name):
            root = package.xml(name)
            if root is not None:
                yield from story(root, name, styles)
    yield from settings(package)
    yield from comments(package)
    for relation in package.relations():
        if relation.external and relation.kind in RELATIONS and "/charts/" not in relation.source:
            yield finding(RELATIONS[relation.kind], relation.source, relation.target)
    if any(True for _name in package.like("word/glossary/", "document.xml")):
        yield finding("w.glossary_document", "word/glossary")


def story(root: Element, name: str, styles: frozenset[str]) -> Iterator[Finding]:
    yield from changes(root, name)
    yield from runs(root, name, styles)
    yield from fields(root, name)
    for element in each(root, "altChunk"):
        yield finding("w.alt_chunk", name, attribute(element, "id") or "")
    for _element in each(root, "subDoc"):
        yield finding("w.subdoc", name)


def changes(root: Element, name: str) -> Iterator[Finding]:
    for element in each(root, "ins", "moveTo"):
        yield finding("w.tracked_insert", name, words(element))
    for element in each(root, *GONE):
        yield finding("w.tracked_delete", name, words(element))
    for element in each(root, "delText", "delInstrText"):
        if element.text and local(element) == "delText":
            yield finding("w.deleted_text_present", name, element.text)
    for element in each(root, "moveFrom"):
        if words(element).strip():
            yield finding("w.deleted_text_present", name, words(element))
    for _element in each(root, *FORMAT_CHANGES):
        yield finding("w.tracked_format_change", name)
        break
    for _element in each(root, *CELL_CHANGES):
        yield finding("w.tracked_table_change", name)
        break


def runs(root: Element, name: str, styles: frozenset[str]) -> Iterator[Finding]:
    """Text that is set not to show, by its own properties or by its style."""
    for run in each(root, "r"):
        text = "".join(t.text or "" for t in each(run, "t")).strip()
        if not text:
            continue
        properties = run.find("{*}rPr")
        if hidden(run, properties, styles):
            yield finding("w.hidden_text", name, text)
        size = properties.find("{*}sz") if properties is not None else None
        if size is not None and number(attribute(size, "val")) <= TINY:
            yield finding("w.tiny_text", name, text)


def number(value: str | None) -> float:
    try:
        return float(value or "inf")
    except ValueError:
        return float("inf")


def hidden(run: Element, properties: Element | None, styles: frozenset[str]) -> bool:
    if properties is not None:
        own = properties.find("{*}vanish")
        if own is not None:
            return on(own)
        style = properties.find("{*}rStyle")
        if style is not None and attribute(style, "val") in styles:
            return True
    paragraph = run.getparent()
    while paragraph is not None and local(paragraph) != "p":
        paragraph = paragraph.getparent()
    style = paragraph.find("{*}pPr/{*}pStyle") if paragraph is not None else None
    return style is not None and attribute(style, "val") in styles


def hidden_styles(package: Package) -> frozenset[str]:
    """Styles whose text does not show, by themselves or by what they are based on."""
    own: dict[str, bool] = {}
    based: dict[str, str] = {}
    for style in each(package.xml("word/styles.xml"), "style"):
        key = attribute(style, "styleId") or ""
        vanish = style.find("{*}rPr/{*}vanish")
        if vanish is not None:
            own[key] = on(vanish)
        parent = style.find("{*}basedOn")
        if parent is not None:
            based[key] = attribute(parent, "val") or ""
    return frozenset(key for key in {*own, *based} if inherited(key, own, based))


def inherited(key: str, own: dict[str, bool], based: dict[str, str]) -> bool:
    seen: set[str] = set()
    while key not in own and key in based and key not in seen:
        seen.add(key)
        key = based[key]
    return own.get(key, False)


def fields(root: Element, name: str) -> Iterator[Finding]:
    for element in each(root, "instrText", "fldSimple"):
        code = element.text if local(element) == "instrText" else attribute(element, "instr")
        if OUTSIDE_FIELDS.match(code or "") and outside(code or ""):
            yield finding("w.field_external", name, code or "")
        if re.match(r"\s*MERGEFIELD\b", code or "", re.I):
            yield finding("w.field_merge", name, code or "")
    for form in each(root, "ffData"):
        if next(each(form, "listEntry"), None) is not None:
            yield finding("w.form_dropdown_list", name)
        if next(each(form, "helpText", "statusText"), None) is not None:
            yield finding("w.form_field_help", name)


def outside(code: str) -> bool:
    return not code.strip().upper().startswith("INCLUDEPICTURE") or "\\d" in code


def settings(package: Package) -> Iterator[Finding]:
    root = package.xml("word/settings.xml")
    for element in each(root, "docVar"):
        yield finding("w.doc_variable", "word/settings.xml", attribute(element, "name") or "")
    for _element in each(root, "mailMerge"):
        yield finding("w.mail_merge", "word/settings.xml")
    for element in each(root, "trackRevisions"):
        if on(element):
            yield finding("w.track_revisions_on", "word/settings.xml")
    if next(each(root, "rsids", "rsid", "rsidRoot"), None) is not None:
        yield finding("w.rsid", "word/settings.xml")


def comments(package: Package) -> Iterator[Finding]:
    for name in package.like("word/comments", ".xml"):
        for element in each(package.xml(name), "comment"):
            yield finding("w.comment", name, words(element))
            if who := attribute(element, "author"):
                yield finding("meta.comment_author", name, who)
