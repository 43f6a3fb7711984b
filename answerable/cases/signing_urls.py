"""The addresses of sign-off and of the settings of casework; part of `urls`."""

from __future__ import annotations

from django.urls import path

from answerable.cases.views import settings, signing

urlpatterns = [
    path("settings/", settings.settings, name="settings"),
    path("settings/tiers/new/", settings.tier, name="tier_new"),
    path("settings/tiers/<slug:code>/", settings.tier, name="tier"),
    path("settings/<slug:name>/", settings.setting, name="setting"),
    path("<slug:reference>/sign-off/", signing.sign_off, name="sign_off"),
    path("<slug:reference>/sign-off/decide/", signing.decide, name="sign_off_decide"),
    path("<slug:reference>/sign-off/tier/", signing.tier, name="sign_off_tier"),
    path("<slug:reference>/sign-off/deputy/", signing.replace, name="sign_off_replace"),
    path("<slug:reference>/sign-off/alone/", signing.bypass, name="sign_off_bypass"),
    path("<slug:reference>/sign-off/review/", signing.review, name="sign_off_review"),
]
