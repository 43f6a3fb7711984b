"""The parts of a workbook beside its cells."""

from __future__ import annotations

from collections.abc import Iterator

from answerable.safety.finding import Finding, finding
from answerable.safety.formats.xlsx.sheet import inspect_sheet
from answerable.safety.formats.xlsx.styles import Styles
from answerable.safety.package import Package, attribute, each, words

WORKBOOK = "xl/workbook.xml"
SIMPLE_PARTS = (
    ("xl.connection", "xl/connections", ".xml"),
    ("xl.data_model", "xl/model/", ""),
    ("xl.query_table", "xl/querytables/", ".xml"),
    ("xl.revision_log", "xl/revisions/revisionlog", ".xml"),
    ("xl.volatile_cache", "xl/volatiledependencies", ".xml"),
    ("xl.xlm_macrosheet", "xl/macrosheets/", ".xml"),
    ("xl.printer_settings", "xl/printersettings/", ".bin"),
)


def inspect(package: Package) -> Iterator[Finding]:
    for label, start, end in SIMPLE_PARTS:
        for name in package.like(start, end):
            yield finding(label, name)
    yield from workbook(package)
    yield from comments(package)
    yield from links(package)
    yield from pivots(package)
    yield from queries(package)
    for name in package.like("xl/revisions/usernames", ".xml"):
        who = [element.get("name") or "" for element in each(package.xml(name), "userInfo")]
        yield finding("xl.revision_users", name, ", ".join(who))
    styles = Styles(package)
    for name in sheets(package):
        yield from inspect_sheet(package, name, styles)


def sheets(package: Package) -> list[str]:
    """The parts that hold cells, hidden or not."""
    return [*package.like("xl/worksheets/", ".xml"), *package.like("xl/macrosheets/", ".xml")]


def workbook(package: Package) -> Iterator[Finding]:
    root = package.xml(WORKBOOK)
    for sheet in each(root, "sheet"):
        name, state = sheet.get("name") or "", sheet.get("state")
        if state == "hidden":
            yield finding("xl.sheet_hidden", name)
        if state == "veryHidden":
            yield finding("xl.sheet_very_hidden", name)
    for defined in each(root, "definedName"):
        name = defined.get("name") or ""
        if name.startswith(("_xlnm.", "_xlnm_")):
            continue
        hidden = defined.get("hidden") in {"1", "true"}
        yield finding(
            "xl.defined_name_hidden" if hidden else "xl.defined_name", name, defined.text or ""
        )
    for element in each(root, "absPath"):
        yield finding("xl.abs_path", WORKBOOK, element.get("url") or "")
    for element in each(root, "customWorkbookView"):
        yield finding("xl.custom_view", WORKBOOK, element.get("name") or "")
    for element in each(root, "fileSharing"):
        if element.get("userName"):
            yield finding("xl.file_sharing_user", WORKBOOK, element.get("userName") or "")


def comments(package: Package) -> Iterator[Finding]:
    for name in package.names:
        low = name.lower()
        if not low.startswith("xl/") or not low.endswith(".xml"):
            continue
        if "threadedcomment" in low:
            for element in each(package.xml(name), "threadedComment"):
                yield finding("xl.threaded_comment", name, words(element))
        elif "comments" in low:
            root = package.xml(name)
            for element in each(root, "comment"):
                yield finding("xl.comment", f"{name} {element.get('ref') or ''}", words(element))
            for author in each(root, "author"):
                if (author.text or "").strip():
                    yield finding("meta.comment_author", name, author.text or "")


def links(package: Package) -> Iterator[Finding]:
    """Other workbooks this one points at, and the copies of their cells it carries."""
    for name in package.like("xl/externallinks/", ".xml"):
        root = package.xml(name)
        targets = [r.target for r in package.relations(name) if r.external]
        if next(each(root, "ddeLink"), None) is not None:
            yield finding("xl.dde_link", name)
        yield finding("xl.external_link", name, " ".join(targets))
        for data in each(root, "sheetData"):
            values = [v.text or "" for v in each(data, "v") if v.text]
            if values:
                yield finding("xl.external_link_cache", name, " ".join(values[:10]))


def pivots(package: Package) -> Iterator[Finding]:
    for name in package.names:
        low = name.lower()
        if "pivotcache/" not in low or not low.endswith(".xml"):
            continue
        root = package.xml(name)
        if root is None:
            continue
        if "records" in low:
            count = sum(1 for _record in each(root, "r"))
            if count:
                yield finding("xl.pivot_cache_records", name, f"{count} rows")
            continue
        if who := attribute(root, "refreshedBy"):
            yield finding("meta.pivot_refreshed_by", name, who)
        shared = (item for items in each(root, "sharedItems") for item in items if item.get("v"))
        if (first := next(shared, None)) is not None:
            yield finding("xl.pivot_cache_shared_items", name, first.get("v") or "")


def queries(package: Package) -> Iterator[Finding]:
    for name in package.like("customxml/item", ".xml"):
        root = package.xml(name)
        if root is not None and "DataMashup" in str(root.tag):
            yield finding("xl.power_query", name)
