from datetime import UTC, date, datetime
from typing import Any, cast

import pytest
from django import forms
from django.contrib.auth.password_validation import password_validators_help_text_html
from django.core.exceptions import ImproperlyConfigured
from django.core.paginator import Paginator
from django.template import engines
from django.template.backends.jinja2 import Jinja2
from django.test import RequestFactory
from django.utils.html import escape
from hypothesis import given
from hypothesis import strategies as st

from answerable.website.context import OnceInput
from answerable.website.environment import date_long, date_time, markdown
from answerable.website.identity import providers
from answerable.website.keys import NAME, secret_key


class Passwords(forms.Form):
    one = forms.CharField(
        label="Password", widget=forms.PasswordInput, help_text=password_validators_help_text_html()
    )


class Sample(forms.Form):
    name = forms.CharField(label="Your name", help_text="As on <letters>")
    why = forms.CharField(label="Why", required=False, widget=forms.Textarea)
    email = forms.EmailField(label="Email")
    when = forms.DateField(label="When", widget=forms.SelectDateWidget)
    day = forms.DateField(label="Day", required=False)
    kind = forms.ChoiceField(label="Kind", choices=[("a", "Alpha"), ("b", "Beta")])
    one = forms.ChoiceField(
        label="One", choices=[("x", "Ex"), ("y", "Why")], widget=forms.RadioSelect
    )
    many = forms.MultipleChoiceField(
        label="Many", choices=[("p", "Pea"), ("q", "Queue")], widget=forms.CheckboxSelectMultiple
    )
    agree = forms.BooleanField(label="I agree")
    file = forms.FileField(label="File", required=False)
    secret = forms.CharField(label="Secret", required=False, widget=forms.PasswordInput)
    hidden = forms.CharField(required=False, widget=forms.HiddenInput, initial="kept")


def environment() -> Any:
    return cast(Jinja2, engines["jinja2"]).env


def shown(text, **context):
    return environment().from_string(text).render(**context)


def test_every_kind_of_field_has_its_component_and_its_label():
    page = shown("{{ fields(form) }}", form=Sample())
    for mark in (
        'class="nhsuk-label" for="id_name"', 'class="nhsuk-textarea" id="id_why"', 'type="email"',
        'id="id_when_day"', 'id="id_when_year"', 'type="date"', 'class="nhsuk-select" id="id_kind"',
        'class="nhsuk-radios__input" id="id_one"', 'class="nhsuk-checkboxes__input" id="id_many"',
        'id="id_agree"', 'type="file"', 'type="password"', 'type="hidden"',
    ):  # fmt: skip
        assert mark in page, mark
    assert "Why (optional)" in page
    assert "Your name (optional)" not in page
    assert "As on &lt;letters&gt;" in page


def test_what_was_filled_in_is_shown_again_with_what_is_wrong():
    data = {
        "name": '"><script>', "when_day": "30", "when_month": "2", "when_year": "2026",
        "kind": "b", "one": "y", "many": ["q"], "agree": "on", "email": "nonsense",
    }  # fmt: skip
    form = Sample(data)
    assert not form.is_valid()
    page = shown("{{ errors(form) }}{{ fields(form) }}", form=form)
    assert "<script>" not in page
    assert escape('"><script>') in page or "&#34;&gt;&lt;script&gt;" in page
    assert 'value="30"' in page
    assert '<option value="b" selected>' in page
    assert page.count(" checked") == 3
    assert 'href="#id_when_day"' in page
    assert 'href="#id_email"' in page
    assert 'aria-describedby="id_email-error"' in page


def test_what_is_missing_is_named():
    page = shown("{{ errors(form) }}", form=Sample({}))
    assert "Fill in: Your name" in page
    assert "Choose: Many" in page
    assert "This field is required" not in page


def test_no_form_no_errors():
    assert shown("{{ errors(form) }}{{ errors(good) }}", good=forms.Form({})).strip() == ""


def test_options_go_to_the_component():
    page = shown('{{ field(form.name, width="10", label_size="m") }}', form=Sample())
    assert "nhsuk-input--width-10" in page
    assert "nhsuk-label--m" in page


def test_an_unknown_component_is_not_made_up():
    with pytest.raises(AttributeError):
        environment().globals["ui"].marquee  # noqa: B018


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (date(2021, 6, 16), "16 June 2021"),
        (datetime(2021, 6, 15, 23, 30, tzinfo=UTC), "16 June 2021"),
        (None, ""),
    ],
)
def test_a_date_is_said_in_the_body_s_own_time(given, said):
    assert date_long(given) == said


def test_a_moment_is_said_with_its_hour():
    assert date_time(datetime(2021, 6, 16, 13, 5, tzinfo=UTC)) == "16 June 2021 at 2:05pm"
    assert date_time(datetime(2021, 1, 1, 0, 0, tzinfo=UTC)) == "1 January 2021 at 12:00am"
    assert date_time(None) == ""


