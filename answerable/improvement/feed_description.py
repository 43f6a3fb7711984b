"""The OpenAPI description of the address that takes values from another system.

PURE. `tools/reference.py` writes it into the manual, the product serves it, and the tests call the
address as it says.
"""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field
from pydantic.json_schema import models_json_schema

from answerable.improvement.pasting import ROWS_MOST

VERSION = "1"
Number = int | float | str


class Value(BaseModel):
    """One value: a number, or a number out of a total."""

    model_config = ConfigDict(extra="ignore")

    date: str = Field(
        description="The day, week or month, best as 2026-06-01.", examples=["2026-06-01"]
    )
    place: str | None = Field(None, description="Empty for all places together.")
    value: Number | None = Field(None, description="The number, or `numerator` in its stead.")
    numerator: Number | None = None
    denominator: Number | None = Field(None, description="The total, where the measure has one.")


class Taken(BaseModel):
    """How many values are new, and how many were there already."""

    added: int
    there: int


class Wrong(BaseModel):
    """A cell that cannot be read: its row, what is in it, and why. `cell`: of CSV, as B7."""

    row: int
    value: str
    why: str
    cell: str | None = None


class Problem(BaseModel):
    """Why nothing was taken. `warnings` ask for a reason in `override`."""

    error: str
    rows: list[Wrong] | None = None
    warnings: list[str] | None = None


def description() -> dict[str, Any]:
    """OpenAPI 3.1, as a dictionary that is JSON."""
    models = [(model, "validation") for model in (Value, Taken, Problem)]
    _map, components = models_json_schema(models, ref_template="#/components/schemas/{model}")  # type: ignore[arg-type]
    bearer = {"type": "http", "scheme": "bearer", "description": "Issued on the measure's page."}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Values of a measure",
            "version": VERSION,
            "description": "Another system sends the values of one measure with its token.",
        },
        "paths": {"/improvement/feed/{key}/": {"post": _operation()}},
        "components": {"schemas": components["$defs"], "securitySchemes": {"token": bearer}},
        "security": [{"token": []}],
    }


def _operation() -> dict[str, Any]:
    return {
        "operationId": "sendValues",
        "summary": "Send values, all of them or none",
        "parameters": [
            _parameter("key", "path", "The measure's number.", {"type": "integer", "minimum": 1}),
            _parameter("override", "query", "Why an unlikely date or column is right.", _TEXT),
            _parameter("correct", "query", "Why values that are there change.", _TEXT),
            _parameter(
                "Idempotency-Key", "header",
                "A repeat under the same key is answered as the first was, for a month.", _TEXT,
            ),
        ],
        "requestBody": {
            "required": True,
            "content": {
                "application/json": {
                    "schema": {
                        "type": "array", "maxItems": ROWS_MOST, "items": _ref("Value"),
                    },
                },
                "text/csv": {"schema": {"type": "string"}, "example": "Date,Value\n2026-06-01,12"},
            },
        },
        "responses": {
            "200": _response("Taken.", "Taken"),
            "401": _response("The token does not open this measure.", "Problem"),
            "409": _response("The same key is being taken at this moment.", "Problem"),
            "413": _response("More than can be read at once.", "Problem"),
            "422": _response("Nothing was taken, and why.", "Problem"),
        },
    }  # fmt: skip


_TEXT = {"type": "string", "maxLength": 300}


def _parameter(name: str, where: str, said: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {
        "name": name, "in": where, "required": where == "path", "description": said,
        "schema": schema,
    }  # fmt: skip


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def _response(said: str, model: str) -> dict[str, Any]:
    return {"description": said, "content": {"application/json": {"schema": _ref(model)}}}
