"""What a text speaks of, sign by sign: for and against environmental information. PURE.

A sign is a subject (reg 2(1) of the EIR 2004) or a manner of asking. Its lean is what the law and
the reading of some 1,600 registered requests made of it, before any body's own habits: 2 for an
element or factor of the environment (reg 2(1)(a), (b)), 1 for a measure, a plan or the state of a
named place ((c), (f)), less where the subject is only often environmental, below nothing for what
is asked of every body about its people, its contracts and its money.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice

from answerable.cases.routing.words import LONGEST

MARK = "sign:"
"""Begins the name of a sign in a model: no word or pair of words can hold it."""
WHOLE = MARK + "the whole"
"""All leans together, as one sign of its own."""
_MOST = 4
"""More mentions than these tell nothing more."""
_WHOLE_RANGE = 6.0
"""A lean beyond this adds little."""
LINE = 1.5
"""The lean at which the law alone finds EIR as likely as not."""


@dataclass(frozen=True, slots=True)
class Sign:
    """strength: above 0 for what is there; the whole may be below. wording: as the text has it."""

    strength: float
    wording: str = ""


_BY_SUBJECT: tuple[tuple[str, float, str], ...] = (
    # reg 2(1)(a), (b): elements and factors
    ("air", 2, r"air (?:quality|pollution)|emissions?|pollut\w+|dust|odours?|greenhouse"
     r"|smoke(?![ -](?:alarms?|detectors?|free))|carbon(?! (?:copy|copies|paper))|climate change"),
    ("flood", 2, r"flood\w*|coastal|sea (?:wall|defence)s?|storm (?:damage|water)|surface water"),
    ("drainage", 2, r"drain(?:s|age)?|gull(?:y|ies|ys)|culverts?|sew(?:er|age)\w*|ditch\w*"
     r"|suds|soakaway\w*"),
    ("water", 2, r"rivers?|groundwater|water (?:quality|supply|courses?|abstraction)|watercourses?"
     r"|abstraction licen\w+|beach(?:es)?|marine|harbour|estuary"),
    ("ground", 2, r"contaminat\w+(?! blood)|soil|landfill\w*|fracking|mine(?:s| workings?)"
     r"|fuel tank\w*|petroleum|radon"),
    ("quarry", 2, r"quarr(?:y|ies)|minerals?|aggregates"),
    ("noise", 2, r"noise|vibration|radioactiv\w+|light pollution"
     r"|(?:ionising|electromagnetic|background) radiation"),
    ("nature", 2, r"wildlife|biodivers\w+|ecolog\w+|habitats?|bats?|badgers?|beavers?|birds?"
     r"|species|conservation|hedge(?:s|rows?)?(?! funds?)|woodlands?|trees?|animals?|bees?"),
    ("spraying", 2, r"pesticid\w+|herbicid\w+|glyphosate|weed\w*|spray\w+|gmos?"
     r"|gm (?:foods?|crops?|ingredients?)|genetically modified"),
    ("energy", 2, r"renewable\w*|solar|wind (?:farms?|turbines?)|turbines?|biomass|hydro|energy"
     r"|kwh|electricity|photovoltaic"),
    ("fabric", 2, r"asbestos|health (?:and|&) safety file|as.built|lightning|legionella"
     r"|water (?:tank|system)s?"),
    ("waste", 1, r"(?:green|food|household|clinical|hazardous|residual|municipal|kerbside) waste"
     r"|recycl\w+|compost\w*|incinerat\w+|fly.?tip\w+|anaerobic"
     r"|waste (?:disposal|collection|management)|tonn(?:e|age)s?|litter"),
    # reg 2(1)(c): measures and plans
    ("environment", 1, r"environmental|the environment|eia|habitats? regulations"),
    ("application", 1, r"(?:planning )?application (?:no|number|ref\w{0,9})?[\s:]{0,3}\w{0,9}\d+"
     r"|section (?:38|106|278)|s\.?(?:38|106|278)|community infrastructure levy|cil"),
    ("planning", 0.5, r"planning(?! and)|developers?|local plan|site allocation"
     r"|development (?:plan|site|control|at|of land)\w*"),
    ("rights of way", 1, r"(?:public )?(?:footpaths?|bridle ?(?:way|path)s?|byways?)"
     r"|rights? of way|definitive map|paths?|(?<!audit )trails?"),
    ("green spaces", 0.5, r"verges?|grass|grounds maintenance|landscaping|green spaces?"
     r"|(?<!car )parks"
     r"|allotments?|village green|common land|commons"),
    ("construction", 0.5, r"construct\w+|scheme|compulsory purchase|bypass|link road"
     r"|new (?:road|junction|roundabout)"),
    ("land", 0.5, r"land|site|playing fields?|propert(?:y|ies)|boundar(?:y|ies)"),
    # the state of land, of roads and of built structures: reg 2(1)(a), (f)
    ("inspection", 1, r"inspect(?:ions?|ed)"),
    ("defects", 1, r"defects?|remedial|pot ?-?holes?|intervention level"),
    ("surface", 1, r"carriageways?|resurfac\w+|surface (?:dressing|of the road|damage)"
     r"|road surface|surfacing|footways?|pavements?"),
    ("closure", 1, r"road closures?|clos(?:ed|ure|ing)\b.{0,60}\b(?:road|lane|footpath|carriageway)"
     r"|(?:road|lane) (?:was |is |being )?clos\w+"),
    ("junctions", 1, r"traffic lights?|roundabouts?|junctions?|crossings?"),
    ("upkeep", 0.5, r"maint(?:ain|enance)\w*|repair\w*"),
    ("street lights", 0.5, r"street ?-?(?:lights?|lighting|lamps?)|streetlight\w*"),
    ("traffic", 0.5, r"traffic (?:survey|count|speed|flow|data|calm|volume|management)\w*"
     r"|speed (?:limit|survey|data|audit)s?|[234]0 ?mph"),
    ("adoption", 0.5, r"adopt(?:ed|ion)|maintainable at public|unadopted"),
    ("roads", 0.5, r"highways?|roads?|lanes?|streets?"),
    ("accidents", 0.5, r"accidents?|collisions?|casualt\w+"),
    ("winter", 0, r"grit(?:ting|s)?|salt|winter|snow"),
    ("orders", 0, r"traffic (?:regulation )?orders?|tro|eto|experimental"),
    ("cycling", 0, r"cycl(?:e|ing) (?:path|route|way|lane)s?|cycle\w*"),
    ("stretch", 1, r"section (?:between|of)|stretch of|in particular the"
     r"|the (?:road|lane) (?:from|between|to|at|outside)"),
    ("buildings", 0.5, r"(?:empty|council owned|listed) (?:buildings?|propert\w+|homes)|demolition"
     r"|building control"),
    # reg 2(1)(f): health, the food chain, animals
    ("food", 0.5, r"food (?:safety|hygiene|testing|business\w*|standards|chain|labell?ing)"
     r"|allergen\w*|food information"),
    ("animals kept", 0.5, r"zoos?|pest control|environmental health|pests?"),
    ("records", 0.5, r"correspondence|copies of (?:all )?(?:letters|emails|reports|surveys)"
     r"|surveys?|reports?"),
    # against
    ("parking", -1, r"pcns?|penalty|parking|fines?|pay and display|ceos?|wardens?"
     r"|enforcement officers?"),
    ("contracts", -1, r"contracts?|tender\w*|procure\w*|suppliers?|project directory"
     r"|sub-?contractors?"),
    ("staff", -1, r"staff|employ\w+|salar\w+|redundan\w+|sick\w*|post ?holders?"
     r"|organisation chart|agency"),
    ("care", -1, r"care|children|social work\w*|adult\w*|foster\w*|pupils?|special educational"
     r"|mental health|disab\w+|safeguard\w*"),
    ("health", -1, r"patients?|nurs(?:e|es|ing)|clinical(?! waste)|clinicians?"
     r"|surger(?:y|ies)|surgical|doctors?|consultants?|nhs"),
    ("years", -1, r"financial years?|20\d\d[/-]\d\d\b.{0,30}20\d\d[/-]\d\d"),
    ("finance", -1, r"business rates|council tax|credit balances|pensions?|invest\w+|deceased"
     r"|funerals?"),
    ("computers", -0.5, r"software|ict|it (?:department|manager|systems?)|vendors?|server\w*"
     r"|telephon\w*"),
    ("schools", -0.5, r"schools?|teacher\w*|academ(?:y|ies)|education\w*"),
    ("money", -0.5, r"spen[dt]\w*|budgets?|costs?"),
    ("any body", -0.5, r"your (?:council|authority|local authority|organisation|trust|borough"
     r"|district)"),
    ("counts", -0.5, r"how many"),
    ("claims", 0, r"claims?|compensation|insur\w+|personal injury"),
    ("the Act", 0, r"freedom of information|foia?"),
    ("attachment", 0, r"attach(?:ed|ment)"),
)  # fmt: skip
_BY_PLACE: tuple[tuple[str, float, str], ...] = (
    ("road number", 1, r"[ABCMUW]\s?\d{2,5}"),
    ("named place", 1, r"[A-Z][a-z]+ (?:Road|Lane|Hill|Street|Cross|Bridge|Way|Close|Avenue|Quarry"
     r"|Farm|Junction|Common|Wood|Bypass|Path|Roundabout|Drive|Park|Gardens|Terrace|Rd|Mill)"),
    ("grid", 0.5, r"NGR|[Gg]rid ref\w*|[A-Z]{2} ?\d{3,5} ?\d{3,5}|[A-Z]{2}\d{1,2} ?\d[A-Z]{2}"),
)  # fmt: skip
"""Read with their capitals; the others in small letters."""
_SUBJECTS, _PLACES = (
    tuple((MARK + key, re.compile(rf"\b(?:{pattern})\b")) for key, _lean, pattern in signs)
    for signs in (_BY_SUBJECT, _BY_PLACE)
)
_PLACE_MARKS = frozenset(mark for mark, _pattern in _PLACES)
LEANS = {MARK + key: lean for key, lean, _pattern in (*_BY_SUBJECT, *_BY_PLACE)}


def signs(text: str) -> dict[str, Sign]:
    """The signs of a text by mark, the whole among them. Its beginning is read, as words are."""
    found = {}
    for kind, read in ((_SUBJECTS, text[:LONGEST].lower()), (_PLACES, text[:LONGEST])):
        for mark, pattern in kind:
            said = [one.group() for one in islice(pattern.finditer(read), _MOST)]
            if said:
                found[mark] = Sign(math.log1p(len(said)), " ".join(said[0].split()))
    found[WHOLE] = Sign(_WHOLE_RANGE * math.tanh(lean(found) / _WHOLE_RANGE))
    return found


def strengths(found: Mapping[str, Sign]) -> dict[str, float]:
    """The signs as a model takes them: each mark's strength."""
    return {mark: sign.strength for mark, sign in found.items()}


def lean(found: Mapping[str, Sign]) -> float:
    """How far the signs lean to environmental information; below nothing, away from it.

    A place tells no more than what is asked about it: an address alone is nobody's environment.
    """
    subjects = [LEANS[mark] for mark in found if mark in LEANS and mark not in _PLACE_MARKS]
    places = sum(LEANS[mark] for mark in found if mark in _PLACE_MARKS)
    return sum(subjects) + min(places, sum(each for each in subjects if each > 0))


def leaning(found: Mapping[str, Sign]) -> tuple[str, ...]:
    """The wordings that speak for environmental information, the strongest first."""
    said = sorted((m for m in found if LEANS.get(m, 0) > 0), key=lambda mark: -LEANS[mark])
    return tuple(found[mark].wording for mark in said)
