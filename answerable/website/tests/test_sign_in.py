import json
import re
from importlib import import_module
from urllib.parse import parse_qs, urlsplit

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import (
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)
from allauth.socialaccount.models import SocialAccount
from django.core import mail
from django.core.cache import cache
from django.db import transaction
from django.template.loader import get_template
from django.urls import URLPattern, URLResolver, get_resolver
from django.utils import timezone
from requests import Response

from answerable.accounts.actor import Actor
from answerable.accounts.models import User
from answerable.accounts.secrets import unseal
from answerable.improvement.actions import define_measure
from answerable.website.identity import form_targets, providers
from answerable.website.sign_in.adapters import SocialAdapter
from answerable.website.tests.conftest import PASSWORD

OIDC = {
    "ANSWERABLE_OIDC_URL": "https://id.example.org/tenant",
    "ANSWERABLE_OIDC_CLIENT": "client", "ANSWERABLE_OIDC_SECRET": "secret",
    "ANSWERABLE_OIDC_NAME": "Example ID",
}  # fmt: skip

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def no_attempts_remembered():
    cache.clear()


def addresses(patterns, before="/sign-in/"):
    """Every address under allauth's own list, its keys filled in."""
    for pattern in patterns:
        text = str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from addresses(pattern.url_patterns, before + filled(text))
        elif isinstance(pattern, URLPattern):
            yield before + filled(text)


def filled(text):
    text = re.sub(r"\(\?P<provider_id>[^)]*\)", "sso", text)
    text = re.sub(r"\(\?P<\w+>[^)]*\)", "abc", text)
    text = re.sub(r"<[^>]+>", "1", text)
    return text.replace("^", "").replace("$", "").replace("\\", "")


ALL = sorted(set(addresses(import_module("allauth.urls").urlpatterns)))


def test_the_walk_goes_everywhere():
    assert len(ALL) >= 25
    named = {key for key in get_resolver().reverse_dict if isinstance(key, str)}
    assert {"account_login", "mfa_activate_totp", "openid_connect_login"} <= named


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("who", ["nobody", "somebody", "somebody with a second step"])
def test_every_page_of_allauth_stands_in_our_layout(client, administrator, settings, who, method):
    settings.SOCIALACCOUNT_PROVIDERS = providers(OIDC)
    for address in ALL:
        if "sso" in address and method == "post":
            continue  # it would ask the provider over the network
        become(client, who)
        stands_in_our_layout(address, getattr(client, method)(address))


def become(client, who):
    """Whoever it is to be, again where the page before signed them out or took it away."""
    cache.clear()
    if who == "nobody" or ("_auth_user_id" in client.session and who == "somebody"):
        return
    if Authenticator.objects.count() == 2 and "_auth_user_id" in client.session:
        return
    Authenticator.objects.all().delete()
    client.logout()
    sign_in(client)
    if who == "somebody with a second step":
        turn_on(client)


def stands_in_our_layout(address, response):
    assert response.status_code < 500, address
    if response.status_code in (301, 302, 405):
        return  # elsewhere, or not a form: no page is shown
    if response["Content-Type"].startswith("text/plain"):
        assert len(response.content.split()) == 10  # recovery codes as a file
        return
    page = response.content.decode()
    assert 'class="nhsuk-header"' in page, address
    assert "Example Trust" in page, address


def test_no_template_of_allauth_is_in_reach():
    for name in (
        "account/base_entrance.html",
        "allauth/layouts/base.html",
        "mfa/webauthn/add_form.html",
    ):
        with pytest.raises(Exception, match=name):
            get_template(name)


def sign_in(client, email="ada@example.org", password=PASSWORD):
    return client.post("/sign-in/login/", {"login": email, "password": password})


def code(user):
    secret = unseal(Authenticator.objects.get(user=user, type="totp").data["secret"])
    return format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time()))))


