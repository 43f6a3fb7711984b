"""The registers the improvement department keeps, and what each answers for."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from answerable.registers.declarations import column, register

register(
    "improvement_organisation",
    title=_("Organisation of improvement"),
    source="Register of the organisation of improvement",
    description=_("Which department provides improvement, who answers for it, what oversees it."),
    columns=(
        column(
            "topic",
            _("Topic"),
            "choice",
            choices=("department", "executive", "strategy", "governance"),
        ),
        column("name", _("Name")),
        column("detail", _("Detail"), required=False),
        column("url", _("Published at"), required=False),
    ),
)

register(
    "improvement_methodologies",
    title=_("Improvement methodologies"),
    source="Register of improvement methodologies",
    description=_("Formal methods and approaches in use, and what each is based on."),
    columns=(
        column("name", _("Method")),
        column("in_house", _("Developed in house"), "yes_no"),
        column("based_on", _("Based on")),
    ),
    row_key=("name",),
)

register(
    "improvement_people",
    title=_("People who work on improvement"),
    source="Register of improvement posts",
    description=_("Each person, their role and time: in the department, or a share of it outside."),
    columns=(
        column("staff_number", _("Staff number")),
        column("person", _("Person"), "person"),
        column("role", _("Role")),
        column("band", _("Pay band")),
        column("department", _("Department"), "department"),
        column("basis", _("Time"), "choice", choices=("substantive", "share of time")),
        column("wte", _("WTE"), "wte"),
    ),
    row_key=("staff_number", "basis"),
)

register(
    "improvement_posts",
    title=_("Posts in the improvement department"),
    source="Register of improvement posts",
    description=_("People and whole-time equivalents in the department, by role and band."),
    columns=(
        column("role", _("Role")),
        column("band", _("Pay band")),
        column("headcount", _("Head-count"), "count"),
        column("wte", _("WTE"), "wte"),
        column("vacant_wte", _("Vacant WTE"), "wte"),
    ),
    row_key=("role", "band"),
)

register(
    "improvement_staffing",
    title=_("Leavers and sickness in the improvement department"),
    source="Register of improvement posts",
    description=_("Leavers and the sickness absence rate of the department, each year."),
    columns=(
        column("leavers", _("Leavers"), "count"),
        column("sickness_rate", _("Sickness absence rate, %"), "rate"),
    ),
)

register(
    "improvement_time",
    title=_("Time allocated to improvement outside the department"),
    source="Register of time allocated to improvement",
    description=_("Staff elsewhere with part of their time formally allocated to improvement."),
    columns=(
        column("department", _("Department"), "department"),
        column("headcount", _("Head-count"), "count"),
        column("wte", _("WTE"), "wte"),
    ),
    row_key=("department",),
)

register(
    "improvement_budget",
    title=_("Improvement budget"),
    source="Register of improvement budgets",
    description=_("The budget allocated to improvement in each financial year."),
    columns=(
        column("kind", _("Kind"), "choice", choices=("pay", "non-pay")),
        column("amount", _("Amount"), "money"),
    ),
    row_key=("kind",),
)

register(
    "improvement_spend",
    title=_("Improvement spend"),
    source="Register of improvement spend",
    description=_("What was spent on improvement in each financial year."),
    columns=(
        column(
            "category",
            _("Category"),
            "choice",
            choices=("staff", "training", "consultancy", "software", "other"),
        ),
        column("supplier", _("Supplier"), required=False),
        column("product", _("Product"), required=False),
        column("amount", _("Amount"), "money"),
    ),
)

register(
    "improvement_software",
    title=_("Improvement software"),
    source="Register of improvement software",
    description=_("Software used to manage improvement, with its contract dates."),
    columns=(
        column("product", _("Product")),
        column("supplier", _("Supplier")),
        column("contract_start", _("Contract start"), "date"),
        column("contract_end", _("Contract end"), "date", required=False),
    ),
)

register(
    "improvement_partners",
    title=_("Improvement partners"),
    source="Register of improvement partners",
    description=_("Outside partners and institutes worked with."),
    columns=(column("name", _("Partner")), column("role", _("What they do"))),
)

register(
    "improvement_courses",
    title=_("Improvement courses"),
    source="Register of improvement courses",
    description=_("Levels of training offered, for whom, and who delivers them."),
    columns=(
        column("course", _("Course")),
        column("level", _("Level")),
        column("audience", _("For whom")),
        column("length", _("Length")),
        column("provider", _("Delivered by")),
    ),
    row_key=("course",),
)

register(
    "improvement_sessions",
    title=_("Improvement training sessions"),
    source="Register of improvement training",
    description=_("Sessions of each course run, and attendances at them, by month."),
    columns=(
        column("course", _("Course")),
        column("sessions", _("Sessions"), "count"),
        column("attendances", _("Attendances"), "count"),
    ),
    row_key=("course",),
)

register(
    "improvement_completions",
    title=_("Improvement training completed"),
    source="Register of improvement training",
    description=_("Who completed which course, and when."),
    columns=(
        column("person", _("Person"), "person"),
        column("course", _("Course")),
        column("department", _("Department"), "department"),
        column("staff_group", _("Staff group")),
        column("board_member", _("Board member"), "yes_no"),
    ),
    row_key=("person", "course"),
)

register(
    "improvement_coverage",
    title=_("Coverage of improvement training"),
    source="Register of improvement training",
    description=_("Staff employed, and those of them trained, by department."),
    columns=(
        column("department", _("Department"), "department"),
        column("employed", _("Employed"), "count"),
        column("trained", _("Of whom trained"), "count"),
    ),
    row_key=("department",),
)

register(
    "improvement_coaches",
    title=_("Improvement coaches"),
    source="Register of improvement coaches",
    description=_("Coaches trained, coaches now coaching, and the time they have for it."),
    columns=(
        column("trained", _("Coaches trained"), "count"),
        column("coaching", _("Coaches now coaching"), "count"),
        column("wte", _("Time allocated to coaching, WTE"), "wte"),
    ),
)

register(
    "improvement_awards",
    title=_("Awards and recognition for improvement"),
    source="Register of improvement awards",
    description=_("Awards submitted for, shortlisted and won, with the project."),
    columns=(
        column("name", _("Award")),
        column("giver", _("Given by")),
        column("status", _("Status"), "choice", choices=("submitted", "shortlisted", "won")),
        column("project", _("Project"), required=False),
    ),
    row_key=("name", "giver"),
)

register(
    "improvement_projects",
    title=_("Improvement projects"),
    source="Register of improvement projects",
    description=_("Projects as they started: title, aim, department, programme and theme."),
    columns=(
        column("title", _("Title")),
        column("aim", _("Aim")),
        column("department", _("Department"), "department"),
        column("programme", _("Programme")),
        column("theme", _("Strategic theme")),
        column("coproduced", _("Patients or carers in the team"), "yes_no"),
    ),
)

register(
    "improvement_project_ends",
    title=_("Improvement projects ended"),
    source="Register of improvement projects",
    description=_("Projects as they ended: completed or stopped, and whether the aim was reached."),
    columns=(
        column("title", _("Title")),
        column("department", _("Department"), "department"),
        column("programme", _("Programme")),
        column("theme", _("Strategic theme")),
        column("outcome", _("Outcome"), "choice", choices=("completed", "stopped")),
        column("achieved", _("Aim reached"), "yes_no"),
        column("started", _("Started"), "date"),
        column("days", _("Days from start"), "count"),
    ),
)

register(
    "improvement_publications",
    title=_("Publications from improvement"),
    source="Register of improvement publications",
    description=_("Articles, posters and talks from improvement projects."),
    columns=(
        column("title", _("Title")),
        column("kind", _("Kind"), "choice", choices=("article", "poster", "talk")),
        column("venue", _("Where")),
    ),
)

register(
    "improvement_benefits",
    title=_("Benefits of improvement"),
    source="Register of improvement benefits",
    description=_("Savings and benefits claimed by projects."),
    columns=(
        column(
            "kind",
            _("Kind"),
            "choice",
            choices=("cash-releasing", "non-cash-releasing", "cost avoided"),
        ),
        column("project", _("Project")),
        column("amount", _("Amount"), "money"),
    ),
)

register(
    "improvement_events",
    title=_("Improvement events"),
    source="Register of improvement events",
    description=_("Conferences, huddles and learning events, and attendance at them."),
    columns=(
        column("name", _("Event")),
        column("kind", _("Kind"), "choice", choices=("conference", "huddle", "learning event")),
        column("attendance", _("Attendance"), "count"),
    ),
)
