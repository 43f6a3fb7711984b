"""The language of wordings, what each must carry, and the shipped ones."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.letters.wording.declared import SAMPLES, declared, sample, why_not
from answerable.letters.wording.language import Fault, faults, parsed, written
from answerable.letters.wording.shipped import SHIPPED
from answerable.letters.wording.templates import Worded, filled, in_force

EVERY = [(code, key) for code, found in SHIPPED.items() for key in found]


@pytest.mark.parametrize(
    ("text", "fields", "said"),
    [
        ("Due {{ due }}.", {"due": "1 June 2026"}, "Due 1 June 2026."),
        ("{% if due %}Due.{% end %}", {"due": ""}, ""),
        ("{% if due %}Due.{% else %}Not.{% end %}", {"due": ""}, "Not."),
        ("{% if due %}Due.{% endif %}", {"due": "x"}, "Due."),
        ("A\n\n{% if due %}\nDue.\n\n{% end %}\nB", {"due": ""}, "A\n\nB"),
        ("A\n\n{% if due %}\nDue.\n\n{% end %}\nB", {"due": "x"}, "A\n\nDue.\n\nB"),
        ("{% for one in all %}- {{ one }}\n{% end %}", {"all": ("a", "b")}, "- a\n- b"),
        ("{% for one in all %}- {{ one }}\n{% end %}", {"all": ()}, ""),
        ("{ x } }} %} { {", {}, "{ x } }} %} { {"),
    ],
)
def test_what_a_wording_says(text, fields, said):
    assert written(text, fields) == said


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("One.\nTwo {{ who }}.", 2, "There is no field “who”"),
        ("One.\n\n{% if due %}\nTwo.", 3, "is never closed"),
        ("One.\n{% end %}", 2, "closes nothing"),
        ("One.\n{% if due %}\nTwo\n{% end %}\n{{ who }}", 5, "There is no field “who”"),
        ("One {{ due", 1, "not closed on its line"),
        ("A\nB\n{{ due.day }}", 3, "is no field"),
        ("A\n{% include x %}", 2, "is no block"),
        ("A\n{% else %}", 2, "belongs to no “if”"),
        ("{{ all }}", 1, "is a list"),
        ("A\n{% for one in due %}{{ one }}{% end %}", 2, "not a list"),
    ],
)
def test_a_fault_is_named_with_its_line(text, line, words):
    found = faults(text, {"due", "all"}, {"all"})
    assert [fault.line for fault in found] == [line]
    assert words in found[0].sentence


def test_what_is_needed_stands_outside_every_if():
    assert not faults("{{ due }}", {"due"}, (), {"due"})
    inside = faults("A\n{% if due %}{{ due }}{% end %}", {"due"}, (), {"due"})
    assert inside == (
        Fault(2, "{{ due }} is missing: this letter must carry it, outside every “if”."),
    )


@pytest.mark.parametrize(("language", "key"), EVERY)
def test_every_shipped_wording_can_be_used(language, key):
    text = SHIPPED[language][key].text
    assert why_not(key, text) == ()
    assert written(text, sample(key))
    assert set(declared(key).fields) <= set(SAMPLES)


@pytest.mark.parametrize("key", [key for key in SHIPPED["en"] if declared(key).needed])
def test_a_statutory_paragraph_left_out_is_refused(key):
    """Each field a wording must print, left out or put inside an if, is named."""
    text = SHIPPED["en"][key].text
    for name in declared(key).needed:
        mark = f"{{% for one in {name} %}}" if name == "provisions" else f"{{{{ {name} }}}}"
        hidden = f"{{% if {name} %}}\n{text}\n{{% end %}}"
        assert mark in text
        assert any(f"{{{{ {name} }}}} is missing" in one.sentence for one in why_not(key, hidden))


@pytest.mark.parametrize("key", [key for key in SHIPPED["en"] if declared(key).cited])
def test_a_provision_no_longer_cited_is_refused(key):
    text = SHIPPED["en"][key].text
    for cited in declared(key).cited:
        without = text.replace(cited, "the law")
        assert any(f"Provision {cited} is" in one.sentence for one in why_not(key, without)), cited


def test_a_changed_wording_is_laid_over_what_is_shipped():
    changed = {("in_time", "en"): Worded("Came {{ received }}, due {{ due }}. On time.", 3)}
    with in_force(changed) as wordings:
        said = filled("in_time", received=date(2026, 6, 1), due=date(2026, 6, 30))
        filled("closing")
        filled("opening.thanks", "cy", subject="", received=date(2026, 6, 1))
    assert said == "Came 1 June 2026, due 30 June 2026. On time."
    assert wordings.used == {"in_time": 3, "closing": 0, "opening.thanks cy": 0}
    after = filled("in_time", received=date(2026, 6, 1), due=date(2026, 6, 30))
    assert after.startswith("We received your request")


def test_a_wording_absent_in_welsh_is_said_in_english_and_noted_so():
    with in_force({}) as wordings:
        assert filled("outcome.full", "cy") == "Outcome: disclosed in full."
    assert wordings.used == {"outcome.full": 0}


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(text):
    found = faults(text, {"due"}, ())
    if not found:
        assert parsed(text) is not None
        assert isinstance(written(text, {"due": "x"}), str)


@given(st.text(alphabet="{}% iforndue\n", max_size=80))
def test_any_shape_of_marks_is_read_or_refused(text):
    if not faults(text, {"due"}, ()):
        written(text, {"due": "x"})
    else:
        assert all(1 <= one.line <= text.count("\n") + 1 for one in faults(text, {"due"}, ()))
