"""The register that the trust kept before: imported yesterday, as an administrator would do it."""

from __future__ import annotations

import csv
import io
from datetime import date, timedelta

from answerable.accounts.actor import Actor
from answerable.cases.actions import offering
from answerable.cases.policy import legal_day
from answerable.website.demonstration.stories import Story, answered, dated
from answerable.website.demonstration.year import Teller

HEADINGS = ("Ref", "Date received", "Service", "Subject", "Request", "Status", "Date closed")
YEARS = 2
NAME = "FOI log before Answerable.csv"


def bring(teller: Teller, by: Actor) -> None:
    """Two years of past requests, one row of which will not do."""
    now = teller.now - timedelta(days=1)
    offer = offering.bring(data=register(legal_day(now)), name=NAME, by=by, now=now)

    def told(_row: int) -> None:
        """Nobody waits for it."""

    found = offering.look(offer=offer, on=legal_day(now), told=told)
    offering.keep_look(offer=offer, found=found, by=by, now=now)
    offering.take_in(offer=offering.confirm(offer=offer, by=by, now=now), by=by, now=now, told=told)


def register(today: date) -> bytes:
    """As the team's spreadsheet had it, the oldest first."""
    out = io.StringIO()
    rows = csv.writer(out)
    rows.writerow(HEADINGS)
    number = 0
    for years in range(YEARS, 0, -1):
        for story in answered():
            number += 1
            rows.writerow(row(number, story, today - timedelta(days=365 * years + story.ago)))
    rows.writerow([f"LOG/{number + 1:04d}", "spring", "Finance", "Pens", "How many pens?", "", ""])
    return out.getvalue().encode()


def row(number: int, story: Story, received: date) -> list[str]:
    asked = dated(story, received).asked
    service = next((one.department for one in asked if one.department), "")
    closed = received + timedelta(days=story.takes)
    return [
        f"LOG/{number:04d}", f"{received:%d/%m/%Y}", service, story.subject,
        "\n".join(one.text for one in asked), "All information sent", f"{closed:%d/%m/%Y}",
    ]  # fmt: skip
