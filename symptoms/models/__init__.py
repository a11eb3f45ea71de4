"""How the feet felt: each day, each week, and as it was noted before."""

from symptoms.models.daily import COUNT_MAX, MEDICATION_CHANGE_LENGTH_MAX, DailyRating, SoreSpot
from symptoms.models.own_words import OWN_WORD_LENGTH_MAX, CheckInLayout, OwnWord, OwnWordKind
from symptoms.models.parts import (
    SYMPTOMS,
    EntryMethod,
    Extra,
    Foot,
    Sensation,
    Therapy,
    Trigger,
    Trouble,
    WorseFoot,
)
from symptoms.models.versions import RatingVersion, WeeklyCheckVersion
from symptoms.models.weekly import PEG, TROUBLES, WeeklyCheck, peg_mean

__all__ = [
    "COUNT_MAX",
    "MEDICATION_CHANGE_LENGTH_MAX",
    "OWN_WORD_LENGTH_MAX",
    "PEG",
    "SYMPTOMS",
    "TROUBLES",
    "CheckInLayout",
    "DailyRating",
    "EntryMethod",
    "Extra",
    "Foot",
    "OwnWord",
    "OwnWordKind",
    "RatingVersion",
    "Sensation",
    "SoreSpot",
    "Therapy",
    "Trigger",
    "Trouble",
    "WeeklyCheck",
    "WeeklyCheckVersion",
    "WorseFoot",
    "peg_mean",
]
