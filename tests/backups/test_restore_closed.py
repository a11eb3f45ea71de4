"""What a restore says of people, and the days that it gives to closed journals."""

from __future__ import annotations

from pathlib import Path

from tests.backups.conftest import Journal, the_file_in

CLOSE = """
from datetime import timedelta
from journal.core import clock
from journal.erasing import actions
from journal.users.models import User
assert actions.close(owner=User.objects.get(), now=clock.now() - timedelta(days=20), signed_in_with=None)
"""
DAYS_LEFT = """
from journal.core import clock
from journal.users.models import User
print(round((User.objects.get().erase_at - clock.now()).total_seconds() / 86400))
"""
ERASE_AT = "from journal.users.models import User; print(User.objects.get().erase_at)"


def test_it_says_who_is_let_in_again(ann_backup: Path, empty: Journal) -> None:
    said = empty.done("restore", str(ann_backup))

    assert "back in: helpers whose help had ended, and links that were revoked.\n" in said
    assert "So are earlier passwords and e-mail addresses, and passkeys that were removed." in said


def test_a_closed_journal_has_its_days_again(bobs_copy: Journal, tmp_path: Path) -> None:
    bobs_copy.done("shell", "--no-imports", "-c", CLOSE)
    bobs_copy.done("backup", str(tmp_path / "out"))

    said = bobs_copy.done("restore", "--overwrite", str(the_file_in(tmp_path / "out")))

    assert "Closed journals: 1. Each can be taken back for 7 days from now.\n" in said
    assert bobs_copy.done("shell", "--no-imports", "-c", DAYS_LEFT) == "7\n"
    assert bobs_copy.done("tidy_up") == "Tidied up. Journals erased: 0.\n"


def test_an_open_one_stays_open(ann_backup: Path, empty: Journal) -> None:
    said = empty.done("restore", str(ann_backup))

    assert "Closed journals" not in said
    assert empty.done("shell", "--no-imports", "-c", ERASE_AT) == "None\n"
