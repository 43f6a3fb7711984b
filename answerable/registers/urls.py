"""The pages of registers: under /registers/."""

from __future__ import annotations

from django.urls import path

from answerable.registers.views import bringing, cells, facts, listing, pushing, rows, starting

app_name = "registers"

urlpatterns = [
    path("", listing.index, name="index"),
    path("new/", starting.start, name="start"),
    path("new/<int:pk>/", starting.columns, name="columns"),
    path("facts/", facts.index, name="facts"),
    path("facts/from/<slug:key>/", facts.pick, name="pick"),
    path("facts/use/<str:fact>/", facts.policy, name="policy"),
    path("facts/<slug:key>/", facts.show, name="fact"),
    path("push/<slug:key>/", pushing.push, name="push"),
    path("held/<slug:key>/", listing.show, name="register"),
    path("held/<slug:key>/download/", listing.download, name="download"),
    path("held/<slug:key>/details/", listing.details, name="details"),
    path("held/<slug:key>/changes/", listing.changes, name="changes"),
    path("held/<slug:key>/changes/<int:pk>/undo/", listing.undo, name="undo"),
    path("held/<slug:key>/rows/add/", rows.add, name="add"),
    path("held/<slug:key>/rows/<int:entry>/", rows.edit, name="edit"),
    path("held/<slug:key>/rows/<int:entry>/cell/", cells.change, name="cell"),
    path("held/<slug:key>/rows/<int:entry>/history/", rows.history, name="history"),
    path("held/<slug:key>/bulk/", rows.bulk, name="bulk"),
    path("held/<slug:key>/bring/", bringing.offer, name="bring"),
    path("held/<slug:key>/bring/<int:pk>/", bringing.look_at, name="look"),
    path("held/<slug:key>/tokens/", pushing.tokens, name="tokens"),
]
