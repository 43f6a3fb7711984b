"""Which sentence goes with the ask before it: a refinement, a condition, a bare phrase."""

from __future__ import annotations

import re

from answerable.reading.questions.asking import continues, is_ask, is_format_wish, is_period
from answerable.reading.questions.refining import (
    refines,
    says_again,
    says_when,
    sets_scope,
    takes_in,
)

FINITE = re.compile(
    r"(?:[\w'’/()-]+,? ){0,12}?(?<!that )(?<!which )(?<!who )(?:is|are|was|were|has|have|had|will|"
    r"would|can|should|could|do|does|did|must|(?-i:may)|might)\b",
    re.IGNORECASE,
)
"""A sentence that has a verb of its own, however far in."""


IF_SO = re.compile(
    r"(?:and |but )?if (?:so|not|yes|no|(?:this|that) is (?:not )?the case|"
    r"(?:it|this|that|they|these|those|there|you|he|she|we) (?:is|are|was|were|do(?:es)?|did|"
    r"has|have|had)(?: not|n['’]t)?(?= ?,)|(?:any|none|some|either|neither|both|all|many|few|"
    r"(?:more|fewer|less) than [^,?]{1,20})(?= ?,))\b",
    re.IGNORECASE,
)
_AND = re.compile(
    r"(?:and|or) (?!also\b|(?:second|third|last|final)(?:ly)?\b|finally\b)", re.IGNORECASE
)


_STATE_OF = re.compile(
    r"please (?:(?:state|say|specify) (?:what|which|whom?|when|where|why|the (?:figure|amount|"
    r"total)s? "
    r"(?:since|for|in))\b[^?:]{3,160}|(?:state|specify|indicate) [^?:]{3,60}\b(?:involved|"
    r"concerned|"
    r"affected|in question|in each case))\.?$",
    re.IGNORECASE,
)
"""What is to be said of those just asked after: `Please state the ages of those involved.`"""


_COPY_OF_IT = re.compile(
    r"please (?:also )?(?:send|give|provide|attach|supply|enclose) (?:me |us )?(?:with )?"
    r"(?:a |any )?cop(?:y|ies)(?: (?:of|with) (?:it|this|these|them|any)\b[^.?]{0,40})?\.?$",
    re.IGNORECASE,
)
"""A copy of what was just asked after, unnamed."""


_EXACT = re.compile(
    r"please (?:give|provide|state|set out) (?:me |us )?(?:the |any )?(?:exact|precise|"
    r"specific|full|actual|particular) [a-z]+ (?:of|for|in) each "
    r"(?:case|one|instance|time|occasion)\b[^?]*$",
    re.IGNORECASE,
)
"""How fully each of those just asked after is to be told: `Please give the full facts of each.`"""


def follows_up(ask: str, piece: str) -> bool:
    """Whether it only goes on with the ask before it: `Is it let? If so, to whom? And since when?`

    On a line of its own it is an ask of its own.
    """
    if (
        (ask.endswith("?") and _STATE_OF.match(piece))
        or _COPY_OF_IT.match(piece)
        or _EXACT.match(piece)
        or (piece.startswith("*") and "*" in ask)
    ):
        return True
    if says_again(ask, piece):
        return True
    return bool(IF_SO.match(piece)) or bool(ask.endswith("?") and _AND.match(piece))


_ALL_OF = re.compile(r"(?:All|Any) (?!help\b|advice\b|assistance\b|thing)[^.?:]{8,200}\.?$")
_PARTICULARLY = re.compile(
    r"(?:particularly|in particular|especially|specifically|namely|including)\b(?![^.]*:$)",
    re.IGNORECASE,
)


_HANGS = re.compile(
    r"(?:(?:subject|relating|related|pertaining|up|prior) to|(?:divided|split|separated|sorted|"
    r"grouped|listed|ranked) (?:by|into|per)|between|from|since|until|within|during|"
    r"(?:in|ex)cluding|covering|excepting|except|apart from|other than|rather than|not including|"
    r"both|with|without|regardless|irrespective|just|only|not|such as|by|"
    r"per)\b(?![^?]*\?)(?!.*\b(?:please|thanks?|regards|i|we)\b)|"
    r"(?:also (?:[\w-]+ ){0,2}[\w-]+|(?:by|per) [\w-]+(?: [\w-]+)?,? please|"
    r"(?P<unit>[a-z]+) by (?P=unit)(?:,? please)?)\.?$",
    re.IGNORECASE,
)
"""A phrase with no verb of its own that needs the ask before it: `Subject to the usual cuts.`"""


_RESTS_ON = re.compile(
    r"(?:an?|the) (?:[\w-]+ ){1,3}of (?:these|those|them|each)\b(?! [^?]*\b(?:is|are|was|were|has|"
    r"have|had|do|does|did|will|can|please)\b)[^?]{0,160}$|"
    r"(?:whatever|whichever|wherever|whoever|no matter (?:what|how|who|where|which)) "
    r"[^,?]{3,100}\.?$|"
    r"(?:that is(?: to say)?|in other words),? (?:the|those|these|all|any|both|only|not|just) "
    r"[^?]{3,160}$|"
    r"(?:(?:and|or|but) )?(?![^?]* (?:is|are|was|were|has|have|had|do|does|did|will|"
    r"can)\b)(?:(?:why|how|when|where|whom?|which|what)(?: (?:not|so|else|ones?|many|"
    r"much|about [^?]{2,40}))?(?:,? (?:and|or|by|to|for|from|with|at|in) [\w ]{2,30})?|"
    r"[\w-]+(?: [\w-]+)? or [\w-]+(?: [\w-]+)?)\?$",
    re.IGNORECASE,
)
"""A clause or a bare question word that says nothing without the ask before it: `And why?`"""


def belongs(piece: str) -> bool:
    """A bracket, an "e.g." and what only narrows the ask stay with it."""
    if piece.lower().startswith(("(", "[", "e.g", "i.e")) or (
        continues(piece) and not is_ask(piece)
    ):
        return True
    if _RESTS_ON.match(piece) or takes_in(piece) or (sets_scope(piece) and not is_ask(piece)):
        return True
    if is_ask(piece):
        return refines(piece) and not is_format_wish(piece)
    if _PARTICULARLY.match(piece) or (_ALL_OF.match(piece) and not FINITE.match(piece)):
        return True
    if _HANGS.match(piece) and not FINITE.match(piece) and not is_format_wish(piece):
        return True
    return says_when(piece) or is_period(piece) or (refines(piece) and not is_format_wish(piece))
