"""Public addresses; those under `waiting` are for officers."""

from __future__ import annotations

from django.urls import path

from answerable.publication import views

app_name = "publication"

urlpatterns = [
    path("disclosure-log/", views.log, name="log"),
    path("disclosure-log/feed.atom", views.atom, name="feed"),
    path("disclosure-log/waiting/", views.waiting, name="waiting"),
    path("disclosure-log/waiting/<uuid:public_id>/", views.review, name="review"),
    path("disclosure-log/<uuid:public_id>/", views.entry, name="entry"),
    path("statistics/", views.figures, name="statistics"),
]
