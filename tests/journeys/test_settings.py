"""An administrator reads the settings of casework and changes one."""

from __future__ import annotations

from collections.abc import Callable

from tests.journeys.conftest import Visitor

Open = Callable[..., Visitor]


def test_the_settings_of_casework(visitor: Open) -> None:
    administrator = visitor()
    administrator.signs_in_as("administrator")
    administrator.goes_to("/cases/settings/")
    administrator.sees("Tier at allocation")
    administrator.looks("settings")
    administrator.clicks("Change Least confidence to suggest a department")
    administrator.looks("setting")
    administrator.fills("Least confidence to suggest a department", "45")
    administrator.fills("Reason", "Fewer wrong ones.")
    administrator.clicks("Change it")
    administrator.sees("45%")
    administrator.goes_to("/cases/settings/tiers/full/")
    administrator.looks("settings-tier")
