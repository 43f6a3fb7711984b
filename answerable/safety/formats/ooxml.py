"""What all of Microsoft's packages share, then the parts of each."""

from __future__ import annotations

from collections.abc import Iterator

from answerable.safety.finding import Finding, finding
from answerable.safety.formats import docx, image, pptx, xlsx
from answerable.safety.package import Element, Package, attribute, each, words

AUTHORS = ("creator", "lastModifiedBy")
PROPERTIES = ("title", "subject", "keywords", "description", "category", "contentStatus")
COMPANIES = ("Company", "Manager")
CROP_LEAST = 1000  # in thousandths of one per cent
RASTERS = (".jpg", ".jpeg", ".tif", ".tiff")


def inspect(package: Package) -> Iterator[Finding]:
    """Findings of the package, whichever of the three it is."""
    yield from properties(package)
    yield from parts(package)
    yield from drawings(package)
    yield from charts(package)
    yield from media(package)
    names = set(package.names)
    if any(n.startswith("xl/") for n in names):
        yield from xlsx.inspect(package)
    if any(n.startswith("word/") for n in names):
        yield from docx.inspect(package)
    if any(n.startswith("ppt/") for n in names):
        yield from pptx.inspect(package)


def properties(package: Package) -> Iterator[Finding]:
    for name in (*package.like("docprops/core"), *core_parts(package)):
        root = package.xml(name)
        for label, fields in (("meta.author", AUTHORS), ("meta.doc_properties", PROPERTIES)):
            for element in each(root, *fields):
                if (element.text or "").strip():
                    yield finding(label, name, element.text or "")
    root = package.xml("docProps/app.xml")
    for element in each(root, *COMPANIES):
        if (element.text or "").strip():
            yield finding("meta.company", "docProps/app.xml", element.text or "")
    for element in each(root, "Template"):
        if any(slash in (element.text or "") for slash in "\\/"):
            yield finding("meta.template_path", "docProps/app.xml", element.text or "")
    for element in each(package.xml("docProps/custom.xml"), "property"):
        yield finding("meta.custom_properties", element.get("name") or "", words(element))


def core_parts(package: Package) -> list[str]:
    """Core properties under names of their own."""
    return [
        relation.target
        for relation in package.relations("")
        if relation.kind == "core-properties"
        and not relation.target.lower().startswith("docprops/core")
    ]


PARTS = (
    ("ooxml.vba", "", "vbaproject.bin"),
    ("ooxml.digital_signature", "_xmlsignatures/", ""),
    ("meta.thumbnail", "docprops/thumbnail", ""),
    ("meta.sensitivity_label", "docmetadata/labelinfo", ".xml"),
    ("ooxml.printer_settings", "word/printersettings", ".bin"),
    ("ooxml.printer_settings", "ppt/printersettings", ".bin"),
)


def parts(package: Package) -> Iterator[Finding]:
    for label, start, end in PARTS:
        for name in package.like(start, end):
            if not name.endswith(".rels"):
                yield finding(label, name)
    for name in package.names:
        low = name.lower()
        if "/embeddings/" in low and not low.endswith((".rels", "/")):
            yield finding("ooxml.embedded_object", name)
        if low.startswith("customxml/item") and low.endswith(".xml") and "props" not in low:
            yield finding("ooxml.custom_xml", name)
        if low.endswith("/people.xml") or "/persons/person" in low:
            yield from people(package, name)


def people(package: Package, name: str) -> Iterator[Finding]:
    for element in each(package.xml(name), "person"):
        who = attribute(element, "author") or attribute(element, "displayName")
        if who:
            yield finding("meta.people_list", name, who)


def drawings(package: Package) -> Iterator[Finding]:
    """Shapes nobody sees and pictures whose cropped edges are still there."""
    for name in package.names:
        low = name.lower()
        if not low.endswith(".xml") or not drawn(low):
            continue
        root = package.xml(name)
        for element in each(root, "cNvPr", "docPr"):
            if element.get("hidden") in {"1", "true"}:
                yield finding("ooxml.hidden_shape", name, element.get("name") or "")
        for element in each(root, "srcRect"):
            if cropped(element):
                yield finding("ooxml.cropped_image", name)


def drawn(name: str) -> bool:
    return name.startswith(
        (
            "xl/drawings/",
            "word/",
            "ppt/slides/",
            "ppt/slidelayouts/",
            "ppt/slidemasters/",
            "ppt/notesslides/",
        )
    )


def cropped(element: Element) -> bool:
    for side in "ltrb":
        value = (element.get(side) or "0").rstrip("%")
        try:
            share = float(value) * (1000 if (element.get(side) or "").endswith("%") else 1)
        except ValueError:
            continue
        if share >= CROP_LEAST:
            return True
    return False


def charts(package: Package) -> Iterator[Finding]:
    for name in package.names:
        if "/charts/" not in name.lower() or not name.endswith(".xml"):
            continue
        root = package.xml(name)
        if any(True for cache in each(root, "numCache", "strCache") for _pt in each(cache, "pt")):
            yield finding("ooxml.chart_cache", name)
        for relation in package.relations(name):
            outside = relation.external and relation.kind in {
                "oleObject",
                "package",
                "externalLink",
            }
            if outside and next(each(root, "externalData"), None) is not None:
                yield finding("ooxml.chart_external_link", name, relation.target)


def media(package: Package) -> Iterator[Finding]:
    for name in package.names:
        if "/media/" not in name.lower() or not name.lower().endswith(RASTERS):
            continue
        labels = {found.label for found in image.inspect(package.read(name))}
        if "img.exif" in labels or "img.author" in labels or "img.description" in labels:
            yield finding("ooxml.media_exif", name)
        if "img.gps" in labels:
            yield finding("ooxml.media_gps", name)
