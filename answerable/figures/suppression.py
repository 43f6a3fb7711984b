"""Which cells of a table must be withheld so that no small number can be worked out.

A cell from 1 to the threshold less one is withheld in itself (primary). Where the table shows its
totals, others must go with it (secondary), or the totals less the cells shown would give it away.
Method: each withheld cell must lie on a closed path of withheld cells along rows and columns, on
which values can be moved by one, up and down in turn, and every total stay as it is, each cell
staying possible (not below nothing; a primary cell from 1 to the threshold less one). Then two
tables at least agree with all that is shown. Paths are found shortest first, in several orders; a
cell no longer needed is shown again, and the order that withholds fewest is kept. (Cox, "Network
models for complementary cell suppression", JASA 90, 1995; Anonymisation Standard, ISB 1523.)
"""

from __future__ import annotations

import heapq
import random
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

METHOD = "minimal closed paths (network complementary cell suppression)"
ORDERS = 12
"""Orders of the primary cells that are tried."""
TOTAL = 0.4
"""What withholding a total costs beyond a cell: it is wanted more."""

Cell = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Suppressed:
    """Cells by row and column from 0; the last row and the last column are the totals."""

    primary: frozenset[Cell]
    secondary: frozenset[Cell]

    @property
    def cells(self) -> frozenset[Cell]:
        return self.primary | self.secondary


@dataclass(frozen=True, slots=True)
class _Edge:
    """A cell as a way between its row and its column. up, down: by moving which way it can."""

    cell: Cell
    row: str
    column: str
    sign: int
    up: bool
    down: bool
    cost: float

    def passable(self, *, from_row: bool) -> bool:
        """Going from row to column moves the cell by its sign; coming back, against it."""
        return self.up if (self.sign > 0) == from_row else self.down


def suppress(table: Sequence[Sequence[int]], threshold: int) -> Suppressed:
    """Of a table of counts by row and column, shown with the totals of both.

    Raises ValueError for a table without rows or columns, one that is ragged or holds a negative.
    """
    if not table or not table[0] or len({len(row) for row in table}) > 1:
        raise ValueError("a table has rows and columns, each row as long as the others")
    if threshold < 3 or any(value < 0 for row in table for value in row):
        raise ValueError("a threshold of three or more, and no negative count")
    whole = [[*row, sum(row)] for row in table]
    whole.append([sum(column) for column in zip(*whole, strict=True)])
    last = (len(table), len(table[0]))
    return _kept_secret(
        _edges(whole, threshold), _edges(whole, threshold, loose=True), whole, threshold, last
    )


def suppress_list(values: Sequence[int], threshold: int) -> Suppressed:
    """Of counts in one row, shown with their total (the last column)."""
    if threshold < 3 or not values or min(values) < 0:
        raise ValueError("a threshold of three or more, and no negative count")
    line = [[*values, sum(values)]]

    def edges(*, loose: bool) -> list[_Edge]:
        return [
            _edge((0, n), v, 0 if loose and n == len(values) else threshold, last_row=False,
                  last=n == len(values), alone=True)
            for n, v in enumerate(line[0])
        ]  # fmt: skip

    return _kept_secret(edges(loose=False), edges(loose=True), line, threshold, (1, len(values)))


def _kept_secret(
    strict: Sequence[_Edge], loose: Sequence[_Edge], whole: Sequence[Sequence[int]], threshold: int,
    last: Cell,
) -> Suppressed:  # fmt: skip
    """Small totals are primary cells too, unless that alone gives a cell away.

    (1, 1, 1 and 1 of a total that is said to be 4 at most are told.) Then those totals are
    withheld as secondary: nothing is said of their size.
    """
    small = _primary(whole, threshold)
    found = _suppressed(strict, small)
    if found is not None:
        return Suppressed(small, found - small)
    inner = frozenset(c for c in small if c[0] != last[0] and c[1] != last[1])
    found = _suppressed(loose, small)
    return Suppressed(inner, (found or frozenset(e.cell for e in loose)) - inner)


def _primary(whole: Sequence[Sequence[int]], threshold: int) -> frozenset[Cell]:
    return frozenset(
        (i, j) for i, row in enumerate(whole) for j, v in enumerate(row) if 0 < v < threshold
    )


def _edges(whole: Sequence[Sequence[int]], threshold: int, *, loose: bool = False) -> list[_Edge]:
    """loose: nothing is said of the size of totals."""
    last_row, last = len(whole) - 1, len(whole[0]) - 1
    return [
        _edge(
            (i, j),
            value,
            0 if loose and (i == last_row or j == last) else threshold,
            last_row=i == last_row,
            last=j == last,
        )
        for i, row in enumerate(whole)
        for j, value in enumerate(row)
    ]


