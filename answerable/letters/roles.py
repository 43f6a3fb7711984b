"""What may be done with the wording of letters. Rooms above give this to their roles."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from answerable.accounts.roles import role

WORD = "letters.word"

role(
    key="administrator",
    name=_("Administrator"),
    description=_("Sets up the organisation, its departments, its people and their roles."),
    permissions={WORD},
)
