"""What people of the improvement department may do."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from answerable.accounts.roles import role
from answerable.registers.roles import EDIT, READ

SEE = "improvement.see"
KEEP_REGISTERS = "improvement.keep_registers"
RUN_PROJECTS = "improvement.run_projects"
COACH = "improvement.coach"
DECIDE = "improvement.decide"

role(
    key="head",
    name=_("Head of improvement"),
    description=_("Answers for the department: its registers, its portfolio and its board pack."),
    permissions={READ, EDIT, SEE, KEEP_REGISTERS, RUN_PROJECTS, COACH, DECIDE},
)
role(
    key="manager",
    name=_("Improvement manager"),
    description=_("Runs programmes and keeps the department's registers."),
    permissions={READ, EDIT, SEE, KEEP_REGISTERS, RUN_PROJECTS, COACH},
)
role(
    key="coach",
    name=_("Improvement coach"),
    description=_("Coaches project teams and countersigns their progress."),
    permissions={READ, SEE, RUN_PROJECTS, COACH},
)
role(
    key="leader",
    name=_("Improvement leader"),
    description=_("Leads projects where the work is done."),
    permissions={READ, SEE, RUN_PROJECTS},
)
role(
    key="improvement_administrator",
    name=_("Improvement administrator"),
    description=_("Keeps the registers of training, events and time."),
    permissions={READ, EDIT, SEE, KEEP_REGISTERS},
)
