"""Lets a person see the page of the status, or no longer."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from journal.users.models import User


class Command(BaseCommand):
    help = "Shows somebody the page of the status (/status/); it gives no way to anybody's entries."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("name", help="the user name of the account")
        parser.add_argument("--remove", action="store_true", help="no longer")

    def handle(self, *args: Any, **options: Any) -> None:
        name, is_staff = options["name"], not options["remove"]
        # An example journal is open to anybody who looks around.
        if not User.objects.filter(username=name, demo_expires_at=None).update(is_staff=is_staff):
            raise CommandError(f"There is no account named {name}.")
        seen = "now sees" if is_staff else "no longer sees"
        self.stdout.write(f"{name} {seen} the status of the journal, linked from Settings.")
