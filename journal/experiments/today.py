"""What Today says of the experiment that is not over: this block's plan, and nothing of the coming ones."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from journal.experiments.words import plan_words
from journal.insights.rules import TOLD_DAYS
from sessions.experiment_days import Course, Stage, current_course
from sessions.models import Experiment


@dataclass(frozen=True)
class ExperimentToday:
    """One line on what the plan asks for, and where in the experiment this is.

    `has_plan` while it runs.
    """

    pk: int
    text: str
    has_plan: bool


def experiment_today(experiments: Iterable[Experiment], today: date) -> ExperimentToday | None:
    """Of the one that is not over; else of one that has just ended."""
    known = list(experiments)
    course = current_course(known, today) or _just_ended(known, today)
    if course is None:
        return None
    experiment = course.experiment
    stage = course.stage(today)
    if course.is_decided(today):
        text = _("Your experiment is over: see the result.")
    elif stage.is_over:
        text = _("Your experiment is over. The result comes soon: please rate your feet today.")
    elif stage == Stage.WAITING:
        day = date_format(experiment.starts_on, "MONTH_DAY_FORMAT")
        text = _("Your experiment begins on %(day)s.") % {"day": day}
    elif stage == Stage.PAUSED:
        text = _("Your experiment is paused. Go on, or stop?")
    else:
        text = plan_now(course, today)
    return ExperimentToday(experiment.pk, text, stage == Stage.RUNNING)


def _just_ended(experiments: Iterable[Experiment], today: date) -> Course | None:
    courses = (Course(experiment) for experiment in experiments)
    ended = (
        course
        for course in courses
        if course.result_from
        and course.stage(today).is_over
        and today < course.result_from + timedelta(days=TOLD_DAYS)
    )
    return max(ended, key=lambda course: course.experiment.starts_on, default=None)


def plan_now(course: Course, today: date) -> str:
    """Such as "Experiment, week 3 of 12: 5 sessions a week." Of a pair of days, each by its name."""
    experiment, block = course.experiment, course.block_on(today)
    if block is None:
        return ""
    said = {"plan": _plan_of(experiment, block.letter), "n": block.number + 1, "all": experiment.n_blocks}
    if experiment.is_paired:
        return _("Experiment, day %(n)s of %(all)s: %(plan)s today.") % said
    if experiment.block_days == 7:
        return _("Experiment, week %(n)s of %(all)s: %(plan)s.") % said
    return _("Experiment, fortnight %(n)s of %(all)s: %(plan)s.") % said


def _plan_of(experiment: Experiment, letter: str) -> str:
    words = plan_words(experiment, letter)
    if experiment.item_of(letter) is None or experiment.is_paired:
        return words
    n = experiment.sessions_of(letter)
    text = ngettext("%(n)s session with %(item)s", "%(n)s sessions with %(item)s", n)
    return text % {"n": n, "item": words}
