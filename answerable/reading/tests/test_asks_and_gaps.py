from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.reading.asks import asked
from answerable.reading.gaps import gaps
from answerable.reading.gaps.find import less_room
from answerable.reading.letter import read_text

RECEIVED = date(2021, 5, 18)


def spans(question, received=RECEIVED):
    return [f"{p.start}/{p.end}" for p in asked(question, received).periods]


FY = {year: f"{year}-04-01/{year + 1}-03-31" for year in range(2010, 2030)}
CY = {year: f"{year}-01-01/{year}-12-31" for year in range(2010, 2030)}


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("in each of the last 3 years (financial or calendar)", [FY[2018], FY[2019], FY[2020]]),
        ("over the past two years", [FY[2019], FY[2020]]),
        ("for the past 2 calendar years", [CY[2019], CY[2020]]),
        ("in the last financial year", [FY[2020]]),
        ("in 2019/20, 2020-21 and FY21/22", [FY[2019], FY[2020], FY[2021]]),
        ("for the year ended 31 March 2021", [FY[2020]]),
        ("in 2019", [CY[2019]]),
        ("from 2018 to 2020", [CY[2018], CY[2019], CY[2020]]),
        ("2018/19 to 2020/21", [FY[2018], FY[2019], FY[2020]]),
        ("from April 2018 to March 2021", ["2018-04-01/2021-03-31"]),
        ("in the 12 months to 31 March 2020", ["2019-04-01/2020-03-31"]),
        ("since April 2019", ["2019-04-01/2021-05-18"]),
        ("so far this year", ["2021-04-01/2021-05-18"]),
        ("this year", ["2021-04-01/2021-05-18"]),
        ("with the budget for this year", [FY[2021]]),
        ("since the beginning of this financial year", ["2021-04-01/2021-05-18"]),
        ("in 2019/20 and to date in 2021/22", [FY[2019], "2021-04-01/2021-05-18"]),
        ("2019-20 to date", ["2019-04-01/2021-05-18"]),
        ("in the last financial year and the current one", [FY[2020], FY[2021]]),
        ("in 2019 to 2020 (financial year)", [FY[2019]]),
        ("in the financial year 2019 to 2020", [FY[2019]]),
        ("in FY 19-20", [FY[2019]]),
        ("in H1 2020/21", ["2020-04-01/2020-09-30"]),
        ("in the second half of 2020", ["2020-07-01/2020-12-31"]),
        ("in the two years ended 31 March 2021", [FY[2019], FY[2020]]),
        ("in the past decade", [FY[y] for y in range(2011, 2021)]),
        ("under its lean programme in 2020", [CY[2020]]),
        ("so far in 2021", ["2021-01-01/2021-05-18"]),
        ("budget for this financial year", [FY[2021]]),
        ("in Q1 2020/21 and Q2 2020/21", ["2020-04-01/2020-06-30", "2020-07-01/2020-09-30"]),
        ("as at 31 March 2021", []),
        ("I was an inpatient in 2016. How many beds are there?", []),
        ("under the Freedom of Information Act 2000", []),
    ],
)
def test_periods_are_read_by_the_conventions(words, wanted):
    assert spans(f"How many kettles were bought {words}?") == wanted


def test_last_financial_year_turns_with_april():
    assert spans("spend last financial year", date(2022, 3, 30)) == [FY[2020]]
    assert spans("spend last financial year", date(2022, 4, 3)) == [FY[2021]]


def test_measures_breakdowns_and_formats():
    ask = asked(
        (
            "How many WTE staff by department and pay band, in each of the last 2 years, "
            "as an Excel file?"
        ),
        RECEIVED,
    )
    assert "wte" in ask.measures
    assert ask.breakdowns[:2] == ("department", "band")
    assert ask.each
    assert ask.formats == ("xlsx",)
    assert asked("What was the total cost?", RECEIVED).measures == ("gbp",)
    assert "document" in asked("Please send a copy of the policy.", RECEIVED).kinds
    assert "yes/no" in asked("Do you own a kettle?", RECEIVED).kinds


