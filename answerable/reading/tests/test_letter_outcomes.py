"""What one answer does, and what a whole reply comes to."""

import pytest

from answerable.reading.letter import read_text
from answerable.reading.letter.outcome.judged import judged

ASKED = (
    "Your request\n\n1. How many kettles did you buy in each year?\n2. Who mends them?\n"
    "3. What did each cost?\n\nOur response\n\n"
)


@pytest.mark.parametrize(
    ("answer", "does"),
    [
        ("Twelve.", "given"),
        ("Less than 5", "given"),
        ("I enclose a copy of the tea policy.", "given"),
        ("Please find attached the sheet with all of it.", "given"),
        ("It is on our website: https://kettles.example/spend", "given"),
        ("All the kettles are on this County Council webpage.", "given"),
        ("The names are in the table below.\nYear | Count\n2020 | 3", "given"),
        ("We make no charge for tea.", "plain"),
        ("The steward approved it on 3 May 2019.", "plain"),
        ("Opening hours have not changed.", "plain"),
        ("N/A", "follows"),
        ("Refer to the answer to question 1.", "follows"),
        ("As none were bought, this does not apply.", "follows"),
        ("The Council does not hold the information you have requested.", "not_held"),
        ("We do not hold this. Try the county council at https://county.example.", "not_held"),
        ("We have no recorded information on that.", "not_held"),
        ("We have no record of any such kettle.", "not_held"),
        ("No records were found.", "not_held"),
        ("The Trust keeps nothing at that level.", "not_held"),
        ("It is not possible to separate this out from other spend.", "not_held"),
        ("Our system does not let us say.", "not_held"),
        ("We should have to create new information to answer.", "not_held"),
        ("Urns are not the responsibility of this Council.", "not_held"),
        ("We do not run that service. Please redirect your request to the Borough.", "not_held"),
        ("We at Hill Hospitals run no tea bars. Please pass this on to the Borough.", "not_held"),
        ("The data is held by our caterer and not by us.", "not_held"),
        ("The total can be had from our bespoke analysis service for a charge.", "not_held"),
        ("We are unable to give this as it is exempt under section 43(2) of the Act.", "refused"),
        ("We can neither confirm nor deny that we hold it, by section 40(5).", "refused"),
        ("It will be published in March and is thus exempt under section 22.", "refused"),
        ("The data is not held centrally.", "not_held"),
        ("Records from before 2019 have been destroyed.", "not_held"),
        ("We looked through our files and found no documents.", "not_held"),
        ("It is not held centrally. To read 2,100 files would exceed the limit, so section 12 "
         "applies.", "refused"),
        ("We reckon that it would take in excess of 57 hours.", "refused"),
        ("Regrettably, we are not able to release these names.", "refused"),
        ("The names of junior staff have been removed.", "refused"),
        ("It is at https://kettles.example, so exempt under section 21.", "refused"),
        ("The data are not held in a form that tells. Section 12(1) applies.", "refused"),
        ("We would need 40 hours to open 3,400 files, past the limit of 18 hours.", "refused"),
        ("We have redacted some sums from the enclosed contract.", "given refused"),
        ("Please see attached. Names are blacked out under section 40(2).", "given refused"),
        ("In 2021 there were 44 kettles. To count those of 2020 would go past the limit of £450.",
         "given refused"),
        ("A register is not kept, but we estimate around 40 a year.", "given not_held"),
        ("The total for 2020 is 44; earlier years are no longer held.", "given not_held"),
        ("We are now able to release some of the minutes. The rest is exempt.", "given refused"),
        ("On our website we publish the yearly count: Kettles", "given"),
        ("We are not able to release some of the minutes.", "refused"),
        ("Could you say what is meant by an urn?", "clarification"),
        ("I cannot deal with this until you make plain what you seek.", "clarification"),
        ("Please send more details of the kettles so that we can identify them.", "clarification"),
        ("I should be grateful if you would specify the years.", "clarification"),
        ("Your request is too vague.", "clarification"),
        ("We are still weighing the public interest and hope to send you a reply by May.", ""),
        ("We will reply to the rest of your request within 20 working days.", ""),
        ("I can confirm that the Council holds the information you requested.", ""),
        ("Section 1 of the Freedom of Information Act gives a right to be told.", ""),
        ("The first decision was not correct and your complaint is upheld.", ""),
        ("We told you before that kettles are not counted.", ""),
    ],
)  # fmt: skip
def test_what_an_answer_does(answer: str, does: str) -> None:
    assert sorted(judged(answer)) == does.split()


