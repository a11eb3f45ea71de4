"""Which days of an experiment belong to which block, and what may be known of them on a day."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, auto
from functools import cached_property
from typing import TYPE_CHECKING

from journal.core.periods import Period
from sessions.schedule import Overlay, PlannedDay, spread

if TYPE_CHECKING:
    from sessions.models import Experiment

ONE_DAY = timedelta(days=1)
PAIR = 2


class Stage(Enum):
    """Where an experiment is on a day."""

    WAITING = auto()
    RUNNING = auto()
    PAUSED = auto()
    FINISHED = auto()
    STOPPED = auto()

    @property
    def is_over(self) -> bool:
        return self in {Stage.FINISHED, Stage.STOPPED}


@dataclass(frozen=True)
class Block:
    """Days in a row under one plan; `number` counts from 0. Broken off, `last` comes before its time.

    When it is broken off on its first day, `last` is the day before `first`: it has no days.
    """

    number: int
    letter: str
    first: date
    last: date
    is_complete: bool

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


@dataclass(frozen=True)
class Course:
    """An experiment laid out in days, as far as it is known when they are: after an open pause, it is not."""

    experiment: Experiment

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """All that have a date, the coming ones too: pages show `begun` instead."""
        experiment = self.experiment
        unit = PAIR if experiment.is_paired else 1
        first: date | None = experiment.starts_on
        laid: list[Block] = []
        for start in range(0, experiment.n_blocks, unit):
            if first is None or (experiment.stopped_on and first >= experiment.stopped_on):
                break
            end = first + timedelta(days=unit * experiment.block_days)
            broken_off_on, first_of_next = self._break_in(first, end)
            for number in range(start, start + unit):
                begins = first + timedelta(days=(number - start) * experiment.block_days)
                if begins > broken_off_on:
                    break
                last = min(begins + timedelta(days=experiment.block_days), broken_off_on) - ONE_DAY
                laid.append(Block(number, experiment.order[number], begins, last, broken_off_on == end))
            first = first_of_next
        return tuple(laid)

    def _break_in(self, first: date, end: date) -> tuple[date, date | None]:
        """Of a block from `first` up to, not including, `end`: where it is broken off, `end` if it is not;
        and the first day of the next, None while nobody knows.
        """
        stopped_on = self.experiment.stopped_on
        for pause in self.experiment.pauses.all():
            is_within = first <= pause.paused_on < end
            if is_within and (stopped_on is None or pause.paused_on < stopped_on):
                return pause.paused_on, pause.resumed_on
        return (stopped_on, stopped_on) if stopped_on and stopped_on < end else (end, end)

    @property
    def paused_on(self) -> date | None:
        """The first day of the pause that lasts; None without one."""
        return next((one.paused_on for one in self.experiment.pauses.all() if one.resumed_on is None), None)

    @property
    def last_day(self) -> date | None:
        """Of the last block; None while a pause leaves it open."""
        if self.experiment.stopped_on:
            return self.experiment.stopped_on - ONE_DAY
        return None if self.paused_on else self.blocks[-1].last

    @property
    def has_completed(self) -> bool:
        """Whether any block has been, or will be, completed."""
        return any(block.is_complete for block in self.blocks)

    def stage(self, today: date) -> Stage:
        if self.experiment.stopped_on and self.experiment.stopped_on <= today:
            return Stage.STOPPED
        if today < self.experiment.starts_on:
            return Stage.WAITING
        if self.last_day is not None and today > self.last_day:
            return Stage.FINISHED
        # A pause that ended in the east may last a day longer in the west.
        return Stage.RUNNING if self.block_on(today) else Stage.PAUSED

    @property
    def result_from(self) -> date | None:
        """The first day on which all ratings that count may be in; until then a stop can be taken back."""
        if self.experiment.stopped_on:
            return self.experiment.stopped_on + ONE_DAY
        return self.last_day and self.last_day + timedelta(days=1 + self.experiment.lag_days)

    def is_decided(self, today: date) -> bool:
        """Whether the result may be seen."""
        return self.result_from is not None and self.result_from <= today

    def is_undecided(self, today: date) -> bool:
        """Whether it has begun and nobody should look yet at what its days show."""
        return self.experiment.starts_on <= today and not self.is_decided(today)

    def begun(self, today: date) -> list[Block]:
        """The blocks that may be told: those that have begun, of a pair both as soon as one has."""
        told = [block.number for block in self.blocks if block.first <= today]
        up_to = told[-1] | 1 if told and self.experiment.is_paired else max(told, default=-1)
        return [block for block in self.blocks if block.number <= up_to]

    def block_on(self, day: date) -> Block | None:
        return next((block for block in self.blocks if day in block), None)

    def is_in_last_unit(self, day: date) -> bool:
        """Whether nothing is left after the block (or pair of them) that the day is in."""
        block, unit = self.block_on(day), PAIR if self.experiment.is_paired else 1
        return block is not None and block.number >= self.experiment.n_blocks - unit

    def week_of(self, day: date) -> Period | None:
        """The seven days of a block that the day is in; None without one, and where blocks are days."""
        block = None if self.experiment.is_paired else self.block_on(day)
        if block is None:
            return None
        first = day - timedelta(days=(day - block.first).days % 7)
        return Period(first, first + timedelta(days=6))

    def overlay(self, today: date) -> Overlay:
        """What takes the place of the routine: the told days' sessions, and on untold ones none."""
        begun = self.begun(today)
        told = {day for block in begun for day in _days(block.first, block.last)}
        covered = {day for block in self.blocks for day in _days(block.first, block.last)}
        planned = [one for block in begun for one in self._planned(block)]
        return Overlay(
            frozenset(covered), {one.date: one for one in planned}, untold=frozenset(covered - told)
        )

    def _planned(self, block: Block) -> Iterable[PlannedDay]:
        experiment = self.experiment
        n_sessions = experiment.sessions_of(block.letter)
        weekdays = {0} if experiment.is_paired and n_sessions else spread(n_sessions)
        item = experiment.item_of(block.letter)
        for number, day in enumerate(_days(block.first, block.last)):
            if number % 7 in weekdays:
                yield PlannedDay(
                    day,
                    experiment.duration_minutes,
                    experiment.preferred_time,
                    experiment.made_at,
                    str(item) if item else "",
                )


def _days(first: date, last: date) -> list[datetime.date]:
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def overlay_of(experiments: Iterable[Experiment], today: date) -> Overlay:
    """Of all of a person's experiments, which never share a day."""
    merged = Overlay()
    for experiment in experiments:
        merged |= Course(experiment).overlay(today)
    return merged


def current_course(experiments: Iterable[Experiment], today: date) -> Course | None:
    """The one that is not over, if any."""
    courses = (Course(experiment) for experiment in experiments)
    return next((course for course in courses if not course.stage(today).is_over), None)
