"""What stands around the asks: courtesy, conditions, the law, the form of the reply."""

from __future__ import annotations

import re

from answerable.reading.questions.phrases.case import ANY_CASE

OTHERWISE = re.compile(
    r"\W*if\b[^.?]{3,160}? (?:i|we)(?: would|['’]d) (?:also )?like to know "
    r"(?!why|if|whether|the reason)|"
    r"\W*if\b[^.?]{3,160}, (?:how|what|who|which|when|where)\b[^.?]{8,}\?\s*$|"
    r"\W*if\b[^,.?]{3,100}? (?:are|is) there (?:any |an? |the )?\w",
    ANY_CASE,
)
"""What is asked for where the thing itself is not held: `If you do not, how much was the last?`"""
# asks for something of the reply itself, not for information
COURTESY = re.compile(
    r"^\W*(?:(?:clearly|obviously|naturally|of course|however|and),? )?"
    r"(?:(?:many |kind |best |warm )?(?:thanks|thank you|regards|wishes)\b|yours\b|cheers\b|"
    r"sincerely\b|dear\b|hi\b|hello\b|good (?:morning|afternoon|evening|day)|to whom|"
    r"hope(?:fully)? |"
    r"all the best|kindest|sent from|i (?:look|am looking) forward|looking forward|"
    r"with (?:best |kind )?(?:thanks|regards|wishes)|apologies|sorry|"
    r"freedom of information request$|"
    r"(?:i|we) (?:am|are|was|were|remain) (?:\w+ )?grateful (?:for|to)\b|"
    r"i (?:hope|trust|understand|appreciate (?:that|your)|note|believe|know|realise|realize|"
    r"am aware|am sure)\b|"
    r"my name is|(?:i am|i['’]m|we are|we['’]re) (?:an?|the|writing (?:an?|my|from|on behalf)|"
    r"writing to you (?:as|from|on behalf)|currently|doing|conducting|undertaking|researching|"
    r"carrying|working)\b)",
    ANY_CASE,
)
CONDITION = re.compile(
    r"^\W*(?:(?:but|and|however|also|finally|lastly|please note(?: that)?)[,:]?\s+)?"
    r"(?:note(?:s)?\s*[:\-–]|(?:please )?note (?:that|this|these|the|i|we)\b|please note|"
    r"n\.?b\.?\b|p\.?s\.?[\s:]|\*|"
    r"(?:if|should) there (?:is|are|be|will be) (?:a|any) (?:charges?|fees?|costs?)\b"
    r"[^?]*\b(?:please|"
    r"let me|tell me|advise|inform)\b|"
    r"(?!(?:if|where) (?:possible(?! without)|available(?=,)|you can(?=,)|so|yes)\b)"
    r"(?!if [^,.?]{3,40} (?:allow|permit)s?, please\b)"
    r"(?:if|should|in the event|where|unless|even if)\b[^?.]*\b(?:cost|limit|18 hours|"
    r"too (?:broad|wide|much|large|long)|clarif|"
    r"exempt|withh|redact|refus|turned down(?! ?, why)|reject|declin|"
    r"not (?:be )?(?:possible|able|hold|held|have (?:this|it|any|some|all)\b|the (?:right|correct)|"
    r"available in)|unable|cannot|can't|"
    r"held back|leave (?:that|it|out)|any (?:queries|questions|problems|issues|difficult)|"
    r"transfer|another (?:body|authority|organisation|department)|"
    r"(?:sooner|earlier|(?:more )?quickly|easier|harder|(?:more|less) difficult|before|ahead of) "
    r"(?:to \w+ )?(?:than )?(?:the )?(?:others?\b|rest\b)|"
    r"already (?:in the public|been published|available)|public domain|contact me|(?:require|"
    r"need) (?:any )?(?:further|more|clarif|additional)|narrow|refin|ambiguous|re-?frame|"
    r"re-?phrase|"
    r"advice and assistance|section 1[26]|s\.? ?1[26])|"
    r"(?:under|in line with|in accordance with|as per|pursuant to) (?:section|s\.?) ?1[0-9]\b|"
    r"please answer the questions? (?:below|above)\b|"
    r"if\b[^?.]*\b(?:say|state|tell me) which (?:you|ones?)\b[^?.]*\bused?\b|"
    r"for (?:questions?|parts?|items?|points?) \d[^.?:]{0,30}, please\b|"
    r"(?:i|we) ask (?:for )?(?:this|it|them|the latter)\b|"
    r"(?:i|we) (?:ask for|ask|want|need|seek|require) no\b|"
    r"(?:(?:does|must|should|will|need) (?:this|it)|(?:must|should|do) i)\b[^.?]{0,40}\bnew "
    r"request\b|"
    r"(?:may|can|could) i (?:please )?(?:cut|narrow|limit|reduce|refine|amend|change)\b[^.?]{0,30}"
    r"\brequest\b|"
    r"(?:i|we) (?:only|do not|don't|would (?:also )?(?:like to )?remind|would point|"
    r"am (?:also )?sending|reserve|"
    r"would ask that you (?:refer|bear|note|consider|do not)\b|"
    r"(?:would )?(?:ask|request) that (?:the|this|these|all|your|any) (?:information|data|figures|"
    r"answers?|response|reply) (?:is|are|be) (?!broken|split|given|provided|supplied for)|"
    r"am happy|would be happy|will be|understand|accept|appreciate|am aware|can be contacted|"
    r"consider|believe)\b|"
    r"(?:if|where)\b[^?]{0,200}\bplease\b[^?]{0,80}\b(?:what|whatever) you (?:have|hold|can)\W*$|"
    r"(?:this|the|my) (?:request|information|enquiry|data|foi)\s+(?:is(?! (?:simply|for|that)\b)|"
    r"was|will|relates|should|"
    r"covers|may|can|includes|concerns|applies)\b|"
    r"(?:the|my) (?:main )?reasons? (?:that |why )?(?:i|for (?:my|this|asking))\b|"
    r"(?:please )?(?:let me have|provide|send|supply)(?: me| us)?(?: with)? (?:all )?(?:this|that|"
    r"the above|the requested) (?:information|data)\W*$|"
    r"(?:i(?: am|['’]m| would be|['’]d be) )?happy to (?:discuss|clarify|help|talk|narrow)\b|"
    r"(?![^?]*\bplease (?:can|could|may|send|give|provide))"
    r"[^?]{0,90}\b(?:information|data|figures|report|list) (?:provided )?(?:(?:is|are|must be|"
    r"should be|"
    r"to be) )(?:as )?(?:up[- ]to[- ]date|current as|accurate as|correct as|valid as)\b[^?]*$|"
    r"by ['\"‘“]|for the (?:purposes?|avoidance) of|definitions?\b|"
    r"(?:please|kindly) (?:acknowledge|treat(?![^.?]*\b(?:let me have|send me)\b)|consider this|"
    r"contact|do not|don't|"
    r"let me know (?:if|when|whether you (?:need|require))|be (?!(?:so )?(?:good|kind)\b)|"
    r"bear|quote|refer|"
    r"respond(?! with\b)|reply(?! with\b)|feel|get in touch|could you give this matter|"
    r"accept|remember|deal|regard|"
    r"ensure(?![^.?]*\bincluded\b)|use the|only|read|find(?! out\b)|see (?:the |my |our "
    r")?(?:below|attached|"
    r"enclosed|request|letter|document|e-?mail)|"
    r"pass|redirect|"
    r"forward (?:this|my|it)|direct (?:this|my|me(?! to))|advise (?:me |us )?(?:as soon|"
    r"if you (?:need|require|are)|of any (?:cost|fee|charge)))|"
    r"(?:please )?(?:can|could|would|will) (?:you|somebody|someone|anyone) (?:please |"
    r"kindly |also )*(?:acknowledge|confirm (?:safe )?receipt|confirm (?:that )?you have received|"
    r"give this|(?:let me know|confirm) that (?:this|my)|let me know (?:if|when)|contact me|"
    r"redirect|pass this|forward this|respond(?![^.?]{0,40}\bproviding\b)|reply|treat|"
    r"direct me|(?:help|"
    r"assist)\b[^?]{0,40}[?.]?$)|"
    r"(?:please )?(?:confirm|acknowledge) (?:safe )?receipt|"
    r"(?:please |kindly )?let (?:me|us) know (?:in advance|of any (?:fee|charge|cost)|(?:if|should|"
    r"whether) (?:you (?:need|require|want)|anything|there (?:is|are|will be) (?:an?|any) "
    r"(?:charge|"
    r"fee|cost|problem|delay)|any))\b|"
    r"(?:please |kindly )?(?:give|send|let|provide) (?:me|us)(?: have| with)? (?:an?|the|"
    r"your) (?:\w+ )?"
    r"reference(?: number)?(?: (?:of|for) (?:this|my)\b|\W*$)|"
    r"(?:i|we)(?: (?:would like|wish|want) to|['’]d like to| am| hereby)* (?:mak(?:e|ing)|"
    r"submit(?:ting)?|"
    r"put(?:ting)? in|lodge|send|raise|file) an? (?:foia?|f\.o\.i\.?)\W*$|"
    r"(?:please|kindly) confirm (?:that )?(?:this|my) (?:e-?mail|message|letter|request|foi) "
    r"(?:has|was|is|did|came|got|reached)\b|"
    r"(?:if|where)\b[^?]{0,300}\bplease (?:record|count|treat|spread|apportion) (?:it|this|these|"
    r"them|each|the)\b|"
    r"(?:please )?(?:send|post|e-?mail) (?:me |us )?(?:a |the )?(?:copy|copies|it|this|them|reply|"
    r"response|information)?(?: to me)?(?: in the| by| via)? (?:post|e-?mail)\W*$|"
    r"[^?]{0,80}\bplease (?:also )?let me know\W*$|i have attached\b|i (?:will|can) accept\b|"
    r"[^?]{0,60}\bmy (?:name|identity|(?:contact |personal )?details)\b[^?]{0,40}\b(?:redacted|"
    r"removed|withheld|published|disclosed)\b|"
    r"i hope (?:that )?you (?:can|could|may|will be able to) (?:help|assist)\b|"
    r"[^?.:]{0,60}\b(?:if|whether) (?:you|somebody|someone|anyone) (?:can|could|would|might|may)"
    r"(?: please| possibly| be able to)? (?:help|assist)(?: me| us)?(?: out)?"
    r"(?: (?:with|on|in) (?:[\w']+ ){0,4}?(?:foia?|query|queries|requests?|enquir\w+|matter|"
    r"questions?|research|project|following|task|this))?\W*$|"
    r"i am writing to (?:clarify|"
    r"follow up|complain)\b|[^?]{0,30}\b(?:can|could) (?:this|my|the) "
    r"(?:e-?mail|letter|message|request|acknowledge?ment) be (?:treated|logged|sent|dealt)\b|"
    r"\(?(?:please )?see (?:the )?attached\b|"
    r"[^?]{0,80}\b(?:held|information|records?)\b[^?]{0,40}\b(?:regarding|about) (?:my|"
    r"this) request\W*$|"
    r"(?:i|we) (?:would|should) be (?:very |most )?grateful[^?]{0,40}\b(?:received this|"
    r"receipt|acknowledg)|"
    r"[^?]{0,60}\bconfirm[^?]{0,40}\b(?:(?:receipt of|received|had|got) (?:this|my)|(?:this|my) "
    r"(?:request|letter|e-?mail|message|application|foi)\b[^?]{0,30} (?:reached|arrived|received|"
    r"got|come|logged))\b)",
    ANY_CASE,
)  # fmt: skip
_SHAPE = (
    r"(?:excel|spread ?sheet|csv|xlsx?|pdf|word document|electronic(?:ally)?|machine[ -]readable|"
    r"e-?mail(?:ed)?|hard copy|written (?:format|form)|in writing|by post|format|digital(?:ly)?|"
    r"tabular|table form|attachment|the following (?:table|template)|"
    r"the (?:table|template|boxes?|spaces?) (?:below|provided|"
    r"attached))"
)
_REPLY_NOUN = (
    r"(?:information|response|responses|reply|replies|answer|answers|data|figures|details|request|"
    r"results|material|statistics)"
)
FORMAT = re.compile(
    rf"\b(?:(?:this|the|your|my|all|any|these|that)\s+(?:(?:requested|same|above|relevant|full|raw|"
    rf"complete|foi|following)\s+)?{_REPLY_NOUN}\b|(?:this|it|them|that|these|"
    rf"everything)(?=\s*,?\s(?:to|be|in|as|"
    rf"by|via|through|on|using|could|can|would|should|is|are|was|please|over|back|"
    rf"electronically)\b))"
    rf"[^.?]{{0,80}}\b(?:in|as|by|via|to|through|using|on)\b[^.?]{{0,40}}\b{_SHAPE}\b"
    r"(?![^.?,]{0,24}, (?:that|who|whom|whose)\b)|"
    rf"\b(?:respond|reply|answer)\b(?![^.?]*\bproviding\b)[^.?]{{0,40}}\b{_SHAPE}\b|"
    rf"\b(?:this|the|your|my|all|any|these) {_REPLY_NOUN} (?:to me )?"
    r"(?:electronically|digitally)\W*$|"
    rf"^\W*(?:(?:please|ideally|preferably|(?:if|where) possible),? )*"
    rf"(?:provide|send|supply|give|return)\b[^.?]{{0,30}}\b(?:in|as|by|via|"
    rf"through)\s+"
    rf"(?:an? )?(?:\w+ )?{_SHAPE}\b[^.?]{{0,30}}[.?]?$|"
    rf"^\W*(?:please |(?:can|could) you )+(?:please )?(?:sort|order|arrange|rank) (?:the|these|"
    rf"this|them|"
    rf"it|your)\b[^.?]{{0,40}}\bby\b|"
    rf"^\W*(?:please )?(?:(?:can|could|would) you )?(?:please )?(?:e-?mail|post|fax) (?:me "
    rf")?(?:your|the|this|all|"
    rf"any) {_REPLY_NOUN}\b[^?]*$|"
    r"\binclude (?:copies of )?(?:any |all )?material (?:which |that )?you hold\b|"
    rf"prefer(?:red|ably|ence)?\b[^.?]{{0,60}}{_SHAPE}\b|"
    r"^\W*how (?:would|do) you (?:like|prefer|want|wish)(?: us)? to (?:receive|"
    r"be (?:sent|contacted)|send|reply|respond|contact)\b",
    ANY_CASE,
)
URGENCY = re.compile(
    r"\b(?:urgent|today or tomorrow|as soon as (?:possible|you can)|at your earliest|"
    r"within (?:the )?(?:20|"
    r"twenty|statutory)|"
    r"working days|promptly|in a timely|deadline|by return|earliest convenience|"
    r"your (?:\w+ )?attention)\b",
    ANY_CASE,
)
ADDRESS = re.compile(r"^\W*(?:(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.\S+)\s*$", ANY_CASE)
_ASKS_NEXT = r"(?=(?:please|can|could|may|would|will|do|does|is|are|have|has|we|i)\b)"
_UNDER_LAW = r"(?!\b(?:please|may|can|could|would|i|we)\b)[^,:?]"
LAW_LEAD = re.compile(
    r"^(?:also )?(?:under|in accordance with|pursuant to|as per|as part of|in line with|using|"
    r"by virtue of)\s+(?:an?\s+|the\s+)?"
    r"(?:(?:general\s+)?(?:terms|provisions|requirements|rules) of\s+)?(?:the\s+)?"
    r"(?:uk\s+|2000\s+|above\s+|same\s+|said\s+)?(?:freedom of information|foia?\b|act\b|f\.o\.i)"
    rf"(?:{_UNDER_LAW}){{0,120}}(?:[,:]\s*"
    r"(?:(?:and|but) (?:subject|according|with regard|having regard) to "
    rf"(?:{_UNDER_LAW}){{3,80}},\s*)?|(?<=[\s–-]){_ASKS_NEXT})",
    ANY_CASE,
)
"""Not the Environmental Information Regulations: who names them says which law it is."""
ASIDE_LEAD = re.compile(
    r"^(?:since|on the basis that|given that|with reference to|in (?:the )?light of) "
    r"[^.?:]{5,150}?, (?=(?:please|(?:could|can|would) you)\b)|"
    r"^(?:regarding|re|concerning|about) (?!the following)[^.?:]{3,60}: "
    r"(?=(?:how|what|when|who|which|why|please|could you|can you|do|does|is|are)\b)|"
    r"^(?:in order )?to (?!this|that|who|what|which)[a-z][^.?:]{3,160}, (?=(?:i|we) (?:would|"
    r"require|request|need|am|are)\b)|"
    r"^my (?:\w+ )?question(?: to you)? is(?: this)?[,:]? (?=(?:how|what|why|when|where|who|which|"
    r"is|are|do|does|did|has|have)\b)|"
    r"^(?:(?:in particular|specifically|namely)\s?:|(?:it|this|that) leads me to ask[:,]) "
    r"(?=(?:please|how|what|which|in what|who|could|would|can)\b)|"
    r"^(?:(?:firstly|secondly|thirdly|finally|lastly)?,? ?and,? )?please (?:take|treat|regard) "
    r"this as [^,.?]{3,60}, (?=(?:please |could you |can you )?(?:send|give|supply|tell)\b)|"
    r"^[^?]{12,200}?\bunder the (?:terms of the )?freedom of information act(?: of)?(?: 2,?000)?,? "
    r"(?=(?:i|we) (?:request|require|ask|would like)\b)|"
    r"^i (?:do not|don['’]t|am not sure|apologi[sz]e|(?:know|understand|realise|appreciate|gather|"
    r"see|note) that)\b[^.?]{0,100}?\bbut (?=i (?:would|['’]d) like|"
    r"i was (?:wishing|hoping|looking|asking)|please|can|could)|"
    r"^(?:thank you for your (?:response|reply|e-?mail|help)|(?:one |a )?(?:final|last|further) "
    rf"question)(?: of)?\s*[,:–-]?\s+{_ASKS_NEXT}",
    ANY_CASE,
)
WAIVER = re.compile(
    r"(?<!\s)\s+[-–—]\s+(?:but|though|although)\s+(?:please\s+)?(?:drop|leave|omit|skip|ignore|"
    r"exclude|"
    r"not if|only if)\b.*$",
    ANY_CASE | re.DOTALL,
)
