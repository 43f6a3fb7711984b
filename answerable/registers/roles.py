"""What may be done with registers. Rooms above give these to their roles."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from answerable.accounts.roles import role

READ = "registers.read"
EDIT = "registers.edit"
ALL = "registers.all"
"""Every register, restricted ones and those of other departments too."""

role(
    key="administrator",
    name=_("Administrator"),
    description=_("Sets up the organisation, its departments, its people and their roles."),
    permissions={READ, EDIT, ALL},
)
