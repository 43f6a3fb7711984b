"""Addresses of the standard lines; part of `urls`."""

from __future__ import annotations

from django.urls import path

from answerable.cases.views import lines

urlpatterns = [
    path("lines/", lines.lines, name="lines"),
    path("lines/new/", lines.new_line, name="new_line"),
    path("lines/<int:line>/", lines.line, name="line"),
    path("lines/<int:line>/withdraw/", lines.withdraw_line, name="withdraw_line"),
    path("lines/<int:line>/<int:version>/approve/", lines.approve_line, name="approve_line"),
]
