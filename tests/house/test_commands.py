"""No command writes into a journal while a backup takes its place."""

from __future__ import annotations

from django.core.management import get_commands

from manage import WRITING

EXCUSED = {
    "analyse": "reads files, and no journal",
    "audit_assets": "reads vendored files",
    "backup": "sees for itself who else is at work",
    "make_leaked_passwords": "writes files of the code",
    "make_report_fonts": "writes files of the code",
    "restore": "sees for itself who else is at work",
    "serve": "sees for itself who else is at work",
    "status": "only reads",
    "vendor_assets": "writes files of the code",
}
OF_OTHERS = {
    *("check", "collectstatic", "compilemessages", "createcachetable", "diffsettings", "dumpdata"),
    *("findstatic", "inspectdb", "makemessages", "makemigrations", "optimizemigration", "runserver"),
    *("sendtestemail", "showmigrations", "sqlflush", "sqlmigrate", "sqlsequencereset", "squashmigrations"),
    *("startapp", "startproject", "test", "testserver"),
}
"""Commands of Django that only read, write no rows of a journal, or load the application as it is served."""


def ours() -> set[str]:
    return {name for name, app in get_commands().items() if app == "journal"}


def test_each_of_our_commands_is_held_back_or_has_a_reason() -> None:
    assert ours() - WRITING == EXCUSED.keys()


def test_so_is_each_that_others_bring_along() -> None:
    assert get_commands().keys() - ours() - WRITING == OF_OTHERS


def test_none_is_held_back_that_there_is_not() -> None:
    assert WRITING - get_commands().keys() == set()