def _edge(
    cell: Cell, value: int, threshold: int, *, last_row: bool, last: bool, alone: bool = False
) -> _Edge:
    """A total enters its sum the other way round, hence the sign."""
    small = 0 < value < threshold
    return _Edge(
        cell,
        f"r{cell[0]}",
        "c" if alone else f"c{cell[1]}",
        -1 if last_row != last else 1,
        not small or value < threshold - 1,
        value > (1 if small else 0),
        1 + TOTAL * (last_row + last),
    )


def _suppressed(edges: Sequence[_Edge], primary: frozenset[Cell]) -> frozenset[Cell] | None:
    """The fewest cells found that keep the primary ones; None where nothing keeps one of them."""
    graph = _Graph(edges)
    orders = random.Random(len(edges) * 31 + len(primary))  # noqa: S311 - an order, no secret
    first = sorted(primary)
    best: frozenset[Cell] | None = None
    for _turn in range(ORDERS if len(first) > 1 else 1):
        closed = graph.closed(first)
        if closed is None:
            return None
        hidden = graph.pruned(closed, primary)
        if best is None or graph.cost(hidden) < graph.cost(best):
            best = hidden
        orders.shuffle(first)
    return best


class _Graph:
    """Rows and columns as places, cells as ways between them."""

    def __init__(self, edges: Sequence[_Edge]) -> None:
        self.edges = {e.cell: e for e in edges}
        self.at: dict[str, list[_Edge]] = defaultdict(list)
        for edge in edges:
            self.at[edge.row].append(edge)
            self.at[edge.column].append(edge)

    def cost(self, cells: Iterable[Cell]) -> tuple[int, float]:
        held = list(cells)
        return len(held), sum(self.edges[c].cost for c in held)

    def closed(self, primary: Sequence[Cell]) -> set[Cell] | None:
        """The primary cells and those that close a path through each; None where one has none."""
        hidden = set(primary)
        for cell in primary:
            path = self._path(cell, hidden)
            if path is None:
                return None
            hidden.update(path)
        return hidden

    def pruned(self, hidden: set[Cell], primary: frozenset[Cell]) -> frozenset[Cell]:
        """Without the cells that can be shown again, the dearest first."""
        kept = set(hidden)
        for cell in sorted(hidden - primary, key=lambda c: (-self.edges[c].cost, c)):
            fewer = self._protected(kept - {cell}, primary)
            kept = fewer if fewer is not None else kept
        return frozenset(kept)

    def _protected(self, hidden: set[Cell], primary: frozenset[Cell]) -> set[Cell] | None:
        """The cells of paths through each primary among `hidden`; None where one has none."""
        used = set(primary)
        for cell in primary:
            path = self._path(cell, hidden, only=True)
            if path is None:
                return None
            used.update(path)
        return used if len(used) < len(hidden) else hidden

    def _path(self, cell: Cell, hidden: set[Cell], *, only: bool = False) -> set[Cell] | None:
        """The cheapest closed path through the cell; `only` over cells hidden already."""
        edge = self.edges[cell]
        found = []
        for from_row in (True, False):
            if edge.passable(from_row=from_row):
                start, goal = (edge.column, edge.row) if from_row else (edge.row, edge.column)
                found.append(self._way(start, goal, edge, hidden, only=only))
        ways = [way for way in found if way is not None]
        return min(ways)[1] | {cell} if ways else None

    def _way(
        self, start: str, goal: str, without: _Edge, hidden: set[Cell], *, only: bool
    ) -> tuple[float, set[Cell]] | None:
        """Dijkstra: a hidden cell costs nothing, another its cost."""
        queue: list[tuple[float, int, str]] = [(0.0, 0, start)]
        costs: dict[str, float] = {start: 0.0}
        came: dict[str, _Edge] = {}
        step = 0
        while queue:
            cost, _step, here = heapq.heappop(queue)
            if here == goal:
                return cost, self._back(goal, start, came)
            if cost > costs[here]:
                continue
            for edge in self.at[here]:
                from_row = here == edge.row
                free = edge.cell in hidden
                if edge is without or not edge.passable(from_row=from_row) or (only and not free):
                    continue
                there = edge.column if from_row else edge.row
                new = cost + (0 if free else edge.cost)
                if new < costs.get(there, float("inf")):
                    costs[there], came[there] = new, edge
                    step += 1
                    heapq.heappush(queue, (new, step, there))
        return None

    @staticmethod
    def _back(goal: str, start: str, came: dict[str, _Edge]) -> set[Cell]:
        cells, here = set(), goal
        while here != start:
            edge = came[here]
            cells.add(edge.cell)
            here = edge.row if here == edge.column else edge.column
        return cells
