"""Signs somebody out everywhere, or everybody: after a theft, or when something seems wrong."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from journal.activity.models import Kind
from journal.activity.notes import note
from journal.users.models import User
from journal.users.sign_ins import end_all_sign_ins, end_sign_ins


class Command(BaseCommand):
    help = "Ends all sign-ins of an account, or of all accounts; passwords stay as they are."

    def add_arguments(self, parser: CommandParser) -> None:
        who = parser.add_mutually_exclusive_group(required=True)
        who.add_argument("name", nargs="?", help="user name")
        who.add_argument("--everybody", action="store_true", help="of all accounts")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["everybody"]:
            self.stdout.write(f"Everybody is signed out. Sign-ins ended: {end_all_sign_ins()}.")
            return
        user = User.objects.filter(username__iexact=options["name"]).first()
        if user is None:
            raise CommandError(f"There is no account named {options['name']}.")
        n_ended = end_sign_ins(user.pk)
        if n_ended:
            note(user, Kind.SIGNED_OUT_ELSEWHERE)
        self.stdout.write(f"{user.username} is signed out. Sign-ins ended: {n_ended}.")
