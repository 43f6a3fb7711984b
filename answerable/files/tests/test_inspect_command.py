from __future__ import annotations

import json
from io import StringIO

import openpyxl
import pytest
from django.core.management import CommandError, call_command


@pytest.fixture
def hiding(tmp_path):
    book = openpyxl.Workbook()
    book.worksheets[0].append(["secret"])
    book.worksheets[0].row_dimensions[1].hidden = True
    book.save(tmp_path / "a.xlsx")
    return tmp_path / "a.xlsx"


def test_findings_as_json(hiding, tmp_path) -> None:
    plain, out = tmp_path / "b.csv", StringIO()
    plain.write_text("role,wte\n", encoding="utf-8")
    call_command("inspect", str(hiding), str(plain), "--json", stdout=out)
    first, second = json.loads(out.getvalue())
    assert "xl.row_hidden" in {found["label"] for found in first["findings"]}
    assert set(first["findings"][0]) == {"label", "severity", "where", "detail"}
    assert second == {"file": str(plain), "findings": []}


def test_findings_for_people(hiding) -> None:
    out = StringIO()
    call_command("inspect", str(hiding), stdout=out)
    assert "critical xl.row_hidden" in out.getvalue()


def test_a_file_that_is_not_there(tmp_path) -> None:
    with pytest.raises(CommandError, match="no such file") as caught:
        call_command("inspect", str(tmp_path / "none.pdf"))
    assert caught.value.returncode == 2
