"""Who is to be reminded now, and of what: a fixed number of questions for many people at once."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from journal.core.periods import Period
from journal.reminders.answers import answered
from journal.reminders.due import is_due
from journal.reminders.models import Kind, PushDevice, ReminderChoices, SentReminder
from journal.users.models import User
from sessions.experiment_days import overlay_of
from sessions.models import Experiment, Routine
from sessions.schedule import planned_days

PEOPLE_AT_ONCE = 500


@dataclass(frozen=True)
class Reminder:
    """One that is due, and the ways it goes. `date` is the day it is about, the owner's today."""

    owner: User
    kind: Kind
    date: datetime.date
    to_email: bool
    devices: tuple[PushDevice, ...]

    @property
    def key(self) -> tuple[int, Kind, datetime.date]:
        return self.owner.pk, self.kind, self.date


def reminders_due(*, now: datetime.datetime, mail_works: bool) -> Iterator[Reminder]:
    """The reminders that `now` is the time for, that have a way to go, and that nobody sent or answered."""
    last_pk = 0
    while True:
        # Page by page and each read to its end: nothing stays open in the database while mail is sent.
        rows = ReminderChoices.objects.that_want_any().filter(pk__gt=last_pk).select_related("owner")
        page = list(rows.order_by("pk")[:PEOPLE_AT_ONCE])
        if not page:
            return
        yield from _not_yet_done(_due_by_the_clock(page, now=now, mail_works=mail_works), now=now)
        last_pk = page[-1].pk


def _due_by_the_clock(
    page: Sequence[ReminderChoices], *, now: datetime.datetime, mail_works: bool
) -> list[Reminder]:
    routines: defaultdict[int, list[Routine]] = defaultdict(list)
    with_sessions = [row.owner_id for row in page if row.is_session_on]
    for routine in Routine.objects.filter(owner__in=with_sessions):
        routines[routine.owner_id].append(routine)
    experiments: defaultdict[int, list[Experiment]] = defaultdict(list)
    for experiment in Experiment.objects.filter(owner__in=with_sessions).with_plans():
        experiments[experiment.owner_id].append(experiment)
    due = [
        (row, kind)
        for row in page
        for kind, at in _times_today(row, routines[row.owner_id], experiments[row.owner_id], now=now)
        if is_due(at, zone=row.owner.zone, now=now)
    ]
    devices: defaultdict[int, list[PushDevice]] = defaultdict(list)
    for device in PushDevice.objects.filter(owner__in={row.owner_id for row, _kind in due}):
        devices[device.owner_id].append(device)
    found = []
    for row, kind in due:
        today = now.astimezone(row.owner.zone).date()
        to_email = mail_works and row.may_email_on(today)
        to_devices = tuple(device for device in devices[row.owner_id] if device.refused_on != today)
        if to_email or to_devices:
            found.append(Reminder(row.owner, kind, today, to_email, to_devices))
    return found


def _times_today(
    row: ReminderChoices,
    routines: Sequence[Routine],
    experiments: Sequence[Experiment],
    *,
    now: datetime.datetime,
) -> Iterator[tuple[Kind, datetime.time]]:
    """What a person is to be reminded of today, and when by their own clock."""
    if row.is_check_in_on:
        yield Kind.CHECK_IN, row.check_in_time
    if row.is_session_on:
        today = now.astimezone(row.owner.zone).date()
        period, overlay = Period(today, today), overlay_of(experiments, today)
        for planned in planned_days(routines, period, week_start=row.owner.week_start, overlay=overlay):
            yield Kind.SESSION, planned.time or row.session_time


def _not_yet_done(due: Sequence[Reminder], *, now: datetime.datetime) -> Iterator[Reminder]:
    if not due:
        return
    owner_ids = {reminder.owner.pk for reminder in due}
    days = {reminder.date for reminder in due}
    sent = SentReminder.objects.filter(owner__in=owner_ids).for_days(days).settled(now)
    done = {
        (owner_id, Kind(kind), day) for owner_id, kind, day in sent.values_list("owner_id", "kind", "date")
    }
    for kind in Kind:
        done |= {(owner_id, kind, day) for owner_id, day in answered(kind, owner_ids=owner_ids, days=days)}
    yield from (reminder for reminder in due if reminder.key not in done)
