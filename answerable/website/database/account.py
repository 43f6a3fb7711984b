"""Under whose name PostgreSQL runs: it refuses to run as root."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from answerable.website.database.trouble import DatabaseTroubleError

NAME = "answerable"


@dataclass(frozen=True)
class Account:
    """A unix user, by numbers."""

    uid: int
    gid: int

    @property
    def is_me(self) -> bool:
        return self.uid == os.geteuid()

    @property
    def switch(self) -> dict[str, Any]:
        """What makes a process started by root run under this name."""
        if self.is_me:
            return {}
        return {"user": self.uid, "group": self.gid, "extra_groups": []}

    def run(
        self, command: Sequence[str | Path], *, text: str = ""
    ) -> subprocess.CompletedProcess[str]:
        """Run `command` under this name with a bare environment, `text` on its input."""
        done: subprocess.CompletedProcess[str] = subprocess.run(
            [str(part) for part in command],
            input=text,
            capture_output=True,
            text=True,
            check=False,
            cwd="/",
            env={"LC_ALL": "C", "PATH": "/usr/bin:/bin"},
            **self.switch,
        )
        return done

    def reaches(self, folder: Path) -> bool:
        """Whether this user can enter `folder`: asked of the system, not worked out."""
        entered = self.run(["/bin/sh", "-c", 'cd "$1" 2>/dev/null', "sh", folder])
        return entered.returncode == 0

    def let_into(self, folder: Path) -> None:
        """Let this user pass through a folder of root's that nobody else has been let into."""
        now = folder.stat()
        if now.st_uid == 0 and not now.st_mode & 0o077:
            os.chown(folder, 0, self.gid)
            folder.chmod(0o710)

    def finds_way_through(self, folder: Path) -> None:
        """Make `folder` for anybody to pass through, whatever the mask; or let this user in."""
        try:
            folder.mkdir(parents=True)
            folder.chmod(0o711)
        except FileExistsError:
            self.let_into(folder)

    def owns(self, path: Path) -> None:
        """Make this user the owner of `path`."""
        if not self.is_me:
            os.chown(path, self.uid, self.gid)


def account_for(cluster: Path) -> Account:
    """The user PostgreSQL runs as: me; for root the owner of `cluster`, or one of its own."""
    if os.geteuid() != 0:
        return Account(os.geteuid(), os.getegid())
    if cluster.exists() and (owner := cluster.stat()).st_uid != 0:
        return Account(owner.st_uid, owner.st_gid)
    return _named(NAME) or _created() or _named("nobody") or _refuse()


def _named(name: str) -> Account | None:
    try:
        entry = pwd.getpwnam(name)
    except KeyError:
        return None
    return Account(entry.pw_uid, entry.pw_gid)


def _created() -> Account | None:
    """A system user of our own, where the machine has the means to make one."""
    program = shutil.which("useradd", path="/usr/sbin:/sbin:/usr/bin:/bin")
    if program is None:
        return None
    options = ["--system", "--no-create-home", "--home-dir", "/nonexistent", "--user-group"]
    shell = ["--shell", "/usr/sbin/nologin"]
    # Two commands at once may both try: whoever comes second finds the first one's user.
    subprocess.run([program, *options, *shell, NAME], capture_output=True, check=False)
    return _named(NAME)


def _refuse() -> Account:
    raise DatabaseTroubleError(
        "PostgreSQL does not run as root, and this machine has no user to run it as. "
        f"Create a system user named {NAME}, or set DATABASE_URL to a PostgreSQL server."
    )
