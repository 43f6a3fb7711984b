"""Words that say nearly the same, so that a wording nobody used before is like those that were.

A concept decides by rule whether a fact may fit; a group here only makes two wordings more alike,
so it may be generous. A word may be in several groups.
"""

from __future__ import annotations

import re

# each: single words, then after strokes the patterns of several
GROUPS: dict[str, str] = {
    "unit": "team teams department departments unit units hub hubs office offices directorate "
    "directorates division divisions function section sections bureau branch outfit crew squad",
    "named": "called named name names known title titled branded badge banner label labelled "
    "styled moniker dubbed",
    "leader": "director directors executive executives exec execs chief chiefs boss leader "
    "leaders sponsor sponsors champion champions head lead heads leads manager figurehead "
    "supremo officer",
    "answers for": "responsible responsibility accountable accountability answerable charge "
    "remit portfolio brief helm reins oversees owns owner ultimately buck|carries the can|"
    "answers for|in charge|at the helm|reports? (?:up )?to|looks? after|final say",
    "method": "method methods methodology methodologies approach approaches framework frameworks "
    "model models philosophy philosophies technique techniques toolkit toolkits doctrine school "
    "recipe playbook discipline brand flavour way ways",
    "origin": "based basis derived derives derivation origin origins originate originated roots "
    "rooted borrowed borrow inspired inspiration adapted adaptation modelled descended lineage "
    "ancestry influenced influences homegrown drawn draws draw underpins underpinned parentage "
    "forerunner bespoke invented devised|came from|comes from|come from|home ?grown|home ?made|"
    "own devising|own making|in house|whose ideas|built on|rests on|springs? from|grew out of",
    "strategy": "strategy strategies plan plans roadmap vision blueprint ambition ambitions "
    "masterplan manifesto prospectus|road map|master plan|statement of intent|long term|game "
    "plan",
    "body": "committee committees board boards panel panels forum forums subcommittee|steering "
    "group|sub committee|working group",
    "watches": "oversee oversees oversight scrutinise scrutinises scrutiny supervise supervises "
    "supervision governs governance monitors monitor steers steering tabs watchdog|keeps? an eye|"
    "holds? to account|keeps? watch|keeps? tabs",
    "meets": "meet meets meeting meetings sit sits convene convenes gather gathers assemble "
    "assembles frequency monthly quarterly fortnightly intervals|how often|how frequently|come "
    "together|comes together|get together|gets together",
    "prize": "award awards awarded prize prizes accolade accolades trophy trophies medal medals "
    "honour honours honoured recognition recognised commendation commendations commended "
    "plaudits gong gongs distinction distinctions win wins won winner winners winning kudos",
    "runner up": "shortlisted shortlist shortlists shortlistings finalist finalists nominated "
    "nomination nominations nearly highly|runners? up|short ?list\\w*|final (?:round|stage)",
    "job": "job jobs role roles post posts position positions occupation occupations posting",
    "heads": "headcount heads persons bodies|head ?counts?|how many people|how many staff|number "
    "of staff|number of people|how large|how big|number of employees|how many employees",
    "wte": "wte wtes fte ftes establishment|(?:full|whole) time equivalents?|full time equivalence",
    "other places": "elsewhere outside wards clinics frontline embedded satellite devolved "
    "aligned seconded alongside|job plans?|day jobs?|other (?:teams|departments|parts|services|"
    "directorates|divisions)|protected time|ring ?fenced|carved out|set hours|beyond the|not "
    "(?:in|part of) the|part of their|share of their|rest of the|front line",
    "empty": "vacant vacancy vacancies unfilled empty unoccupied open advertised recruiting "
    "recruitment|to be filled|not filled|yet to fill|no ?body in|sitting empty|waiting for|lying "
    "empty|without (?:a|an) (?:holder|occupant)|under establishment|hard to fill",
    "gone": "left leaver leavers leaving turnover resigned resignations resign departed "
    "departure departures quit attrition exits exited retired churn|moved on|moved away|gone "
    "elsewhere|handed in|gave notice|walked out|parted company|ceased to work|stopped working|"
    "left the",
    "ill": "sick sickness ill illness unwell absence absences absent absenteeism poorly health|"
    "off work|lost to|days lost|time lost|ill health",
    "set aside": "budget budgets budgeted allocated allocation allocations allot allotted "
    "allotment earmark earmarked ringfenced approved funding fund funds assigned envelope pot "
    "kitty purse provision|set aside|put aside|laid aside|ring ?fenced|given to|put by|made "
    "available|agreed for|signed off",
    "wages": "pay salary salaries wages wage payroll remuneration staffing paybill|pay ?bill|"
    "staff costs?|people costs?|employment costs?|wage bill|paying people|paying staff",
    "other costs": "nonpay overheads materials consumables stationery travel printing equipment "
    "venues sundries running books|non ?pay|other than (?:staff|people|pay|salaries|wages)|apart "
    "from (?:staff|people|pay|salaries|wages)|everything (?:else|but)|all else|excluding "
    "(?:staff|pay|salaries|wages)|not (?:on )?(?:staff|salaries|wages|pay)|running costs|leaving "
    "(?:out )?(?:salaries|pay|wages)|salaries (?:excluded|aside|apart|out|left out)|salaries "
    "left|except (?:salaries|pay|wages|staff)|room hire",
    "spent": "spend spent spending expenditure outlay outgoings outturn cost costs costing "
    "expended disbursed disbursements consumed bill bills actual|went on|laid out|paid out|used "
    "up|ran up",
    "paid": "paid pay payment payments invoice invoices invoiced fee fees charged settled",
    "advisers": "consultancy consultancies consultant consultants contractor contractors adviser "
    "advisers advisor advisors firm firms outsiders supplier suppliers company companies "
    "deloitte kpmg mckinsey pwc|management consult\\w+|ernst and young|outside help|bought in|"
    "third part(?:y|ies)|outside experts|brought in|hired in|external support",
    "program": "software app apps application applications platform platforms program package "
    "packages database databases subscription subscriptions licence licences license licenses "
    "spreadsheet digital online electronic computer tool system systems|life ?qi|web ?based|it "
    "system",
    "until": "renewal renewed expires expiry contract contracts contracted runs lapse lapses "
    "ends end|runs out|up for|contract dates?",
    "partner": "partner partners partnership partnerships collaborate collaborates collaboration "
    "collaborations collaborator collaborators university universities institute institutes "
    "institution institutions academic alliance alliances affiliated affiliation network "
    "networks consortium charities foundation foundations ties links|hand in hand|works? with|"
    "joined up|joins? forces|team(?:ed|s)? up|tied to",
    "teaching": "train trains trained training trainee trainees course courses taught teach "
    "teaches teaching learn learned learnt tuition lesson lessons class classes classroom "
    "workshop workshops session sessions academy educated education instruction instructed "
    "schooled upskilled qualified qualification masterclass masterclasses module modules "
    "curriculum bootcamp programme|been through|gone through|put through|went through|come "
    "through|passed through|been on",
    "put on": "run ran held hold delivered laid staged put hosted offered mounted organised "
    "scheduled arranged|put on|laid on|took place|taken place",
    "steps": "level levels tier tiers dose doses stage stages step steps rung rungs ladder grade "
    "grades introductory introduction beginner beginners intermediate advanced foundation expert "
    "pathway pathways strand strands bronze silver gold basic practitioner|entry level|for whom|"
    "aimed at|designed for|intended for|meant for|pitched at|open to|depth of",
    "share": "percentage percent proportion share fraction ratio coverage percentages "
    "proportions|per cent|one in|out of (?:all|every|your|the)|what part",
    "teacher": "teaches provider providers trainer trainers tutor tutors instructor instructors "
    "faculty deliver delivers teachers|who (?:delivers|runs|gives|provides|teaches|leads|does)|"
    "in house or|own people|own staff|bought in|outside body|by whom|yourselves or",
    "board": "nonexecutive nonexecutives neds ned directors trustees boardroom|board members?|"
    "members of (?:the|your) board|non ?exec\\w*|top table|trust board|board of directors|"
    "executive directors|around the board",
    "coach": "coach coaches coaching coached mentor mentors facilitator facilitators",
    "time": "hours days time sessions week weekly capacity released backfill backfilled "
    "allowance|per week|a week|each week|protected time|job plan",
    "scheme": "project projects initiative initiatives scheme schemes workstream workstreams "
    "undertaking undertakings endeavour endeavours venture ventures exercise exercises|pieces? "
    "of (?:\\w+ )?work|tests? of change|work ?streams?",
    "started": "started begun began start launch launched opened commenced initiated kicked "
    "active live ongoing running|under ?way|kicked off|in train|on the go|got going",
    "stopped": "stopped abandoned dropped halted paused shelved discontinued scrapped closed "
    "cancelled|called off|given up|wound up|not finished",
    "finished": "completed complete finished concluded ended closed completion|brought to an end|"
    "seen through|wrapped up|carried through|come to an end",
    "listed": "list lists register schedule log catalogue inventory titles aims aim goal goals "
    "purpose purposes objective dates each itemised|what it (?:was|is|set)|set out to|meant to|"
    "hoped to|intended to",
    "subject": "theme themes thematic priority priorities topic topics category categories "
    "heading headings objective objectives strategic pillar pillars area areas goals corporate "
    "grouped classified sorted|strategic aims?|by aim|each aim",
    "worked": "achieved achieve success successful succeeded met hit reached attained fulfilled "
    "delivered accomplished goal target targets|paid off|bore fruit|did what|set out to|came "
    "good|made good",
    "length": "duration length lifespan elapsed average median mean typical typically usually "
    "weeks months|how long|how quickly|how fast|start to finish|beginning to end|from start|time "
    "taken|days between|months between|kick ?off to|from launch",
    "together with patients": "patient patients carer carers user users relatives relative "
    "family families lived coproduced coproduction codesigned codesign public lay|service users?|"
    "experts? by experience|people who use|lived experience|family members?|co produc\\w+|co "
    "design\\w+|using (?:your|the) services|loved ones|members of the public",
    "printed": "published publication publications article articles paper papers poster posters "
    "journal journals talk talks presentation presentations presented abstract abstracts print "
    "written lecture lectures|peer review\\w*|write ?ups?|written up|in print",
    "gains": "savings saving saved benefit benefits gain gains releasing released value worth "
    "return returns payback dividend efficiencies cashable|cash releasing|bed days|money back|"
    "good (?:it|they) (?:has|have) done|pay(?:s|ing) for itself|return on",
    "event": "event events conference conferences summit summits huddle huddles fair fairs "
    "symposium seminar seminars webinar webinars showcase showcases gathering gatherings "
    "festival forum expo attendance attended attendees turnout delegates came audience|open "
    "days?|learning (?:events?|days?|sets?)|away ?days?|celebration (?:events?|days?)|turned up",
    "many": "number numbers count total tally figure quantity many|how many",
    "much": "sum amount total money pounds much|how much",
}


