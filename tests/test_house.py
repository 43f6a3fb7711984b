"""The shape of the house: what the import contract cannot say."""

from __future__ import annotations

import ast
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from django.apps import apps
from django.db.models import Model

pytestmark = pytest.mark.xdist_group("house")  # every file is parsed once for all of them
ROOT = Path(__file__).resolve().parent.parent
HOUSE = ROOT / "answerable"
PURE = ("safety", "reading", "figures", "spc", "workdays")
FUNCTION_LINES_MOST, FUNCTION_LINES_NINE_IN_TEN, FILE_LINES_MOST = 60, 22, 400
SCRIPT_LINES_MOST = 1500
NO_SUBJECT = {"utils", "core", "common", "helpers", "misc", "helper"}
REGISTRY_FILES = {
    "facts": ("answerable.registers.registry", "FACTS"),
    "roles": ("answerable.accounts.roles", "ROLES"),
    "link_purposes": ("answerable.accounts.links", "PURPOSES"),
}


def lines() -> dict[str, int]:
    """Each room's line in the plan, 1 at the top, read from the import contract."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    layers = settings["tool"]["importlinter"]["contracts"][0]["layers"]
    return {
        room.strip(): number for number, line in enumerate(layers, 1) for room in line.split("|")
    }


@cache
def sources(*, tests: bool = False) -> tuple[Path, ...]:
    return tuple(found(tests=tests))


def found(*, tests: bool) -> Iterator[Path]:
    for path in sorted(HOUSE.rglob("*.py")):
        parts = path.relative_to(HOUSE).parts
        if "migrations" in parts or "node_modules" in parts or ("tests" in parts and not tests):
            continue
        yield path


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def nodes(path: Path) -> tuple[ast.AST, ...]:
    return tuple(ast.walk(tree(path)))


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in nodes(path):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines of code: the docstring explains and is not counted."""
    total = (function.end_lineno or function.lineno) - function.lineno + 1
    first = function.body[0]
    if ast.get_docstring(function) and isinstance(first, ast.Expr):
        total -= (first.end_lineno or first.lineno) - first.lineno + 1
    return total


def where(path: Path, node: ast.AST) -> str:
    return f"{path.relative_to(ROOT)}:{getattr(node, 'lineno', 0)}"


def imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom) and node.module and not node.level:
        return [node.module]
    return []


def rooms() -> list[str]:
    return sorted(p.name for p in HOUSE.iterdir() if (p / "__init__.py").exists())


def test_every_room_stands_on_a_line_of_the_plan() -> None:
    assert set(rooms()) == set(lines())


@pytest.mark.parametrize("room", sorted(lines()))
def test_a_room_says_what_it_is_for(room: str) -> None:
    readme = HOUSE / room / "README.md"
    assert readme.exists(), f"{room} has no README.md"
    assert len(readme.read_text(encoding="utf-8").split()) > 60
    assert list((HOUSE / room / "tests").rglob("test_*.py")), f"{room} has no tests"


def test_foreign_keys_point_down() -> None:
    order = lines()
    wrong = []
    for model in house_models():
        mine = model._meta.app_label
        for field in model._meta.get_fields():
            other = getattr(field, "related_model", None)
            if not getattr(field, "concrete", False) or other is None or isinstance(other, str):
                continue
            theirs = other._meta.app_label
            if theirs in order and theirs != mine and order[theirs] <= order[mine]:
                wrong.append(f"{model.__name__}.{field.name} -> {other.__name__}")
    assert not wrong


def house_models() -> list[type[Model]]:
    return [m for m in apps.get_models() if m.__module__.startswith("answerable.")]


def test_every_model_declares_its_personal_data() -> None:
    missing = [m.__name__ for m in house_models() if "personal_data" not in vars(m)]
    assert not missing, f"no personal_data on {missing}"


def test_personal_data_names_real_fields() -> None:
    wrong = []
    for model in house_models():
        fields = {f.name for f in model._meta.get_fields()}
        wrong += [
            f"{model.__name__}.{name}"
            for name in getattr(model, "personal_data", ())
            if name not in fields
        ]
    assert not wrong


@pytest.mark.parametrize("name", sorted(REGISTRY_FILES))
def test_every_registry_entry_is_loaded(name: str) -> None:
    module, attribute = REGISTRY_FILES[name]
    registry = getattr(__import__(module, fromlist=[attribute]), attribute)
    files = [p for p in sources() if p.stem == name and p.parent.parent == HOUSE]
    declared = {key for path in files for key in declared_keys(path, name)}
    assert declared <= set(registry), declared - set(registry)
    assert registry, f"nothing is registered as {name}"


