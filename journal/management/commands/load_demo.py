"""Fills an empty account with the example journal."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from journal.core import clock
from journal.demo.actions import JournalNotEmptyError, fill
from journal.demo.people import ANNA, PEOPLE
from journal.users.models import User


class Command(BaseCommand):
    help = "Fills an empty account with 26 weeks of example data."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--user", required=True, metavar="NAME", help="the user name of the account")
        parser.add_argument(
            "--person",
            choices=list(PEOPLE),
            default=ANNA.slug,
            help="anna: days after a session are better (the default); "
            "paul: sessions fall on bad days and change nothing; "
            "maria: an experiment of twelve weeks, just finished",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        name = options["user"]
        try:
            owner = User.objects.get(username=name)
        except User.DoesNotExist:
            raise CommandError(f"There is no account named {name}. Create it in the browser first.") from None
        try:
            person = PEOPLE[options["person"]]
            fill(owner, today=clock.today_for(owner), now=clock.now(), person=person)
        except JournalNotEmptyError:
            raise CommandError(
                f"The journal of {name} has entries already, and example data is never mixed with them."
            ) from None
        self.stdout.write(f"The journal of {name} now holds 26 weeks of example data.")
