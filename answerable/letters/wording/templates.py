"""The paragraphs of decisions and notices: plain text with named fields, one key each.

A body may lay its own text over a key; the fields are filled with the words of the case, escaped,
so that no field can become a heading, a list or a link. A provision stands in one sentence and
what follows from it in the next: whoever reads the letter can tell what is relied on.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from answerable.letters.render.tree import escaped
from answerable.letters.render.words import long_date

FOI = "Freedom of Information Act 2000"
EIR = "Environmental Information Regulations 2004"

TEMPLATES: Mapping[str, str] = {
    "withheld.FOIA": f"We hold {{what}} and are withholding it under {{cited}} of the {FOI} "
    "({title}). That provision exempts {about}.",
    "withheld.EIR": f"We hold {{what}} and are withholding it under the exception in {{cited}} of "
    f"the {EIR} ({{title}}). That exception covers {{about}}.",
    "withheld.information": "What we are withholding: {information}",
    "available.FOIA": f"You can reach this information by the means given above, so {{cited}} of "
    f"the {FOI} ({{title}}) exempts it. That provision exempts {{about}}.",
    "available.EIR": f"This information is where we say above, so {{cited}} of the {EIR} "
    "({title}) means that we need not give it in another form or format. It concerns {about}.",
    "condition": "The provision is met through the condition in {condition}.",
    "purpose": "The purpose concerned is that in {purpose}.",
    "harm": "In our judgement disclosure {likelihood} {effect}.",
    "harm.why": "How this would come about: {harm}",
    "why": "Why it applies here: {harm}",
    "opinion": "The qualified person, {person}, gave the reasonable opinion on {day} that "
    "disclosure {likelihood} {effect}.",
    "opinion.statistical": "The information is statistical, so the Act asks for no opinion of a "
    "qualified person (subsection (4)). In our judgement disclosure {likelihood} {effect}.",
    "weighed.FOIA": "This exemption is qualified, so we have weighed the public interest, as "
    "section 2(2)(b) of the Act asks.",
    "weighed.EIR": "This exception is subject to the public interest. We began from the "
    "presumption in favour of disclosure that the Regulations set.",
    "weighed.for": "In favour of disclosing the information:",
    "weighed.against": "In favour of maintaining the exemption:",
    "weighed.against.EIR": "In favour of maintaining the exception:",
    "weighed.balance": "The balance: {balance}",
    "weighed.result.FOIA": "In all the circumstances of the case, the public interest in "
    "maintaining the exemption outweighs the public interest in disclosing the information.",
    "weighed.result.EIR": "In all the circumstances of the case, the public interest in "
    "maintaining the exception outweighs the public interest in disclosing the information.",
    "absolute": "This exemption is absolute, so the Act asks for no weighing of the public "
    "interest.",
    "absolute.EIR": "No weighing of the public interest is asked for here.",
    "ncnd.FOIA": "We neither confirm nor deny that there is any information of this description. "
    f"We rely on {{cited}} of the {FOI} ({{title}}).",
    "ncnd.EIR": "We neither confirm nor deny that there is any information of this description. "
    f"We rely on the exception in {{cited}} of the {EIR} ({{title}}).",
    "ncnd.effect": "Where that provision is met, nobody need be told whether there is such "
    "information. Please do not read this as saying that there is, or that there is not.",
    "ncnd.parent": "The interest it protects is that of {parent}.",
    "ncnd.harm": "In our judgement giving the confirmation or the denial {likelihood} {effect}.",
    "ncnd.opinion": "The qualified person, {person}, gave the reasonable opinion on {day} that "
    "giving the confirmation or the denial {likelihood} {effect}.",
    "ncnd.for": "In favour of confirming or denying:",
    "ncnd.against": "In favour of neither confirming nor denying:",
    "ncnd.result": "In all the circumstances of the case, the public interest in maintaining the "
    "exclusion of the duty to confirm or deny outweighs the public interest in saying whether "
    "there is any such information.",
    "not_held.FOIA": "We do not hold this information. That is our answer under section 1(1)(a) "
    f"of the {FOI}.",
    "not_held.EIR": "We do not hold this information, and did not when your request came. This is "
    f"the exception in {{cited}} of the {EIR} ({{title}}).",
    "not_held.advice": "It may help you to know: {advice}",
    "over_limit": f"We rely on {{cited}} of the {FOI} ({{title}}). By that provision {{about}}.",
    "over_limit.estimate": "We estimate that {hours} hours would be needed, which at £25 an hour "
    "comes to £{cost}. The limit for us is £{limit}, or {limit_hours} hours, under the Freedom of "
    "Information and Data Protection (Appropriate Limit and Fees) Regulations 2004. We counted "
    "only the time to determine whether the information is held, and to locate, retrieve and "
    "extract it.",
    "over_limit.estimate.denial": "We estimate that {hours} hours would be needed, which at £25 an "
    "hour comes to £{cost}. The limit for us is £{limit}, or {limit_hours} hours, under the "
    "Freedom of Information and Data Protection (Appropriate Limit and Fees) Regulations 2004. "
    "That is the time to find out whether there is any such information.",
    "over_limit.held": "We confirm that we hold information of this description.",
    "advice.FOIA": "Advice and assistance under section 16 of the Act: {advice}",
    "advice.EIR": "Advice and assistance under regulation 9: {advice}",
    "vexatious": f"We rely on {{cited}} of the {FOI} ({{title}}). By that provision {{about}}.",
    "repeated": f"We rely on {{cited}} of the {FOI} ({{title}}). By that provision {{about}}.",
    "repeated.before": "What we have already answered: {previous}",
    "unfinished": "We expect the material to be finished by {estimated}.",
    "lapsed": "We have closed this question, because we have not received what we needed from you "
    "to go on with it. You are welcome to ask again.",
    "withdrawn": "You have withdrawn this question, so we have closed it.",
    "to_follow": "Our answer to this question will follow by {estimated}.",
    "provision": "Provision: {written}.",
    "outcome.full": "Outcome: disclosed in full.",
    "outcome.not_held": "Outcome: not held. We do not hold any of what you asked for.",
    "outcome.refused": "Outcome: your request is refused in full. The reasons stand under each "
    "question.",
    "outcome.part": "Outcome: part of the information disclosed. What became of the rest stands "
    "under each question.",
    "notice.FOIA": f"Where something is refused, this letter is our notice under {{parts}} of the "
    f"{FOI}.",
    "notice.EIR": f"Where something is refused, this letter is our refusal under regulation 14 of "
    f"the {EIR}. The exceptions, and what we considered in weighing the public interest, stand "
    "under each question, as regulation 14(3) asks.",
    "in_time": "We received your request on {received}, and the last day for our reply was "
    "{due}. This letter is in time.",
    "late": "We received your request on {received}, and the last day for our reply was {due}. "
    "This letter is late, and we apologise.",
    "rights.FOIA": "As section 17(7) of the Act asks, the enclosed sheet gives the particulars of "
    "our complaints procedure, which is an internal review, and of your right under section 50 of "
    "the Act to ask the regulator to decide whether we have dealt with your request as the Act "
    "requires.",
    "rights.EIR": "As regulation 14(5) asks: you may make representations to us under regulation "
    "11, and the enforcement and appeal provisions of the Act apply by regulation 18, by which "
    "you may apply to the regulator for a decision. The enclosed sheet says how.",
    "rights.plain": "The enclosed sheet gives our complaints procedure and says how to complain to "
    "the regulator.",
    "closing": "Should you require help with anything in this letter, please write to us and quote "
    "the reference above.",
    "closing.enclosed": "An information sheet on copyright protection and our complaints procedure "
    "is enclosed, in case you are not satisfied with what we have done.",
    "extension.FOIA": f"We need more time. Under section 10(3) of the {FOI} the time for a reply "
    "may be extended to weigh the public interest where a qualified exemption is in play. This "
    "letter is our notice under section 17(1) and (2) of the Act.",
    "extension.pending": "We have not yet reached a decision on the balance of the public "
    "interest. We estimate that we will reach it by {estimated}.",
    "extension.applies": f"The provision we are considering is {{cited}} of the {FOI} ({{title}}). "
    "It exempts {about}.",
    "extension.ncnd": f"The provision we are considering is {{cited}} of the {FOI} ({{title}}). It "
    "concerns whether a body must say that there is information of a description.",
    "extension.EIR": f"We need more time. Under regulation 7 of the {EIR} we are extending the "
    "time for a reply from 20 to 40 working days, because the complexity and volume of the "
    "information make it impracticable to comply, or to decide to refuse, within the earlier "
    "period. We will reply by {due}.",
    "extension.reason": "Why: {reason}",
    "clarification.FOIA": "To answer we need you to clarify what you are asking for: we reasonably "
    "require it to identify and locate the information (section 1(3) of the Act). Please write to "
    "us. The time for our reply starts afresh on the day we hear from you, and until then we are "
    "not obliged to go on.",
    "clarification.EIR": "Your request is put in too general a manner. Could you please clarify it "
    "with more particulars (regulation 9(2))? The time for our reply starts afresh on the day we "
    "hear from you.",
    "clarification.wanted": "Please clarify: {advice}",
    "clarification.help.FOIA": "We will gladly help you to put your request, as section 16 of the "
    "Act asks of us.",
    "clarification.help.EIR": "We will gladly help you to give the particulars, as regulation 9 "
    "asks of us.",
    "fees.FOIA": f"A fee is payable before we can send what you asked for. This letter is our fees "
    f"notice under section 9 of the {FOI}.",
    "fees.EIR": f"A charge is payable in advance before we can send what you asked for, under "
    f"regulation 8 of the {EIR}. It is a reasonable amount, from our published schedule.",
    "fees.amount": "What is to pay: {amount}",
    "fees.until.FOIA": "Please pay by {deadline}, which is three months beginning with the day of "
    "this notice; after that there is no duty on us to comply. The working days from this notice "
    "to your payment are not counted in the time for our reply.",
    "fees.until.EIR": "Please pay by {deadline}, which is 60 working days after this notice. The "
    "working days from this notice to your payment are not counted in the time for our reply.",
    "review.FOIA": "This is the outcome of the internal review you asked for. It was carried out "
    "afresh by somebody who had no part in deciding the request at first.",
    "review.EIR": "This is our decision on the representations you made under regulation 11. The "
    "matter was looked at afresh by somebody who had no part in deciding the request at first.",
    "review.upheld": "On review the first decision on this question is upheld.",
    "review.part": "On review the first decision on this question is upheld in part. What changes "
    "is given here.",
    "review.overturned": "On review the first decision on this question is overturned. The "
    "information is given here.",
    "review.decided": "On review we have decided this question as follows.",
    "review.failed.EIR": "To that extent we had not met the requirements of the Regulations. With "
    "this letter we do what they require, on the day of its date.",
    "review.rights.FOIA": "That ends our complaints procedure (section 17(7)(a) of the Act). If "
    "you remain dissatisfied, you have the right under section 50 of the Act to ask the "
    "regulator to decide whether we have dealt with your request as the Act requires.",
    "review.rights.EIR": "That ends our own reconsideration. If you remain dissatisfied, the "
    "enforcement and appeal provisions of the Act apply by regulation 18, and you may ask the "
    "regulator to decide whether we have dealt with your request as the Regulations require.",
}


def filled(key: str, **fields: str | date) -> str:
    """The paragraph of a key as Markdown. Raises KeyError for a key or a field that is missing."""
    words = {
        name: long_date(value) if isinstance(value, date) else escaped(value)
        for name, value in fields.items()
    }
    return TEMPLATES[key].format(**words)


def listed(lead: str, factors: tuple[str, ...]) -> str:
    """A lead and its factors, one item each; nothing where there are none."""
    items = [f"- {escaped(factor)}" for factor in factors if factor.strip()]
    return f"{filled(lead)}\n\n" + "\n".join(items) if items else ""
