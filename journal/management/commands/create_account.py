"""Makes an account on the machine, whatever JOURNAL_SIGN_UP says: the first one, or one for somebody else."""

from __future__ import annotations

import getpass
import sys
from typing import Any

from allauth.account.adapter import get_adapter
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser

from journal.users.models import User


class Command(BaseCommand):
    help = "Makes an account; asks for its password, or reads it from standard input. No e-mail is needed."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("name", help="user name")

    def handle(self, *args: Any, **options: Any) -> None:
        user = User(username=options["name"])
        try:
            get_adapter().clean_username(user.username)
            password = self._password()
            validate_password(password, user)
            user.set_password(password)
            user.full_clean()
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        user.save()
        self.stdout.write(f"{user.username} can sign in now.")

    def _password(self) -> str:
        if not sys.stdin.isatty():
            return sys.stdin.readline().rstrip("\n")
        first = getpass.getpass("Password: ")
        if getpass.getpass("Once more: ") != first:
            raise CommandError("You typed two different passwords.")
        return first
