"""Facts and constraints of casework; personal data is declared beside the fields."""

from answerable.cases.models.answering import Approval, Decision, Draft, Release
from answerable.cases.models.asking import NamedReader, Question, Request, Requester
from answerable.cases.models.consulting import Consultation, Submission
from answerable.cases.models.cost import CostEntry, CostSheet
from answerable.cases.models.desk import SavedFilter
from answerable.cases.models.following import (
    RegulatorCase,
    RegulatorStep,
    Review,
    ReviewOutcome,
)
from answerable.cases.models.holidays import CalendarChange, DueMoved, HolidayChange, HolidayList
from answerable.cases.models.importing import RegisterOffer
from answerable.cases.models.incoming import Intake, MessageRead
from answerable.cases.models.ledger import Event, EventText, FileRead
from answerable.cases.models.lines import LineVersion, StandardLine
from answerable.cases.models.policy import CasesSetting, ReferenceCounter, SettingChange
from answerable.cases.models.releasing import (
    Enclosed,
    FileChecked,
    FileOpened,
    FilledForm,
    Incident,
    IncidentHandler,
    IncidentRecipient,
    ReleaseFile,
)
from answerable.cases.models.repeating import Repeat
from answerable.cases.models.retention import Destruction, RetentionPeriod
from answerable.cases.models.routing import PastRequest, RegisterImport, RoutingModel
from answerable.cases.models.saving import SavedRequest
from answerable.cases.models.signing import SignoffStage, SignoffTier
from answerable.cases.models.survey import SurveyResponse
from answerable.cases.models.writing import DeskLetter

__all__ = [
    "Approval",
    "CalendarChange",
    "CasesSetting",
    "Consultation",
    "CostEntry",
    "CostSheet",
    "Decision",
    "DeskLetter",
    "Destruction",
    "Draft",
    "DueMoved",
    "Enclosed",
    "Event",
    "EventText",
    "FileChecked",
    "FileOpened",
    "FileRead",
    "FilledForm",
    "HolidayChange",
    "HolidayList",
    "Incident",
    "IncidentHandler",
    "IncidentRecipient",
    "Intake",
    "LineVersion",
    "MessageRead",
    "NamedReader",
    "PastRequest",
    "Question",
    "ReferenceCounter",
    "RegisterImport",
    "RegisterOffer",
    "RegulatorCase",
    "RegulatorStep",
    "Release",
    "ReleaseFile",
    "Repeat",
    "Request",
    "Requester",
    "RetentionPeriod",
    "Review",
    "ReviewOutcome",
    "RoutingModel",
    "SavedFilter",
    "SavedRequest",
    "SettingChange",
    "SignoffStage",
    "SignoffTier",
    "StandardLine",
    "Submission",
    "SurveyResponse",
]