@pytest.mark.parametrize(
    ("answers", "outcome"),
    [
        ("1. 12\n2. The steward.\n3. £20", "full"),
        ("1. Around 40 (an estimate).\n2. The steward.\n3. About £20 each.", "full"),
        ("Please find attached what you requested.", "full"),
        ("All of it can be found at https://kettles.example/list.", "full"),
        ("1. 12\n2. We do not hold this.\n3. £20", "part"),
        ("1. 12\n2. The name is exempt under section 40(2).\n3. £20", "part"),
        ("1. 12\n2. Not held\n3. Not held", "part"),
        ("Please find attached a sheet. Names are redacted under section 40(2).", "part"),
        ("Those of 2021 are at https://kettles.example/list. To find those of earlier years would "
         "exceed the cost limit and we refuse that part under section 12.", "part"),
        ("We hold some of what you asked for. The number bought is in the table below. Nobody "
         "keeps a record of who mends them.\n\nYear | Bought\n2020 | 4", "part"),
        ("The sheet attached lists the kettles of 2020. To count those of 2019 would exceed the "
         "limit. So we refuse to give this under section 12.", "part"),
        ("Some 97% of kettles were returned. The names will be published in May, so what you ask "
         "for is exempt under section 22.", "part"),
        ("Our spend cannot be split by year. Please use the link below for the total.", "part"),
        ("We lack a full list, as the supplier changed. Here are those since June.\n12 kettles\n"
         "4 urns", "part"),
        ("1. Not held\n2. Not held\n3. Exempt under section 43(2) of the Act.", "not_held"),
        ("The Council does not hold what you have requested. Each school buys its own.",
         "not_held"),
        ("We do not hold it. To help, a catalogue says that a kettle costs some £20.", "not_held"),
        ("We are sorry that we cannot give these figures. It would take a new analysis, so we "
         "treat this as information not held. What we can offer is 12 yearly totals.", "not_held"),
        ("1. Not held. No record is kept.\n2. N/A\n3. As none were bought, this does not apply.",
         "not_held"),
        ("1. Not held\n2. Exempt under section 40(2) of the Act.\n3. Exempt under section 43(2) of "
         "the Act.", "refused"),
        ("1. Exempt under section 40(2) of the Act.\n2. Could you say what you mean by mends?\n3. "
         "Exempt under section 43(2) of the Act.", "refused"),
        ("The Council keeps no single list of kettles, so 3,400 orders would have to be read. It "
         "has 90 kitchens. That would pass the limit and section 12(1) applies.", "refused"),
        ("The law frees a body from an answer where the cost passes its limit. Here that exemption "
         "applies to all of your request.", "refused"),
        ("We do not hold it in that form, and in any case it is exempt under section 44 of the "
         "Act.", "refused"),
        ("We are sorry that we cannot give what you ask for. It is not", "refused"),
        ("Would you please clarify whether urns count?", "clarification"),
        ("1. 12\n2. The steward.\n3.", "unknown"),
        ("1. 12.\n\nThe rest of your request will be answered within twenty working days.",
         "unknown"),
        ("1. Exempt under section 40(2) of the Act.\n2.\n3.", "unknown"),
    ],
)  # fmt: skip
def test_what_the_answers_come_to(answers: str, outcome: str) -> None:
    assert read_text(ASKED + answers).outcome == outcome


@pytest.mark.parametrize(
    ("reply", "outcome"),
    [
        ("Response 1:\nWe do not hold this.\n\nResponse 2:\n2020 - 14\n2021 - 16\n\nResponse 3:\n"
         "We hold this but keep it back, since this exemption applies:\nSection 31(1)(a) Law "
         "Enforcement\n", "part"),
        ("Response 1:\nThe force has this, as set out below.\nYes.\n\nResponse 2:\nThe policy is "
         "attached.\n", "full"),
        ("Questions 6 and 7\nWe need not supply what you asked for. One exemption applies:\n"
         "Section 12 - cost of compliance exceeds the appropriate limit.\n", "unknown"),
        ("Questions 1, 2, 4 & 5\nWe need not supply what you asked for. One exemption applies:\n"
         "Section 12 - cost of compliance exceeds the appropriate limit.\n", "refused"),
        ("In that year the force looked into 12 thefts of kettles.\nQuestions 2-4\nThis is public "
         "already, so it is exempt:\nSection 21 - information accessible by other means.\n",
         "part"),
    ],
)  # fmt: skip
def test_answers_whose_questions_are_lost(reply: str, outcome: str) -> None:
    assert read_text(f"Request:\n\nResponse:\n{reply}").outcome == outcome


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        ("Outcome: Partially disclosed", "part"),
        ("Outcome\nGranted in part", "part"),
        ("Decision: Disclosed in part", "part"),
        ("Response type: Partial disclosure", "part"),
        ("Outcome: Disclosed in full", "full"),
        ("Status: Released", "full"),
        ("Outcome: Withheld", "refused"),
        ("Outcome: Not disclosed", "refused"),
        ("Outcome: Information not held", "not_held"),
        ("Status: Clarification required", "clarification"),
        ("Outcome: No decision yet", "unknown"),
        ("Date published: 4 May 2021", "full"),
    ],
)
def test_the_field_of_a_log_that_says_the_outcome(status: str, outcome: str) -> None:
    text = f"Ref: 123\n{status}\n\nRequest\n\nHow many kettles have you?\n\nResponse\n\n12."
    assert read_text(text).outcome == outcome


