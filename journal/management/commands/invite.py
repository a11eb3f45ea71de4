"""Prints a link that makes one account."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.core.validators import validate_email
from django.db import connection

from journal.core import clock
from journal.core.site import address_of, is_of_this_machine
from journal.users.invitations import GOOD_FOR, invite
from journal.users.models import Invitation


class Command(BaseCommand):
    help = "Prints a link with which one person can make an account, once, within two weeks."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--email", default="", help="the address to fill in for the person")

    def handle(self, *args: Any, **options: Any) -> None:
        if settings.SIGN_UP == "closed":
            raise CommandError("JOURNAL_SIGN_UP is closed: set it to invited, or use create_account.")
        try:
            if options["email"]:
                validate_email(options["email"])
        except ValidationError as error:
            raise CommandError(f"{options['email']} is no e-mail address.") from error
        if Invitation._meta.db_table not in connection.introspection.table_names():
            raise CommandError("There is no journal here yet: start it once, with the same variables.")
        token = invite(email=options["email"].lower(), now=clock.now())
        self.stdout.write(address_of("invitation", token))
        self.stdout.write(f"It works once, for {GOOD_FOR.days} days. It cannot be shown again.")
        if is_of_this_machine():
            self.stdout.write(
                "It opens on this machine only. If others use the journal, give this command the same "
                "variables as the server, JOURNAL_URL above all."
            )
