"""A real mail server for a test: Debian's Postfix, with a folder, a queue and a port of its own.

Postfix drops from root to a user of its own, so its master can be started by root alone.
"""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import smtplib
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from answerable.post.tests.ports import PATIENCE, port_of_ours

MASTER = Path("/usr/lib/postfix/sbin/master")
PROGRAM = shutil.which("postfix", path="/usr/sbin:/usr/bin:/sbin:/bin") or ""
WHY_NOT = (
    ""
    if PROGRAM and MASTER.exists() and os.geteuid() == 0
    else "no Postfix here that this user may start: apt-get install postfix, and run as root"
)
LARGEST = 20_000_000
"""Bytes of the largest message it takes, as many servers do."""
MAIN = """
compatibility_level = 3.6
queue_directory = {base}/queue
data_directory = {base}/data
command_directory = /usr/sbin
daemon_directory = {daemons}
mail_owner = {owner}
setgid_group = postdrop
default_privs = nobody
myhostname = mx.example.org
mydestination =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
virtual_mailbox_domains = example.org
virtual_mailbox_base = {base}/mail
virtual_mailbox_maps = static:asker/
virtual_uid_maps = static:{uid}
virtual_gid_maps = static:{gid}
virtual_mailbox_limit = 0
message_size_limit = {largest}
maillog_file = {base}/mail.log
maillog_file_prefixes = {base}
alias_maps =
"""
SERVICES = """
127.0.0.1:{port} inet n - n - - smtpd
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
virtual unix - n n - - virtual
error unix - - n - - error
retry unix - - n - - error
proxymap unix - - n - - proxymap
anvil unix - - n - 1 anvil
postlog unix-dgram n - n - 1 postlogd
"""


@dataclass(frozen=True)
class Postfix:
    """port: on 127.0.0.1. It takes mail for anybody at example.org, into one mailbox."""

    port: int
    base: Path

    def delivered(self, *, wait: float = PATIENCE) -> list[bytes]:
        """The messages in the mailbox, once there is one, as they were written."""
        new = self.base / "mail" / "asker" / "new"
        ends = time.monotonic() + wait
        while not (new.is_dir() and any(new.iterdir())) and time.monotonic() < ends:
            time.sleep(0.1)
        return [file.read_bytes() for file in sorted(new.iterdir())] if new.is_dir() else []


@contextmanager
def running() -> Iterator[Postfix]:
    base = Path(tempfile.mkdtemp(prefix="answerable-postfix-", dir="/tmp"))
    with port_of_ours() as port:
        process = _start(base, port)
        try:
            _wait(port, base, process)
            yield Postfix(port, base)
        finally:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGTERM)
            process.wait(timeout=PATIENCE)
            shutil.rmtree(base, ignore_errors=True)


def _start(base: Path, port: int) -> subprocess.Popen[bytes]:
    owner = pwd.getpwnam("postfix")
    base.chmod(0o755)
    for name in ("conf", "queue", "data", "mail"):
        (base / name).mkdir()
    for name in ("data", "mail"):
        os.chown(base / name, owner.pw_uid, owner.pw_gid)
    main = MAIN.format(
        base=base, daemons=MASTER.parent, owner=owner.pw_name, uid=owner.pw_uid,
        gid=owner.pw_gid, largest=LARGEST,
    )  # fmt: skip
    (base / "conf" / "main.cf").write_text(main)
    (base / "conf" / "master.cf").write_text(SERVICES.format(port=port))
    subprocess.run([PROGRAM, "-c", base / "conf", "check"], check=True)
    return subprocess.Popen(
        [MASTER, "-c", base / "conf", "-d"], start_new_session=True, stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip


def _wait(port: int, base: Path, process: subprocess.Popen[bytes]) -> None:
    ends = time.monotonic() + PATIENCE
    while time.monotonic() < ends and process.poll() is None:
        with suppress(OSError, smtplib.SMTPException), smtplib.SMTP("127.0.0.1", port, timeout=5):
            return
        time.sleep(0.1)
    log = base / "mail.log"
    raise RuntimeError(f"Postfix did not start: {log.read_text() if log.exists() else 'no log'}")
