from datetime import date
from decimal import Decimal

from answerable.figures.breakdowns import broken_down
from answerable.figures.figure import Figure
from answerable.figures.printed import printed
from answerable.figures.withholding import withhold


def figure(value, measure="headcount", **breakdown):
    return Figure("f", measure, "leavers", value, date(2026, 4, 1), "Register", breakdown)


def test_a_small_number_takes_the_next_with_it_and_the_table_says_why():
    rows = [figure(3, role="Coach"), figure(20, role="Clerk"), figure(40, role="Leader")]
    shown = withhold([*rows, figure(63)], 5)
    assert [printed(f) for f in shown] == ["[c]", "[s]", "40", "63"]
    assert all(f.value is None for f in shown[:2])
    notes = broken_down(shown)[-2:]
    assert "small number" in notes[0]
    assert "[s] marks a number withheld only because" in notes[1]


def test_the_wte_of_withheld_people_is_withheld():
    shown = withhold(
        [figure(3, role="A"), figure(Decimal("2.6"), "wte", role="A"), figure(2, role="B"),
         figure(Decimal("9.5"), "wte", role="C"), figure(10, role="C")], 5,
    )  # fmt: skip
    assert [printed(f) for f in shown] == ["[c]", "[c]", "[c]", "9.5", "10"]


def test_two_breakdowns_make_a_table():
    rows = [figure(3 if (a, b) == ("x", "p") else 20, one=a, other=b) for a in "xyz" for b in "pqr"]
    shown = withhold(rows, 5)
    assert sum(f.suppressed for f in shown) == 4
    assert sum(f.secondary for f in shown) == 3


def test_money_and_names_are_shown():
    rows = [figure(3, "gbp", role="A"), figure("Coach", "name")]
    assert withhold(rows, 5) == tuple(rows)


def test_a_single_small_count_is_withheld_and_nothing_is_not():
    assert withhold([figure(4)], 5)[0].suppressed
    assert withhold([figure(0)], 5)[0].value == 0


def test_the_totals_of_a_table_are_withheld_in_its_own_pattern():
    """By ward alone Ash's 3 and Elm's 20 would go; the table then shows all of Elm's cells."""
    cells = {("Ash", "M"): 3, ("Ash", "F"): 0, ("Elm", "M"): 9, ("Elm", "F"): 11,
             ("Oak", "M"): 14, ("Oak", "F"): 30}  # fmt: skip
    table = [figure(v, ward=w, sex=s) for (w, s), v in cells.items()]
    wards = [figure(sum(v for (w, _s), v in cells.items() if w == ward), ward=ward)
             for ward in ("Ash", "Elm", "Oak")]  # fmt: skip
    sexes = [figure(sum(v for (_w, s), v in cells.items() if s == sex), sex=sex)
             for sex in ("M", "F")]  # fmt: skip
    shown = withhold([*table, *wards, *sexes, figure(67)], 5)
    gone = {tuple(sorted(f.breakdown.items())) for f in shown if f.suppressed}
    assert (("ward", "Ash"),) in gone
    hidden = [f.breakdown for f in shown if f.suppressed and len(f.breakdown) == 2]
    for ward in ("Ash", "Elm", "Oak"):
        in_row = [b for b in hidden if b["ward"] == ward]
        if (("ward", ward),) in gone:
            # a withheld total cannot be added up again from the cells of its row
            assert in_row
