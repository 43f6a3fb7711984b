"""What private links and tokens of measures are for."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from answerable.accounts.links import link_purpose

WARD = link_purpose(
    "improvement.ward", description=str(_("Enter the values of one measure on a ward's phone"))
)
FEED = link_purpose(
    "improvement.feed", description=str(_("Another system sends the values of a measure"))
)
