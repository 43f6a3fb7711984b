"""The picture of the states, drawn from the table of moves: `docs/reference/states.svg`.

Where a box stands is chosen here; which boxes and arrows there are is not. A state without a place
stops the drawing, so the picture cannot leave one out.
"""

from __future__ import annotations

from collections import defaultdict
from html import escape

from answerable.cases.events import EVENTS
from answerable.cases.states import CASE_STATES, CLOSED_STATES, MOVES, OPEN_STATES

WIDE, HIGH = 210, 56
PLACES = {
    "received": (30, 170),
    "drafting": (370, 170),
    "with_approver": (710, 170),
    "approved": (1050, 170),
    "issued": (1420, 170),
    "not_delivered": (1420, 40),
    "awaiting_requester": (30, 350),
    "part_issued": (1050, 350),
}
FRAME = (10, 20, 1340, 430)
ENDS = (1420, 270)
BENDS = {
    ("received", "with_approver"): -50,
    ("with_approver", "drafting"): 50,
    ("approved", "drafting"): -100,
}
"""How far an arrow between boxes of one row bows, in pixels downwards."""

Arrows = dict[tuple[str, str], list[str]]


def arrows() -> Arrows:
    """What takes a case from one state to another, by the pair."""
    found: Arrows = defaultdict(list)
    for move in MOVES:
        for source in sorted(move.sources):
            found[(source, move.target)].append(move.event)
    return found


def from_any(target: str, found: Arrows) -> bool:
    """Whether every other open state leads there by the same events."""
    kinds = {tuple(found.get((s, target), ())) for s in OPEN_STATES - {target}}
    return len(kinds) == 1 and kinds != {()}


def said(events: list[str]) -> str:
    return str(EVENTS[events[0]].title) if len(events) == 1 else f"{len(events)} kinds of event"


def box(code: str, x: int, y: int) -> str:
    title, turn = escape(str(CASE_STATES[code].title)), CASE_STATES[code].turn
    kind = "closed" if code in CLOSED_STATES else "open"
    return (
        f'<g class="{kind}"><rect x="{x}" y="{y}" width="{WIDE}" height="{HIGH}" rx="6"/>'
        f'<text x="{x + WIDE // 2}" y="{y + 24}" class="title">{title}</text>'
        f'<text x="{x + WIDE // 2}" y="{y + 43}" class="turn">{escape(turn)}</text></g>'
    )


