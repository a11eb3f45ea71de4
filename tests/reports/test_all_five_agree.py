"""The page, the PDF, the tables, the JSON file and the FHIR bundle of the same days say the same."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date, time, timedelta
from statistics import fmean

import numpy as np
import pytest
from django.test import Client

from journal.core.numbers import score_text
from journal.fhir.codes import LOINC
from journal.reports.phrases import short_day
from journal.users.models import User
from symptoms.models import SYMPTOMS
from tests.care.making import make_notes
from tests.conftest import ClientOf
from tests.fhir.reading import coded, read, resources
from tests.makers import make_massage, make_rating
from tests.reports.reading import body, csv_rows, pdf_of, text_of, words_of

FIRST, LAST = date(2026, 10, 1), date(2026, 11, 19)
BEGIN, END = date(2026, 10, 20), date(2026, 10, 29)
SHOWN = f"?first={BEGIN}&last={END}"
"""Ten days, of which the report compares the first five with the last five."""
CHANGED_ON, FELL_ON = BEGIN + timedelta(days=3), [BEGIN + timedelta(days=1), BEGIN + timedelta(days=7)]
CHANGE, GOAL = "half a tablet more", "Walk to the market"
Said = tuple[set[tuple[str, str, int]], list[tuple[str, str, int]]]
"""(day, symptom, score) of all scores; (day, when it began or nothing, minutes) of all sessions, in order."""


@pytest.fixture
def client(alice: User, client_of: ClientOf) -> Client:
    """Of a journal with gaps, symptoms left out and several sessions a day, in the ten days and around; later
    its owner moved to the other side of the earth.
    """
    dice = np.random.default_rng(11)
    for n in range((LAST - FIRST).days + 1):
        day = FIRST + timedelta(days=n)
        scores = {symptom: int(dice.integers(11)) for symptom in SYMPTOMS if dice.random() < 0.8}
        told_of = day in (BEGIN, END, CHANGED_ON, *FELL_ON)
        if scores and (told_of or dice.random() < 0.9):
            change, falls = CHANGE if day == CHANGED_ON else "", 1 if day in FELL_ON else None
            make_rating(alice, day, medication_change=change, falls=falls, **scores)
        for _ in range(int(dice.integers(3))):
            began = time(int(dice.integers(24)), int(dice.integers(60))) if dice.random() < 0.7 else None
            make_massage(alice, day, minutes=int(dice.integers(5, 60)), start_time=began)
    make_notes(alice, goal=GOAL)
    User.objects.filter(pk=alice.pk).update(time_zone="Pacific/Auckland")
    return client_of(alice)


def of_tables(client: Client) -> Said:
    ratings = csv_rows(client.get(f"/reports/ratings.csv{SHOWN}"))
    sessions = csv_rows(client.get(f"/reports/sessions.csv{SHOWN}"))
    scores = {(row["date"], one, int(row[one])) for row in ratings for one in SYMPTOMS if row[one]}
    return scores, sorted((row["date"], row["start_time"], int(row["duration_minutes"])) for row in sessions)


def of_json(client: Client) -> Said:
    journal = json.loads(body(client.get(f"/reports/journal.json{SHOWN}")))
    ratings, sessions = journal["ratings"], journal["sessions"]
    scores = {(row["date"], one, row[one]) for row in ratings for one in SYMPTOMS if row[one] is not None}
    return scores, sorted((row["date"], row["start_time"] or "", row["duration_minutes"]) for row in sessions)


def of_fhir(client: Client) -> Said:
    bundle = read([body(client.get(f"/reports/journal.fhir.json{SHOWN}")).decode()])
    scores = {
        (one["effectiveDateTime"], _symptom(coded(one["code"])[0]), one["valueInteger"])
        for one in resources(bundle, "Observation")
    }
    sessions = []
    for one in resources(bundle, "Procedure"):
        notes = [note["text"] for note in one["note"]]
        [minutes] = _behind("Minutes: ", notes)
        began = "".join(_behind("Began at ", notes)).removesuffix(", local time")
        sessions.append((one["performedDateTime"], began, int(minutes)))
    return scores, sorted(sessions)


def _behind(start: str, notes: Iterable[str]) -> list[str]:
    return [note.removeprefix(start) for note in notes if note.startswith(start)]


def _symptom(code: tuple[str, str]) -> str:
    return "pain" if code == (LOINC, "72514-3") else code[1].removesuffix("-0-10")


def printed(client: Client, query: str = SHOWN) -> str:
    return text_of(pdf_of(client.get(f"/reports/report.pdf{query}"))).replace("\xa0", " ")


def on_page(client: Client, query: str = SHOWN) -> str:
    return words_of(client.get(f"/reports/{query}"))


def means(said: Said, first: date, last: date) -> list[str]:
    """As the table prints them, a line for each symptom."""
    texts = []
    for symptom in SYMPTOMS:
        found = [n for day, one, n in said[0] if one == symptom and f"{first}" <= day <= f"{last}"]
        texts.append(f"{score_text(fmean(found))} ({len(found)} days)")
    return texts


def test_the_same_days_have_the_same_numbers_in_all_five(client: Client) -> None:
    said = of_tables(client)
    page = client.get(f"/reports/{SHOWN}").context["page"]
    document = printed(client)

    assert of_json(client) == of_fhir(client) == said
    assert {began != "" for _day, began, _minutes in said[1]} == {True, False}
    middle = BEGIN + timedelta(days=4)
    ends = zip(means(said, BEGIN, middle), means(said, middle + timedelta(days=1), END), strict=True)
    told = [row.cells[:2] for row in page.rows]
    assert told == [list(pair) for pair in ends]
    for label, (first, last) in zip(SYMPTOMS.values(), told, strict=True):
        assert f"{label} {first} {last}" in document
    n_sessions, minutes = len(said[1]), sum(n for *_when, n in said[1])
    assert f"{n_sessions} massage sessions" in page.summary
    assert f"of {round(minutes / n_sessions)} minutes on average" in page.summary
    assert page.summary in document
    assert {row[0] for row in said[0]} >= {f"{BEGIN}", f"{END}"}


@pytest.mark.parametrize("notes", ["in", "out"])
def test_a_change_of_medicine_has_the_same_day_wherever_it_is_told(client: Client, notes: str) -> None:
    query = f"{SHOWN}&notes={notes}"
    rows = csv_rows(client.get(f"/reports/ratings.csv{query}"))
    journal = json.loads(body(client.get(f"/reports/journal.json{query}")))
    words = {row["date"]: row["medication_change"] for row in rows if row["medication_change"]}
    read_back = {one["date"]: one["medication_change"] for one in journal["ratings"] if notes == "in"}

    assert [row["date"] for row in rows if row["medication_changed"]] == [f"{CHANGED_ON}"]
    assert words == ({f"{CHANGED_ON}": CHANGE} if notes == "in" else {})
    assert {day: text for day, text in read_back.items() if text} == words
    for text in (on_page(client, query), printed(client, query)):
        assert f"change of medicine ({short_day(CHANGED_ON)})" in text
        assert (CHANGE in text) is (notes == "in")


def test_falls_have_the_same_days_wherever_they_are_told(client: Client) -> None:
    rows = csv_rows(client.get(f"/reports/ratings.csv{SHOWN}"))
    journal = json.loads(body(client.get(f"/reports/journal.json{SHOWN}")))

    days = [row["date"] for row in rows if row["falls"] == "1"]
    assert days == [one["date"] for one in journal["ratings"] if one["falls"] == 1]
    assert days == [f"{day}" for day in FELL_ON]
    newest_first = ", ".join(short_day(day) for day in reversed(FELL_ON))
    for text in (on_page(client), printed(client)):
        assert f"fall ({newest_first})" in text


@pytest.mark.parametrize(("care", "is_told"), [("in", True), ("out", False)])
def test_the_goal_is_told_everywhere_or_nowhere(client: Client, care: str, is_told: bool) -> None:
    query = f"{SHOWN}&care={care}"

    told = [on_page(client, query), printed(client, query), body(client.get(f"/reports/journal.json{query}"))]

    assert [GOAL in str(text) for text in told] == [is_told] * 3
