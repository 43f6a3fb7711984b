"""Fills an empty data folder with the demonstration."""

from __future__ import annotations

import gc
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone
from tqdm import tqdm

from answerable.accounts.actor import Actor
from answerable.accounts.models import Organisation
from answerable.improvement import demonstration as improvement
from answerable.improvement import demonstration_work as projects
from answerable.publication.pull import pull
from answerable.registers.matching import learn_all
from answerable.website.demonstration import aftermath, asked_first, before, body, incoming, year
from answerable.website.demonstration.crew import crew
from answerable.website.wsgi import load_pages

BY = Actor("command", "demonstration", "The demonstration")


class Command(BaseCommand):
    help = "Fill an empty data folder with the demonstration trust."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--registers-only", action="store_true", help="the body and its registers, no cases"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        now = timezone.now()
        if Organisation.objects.exists():
            raise CommandError(
                "This data folder is in use by an organisation. The demonstration goes only into "
                "an empty one: set ANSWERABLE_HOME to a new folder.",
                returncode=2,
            )
        gc.set_threshold(50_000, 20, 20)  # rows by the thousand, and the process ends soon
        body.found(by=BY, now=now)
        improvement.load(by=BY, now=now)
        if options["registers_only"]:
            return
        people = body.people(by=BY, now=now)
        teller = year.Teller(people, now)
        with crew(1) as beside:
            told = beside.submit(projects.load, people=people, by=BY, now=now)
            arrived = year.arrive(teller)
            load_pages()
            learn_all()
            told.result()
        with tqdm(
            total=len(arrived), desc="A year of requests", unit="case", file=self.stderr
        ) as bar:
            year.follow_all(teller, arrived, progress=bar.update)
        aftermath.follow(teller, people)
        asked_first.ask_first(teller, people)
        incoming.come(teller)
        before.bring(teller, year.actor(people["administrator"]))
        improvement.kept_by(head=people["head"], finance=people["Dev Marlow"], by=BY, now=now)
        pull(by=BY, now=now)
