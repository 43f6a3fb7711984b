"""What kind of body this is, as the law of exemptions and of cost asks."""

from __future__ import annotations

from answerable.accounts.models import Organisation
from answerable.cases.exemptions.checks import Body


def body() -> Body:
    """A department, with the higher limit and s.35; or a trust, as any other body is taken."""
    return "department" if Organisation.current().kind == "department" else "nhs_trust"