_STAFF = r"(?:staff(?:ing)?|people|pay(?:roll)?|salar(?:y|ies)|wages?)(?: (?:costs?|bill))?"
APART = re.compile(
    r"(?<!\w)(?:not|isn't|aren't|other than|less|minus|excluding|except(?:ing)?(?: for)?|without"
    r"|apart from|besides|beyond|bar|leaving(?: out)?)"
    r"(?: (?:on|for|to do with|counting|including|in|of|the|all|any|its|their|your)){0,2}"
    rf" {_STAFF}(?!\w)"
    rf"|(?<!\w){_STAFF}(?: (?:being|is|are|has been|have been))?(?: (?:taken|left|set|put|stripped)"
    r")? (?:excluded|aside|apart|out|away|off|not included|to one side)(?!\w)"
)
"""What is said to be left out of account: `not for wages`, `leaving salaries aside`."""


_ENDING = re.compile(r"(?:ing|ed|es|s|e)$")


def _stem(word: str) -> str:
    """The word without a light ending; `poster` is no `post`."""
    return _ENDING.sub("", word) if len(word) > 4 else word.removesuffix("s")


def _read() -> tuple[dict[str, tuple[str, ...]], tuple[tuple[str, re.Pattern[str]], ...]]:
    single: dict[str, tuple[str, ...]] = {}
    several = []
    for group, said in GROUPS.items():
        words, *patterns = said.split("|")
        for word in words.split():
            stem = _stem(word)
            if group not in single.get(stem, ()):
                single[stem] = (*single.get(stem, ()), group)
        if patterns:
            joined = re.compile(r"(?<!\w)(?:" + "|".join(patterns) + r")(?!\w)")
            several.append((group, joined))
    return single, tuple(several)


_SINGLE, _SEVERAL = _read()


def groups(text: str) -> list[str]:
    """The groups whose words the plain text holds, each once, in the order of their names."""
    found = {"other costs"} if APART.search(text) else set()
    seen = APART.sub(" ", text)
    found |= {g for w in re.findall(r"[\w']+", seen) for g in _SINGLE.get(_stem(w), ())}
    found |= {g for g, pattern in _SEVERAL if pattern.search(seen)}
    return sorted(found)
