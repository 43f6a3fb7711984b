"""Remarks about the reply, examples and statements, told from what is asked. Invented texts."""

import pytest

from answerable.reading.questions import split_questions
from answerable.reading.questions.asking import (
    is_ask,
    is_condition,
    is_format_wish,
)
from answerable.reading.questions.hanging import announces_notes
from answerable.reading.questions.opening import from_the_ask, strip_law
from answerable.reading.questions.prose import names_a_thing

KETTLES = "How many kettles did the ward buy?"
CUPS = "Please send me a list of the cups that were broken."


def texts(source):
    return [" ".join(q.question.split()) for q in split_questions(source)]


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        pytest.param(
            f"{CUPS}\n\nPlease set it out as in the example.\nEXAMPLE\nMaker\tSmith and "
            f"Sons\n\nDid "
            "it leak?\tNo\nAge\t2 years",
            [CUPS],
            id="a form filled in as an example",
        ),
        pytest.param(
            f"{CUPS}\n\nFor example:\n- china\n- glass\n\n{KETTLES}",
            [f"{CUPS} For example: - china - glass", KETTLES],
            id="examples in a list stay with their ask",
        ),
        pytest.param(
            "This is about the tea agreement that was made by\n1. The north ward\n2. The south ward"
            f"\n\n{KETTLES}",
            [KETTLES],
            id="names that end a statement",
        ),
        pytest.param(
            f"{KETTLES}\n\nAs this is for a study, I need all the data to be up to date (Could you "
            "say when it was last changed).",
            [KETTLES, "Could you say when it was last changed"],
            id="an ask in brackets after a remark",
        ),
        pytest.param(
            f"{KETTLES} I know that you keep them by years. If so please give figures for those.",
            [KETTLES],
            id="if so, after what the writer knows",
        ),
        pytest.param(
            f"{KETTLES} Is there a spare? If so, where?",
            [KETTLES, "Is there a spare? If so, where?"],
            id="if so, after a question",
        ),
        pytest.param(
            f"{KETTLES}\n\n{CUPS}\n\nCould you please send this as a spreadsheet to include:\n- "
            f"Maker"
            "\n- Colour\n- Age\n- Ward\n- Owner",
            [KETTLES, CUPS, "Could you please send this as a spreadsheet to include: - Maker - "
             "Colour - Age - Ward - Owner"],
            id="columns wanted of two asks are another",
        ),
        pytest.param(
            f"{KETTLES} If that is not possible for all, three wards would suffice (any three).\n\n"
            f"{CUPS}",
            [f"{KETTLES} If that is not possible for all, three wards would suffice (any three).",
             CUPS],
            id="what would do instead, with a bracket",
        ),
        pytest.param(
            "All kettles that have leaked in the last two years.\n\nCould I also have the dates?",
            ["All kettles that have leaked in the last two years.", "Could I also have the dates?"],
            id="what is named first, before it is asked about",
        ),
        pytest.param(
            "The things we ask are set out here;\n\nThe ward keepers feel hard done by. The ward "
            "keepers would like details of the kettles bought.",
            ["The ward keepers would like details of the kettles bought."],
            id="others' wishes, less what they feel",
        ),
        pytest.param(
            "I want to know how many kettles there are, and where.\n\nTo be clear:\n\n1. Number in "
            "each ward\n2. Number in each hall",
            ["Number in each ward", "Number in each hall"],
            id="said again more clearly beneath",
        ),
        pytest.param(
            "Please send me: The name and age of the kettle by the door The name and age of the "
            "kettle by the stairs When were they bought?",
            ["The name and age of the kettle by the door",
             "The name and age of the kettle by the stairs", "When were they bought?"],
            id="two things opened in the same words",
        ),
        pytest.param(
            "Please give the following. o Dates of each repair o Details of who mended it o Cost "
            "of the parts. Regards",
            ["Dates of each repair", "Details of who mended it", "Cost of the parts."],
            id="an o for a round sign",
        ),
        pytest.param(
            "Since the kettles were sold in the spring. How many cups are left?",
            ["Since the kettles were sold in the spring. How many cups are left?"],
            id="a clause with a stop of its own",
        ),
        pytest.param(
            f"{KETTLES}\n\n{CUPS}\n\nCan the data be sent as a spreadsheet and include the "
            f"following "
            "details.\n\nMaker, Colour, Age, Ward, Owner. Lid / No Lid\n\nWho sold them?",
            [KETTLES, CUPS, "Can the data be sent as a spreadsheet and include the following "
             "details. Maker, Colour, Age, Ward, Owner. Lid / No Lid", "Who sold them?"],
            id="columns named in a line",
        ),
        pytest.param(
            "Please could you supply old drawings of the following kettles:\n(I). K101\n(II). K102",
            ["Please could you supply old drawings of the following kettles: (I). K101 (II). K102"],
            id="things known by a code",
        ),
        pytest.param(
            f"{KETTLES}\nAnd if so, how many leak now.\n\nkettles@ward.example",
            [KETTLES, "And if so, how many leak now."],
            id="and if so on its own line, and an address",
        ),
    ],
)  # fmt: skip
def test_what_is_asked_among_what_is_only_said(source, wanted):
    assert texts(source) == wanted