def turn_on(client):
    """Add an authenticator app, as a person does."""
    client.post("/sign-in/reauthenticate/", {"password": PASSWORD})
    page = client.get("/sign-in/2fa/totp/activate/").content.decode()
    secret = re.findall(r'app-codes">(\w+)<', page)[0]
    counter = next(iter(yield_hotp_counters_from_time()))
    return secret, client.post(
        "/sign-in/2fa/totp/activate/", {"code": format_hotp_value(hotp_value(secret, counter))}
    )


def test_a_person_signs_in_by_address_and_password(client, administrator):
    assert sign_in(client, "ADA@example.org")["Location"] == "/"
    assert "Ada Sample" in client.get("/organisation/").content.decode()


def test_a_wrong_password_is_told_in_one_sentence(client, administrator):
    response = sign_in(client, password="wrong")
    page = response.content.decode()
    assert response.status_code == 200
    assert "There is a problem" in page
    assert "not right" in page or "not correct" in page


def test_somebody_stopped_cannot_sign_in(client, administrator):
    User.objects.update(is_active=False)
    assert sign_in(client)["Location"] == "/sign-in/inactive/"
    assert client.get("/organisation/")["Location"].startswith("/sign-in/login/")


def test_an_authenticator_app_is_asked_for_and_its_key_is_encrypted(
    client, administrator, monkeypatch
):
    # what follows a commit needs the request, which has gone when a test's fixture would run it
    monkeypatch.setattr(transaction, "on_commit", lambda after: after())
    sign_in(client)
    secret, response = turn_on(client)
    assert mail.outbox[0].subject == "Example Trust: your authenticator app is on"
    assert response["Location"] == "/sign-in/2fa/recovery-codes/"
    rows = str(list(Authenticator.objects.values_list("data", flat=True)))
    assert secret not in rows
    assert "app is on" in client.get("/sign-in/2fa/").content.decode()
    client.post("/sign-in/logout/")
    cache.clear()  # the code just used may be used again
    assert sign_in(client)["Location"].startswith("/sign-in/2fa/authenticate/")
    assert client.get("/organisation/")["Location"].startswith("/sign-in/login/")
    done = client.post("/sign-in/2fa/authenticate/", {"code": code(administrator)})
    assert done["Location"] == "/"
    assert client.get("/organisation/").status_code == 200


def test_a_forgotten_password_is_chosen_again_by_mail(client, administrator):
    client.post("/sign-in/password/reset/", {"email": "ada@example.org"})
    message = mail.outbox[0]
    assert message.subject == "Example Trust: choose a new password"
    link = re.findall(r"http://testserver(\S+)", str(message.body))[0]
    form = client.get(link)["Location"]
    new = {"password1": "another long one", "password2": "another long one"}
    assert client.post(form, new).status_code == 302
    assert sign_in(client, password="another long one")["Location"] == "/"
    assert mail.outbox[-1].subject == "Example Trust: your password was changed"


def test_nobody_learns_whose_address_is_known(client, administrator):
    known = client.post("/sign-in/password/reset/", {"email": "ada@example.org"})
    unknown = client.post("/sign-in/password/reset/", {"email": "nobody@example.org"})
    assert known["Location"] == unknown["Location"]
    assert len(mail.outbox) == 1


@pytest.mark.parametrize(
    "address", ["signup/", "email/", "3rdparty/", "3rdparty/signup/", "confirm-email/"]
)
def test_what_is_closed_says_so(client, administrator, address):
    response = client.get(f"/sign-in/{address}")
    assert response.status_code == 404
    assert "made by your organisation’s administrator" in response.content.decode()
    client.post(f"/sign-in/{address}", {"email": "new@example.org", "password1": PASSWORD})
    assert User.objects.count() == 1
    assert EmailAddress.objects.count() == 1


def test_the_body_s_own_provider_is_offered_where_the_environment_names_it(
    client, administrator, settings
):
    assert "Example ID" not in client.get("/sign-in/login/").content.decode()
    settings.SOCIALACCOUNT_PROVIDERS = providers(OIDC)
    page = client.get("/sign-in/login/").content.decode()
    assert "Sign in with Example ID" in page
    assert 'action="/sign-in/oidc/sso/login/?process=login"' in page
    assert form_targets(OIDC) == ["https://id.example.org"]
    assert form_targets({}) == []
    assert not SocialAccount.objects.exists()


