"""Which days an owner's experiments take: no two share one, and no two are going on or to come."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from journal.files.kinds import Kind
from journal.files.plain import UnreadableError
from journal.imports.experiments import unsaved
from journal.users.models import User
from sessions.experiment_days import Course
from sessions.models import Experiment


class _Span(NamedTuple):
    """From the first day to the last; the first belongs to it even when it was stopped on that day."""

    first: date
    last: date
    is_over: bool
    commitment: str


def _span(experiment: Experiment, today: date) -> _Span:
    course = Course(experiment)
    last = course.last_day or date.max  # a pause that lasts leaves the end open
    first = experiment.starts_on
    return _Span(first, max(first, last), course.stage(today).is_over, experiment.commitment)


class ExperimentsInUse:
    """The owner's experiments, with those that the file has brought so far."""

    def __init__(self, owner: User, today: date) -> None:
        self._owner, self._today = owner, today

    @cached_property
    def _spans(self) -> list[_Span]:
        """In the order of their days; asked for only when a file has an experiment."""
        stored = Experiment.objects.owned_by(self._owner).with_pauses().order_by("starts_on")
        return [_span(experiment, self._today) for experiment in stored]

    @cached_property
    def _going_on(self) -> dict[str, date]:
        """The first days of those that are not over, by their commitments: one at most."""
        return {span.commitment: span.first for span in self._spans if not span.is_over}

    def follow(self, kind: Kind, entry: Mapping[str, Any]) -> None:
        """Counts an experiment that can be so, in the place of itself where it is there already.

        Raises UnreadableError when another is in its way, and then does not count it.
        """
        if kind != Kind.EXPERIMENT:
            return
        span = _span(unsaved(entry), self._today)
        at = bisect_left(self._spans, span.first, key=_first)
        # The first day is sealed, so the same experiment stands where this one belongs.
        is_there = at < len(self._spans) and self._spans[at].commitment == span.commitment
        up_to = at + is_there
        for other in (*self._spans[max(0, at - 1) : at], *self._spans[up_to : up_to + 1]):
            if other.first <= span.last and span.first <= other.last:
                raise _in_the_way(_("It shares days with the experiment from %(day)s."), other.first)
        others = [first for commitment, first in self._going_on.items() if commitment != span.commitment]
        if others and not span.is_over:
            raise _in_the_way(_("The experiment from %(day)s is not over yet."), others[0])
        self._spans[at:up_to] = [span]
        self._going_on.pop(span.commitment, None)
        if not span.is_over:
            self._going_on[span.commitment] = span.first


def _first(span: _Span) -> date:
    return span.first


def _in_the_way(words: str, day: date) -> UnreadableError:
    return UnreadableError(words % {"day": date_format(day)})
