"""The driver diagram as an outline: lines with depths, moved and indented as whole branches.

PURE. Depth 1 is a primary driver, 2 a secondary driver, 3 a change idea. A line's branch is it and
the deeper lines after it. The first line has depth 1, and none is more than one deeper than the
line before it.
"""

from __future__ import annotations

from collections.abc import Sequence

DEEPEST = 3
Line = tuple[int, int]
"""Key and depth."""


def branch(lines: Sequence[Line], at: int) -> int:
    """The place after the last line of the branch that begins at `at`."""
    end = at + 1
    while end < len(lines) and lines[end][1] > lines[at][1]:
        end += 1
    return end


def indented(lines: Sequence[Line], at: int) -> list[Line]:
    """The branch one deeper, under the line before it; as it was where that cannot be."""
    end = branch(lines, at)
    too_deep = max(depth for _key, depth in lines[at:end]) >= DEEPEST
    if at == 0 or too_deep or lines[at][1] > lines[at - 1][1]:
        return list(lines)
    return [*lines[:at], *((k, d + 1) for k, d in lines[at:end]), *lines[end:]]


def outdented(lines: Sequence[Line], at: int) -> list[Line]:
    """The branch one shallower; its later siblings become its children, as in any outline."""
    if lines[at][1] == 1:
        return list(lines)
    end = branch(lines, at)
    return [*lines[:at], *((k, d - 1) for k, d in lines[at:end]), *lines[end:]]


def moved(lines: Sequence[Line], at: int, *, up: bool) -> list[Line]:
    """The branch before its sibling above, or after its sibling below; as it was without one."""
    end = branch(lines, at)
    if not up:
        if end >= len(lines) or lines[end][1] != lines[at][1]:
            return list(lines)
        after = branch(lines, end)
        return [*lines[:at], *lines[end:after], *lines[at:end], *lines[after:]]
    above = next((i for i in range(at - 1, -1, -1) if lines[i][1] <= lines[at][1]), None)
    if above is None or lines[above][1] != lines[at][1]:
        return list(lines)
    return [*lines[:above], *lines[at:end], *lines[above:at], *lines[end:]]


def without(lines: Sequence[Line], at: int) -> list[Line]:
    """The outline less the whole branch."""
    return [*lines[:at], *lines[branch(lines, at) :]]


def placed(
    lines: Sequence[Line], key: int, *, under: int | None, before: int | None = None
) -> list[Line]:
    """The branch of `key` under another line (None: the aim), before one of that line's own, or
    after them all. As it was where that is not possible.
    """
    keys = [k for k, _depth in lines]
    at = keys.index(key)
    end = branch(lines, at)
    rest = [*lines[:at], *lines[end:]]
    place, depth = _room(rest, under, before)
    deeper = depth - lines[at][1]
    if place is None or max(d for _key, d in lines[at:end]) + deeper > DEEPEST:
        return list(lines)
    return [*rest[:place], *((k, d + deeper) for k, d in lines[at:end]), *rest[place:]]


def _room(rest: Sequence[Line], under: int | None, before: int | None) -> tuple[int | None, int]:
    """Where a branch goes and how deep; no place where `under` or `before` is not to be had."""
    keys = [k for k, _depth in rest]
    if under is not None and under not in keys:
        return None, 0
    first = keys.index(under) + 1 if under is not None else 0
    last = branch(rest, first - 1) if under is not None else len(rest)
    depth = rest[first - 1][1] + 1 if under is not None else 1
    if before is None:
        return last, depth
    own = [i for i in range(first, last) if rest[i] == (before, depth)]
    return (own[0] if own else None), depth
