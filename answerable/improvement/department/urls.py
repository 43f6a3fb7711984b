"""The department's pages, under /department/."""

from __future__ import annotations

from django.urls import path

from answerable.improvement.department.views import dashboard, extracts

app_name = "department"

urlpatterns = [
    path("", dashboard.dashboard, name="dashboard"),
    path("open/", dashboard.set_up, name="set_up"),
    path("registers/<slug:key>/", dashboard.register, name="register"),
    path("extract/", extracts.offer, name="extract"),
    path("extract/<int:pk>/", extracts.match, name="match"),
]
