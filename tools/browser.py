"""A Chromium for the journeys: the system's, or Debian's, installed where that is allowed."""

from __future__ import annotations

import os
import shutil
import subprocess

NAMES = ("chromium", "chromium-browser", "google-chrome")


def have_chromium() -> bool:
    return _found() or (_install() and _found())


def _found() -> bool:
    return any(shutil.which(name) for name in NAMES)


def _install() -> bool:
    """Debian's package, as root or with a sudo that asks for no password."""
    if shutil.which("apt-get") is None:
        return False
    before: list[str] = []
    if os.geteuid() != 0:
        if shutil.which("sudo") is None or not _works(["sudo", "-n", "true"]):
            return False
        before = ["sudo", "-n"]
    print("Installing Debian's chromium for the journeys.", flush=True)
    quiet = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"]
    _works([*before, *quiet, "update"])
    return _works([*before, *quiet, "install", "-y", "--no-install-recommends", "chromium"])


def _works(command: list[str]) -> bool:
    return subprocess.run(command, check=False, stdout=subprocess.DEVNULL).returncode == 0
