"""The formats a reply is wished in, told from formats that are only spoken of; and their gap."""

from __future__ import annotations

from datetime import date

import pytest

from answerable.reading.asks import asked, formats_wished
from answerable.reading.gaps import gaps
from answerable.reading.gaps.formats import is_of_format, serves, unserved

RECEIVED = date(2024, 6, 3)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Please provide this in Excel format.", "xlsx"),
        ("I would like the rota in an Excel spreadsheet.", "xlsx"),
        ("How many ponds are there by ward, as an Excel file?", "xlsx"),
        ("Could the ponds be supplied as a CSV?", "csv"),
        ("Preferably in Excel or CSV.", "xlsx csv"),
        ("Please send me a spreadsheet of every pond.", "xlsx"),
        ("My preferred format is Excel.", "xlsx"),
        ("A spreadsheet would be ideal.", "xlsx"),
        ("Format: CSV", "csv"),
        ("The ponds, in .xlsx please", "xlsx"),
        ("Please export the register of ponds to Excel.", "xlsx"),
        ("The list of ponds in a machine-readable spreadsheet, not as a PDF.", "xlsx"),
        ("Please supply a PDF copy of the pond policy.", "pdf"),
        ("A copy of the map of ponds (PDF)", "pdf"),
        ("Please provide PDF copies of the minutes.", "pdf"),
        ("If possible I would like the answers in a Word document.", "docx"),
        ("Please reply in an accessible Word document or PDF", "pdf docx"),
        ("Please list the ponds drained in 2021 in Excel format.", "xlsx"),
        ("In Excel format, how many ponds were drained?", "xlsx"),
        ("An Excel version of the pond budget", "xlsx"),
        ("Results in a comma separated file please", "csv"),
        ("Please reply in Excel, Word or PDF format.", "xlsx pdf docx"),
        ("I can take it on a Word or Excel document.", "xlsx docx"),
        ("Please put the ponds within an Excel file.", "xlsx"),
        ("Please send it in form of a spreadsheet.", "xlsx"),
        ("An up-to-date Excel list of ponds", "xlsx"),
        ("Please complete the attached spreadsheet.", "xlsx"),
        ("Please answer using the spreadsheet attached.", "xlsx"),
        # spoken of, or declined
        ("In a word or two, what happened?", ""),
        ("Who completed the spreadsheet?", ""),
        ("The spreadsheet you sent me has errors.", ""),
        ("How many hours were spent on spreadsheets?", ""),
        ("Do staff work on a spreadsheet?", ""),
        ("How many Excel licences do you hold?", ""),
        ("Do you use Excel or another spreadsheet to count ponds?", ""),
        ("Is the register of ponds kept in a spreadsheet?", ""),
        ("Is it stored in Excel format?", ""),
        ("Is the register published as a CSV file?", ""),
        ("Please confirm whether the ponds are counted in Excel.", ""),
        ("How many applications were received as a PDF?", ""),
        ("What was spent on training in Excel?", ""),
        ("What software do you use for ponds (Excel)?", ""),
        ("Please do not send a PDF.", ""),
        ("I'd rather have the raw figures than a PDF.", ""),
        ("The PDF on your website says that 12 ponds were drained.", ""),
        ("I attach a spreadsheet of what I mean.", ""),
        ("How many data breaches involved a spreadsheet?", ""),
        ("How many events were held at ExCeL London?", ""),
        ("Please explain in your own words.", ""),
    ],
)
def test_a_format_wished_and_one_only_spoken_of(words, wanted) -> None:
    assert " ".join(formats_wished(words)) == wanted


PONDS = "How many ponds were drained in 2023, by ward? Please provide this in Excel format."
POLICY = "Please send a copy of the pond policy as a PDF."


