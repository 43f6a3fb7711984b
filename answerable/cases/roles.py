"""Who does what in casework. Permission is apart from policy: see `states` and `two_people`."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from answerable.accounts.roles import LEAVE, role
from answerable.registers import roles as registers

READ = "cases.read"
READ_OWN = "cases.read_own"
RECEIVE = "cases.receive"
WORK = "cases.work"
DRAFT = "cases.draft"
DRAFT_OWN = "cases.draft_own"
APPROVE = "cases.approve"
ISSUE = "cases.issue"
CORRECT = "cases.correct"
SURVEY = "cases.survey"
SETTINGS = "cases.settings"
AUDIT = "cases.audit"
REVIEW = "cases.review"
REGULATOR = "cases.regulator"
RETENTION = "cases.retention"
WITHDRAW = "cases.withdraw"
LINES = "cases.lines"
INCIDENT = "cases.incident"
IMPORT = "cases.import"

role(
    key="officer",
    name=_("Officer"),
    description=_("Receives requests, routes and drafts, and issues what another has drafted."),
    permissions={
        LEAVE,
        registers.READ,
        READ,
        RECEIVE,
        WORK,
        DRAFT,
        ISSUE,
        CORRECT,
        SURVEY,
        REGULATOR,
        WITHDRAW,
        IMPORT,
    },
)
role(
    key="owner",
    name=_("Information lead"),
    description=_("Answers the questions of their own department."),
    permissions={registers.READ, registers.EDIT, READ_OWN, DRAFT_OWN},
)
role(
    key="approver",
    name=_("Approver"),
    description=_("Approves and issues letters that others have drafted."),
    permissions={registers.READ, READ, DRAFT, APPROVE, ISSUE, SURVEY, WITHDRAW, LINES},
)
role(
    key="administrator",
    name=_("Administrator"),
    description=_("Sets up the organisation, its departments, its people and their roles."),
    permissions={READ, SETTINGS, SURVEY, IMPORT},
)
role(
    key="auditor",
    name=_("Auditor"),
    description=_("Reads every case and its history, and changes nothing."),
    permissions={registers.READ, READ, AUDIT, SURVEY},
)
role(
    key="press",
    name=_("Press office"),
    description=_("Reads letters before they leave and says what the press may ask about them."),
    permissions={READ},
)
role(
    key="reviewer",
    name=_("Internal reviewer"),
    description=_("A senior person who decides internal reviews of letters they had no part in."),
    permissions={registers.READ, READ, DRAFT, REVIEW, REGULATOR},
)
role(
    key="qualified_person",
    name=_("Qualified person"),
    description=_(
        "Gives the opinion that section 36 asks for, by a private link of their own. Nobody can "
        "give it for them."
    ),
    permissions=(),
)
role(
    key="records_manager",
    name=_("Records manager"),
    description=_("Reviews what has been kept for its time, and destroys it with another."),
    permissions={READ, RETENTION},
)
role(
    key="incident_handler",
    name=_("Incident handler"),
    description=_(
        "Takes over where a response should not have gone: opens what was withdrawn, and records "
        "what is done about it."
    ),
    permissions={READ, WITHDRAW, INCIDENT},
)
role(
    key="senior",
    name=_("Senior manager"),
    description=_(
        "Is told, once an officer allows it, when an answer of their department is late."
    ),
    permissions=(),
)
role(
    key="executive",
    name=_("Executive"),
    description=_(
        "Signs off letters of the full tier by a private link, and is told, once an officer "
        "allows it, when an answer is later still."
    ),
    permissions=(),
)
