"""A real browser on the real product: `answerable demo` in a folder of its own.

Every page looked at is checked by axe, at 1,280 and at 320 px, and no request may leave this host.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Request, sync_playwright

from answerable.post.tests.ports import port_of_ours

ROOT = Path(__file__).resolve().parent.parent.parent
AXE = ROOT / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
SCREENS = Path(os.environ.get("ANSWERABLE_SCREENS", ROOT / "tests" / "journeys" / "screens"))
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE = 60  # seconds: what a page says is tried, not how quick the machine is
WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 320, "height": 640}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "journeys" in Path(str(item.path)).parts:
            item.add_marker(pytest.mark.journey)


def chromium() -> str:
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if found := shutil.which(name):
            return found
    message = "no Chromium was found: install Debian's `chromium` to run the journeys"
    if os.environ.get("CI"):
        pytest.fail(message)
    pytest.skip(message)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A demonstration started as a newcomer would, or the one running at ANSWERABLE_SITE."""
    if running := os.environ.get("ANSWERABLE_SITE"):
        yield running
        return
    home = tmp_path_factory.mktemp("demonstration home")
    log = (home / "demo.log").open("w", encoding="utf-8")
    program = Path(sys.executable).parent / "answerable"
    env = {
        k: v for k, v in os.environ.items() if k not in {"DATABASE_URL", "DJANGO_SETTINGS_MODULE"}
    }
    env["ANSWERABLE_HOME"] = str(home)
    with port_of_ours() as port:
        command = [program, "demo", "--port", str(port), "--no-browser"]
        process = subprocess.Popen(command, stdout=log, stderr=log, env=env)
        address = f"http://127.0.0.1:{port}"
        try:
            wait_for(address, process, home / "demo.log")
            yield address
        finally:
            process.terminate()
            process.wait(timeout=120)


def wait_for(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + 300
    while time.monotonic() < until:
        if process.poll() is not None:
            pytest.fail(f"the demonstration stopped:\n{log.read_text(encoding='utf-8')[-3000:]}")
        try:
            urllib.request.urlopen(address + "/", timeout=5)
            return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.2)
    pytest.fail(f"no answer from the demonstration:\n{log.read_text(encoding='utf-8')[-3000:]}")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = chromium()
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield started
        started.close()


class Visitor:
    """One person at one browser window."""

    def __init__(self, page: Page, site: str, *, scripts: bool = True) -> None:
        self.page, self.site, self.scripts = page, site, scripts
        self.strangers: list[str] = []
        self.errors: list[str] = []
        page.on("request", self._note)
        page.on("pageerror", lambda error: self.errors.append(str(error)))

    def _note(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme in {"http", "https", "ws", "wss"} and parts.hostname != "127.0.0.1":
            self.strangers.append(request.url)

    def goes_to(self, path: str) -> None:
        response = self.page.goto(path if path.startswith("http") else self.site + path)
        assert response is not None
        assert response.status < 400, (path, response.status)

    def signs_in_as(self, role: str) -> None:
        """One click, in the demonstration only."""
        self.goes_to("/demonstration/")
        self.page.locator(f'[data-role~="{role}"] button').first.click()

    def clicks(self, name: str) -> None:
        control = self.page.get_by_role("link", name=name, exact=True).or_(
            self.page.get_by_role("button", name=name, exact=True)
        )
        control.first.click()
        self.page.wait_for_load_state()

    def enters(self) -> None:
        """Press Enter where the focus is, and wait for the page it leads to."""
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")

    def fills(self, label: str, value: str) -> None:
        self.page.get_by_label(label, exact=True).first.fill(value)

    def sees(self, words: str) -> None:
        self.finds(re.escape(words))

    def finds(self, pattern: str, within: str = "body") -> re.Match[str]:
        """What is said on the page, once it is: a page may still be on its way after a deed."""
        seen, until = "", time.monotonic() + PATIENCE
        while time.monotonic() < until:
            seen = self.page.locator(within).inner_text()
            if found := re.search(pattern, seen):
                return found
            self.page.wait_for_timeout(100)
        pytest.fail(f"{pattern!r} is not on {self.page.url}:\n{seen[:1500]}")

    def sees_no(self, words: str) -> None:
        """Nor is it there still: after a deed the page before it may stand a little longer."""
        self.page.wait_for_load_state()
        until = time.monotonic() + PATIENCE
        while words in self.page.locator("body").inner_text():
            assert time.monotonic() < until, f"{words!r} is on {self.page.url}"
            self.page.wait_for_timeout(100)

    def waits_for(self, expression: str, arg: object = None) -> None:
        """Until a script's expression is true. Playwright's own waiting needs `unsafe-eval`."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            if self.page.evaluate(expression, arg):
                return
            self.page.wait_for_timeout(100)
        pytest.fail(f"never true on {self.page.url}: {expression}")

    def looks(self, name: str) -> None:
        """Axe finds nothing, nothing scrolls sideways, a picture is kept, at both widths."""
        for width, size in (("wide", WIDE), ("phone", PHONE)):
            self.page.set_viewport_size(size)  # type: ignore[arg-type]
            self._settles()
            self._no_sideways_scroll(name, width)
            self._axe(name, width)
            SCREENS.mkdir(parents=True, exist_ok=True)
            self.page.screenshot(path=SCREENS / f"{name}-{width}.png", full_page=True)
        self.page.set_viewport_size(WIDE)  # type: ignore[arg-type]
        assert not self.strangers, f"requests left this host: {self.strangers}"
        assert not self.errors, self.errors

    def _settles(self) -> None:
        """Three frames, in which the header's menu folds itself after a resize."""
        if self.scripts:
            self.page.evaluate(
                "new Promise(done => { let n = 3; const next = () => "
                "n-- ? requestAnimationFrame(next) : done(); next(); })"
            )

    def _no_sideways_scroll(self, name: str, width: str) -> None:
        over = self.page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        assert over <= 0, f"{name} ({width}) scrolls sideways by {over} px"

    def _axe(self, name: str, width: str) -> None:
        self.page.evaluate(AXE.read_text(encoding="utf-8"))
        found = self.page.evaluate(
            "axe.run(document, {resultTypes: ['violations']}).then(r => r.violations.map("
            "v => v.id + ': ' + v.nodes.map(n => n.html.slice(0, 200)).join(' | ')))"
        )
        assert not found, f"axe on {name} ({width}): {found}"


@pytest.fixture
def visitor(browser: Browser, site: str) -> Iterator[Callable[..., Visitor]]:
    """Opens a window: `visitor()` with JavaScript, `visitor(scripts=False)` without."""
    opened = []

    def open_window(*, scripts: bool = True) -> Visitor:
        context = browser.new_context(
            viewport=WIDE,  # type: ignore[arg-type]
            java_script_enabled=scripts,
            locale="en-GB",
            accept_downloads=True,
        )
        opened.append(context)
        page = context.new_page()
        page.set_default_timeout(PATIENCE * 1000)
        return Visitor(page, site, scripts=scripts)

    yield open_window
    for context in opened:
        context.close()
