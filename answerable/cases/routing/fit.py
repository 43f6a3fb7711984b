"""Multinomial logistic regression with a ridge, fitted in the span of its rows.

The gradient is taken in the space of functions, so each step costs one product with the gram
matrix whatever the number of terms; Nesterov's acceleration (1983) makes a hundred steps enough.
"""

from __future__ import annotations

import numpy as np

from answerable.cases.routing.matrix import Floats

STEPS = 150
RIDGE = 0.03


def chances(scores: Floats) -> Floats:
    """Scores per class as chances that sum to 1."""
    raised = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=1, keepdims=True), dtype=np.float32)


def fit(
    gram: Floats,
    wanted: Floats,
    weights: Floats,
    *,
    ridge: float = RIDGE,
    bias_ridge: float = 0.0,
    known: Floats | None = None,
    steps: int = STEPS,
) -> tuple[Floats, Floats]:
    """Shares (rows by classes) and bias (classes) of the best fit.

    wanted: the chance of each class per row, each row summing to 1. weights: how much each row
    counts, of mean 1. known: scores per row and class from elsewhere, which the fit adds to.
    """
    step = 1 / (0.5 * _largest(gram) * float(weights.max()) + ridge)
    bias_step = 1 / (0.5 * float(weights.sum()) + bias_ridge)
    told = np.zeros_like(wanted) if known is None else known
    shares = ahead = np.zeros_like(wanted)
    bias = bias_ahead = np.zeros(wanted.shape[1], dtype=np.float32)
    pace = 1.0
    for _ in range(steps):
        wrong = weights[:, None] * (chances(gram @ ahead + bias_ahead + told) - wanted)
        new = ahead - step * (wrong + ridge * ahead)
        new_bias = bias_ahead - bias_step * (wrong.sum(axis=0) + bias_ridge * bias_ahead)
        quicker = (1 + float(np.sqrt(1 + 4 * pace * pace))) / 2
        ahead = new + np.float32((pace - 1) / quicker) * (new - shares)
        bias_ahead = new_bias
        shares, bias, pace = new, new_bias, quicker
    return shares.astype(np.float32), bias.astype(np.float32)


def _largest(gram: Floats) -> float:
    """The largest eigenvalue, by the power method, a little over."""
    vector = np.ones(len(gram), dtype=np.float32)
    value = 1.0
    for _ in range(20):
        image = gram @ vector
        value = float(np.linalg.norm(image)) or 1.0
        vector = image / value
    return 1.05 * value


MOST_DOUBT = 4.0
"""The most that scores are divided by."""


def temperature(scores: Floats, right: np.ndarray[tuple[int], np.dtype[np.int64]]) -> float:
    """What to divide scores by so that, of those given 80%, at least about 80% are right.

    Never below 1: doubt learned from the past is kept, more certainty than was fitted is not
    taken on, since the cases to come may follow a reorganisation.

    The one number that makes what was truly chosen likeliest on cases kept out of the training
    (Guo et al. 2017, On calibration of modern neural networks, section 4.2).
    """
    tried = np.geomspace(1.0, MOST_DOUBT, 46)
    places = np.arange(len(right))
    losses = [
        -float(np.log(np.maximum(chances(scores / np.float32(t))[places, right], 1e-9)).mean())
        for t in tried
    ]
    return float(tried[int(np.argmin(losses))])
