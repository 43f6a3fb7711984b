"""The addresses of the product: each room's own, gathered."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from answerable.publication.api import api
from answerable.website.sign_in import demonstration
from answerable.website.views import errors, pages

urlpatterns: list[URLPattern | URLResolver] = [
    path("", pages.home, name="home"),
    path("accessibility/", pages.accessibility, name="accessibility"),
    path("privacy/", pages.privacy, name="privacy"),
    path("cookies/", pages.cookies, name="cookies"),
    path("demonstration/", demonstration.choose, name="demonstration"),
    path("demonstration/mail/", demonstration.mail, name="demonstration_mail"),
    path("demonstration/ward/", demonstration.ward, name="demonstration_ward"),
    path("demonstration/<int:user_id>/", demonstration.enter, name="demonstration_enter"),
    path("organisation/", include("answerable.accounts.urls")),
    path("cases/", include("answerable.cases.urls")),
    path("department/", include("answerable.improvement.department.urls")),
    path("letters/", include("answerable.letters.urls")),
    path("mailboxes/", include("answerable.post.urls")),
    path("registers/", include("answerable.registers.urls")),
    path("improvement/", include("answerable.improvement.urls")),
    path("", include("answerable.cases.public_urls")),
    path("", include("answerable.publication.urls")),
    path("api/v1/", api.urls),
    path("sign-in/", include("answerable.website.sign_in.closed")),
    path("sign-in/", include("allauth.urls")),
]

handler400 = errors.bad_request
handler403 = errors.forbidden
handler404 = errors.not_found
handler500 = errors.fault