def arrow(pair: tuple[str, str], events: list[str]) -> str:
    (ax, ay), (bx, by) = PLACES[pair[0]], PLACES[pair[1]]
    bend = BENDS.get(pair, 0)
    if ay == by and not bend:
        return line([(ax + WIDE, ay + HIGH // 2), (bx, by + HIGH // 2)], said(events), lift=-8)
    rightwards = bx > ax
    leave, reach = (WIDE * 2 // 3, WIDE // 3) if rightwards else (WIDE // 3, WIDE * 2 // 3)
    if ay == by:
        edge = HIGH if bend > 0 else 0
        start, end = (ax + leave, ay + edge), (bx + reach, by + edge)
        middle = (start[0] + end[0]) // 2, start[1] + bend
        return line([start, middle, end], said(events), lift=-6 if bend < 0 else 14, curved=True)
    down = by > ay
    if ax == bx:
        leave = reach = WIDE // 4 if down else WIDE * 3 // 4
    start = ax + leave, ay + (HIGH if down else 0)
    end = bx + reach, by + (0 if down else HIGH)
    return line([start, end], said(events), lift=(14 if down else -6) if ax == bx else 4)


def line(points: list[tuple[int, int]], label: str, *, lift: int, curved: bool = False) -> str:
    if curved:
        (ax, ay), (mx, my), (bx, by) = points
        path = f"M{ax},{ay} Q{mx},{2 * my - ay} {bx},{by}"
        at = mx, my
    else:
        path = "M" + " L".join(f"{x},{y}" for x, y in points)
        at = (points[0][0] + points[-1][0]) // 2, (points[0][1] + points[-1][1]) // 2
    return f'<path d="{path}"/>' + words(at[0], at[1] + lift, label)


def words(x: int, y: int, label: str, anchor: str = "middle") -> str:
    return f'<text x="{x}" y="{y}" class="label" text-anchor="{anchor}">{escape(label)}</text>'


def endings(found: Arrows) -> str:
    """The ways a case ends without an answer, from any open state, and the way back."""
    codes = [c for c in CASE_STATES if c in CLOSED_STATES and from_any(c, found)]
    x, y = ENDS
    high = 42 + 22 * len(codes)
    rows = "".join(
        words(x + 14, y + 50 + 22 * n, str(CASE_STATES[c].title), "start")
        for n, c in enumerate(codes)
    )
    back = {tuple(found[(c, "drafting")]) for c in CLOSED_STATES}
    assert len(back) == 1, "a closed case opens again in one way"
    drafting = PLACES["drafting"][0] + WIDE // 2, PLACES["drafting"][1] + HIGH
    low = FRAME[3] + 50
    return (
        f'<g class="closed"><rect x="{x}" y="{y}" width="{WIDE}" height="{high}" rx="6"/>'
        f'<text x="{x + 14}" y="{y + 24}" class="title" text-anchor="start">Closed otherwise</text>'
        f"</g>{rows}"
        + line([(FRAME[2], y + 30), (x, y + 30)], "", lift=0)
        + line([(x, low), (drafting[0], low), drafting], "", lift=0)
        + words((x + drafting[0]) // 2, low - 8, said([*back.pop()]))
    )


def picture() -> str:
    """The whole drawing as SVG."""
    found = arrows()
    drawn = set(PLACES) | {c for c in CLOSED_STATES if from_any(c, found)}
    assert drawn == set(CASE_STATES), f"no place for {set(CASE_STATES) ^ drawn}"
    apart = {
        pair: events for pair, events in found.items()
        if pair[1] in PLACES and not from_any(pair[1], found)
        and (pair[0] in OPEN_STATES or pair[1] in CLOSED_STATES)
    }  # fmt: skip
    waits = PLACES["awaiting_requester"]
    left, top, right, bottom = FRAME
    parts = [
        *(arrow(pair, events) for pair, events in sorted(apart.items())),
        line([(waits[0] + 90, bottom + 40), (waits[0] + 90, waits[1] + HIGH)], "", lift=0),
        words(waits[0] + 102, bottom + 30, "from any open state: asked of the requester", "start"),
        endings(found),
        *(box(code, *place) for code, place in PLACES.items()),
    ]
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1650 500" role="img" '
        'aria-labelledby="name"><title id="name">The states of a case and what leads from each to '
        f"the next; the table of moves says the same.</title>{STYLE}"
        f'<rect class="frame" x="{left}" y="{top}" width="{right - left}" height="{bottom - top}" '
        f'rx="10"/>{words(left + 14, top + 22, "Open", "start")}' + "\n".join(parts) + "</svg>\n"
    )


STYLE = """<defs><marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8"
markerHeight="8" orient="auto"><path class="head" d="M0,0 L8,4 L0,8 z"/></marker></defs>
<style>svg { background: #fff; font-family: Arial, sans-serif; }
.frame { fill: none; stroke: #aeb7bd; stroke-dasharray: 6 4; }
.open rect { fill: #fff; stroke: #005eb8; stroke-width: 2; }
.closed rect { fill: #f0f4f5; stroke: #4c6272; stroke-width: 2; }
.title { font-size: 15px; font-weight: bold; text-anchor: middle; fill: #212b32; }
.title[text-anchor=start] { text-anchor: start; }
.turn { font-size: 13px; text-anchor: middle; fill: #4c6272; }
.label { font-size: 13px; fill: #212b32; paint-order: stroke; stroke: #fff; stroke-width: 4px; }
path { fill: none; stroke: #4c6272; stroke-width: 1.5; marker-end: url(#tip); }
.head { fill: #4c6272; stroke: none; marker-end: none; }</style>
"""