@pytest.mark.parametrize(
    ("sentence", "whole"),
    [
        ("I note that the wards are shut, I am trying to find who has the keys.",
         "I am trying to find who has the keys."),
        ("The porters have gone home and I am using the Act to request a copy of the rules.",
         "request a copy of the rules."),
        ("I am moving house, so I now require a copy of the plan.",
         "I now require a copy of the plan."),
        ("But we have heard that it was lost, please could you tell us who has it.",
         "please could you tell us who has it."),
        ("I would like the plan and I am interested in the rules.",
         "I would like the plan and I am interested in the rules."),
    ],
)  # fmt: skip
def test_what_the_writer_tells_before_the_ask(sentence, whole):
    assert from_the_ask(sentence) == whole


@pytest.mark.parametrize(
    ("sentence", "whole"),
    [
        ("With reference to your last letter, please can you send me the plan.",
         "please can you send me the plan."),
        ("On the basis that the ward is shut, could you tell me who has the keys?",
         "could you tell me who has the keys?"),
        ("Regarding the kettles: how many leak?", "how many leak?"),
        ("Since May, how many have leaked?", "Since May, how many have leaked?"),
    ],
)  # fmt: skip
def test_what_an_ask_is_put_in_view_of(sentence, whole):
    assert strip_law(sentence) == whole


@pytest.mark.parametrize(
    ("sentence", "asks"),
    [
        ("If a price for each could also be given, that would be helpful.", True),
        ("It would also help if the names of the makers could be given so that I can write.", True),
        ("If this could be sent as a table that would be helpful.", False),
        ("It would help if you could reply soon.", False),
        ("I would appreciate your help with this matter.", False),
        ("Further, if time allows, details of the leaks.", True),
        ("Could you also let me know that my message has arrived.", False),
        ("Whether any kettle is kept in the hall.", True),
        ("I must insist that the figures are as up to date as can be.", False),
    ],
)
def test_asks_among_wishes(sentence, asks):
    assert is_ask(sentence) is asks


def test_the_form_of_the_reply_and_what_stands_around_it():
    assert is_format_wish("Please send the information electronically.")
    assert is_format_wish("Can you sort the wards by size")
    assert not is_format_wish("Please list the wards by size")
    assert not is_condition("Is the data up to date?")
    assert is_condition("Please make sure the data is up to date.")
    assert names_a_thing("Any kettle that has leaked.")
    assert not names_a_thing("Any kettle may leak.")
    assert announces_notes("The kettles meant being:", asked=True)
    assert not announces_notes("The number of kettles held by", asked=True)
    assert strip_law("In order to plan my visit, I would like a map.") == "I would like a map."


def test_what_is_asked_if_it_can_be_is_asked():
    text = "How many kettles are there? If you can, tell me too what the ward pays for cups"
    assert [q.question for q in split_questions(text)] == [
        "How many kettles are there?", "If you can, tell me too what the ward pays for cups",
    ]  # fmt: skip


@pytest.mark.parametrize("sign", ["-", "•"])
def test_the_sign_of_the_first_item_may_stand_at_the_end_of_the_lead(sign):
    text = (
        f"Please send a list of the kettles, with these fields: {sign}\n\nMake of the kettle\n\n"
        f"{sign} Name of the ward\n\n{sign} Date it was bought\n\nPlease also send the rota."
    )
    found = [" ".join(q.question.split()) for q in split_questions(text)]
    assert len(found) == 2
    assert found[0].endswith(f"{sign} Name of the ward {sign} Date it was bought")
    assert "Make of the kettle" in found[0]


@pytest.mark.parametrize(
    "law",
    [
        "Under the Act of 2000, and subject to section 38 on health, ",
        "Under the Freedom of Information Act, but with regard to what was said before, ",
    ],
)
def test_what_is_said_of_the_law_before_an_ask_is_left_off(law):
    assert strip_law(f"{law}please send the rota.") == "please send the rota."


@pytest.mark.parametrize(
    "fully",
    [
        "Please give the full reasons for each case, not only a code.",
        "Please provide me the precise dates of each instance.",
    ],
)
def test_how_fully_each_is_to_be_told_goes_with_the_ask(fully):
    ask = "I wish to know why the ward lost its kettles."
    assert [q.question for q in split_questions(f"{ask} {fully}")] == [f"{ask} {fully}"]


