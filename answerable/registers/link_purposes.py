"""What tokens of registers are for."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from answerable.accounts.links import link_purpose

PUSH = link_purpose("registers.push", description=str(_("Another system sends rows to a register")))
