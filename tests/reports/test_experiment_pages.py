"""Experiments in the report: after the page in the preview, each on a page of its own in the PDF."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client

from journal.users.models import User
from tests.conftest import ClientOf
from tests.makers import make_massage, make_rating
from tests.reports.reading import body, figures_of, pdf_of, tags_of, text_of
from tests.trying import live_through, make_coin_experiment, make_experiment
from tests.visits import fields_of

WEEK, DAY = timedelta(weeks=1), timedelta(days=1)
RUNNING = "An experiment has been running since"


@pytest.fixture
def first(today: date) -> date:
    return today - 13 * WEEK


@pytest.fixture
def client(alice: User, client_of: ClientOf, first: date) -> Client:
    """Alice's, who has finished an experiment."""
    live_through(make_experiment(alice, first, outcome="pain"), difference=-2)
    return client_of(alice)


def page_of(client: Client, **query: str) -> str:
    response = client.get("/reports/", query)
    assert response.status_code == 200
    return response.content.decode()


def asked(client: Client, **query: str) -> Any:
    response = client.get("/reports/report.pdf", query)
    assert response.status_code == 200
    return response


@pytest.mark.parametrize("size", ["a4", "letter"])
def test_it_has_a_page_of_its_own_after_the_first(client: Client, size: str) -> None:
    one, two = pdf_of(asked(client, size=size, details="out")).pages
    text = " ".join(two.extract_text().split())

    assert "How it is computed" in one.extract_text()
    assert text.startswith("Experiment: 2 sessions a week or 5 sessions a week ")
    assert "A minus B" in text
    assert "Items follow CENT 2015 (Vohra S et al. BMJ 2015;350:h1738)." in text
    assert "page 2 of 2" in text


def test_it_comes_after_the_details(client: Client) -> None:
    pages, html = pdf_of(asked(client)).pages, page_of(client)

    beginnings = [page.extract_text().split()[0] for page in pages]
    assert beginnings == ["Foot", "Details", "Experiment:"]
    assert html.index('id="details-title"') < html.index('id="experiment-1-title"')


def test_the_preview_says_the_same(client: Client) -> None:
    html = page_of(client, details="out")

    assert '<h2 id="experiment-1-title">Experiment: 2 sessions a week or 5 sessions a week</h2>' in html
    assert "ABBA BAAB ABBA" in html
    assert 'class="trial"' in html
    assert html.index("How it is computed") < html.index("experiment-1-title")


def test_its_figure_is_told_in_words(client: Client) -> None:
    pdf = pdf_of(asked(client))
    root: Any = pdf.trailer["/Root"]

    assert any("Average pain of 12 blocks in their order." in said for said in figures_of(pdf))
    assert "/H3" in {tag.get("/S") for tag in tags_of(root["/StructTreeRoot"])}
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data()


def test_the_same_report_has_the_same_bytes(client: Client) -> None:
    assert body(asked(client)) == body(asked(client))


def test_a_bracket_over_the_sessions_shows_its_days(client: Client) -> None:
    html = page_of(client)

    assert 'class="strip-phase"' in html
    assert "Bracket: experiment (21 Aug to 12 Nov 2026)." in html
    assert "Bracket: experiment (21 Aug to 12 Nov 2026)." in text_of(pdf_of(asked(client)))


def test_a_report_may_leave_it_out(client: Client) -> None:
    html = page_of(client, experiments="out")

    assert len(pdf_of(asked(client, experiments="out", details="out")).pages) == 1
    assert "experiment-1-title" not in html
    assert "strip-phase" not in html
    assert "Experiments that are over" in html
    assert dict(fields_of(html.encode(), "size"))["experiments"] == "out"


def test_nobody_is_asked_about_experiments_without_any(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, today)

    html = page_of(client_of(alice), experiments="out")

    assert "Experiments that are over" not in html
    assert '<input type="hidden" name="experiments" value="out">' in html


def test_an_answer_that_makes_no_sense_can_be_changed(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, today)

    assert "Experiments that are over" in page_of(client_of(alice), experiments="some")


def test_one_that_runs_is_one_line_and_no_comparison(alice: User, client_of: ClientOf, today: date) -> None:
    live_through(make_experiment(alice, today - 8 * WEEK), difference=-2, until=today)

    html, pdf = page_of(client_of(alice)), pdf_of(asked(client_of(alice)))
    alone = pdf_of(asked(client_of(alice), details="out"))

    line = f"{RUNNING} 25 Sep 2026; its result comes at the end."
    assert html.count(line) == 1
    assert line in text_of(pdf)
    assert (len(alone.pages), len(pdf.pages)) == (1, 2)
    for said in (html, text_of(pdf)):
        assert not any(
            told in said for told in ("Experiment:", "2 sessions a week", "ABBA", "5 sessions a week")
        )


def test_one_that_is_over_does_not_run(client: Client) -> None:
    assert RUNNING not in page_of(client)


def test_another_persons_is_never_shown(client: Client, bob: User, client_of: ClientOf, today: date) -> None:
    make_rating(bob, today)

    html, pdf = page_of(client_of(bob), period="all"), pdf_of(asked(client_of(bob), period="all"))

    assert "xperiment:" not in html
    assert "xperiment:" not in text_of(pdf)
    assert len(pdf.pages) == 2


def test_it_is_enough_to_report(alice: User, client_of: ClientOf, first: date) -> None:
    make_experiment(alice, first)

    html = page_of(client_of(alice))

    assert "Nothing to report yet" not in html
    assert "Too little to say" in html


def test_notes_come_after_it(alice: User, client: Client, today: date) -> None:
    make_massage(alice, today, note="The left heel was tender.")

    pages = [page.extract_text() for page in pdf_of(asked(client, notes="in")).pages]

    assert len(pages) == 4
    assert "Details" in pages[1]
    assert "Experiment:" in pages[2]
    assert "The left heel was tender." in pages[3]


def test_of_many_only_the_newest_have_a_page(alice: User, client_of: ClientOf, today: date) -> None:
    for n in range(1, 6):
        make_coin_experiment(alice, today - 7 * n * WEEK)

    pdf = pdf_of(asked(client_of(alice), period="1y", details="out"))

    assert len(pdf.pages) == 4
    assert "2 earlier experiments in these days have no page here: a session or a day of rest; " in text_of(
        pdf
    )


def test_a_changed_one_concludes_nothing(alice: User, client_of: ClientOf, first: date) -> None:
    live_through(make_coin_experiment(alice, first, commitment="0" * 64), difference=2)

    text = pdf_of(asked(client_of(alice), details="out")).pages[1].extract_text()

    assert "No result: the plan was changed" in text
    assert "A minus B" not in text
    assert "average" not in text
