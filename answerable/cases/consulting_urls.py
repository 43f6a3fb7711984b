"""Addresses of views asked before a decision; part of `urls`."""

from __future__ import annotations

from django.urls import path

from answerable.cases.views import consulting

urlpatterns = [
    path("<slug:reference>/views/", consulting.views_asked, name="views_asked"),
    path("<slug:reference>/views/<int:consultation>/", consulting.record_view, name="record_view"),
    path("<slug:reference>/<int:position>/opinion/", consulting.put, name="put_submission"),
    path(
        "<slug:reference>/opinion/<int:submission>/",
        consulting.record_opinion,
        name="record_opinion",
    ),
]
