"""Widths of columns: within the page, and no more broken words than there must be."""

from hypothesis import given
from hypothesis import strategies as st

from answerable.letters.render.columns import PAGE, SMALL_PAGE, columns
from answerable.letters.render.tree import Align, Table, Text

left: Align = "left"


def table(*rows: list[str]) -> Table:
    cells = [tuple((Text(cell),) for cell in row) for row in rows]
    align = tuple(left for _ in rows[0])
    return Table(align, cells[0], tuple(cells[1:]))


def test_a_small_table_is_left_as_it_is() -> None:
    measured = columns(table(["Role", "WTE"], ["Head", "1.0"]))
    assert measured.shares == ()
    assert not measured.small


def test_words_stay_whole_where_they_can() -> None:
    quarters = [f"2018/19 Q{n}" for n in range(8)]
    measured = columns(table(["Directorate", *quarters], ["Adult community services", *["1"] * 8]))
    assert measured.small
    assert measured.shares[0] > measured.shares[1]
    assert measured.longest[0] >= len("Directorate")
    assert min(measured.longest[1:]) >= len("2018/19")


def test_a_long_paragraph_takes_the_room() -> None:
    measured = columns(table(["No", "What"], ["1", "some words " * 60]))
    assert not measured.small
    assert not measured.whole
    assert measured.shares[1] > 5 * measured.shares[0]


@given(
    st.integers(1, 14).flatmap(
        lambda n: st.lists(
            st.lists(st.text("ab ", min_size=1, max_size=60), min_size=n, max_size=n),
            min_size=1,
            max_size=4,
        )
    )
)
def test_never_wider_than_the_page(rows) -> None:
    measured = columns(table(*rows))
    assert sum(measured.shares) <= (SMALL_PAGE if measured.small else PAGE) + 0.1
    assert all(one >= 3 for one in measured.longest)
