"""The mailboxes' pages: under /mailboxes/."""

from __future__ import annotations

from django.urls import path

from answerable.post.views import mailboxes

app_name = "post"

urlpatterns = [
    path("", mailboxes.index, name="mailboxes"),
    path("add/", mailboxes.edit, name="add_mailbox"),
    path("<int:pk>/", mailboxes.edit, name="mailbox"),
    path("<int:pk>/try/", mailboxes.attempt, name="try_mailbox"),
    path("<int:pk>/pause/", mailboxes.turn, {"active": False}, name="pause_mailbox"),
    path("<int:pk>/resume/", mailboxes.turn, {"active": True}, name="resume_mailbox"),
    path("<int:pk>/remove/", mailboxes.remove, name="remove_mailbox"),
]
