"""Which cell styles write in the colour of their own background."""

from __future__ import annotations

from answerable.safety.package import Element, Package, each

WHITE = "FFFFFF"
INDEXED = {"0": "000000", "1": WHITE, "8": "000000", "9": WHITE, "2": "FF0000", "10": "FF0000"}
THEME_WHITE, THEME_BLACK = "0", "1"


class Styles:
    """The styles of a workbook by their number in `xf`."""

    def __init__(self, package: Package) -> None:
        root = package.xml("xl/styles.xml")
        fonts = next(each(root, "fonts"), None)
        fills = next(each(root, "fills"), None)
        formats = next(each(root, "cellXfs"), None)
        inks = [colour(font.find("{*}color"), default="") for font in each(fonts, "font")]
        grounds = [ground(fill) for fill in each(fills, "fill")]
        self.invisible = frozenset(
            number
            for number, xf in enumerate(each(formats, "xf"))
            if same(pick(inks, xf.get("fontId")), pick(grounds, xf.get("fillId")))
        )


def pick(values: list[str], number: str | None) -> str:
    index = int(number) if number and number.isdigit() else 0
    return values[index] if index < len(values) else ""


def same(ink: str, ground_colour: str) -> bool:
    return bool(ink) and ink == ground_colour


def ground(fill: Element) -> str:
    """The colour behind the text; white where there is no fill."""
    pattern = fill.find("{*}patternFill")
    kind = pattern.get("patternType") if pattern is not None else None
    if pattern is None or kind in {None, "none"}:
        return WHITE
    return colour(pattern.find("{*}fgColor"), default="") if kind == "solid" else ""


def colour(element: Element | None, *, default: str) -> str:
    """RRGGBB, or `theme:n:tint` for a theme's colour; `default` where there is none."""
    if element is None:
        return default
    if rgb := element.get("rgb"):
        return rgb[-6:].upper()
    if index := element.get("indexed"):
        return INDEXED.get(index, f"indexed:{index}")
    if theme := element.get("theme"):
        tint = element.get("tint") or "0"
        if theme == THEME_WHITE and tint.strip("-0.") == "":
            return WHITE
        return f"theme:{theme}:{tint}"
    return default
