"""OpenDocument: text, sheets and slides."""

from __future__ import annotations

from collections.abc import Iterator

from answerable.safety.finding import Finding, finding
from answerable.safety.package import Element, Package, attribute, each, local, words

CONTENT = "content.xml"
AUTHORS = ("creator", "initial-creator", "printed-by")
PROPERTIES = ("title", "subject", "description", "keyword")


def inspect(package: Package) -> Iterator[Finding]:
    manifest = package.xml("META-INF/manifest.xml")
    if next(each(manifest, "encryption-data"), None) is not None:
        yield finding("encrypted", "", "needs a password")
        return
    yield from properties(package)
    yield from parts(package)
    yield from printer(package)
    for name in (CONTENT, "styles.xml"):
        root = package.xml(name)
        if root is not None:
            yield from story(root, name)
            yield from sheets(root, name, styles(root))
            yield from slides(root)


def properties(package: Package) -> Iterator[Finding]:
    root = package.xml("meta.xml")
    for label, names in (("meta.author", AUTHORS), ("meta.doc_properties", PROPERTIES)):
        for element in each(root, *names):
            if (element.text or "").strip():
                yield finding(label, "meta.xml", element.text or "")
    for element in each(root, "user-defined"):
        if words(element).strip():
            yield finding("meta.custom_properties", "meta.xml", words(element))
    for element in each(root, "template"):
        if attribute(element, "href"):
            yield finding("meta.template_path", "meta.xml", attribute(element, "href") or "")


def parts(package: Package) -> Iterator[Finding]:
    for name in package.names:
        low = name.lower()
        if low.startswith("thumbnails/") and not low.endswith("/"):
            yield finding("meta.thumbnail", name)
        if low.startswith("object ") and (low.endswith("/content.xml") or "/" not in low):
            yield finding("odf.embedded_object", name)
        if low.startswith(("basic/", "scripts/")) and macro(low):
            yield finding("odf.macro", name)
        if low.startswith("versions/") or low == "versionlist.xml":
            yield finding("odf.saved_versions", name)


def macro(name: str) -> bool:
    """A module or script, not the list of an empty library."""
    plain = name.rpartition("/")[2]
    return bool(plain) and plain not in {
        "script-lc.xml",
        "script-lb.xml",
        "dialog-lc.xml",
        "dialog-lb.xml",
    }


def printer(package: Package) -> Iterator[Finding]:
    for element in each(package.xml("settings.xml"), "config-item"):
        if (
            attribute(element, "name") in {"PrinterName", "PrinterSetup"}
            and (element.text or "").strip()
        ):
            yield finding("odf.printer_settings", "settings.xml", element.text or "")
            return


def story(root: Element, name: str) -> Iterator[Finding]:
    for element in each(root, "annotation"):
        yield finding("odf.annotation", name, words(element))
        for who in each(element, "creator"):
            yield finding("meta.comment_author", name, who.text or "")
    yield from tracked(root, name)
    for element in each(root, "section"):
        if attribute(element, "display") in {"none", "condition"} and words(element).strip():
            yield finding("odf.hidden_section", name, words(element))
    hidden = {
        attribute(style, "name")
        for style in each(root, "style")
        for text in each(style, "text-properties")
        if attribute(text, "display") == "none"
    }
    for element in each(root, "span", "p", "hidden-text"):
        by_style = attribute(element, "style-name") in hidden and words(element).strip()
        if by_style or local(element) == "hidden-text":
            yield finding("odf.hidden_text", name, words(element))
    for _element in each(root, "hidden-paragraph"):
        yield finding("odf.hidden_paragraph_field", name)
    for style in each(root, "graphic-properties"):
        if clipped(attribute(style, "clip") or ""):
            yield finding("odf.cropped_image", name)
    for _element in each(root, "dde-source", "dde-link", "dde-connection-decl"):
        yield finding("odf.dde_link", name)


def clipped(clip: str) -> bool:
    return clip.startswith("rect") and any(c in "123456789" for c in clip)


def tracked(root: Element, name: str) -> Iterator[Finding]:
    for changes in each(root, "tracked-changes"):
        if next(each(changes, "cell-content-change", "movement"), None) is not None:
            yield finding("odf.sheet_tracked_change", name)
        for region in each(changes, "changed-region"):
            for deletion in each(region, "deletion"):
                yield finding("odf.tracked_deletion", name)
                said = "".join(words(p) for p in each(deletion, "p", "h"))
                if said.strip():
                    yield finding("odf.deleted_text_present", name, said)
            if next(each(region, "insertion"), None) is not None:
                yield finding("odf.tracked_insertion", name)
            if next(each(region, "format-change"), None) is not None:
                yield finding("odf.tracked_format_change", name)


def styles(root: Element) -> frozenset[str]:
    """Names of table styles that are not shown."""
    return frozenset(
        attribute(style, "name") or ""
        for style in each(root, "style")
        for table in each(style, "table-properties")
        if attribute(table, "display") == "false"
    )


def sheets(root: Element, name: str, hidden: frozenset[str]) -> Iterator[Finding]:
    for table in each(root, "table"):
        title = attribute(table, "name") or ""
        if next(table.iterchildren("{*}table-source"), None) is not None:
            yield finding("odf.external_link_cache", title)
            continue
        if attribute(table, "style-name") in hidden:
            yield finding("odf.table_hidden", title)
        yield from rows(table, title)
        yield from columns(table, title)
    for _element in each(root, "scenario"):
        yield finding("odf.scenario", name)
    for element in each(root, "data-pilot-table"):
        yield finding("odf.data_pilot", attribute(element, "name") or "")


def filled(cell: Element) -> bool:
    return attribute(cell, "value-type") is not None or bool(words(cell).strip())


def rows(table: Element, title: str) -> Iterator[Finding]:
    for row in each(table, "table-row"):
        shown = attribute(row, "visibility")
        if shown in {"collapse", "filter"} and any(filled(cell) for cell in row):
            yield finding("odf.row_hidden" if shown == "collapse" else "odf.row_filtered", title)


def columns(table: Element, title: str) -> Iterator[Finding]:
    hidden, at = [], 0
    for column in each(table, "table-column"):
        width = repeated(column, "number-columns-repeated")
        if attribute(column, "visibility") in {"collapse", "filter"}:
            hidden.append((at, at + width))
        at += width
    if not hidden:
        return
    for row in each(table, "table-row"):
        at = 0
        for cell in row.iterchildren("{*}table-cell", "{*}covered-table-cell"):
            width = repeated(cell, "number-columns-repeated")
            if filled(cell) and any(at < b and at + width > a for a, b in hidden):
                yield finding("odf.col_hidden", title)
                return
            at += width


def repeated(element: Element, name: str) -> int:
    said = attribute(element, name) or "1"
    return int(said) if said.isdigit() else 1


def slides(root: Element) -> Iterator[Finding]:
    unseen = {
        attribute(style, "name")
        for style in each(root, "style")
        for page in each(style, "drawing-page-properties")
        if attribute(page, "visibility") == "hidden"
    }
    for page in each(root, "page"):
        title = attribute(page, "name") or ""
        if attribute(page, "style-name") in unseen:
            yield finding("odf.slide_hidden", title)
        for notes in each(page, "notes"):
            if said := "".join(words(box) for box in each(notes, "text-box")).strip():
                yield finding("odf.notes", title, said)
