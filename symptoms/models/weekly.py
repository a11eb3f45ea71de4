"""The weekly check: how the last seven days went, and the PEG scale."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce
from operator import or_

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from journal.core.entries import Entry, EntryQuerySet
from journal.core.scores import is_a_score, score_field
from symptoms.models.daily import count_field, is_a_count, is_trouble, trouble_field

PEG = ("peg_pain", "peg_enjoyment", "peg_activity")
TROUBLES = ("walking", "sleep", "shoes", "activity", "mood")


def peg_mean(items: Iterable[int | None]) -> float | None:
    """The mean of the three items, 0 to 10, higher is worse; None unless all three are answered."""
    answered = [item for item in items if item is not None]
    return sum(answered) / len(PEG) if len(answered) == len(PEG) else None


def _is_answered(numbers: Iterable[str], words: Iterable[str]) -> Q:
    """At least one of the columns holds an answer."""
    given = [Q(**{f"{number}__isnull": False}) for number in numbers]
    return reduce(or_, given + [~Q(**{word: ""}) for word in words])


class WeeklyCheckQuerySet(EntryQuerySet["WeeklyCheck"]):
    """Weekly checks in domain words."""


class WeeklyCheck(Entry):
    """The seven days up to and with `date`; empty and None mean that the person did not say.

    At least one question is answered; a note alone is no check.

    PEG is the three-item scale of Krebs et al. 2009 (J Gen Intern Med 24:733-738), each item 0 to 10.
    """

    peg_pain = score_field(_("pain on average"))
    peg_enjoyment = score_field(_("interfered with enjoyment of life"))
    peg_activity = score_field(_("interfered with general activity"))
    walking = trouble_field(_("trouble with walking"))
    sleep = trouble_field(_("trouble with sleep"))
    shoes = trouble_field(_("trouble with shoes"))
    activity = trouble_field(_("trouble with being active"))
    mood = trouble_field(_("trouble with mood"))
    falls = count_field(_("falls"))

    objects = WeeklyCheckQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["owner", "date"], name="weekly_check_once_a_day"),
            Entry.date_constraint("weekly_check_date_from_1900"),
            *(is_a_score(item, name=f"weekly_check_{item}_0_to_10") for item in PEG),
            *(is_trouble(item, name=f"weekly_check_{item}_known") for item in TROUBLES),
            is_a_count("falls", name="weekly_check_falls_0_to_99"),
            models.CheckConstraint(
                condition=_is_answered((*PEG, "falls"), TROUBLES), name="weekly_check_says_something"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.date:%Y-%m-%d}"

    @property
    def peg(self) -> float | None:
        return peg_mean(getattr(self, item) for item in PEG)
