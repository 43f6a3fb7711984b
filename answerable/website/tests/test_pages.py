import re
from pathlib import Path
from typing import cast

import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.template import engines
from django.template.backends.jinja2 import Jinja2
from django.test import Client, RequestFactory
from django.urls import path

import answerable
from answerable.accounts.models import Once
from answerable.website import middleware, urls
from answerable.website.navigation import ENTRIES, PUBLIC, navigation, public_links
from answerable.website.views import errors

PACKAGE = Path(answerable.__file__).parent
PUBLIC_PAGES = ["/", "/accessibility/", "/privacy/", "/cookies/", "/sign-in/login/"]
done: list[str] = []


def deed(request, where):
    done.append(where)
    return HttpResponseRedirect(f"/there/{where}/")


def mistaken(request):
    return HttpResponse("look again")


def broken(request):
    raise ZeroDivisionError


def refusing(request):
    raise PermissionDenied("Because of the reason.")


def suspicious(request):
    raise SuspiciousOperation


def missing(request):
    raise Http404


def gone(request):
    raise Http404("This private link has expired.")


def no_row(request):
    raise Http404("No Person matches the given query.")


urlpatterns = [
    path("deed/<str:where>/", deed), path("mistaken/", mistaken), path("broken/", broken),
    path("refusing/", refusing), path("suspicious/", suspicious), path("missing/", missing),
    path("gone/", gone), path("no-row/", no_row),
    *urls.urlpatterns,
]  # fmt: skip
handler400, handler403 = errors.bad_request, errors.forbidden
handler404, handler500 = errors.not_found, errors.fault


@pytest.fixture
def here(settings):
    settings.ROOT_URLCONF = __name__
    done.clear()


@pytest.mark.django_db
@pytest.mark.parametrize("address", PUBLIC_PAGES)
def test_a_public_page_has_one_heading_a_language_and_a_way_past_the_menu(client, address):
    response = client.get(address)
    page = response.content.decode()
    assert response.status_code == 200
    assert '<html lang="en"' in page
    assert len(re.findall("<h1", page)) == 1
    assert 'href="#maincontent"' in page
    for link in ("/accessibility/", "/privacy/", "/cookies/"):
        assert f'href="{link}"' in page


@pytest.mark.django_db
@pytest.mark.parametrize("address", PUBLIC_PAGES)
def test_nothing_inline_runs_without_its_nonce_and_nothing_comes_from_another_host(client, address):
    response = client.get(address)
    page, policy = response.content.decode(), response["Content-Security-Policy"]
    nonce = re.findall(r"script-src[^;]*'nonce-([^']+)'", policy)[0]
    assert "unsafe" not in policy
    assert "default-src 'none'" in policy
    inline = re.findall(r"<script(?![^>]*\bsrc=)([^>]*)>", page)
    assert inline
    assert all(f'nonce="{nonce}"' in attributes for attributes in inline)
    assert not re.search(r"\sstyle=|\son\w+=", page)
    assert not re.findall(r'<(?:script|link|img)[^>]*(?:src|href)="(?:https?:)?//', page)


@pytest.mark.django_db
def test_the_headers_keep_the_page_to_itself(client):
    response = client.get("/sign-in/login/")
    assert response["X-Frame-Options"] == "DENY"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Referrer-Policy"] == "same-origin"
    assert response.cookies["csrftoken"]["httponly"]
    assert response.cookies["csrftoken"]["samesite"] == "Lax"


@pytest.mark.django_db
def test_the_regulator_and_the_body_are_named_on_the_privacy_notice(client, administrator):
    page = client.get("/privacy/").content.decode()
    assert "Example Trust" in page
    assert "Wycliffe House" in page


@pytest.mark.django_db
def test_whoever_signs_in_goes_to_their_desk(client, administrator, newcomer):
    client.force_login(administrator)
    assert client.get("/")["Location"].startswith("/")
    client.force_login(newcomer)
    assert "have no role yet" in client.get("/").content.decode()


@pytest.mark.django_db
def test_the_menu_shows_what_a_person_may_open_and_marks_where_they_are(administrator, newcomer):
    shown = {
        item["href"]: item["current"]
        for item in navigation(administrator, "/organisation/people/7/")
    }
    assert shown["/organisation/people/"] is True
    assert shown["/organisation/"] is False
    assert navigation(newcomer, "/") == []


