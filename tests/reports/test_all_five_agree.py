"""The page, the PDF, the tables, the JSON file and the FHIR bundle of the same days have the same numbers."""

from __future__ import annotations

import io
import json
from datetime import date, timedelta
from statistics import fmean

import numpy as np
import pytest
from django.test import Client
from pypdf import PdfReader

from journal.core.numbers import score_text
from journal.fhir.codes import LOINC
from journal.users.models import User
from symptoms.models import SYMPTOMS
from tests.conftest import ClientOf
from tests.fhir.reading import coded, read, resources
from tests.makers import make_massage, make_rating
from tests.reports.reading import body, csv_rows

FIRST, LAST = date(2026, 10, 1), date(2026, 11, 19)
BEGIN, END = date(2026, 10, 20), date(2026, 10, 29)
SHOWN = f"?first={BEGIN}&last={END}"
"""Ten days, of which the report compares the first five with the last five."""
Said = tuple[set[tuple[str, str, int]], list[tuple[str, int]]]
"""(day, symptom, score) of all scores; (day, minutes) of all sessions, in order."""


@pytest.fixture
def client(alice: User, client_of: ClientOf) -> Client:
    """Of a journal with gaps, symptoms left out and several sessions a day, in the ten days and around."""
    dice = np.random.default_rng(11)
    for n in range((LAST - FIRST).days + 1):
        day = FIRST + timedelta(days=n)
        scores = {symptom: int(dice.integers(11)) for symptom in SYMPTOMS if dice.random() < 0.8}
        if scores and dice.random() < 0.9:
            make_rating(alice, day, **scores)
        for _ in range(int(dice.integers(3))):
            make_massage(alice, day, minutes=int(dice.integers(5, 60)))
    return client_of(alice)


def of_tables(client: Client) -> Said:
    ratings = csv_rows(client.get(f"/reports/ratings.csv{SHOWN}"))
    sessions = csv_rows(client.get(f"/reports/sessions.csv{SHOWN}"))
    scores = {(row["date"], one, int(row[one])) for row in ratings for one in SYMPTOMS if row[one]}
    return scores, sorted((row["date"], int(row["duration_minutes"])) for row in sessions)


def of_json(client: Client) -> Said:
    journal = json.loads(body(client.get(f"/reports/journal.json{SHOWN}")))
    ratings, sessions = journal["ratings"], journal["sessions"]
    scores = {(row["date"], one, row[one]) for row in ratings for one in SYMPTOMS if row[one] is not None}
    return scores, sorted((row["date"], row["duration_minutes"]) for row in sessions)


def of_fhir(client: Client) -> Said:
    bundle = read([body(client.get(f"/reports/journal.fhir.json{SHOWN}")).decode()])
    scores = {
        (one["effectiveDateTime"], _symptom(coded(one["code"])[0]), one["valueInteger"])
        for one in resources(bundle, "Observation")
    }
    sessions = [
        (one["performedDateTime"], int(note["text"].removeprefix("Minutes: ")))
        for one in resources(bundle, "Procedure")
        for note in one["note"]
        if note["text"].startswith("Minutes: ")
    ]
    return scores, sorted(sessions)


def _symptom(code: tuple[str, str]) -> str:
    return "pain" if code == (LOINC, "72514-3") else code[1].removesuffix("-0-10")


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
    document = PdfReader(io.BytesIO(body(client.get(f"/reports/report.pdf{SHOWN}"))))
    printed = " ".join(" ".join(one.extract_text() for one in document.pages).replace("\xa0", " ").split())

    assert of_json(client) == of_fhir(client) == said
    middle = BEGIN + timedelta(days=4)
    ends = zip(means(said, BEGIN, middle), means(said, middle + timedelta(days=1), END), strict=True)
    told = [row.cells[:2] for row in page.rows]
    assert told == [list(pair) for pair in ends]
    for label, (first, last) in zip(SYMPTOMS.values(), told, strict=True):
        assert f"{label} {first} {last}" in printed
    n_sessions, minutes = len(said[1]), sum(n for _day, n in said[1])
    assert f"{n_sessions} massage sessions" in page.summary
    assert f"of {round(minutes / n_sessions)} minutes on average" in page.summary
    assert page.summary in printed
    assert {row[0] for row in said[0]} >= {f"{BEGIN}", f"{END}"}
