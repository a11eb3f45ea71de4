"""What the page of a weekly check shows: its questions, each with its answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.core.exceptions import NON_FIELD_ERRORS
from django.utils.translation import gettext_lazy as _

from journal.core.flags import Text
from journal.core.scores import SCORE_MAX
from journal.users.models import User
from symptoms.forms import SAYS_NOTHING
from symptoms.models import PEG, TROUBLES, Trouble, WeeklyCheck
from symptoms.weekly_forms import WeeklyCheckForm
from symptoms.weekly_words import TROUBLE_NAMES

PEG_SOURCE = (
    "Krebs EE, Lorenz KA, Bair MJ, et al. Development and initial validation of the PEG, a three-item scale "
    "assessing pain intensity and interference. J Gen Intern Med 2009;24:733–738."
)
# The published wording (Krebs 2009). A translator takes it from the published translation of the PEG.
_PEG_QUESTIONS: dict[str, Text] = {
    "peg_pain": _("What number best describes your pain on average in the past week?"),
    "peg_enjoyment": _(
        "What number best describes how, during the past week, "
        "pain has interfered with your enjoyment of life?"
    ),
    "peg_activity": _(
        "What number best describes how, during the past week, "
        "pain has interfered with your general activity?"
    ),
}
_INTERFERENCE = (_("0 does not interfere"), _("10 completely interferes"))
_PEG_ENDS: dict[str, tuple[Text, Text]] = {
    "peg_pain": (_("0 no pain"), _("10 pain as bad as you can imagine")),
    "peg_enjoyment": _INTERFERENCE,
    "peg_activity": _INTERFERENCE,
}


@dataclass(frozen=True)
class Answer:
    """One button."""

    value: str
    label: Text
    is_chosen: bool


@dataclass(frozen=True)
class Question:
    """A row of buttons; `ends` are the words under its two ends, empty for answers that are words."""

    name: str
    label: Text
    answers: list[Answer]
    errors: list[str]
    ends: tuple[Text, Text] | None = None


@dataclass(frozen=True)
class WeeklyCheckPage:
    """The check of one day, ready to print. `check` is what is stored for it, if anything."""

    day: date
    check: WeeklyCheck | None
    form: WeeklyCheckForm
    peg: list[Question]
    troubles: list[Question]

    @property
    def is_emptied(self) -> bool:
        """Whether the person took every answer of a stored check away: then it may be meant to go."""
        return self.check is not None and self.form.has_error(NON_FIELD_ERRORS, SAYS_NOTHING)


def weekly_check_page(owner: User, day: date, form: WeeklyCheckForm | None = None) -> WeeklyCheckPage:
    """The page of a day, asked in one query; with `form`, as the person just filled it in."""
    check = WeeklyCheck.objects.owned_by(owner).on(day).first()
    form = form or WeeklyCheckForm.for_check(check)
    scores: list[tuple[str, Text]] = [(str(score), str(score)) for score in range(SCORE_MAX + 1)]
    troubles: list[tuple[str, Text]] = list(Trouble.choices)
    return WeeklyCheckPage(
        day=day,
        check=check,
        form=form,
        peg=[_question(form, item, _PEG_QUESTIONS[item], scores, _PEG_ENDS[item]) for item in PEG],
        troubles=[_question(form, part, TROUBLE_NAMES[part], troubles) for part in TROUBLES],
    )


def _question(
    form: WeeklyCheckForm,
    name: str,
    label: Text,
    choices: list[tuple[str, Text]],
    ends: tuple[Text, Text] | None = None,
) -> Question:
    chosen = str(form[name].value())
    return Question(
        name=name,
        label=label,
        answers=[Answer(value, text, is_chosen=value == chosen) for value, text in choices],
        errors=[str(error) for error in form[name].errors],
        ends=ends,
    )