def test_every_entry_of_the_menu_leads_somewhere():
    assert len({entry.name for entry in ENTRIES}) == len(ENTRIES)
    assert len(public_links()) == len(PUBLIC)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("address", "status", "says"),
    [
        ("/refusing/", 403, "Because of the reason."),
        ("/missing/", 404, "it may have expired"),
        ("/nowhere/", 404, "it may have expired"),
        ("/no-row/", 404, "it may have expired"),
        ("/gone/", 404, "This private link has expired."),
        ("/suspicious/", 400, "Go back and try again"),
        ("/broken/", 500, "The fault is ours"),
    ],
)
def test_what_goes_wrong_is_said_in_our_layout(here, address, status, says):
    response = Client(raise_request_exception=False).get(address)
    page = response.content.decode()
    assert response.status_code == status
    assert says in page
    assert 'class="nhsuk-header"' in page


def test_a_fault_is_told_without_the_database():
    # without the django_db mark any query would raise
    response = errors.fault(RequestFactory().get("/"))
    assert response.status_code == 500
    assert b"The fault is ours" in response.content


@pytest.mark.django_db
def test_a_form_from_elsewhere_is_refused_and_says_what_to_do(here):
    response = Client(enforce_csrf_checks=True).post("/deed/a/")
    assert response.status_code == 403
    assert "reload it, try again" in response.content.decode()
    assert done == []


@pytest.mark.django_db
def test_a_form_sent_twice_is_done_once_and_both_go_to_the_same_place(here, client, administrator):
    client.force_login(administrator)
    first = client.post("/deed/a/", {"once": "key"})
    second = client.post("/deed/b/", {"once": "key"})
    assert first["Location"] == second["Location"] == "/there/a/"
    assert done == ["a"]


@pytest.mark.django_db
def test_another_person_may_use_the_same_key(here, client, administrator, newcomer):
    for user in (administrator, newcomer):
        client.force_login(user)
        client.post("/deed/a/", {"once": "key"})
    assert done == ["a", "a"]


@pytest.mark.django_db
def test_a_visitor_s_form_is_done_once_and_another_visitor_s_too(here):
    one, other = Client(), Client()
    for visitor in (one, one, other, other):
        if "csrftoken" not in visitor.cookies:
            visitor.get("/sign-in/login/")
        visitor.post("/deed/a/", {"once": "key"})
    assert done == ["a", "a"]


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/mistaken/", "/broken/"])
def test_what_led_nowhere_may_be_sent_again(here, address):
    client = Client(raise_request_exception=False)
    client.post(address, {"once": "key"})
    assert not Once.objects.exists()
    assert client.post("/deed/a/", {"once": "key"})["Location"] == "/there/a/"


@pytest.mark.django_db
def test_a_second_click_while_the_first_is_being_done_is_told_to_wait(
    here, client, administrator, monkeypatch
):
    monkeypatch.setattr(middleware, "WAIT_SECONDS", 0)
    client.force_login(administrator)
    client.post("/deed/a/", {"once": "key"})
    Once.objects.update(finished_at=None, location="", begun_at="2999-01-01T00:00Z")
    response = client.post("/deed/a/", {"once": "key"})
    assert response.status_code == 409
    assert done == ["a"]


def templates():
    return [
        file for folder in PACKAGE.glob("*/templates") for file in sorted(folder.rglob("*.html"))
    ]


def test_every_form_that_posts_guards_against_forgery_and_double_clicks():
    forms = 0
    for file in templates():
        for form in re.findall(r"<form\b.*?</form>", file.read_text(encoding="utf-8"), re.DOTALL):
            if 'method="post"' in form:
                forms += 1
                assert "csrf_input" in form, file
                assert "once_input" in form, file
    assert forms > 20


def test_no_template_has_an_inline_style_or_handler():
    inline = re.compile(r"<[^>]*\s(style|on(click|change|submit|load))=")
    assert [f for f in templates() if inline.search(f.read_text(encoding="utf-8"))] == []


def test_every_template_compiles():
    environment = cast(Jinja2, engines["jinja2"]).env
    for file in templates():
        folder = next(p for p in file.parents if p.name == "templates")
        assert environment.get_template(str(file.relative_to(folder))) is not None


@pytest.mark.django_db
def test_a_page_for_the_public_asks_the_database_little(client, django_assert_max_num_queries):
    with django_assert_max_num_queries(2):
        assert client.get("/").status_code == 200
