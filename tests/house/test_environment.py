"""No test and no program that a test starts sees the journal of whoever runs them."""

from __future__ import annotations

import re

import pytest

from tests.environment import is_of_a_journal, without_own_journal
from tests.house.tree import ROOT, files

READ = re.compile(r"""(?:\benv\.\w+|environment\.\w+|environ(?:\.get)?|getenv)[(\[]\s*"([A-Z_]+)\"""")


def names_read() -> set[str]:
    """What the journal reads from its environment, by its source and by what it says to those who run it."""
    source = "".join(path.read_text() for path in files("*.py", "journal"))
    table = (ROOT / "docs" / "operations.md").read_text().split("## ")[1]
    lines = [line.split("|")[1] for line in table.splitlines() if line.startswith("| `")]
    return {*READ.findall(source), *re.findall(r"`([A-Z_]+)`", "".join(lines))}


def test_every_name_that_a_journal_reads_is_kept_from_it(monkeypatch: pytest.MonkeyPatch) -> None:
    names = names_read()
    for name in names:
        monkeypatch.setenv(name, "of-ones-own")

    assert {"JOURNAL_BACKUP_KEY", "PUSH_KEY", "JOURNAL_SIGN_UP", "DATABASE_URL", "EMAIL_URL"} <= names
    assert {name for name in names if not is_of_a_journal(name)} == set()
    assert not names & without_own_journal().keys()