@pytest.mark.parametrize(
    ("question", "answer", "wanted"),
    [
        (PONDS, "North: 14\nSouth: 15", ["a spreadsheet"]),
        ("Please list your ponds as a CSV or in Excel.", "Mill Pond and Goose Pond.",
         ["a spreadsheet or a CSV file"]),
        ("How many ponds do you own? I would like this as a CSV.", "14 ponds.", ["a CSV file"]),
        # a file or an address
        (PONDS, "The figures are attached.", []),
        (PONDS, "North: 14\nSouth: 15\nSee also https://council.example/ponds.csv", []),
        (PONDS, "They are published on our website.", []),
        (POLICY, "The policy is enclosed.", []),
        (PONDS, "The spreadsheet that goes with this letter has them.", []),
        # it says why not, or there is nothing to give
        (PONDS, "We cannot supply a spreadsheet. North: 14\nSouth: 15", []),
        (PONDS, "None.", []),
        (PONDS, "Not held, as drainings are not recorded.", []),
        (PONDS, "Exempt under section 40(2), as it would identify a resident.", []),
        (POLICY, "There is no such policy.", []),
        # the letter is a PDF itself
        ("How many ponds do you own? Please reply in PDF format.", "14 ponds.", []),
        # nothing of the kind is asked
        ("How many Excel licences do you hold?", "14 licences.", []),
    ],
)  # fmt: skip
def test_a_format_asked_and_no_file(question, answer, wanted) -> None:
    found = [gap for gap in gaps(question, answer, RECEIVED) if is_of_format(gap.wanted)]
    assert [gap.wanted for gap in found] == wanted
    for gap in found:
        assert gap.why == (
            f"The question asks for {gap.wanted}; nothing is attached to the answer or linked "
            "in it."
        )


def test_a_paper_left_out_is_told_once() -> None:
    found = gaps(POLICY, "It says that ponds are drained in spring.", RECEIVED)
    assert [gap.wanted for gap in found] == ["documents"]


def test_the_form_of_the_reply_is_no_part_of_the_question() -> None:
    question = "How many ponds do you own? Could you send it in a spreadsheet?"
    assert gaps(question, "14 ponds. See the attached file.", RECEIVED) == ()


@pytest.mark.parametrize(
    ("wanted", "name", "will_do"),
    [
        ("a spreadsheet", "ponds.xlsx", True),
        ("a spreadsheet", "Ponds.CSV", True),
        ("a spreadsheet", "ponds.pdf", False),
        ("a CSV file", "ponds.xlsx", True),
        ("a PDF file", "policy.pdf", True),
        ("a PDF file", "policy.docx", False),
        ("a spreadsheet or a PDF file", "policy.pdf", True),
        ("a Word file", "policy.docx", True),
        ("a Word file", "policy", False),
    ],
)
def test_a_file_that_will_do(wanted, name, will_do) -> None:
    assert serves(wanted, [name]) is will_do


@pytest.mark.parametrize(
    ("request_text", "answer", "names", "left"),
    [
        ("Please send all of it in Excel.", "14 ponds.", [], "a spreadsheet"),
        ("Please send all of it in Excel.", "14 ponds.", ["ponds.xlsx"], ""),
        ("Please send all of it in Excel.", "14 ponds.", ["policy.pdf"], "a spreadsheet"),
        ("Please send all of it in Excel.", "None.", [], ""),
        ("Please send all of it in Excel.", "The figures are attached.", [], ""),
        ("Please send all of it in Excel.", "", [], ""),
        ("Please send all of it.", "14 ponds.", [], ""),
        ("Please reply as a PDF.", "14 ponds.", [], ""),
    ],
)
def test_a_format_the_whole_request_asks_for(request_text, answer, names, left) -> None:
    assert unserved(request_text, [], [answer], names) == left


def test_what_a_question_asks_for_by_itself_is_not_told_again() -> None:
    said = "How many ponds? As a CSV please. Please send all of it in Excel or a Word document."
    assert unserved(said, ["How many ponds? As a CSV please."], ["14."], []) == "a Word file"


def test_formats_are_in_the_ask() -> None:
    assert asked("Ponds by ward, as a CSV by email.", RECEIVED).formats == ("csv", "email")


def test_a_long_list_of_formats_is_read_at_once() -> None:
    assert formats_wished("In " + "excel, " * 400) == ("xlsx",)
