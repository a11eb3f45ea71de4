"""The top level holds the names of the house and no further package."""

from __future__ import annotations

from tests.house.tree import ROOT, project_files

FOLDERS = {".ci", "docs", "journal", "locks", "sessions", "static", "symptoms", "templates", "tests"}
FILES = {
    ".gitignore",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "LICENSE",
    "Makefile",
    "README.md",
    "SECURITY.md",
    "manage.py",
    "pyproject.toml",
}


def test_top_level_holds_only_the_names_of_the_house() -> None:
    found = {path.relative_to(ROOT).parts[0] for path in project_files()}

    assert found - FOLDERS - FILES == set()
