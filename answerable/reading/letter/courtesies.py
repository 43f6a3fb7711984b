"""Sentences that lead to an answer, or say how a request came to be answered, and give nothing."""

from __future__ import annotations

import re

_REQUEST = (
    r"(?:(?:your|the|this) (?:(?:recent|foi|freedom of information|information) ){0,2}"
    r"(?:requests?|e-?mails?|letters?|questions?|correspondence|enquir(?:y|ies)|quer(?:y|ies)))"
)
_REPLY = r"(?:(?:response|reply|answer|information|details)s?|replies)"
_BODY = r"(?:i|we|(?:our|the) [\w &'’-]{2,50})"
_TIED = (
    r"(?:further to|following(?: (?:on from|receipt of))?|having considered|under|regarding|"
    r"(?:in|with) (?:response|reply|answer|relation|respect|accordance|regards?|reference) "
    r"(?:to|of|with))"
)
_TIE = (
    rf"(?:{_TIED} (?:{_REQUEST}|the (?:terms of the )?(?:freedom of|environmental) information\b)"
    r"[^.?:;]{0,120}?,? )?"
)
"""What ties a sentence to the letter it answers, or to the law."""
_BELOW = r"(?:(?:set out |given |provided |detailed |shown |listed )?(?:below|as follows))"
_LEADS = (
    rf"please (?:find|see|note) (?:[\w'’]+ ){{0,5}}?{_REPLY}\b[^.?:]{{0,40}}?\b{_BELOW}",
    rf"please (?:find|see) below (?:our|my|the) {_REPLY}\b[^.?:]{{0,40}}",
    rf"{_BODY} (?:(?:can|would|has|have|wish to|(?:am|are) able to) )?(?:now )?(?:advise|confirm|"
    rf"respond(?:ed)?|repl(?:y|ied)|answer(?:ed)?)(?: you)?(?: to {_REQUEST})?"
    rf"(?: as follows| (?:with )?the following)(?: {_REPLY})?"
    rf"(?: (?:in (?:response|reply|answer) )?to {_REQUEST})?",
    rf"(?:i|we) can now (?:respond|reply)(?: to {_REQUEST})?",
    rf"{_BODY} (?:can|has|have|(?:am|are) (?:now )?(?:able|pleased|pleased to be able) to) "
    rf"(?:now )?(?:provided?|suppl(?:y|ied)|given?|disclosed?)(?: you)?(?: us)?(?: with)? "
    rf"(?:the following {_REPLY}|the (?:located )?information (?:to you )?as follows)",
    rf"(?:our|my|(?:the )?[\w ]{{2,40}}['’]s?) {_REPLY}(?: to (?:{_REQUEST}|each [\w ]{{3,30}}))? "
    rf"(?:is|are) (?:now )?{_BELOW}",
    rf"(?:i|we) have (?:provided|given|set out) (?:our|my|an?|the) {_REPLY} to "
    r"(?:each|all|every|your)\b[^.?:]{0,40} below",
    rf"the information (?:(?:that|which) )?you (?:have )?(?:requested|asked for) (?:is|has been) "
    rf"{_BELOW}",
    r"(?:i|we) have consulted [^.?:]{3,80} who (?:have|has) (?:provided|given|supplied) the "
    rf"following {_REPLY}",
)
_CAME = (
    rf"(?:i|we) (?:have )?(?:received|acknowledged?) (?:receipt of )?{_REQUEST}\b[^.?:]{{0,80}}",
    rf"(?:i am|we are) (?:now )?(?:able|in a position) to (?:respond|reply)(?: to {_REQUEST})?",
    rf"(?:i am|we are) (?:writing in respect of|responding to|replying to) {_REQUEST}\b"
    r"[^.?:]{0,120}",
    rf"(?:i|we) have been asked to (?:reply|respond)\b(?: to {_REQUEST})?(?: on behalf of)?"
    r"[^.?:]{0,60}",
    rf"{_REQUEST} (?:has been|was) (?:passed|forwarded|allocated|assigned|sent)(?: on)?\b"
    r"(?: to (?:me|us|the)\b|[^.?:]{0,20}\breference\b)[^.?:]{0,80}",
    rf"(?:[^.?:]{{0,60}}\bto confirm that )?{_BODY} ha(?:s|ve) (?:now )?completed "
    r"(?:our|my|its|the) (?:search(?:es)?|enquir(?:y|ies))\b[^.?:]{0,80}",
    r"searches (?:were|have been) (?:conducted|made|carried out)\b[^.?:]{0,120}",
    rf"this is (?:our|the|an?) {_REPLY} (?:under|to)\b[^.?:]{{0,80}}",
    r"(?:(?:first(?:ly)?|first of all),? )?(?:may i |please accept (?:my|our) (?:sincere )?|"
    r"(?:i|we) (?:(?:would like|wish) to )?)?apolog(?:y|ies|i[sz]e) for the (?:delay|late)\b"
    r"[^.?:]{0,80}",
    rf"unfortunately,? this {_REPLY} is late\b[^.?:]{{0,60}}",
    r"(?:under the (?:foi |freedom of information )?act|the (?:foi |freedom of information )?act "
    r"gives)[\w ]{0,8},? (?:you|anyone|everyone)\b[^.?:]{0,20}\brights?\b[^.?:]{0,120}",
)
_COURTESY = re.compile(
    rf"\W{{0,8}}{_TIE}(?:{'|'.join((*_LEADS, *_CAME))})\W{{0,3}}[.:]", re.IGNORECASE
)


def is_courtesy(sentence: str) -> bool:
    """Whether a whole sentence, to its stop, leads to an answer or says how it came about."""
    return bool(_COURTESY.fullmatch(sentence))
