"""Somebody leaves: what would end is looked at, ended in one act, and taken back."""

from __future__ import annotations

from collections.abc import Callable

from tests.journeys.conftest import Visitor


def test_a_coach_leaves_and_comes_back(visitor: Callable[..., Visitor]) -> None:
    administrator = visitor()
    administrator.signs_in_as("administrator")
    administrator.goes_to("/organisation/people/?q=Nadia")
    administrator.clicks("Nadia Stone")
    administrator.clicks("They are leaving")
    administrator.clicks("Look at what would end")
    administrator.sees("Coach of “Safer handovers”")
    administrator.looks("somebody-leaves")
    administrator.clicks("End all of it")
    administrator.sees("It is recorded that Nadia Stone leaves")
    administrator.clicks("See what ended, or take it back")
    administrator.sees("Parts in projects")
    administrator.looks("people-who-have-left")
    administrator.clicks("Take it back Nadia Stone")
    administrator.sees("Nadia Stone holds again what ended")
