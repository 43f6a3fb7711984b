"""The days of a register are days in London."""

from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
