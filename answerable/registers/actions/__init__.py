"""Deeds on registers: make one, put rows in, correct, end and undo; teach which fact fits."""

from answerable.registers.actions.creating import (
    change_details,
    create_register,
    create_registers,
    start_register,
)
from answerable.registers.actions.rows import (
    Cell,
    NewRow,
    RegisterError,
    correct,
    end_rows,
    put_rows,
    set_values,
)
from answerable.registers.actions.taking import Taking, plan, take
from answerable.registers.actions.teaching import teach
from answerable.registers.actions.undoing import undo

__all__ = [
    "Cell",
    "NewRow",
    "RegisterError",
    "Taking",
    "change_details",
    "correct",
    "create_register",
    "create_registers",
    "end_rows",
    "plan",
    "put_rows",
    "set_values",
    "start_register",
    "take",
    "teach",
    "undo",
]
