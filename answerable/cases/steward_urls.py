"""The addresses of those whose registers are used; part of `urls`."""

from __future__ import annotations

from django.urls import path

from answerable.cases.views import stewards

urlpatterns = [
    path("registers-used/", stewards.mine, name="my_uses"),
    path("registers-used/<int:use>/", stewards.asked, name="my_use"),
    path("<slug:reference>/registers/", stewards.on_case, name="with_stewards"),
    path("<slug:reference>/<int:position>/go-on/", stewards.overrule, name="overrule_steward"),
]