LETTER = (
    "Our ref: FOI/2023/0417\n\n14 June 2023\n\nDear Ms Rowe\n\nThank you for your email of 22 May "
    "2023, in which you requested the following information:\n\n1. The number of fines in each of "
    "the last three years.\n2. The income from those fines.\n3. A copy of the policy.\n\n"
)
TAIL = (
    "\n\nIf you are unhappy with the way your request has been handled you may ask for an internal "
    "review.\n\nYours sincerely\n\nThe Information Team\n"
)


@pytest.mark.parametrize(
    ("reply", "outcome"),
    [
        ("1. 1,204; 2,330; 2,871.\n2. £412,000.\n3. The policy is attached.", "full"),
        ("1. 1,204.\n2. Income is not recorded apart, so this is not held.\n3. Attached.", "part"),
        ("1. and 2. These are at https://council.example/report and exempt under section 21 as "
         "they are reasonably accessible to you.\n\n3. Please find attached.", "part"),
        ("Fines are the business of Westshire County Council and you may wish to redirect your "
         "request to them.", "not_held"),
        ("I can confirm that the Council holds this information. However, it is exempt under "
         "section 31(1)(g), as disclosure would prejudice our functions.\n\nFactors in favour of "
         "disclosure: openness.\n\nOn balance the public interest in maintaining the exemption "
         "outweighs that in disclosure.", "refused"),
        ("It would take one officer in excess of 30 hours to find this. Section 12 allows us to "
         "refuse where the cost would exceed the limit of £450 or 18 hours.\n\nTo help, you could "
         "ask for 1 year alone.", "refused"),
        ("In order to process your request, we need some clarification. Which of our 14 car parks "
         "do you mean?", "clarification"),
        ("We need a further 20 working days to consider the public interest under section 43. We "
         "expect to reply to you by 12 July 2023.", "unknown"),
    ],
)  # fmt: skip
def test_what_a_letter_comes_to(reply: str, outcome: str) -> None:
    assert read_text(LETTER + reply + TAIL).outcome == outcome


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Someone asked for the minutes of the tea committee.\nThe Trust held them and kept some "
         "back under section 36 of the FOI Act.\nAt internal review the Trust did not stand by its "
         "first decision. It did not hold what was asked for.", "not_held"),
        ("Someone asked for the tea rota.\nThe Trust had this and gave it, less names.", "part"),
        ("Someone asked for the tea rota.\nThe Trust had part of what was sought and sent it. The "
         "rest is for sale.", "part"),
        ("Someone asked for the tea rota.\nThe Trust had it and decided to hold parts of it back.",
         "part"),
        ("Someone asked for the tea rota.\nThe Trust had what was sought and agreed to send it.",
         "full"),
        ("Kettles\nThe request was refused by Little Puddle Borough Council.\n\nDear Council,\n\n"
         "How many kettles do you have?\n\nYours,\nA\n\nDear A,\n\nThank you for your request. "
         "Kettles may be seen at the town hall under other rules.\n", "refused"),
        ("Kettles\nThe request was partially successful.\n\nDear Council,\n\nHow many kettles do "
         "you have?\n\nYours,\nA\n\nDear A,\n\nThank you for your request. It will be answered "
         "within 20 working days.\n", "unknown"),
        ("Some or all of what was asked for was not sent, as it would cost too much.\n\nRequest\n\n"
         "How many kettles do you have?\n\nResponse\n\nA fee is due for so long a search.\n",
         "refused"),
    ],
)  # fmt: skip
def test_what_a_log_or_a_site_says_of_a_request(text: str, outcome: str) -> None:
    assert read_text(text).outcome == outcome


def test_a_review_that_gives_the_rest() -> None:
    text = (
        "FOI: kettle survey\nThe request was for the kettle survey that went to the board.\n"
        "The Trust held the survey and decided to withhold it under section 43 of the Act.\n"
        "On internal review it still withholds one page and has agreed to disclose the rest."
    )
    assert read_text(text).outcome == "part"
