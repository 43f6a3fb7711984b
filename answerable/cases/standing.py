"""Where a request and each of its questions stand, in words for whoever made it. PURE.

The desk's own words (`states`) speak of approval and of owners; a requester needs to know what is
happening and whether anything is wanted of them.
"""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

CASE: dict[str, Promise] = {
    "received": _("We have your request and are reading it. You need do nothing now."),
    "drafting": _("We are finding the information and writing our answer. You need do nothing."),
    "awaiting_requester": _(
        "We have asked you something and cannot go on until you answer. "
        "Please look for our email or letter."
    ),
    "with_approver": _("Our answer is written and is being checked before we send it."),
    "approved": _("Our answer is approved. We will send it soon."),
    "part_issued": _("We have answered part of your request. The rest will follow."),
    "issued": _("We have answered your request."),
    "not_delivered": _(
        "We have answered, but our message did not reach you. You can read the answer on this page."
    ),
    "withdrawn": _("You withdrew this request."),
    "lapsed": _("We closed this request because we did not hear from you. You may ask again."),
    "transferred": _("Another public body holds this. We have passed your request on to it."),
    "business_as_usual": _("We deal with this as an ordinary enquiry."),
    "duplicate": _("This is the same as another request of yours, and we answer that one."),
    "invalid": _("We could not treat this as a request for information. Our letter says why."),
    "no_notice": _("We have closed this request. Our earlier letter to you says why."),
    "mistaken": _("This was written down here by mistake, and is closed."),
}

QUESTION: dict[str, Promise] = {
    "open": _("Being answered"),
    "with_owner": _("Being answered"),
    "drafted": _("Being answered"),
    "awaiting_requester": _("We have asked you something"),
    "to_follow": _("To follow"),
    "answered": _("Answered"),
    "withdrawn": _("Withdrawn"),
    "lapsed": _("Closed: we did not hear from you"),
    "transferred": _("Passed to another public body"),
    "business_as_usual": _("Dealt with as an ordinary enquiry"),
    "duplicate": _("Answered in another request of yours"),
    "invalid": _("Not a request for information"),
    "no_notice": _("Closed"),
    "mistaken": _("Closed"),
}
