"""What is more than a register: programmes, projects, measures and what is learned of them."""

from answerable.improvement.models.benefits import Benefit
from answerable.improvement.models.charts import ChartDecision, RulesChoice
from answerable.improvement.models.cycles import Cycle, Task
from answerable.improvement.models.drivers import Driver, DriverEdit
from answerable.improvement.models.extracts import ExtractMapping
from answerable.improvement.models.files import ProjectFile
from answerable.improvement.models.imports import Import
from answerable.improvement.models.measures import Measure, Observation, ProjectMeasure, Target
from answerable.improvement.models.packs import BoardPack, PackChart, PackFile, Selection
from answerable.improvement.models.people import Note, ProgressScore, TeamMember
from answerable.improvement.models.projects import Programme, Project
from answerable.improvement.models.templates import ProjectTemplate

__all__ = [
    "Benefit",
    "BoardPack",
    "ChartDecision",
    "Cycle",
    "Driver",
    "DriverEdit",
    "ExtractMapping",
    "Import",
    "Measure",
    "Note",
    "Observation",
    "PackChart",
    "PackFile",
    "Programme",
    "ProgressScore",
    "Project",
    "ProjectFile",
    "ProjectMeasure",
    "ProjectTemplate",
    "RulesChoice",
    "Selection",
    "Target",
    "Task",
    "TeamMember",
]
