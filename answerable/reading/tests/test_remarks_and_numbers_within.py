"""Numbers, notes and years that stand within a numbered list. Every text is invented."""

import pytest

from answerable.reading.questions import split_questions


def asked(source):
    return [" ".join(q.question.split()) for q in split_questions(source)]


CASES = [
    pytest.param(
        "Please answer these: 1. Who may fill an urn under rule 4.2.(c) since May? "
        "2. Who mends it? 3. What did each mending cost?",
        [
            "Who may fill an urn under rule 4.2.(c) since May?",
            "Who mends it?",
            "What did each mending cost?",
        ],
        id="a rule's number",
    ),
    pytest.param(
        "Please send me: 1. The number of urns mended in 2019 2. Please state what was paid for "
        "urns in 2019 and 2020-21 *If answering would exceed the cost limit, please begin with "
        "the last year.",
        [
            "The number of urns mended in 2019",
            "Please state what was paid for urns in 2019 and 2020-21",
        ],
        id="a remark with a star and no stop before it",
    ),
    pytest.param(
        "I would like to receive data on:\n(1) The number of large and small kettles bought\n"
        "(2) The number of large and small kettles lost\n"
        "Please use these definitions to help you:\n"
        "- Large: Any kettle that holds two litres.\n- Small: Kettles for one cup",
        [
            "The number of large and small kettles bought",
            "The number of large and small kettles lost",
        ],
        id="definitions",
    ),
    pytest.param(
        "1) How many cooks are there in the kitchens?\n\n"
        "Please give the number for each of the following years:\n\ni) 2015\nii) 2016\n\n"
        "2) How many kettles were bought by the kitchens?\n\n"
        "Please give these numbers for each of the following years:\n\ni) 2015\nii) 2016",
        [
            "How many cooks are there in the kitchens? Please give the number for each of the "
            "following years: i) 2015 ii) 2016",
            "How many kettles were bought by the kitchens? Please give these numbers for each of "
            "the following years: i) 2015 ii) 2016",
        ],
        id="years said beneath each",
    ),
    pytest.param(
        "1) How many cooks are there in the kitchens?\n\n"
        "Please give the number for each of the following years:\n\ni) 2015\nii) 2016\n\n"
        "2) Please break down how many kettles were lost by:\n\nA - theft\n\nB - fire\n\n"
        "Please give these numbers for each of the following years:\n\ni) 2015\nii) 2016",
        [
            "How many cooks are there in the kitchens? Please give the number for each of the "
            "following years: i) 2015 ii) 2016",
            "Please break down how many kettles were lost by: A - theft B - fire Please give "
            "these numbers for each of the following years: i) 2015 ii) 2016",
        ],
        id="years beneath letters, in the order of the text",
    ),
    pytest.param(
        "1. How many kettles were lent last year?\n2. What was each lent for?\n\n"
        "As a further point, under your duty to help, I would also ask that you provide some "
        "detail about the cupboard they are kept in.",
        [
            "How many kettles were lent last year?",
            "What was each lent for?",
            "As a further point, under your duty to help, I would also ask that you provide some "
            "detail about the cupboard they are kept in.",
        ],
        id="a further point",
    ),
    pytest.param(
        "Could you tell me about the shelf the kettles are kept on? E.g. who built it and when?",
        [
            "Could you tell me about the shelf the kettles are kept on? "
            "E.g. who built it and when?",
        ],
        id="an example with a capital",
    ),
    pytest.param(
        "1. How many kettles were lent?\n2. What was each lent for?\n\n"
        "If the cost limit leaves you time, can I also ask whether any of them was lost.",
        [
            "How many kettles were lent?",
            "What was each lent for?",
            "If the cost limit leaves you time, can I also ask whether any of them was lost.",
        ],
        id="also asked, time allowing",
    ),
]


@pytest.mark.parametrize(("source", "wanted"), CASES)
def test_each_is_read_as_a_careful_reader_would(source, wanted):
    assert asked(source) == wanted