def test_items_of_one_line_without_capitals_are_parted():
    text = (
        "1.can you tell me if the kettle was on that day 2. have you had any calls about it "
        "3. if so who rang and when"
    )
    assert [q.number for q in split_questions(text)] == ["1", "2", "3"]
    told = "The cost rose in 2. what had been 1 became 3. and so on: who paid?"
    assert len(split_questions(told)) == 1


@pytest.mark.parametrize("word", ["Thirdly", "Second", "Lastly", "First"])
def test_a_wish_may_be_counted(word):
    ask = f"{word}, I should like you to give the number of wards that have since been closed."
    found = split_questions(f"Please say what a ward is. {ask}")
    assert [q.question for q in found] == ["Please say what a ward is.", ask]


def test_all_of_what_was_named_goes_with_its_ask():
    ask = (
        "Please let me know whether you hold reports on the boilers. Please list all those reports."
    )
    assert [q.question for q in split_questions(ask)] == [ask]


def test_numbered_names_of_places_are_parts_of_the_ask_above():
    ask = "Please could you give me the number of faults reported at these lifts:"
    names = "1) Oak House (Lift 22)\n2) Elm House (Lift 24)\n3) The Limes"
    found = split_questions(f"{ask}\n{names}")
    assert [(q.number, " ".join(q.question.split())) for q in found] == [
        (None, " ".join(f"{ask} {names}".split()))
    ]
    asked = split_questions(f"{ask}\n1) Cost of each repair\n2) Dates of each fault")
    assert [q.number for q in asked] == ["1", "2"]


@pytest.mark.parametrize("sign", ["\n", "– ", "||", "(\n", ", ", "- - ", "_ _"])
def test_endless_signs_between_two_asks_hide_neither(sign):
    asks = ["How many kettles are there?", "Who mends them?"]
    text = f"1. {asks[0]}\n{sign * 10_000}\n2. {asks[1]}"
    found = [q.question for q in split_questions(text)]
    assert len(found) == 2
    assert found[0].startswith(asks[0])
    assert found[1] == asks[1]


@pytest.mark.parametrize(
    "remark",
    [
        "I am writing about the request I sent you for the kettle book.",
        "I am asking under the Act for information about the wards.",
        "Please be aware that the form has two sides.",
        "Please be sure to look on both floors.",
        "If these are shown elsewhere, may I be given a link?",
        "Should it be on a page of yours, please could you point me to it.",
        "I want to explore how the wards differ.",
        "I would like to learn about kettles that leaked.",
        "I ask to be told about the year 2020.",
        "On the whole the wards should hear how much is lost.",
        "What came of it was a letter from the porter.",
    ],
)
def test_what_is_told_of_the_request_asks_nothing(remark):
    assert texts(f"{remark}\n\n{CUPS}\n\n{KETTLES}") == [CUPS, KETTLES]


@pytest.mark.parametrize(
    "ask",
    [
        "Which jugs or kettles can the night staff use upstairs.",
        "What spare lids does the ward keep.",
        "Whose old kettles did they take.",
        "If the move is under way, about how many have gone.",
        "If the ward keeps a log, roughly which part of it shows lids.",
        "If you keep the same for the day room, we should be glad of those too.",
        "Would you let me have the figures for lids, in printed and electronic form, that came.",
    ],
)
def test_what_asks_without_its_mark(ask):
    assert texts(f"{CUPS}\n\n{ask}") == [CUPS, ask]


@pytest.mark.parametrize(
    "remark",
    [
        "If you cannot tell, please say what advice you can give.",
        "Please treat this as one request.",
        "Should this cost too much, please tell me how to narrow it.",
    ],
)
def test_a_remark_run_on_to_the_last_words_is_cut_off(remark):
    asked = ["How many kettles there are", "Which of them leak"]
    text = f"Please say: \u2022 {asked[0]} \u2022 {asked[1]} {remark}"
    assert texts(text) == asked


@pytest.mark.parametrize(
    "second",
    [
        "For each of these wards in each of these years, I would like you to tell me the beds.",
        "In respect of each ward, we would like you to give the hours worked.",
        "Within every department, please could you say how many posts are empty?",
    ],
)
def test_what_an_ask_is_of_may_be_told_before_it(second):
    first = "I would like the number of wards that were open in 2019."
    found = [" ".join(q.question.split()) for q in split_questions(f"{first}\n\n{second}")]
    assert found == [first, second]


def test_what_comes_within_working_days_is_a_thing_and_no_haste() -> None:
    listed = "- The number of parcels sent.\n- Letters delivered within two working days."
    found = split_questions(f"Please send:\n{listed}\n\nYours,\nA")
    assert [q.question for q in found][1:] == ["Letters delivered within two working days."]
    asked = split_questions("How many wards are there?\n\nI expect a reply in 20 working days.")
    assert len(asked) == 1


def test_a_request_for_letters_by_post_is_no_wish_about_the_reply() -> None:
    ask = "My request is for letters, by post or by email, between the Board and the Ministry."
    assert [q.question for q in split_questions(ask)] == [ask]