@given(st.text())
def test_markdown_never_lets_a_script_through(text):
    page = str(markdown(f"<script>alert(1)</script> {text}"))
    assert "<script" not in page.lower()


def test_a_table_of_a_page_is_stacked_as_one_of_an_answer_is():
    page = shown(
        '{% filter stacked %}<table class="nhsuk-table"><caption>Days</caption>'
        '<thead><tr><th scope="col">Who & what</th><th scope="col" class="app-number">Days</th>'
        '</tr></thead><tbody>{% for who in people %}<tr class="old" id="r{{ loop.index }}">'
        '<th scope="row">{{ who }}</th><td class="app-number"><a href="/x/">{{ loop.index }}</a>'
        "</td></tr>{% endfor %}</tbody></table>{% endfilter %}",
        people=["A <b>", "B"],
    )
    assert '<table role="table" class="nhsuk-table-responsive"><caption>Days</caption>' in page
    assert '<tr role="row" class="nhsuk-table__row old" id="r2">' in page
    assert '<th role="rowheader" class="nhsuk-table__header" scope="row">' in page
    assert 'aria-hidden="true">Who & what </span><div>A &lt;b&gt;</div></th>' in page
    assert '<td role="cell" class="nhsuk-table__cell app-number">' in page
    assert 'aria-hidden="true">Days </span><div><a href="/x/">2</a></div></td>' in page


def test_what_a_password_needs_is_a_list_and_not_its_code():
    page = shown("{{ field(form.one) }}", form=Passwords())
    assert "<li>" in page
    assert "&lt;li&gt;" not in page


def test_markdown_has_tables_and_no_dangerous_links():
    page = str(markdown("| a | b |\n|---|---|\n| 1 | 2 |\n\n[x](javascript:alert(1))"))
    assert "<table " in page
    assert 'href="javascript' not in page


def test_a_table_says_the_head_of_its_column_in_each_cell_for_a_phone():
    page = str(markdown("| Site | Beds |\n|:--|--:|\n| *North* | 1,204 |\n| South | |"))
    assert page.count('class="nhsuk-table-responsive__heading" aria-hidden="true">Beds <') == 2
    assert "<div><em>North</em></div>" in page
    assert '<td role="cell" class="nhsuk-table__cell app-number">' in page
    assert 'role="columnheader" class="nhsuk-table__header app-number"' in page
    assert "style=" not in page


def test_pages_keep_the_rest_of_the_address():
    request = RequestFactory().get("/x/?q=a+b&page=2")
    page = Paginator(list(range(50)), 10).get_page(2)
    text = shown("{{ pagination(page) }}", page=page, request=request)
    assert "?q=a+b&amp;page=1" in text
    assert "?q=a+b&amp;page=3" in text
    assert "Page 3 of 5" in text
    assert shown("{{ pagination(page) }}", page=Paginator([1], 10).page(1), request=request) == ""


def test_each_form_of_a_page_has_a_key_of_its_own():
    text = shown("{{ once_input }}{{ once_input }}{{ once_input() }}", once_input=OnceInput())
    keys = {part.split('"')[0] for part in text.split('value="')[1:]}
    assert len(keys) == 3
    assert all(len(key) >= 22 for key in keys)


def test_words_may_hold_values_and_plurals():
    text = '{{ _("Hello %(name)s", name="<b>") }} '
    text += "{% trans count=2 %}one{% pluralize %}{{ count }} of them{% endtrans %}"
    assert shown(text) == "Hello &lt;b&gt; 2 of them"


def test_the_key_is_made_once_and_only_its_owner_reads_it(tmp_path):
    home = tmp_path / "a folder"
    key = secret_key(home, None)
    assert len(key) >= 64
    assert secret_key(home, None) == key
    assert (home / NAME).stat().st_mode & 0o777 == 0o600
    assert secret_key(home, "given") == "given"
    assert [p.name for p in home.iterdir()] == [NAME]


def test_a_key_that_others_can_read_is_refused(tmp_path):
    secret_key(tmp_path, None)
    (tmp_path / NAME).chmod(0o644)
    with pytest.raises(ImproperlyConfigured, match="chmod 600"):
        secret_key(tmp_path, None)


def test_a_key_that_cannot_be_written_says_what_to_do(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(ImproperlyConfigured, match="ANSWERABLE_SECRET_KEY"):
        secret_key(tmp_path / "file", None)


def test_no_provider_unless_the_environment_names_one():
    assert providers({}) == {}


def test_a_translated_heading_of_a_warning_is_said_once() -> None:
    page = '{{ ui.warning_callout({"heading": _("Cannot be undone"), "text": _("It goes.")}) }}'
    shown = cast(Jinja2, engines["jinja2"]).env.from_string(page).render()
    assert shown.count("Cannot be undone") == 1
    assert "<h3" in shown
