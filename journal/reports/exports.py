"""A journal as CSV: UTF-8, a header row, ISO dates, one row a day, a session or a foot check."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from tempfile import SpooledTemporaryFile
from typing import IO

from journal.core.periods import Period
from journal.reports.choices import ReportChoices
from journal.reports.csv_lines import each, lines
from journal.reports.export_rows import (
    FOOT_CHECK_COLUMNS,
    RATING_COLUMNS,
    SESSION_COLUMNS,
    foot_check_cells,
    massage_cells,
    rating_cells,
)
from journal.reports.readme import readme
from journal.users.models import User
from sessions.models import FootCheck, MassageSession
from symptoms.models import DailyRating, EntryMethod

BYTES_IN_MEMORY = 4 * 1024 * 1024


def file_name(stem: str, period: Period, ending: str) -> str:
    return f"{stem}-{period.first.isoformat()}-to-{period.last.isoformat()}.{ending}"


def ratings_csv(owner: User, choices: ReportChoices) -> Iterator[str]:
    """The daily ratings, oldest first, line by line."""
    ratings = DailyRating.objects.owned_by(owner).in_period(choices.period).order_by("date")
    yield from lines(RATING_COLUMNS, (rating_cells(rating, owner, choices) for rating in each(ratings)))


def sessions_csv(owner: User, choices: ReportChoices) -> Iterator[str]:
    """The massage sessions, oldest first, line by line."""
    massages = MassageSession.objects.owned_by(owner).in_period(choices.period).with_details()
    rows = each(massages.order_by("date", "start_time", "pk"))
    yield from lines(SESSION_COLUMNS, (massage_cells(massage, owner, choices) for massage in rows))


def foot_checks_csv(owner: User, choices: ReportChoices) -> Iterator[str]:
    """The foot checks, oldest first, line by line; those that found nothing too."""
    checks = FootCheck.objects.owned_by(owner).in_period(choices.period)
    rows = each(checks.order_by("date", "entered_at", "pk"))
    yield from lines(FOOT_CHECK_COLUMNS, (foot_check_cells(check, owner, choices) for check in rows))


def journal_zip(owner: User, choices: ReportChoices) -> IO[bytes]:
    """Every file and a note that explains their columns, in an archive to be read from its beginning."""
    archive_file = SpooledTemporaryFile(max_size=BYTES_IN_MEMORY)  # noqa: SIM115  closed by the response
    contents = {
        "README.txt": iter([readme(choices.period, is_example=_is_example(owner, choices.period))]),
        "ratings.csv": ratings_csv(owner, choices),
        "sessions.csv": sessions_csv(owner, choices),
        "foot_checks.csv": foot_checks_csv(owner, choices),
    }
    with zipfile.ZipFile(archive_file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, csv_lines in contents.items():
            with archive.open(name, "w") as file:
                file.writelines(line.encode() for line in csv_lines)
    archive_file.seek(0)
    return archive_file


def _is_example(owner: User, period: Period) -> bool:
    """Whether the person, or some of the period's ratings, are invented."""
    ratings = DailyRating.objects.owned_by(owner).in_period(period)
    return owner.is_demo or ratings.filter(entry_method=EntryMethod.EXAMPLE).exists()
