"""Rule profiles, named and versioned; the key is printed on every chart that uses one.

`ptd-0.2.2` has a file of its own (`plot_the_dots`), because it also keeps its package's faults.
"""

from answerable.spc.profiles.chart import (
    Disagreement,
    ProfileChart,
    disagreements,
    in_full,
    profile_chart,
)
from answerable.spc.profiles.judge import Judged, judge
from answerable.spc.profiles.profile import RULES, Profile
from answerable.spc.series import SeriesError

_ALL = (
    Profile(
        key="mdc-2023",
        source="NHS England, Making Data Count: SPC tools after November 2023",
        limit=2.66,
        fewest=13,
        shift=7,
        trend=7,
        two_of_three="one side",
        both="improvement",
        undecided=(
            "Whether a point on the mean breaks a shift: it does, as in the R package.",
            "Whether a repeated value breaks a trend: it does; an older guide skipped it.",
            "6 or 7 points for shift and trend: 7, and 6 by setting.",
            "A target on a limit: neither pass nor fail.",
        ),
    ),
    Profile(
        key="ihi-run",
        source="Perla, Provost, Murray: BMJ Quality & Safety 2011, 20: 46-51",
        centre="median",
        limit=None,
        outside=False,
        shift=6,
        on_line="skips",
        trend=5,
        tie="once",
        two_of_three="",
        runs=True,
        undecided=(
            "An astronomical point is for people to judge: none is marked.",
            "Bounds of the number of runs: worked out by Swed and Eisenhart (1943), 2.5% either "
            "side; printed tables differ by one for some numbers of points.",
        ),
    ),
    Profile(
        key="lifeqi-5",
        source="Life QI help: Interpreting an SPC chart",
        shift=8,
        on_line="skips",
        trend=6,
        tie="once",
        low_variation=15,
        undecided=(
            "Whether moving ranges are screened: they are not.",
            "The third point of two in three: it may lie anywhere.",
        ),
    ),
    Profile(
        key="western-electric",
        source="Western Electric, Statistical Quality Control Handbook, 1956, pages 25-28",
        shift=8,
        trend=0,
        four_of_five="beyond",
        undecided=(
            "Which points are named: all that count, where the handbook marks only the last.",
        ),
    ),
    Profile(
        key="nelson",
        source="Nelson: Journal of Quality Technology 1984, 16: 237-239",
        shift=9,
        trend=6,
        four_of_five="beyond",
        low_variation=15,
        alternating=14,
        mixture=8,
        undecided=(
            "A point on one sigma is within neither zone: it breaks tests 7 and 8.",
            "Test 8 needs points on both sides.",
        ),
    ),
)
PROFILES = {profile.key: profile for profile in _ALL}


def named(key: str) -> Profile:
    """Raises SeriesError for a profile there is not."""
    if key not in PROFILES:
        raise SeriesError(f"There is no profile {key!r}; there are {', '.join(PROFILES)}.")
    return PROFILES[key]


__all__ = [
    "PROFILES",
    "RULES",
    "Disagreement",
    "Judged",
    "Profile",
    "ProfileChart",
    "disagreements",
    "in_full",
    "judge",
    "named",
    "profile_chart",
]