def kinds(question, answer):
    return [gap.kind for gap in gaps(question, answer, RECEIVED)]


@pytest.mark.parametrize(
    ("question", "answer", "wanted"),
    [
        ("How many kettles?", None, ["part"]),
        ("Details of any kettle prizes.", "Not applicable.", ["void"]),
        ("How many WTE staff mend kettles?", "1 head and 4 stewards.", ["measure"]),
        ("How many WTE staff mend kettles?", "4.6 FTE.", []),
        ("How many kettles in each of the last 3 years?", "1,500.", ["period"]),
        ("How many kettles in each of the last 3 years?", "1,500 in each year.", []),
        ("How many kettles in each of the last 3 years?", "2018/19: 5; 2019/20: 6; 2020/21: 7", []),
        ("How many kettles in each of the last 3 years?", "2018/19: 5; 2019/20: 6", ["period"]),
        ("How many kettles in each of the last 3 years?", "None.", []),
        ("How much was spent on kettles by department?", "£400 in all.", ["breakdown"]),
        (
            "How much was spent on kettles by department?",
            "Nursing: £100\nEstates: £300\nTotal: £400",
            [],
        ),
        (
            "How much was spent on kettles by department?",
            "Nursing: £100\nEstates: £300\nTotal: £500",
            ["arithmetic"],
        ),
        (
            "How much was spent on kettles?",
            "Exempt under section 43(2): it would harm our bargaining.",
            [],
        ),
        (
            "How much was spent on kettles?",
            "We do not hold this because it is not recorded separately.",
            [],
        ),
        ("How much was spent on kettles?", "See the answer to question 2.", []),
        ("How much was spent on kettles?", "142", ["unit"]),
        ("How much, in pounds, was spent on kettles?", "142", []),
        (
            "What are the names of the departments that own kettles?",
            "Several across all functions.",
            ["item"],
        ),
        ("When was the kettle bought?", "It was a good one.", ["measure"]),
        ("How many a) kettles b) lids are there?", "a) 12", ["part"]),
    ],
)
def test_gaps_by_the_conventions(question, answer, wanted):
    assert kinds(question, answer) == wanted


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_words_are_asked_and_answered(question, answer):
    for gap in gaps(f"How many {question} in the last 3 years by band?", answer, RECEIVED):
        assert gap.why
    asked(question, RECEIVED)


def test_the_shared_letter(reference):
    letter = reference / "seed" / "letter.md"
    if not letter.is_file():
        pytest.skip("the shared letter is not here")
    found = read_text(letter.read_text("utf-8"))
    listed = {q.number: kinds(q.question, q.answer) for q in found.questions}
    assert listed == {
        "1": [],
        "2": [],
        "3": [],
        "4": ["void"],
        "5": ["measure"],
        "6": ["measure", "item"],
        "7": ["period"],
        "8": ["period"],
    }


def test_two_columns_of_figures_printed_without_bars_are_no_one_sum():
    question = "The approximate WTE allocated inside the department, and their job titles."
    table = (
        "Staff in the department, as at 18 May 2021:\nRole Head-count WTE\nHead 1 1.0\n"
        "Manager 4 3.8\nCoach 15 13.6\nLeader 153 30.6\nAdministrator 2 1.6\nTotal 175 50.6"
    )
    assert gaps(question, table, date(2021, 5, 18)) == ()


@pytest.mark.parametrize("room", [" ", "\t", "\n", "\u00a0"])
def test_room_between_words_changes_no_gap(room):
    question = "How many staff were there, and how many posts were empty?"
    there = [gap.kind for gap in gaps(question, "There were 12 staff.", RECEIVED)]
    spread = f"There were {room * 300}12 staff.{room * 300}"
    assert there
    assert [gap.kind for gap in gaps(question, spread, RECEIVED)] == there


def test_a_long_run_of_room_is_shortened():
    assert (
        less_room("a" + " " * 9000 + "b" + "\n" * 9000 + "c")
        == "a" + " " * 8 + "b" + "\n" * 8 + "c"
    )
    assert less_room("as it  was \n\n here") == "as it  was \n\n here"
