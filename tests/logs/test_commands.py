"""What commands print that a timer runs, and what those say to a person when something goes wrong."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.databases import ROOT
from tests.logs.conftest import traces
from tests.served import Served
from tests.with_postgres import folder_of_programs


def run(app: Served, *arguments: str, typed: str = "", **variables: str) -> tuple[int, str]:
    """How a command ended, and all that it printed."""
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env={**app.environment, **variables},
        input=typed,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def test_reminders_that_are_not_taken(app: Served, person: dict[str, str]) -> None:
    code, text = run(app, "manage.py", "send_reminders")

    assert code in {0, 1}
    assert "WARNING journal.reminders.mail A reminder by e-mail: refused (SMTPRecipientsRefused)" in text
    assert "WARNING journal.reminders.push.sending A reminder to a device: " in text
    assert traces(text, person) == {}


@pytest.mark.parametrize("command", ["tidy_up", "status"])
def test_commands_of_a_timer(command: str, app: Served, person: dict[str, str]) -> None:
    _code, text = run(app, "manage.py", command)

    assert traces(text, person) == {}


def test_a_backup_and_a_file_that_is_none(app: Served, person: dict[str, str], tmp_path: Path) -> None:
    none = tmp_path / "none.tar.gz"
    none.write_text(" ".join(person.values()))

    path = f"{folder_of_programs()}{os.pathsep}{os.environ['PATH']}"

    made = run(app, "manage.py", "backup", str(tmp_path / "backups"), PATH=path)
    refused = run(app, "manage.py", "restore", str(none), JOURNAL_VAR=str(tmp_path / "var"), PATH=path)

    assert made[0] == 0
    assert refused[0] == 1
    assert traces(made[1] + refused[1], person) == {}


def test_an_account_that_is_there_already_or_has_a_bad_password(app: Served, person: dict[str, str]) -> None:
    taken = run(app, "manage.py", "create_account", person["name"], typed=f"{person['password']}\n")
    bad = run(app, "manage.py", "create_account", "somebody", typed=f"{person['pin']}\n")

    assert taken == (1, "CommandError: This name is taken.\n")
    assert bad[0] == 1
    assert traces(bad[1], person) == {}


def test_an_invitation_tells_its_link_and_not_for_whom(app: Served, person: dict[str, str]) -> None:
    code, text = run(app, "manage.py", "invite", "--email", person["email"])

    assert code == 0
    assert traces(text, person) == {}
    assert len(re.findall(r"/join/", text)) == 1


def test_a_command_that_breaks_says_what_and_where(app: Served, person: dict[str, str]) -> None:
    words = " ".join(person.values())

    code, text = run(app, "-c", BREAKS.format(words=words))

    assert code == 1
    assert "ERROR journal.core.logs A mistake that nobody caught\nTraceback" in text
    assert "in integrity\n" in text
    assert "IntegrityError (" in text
    # SQLite names the index, PostgreSQL the table.
    assert "user_name_once" in text or "users_user" in text
    assert traces(text, person) == {}


BREAKS = """
import os
os.environ["DJANGO_SETTINGS_MODULE"] = "journal.settings"
import django
django.setup()
from tests.logs.breaking import integrity
integrity("{words}")
"""
