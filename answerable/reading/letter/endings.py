"""Lines beneath the last answer: courtesies, standing notices, rights, the fields of a page."""

from __future__ import annotations

import re

_SORRY = (
    r"(?:once (?:again|more),? |finally,? )?(?:please accept (?:my|our) (?:sincere )?apologies|"
    r"(?:i|we) (?:would like to |wish to )?apologi[sz]e|(?:my|our) apologies) "
    r"(?:again |once more )?(?:for|that)\b[^.]{0,60}"
    r"\b(?:delay|late|inconvenience|time (?:taken|it took))\b[^.]*\.?\s*$"
)
_DONE = (
    r"(?:(?:the )?[A-Z][\w &'’-]{1,50} )?(?:considers?|believes?) (?:that )?this to be "
    r"(?:a |our )?(?:full|complete|final) (?:disclosure|response|reply|answer)\b",
    r"(?:i|we) (?:now )?(?:believe|consider|trust|think) (?:that )?this (?:now )?(?:fully )?"
    r"(?:answers|completes|concludes|fulfils|satisfies)\b",
    r"(?:i|we) (?:(?:will|shall|have) )?(?:now )?(?:consider(?:ed)?|treat(?:ed)?|closed?) "
    r"(?:this|your) request (?:(?:to be|as|now) )*(?:closed|complete|concluded)?\W*$",
    r"(?:this|your) request (?:is|has been|will be|is being) (?:now )?closed\W*$",
    r"(?:many )?thank(?:s| you) (?:(?:once )?again )?for (?:contacting|writing to) \w+\W*$",
    r"(?:many )?thank(?:s| you) (?:once )?again for your\b",
    r"(?:may )?(?:i|we) (?:would like to )?take this opportunity to thank\b",
    r"if (?:i|we) can be of (?:any )?(?:further|more|other) (?:assistance|help)\b",
)
_RIGHTS = (
    r"(?:details|information|a copy|copies|an explanation) (?:of|on|about) "
    r"(?:how to |your (?:rights? (?:of|to) )?|our |the )"
    r"(?:appeal|complain|review|internal review)\w*\b[^.]{0,60}"
    r"\b(?:enclosed|attached|below|included)\b",
    r"please (?:see|find|refer to) (?:the |our )?(?:attached|enclosed|below) [^.]{0,40}"
    r"\b(?:how to (?:complain|appeal)|(?:right|rights) (?:of|to) (?:appeal|complain|review))\b",
    r"please be (?:advised|aware) (?:that )?you (?:have|can|may)\b[^.]{0,60}\b(?:complain|appeal|"
    r"internal review|review of|a review)\b",
    r"(?:appeals?|review) rights?\W*$",
    r"(?:your )?rights? to (?:request|ask for|seek|an?) (?:an? )?(?:internal )?review\W*$",
    r"(?:how|where) to (?:complain|appeal|ask for a review)\W*$",
    r"what (?:to do )?if you are (?:unhappy|dissatisfied|not (?:happy|satisfied|content))\b",
)
_NOTICES = (
    r"most of the information (?:that )?we (?:provide|release|disclose)\b[^.]{0,80}\bcopyright\b",
    r"(?:please note (?:that )?|in line with [^.,]{3,60}, )?(?:an? )?"
    r"(?:(?:redacted|anonymi[sz]ed) )?(?:(?:copy|version) of )?"
    r"(?:this|our|the|your) (?:response|reply|request)\b(?: to you(?:r request)?)? "
    r"(?:will|may|might|is to) (?:also )?be (?:published|placed|made "
    r"available|added)\b",
    r"(?:our |all )?(?:responses|replies) to (?:foi )?requests are published\b",
    r"to (?:view|see) (?:all |our )?(?:previous|earlier|other) (?:foi )?(?:responses|requests)\b",
    r"(?:we would )?(?:welcome|appreciate) your (?:feedback|views|comments) on how\b",
    r"please (?:complete|take|fill in) our (?:\w+ ){0,3}survey\b",
    r"(?:you can (?:find|read|see) )?our privacy (?:notice|policy)\b",
    r"under the re-?use of public sector information regulations\b",
    r"all (?:foi )?requests (?:will be|are) anonymised\b",
)
_FIELDS = (
    r"date of publication\b[^.]{0,30}$",
    r"date (?:response|reply) (?:sent|issued)\b[^.]{0,30}$",
    r"(?:tags?|keywords?)\s?:[^.]{0,80}$",
    r"back to (?:list|results|search|disclosure log|previous page)\W*$",
    r"exemptions? (?:applied|used|cited)\s?:\s?(?:none|n/?a|no)\W*$",
    r"attachments?\s?:\s?(?:none|n/?a|no|yes|\d+)\W*$",
    r"(?:(?:foi|request|case) )?(?:status|outcome|decision)\s?:\s?(?:closed|completed?|answered|"
    r"disclosed|released|(?:fully|partially|partly) \w+|"
    r"(?:full|partial|part) (?:disclosure|release)|all (?:information )?\w+|"
    r"information (?:provided|supplied|released|disclosed))\W*$",
)
ENDING = re.compile(
    rf"\W*(?:{'|'.join((_SORRY, *_DONE, *_RIGHTS, *_NOTICES, *_FIELDS))})", re.IGNORECASE
)
