from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.safety import identifiers
from answerable.safety.identifiers import find, luhn, nhs_number, passes
from answerable.safety.staff import hashed, named

# Numbers below are the ones the bodies publish as examples, or made up with a right check digit.
CASES = [
    ("Patient 943 476 5919 was seen", "nhs_number", "943 476 5919"),
    ("NHS number: 9434765919", "nhs_number", "9434765919"),
    ("NI no. QQ 12 34 56 C", None, None),
    ("NI no. AB 12 34 56 C", "nino", "AB 12 34 56 C"),
    ("ab123456c", "nino", "ab123456c"),
    ("ring 020 7946 0958 today", "phone", "020 7946 0958"),
    ("+44 (0)7700 900123", "phone", "+44 (0)7700 900123"),
    ("write to a.b+c@example.nhs.uk.", "email", "a.b+c@example.nhs.uk"),
    ("at SW1A 1AA", "postcode", "SW1A 1AA"),
    ("DOB: 01/02/1960", "date_of_birth", "01/02/1960"),
    ("born on 1 February 1960", "date_of_birth", "1 February 1960"),
    ("sort code 12-34-56, account 12345678", "bank_account", "12-34-56, account 12345678"),
    ("account number 12345678", "bank_account", "12345678"),
    ("GB82 WEST 1234 5698 7654 32", "iban", "GB82 WEST 1234 5698 7654 32"),
    ("card 4111 1111 1111 1111", "card", "4111 1111 1111 1111"),
    ("vehicle registration AB12 CDE", "vehicle", "AB12 CDE"),
]
INNOCENT = [
    "In 2019/20 we spent £2,000,000 and in 2020/21 £2,100,000.",
    "Section 40(2) of the Freedom of Information Act 2000",
    "Reference FOI/00001, version 1.2.3, order 9434765918",
    "You asked on 18 May 2021 and we are to answer by 16 June 2021.",
    "15.0 WTE; 153; 1,000",
    "4111 1111 1111 1112",
    "NHS number 943 476 5918",
]


@pytest.mark.parametrize(("text", "kind", "found"), CASES)
def test_each_identifier(text: str, kind: str | None, found: str | None) -> None:
    got = [(f.kind, f.text) for f in find(text)]
    assert got == ([(kind, found)] if kind else [])


@pytest.mark.parametrize("text", INNOCENT)
def test_a_letter_s_own_numbers_are_not_people(text: str) -> None:
    assert find(text) == ()


@given(st.text())
def test_nothing_raises_and_offsets_are_right(text: str) -> None:
    for found in find(text):
        assert text[found.start : found.end] == found.text


@given(st.text(alphabet="0123456789 -/@.ABCGJ+", max_size=80))
def test_findings_never_overlap(text: str) -> None:
    found = find(text)
    assert all(a.end <= b.start for a, b in pairwise(found))


@given(st.integers(0, 999_999_999))
def test_at_most_one_check_digit_is_right(nine: int) -> None:
    assert sum(nhs_number(f"{nine:09}{check}") for check in range(10)) <= 1
    assert sum(luhn(f"4000{nine:09}{check}") for check in range(10)) == 1


def test_what_may_be_a_precedent() -> None:
    assert passes("Write to foi@example.nhs.uk. The team has 15 coaches.")
    assert not passes("The patient (943 476 5919) was discharged.")


def test_an_iban_is_checked() -> None:
    assert identifiers.iban("GB82 WEST 1234 5698 7654 32")
    assert not identifiers.iban("GB82 WEST 1234 5698 7654 33")


def test_staff_are_found_without_their_names_being_passed_in() -> None:
    secret = b"key"
    staff = {hashed("Zoë O'Neill-Example", secret): "person:7"}
    found = named("Contact ZOE  O’Neill-Example in Estates.", staff, secret)
    assert [(f.key, f.text) for f in found] == [("person:7", "ZOE  O’Neill-Example")]
    assert named("Contact Zoë Other in Estates.", staff, secret) == ()
    assert named("Zoë O'Neill-Example", staff, b"another key") == ()
