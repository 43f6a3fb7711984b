"""The deeds of improvement: keyword-only, atomic, `by=` and `now=` always, trail inside."""

from answerable.improvement.actions.charts import agree, choose_rules, decide, redraw, undo
from answerable.improvement.actions.cycles import add_cycle, add_task, advance_cycle, finish_task
from answerable.improvement.actions.drivers import (
    add_driver,
    arrange,
    place_driver,
    remove_driver,
    reword,
    undo_driver,
)
from answerable.improvement.actions.files import add_file, put_back_file, remove_file
from answerable.improvement.actions.importing import (
    bring,
    here_already,
    take_charts,
    take_projects,
    undo_import,
    what_undo_takes,
)
from answerable.improvement.actions.measures import (
    define_measure,
    remove_target,
    set_target,
    stop_using,
    use_measure,
)
from answerable.improvement.actions.observing import (
    correct,
    enter,
    record_many,
    record_one,
    withdraw,
)
from answerable.improvement.actions.projects import (
    approve_charter,
    change_project,
    close,
    countersign,
    join,
    leave,
    note,
    score,
    start_programme,
    start_project,
)
from answerable.improvement.actions.templates import make_template, start_from

__all__ = [
    "add_cycle",
    "add_driver",
    "add_file",
    "add_task",
    "advance_cycle",
    "agree",
    "approve_charter",
    "arrange",
    "bring",
    "change_project",
    "choose_rules",
    "close",
    "correct",
    "countersign",
    "decide",
    "define_measure",
    "enter",
    "finish_task",
    "here_already",
    "join",
    "leave",
    "make_template",
    "note",
    "place_driver",
    "put_back_file",
    "record_many",
    "record_one",
    "redraw",
    "remove_driver",
    "remove_file",
    "remove_target",
    "reword",
    "score",
    "set_target",
    "start_from",
    "start_programme",
    "start_project",
    "stop_using",
    "take_charts",
    "take_projects",
    "undo",
    "undo_driver",
    "undo_import",
    "use_measure",
    "what_undo_takes",
    "withdraw",
]
