"""Our own questions: each fact asked in words its description avoids, and questions to leave alone.

Each entry is a fact's key and the ways of asking it; received on RECEIVED. `PERIODS` are readings
that must come back exactly.
"""

from __future__ import annotations

from datetime import date

RECEIVED = date(2023, 6, 14)

ASKED: dict[str, tuple[str, ...]] = {
    "improvement.department": (
        "What do you call the team that runs QI at your Trust?",
        "Which part of the organisation houses your service improvement function, and what is it known as?",
        "Please tell me the title of your transformation and improvement unit.",
        "Do you have a central improvement hub? If so please state what it is called.",
    ),
    "improvement.executive": (
        "Who on your leadership team is accountable for QI? Please give the post, not the person.",
        "What is the job title of the most senior leader for continuous improvement?",
        "Which director holds quality improvement in their portfolio?",
        "Whose remit does service improvement fall under at the top of the organisation?",
    ),
    "improvement.methodology": (
        "Do you follow Lean, Six Sigma, or some other school of thought when doing QI?",
        "Which improvement framework has the Trust adopted?",
        "What techniques do your teams apply for continuous improvement?",
        "Is there a standard toolkit for quality improvement here, such as PDSA or IHI's, and which?",
    ),
    "improvement.methodology.origin": (
        "If your QI method is home-grown, where did the ideas come from?",
        "Which outside models inspired your own improvement approach?",
        "From what is your bespoke quality improvement framework derived?",
        "Your improvement method was devised by yourselves: what does it borrow from?",
    ),
    "improvement.strategy": (
        "Please send a link to your current QI strategy and say when it expires.",
        "Is there a written long-term plan for quality improvement and what years does it cover?",
        "Does the Trust have a road map for continuous improvement that is publicly available?",
        "Where can I read your vision for improvement work?",
    ),
    "improvement.governance": (
        "To which group does the QI programme report and how frequently does it sit?",
        "Which forum scrutinises your improvement work?",
        "Who steers quality improvement, for example a programme board, and how often do they get together?",
        "Name the sub-committee of the Board that has oversight of improvement.",
    ),
    "improvement.awards": (
        "Has your QI team picked up any prizes since April 2020? Please say from whom and for what.",
        "List any accolades given to your improvement projects in the past 2 years.",
        "What commendations has your continuous improvement work had from outside bodies in 2021/22 and 2022/23?",
        "Tell me about trophies or honours won by improvement teams in the last three years.",
    ),
    "improvement.awards.count": (
        "How many times have QI projects been finalists or winners in each of the last 2 years?",
        "Number of prizes taken home for improvement work in 2022/23, and number of shortlistings.",
        "How many national accolades did your quality improvement projects gain last financial year?",
    ),
    "improvement.workforce.inside": (
        "How big is your QI team (FTE)?",
        "How many people are employed in the service improvement department?",
        "Please state the establishment of the continuous improvement unit by band.",
        "What is the headcount of your transformation and improvement team?",
        "How many colleagues work full time on quality improvement in the central team, by grade?",
    ),
    "improvement.workforce.titles": (
        "What positions make up your QI team?",
        "Please list the roles held by members of the improvement department.",
        "What are the post titles within the continuous improvement unit?",
        "What job roles exist in the quality improvement hub?",
    ),
    "improvement.workforce.outside": (
        "How many clinicians elsewhere in the organisation have protected time for QI, and in which services?",
        "Which directorates have people with QI written into their job plans and what does it add up to in FTE?",
        "Apart from the central team, who has part of their week set aside for improvement? Give numbers by department.",
        "How many staff not in the improvement team do QI alongside their day job with agreed hours?",
    ),
    "improvement.workforce.vacancies": (
        "How many unfilled posts are there in the QI department?",
        "What positions in your improvement team are you currently recruiting to, in WTE?",
        "Are any jobs in the continuous improvement unit lying empty?",
    ),
    "improvement.workforce.turnover": (
        "How many people have resigned from the QI team in each of the last 3 years?",
        "What was staff turnover in the improvement department in 2021/22?",
        "How many members of the quality improvement unit moved on last financial year?",
    ),
    "improvement.workforce.sickness": (
        "What percentage of working time did the QI team lose to illness in 2022/23?",
        "What were absence levels among improvement department staff last year?",
        "Please give the sickness figures for the continuous improvement team for the past two years.",
    ),
    "improvement.budget": (
        "How much money did you set aside for QI in 2019/20?",
        "What funding was made available to the improvement programme in each of the last 4 years?",
        "What is the size of the financial envelope for continuous improvement this financial year?",
        "How much does the Trust invest in quality improvement annually?",
        "Please state the pot of money earmarked for service improvement in 2020/21, 2021/22 and 2022/23.",
    ),
    "improvement.budget.pay": (
        "How much of the QI budget goes on salaries?",
        "Of the money allocated to improvement in 2022/23, what went on staffing costs?",
        "What is the wage bill element of the improvement team's funding?",
    ),
    "improvement.budget.nonpay": (
        "How much of the QI budget is for things other than salaries?",
        "Of the money set aside for improvement in 2022/23, how much was for running costs rather than staff?",
        "What is the non-staff element of the improvement team's funding?",
    ),
    "improvement.spend": (
        "What was the outturn for the QI department in 2021/22?",
        "How much did quality improvement actually cost the Trust in each of the past 3 years?",
        "Total expenditure on continuous improvement for the last financial year, please.",
    ),
    "improvement.spend.training": (
        "How much did it cost to teach staff QI skills in 2022/23?",
        "What has been laid out on improvement courses for employees over the last 3 years?",
        "Expenditure on educating colleagues in improvement science, by year since 2020/21.",
    ),
    "improvement.spend.consultancy": (
        "Which management consultants have you paid for improvement work and how much?",
        "How much has gone to outside firms supporting your QI programme in each of the last 3 years?",
        "Please list payments to external advisers for service improvement, by company, in 2021/22.",
    ),
    "improvement.spend.software": (
        "What do you pay annually for Life QI or a similar platform?",
        "How much did licences for your QI system cost in 2022/23?",
        "Cost of any app or digital tool purchased for improvement projects in the last 2 years?",
    ),
    "improvement.software": (
        "Which system do you use to log PDSA cycles, and when does the agreement run out?",
        "Do you use Life QI or another platform for your improvement projects?",
        "What digital tools hold your QI project data, and until when are they contracted?",
    ),
    "improvement.partners": (
        "Do you collaborate with any universities on quality improvement?",
        "Which external organisations support your improvement programme, such as the IHI or an AHSN?",
        "Name the bodies outside the Trust that you team up with for QI.",
    ),
    "improvement.training.people": (
        "How many employees have been through a QI course in each of the last 3 years?",
        "Number of nurses taught improvement methods in 2021/22, by department.",
        "How many colleagues learnt improvement skills last financial year?",
        "How many people completed Bronze, Silver or Gold QI training in 2022/23, by course?",
    ),
    "improvement.training.courses": (
        "How many QI workshops did you put on in 2022/23?",
        "What number of improvement training sessions were delivered in each of the past 2 years?",
        "How many cohorts of your quality improvement programme ran last financial year?",
    ),
    "improvement.training.levels": (
        "What tiers of QI education are there, and who is each aimed at?",
        "Is there introductory, intermediate and expert training in improvement? Who can go on each?",
        "Describe the different kinds of improvement course available to staff.",
    ),
    "improvement.training.coverage": (
        "What proportion of your workforce has had QI training?",
        "What percentage of employees, by directorate, have learnt improvement methods?",
        "What fraction of staff are QI trained as at 31 March 2023?",
    ),
    "improvement.training.provider": (
        "Who teaches your QI courses, your own people or somebody external?",
        "Is improvement training taught in-house or bought in, and from whom?",
        "Which organisation supplies your quality improvement education?",
    ),
    "improvement.training.board": (
        "How many non-executives have been taught about QI?",
        "Have directors on the Trust board attended improvement training, and how many in 2022/23?",
        "How many of the governing body did a quality improvement course in the last 3 years?",
    ),
    "improvement.coaches": (
        "How many QI coaches do you have, and how many are practising at the moment?",
        "What number of staff qualified as improvement coaches?",
        "How many improvement mentors are active?",
    ),
    "improvement.coaches.time": (
        "How many hours a week do QI coaches get for coaching?",
        "What WTE is released for your improvement coaches?",
        "How much protected time are improvement facilitators given?",
    ),
    "improvement.projects": (
        "How many QI initiatives were begun in 2022/23, and how many were finished?",
        "What number of improvement projects are under way, by directorate?",
        "How many quality improvement projects were abandoned in each of the last 2 years?",
        "How many pieces of improvement work are live at present?",
    ),
    "improvement.projects.list": (
        "Please list every QI project and what it set out to do.",
        "What are the names of the improvement initiatives launched in 2021/22?",
        "Supply a register of quality improvement projects with their objectives and start dates.",
    ),
    "improvement.projects.themes": (
        "Which strategic priorities do your QI projects support, and how many for each?",
        "Break down your improvement projects by topic for 2022/23.",
        "Number of QI initiatives grouped under each corporate objective.",
    ),
    "improvement.projects.achieved": (
        "How many QI projects hit their target in 2022/23?",
        "What proportion of improvement initiatives succeeded in the last 3 years?",
        "Of the quality improvement projects finished in 2021/22, how many met their goals?",
    ),
    "improvement.projects.duration": (
        "How long does a typical QI project last?",
        "What is the average number of weeks an improvement project takes from launch to close?",
        "Mean length of time between beginning and end of QI projects in 2022/23?",
    ),
    "improvement.projects.coproduction": (
        "How many QI projects had service users in the team?",
        "How often are carers partners in your improvement projects? Number for 2022/23.",
        "How many improvement initiatives were co-designed with people with lived experience?",
    ),
    "improvement.projects.published": (
        "Which journal papers have come out of your QI work since 2020?",
        "List conference presentations given about improvement projects in the last 2 years.",
        "Has any of your quality improvement work been written up for a peer-reviewed journal?",
    ),
    "improvement.benefits": (
        "How much has the Trust saved through QI in each of the last 3 years?",
        "What return on investment has quality improvement shown?",
        "What efficiencies, cashable or not, are attributed to improvement projects in 2022/23?",
    ),
    "improvement.events": (
        "What QI seminars or showcases did you hold in 2022/23, and how many came?",
        "How many people turned up to your improvement festival last year?",
        "List improvement huddles and away days organised in the past 2 years.",
    ),
}

