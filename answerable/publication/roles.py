"""Who may review what waits to be published."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from answerable.accounts.roles import role

REVIEW = "publication.review"

role(
    key="officer",
    name=_("Officer"),
    description=_("Receives requests, routes and drafts, and issues what another has drafted."),
    permissions={REVIEW},
)
role(
    key="approver",
    name=_("Approver"),
    description=_("Approves and issues letters that others have drafted."),
    permissions={REVIEW},
)
