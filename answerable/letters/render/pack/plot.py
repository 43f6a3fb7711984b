"""A chart of points and lines over days, drawn on paper straight from its specification.

The drawing engine that the browser shares takes a tenth of a second for each chart, most of it to
measure words: too long for a pack of a thousand. What this does not know it leaves to the engine.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any
from xml.sax.saxutils import escape, quoteattr

LEFT, RIGHT, TOP, BOTTOM = 62, 14, 46, 46
INK, GRID = "#212b32", "#d8dde0"
SIZE, CHARACTER, APART = 11, 6.2, 26
COMMON = "common cause"
KNOWN = {"line", "point", "rule", "text"}
SHAPES = {
    "circle": "M-4.4,0a4.4,4.4 0 1,0 8.8,0a4.4,4.4 0 1,0 -8.8,0Z",
    "triangle-up": "M0,-5L5.4,4.2H-5.4Z",
    "triangle-left": "M-5,0L4.2,-5.4V5.4Z",
    "diamond": "M0,-6L6,0L0,6L-6,0Z",
    "square": "M-4,-4H4V4H-4Z",
    "cross": "M-5,-1.8H-1.8V-5H1.8V-1.8H5V1.8H1.8V5H-1.8V1.8H-5Z",
}

Row = Mapping[str, Any]
Layer = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a day and a value lie, in pixels; `ticks` are the values written beside the chart."""

    width: float
    height: float
    first: int
    last: int
    ticks: tuple[float, ...]

    def x(self, label: str) -> float:
        share = (_day(label) - self.first) / max(1, self.last - self.first)
        return LEFT + share * self.width

    def y(self, value: float) -> float:
        low, high = self.ticks[0], self.ticks[-1]
        return TOP + self.height * (high - value) / (high - low)


def plot(spec: Mapping[str, Any], *, title: str, alternative: str) -> str | None:
    """The chart as SVG; None where it is of another kind than is drawn here."""
    rows = spec.get("data", {}).get("values", [])
    layers = spec.get("layer", [])
    if not rows or not layers or not all(map(_known, layers)):
        return None
    values = [v for layer in layers for v in _values(layer, rows)]
    width, height = spec.get("width"), spec.get("height")
    if not values or not isinstance(width, int) or not isinstance(height, int):
        return None
    days = [_day(row["label"]) for row in rows]
    frame = Frame(
        width - LEFT - RIGHT, height, min(days), max(days), ticks(min(values), max(values))
    )
    y_title = next(
        (t for layer in layers if (t := layer["encoding"].get("y", {}).get("title"))), ""
    )
    parts = [
        *_words(spec.get("title", {}), str(y_title), frame),
        *_axes(rows, frame),
        *(part for layer in layers for part in _drawn(layer, rows, frame)),
        *_key(layers, rows, frame),
    ]
    high = TOP + height + BOTTOM
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{high}" '
        f'viewBox="0 0 {width} {high}" role="img" aria-label={quoteattr(alternative)} '
        f'font-family="Noto Sans" font-size="{SIZE}" fill="{INK}">'
        f"<title>{escape(title)}</title><desc>{escape(alternative)}</desc>"
        f'<rect width="{width}" height="{high}" fill="#ffffff"/>{"".join(parts)}</svg>'
    )


def _known(layer: Layer) -> bool:
    x = layer.get("encoding", {}).get("x", {})
    temporal = x.get("field") == "label" and x.get("type") == "temporal"
    return temporal and layer.get("mark", {}).get("type") in KNOWN


def _values(layer: Layer, rows: Sequence[Row]) -> Iterator[float]:
    field = layer["encoding"].get("y", {}).get("field")
    return (row[field] for row in rows if field and row.get(field) is not None)


def _day(label: str) -> int:
    return date.fromisoformat(label).toordinal()


NEGLIGIBLE = 1e-10
"""Of a value: the twelve digits of a tick cannot show eight steps within less."""
SPECK = 1e-300


def ticks(low: float, high: float, most: int = 8) -> tuple[float, ...]:
    """Round values a step of 1, 2 or 5 apart, from at or below the lowest to at or above the
    highest; at least two. Values no printed number tells apart are as one, so are specks of nought.
    """
    size = max(abs(low), abs(high))
    if high - low <= size * NEGLIGIBLE or size < SPECK:
        wider = (size if size >= SPECK else 1) / 10
        low, high = low - wider, high + wider
    raw = (high - low) / most
    power = 10.0 ** math.floor(math.log10(raw))
    step = next(power * n for n in (1, 2, 5, 10) if power * n >= raw)
    first, last = math.floor(low / step), math.ceil(high / step)
    return tuple(float(f"{n * step:.12g}") for n in range(first, max(last, first + 1) + 1))


def _words(title: Mapping[str, Any], unit: str, frame: Frame) -> Iterator[str]:
    head = f'x="{LEFT}" y="16" font-size="14" font-weight="bold"'
    yield f"<text {head}>{_plain(title, 'text')}</text>"
    yield f'<text x="{LEFT}" y="33">{_plain(title, "subtitle")}</text>'
    if unit:
        middle = TOP + frame.height / 2
        turned = f'transform="translate(13,{middle:g}) rotate(-90)" text-anchor="middle"'
        yield f"<text {turned}>{escape(unit)}</text>"


