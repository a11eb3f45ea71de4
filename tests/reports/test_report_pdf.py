"""The page for the clinician: tagged, small, the same at every run, deaf to markup in what people type."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client

from journal.users.models import User
from symptoms.models import DailyRating, EntryMethod
from tests.conftest import ClientOf
from tests.makers import make_massage, make_rating, make_routine, noon
from tests.reports.reading import body, figures_of, pdf_of, tags_of, text_of

A4_WIDTH, LETTER_WIDTH = 595, 612


@pytest.fixture
def client(alice: User, client_of: ClientOf, today: date) -> Client:
    """Alice's, who has rated and massaged for eight weeks."""
    for ago in range(56):
        make_rating(alice, today - timedelta(days=ago), tingling=4, numbness=7, burning=2, pain=3 + ago // 28)
    for ago in range(0, 56, 3):
        make_massage(alice, today - timedelta(days=ago))
    make_routine(alice, today - timedelta(days=40), sessions_per_week=3)
    return client_of(alice)


def asked(client: Client, **query: str) -> Any:
    response = client.get("/reports/report.pdf", query)
    assert response.status_code == 200
    return response


def test_it_is_one_page_that_says_what_the_preview_says(client: Client) -> None:
    pdf = pdf_of(asked(client, name="Maria K.", born="1958", details="out"))
    text = text_of(pdf)

    assert len(pdf.pages) == 1
    assert "Maria K. · born 1958 · " in text
    assert "Over 8 weeks pain averaged 3.5 of 10 (56 days rated)" in text
    assert "56 of 56 (100 %)" in text.replace("\xa0", " ")
    assert "page 1 of 1" in text
    assert "patient-reported" in text
    assert "not a verdict" in text
    assert "No medical device" in text


def test_with_details_it_is_two_pages_and_the_first_says_the_same(client: Client) -> None:
    alone = pdf_of(asked(client, details="out")).pages[0].extract_text()
    pages = [page.extract_text() for page in pdf_of(asked(client)).pages]

    assert len(pages) == 2
    assert "page 2 of 2" in pages[1]
    beginning = alone[: alone.index("What the person said of the sessions")]
    assert len(beginning) > 1000
    assert pages[0].startswith(beginning)


def test_it_is_tagged_for_screen_readers(client: Client) -> None:
    pdf = pdf_of(asked(client))
    root: Any = pdf.trailer["/Root"]
    names = [tag.get("/S") for tag in tags_of(root["/StructTreeRoot"])]

    assert root["/Lang"] == "en"
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data()
    assert str(pdf.metadata and pdf.metadata.title) == "Foot symptoms and massage: alice"
    assert {"/H1", "/H2", "/Table", "/TH", "/Figure"} <= set(names)


def test_every_chart_is_told_in_words(client: Client) -> None:
    said = " ".join(figures_of(pdf_of(asked(client))))

    for symptom in ("Tingling", "Numbness", "Burning", "Pain"):
        assert f"{symptom} from 0 to 10 over the period" in said
    assert "Massage sessions a week, oldest first" in said


def test_the_same_report_has_the_same_bytes(client: Client) -> None:
    assert body(asked(client)) == body(asked(client))


@pytest.mark.parametrize(("size", "width"), [("a4", A4_WIDTH), ("letter", LETTER_WIDTH)])
def test_it_fits_one_page_of_either_paper(client: Client, size: str, width: int) -> None:
    query = {"size": size, "name": "W" * 80, "born": "1958", "period": "all"}

    alone, detailed = pdf_of(asked(client, details="out", **query)), pdf_of(asked(client, **query))

    assert (len(alone.pages), len(detailed.pages)) == (1, 2)
    for page in (*alone.pages, *detailed.pages):
        assert round(float(page.mediabox.width)) == width


def test_notes_stand_on_a_page_of_their_own(
    alice: User, client_of: ClientOf, client: Client, today: date
) -> None:
    make_massage(alice, today, note="The left heel was tender.")

    with_notes = pdf_of(asked(client, notes="in", details="out"))

    assert len(with_notes.pages) == 2
    assert "The left heel was tender." in with_notes.pages[1].extract_text()
    assert len(pdf_of(asked(client, notes="out", details="out")).pages) == 1
    pages = [page.extract_text() for page in pdf_of(asked(client, notes="in")).pages]
    assert ["The left heel was tender." in page for page in pages] == [False, False, True]


@pytest.mark.parametrize(
    ("period", "sentence"),
    [
        ({"period": "14d"}, "in the first half and"),
        ({"first": "2026-11-01", "last": "2026-11-01"}, "the period is too short to compare"),
        ({"first": "2020-01-01", "last": "2020-01-31"}, "No symptom was rated in this period (31 days)."),
        ({"period": "1y"}, "in the first two weeks"),
    ],
)
def test_a_period_says_no_more_than_it_holds(
    client: Client, today: date, period: dict[str, str], sentence: str
) -> None:
    assert sentence in text_of(pdf_of(asked(client, **period)))


def test_an_invented_person_is_called_so_on_every_page(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, today, note="x", entry_method=EntryMethod.EXAMPLE)

    pdf = pdf_of(asked(client_of(alice), notes="in"))

    n_times = [page.extract_text().count("example data, an invented person") for page in pdf.pages]
    assert n_times == [2, 1, 1]
    assert "patient-reported" not in text_of(pdf)


def test_a_journal_that_begins_tomorrow_is_a_report_of_today(
    alice: User, client_of: ClientOf, today: date
) -> None:
    make_rating(alice, today + timedelta(days=1))

    assert "No symptom was rated" in text_of(pdf_of(asked(client_of(alice), period="all")))


def test_one_symptom_alone_is_enough(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, today, burning=6)

    text = text_of(pdf_of(asked(client_of(alice))))

    assert "burning averaged 6.0 of 10 on 1 day" in text
    assert "not rated" in text


def test_ten_years_stay_small(alice: User, client_of: ClientOf, today: date) -> None:

    days = [today - timedelta(days=ago) for ago in range(3650)]
    DailyRating.objects.bulk_create(
        DailyRating(
            owner=alice,
            date=day,
            tingling=day.day % 11,
            pain=day.month % 11,
            entered_at=noon(day),
            entered_on=day,
        )
        for day in days
    )

    document = body(asked(client_of(alice), period="all"))

    assert len(document) <= 400_000


def test_a_stranger_gets_a_report_of_their_own_journal(
    bob: User, client: Client, client_of: ClientOf
) -> None:
    text = text_of(pdf_of(asked(client_of(bob))))

    assert "No symptom was rated" in text
    assert "alice" not in text


def test_it_is_a_file_that_no_cache_keeps(client: Client, today: date) -> None:
    response = asked(client)

    first = today - timedelta(days=55)
    assert response["Content-Disposition"] == f'attachment; filename="report-{first}-to-{today}.pdf"'
    assert response["Content-Type"] == "application/pdf"
    assert "no-store" in response["Cache-Control"]
