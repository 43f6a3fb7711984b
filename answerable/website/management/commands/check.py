"""Whether this installation is in order: settings, database, files and what runs by itself."""

from __future__ import annotations

import json
import shutil
from dataclasses import asdict, dataclass
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.core.checks import ERROR, run_checks
from django.core.management.base import CommandParser
from django.core.management.commands.check import Command as DjangoCheck
from django.db import connection
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from answerable.website.database.prepare import EXTENSIONS

ROOM_LEAST = 1_000_000_000  # bytes
LATE = timedelta(minutes=30)


@dataclass(frozen=True)
class Finding:
    """One thing looked at. `remedy` is empty where it is in order."""

    what: str
    ok: bool
    found: str
    remedy: str = ""


class Command(DjangoCheck):
    help = "Say whether this installation is in order. Exit code 1 where it is not."

    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        parser.add_argument("--json", action="store_true", help="as JSON")

    def handle(self, *app_labels: Any, **options: Any) -> None:
        if app_labels or options["list_tags"] or options["tags"]:
            super().handle(*app_labels, **options)
            return
        findings = [*_settings(options["deploy"]), *_database(), _room(), _jobs()]
        in_order = all(finding.ok for finding in findings)
        if options["json"]:
            said = {"in_order": in_order, "findings": [asdict(finding) for finding in findings]}
            self.stdout.write(json.dumps(said, indent=2))
        else:
            self._say(findings)
        if not in_order:
            raise SystemExit(1)

    def _say(self, findings: list[Finding]) -> None:
        for finding in findings:
            mark = "ok   " if finding.ok else "WRONG"
            self.stdout.write(f"{mark}  {finding.what}: {finding.found}")
            if finding.remedy:
                self.stdout.write(f"       {finding.remedy}")


def _settings(deploy: bool) -> list[Finding]:  # noqa: FBT001 (Django's own option)
    faults = [one for one in run_checks(include_deployment_checks=deploy) if one.level >= ERROR]
    if not faults:
        return [Finding("Settings", ok=True, found=f"data folder {settings.HOME}")]
    return [
        Finding("Settings", ok=False, found=one.msg, remedy=str(one.hint or "")) for one in faults
    ]


def _database() -> list[Finding]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('server_version'), pg_database_size(%s)", [_name()])
        version, size = cursor.fetchone()
        cursor.execute("SELECT extname FROM pg_extension")
        missing = set(EXTENSIONS) - {row[0] for row in cursor.fetchall()}
    said = connection.settings_dict
    where = f"{said['HOST'] or 'localhost'}, database {said['NAME']}"
    if passfile := said.get("OPTIONS", {}).get("passfile"):
        where += f", password file {passfile}"
    server = f"PostgreSQL {version} at {where}; {size / 1e6:,.0f} MB"
    return [
        Finding("Database", ok=True, found=server),
        Finding("Extensions", not missing, ", ".join(sorted(missing)) or "all there"),
    ]


def _name() -> str:
    return str(connection.settings_dict["NAME"])


def _room() -> Finding:
    """Where the data folder is, or will be made by the first file that is kept in it."""
    there = next(folder for folder in (settings.HOME, *settings.HOME.parents) if folder.exists())
    free = shutil.disk_usage(there).free
    enough = free >= ROOM_LEAST
    remedy = "" if enough else "Make room: the database stops when the disk is full."
    return Finding("Room on disk", enough, f"{free / 1e9:,.1f} GB free", remedy)


def _jobs() -> Finding:
    """Jobs that wait although their time has come: nobody is working them off."""
    due = timezone.now() - LATE
    waiting = ProcrastinateJob.objects.filter(status="todo", scheduled_at__lt=due).count()
    remedy = "Run `answerable worker`, and keep it running." if waiting else ""
    return Finding("Jobs", not waiting, f"{waiting} late" if waiting else "none late", remedy)
