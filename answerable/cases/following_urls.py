"""What follows a reply: reviews, the regulator, bundles and retention; part of `urls`."""

from __future__ import annotations

from django.urls import path

from answerable.cases.views import regulator, retention, review

urlpatterns = [
    path("regulator/", regulator.listing, name="regulator"),
    path("retention/", retention.queue, name="retention"),
    path("retention/kept.csv", retention.as_list, name="retention_list"),
    path("retention/certificate/<int:pk>/", retention.certificate, name="certificate"),
    path("retention/<str:kind>/<str:key>/", retention.confirm, name="destroy"),
    path("<slug:reference>/requester/remove/", retention.forget_requester, name="forget_requester"),
    path("<slug:reference>/reviews/new/", review.record, name="review_new"),
    path("<slug:reference>/review/", review.review, name="review"),
    path("<slug:reference>/<int:position>/review/", review.decide, name="review_decide"),
    path("<slug:reference>/regulator/new/", regulator.new, name="regulator_new"),
    path("<slug:reference>/regulator/<int:matter>/", regulator.matter, name="regulator_case"),
    path("<slug:reference>/regulator/<int:matter>/step/", regulator.step, name="regulator_step"),
    path(
        "<slug:reference>/regulator/<int:matter>/<int:step>/done/",
        regulator.step_done,
        name="regulator_done",
    ),
    path("<slug:reference>/regulator/<int:matter>/end/", regulator.end, name="regulator_end"),
    path("<slug:reference>/bundle/<str:mark>.zip", regulator.bundle, name="bundle"),
]
