"""The letters of the desk, as a table: by what law, with what event, asking the officer for what.

PURE. The response itself, which answers or refuses, is written question by question.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Text = str | Promise


@dataclass(frozen=True, slots=True)
class Kind:
    """wordings, events: by regime, "" for any. asks: further fields of the form; `main` is what
    its first field is called, "" where there is none.

    two: whether another than its writer must send it, as for all that decides, charges or closes.
    enclosed: whether the sheet on complaints goes with it. before_due: only within the time.
    to_other: whether it goes to somebody other than the requester, who is not named in it.
    """

    code: str
    title: Text
    when: Text
    wordings: Mapping[str, str]
    events: Mapping[str, str] = field(default_factory=dict)
    main: Text = ""
    asks: tuple[str, ...] = ()
    two: bool = False
    enclosed: bool = False
    before_due: bool = False
    to_other: bool = False

    def wording(self, regime: str) -> str | None:
        return self.wordings.get(regime) or self.wordings.get("")

    def event(self, regime: str) -> str:
        return self.events.get(regime) or self.events.get("") or "letter_sent"


def _both(stem: str) -> dict[str, str]:
    return {law: f"letter.{stem}.{law}" for law in ("FOIA", "EIR")}


_ALL = (
    Kind(
        "acknowledgement", _("Acknowledgement"), _("Thanks, with the reference and the date due."),
        {"": "letter.acknowledgement"}, {"": "acknowledged"},
    ),
    Kind(
        "clarification", _("Ask for clarification"),
        _("We cannot identify or locate what is asked for: s.1(3), EIR reg 9."),
        _both("clarification"),
        {"FOIA": "clarification_requested", "EIR": "particulars_requested"},
        main=_("What is to be clarified"), asks=("questions",), before_due=True,
    ),
    Kind(
        "narrow", _("Advice to narrow"),
        _("It would go over the limit: advice before anything is refused (s.16, EIR reg 9)."),
        _both("narrow"), main=_("What could be asked for instead"),
    ),
    Kind(
        "fees", _("Fees notice"), _("A fee is asked for first: s.9, EIR reg 8."), _both("fees"),
        {"FOIA": "fees_notice_given", "EIR": "advance_payment_notice"},
        main=_("How much, and what for"), two=True, enclosed=True, before_due=True,
    ),
    Kind(
        "extension", _("Extension notice"),
        _("More time for the public interest (s.10(3)), or for complexity and volume (EIR reg 7)."),
        _both("extension"), {"FOIA": "pit_extension_notice", "EIR": "eir_extension_notice"},
        main=_("Why"), asks=("exemptions", "estimated", "complex", "voluminous"),
        two=True, enclosed=True, before_due=True,
    ),
    Kind(
        "review_extension", _("More time for an internal review"),
        _("Exceptionally, up to 40 working days in all: the requester is told why."),
        {"FOIA": "letter.review_extension"}, {"FOIA": "review_extension_notice"}, main=_("Why"),
        two=True, before_due=True,
    ),
    Kind(
        "transfer", _("Transfer"), _("Another body holds it, and the requester agrees."),
        {"": "letter.transfer"}, {"": "transferred"}, main=_("The other body"), asks=("agreed",),
        two=True, enclosed=True,
    ),
    Kind(
        "holding", _("Apology for a late reply"), _("The last day has passed."),
        {"": "letter.holding"}, main=_("What we are waiting for"), enclosed=True,
    ),
    Kind(
        "invalid", _("Not a valid request"),
        _("No name, no address or nothing described: s.8."), {"FOIA": "letter.invalid"},
        {"": "invalid"}, main=_("What is missing"), two=True, enclosed=True,
    ),
    Kind(
        "lapsed", _("Closed for want of clarification"),
        _("What we asked for did not come."), {"": "letter.lapsed"}, {"": "lapsed"},
        two=True, enclosed=True,
    ),
    Kind(
        "withdrawn", _("Withdrawn"), _("The requester has told us so."),
        {"": "letter.withdrawn"}, {"": "withdrawn"},
    ),
    Kind(
        "business_as_usual", _("Handled as business as usual"),
        _("An ordinary enquiry, answered at once."), {"": "letter.business_as_usual"},
        {"": "business_as_usual"}, main=_("How we are dealing with it"),
    ),
    Kind(
        "records_team", _("Handed to the records team"),
        _("It asks for somebody's own data: restricted, and never answered here."),
        {"": "letter.records_team"}, asks=("records_person",),
    ),
    Kind(
        "third_party", _("Ask a third party"),
        _("Somebody the information concerns is asked for their view, by a day."),
        {"": "letter.third_party"}, main=_("What they are asked"),
        asks=("question", "to_name", "to_email", "reply_by"), to_other=True,
    ),
    Kind(
        "third_party_told", _("Reply to a third party"),
        _("They were asked for their view, and are told what was decided."),
        {"": "letter.third_party_told"}, main=_("What was decided, and why"),
        asks=("to_name", "to_email"), two=True, to_other=True,
    ),
)  # fmt: skip
KINDS: dict[str, Kind] = {kind.code: kind for kind in _ALL}


def kind_of_event(type_: str) -> str:
    """The letter whose sending records this event; "" where there is none."""
    return next((kind.code for kind in _ALL if type_ in kind.events.values()), "")
