"""What pages, files and the report say of the plans of an experiment."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sessions.models import Experiment
from symptoms.models import SYMPTOMS


def plan_words(experiment: Experiment, letter: str) -> str:
    """One plan in a few words, such as "5 sessions a week" or "Palm kneading"."""
    item = experiment.item_of(letter)
    if item:
        return str(item)
    n = experiment.sessions_of(letter)
    if experiment.is_paired:
        return _("a session") if n else _("a day of rest")
    return ngettext("%(n)s session a week", "%(n)s sessions a week", n) % {"n": n} if n else _("no sessions")


def outcome_words(outcome: str) -> str:
    """Such as "pain" or "overall symptoms"."""
    return str(SYMPTOMS[outcome]).lower() if outcome in SYMPTOMS else _("overall symptoms")


def title_of(experiment: Experiment) -> str:
    """Such as "2 sessions a week or 5 sessions a week"."""
    plans = {"a": plan_words(experiment, "A"), "b": plan_words(experiment, "B")}
    return _("%(a)s or %(b)s") % plans


def lasts(experiment: Experiment) -> str:
    """How long it is, such as "12 weeks"."""
    n = experiment.n_blocks * experiment.block_days // 7
    return ngettext("%(n)s week", "%(n)s weeks", n) % {"n": n}


def in_tenths(low: float, high: float) -> str:
    """A chance in words, between two when they differ: nobody knows it better than in tenths."""
    least, most = (min(int(chance * 10 + 1e-9), 9) for chance in (low, high))
    if most == 0:
        return _("less than 1 of 10")
    if least == 0:
        return _("at most %(n)s of 10") % {"n": most}
    if least == most:
        return _("about %(n)s of 10") % {"n": most}
    return _("about %(least)s to %(most)s of 10") % {"least": least, "most": most}
