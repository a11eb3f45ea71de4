"""Locks the secrets of second steps with the newest SECRET_KEY, so that earlier ones can be thrown away."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from journal.users.mfa import lock_second_steps_anew


class Command(BaseCommand):
    help = "Locks second steps with SECRET_KEY; then SECRET_KEY_FALLBACKS need not be kept for them."

    def handle(self, *args: Any, **options: Any) -> None:
        n_locked, n_unreadable = lock_second_steps_anew()
        self.stdout.write(f"Secrets locked with SECRET_KEY: {n_locked}.")
        if n_unreadable:
            raise CommandError(
                f"{n_unreadable} cannot be read with SECRET_KEY nor with SECRET_KEY_FALLBACKS: "
                "name the key they were locked with, or use remove_second_step."
            )