def declared_keys(path: Path, name: str) -> Iterator[str]:
    """The literal keys of calls to the registry's decorator or function in `path`."""
    caller = {"facts": "fact", "roles": "role", "link_purposes": "link_purpose"}[name]
    for node in nodes(path):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
            continue
        if node.func.id != caller:
            continue
        given = list(node.args[:1]) + [k.value for k in node.keywords if k.arg == "key"]
        for value in given:
            if isinstance(value, ast.Constant) and isinstance(value.value, str):
                yield value.value


def test_pure_rooms_run_without_django() -> None:
    modules = [
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for path in sources()
        if path.relative_to(HOUSE).parts[0] in PURE
    ]
    code = (
        "import sys, importlib\n"
        "class No:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name.split('.')[0] in ('django', 'psycopg', 'procrastinate'):\n"
        "            raise ImportError(f'a pure room imports {name}')\n"
        "sys.meta_path.insert(0, No())\n"
        f"for name in {modules!r}: importlib.import_module(name)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr[-800:]


def test_pure_rooms_touch_no_clock_disk_or_network() -> None:
    banned = {"socket", "requests", "urllib.request", "http.client", "subprocess", "time", "os"}
    wrong = []
    for path in sources():
        if path.relative_to(HOUSE).parts[0] not in PURE:
            continue
        for node in nodes(path):
            wrong += [f"{where(path, node)} {m}" for m in imported(node) if m in banned]
            if isinstance(node, ast.Call) and called(node) in {"open", "now", "today", "utcnow"}:
                wrong.append(f"{where(path, node)} {called(node)}()")
    assert not wrong


def called(node: ast.Call) -> str:
    if isinstance(node.func, ast.Name):
        return node.func.id
    owner = getattr(node.func, "value", None)
    if isinstance(owner, ast.Name) and owner.id in {"datetime", "date", "timezone"}:
        return getattr(node.func, "attr", "")
    return ""


def test_deeds_and_rules_are_told_the_time() -> None:
    wrong = [
        where(path, node)
        for path in sources()
        if "actions" in path.relative_to(HOUSE).parts or path.stem in {"actions", "states"}
        for node in nodes(path)
        if isinstance(node, ast.Call) and called(node) in {"now", "today"}
    ]
    assert not wrong


def test_functions_are_short() -> None:
    sized = sorted((length(f), where(p, f)) for p in sources() for f in functions(p))
    longest = [entry for entry in sized if entry[0] > FUNCTION_LINES_MOST]
    assert not longest
    at_nine_in_ten = sized[int(len(sized) * 0.9)]
    assert at_nine_in_ten[0] <= FUNCTION_LINES_NINE_IN_TEN, at_nine_in_ten


def test_files_are_short() -> None:
    long = [
        f"{path.relative_to(ROOT)}: {count}"
        for path in sources()
        if (count := path.read_text(encoding="utf-8").count("\n")) > FILE_LINES_MOST
    ]
    assert not long, "a file that passes 400 lines becomes a folder of the same name"


def test_no_import_of_our_own_inside_a_function() -> None:
    wrong = []
    for path in sources():
        ours = {
            node
            for node in nodes(path)
            if any(name.split(".")[0] == "answerable" for name in imported(node))
        }
        if "management" in path.parts or ours <= set(tree(path).body):
            continue  # or: each stands at the head of its file
        for function in functions(path):
            wrong += [where(path, node) for node in ast.walk(function) if node in ours]
    assert not wrong


def test_no_room_without_a_subject() -> None:
    assert not [str(p.relative_to(ROOT)) for p in sources() if p.stem in NO_SUBJECT]


def test_no_signals_and_no_generic_class_views() -> None:
    banned = ("django.dispatch", "django.db.models.signals", "django.views.generic")
    wrong = [
        where(path, node)
        for path in sources()
        for node in nodes(path)
        if any(name.startswith(banned) for name in imported(node))
    ]
    assert not wrong


def test_no_unfinished_business() -> None:
    marks = ("TO" + "DO", "FIX" + "ME", "XX" + "X:")
    wrong = [
        str(path.relative_to(ROOT))
        for path in sources(tests=True)
        if any(mark in path.read_text(encoding="utf-8") for mark in marks)
    ]
    assert not wrong


def test_scripts_stay_small() -> None:
    scripts = [p for p in HOUSE.rglob("*.js") if "vendor" not in p.parts]
    total = sum(p.read_text(encoding="utf-8").count("\n") for p in scripts)
    assert total < SCRIPT_LINES_MOST


def test_the_contract_is_in_order_from_top_to_bottom() -> None:
    numbers = sorted(set(lines().values()))
    assert all(b == a + 1 for a, b in pairwise(numbers))
