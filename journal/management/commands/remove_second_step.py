"""Lets somebody in who has lost their telephone and their codes on paper; their password stays."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from journal.users.mfa import remove_second_step
from journal.users.models import User


class Command(BaseCommand):
    help = "Removes the code app, the passkeys and the codes on paper of an account."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("name", help="user name")

    def handle(self, *args: Any, **options: Any) -> None:
        user = User.objects.filter(username__iexact=options["name"]).first()
        if user is None:
            raise CommandError(f"There is no account named {options['name']}.")
        if not remove_second_step(user):
            raise CommandError(f"{user.username} signs in with the password alone already.")
        self.stdout.write(f"{user.username} now signs in with the password alone.")
