"""The addresses of the wording of letters."""

from __future__ import annotations

from django.urls import path

from answerable.letters import views

app_name = "letters"

urlpatterns = [
    path("", views.index, name="index"),
    path("<str:key>/<str:language>/", views.wording, name="wording"),
    path("<str:key>/<str:language>/preview/", views.preview, name="preview"),
    path("<str:key>/<str:language>/<int:number>/", views.version, name="version"),
]
