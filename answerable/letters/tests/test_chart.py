"""A chart drawn for a letter."""

import pytest
from lxml import etree

from answerable.letters.chart import RemoteDataError, png, svg

SPEC = {
    "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
    "data": {"values": [{"year": "2019/20", "n": 3}, {"year": "2020/21", "n": 5}]},
    "mark": "bar",
    "encoding": {
        "x": {"field": "year", "type": "nominal"},
        "y": {"field": "n", "type": "quantitative"},
    },
}


def test_svg_says_what_it_shows() -> None:
    drawn = svg(SPEC, title="Trained <by year>", alternative='Rose from 3 to 5 & "more"')
    tree = etree.fromstring(drawn.encode())
    space = "{http://www.w3.org/2000/svg}"
    assert tree.get("role") == "img"
    assert tree.get("aria-label") == 'Rose from 3 to 5 & "more"'
    assert tree.findtext(f"{space}title") == "Trained <by year>"
    assert tree.findtext(f"{space}desc") == 'Rose from 3 to 5 & "more"'
    assert "2020/21" in drawn


def test_png() -> None:
    assert png(SPEC, alternative="Rose from 3 to 5").startswith(b"\x89PNG")


def test_a_chart_fetches_nothing() -> None:
    remote = {"layer": [{**SPEC, "data": {"url": "https://example.org/x.csv"}}]}
    with pytest.raises(RemoteDataError):
        svg(remote, title="x", alternative="x")


def test_a_chart_needs_words() -> None:
    with pytest.raises(ValueError, match="alternative text"):
        png(SPEC, alternative=" ")
