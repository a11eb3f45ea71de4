"""What is measured: each case is one request, made ready outside the measured time."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import count
from typing import Literal

from sessions.catalogue import OilWarning
from symptoms.models import SYMPTOMS
from tests.bench.journals import some_days
from tests.printed import Fields
from tests.visits import fields_of

FILES = ("ratings.csv", "sessions.csv", "journal.json", "journal.fhir.json", "journal.zip")
Fetch = Callable[[str], bytes]
"""Gives the page at a path."""


@dataclass(frozen=True)
class Request:
    """A request that is ready to go; `fields` None is a GET."""

    path: str
    fields: Fields | None = None


@dataclass(frozen=True)
class Limits:
    """What the case may cost; None where nothing was promised."""

    floors: float | None = None
    queries: int | None = 10
    milliseconds: float | None = None
    growth: float | None = 1.5


@dataclass
class Case:
    """One thing a person does. `prepare` may look at pages first, which is not measured."""

    name: str
    prepare: Callable[[Fetch], Request]
    floor: Literal["a", "b"] = "a"
    limits: Limits = field(default_factory=Limits)


def page(path: str) -> Callable[[Fetch], Request]:
    return lambda _: Request(path)


def calendar_feed(fetch: Fetch) -> Request:
    """The secret address, as the settings show it."""
    found = re.search(r"/calendar/feed/[\w-]+\.ics", fetch("/settings/calendar/").decode())
    if found is None:
        raise LookupError("no address of a calendar")
    return Request(found[0])


def check_in_save(today: date) -> Callable[[Fetch], Request]:
    """Corrects one rated day after the other."""
    days, turns = some_days(today, n_days=365), count()

    def prepare(fetch: Fetch) -> Request:
        path, turn = f"/check-in/{next(days)}/", next(turns)
        kept = [pair for pair in fields_of(fetch(path), "note") if pair[0] not in SYMPTOMS]
        return Request(path, kept + [(symptom, str(turn % 11)) for symptom in SYMPTOMS])

    return prepare


def massage_save(fetch: Fetch) -> Request:
    """Saves the form as it opens, everything as last time, with every warning read.

    Now and then an oil of the invented journal has a reaction behind it, and the form asks to read that.
    """
    read = [("acknowledged", slug) for slug in OilWarning.every().slugs]
    return Request("/sessions/new/", fields_of(fetch("/sessions/new/"), "client_id") + read)


def all_cases(today: date) -> list[Case]:
    day = f"/check-in/{today}/"
    form, trends = Limits(floors=5), Limits(floors=6)
    # Two pages say something of every kind of entry, and each kind is one query.
    report = Limits(queries=15)
    # Of what is counted for all processes together, the count itself takes a dozen small queries.
    counted = Limits(queries=None)
    pdf = replace(counted, milliseconds=150)
    # The files ask once or twice for each kind, and grow with the journal.
    files = replace(counted, milliseconds=2000, growth=None)
    # Of all days the long journal draws ten times as many, so no growth is promised.
    all_trends, all_pdf = replace(trends, growth=None), replace(pdf, growth=None)
    save = Limits(floors=5, queries=None)  # the ten queries are promised for a page
    return [
        Case("Today", page("/"), limits=form),
        Case("Check-in form", page(day), limits=form),
        Case("Session form", page("/sessions/new/"), limits=form),
        Case("History", page("/history/")),
        Case("Calendar", page("/calendar/"), limits=form),
        Case("Calendar feed", calendar_feed, limits=replace(counted, floors=5)),
        Case("Guide", page("/guide/"), limits=form),
        Case("Technique", page("/guide/technique/foot-rub/"), limits=form),
        Case("Trends", page("/trends/"), "b", trends),
        Case("Trends, all days", page("/trends/?period=all"), "b", all_trends),
        Case("Report page", page("/reports/"), limits=report),
        Case("PDF, 8 weeks", page("/reports/report.pdf"), limits=pdf),
        Case("PDF, all days", page("/reports/report.pdf?period=all"), limits=all_pdf),
        *(Case(f"File, {name}", page(f"/reports/{name}?period=all"), limits=files) for name in FILES),
        Case("Check-in save", check_in_save(today), limits=save),
        # Last, because it makes the day of the others longer.
        Case("Session save", massage_save, limits=save),
    ]
