"""What a body, or better advice, may set about its clocks. The rest is statute.

Each has its source and how sure we are of it: [V] the provision itself was read, [S] a secondary
source, [M] from memory and to be confirmed by the body's information governance lead.
"""

from __future__ import annotations

from dataclasses import dataclass

from answerable.workdays.calendar import ENGLAND_AND_WALES, Divisions


@dataclass(frozen=True, slots=True)
class ClockSettings:
    """Days are working days unless the name says calendar days.

    `public_interest_days`: ICO guidance: a public interest extension normally ends no more than
        40 working days after receipt [S]; used where the notice estimated no date.
    `late_public_interest_notice_extends`: s.10(3) "does not affect the time by which any notice
        under section 17(1) must be given". By default a notice given after the time for complying
        extends nothing, so that a late case is never made to look in time.
    `review_days`, `review_extended_days`: ICO guidance on internal reviews [V]; no statute.
    `review_window_days`: s.45 code para 5.3 [M].
    `act_done_in`: where a subject access request is dealt with, for the working day that its last
        day moves to (Reg 1182/71 Art 3(4) [M for wording]).
    `sar_pause_counts_day_of_receipt`: whether asking for clarification on the very day the period
        begins disregards that day too (Art 12A(5): the period "beginning with" the day of asking).
    `health_record_days`, `health_record_recent_days`, `health_record_recent_within`: Access to
        Health Records Act 1990 s.3(5), calendar days [M].
    """

    public_interest_days: int = 40
    late_public_interest_notice_extends: bool = False
    review_days: int = 20
    review_extended_days: int = 40
    review_window_days: int = 40
    act_done_in: Divisions = ENGLAND_AND_WALES
    sar_pause_counts_day_of_receipt: bool = True
    health_record_days: int = 40
    health_record_recent_days: int = 21
    health_record_recent_within: int = 40


DEFAULTS = ClockSettings()
