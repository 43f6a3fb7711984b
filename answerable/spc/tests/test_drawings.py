from __future__ import annotations

import json

import vl_convert

from answerable.spc.bernoulli import bernoulli_cusum
from answerable.spc.drawings import (
    bernoulli_drawing,
    bernoulli_words,
    funnel_drawing,
    funnel_words,
    pareto_drawing,
    pareto_words,
)
from answerable.spc.funnel import funnel
from answerable.spc.pareto import pareto


def drawn(spec):
    assert json.loads(json.dumps(spec, allow_nan=False)) == spec
    return vl_convert.vegalite_to_svg(spec)


def test_pareto():
    bars = pareto({"slip": 1, "fall": 6, "trip": 3})
    words = pareto_words(bars, title="Incidents")
    assert words == (
        "Incidents: 3 categories. fall is the most frequent, 60% of the whole. "
        "2 of them make up 90%: fall, trip."
    )
    spec = pareto_drawing(bars, title="Incidents")
    assert spec["description"] == words
    assert "Running share" in drawn(spec)
    assert pareto_words((), title="Incidents") == "Incidents: nothing was counted."


def test_bernoulli():
    made = bernoulli_cusum([1] * 13 + [0] * 14, target=0.5)
    words = bernoulli_words(made, title="Infections")
    assert "more events than the target at case 13." in words
    assert "fewer events than the target at case 26." in words
    spec = bernoulli_drawing(made, title="Infections")
    assert spec["data"]["values"][12]["signal"] == 3.5
    assert spec["data"]["values"][25]["signal"] == -3.5
    assert "Infections" in drawn(spec)
    calm = bernoulli_cusum([1, 0], target=0.5)
    assert "Neither sum reached the limit of 3.5." in bernoulli_words(calm, title="Infections")


def test_funnel():
    sizes = [100, 200, 400]
    made = funnel(["A", "B", "C"], [10, 20, 100], sizes)
    words = funnel_words(made, title="Falls")
    assert "Above the limits of three sigma: C." in words
    spec = funnel_drawing(made, sizes, title="Falls")
    assert [row["unit"] for row in spec["data"]["values"]] == ["A", "B", "C"]
    assert "5% and 0.2%" in drawn(spec)
    even = funnel_words(funnel(["A", "B"], [10, 10], [100, 100]), title="Falls")
    assert even == "Falls: 2 units about 0.1. None lies beyond the limits of three sigma."
    wild = funnel(list("abcd"), [10, 90, 20, 80], [100] * 4)
    assert "times as much as chance" in funnel_words(wild, title="Falls")
