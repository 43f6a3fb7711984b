"""The department's page, under /department/."""

from __future__ import annotations

from django.urls import path

from answerable.improvement.department import views

app_name = "department"

urlpatterns = [path("", views.dashboard, name="dashboard")]
