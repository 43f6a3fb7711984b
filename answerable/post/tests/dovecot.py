"""A real IMAP server for a test: Debian's Dovecot, run by and for the test alone."""

from __future__ import annotations

import getpass
import grp
import imaplib
import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from answerable.post.tests.ports import PATIENCE, port_of_ours
from answerable.post.tests.token_service import TokenService, serving

PROGRAM = shutil.which("dovecot") or "/usr/sbin/dovecot"
WHY_NOT = "no Dovecot on this machine: apt-get install dovecot-imapd to try real mailboxes"
PASSWORD = "a-secret-of-the-test"
CONFIGURATION = """
protocols = imap
base_dir = {base}/run
state_dir = {base}/state
log_path = {base}/log
ssl = no
disable_plaintext_auth = no
auth_failure_delay = 0
auth_mechanisms = plain xoauth2
listen = 127.0.0.1
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {login_user}
mail_location = maildir:{base}/mail/%u
mail_uid = {uid}
mail_gid = {gid}
first_valid_uid = {uid}
first_valid_gid = {gid}
mail_fsync = never
passdb {{
  driver = static
  args = password={password}
  mechanisms = plain
}}
passdb {{
  driver = oauth2
  mechanisms = xoauth2
  args = {base}/oauth2.conf
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={base}/home/%u
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = 0
  }}
}}
service anvil {{
  chroot =
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service stats {{
  chroot =
}}
"""


@dataclass(frozen=True)
class Dovecot:
    """port: on 127.0.0.1. Any user name signs in with PASSWORD, or with a token of `tokens`."""

    port: int
    base: Path
    tokens: TokenService

    def client(self, user: str) -> imaplib.IMAP4:
        client = imaplib.IMAP4("127.0.0.1", self.port, timeout=PATIENCE)
        client.login(user, PASSWORD)
        return client


def configure(base: Path, port: int, tokens: TokenService) -> Path:
    """The server's configuration. As root it neither greets strangers nor keeps mail as root."""
    file = base / "dovecot.conf"
    user = getpass.getuser()
    login_user, owner = (user, user) if os.getuid() else ("dovenull", "nobody")
    account, mine = pwd.getpwnam(owner), pwd.getpwuid(os.getuid())
    for folder in ("mail", "home"):
        os.chown(base / folder, account.pw_uid, account.pw_gid)
    file.write_text(
        CONFIGURATION.format(
            base=base, port=port, user=user, login_user=login_user, password=PASSWORD,
            group=grp.getgrgid(mine.pw_gid).gr_name, uid=account.pw_uid, gid=account.pw_gid,
        )
    )  # fmt: skip
    (base / "oauth2.conf").write_text(
        f"introspection_url = http://127.0.0.1:{tokens.port}/whose?token=\n"
        "introspection_mode = get\nusername_attribute = username\n"
        "active_attribute = active\nactive_value = true\n"
    )
    return file


@pytest.fixture(scope="session")
def dovecot(tmp_path_factory):
    if not Path(PROGRAM).exists():
        pytest.skip(WHY_NOT)
    # its sockets need a short path, and its other users must come in
    base = Path(tempfile.mkdtemp(prefix="answerable-dovecot-", dir="/tmp"))
    base.chmod(0o755)
    for folder in ("run", "state", "mail", "home"):
        (base / folder).mkdir()
    with port_of_ours() as port, serving() as tokens:
        file = configure(base, port, tokens)
        server = subprocess.Popen([PROGRAM, "-F", "-c", str(file)],
                                  stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)  # fmt: skip
        try:
            wait_for(server, port, base)
            yield Dovecot(port, base, tokens)
        finally:
            server.send_signal(signal.SIGTERM)
            server.wait(PATIENCE)
            shutil.rmtree(base, ignore_errors=True)


def wait_for(server: subprocess.Popen[bytes], port: int, base: Path) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if server.poll() is not None:
            said = server.stderr.read().decode() if server.stderr else ""
            log = base / "log"
            pytest.fail(f"Dovecot did not start: {said}{log.read_text() if log.exists() else ''}")
        try:
            with socket.create_connection(("127.0.0.1", port), 5) as found:
                if found.recv(4).startswith(b"* OK"):
                    return
        except OSError:
            time.sleep(0.05)
    pytest.fail("Dovecot did not answer in time")
