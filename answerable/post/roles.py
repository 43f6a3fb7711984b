"""Who may say which mailboxes are read."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from answerable.accounts.roles import role

MAILBOXES = "post.mailboxes"

role(
    key="administrator",
    name=_("Administrator"),
    description=_("Sets up the organisation, its departments, its people and their roles."),
    permissions={MAILBOXES},
)
