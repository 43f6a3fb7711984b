from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.figures.figure import Figure
from answerable.files.child import Limits, Outcome, pool, read_in_child
from answerable.files.child.plain import NotPlainError, class_named, from_plain, to_plain
from answerable.reading.gap import Gap

pytestmark = pytest.mark.programs
SMALL = Limits(seconds=60, memory=64 * 1024**2, output=10_000)
SHORT = replace(SMALL, seconds=0.5)  # for what never ends: a busy machine is slow at all else


@pytest.fixture(autouse=True)
def awkward_allowed(monkeypatch):
    monkeypatch.setattr(pool, "ROOMS", (*pool.ROOMS, "answerable.files.tests.awkward."))


def awkward(name: str, data: bytes = b"abc", limits: Limits = SMALL, **arguments):
    return read_in_child(f"files.tests.awkward.{name}", data, limits=limits, **arguments)


def test_a_value_comes_back() -> None:
    assert awkward("echoes", times=2).value == (b"abc", b"abc")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("eats", "more than 64 MB"),
        ("crashes", "damaged"),
        ("leaves", "damaged"),
        ("raises", "damaged"),
        ("recurses", "damaged"),
        ("strange", "damaged"),
        ("writes", "damaged"),
    ],
)
def test_a_bad_file_costs_a_sentence(name: str, words: str) -> None:
    costs_a_sentence(awkward(name), words)


@pytest.mark.parametrize("name", ["loops", "sleeps"])
def test_a_file_without_end_costs_a_sentence(name: str) -> None:
    costs_a_sentence(awkward(name, limits=SHORT), "longer than 0.5 seconds")


def costs_a_sentence(outcome: Outcome, words: str) -> None:
    assert outcome.value is None
    assert words in outcome.problem
    assert awkward("echoes").value == (b"abc",), "the next file is read as if nothing happened"


def test_too_much_output_is_refused() -> None:
    assert "unpacks to more" in awkward("talks", b"x" * 5_000).problem


def test_what_a_reader_prints_does_not_reach_the_protocol() -> None:
    assert awkward("prints").value == "said"


def test_a_child_knows_no_secret(monkeypatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://secret")
    assert not {"DATABASE_URL", "ANSWERABLE_SECRET_KEY"} & set(awkward("environment").value)


def test_many_small_messages_are_read_by_one_warm_server(monkeypatch) -> None:
    awkward("echoes")
    monkeypatch.setattr(pool, "Server", None)  # none more is started
    for _ in range(50):
        assert awkward("echoes").value


def test_a_server_that_was_killed_is_replaced() -> None:
    awkward("echoes")
    for server in pool.POOL.idle:
        server.process.kill()
        server.process.wait()
    assert awkward("echoes").value == (b"abc",)


def test_only_reading_and_safety_may_be_named() -> None:
    with pytest.raises(ValueError, match="not a function of reading"):
        read_in_child("files.store.fetch", b"")


@pytest.mark.parametrize(
    "value",
    [
        None,
        (1, 2.5, "three", b"\x00\xff"),
        {"a": [date(2021, 5, 18), datetime(2021, 5, 18, 9, tzinfo=UTC)], 3: Decimal("2.50")},
        frozenset({1, 2}),
        Gap("period", "2019/20", "", "why"),
    ],
)
def test_plain_and_back(value) -> None:
    assert from_plain(to_plain(value)) == value


plain_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.binary() | st.dates(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner) | st.tuples(inner, inner),
    max_leaves=12,
)


@given(plain_values)
def test_any_value_goes_and_comes(value) -> None:
    assert from_plain(to_plain(value)) == value


@pytest.mark.parametrize("name", ["os:system", "answerable.reading.gap:date", "subprocess:Popen"])
def test_a_child_cannot_name_what_it_likes(name: str) -> None:
    with pytest.raises((NotPlainError, ModuleNotFoundError)):
        class_named(name)


def test_a_figure_is_plain() -> None:
    assert class_named("answerable.figures.figure:Figure") is Figure
