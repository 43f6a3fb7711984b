"""Where a question goes: its department and its regime, learned from past cases. PURE.

A linear model of words and pairs of words: quick to train, its reasons can be read, and it is
kept as numbers. Nothing here knows Django, a clock, a disk or the network.
"""

from answerable.cases.routing.model import Model, Suggestion
from answerable.cases.routing.regimes import Regime, suggest_regime
from answerable.cases.routing.train import NotEnoughError, PastCase, train, train_regimes

__all__ = [
    "Model",
    "NotEnoughError",
    "PastCase",
    "Regime",
    "Suggestion",
    "suggest_regime",
    "train",
    "train_regimes",
]
