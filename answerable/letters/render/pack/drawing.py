"""The drawings of a pack: as the browser draws them, less what only a screen has."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from copy import deepcopy
from typing import Any

from answerable.letters.chart import svg
from answerable.letters.pack import PackChart
from answerable.letters.render.pack.said import Report

FEW = 40
MOST_WORKERS = 4
COMMON = "common cause"


def still(spec: Mapping[str, Any]) -> dict[str, Any]:
    """The specification on paper: nothing hovers, and few days are written along the axis (each
    written word costs more to measure than all its lines). Where all is common cause, no key.
    """
    made: dict[str, Any] = deepcopy(dict(spec))
    rows = made.get("data", {}).get("values", [])
    plain = all(row.get("kind", COMMON) == COMMON for row in rows)
    for layer in made.get("layer", [made]):
        encoding = layer.get("encoding", {})
        encoding.pop("tooltip", None)
        if encoding.get("x", {}).get("type") == "temporal":
            axis = encoding["x"].get("axis") or {}
            encoding["x"]["axis"] = {**axis, "tickCount": 6}
        for channel in ("color", "shape"):
            if plain and "field" in encoding.get(channel, {}):
                encoding[channel]["legend"] = None
    return made


def drawings(charts: Sequence[PackChart], report: Report, total: int) -> list[str]:
    """The SVG of each, in order; "" where there is nothing to draw. Many are shared out among
    processes, since the drawing engine works on one at a time.
    """
    jobs = [(still(c.specification), c.title, c.words) if c.specification else None for c in charts]
    done: list[str] = []
    for drawn in _each(jobs):
        done.append(drawn)
        report(len(done), total)
    return done


Job = tuple[dict[str, Any], str, str] | None


def _each(jobs: Sequence[Job]) -> Iterator[str]:
    workers = min(MOST_WORKERS, os.cpu_count() or 1)
    if len(jobs) <= FEW or workers < 2:
        yield from map(_drawn, jobs)
        return
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=spawn) as pool:
        yield from pool.map(_drawn, jobs, chunksize=10)


def _drawn(job: Job) -> str:
    if job is None:
        return ""
    spec, title, words = job
    return svg(spec, title=title, alternative=words)
