"""What a rule profile is: every choice that two honest people could make differently, by name."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

from answerable.spc.series import SeriesError

# Rules in the order in which the first that applies names a point.
RULES = (
    "outside",
    "trend",
    "two of three",
    "four of five",
    "shift",
    "low variation",
    "alternating",
    "mixture",
)


@dataclass(frozen=True, slots=True)
class Profile:
    """`key` names it with its version; `source` says who wrote the rules down.

    `centre`: mean or median. `limit`: distance of the limits in mean moving ranges, None for no
    limits. `screen`: drop extreme moving ranges first. `fewest`: points before there are limits.
    `shift`, `trend`, `low_variation`, `alternating`, `mixture`: how many points, 0 for no such
    rule. `on_line`: a point on the centre line breaks a run or is skipped. `tie`: equal values
    break a trend or count once. `two_of_three`, `four_of_five`: "" for no such rule, "beyond" if
    the rest may lie anywhere, "one side" if all three must be on one side. `runs`: too many or
    too few runs. `both`: a point that is improvement and concern takes the first rule
    ("priority") or is improvement. `undecided`: what the sources leave open, and what we took.
    """

    key: str
    source: str
    centre: str = "mean"
    limit: float | None = 3 / 1.128
    screen: bool = False
    fewest: int = 2
    outside: bool = True
    shift: int = 8
    on_line: str = "breaks"
    trend: int = 6
    tie: str = "breaks"
    two_of_three: str = "beyond"
    four_of_five: str = ""
    low_variation: int = 0
    alternating: int = 0
    mixture: int = 0
    runs: bool = False
    both: str = "priority"
    undecided: tuple[str, ...] = ()

    def changed(self, **settings: object) -> Profile:
        """The profile with other settings, which its key then names.

        Raises SeriesError for a setting there is not.
        """
        known = {field.name for field in fields(self)} - {"key", "source", "undecided"}
        unknown = sorted(set(settings) - known)
        if unknown:
            raise SeriesError(f"A profile has no setting {', '.join(unknown)}.")
        named = ", ".join(f"{name.replace('_', ' ')} {value}" for name, value in settings.items())
        return replace(self, key=f"{self.key} ({named})", **settings)  # type: ignore[arg-type]
