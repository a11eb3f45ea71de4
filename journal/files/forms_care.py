"""The portable form of what a person prepares for their clinician."""

from __future__ import annotations

from journal.care.models import (
    CONDITION_LENGTH_MAX,
    CONDITIONS_MAX,
    GOAL_LENGTH_MAX,
    MEDICATION_LENGTH_MAX,
    MEDICATIONS_MAX,
    QUESTION_LENGTH_MAX,
    WITH_WHOM_LENGTH_MAX,
)
from journal.files.plain_lines import Line, Lines
from journal.files.plain_times import Day
from journal.files.portable import Form, field, needed

_QUESTION = Line(QUESTION_LENGTH_MAX)

# When it was last changed is left out: what a person prepared is the same whenever they did.
CARE: Form = {
    "goal": field(Line(GOAL_LENGTH_MAX), "goal"),
    **{key: field(_QUESTION, key) for key in ("question_1", "question_2", "question_3")},
    "conditions": field(Lines(CONDITION_LENGTH_MAX, n_max=CONDITIONS_MAX), "conditions"),
    "medications": field(Lines(MEDICATION_LENGTH_MAX, n_max=MEDICATIONS_MAX), "medications"),
}
VISIT: Form = {
    "date": needed(Day(), "date"),
    "with_whom": field(Line(WITH_WHOM_LENGTH_MAX), "with_whom"),
}
