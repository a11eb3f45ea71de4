"""Prints a link that makes one account."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.core.validators import validate_email

from journal.core import clock
from journal.core.site import address_of
from journal.users.invitations import GOOD_FOR, invite


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
        token = invite(email=options["email"].lower(), now=clock.now())
        self.stdout.write(address_of("invitation", token))
        self.stdout.write(f"It works once, for {GOOD_FOR.days} days. It cannot be shown again.")
