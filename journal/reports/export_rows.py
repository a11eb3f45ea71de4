"""The columns of each exported table, and one entry as a row of it."""

from __future__ import annotations

from journal.reports.choices import ReportChoices
from journal.reports.csv_lines import Cells, decimal_text, joined, moment, slugs
from journal.users.models import User
from sessions.catalogue import Finding
from sessions.dilution import drops_per_teaspoon
from sessions.models import FootCheck, MassageSession
from symptoms.models import SYMPTOMS, DailyRating

WRITTEN_COLUMNS = ["entered_at", "entered_on"]
RATING_COLUMNS = ["date", *SYMPTOMS, "entry_method", *WRITTEN_COLUMNS, "note"]
SESSION_COLUMNS = [
    "date",
    "start_time",
    "duration_minutes",
    "techniques",
    "tools",
    "feet",
    "areas",
    "pressure",
    "carrier_oil",
    "carrier_teaspoons",
    "essential_oils",
    "drops_per_teaspoon",
    "acknowledged_warnings",
    "setting",
    "given_by",
    "symptoms_before",
    "symptoms_after",
    "relief",
    "hurt",
    "skin_reaction",
    "note",
    *WRITTEN_COLUMNS,
]
FOOT_CHECK_COLUMNS = ["date", "left", "right", "note", *WRITTEN_COLUMNS]
CLEAR = "clear"
"""Nothing was found: an empty cell would say that nobody looked."""


def rating_cells(rating: DailyRating, owner: User, choices: ReportChoices) -> Cells:
    return [
        rating.date.isoformat(),
        *rating.scores.values(),
        rating.entry_method,
        *_written(rating, owner),
        rating.note if choices.has_notes else "",
    ]


def massage_cells(massage: MassageSession, owner: User, choices: ReportChoices) -> Cells:
    doses = list(massage.oil_doses.all())
    return [
        massage.date.isoformat(),
        massage.start_time.isoformat("minutes") if massage.start_time else "",
        massage.duration_minutes,
        joined(massage.techniques.all()),
        slugs(massage.tools),
        massage.feet,
        slugs(massage.areas),
        massage.pressure,
        str(massage.carrier_oil) if massage.carrier_oil else "",
        decimal_text(massage.carrier_teaspoons),
        joined(f"{dose.essential_oil}:{dose.drops}" for dose in doses),
        _strength(massage, sum(dose.drops for dose in doses)),
        slugs(massage.acknowledged),
        slugs(massage.setting),
        massage.given_by,
        massage.symptoms_before,
        massage.symptoms_after,
        massage.relief,
        massage.hurt,
        "yes" if massage.had_skin_reaction else "",
        massage.note if choices.has_notes else "",
        *_written(massage, owner),
    ]


def foot_check_cells(check: FootCheck, owner: User, choices: ReportChoices) -> Cells:
    return [
        check.date.isoformat(),
        _seen(check.left),
        _seen(check.right),
        check.note if choices.has_notes else "",
        *_written(check, owner),
    ]


def _strength(massage: MassageSession, drops: int) -> str:
    """Drops to a teaspoon; empty without a carrier oil, where there is nothing to dilute them."""
    if massage.carrier_oil is None:
        return ""
    return decimal_text(drops_per_teaspoon(drops, massage.carrier_teaspoons))


def _seen(found: Finding) -> str:
    return slugs(found) or CLEAR


def _written(entry: DailyRating | MassageSession | FootCheck, owner: User) -> list[str]:
    return [moment(entry.entered_at, owner), entry.entered_on.isoformat()]
