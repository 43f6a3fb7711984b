"""PowerPoint: notes, comments, slides that are not shown."""

from __future__ import annotations

from collections.abc import Iterator

from answerable.safety.finding import Finding, finding
from answerable.safety.package import Element, Package, attribute, each, words


def inspect(package: Package) -> Iterator[Finding]:
    for name in package.like("ppt/slides/slide", ".xml"):
        root = package.xml(name)
        if root is not None and root.get("show") in {"0", "false"}:
            yield finding("p.slide_hidden", name)
    for name in package.like("ppt/notesslides/", ".xml"):
        if text := notes(package.xml(name)):
            yield finding("p.notes", name, text)
    yield from comments(package)
    for name in package.like("ppt/tags/", ".xml"):
        yield finding("p.tags", name)
    for name in (*package.like("ppt/ink/"), *package.like("ppt/inks/")):
        yield finding("p.ink", name)


def notes(root: Element | None) -> str:
    """The speaker's words, without the slide number and date that every notes page has."""
    said = []
    for shape in each(root, "sp"):
        place = next(each(shape, "ph"), None)
        if place is not None and place.get("type") in {"sldNum", "dt", "hdr", "ftr", "sldImg"}:
            continue
        said.append(" ".join(t.text or "" for t in each(shape, "t")))
    return " ".join(said).strip()


def comments(package: Package) -> Iterator[Finding]:
    for name in package.like("ppt/comments/", ".xml"):
        for element in each(package.xml(name), "cm"):
            yield finding("p.comment", name, words(element))
    for name in (*package.like("ppt/commentauthors", ".xml"), *package.like("ppt/authors", ".xml")):
        for element in each(package.xml(name), "cmAuthor", "author"):
            if who := attribute(element, "name"):
                yield finding("meta.comment_author", name, who)
