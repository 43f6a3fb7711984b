"""What the requester's private links are for."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from answerable.accounts.links import link_purpose

TRACK = link_purpose("cases.track", description=str(_("Follow a request and read its answer")))
SURVEY = link_purpose(
    "cases.survey", description=str(_("Say what you thought of the answer")), once=True
)
COLLECT = link_purpose("cases.collect", description=str(_("Collect one reply and its files")))
OWNER = link_purpose(
    "cases.owner", description=str(_("Answer one question that is with you, without an account"))
)
CALENDAR = link_purpose(
    "cases.calendar", description=str(_("Your due dates in your calendar: reference and date only"))
)
STEWARD = link_purpose(
    "cases.steward", description=str(_("Say whether your register may answer one request"))
)
SIGN_OFF = link_purpose(
    "cases.sign_off", description=str(_("Sign off one letter, as the person it was sent to"))
)
THIRD_PARTY = link_purpose(
    "cases.view", description=str(_("Say what disclosure would do to you, as a third party"))
)
OPINION = link_purpose(
    "cases.opinion", description=str(_("Give the qualified person's opinion on one question"))
)
SAVED = link_purpose(
    "cases.saved", description=str(_("Carry on with a request form that was put by"))
)