LEFT_ALONE: tuple[str, ...] = (
    "How many WTE staff work in your quality assurance team?",
    "What is the annual budget of the clinical audit department?",
    "How many clinical audits were completed in 2022/23, and by which directorate?",
    "What savings did your cost improvement programme deliver in each of the last 3 years?",
    "How many cost improvement schemes are there and who is the executive lead?",
    "What is the total number of staff employed by the Trust, by grade?",
    "How much did the Trust spend on management consultants last year?",
    "What training do staff receive in information governance and how many completed it?",
    "How many employees attended mandatory training in the last 3 years?",
    "Which software do you use for electronic patient records and when does the contract end?",
    "What awards has the communications team won?",
    "Who is the executive director responsible for estates?",
    "How many improvement notices has the fire service issued to you?",
    "Please provide your CQC improvement plan following the rating of requires improvement.",
    "How much did you spend on agency nurses in 2022/23?",
    "What is the sickness absence rate across the Trust?",
    "How many vacancies are there for consultant psychiatrists?",
    "How many staff left the Trust in 2021/22?",
    "What is the salary of the Director of Quality Improvement?",
    "Please give the ethnicity of staff in the QI team.",
    "What is the email address of your head of improvement?",
    "How much did the QI team spend on hotels and travel?",
    "Please provide the minutes of the quality improvement committee.",
    "How many research projects are active and how long do they last?",
    "How many patients took part in clinical trials in each of the last 2 years?",
    "What is the name of your patient safety team?",
    "How many complaints did you receive about mental health wards?",
    "What percentage of staff have had their flu vaccination?",
    "What is the budget for the digital transformation programme?",
    "How many IT projects were completed on time?",
    "How many leadership coaches does the organisation employ?",
    "How much has been spent on executive coaching?",
    "What is your strategy for reducing restraint?",
    "Which committee oversees safeguarding and how often does it meet?",
    "How many board members have had equality and diversity training?",
    "Which universities do you partner with for nursing placements?",
    "How many apprentices were trained in 2022/23?",
    "What events were held for staff wellbeing and how many attended?",
    "How many articles have your consultants published in medical journals?",
    "What efficiencies were made through QIPP last year?",
    "How many ward improvement works were carried out by estates and at what cost?",
    "What is the name of the department that handles subject access requests?",
    "How many staff are employed in your procurement department and what are their job titles?",
    "What did you spend on catering at the last annual general meeting?",
    "How much does the Trust pay for Microsoft licences?",
    "How many patients waited more than 18 weeks for treatment, and what is being done to improve?",
    "How many sessions of dialectical behaviour therapy were run in 2022?",
    "Which methods of restraint are in use?",
    "What approach do you take to recording next of kin?",
    "How many Freedom to Speak Up cases were raised in each of the last 3 years?",
    "What proportion of appointments were missed?",
    "How many volunteers work at your hospitals?",
    "What is the average length of stay on acute wards?",
    "How much was allocated to road improvements in 2022/23?",
    "How many school improvement officers do you employ and in which teams?",
    "What home improvement grants were awarded last year?",
    "How many quality impact assessments were completed?",
    "Who is your lead for quality accounts and what is the deadline for them?",
    "How many staff work in NHS Improvement's regional office?",
    "What is the PMO's headcount and budget?",
    "How many deaths were reviewed in the last 3 years?",
    "How much do you spend on improving access to psychological therapies?",
    "How many staff have completed Level 2 safeguarding training, by department?",
    "How many performance improvement plans have been issued to staff?",
    "Did you receive any prizes for your hospital gardens?",
    "What energy efficiency improvements were made to buildings?",
    "How many peer support workers are there and what training do they get?",
    "What benefits do you offer to employees?",
    "How many potholes were repaired in each of the last 3 years?",
    "What is the headcount of the clinical governance team?",
    "Which consultancy firms were paid for financial turnaround?",
    "How many clinical audit projects reached their aim?",
    "Which software do you use to manage clinical audit?",
    "How many quality assurance visits were made to wards, and by whom?",
)


def years(*starts: int) -> tuple[tuple[str, str], ...]:
    """Financial years by the year they start in."""
    return tuple((f"{s}-04-01", f"{s + 1}-03-31") for s in starts)


PERIODS: dict[str, tuple[tuple[str, str], ...]] = {
    "How much money did you set aside for QI in 2019/20?": years(2019),
    "What funding was made available to the improvement programme in each of the last 4 years?": (
        years(2019, 2020, 2021, 2022)
    ),
    "What is the size of the financial envelope for continuous improvement this financial year?": (
        years(2023)
    ),
    "Please state the pot of money earmarked for service improvement in 2020/21, 2021/22 and 2022/23.": (
        years(2020, 2021, 2022)
    ),
    "How many people have resigned from the QI team in each of the last 3 years?": (
        years(2020, 2021, 2022)
    ),
    "How many colleagues learnt improvement skills last financial year?": years(2022),
    "Has your QI team picked up any prizes since April 2020? Please say from whom and for what.": (
        (("2020-04-01", "2023-06-14"),)
    ),
    "List any accolades given to your improvement projects in the past 2 years.": years(2021, 2022),
    "How many QI projects hit their target in 2022/23?": years(2022),
    "How long does a typical QI project last?": (),
}