def _plain(title: Mapping[str, Any], name: str) -> str:
    return escape(str(title.get(name, "")))


def _axes(rows: Sequence[Row], frame: Frame) -> Iterator[str]:
    end, floor = LEFT + frame.width, TOP + frame.height
    places = max(0, -math.floor(math.log10(frame.ticks[1] - frame.ticks[0]) + 1e-9))
    for value in frame.ticks:
        y = frame.y(value)
        yield f'<path d="M{LEFT},{y:.1f}H{end:g}" stroke="{GRID}"/>'
        yield f'<text x="{LEFT - 6}" y="{y + 4:.1f}" text-anchor="end">{value:,.{places}f}</text>'
    labels = sorted({row["label"] for row in rows})
    apart = max(1, math.ceil(len(labels) / 6))
    for label in labels[::apart]:
        x = frame.x(label)
        said = f"{date.fromisoformat(label):%-d %b %y}"
        yield f'<path d="M{x:.1f},{floor:g}v5" stroke="{INK}"/>'
        yield f'<text x="{x:.1f}" y="{floor + 17:g}" text-anchor="middle">{said}</text>'


def _drawn(layer: Layer, rows: Sequence[Row], frame: Frame) -> Iterator[str]:
    how: dict[str, Callable[[Layer, Sequence[Row], Frame], Iterator[str]]] = {
        "line": _line, "point": _points, "rule": _rules, "text": _numbers,
    }  # fmt: skip
    own = layer.get("data", {}).get("values", rows)
    return how[layer["mark"]["type"]](layer, own, frame)


def _line(layer: Layer, rows: Sequence[Row], frame: Frame) -> Iterator[str]:
    """Broken where a value is missing, and between phases where the layer tells them apart."""
    mark, encoding = layer["mark"], layer["encoding"]
    field, phase = encoding["y"]["field"], encoding.get("detail", {}).get("field", "")
    dash = ",".join(map(str, mark.get("strokeDash", ())))
    look = (
        f'fill="none" stroke={quoteattr(mark["color"])} stroke-width="{mark.get("strokeWidth", 2)}"'
    )
    look += f' stroke-dasharray="{dash}"' if dash else ""
    for (missing, _phase), run in groupby(rows, lambda r: (r.get(field) is None, r.get(phase))):
        if not missing:
            spots = [f"{frame.x(r['label']):.1f},{frame.y(r[field]):.1f}" for r in run]
            yield f'<path d="M{"L".join(spots)}" {look}/>'


def _points(layer: Layer, rows: Sequence[Row], frame: Frame) -> Iterator[str]:
    field, looks = layer["encoding"]["y"]["field"], _looks(layer)
    for row in rows:
        if row.get(field) is not None:
            at = f"{frame.x(row['label']):.1f},{frame.y(row[field]):.1f}"
            yield _sign(at, *looks.get(row.get("kind", ""), ("#425563", "circle")))


def _sign(at: str, colour: str, shape: str) -> str:
    path = SHAPES.get(shape, SHAPES["circle"])
    return f'<path class="point" transform="translate({at})" d="{path}" fill={quoteattr(colour)}/>'


def _looks(layer: Layer) -> dict[str, tuple[str, str]]:
    """Colour and shape of each kind of point."""
    colour = layer["encoding"].get("color", {}).get("scale", {})
    shape = layer["encoding"].get("shape", {}).get("scale", {})
    known = zip(colour.get("range", ()), shape.get("range", ()), strict=True)
    return dict(zip(colour.get("domain", ()), known, strict=True))


def _rules(layer: Layer, rows: Sequence[Row], frame: Frame) -> Iterator[str]:
    mark = layer["mark"]
    dash = ",".join(map(str, mark.get("strokeDash", ())))
    for row in rows:
        x = frame.x(row["label"])
        yield (
            f'<path d="M{x:.1f},{TOP}v{frame.height:g}" stroke={quoteattr(mark["color"])} '
            f'stroke-width="{mark.get("strokeWidth", 1)}" stroke-dasharray="{dash}"/>'
        )


def _numbers(layer: Layer, rows: Sequence[Row], frame: Frame) -> Iterator[str]:
    mark, field = layer["mark"], layer["encoding"]["text"]["field"]
    for row in rows:
        x = frame.x(row["label"]) + mark.get("dx", 0)
        yield (
            f'<text x="{x:.1f}" y="{TOP + mark.get("y", 0) + 4:g}" text-anchor="middle" '
            f'font-size="{mark.get("fontSize", SIZE)}" font-weight="bold" '
            f"fill={quoteattr(mark['color'])}>{escape(str(row[field]))}</text>"
        )


def _key(layers: Sequence[Layer], rows: Sequence[Row], frame: Frame) -> Iterator[str]:
    """What each sign means, of those that are there; nothing where all is common cause."""
    there = {row.get("kind", COMMON) for row in rows}
    if there == {COMMON}:
        return
    looks = {name: look for layer in layers for name, look in _looks(layer).items()}
    x, y = float(LEFT), TOP + frame.height + 36
    for name, (colour, shape) in looks.items():
        if name in there:
            yield _sign(f"{x + 5:.1f},{y - 4:g}", colour, shape).replace(' class="point"', "")
            yield f'<text x="{x + 15:.1f}" y="{y:g}">{escape(name)}</text>'
            x += len(name) * CHARACTER + APART
