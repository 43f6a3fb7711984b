"""How old habits fade: departments come and go, and yesterday's cases count for more.

A department that has been silent for longer than chance allows is no longer suggested. Its past
cases are not thrown away: they still tell of their subjects, and are shared out among the living
departments that seem to have taken its work over, by expectation and maximisation.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from answerable.cases.routing.matrix import Floats

HALF_LIFE = 365.0
"""Days after which a case counts for half."""
SILENCE_LEAST = 30
"""Days: nobody is given up sooner."""
SILENCE_MOST = 730
"""Days: nobody is kept longer."""
EXPECTED_MOST = 6.0
"""Cases that would have come meanwhile at its own rate: e^-6, one chance in 400."""
ROUNDS = 20
USUAL_LEAST = 0.01
"""A department hardly ever asked does not inherit everything for that."""


def weights(ages: Floats, half_life: float = HALF_LIFE) -> Floats:
    """How much each case counts, of mean 1. ages: days before the latest case."""
    found = np.exp2(-ages / np.float32(half_life))
    return np.asarray(found / found.mean(), dtype=np.float32)


def living(names: Sequence[str], ages: Floats) -> list[str]:
    """The departments still receiving, in order of name."""
    by_name: dict[str, list[float]] = {}
    for name, age in zip(names, ages.tolist(), strict=True):
        by_name.setdefault(name, []).append(age)
    return sorted(name for name, found in by_name.items() if not _gone(found))


def _gone(ages: Sequence[float]) -> bool:
    silence = min(ages)
    if silence <= SILENCE_LEAST:
        return False
    active = max(max(ages) - silence, float(SILENCE_LEAST))
    return silence > SILENCE_MOST or len(ages) / active * silence > EXPECTED_MOST


def inherit(judged: Floats, usual: Floats) -> tuple[Floats, Floats]:
    """Share a gone department's cases among the living.

    judged: the chance of each living department per case, by a model of the living alone.
    usual: how often each is asked anyway. Returns the shares per case and the heirs' portions.
    """
    portions = np.full(judged.shape[1], 1 / judged.shape[1], dtype=np.float32)
    shares: Floats = judged
    for _ in range(ROUNDS):
        shares = np.asarray(judged * (portions / np.maximum(usual, USUAL_LEAST)), dtype=np.float32)
        total = np.maximum(shares.sum(axis=1, keepdims=True), 1e-12)
        shares = np.asarray(shares / total, dtype=np.float32)
        portions = np.asarray(shares.mean(axis=0), dtype=np.float32)
    return shares.astype(np.float32), portions.astype(np.float32)
