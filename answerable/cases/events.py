"""The kinds of thing that can happen to a case, by code.

Codes that move the clock are those of the clock itself (FOIA s.1(3), s.9, s.10; EIR regs 7 to 9;
UK GDPR Article 12A).
"""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class EventType:
    """title: as the case's history shows it. clock: whether it may move a due date."""

    code: str
    title: str | Promise
    clock: bool = False


_ALL = (
    EventType("received", _("Received")),
    EventType("acknowledged", _("Acknowledged")),
    EventType("allocated", _("Allocated to an officer")),
    EventType("question_assigned", _("Sent to its owner")),
    EventType("question_returned", _("Returned by its owner")),
    EventType("owner_link_made", _("Link made to hand to the owner")),
    EventType("search_recorded", _("Search recorded by the owner")),
    EventType("file_attached", _("File attached by the owner")),
    EventType("chaser_sent", _("Chaser sent")),
    EventType("escalation_allowed", _("Telling somebody above allowed")),
    EventType("regime_changed", _("Considered under another regime")),
    EventType("questions_split", _("Question split")),
    EventType("questions_merged", _("Questions merged")),
    EventType("questions_renumbered", _("Questions renumbered")),
    EventType("questions_put_right", _("Questions put right")),
    EventType("questions_put_back", _("Questions put back as they were")),
    EventType("answer_suggested", _("Answer suggested from the registers")),
    EventType("answer_edited", _("Answer written")),
    EventType("gap_dismissed", _("Gap set aside")),
    EventType("disposition_set", _("Outcome recorded")),
    EventType("decision_recorded", _("Reasons for withholding recorded")),
    EventType("sent_for_approval", _("Sent for approval")),
    EventType("returned", _("Returned to the drafter")),
    EventType("approved", _("Approved")),
    EventType("tier_set", _("Tier of sign-off set")),
    EventType("signoff_told", _("Told of the sign-off to come")),
    EventType("signoff_asked", _("Asked to sign off")),
    EventType("signoff_approved", _("Signed off")),
    EventType("signoff_no_objection", _("No objection")),
    EventType("signoff_silent", _("Nothing said by the day given: no objection")),
    EventType("signoff_redrafted", _("Redrafted by the one who signs off")),
    EventType("signoff_objected", _("Objection")),
    EventType("signoff_delegated", _("Sign-off delegated")),
    EventType("signoff_replaced", _("Approver replaced by a deputy")),
    EventType("signoff_bypassed", _("Approved by an officer alone on duty")),
    EventType("bypass_reviewed", _("Bypass reviewed by another")),
    EventType("steward_told", _("Steward told that their register is used")),
    EventType("steward_asked", _("Steward asked about the use of their register")),
    EventType("steward_agreed", _("Steward has no objection")),
    EventType("steward_objected", _("Steward objects")),
    EventType("steward_silent", _("Steward said nothing by the day given: no objection")),
    EventType("steward_overruled", _("Goes on without the steward's agreement")),
    EventType("changed_regardless", _("Value changed since receipt, as it would have been anyway")),
    EventType("issued", _("Response issued")),
    EventType("to_follow", _("Part of the answer to follow")),
    EventType("file_enclosed", _("File put with the letter")),
    EventType("file_left_out", _("File left out of the letter")),
    EventType("file_checked", _("File checked for hidden data")),
    EventType("letter_posted", _("Letter posted")),
    EventType("not_delivered", _("Letter not delivered")),
    EventType("mail_went", _("Looked into: the mail did go")),
    EventType("mail_again", _("Mail sent again")),
    EventType("mail_elsewhere", _("Address corrected, and the mail sent there")),
    EventType("mail_by_post", _("Sent by post instead of mail")),
    EventType("release_withdrawn", _("Response withdrawn: an incident")),
    EventType("clarification_requested", _("Clarification asked for"), clock=True),
    EventType("clarification_received", _("Clarification received"), clock=True),
    EventType("particulars_requested", _("Particulars asked for"), clock=True),
    EventType("particulars_received", _("Particulars received"), clock=True),
    EventType("fees_notice_given", _("Fees notice given"), clock=True),
    EventType("fee_received", _("Fee received"), clock=True),
    EventType("advance_payment_notice", _("Advance payment asked for"), clock=True),
    EventType("payment_received", _("Payment received"), clock=True),
    EventType("pit_extension_notice", _("Extended for the public interest test"), clock=True),
    EventType("eir_extension_notice", _("Extended: complex and voluminous"), clock=True),
    EventType("rpsi_extension_notice", _("Extended, with an estimated date"), clock=True),
    EventType("review_extension_notice", _("Review extended: exceptional"), clock=True),
    EventType("sar_extension_notice", _("Extended by two months"), clock=True),
    EventType("sar_id_requested", _("Identification asked for"), clock=True),
    EventType("sar_id_received", _("Identification received"), clock=True),
    EventType("sar_clarification_requested", _("Clarification asked for"), clock=True),
    EventType("sar_clarification_received", _("Clarification received"), clock=True),
    EventType("sar_fee_requested", _("Fee asked for"), clock=True),
    EventType("sar_fee_received", _("Fee received"), clock=True),
    EventType("school_calendar", _("School calendar noted"), clock=True),
    EventType("commissioner_specified_day", _("Day set by the Commissioner"), clock=True),
    EventType("withdrawn", _("Withdrawn by the requester")),
    EventType("lapsed", _("Closed, no clarification")),
    EventType("transferred", _("Transferred to another body")),
    EventType("business_as_usual", _("Handled as business as usual")),
    EventType("duplicate", _("Closed as a duplicate")),
    EventType("invalid", _("Closed: no valid request (s.8)")),
    EventType("no_notice", _("Closed: no notice need be given (s.17(6))")),
    EventType("mistaken", _("Closed: opened by mistake")),
    EventType("third_party_asked", _("Third party asked for their view")),
    EventType("third_party_view", _("View of a third party recorded")),
    EventType("opinion_sought", _("Put to the qualified person (s.36)")),
    EventType("opinion_given", _("Opinion of the qualified person recorded")),
    EventType("letter_sent", _("Letter sent")),
    EventType("reopened", _("Reopened")),
    EventType("review_asked", _("Internal review asked for")),
    EventType("review_outcome", _("Outcome of the review recorded")),
    EventType("review_ended", _("Outcome of the review sent")),
    EventType("regulator_told", _("Heard from the regulator or the tribunal")),
    EventType("regulator_answered", _("Answered the regulator or the tribunal")),
    EventType("restricted", _("Restricted to named people")),
    EventType("unrestricted", _("Open to the whole team again")),
    EventType("noted", _("Note")),
    EventType("requester_forgotten", _("Requester's name and addresses removed")),
    EventType("destroyed", _("Destroyed under a certificate")),
    EventType("struck_out", _("Struck out as a mistake")),
)

EVENTS: dict[str, EventType] = {event.code: event for event in _ALL}
CLOCK_EVENTS = frozenset(code for code, event in EVENTS.items() if event.clock)