def test_one_click_signs_in_in_the_demonstration_alone(client, administrator, settings):
    page, enter = "/demonstration/", f"/demonstration/{administrator.pk}/"
    assert client.get(page).status_code == 404
    assert client.post(enter).status_code == 404
    assert client.get("/organisation/").status_code == 302
    settings.DEMO = True
    assert "Sign in as Ada Sample" in client.get(page).content.decode()
    assert client.get(enter).status_code == 405
    assert client.post(enter)["Location"] == "/"
    assert client.get("/organisation/").status_code == 200


def test_a_wards_link_is_opened_in_the_demonstration_alone(client, settings, db):
    place = "/demonstration/ward/"
    assert client.post(place).status_code == 404
    settings.DEMO = True
    assert client.post(place).status_code == 404
    define_measure(
        name="Missed visits", kind="outcome", definition="Each week.", unit="visits",
        direction="decrease", by=Actor("command", "test", "A test"), now=timezone.now(),
    )  # fmt: skip
    assert "Open a ward’s link" in client.get("/demonstration/").content.decode()
    opened = client.post(place, follow=True)
    assert opened.redirect_chain[0][0].startswith("/improvement/ward/")
    assert "Missed visits" in opened.content.decode()


class Provider:
    """The body's identity provider, as far as our side of the conversation sees it."""

    ROOT = "https://id.example.org/"

    def __init__(self, email):
        self.person = {"sub": "77", "email": email, "name": "Whoever"}

    def __enter__(self):
        return self

    def __exit__(self, *_ended):
        return None

    def answer(self, url):
        if url.endswith("openid-configuration"):
            ends = ("authorization_endpoint", "token_endpoint", "userinfo_endpoint", "jwks_uri")
            return {end: self.ROOT + end for end in ends} | {"issuer": self.ROOT}
        return {"access_token": "t"} if url.endswith("token_endpoint") else self.person

    def get(self, url, **_how):
        response = Response()
        response.status_code = 200
        response._content = json.dumps(self.answer(url)).encode()
        response.headers["content-type"] = "application/json"
        return response

    def request(self, _method, url, **_how):
        return self.get(url)


def by_provider(client, settings, monkeypatch, email):
    settings.SOCIALACCOUNT_PROVIDERS = providers(OIDC)
    monkeypatch.setattr(SocialAdapter, "get_requests_session", lambda _self: Provider(email))
    away = client.post("/sign-in/oidc/sso/login/?process=login")["Location"]
    assert away.startswith("https://id.example.org/authorization_endpoint?client_id=client")
    assert "code_challenge=" in away
    state = parse_qs(urlsplit(away).query)["state"][0]
    return client.get(f"/sign-in/oidc/sso/login/callback/?code=c&state={state}")


def test_the_body_s_provider_signs_in_somebody_the_body_knows(
    client, administrator, settings, monkeypatch
):
    response = by_provider(client, settings, monkeypatch, "ada@example.org")
    assert response["Location"] == "/"
    assert client.get("/organisation/").status_code == 200
    assert SocialAccount.objects.get().user == administrator


def test_the_body_s_provider_adds_nobody(client, administrator, settings, monkeypatch):
    response = by_provider(client, settings, monkeypatch, "stranger@example.org")
    assert "You do not have an account here" in response.content.decode()
    assert User.objects.count() == 1
    assert client.get("/organisation/").status_code == 302


def test_an_answer_nobody_asked_the_provider_for_signs_in_nobody(client, administrator, settings):
    settings.SOCIALACCOUNT_PROVIDERS = providers(OIDC)
    response = client.get("/sign-in/oidc/sso/login/callback/?code=c&state=made-up", follow=True)
    assert "Signing in did not work" in response.content.decode()
    assert client.get("/organisation/").status_code == 302
