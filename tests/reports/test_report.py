"""The preview and its controls: every choice is in the address."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from journal.users.models import TextSize, User
from symptoms.models import EntryMethod
from tests.conftest import ClientOf
from tests.makers import make_foot_check, make_massage, make_rating, make_routine
from tests.visits import fields_of


def page_of(client_of: ClientOf, person: User, **query: str) -> Any:
    return client_of(person).get("/reports/", query)


def test_it_says_in_words_what_the_ratings_come_to(alice: User, client_of: ClientOf, today: date) -> None:
    for ago in range(56):
        make_rating(alice, today - timedelta(days=ago), pain=4 if ago < 28 else 6)
    for ago in range(0, 56, 7):
        make_massage(alice, today - timedelta(days=ago), minutes=25)

    page = page_of(client_of, alice).context["page"]

    assert page.summary == (
        "Over 8 weeks pain averaged 5.0 of 10 (56 days rated); it was 6.0 in the first two weeks and "
        "4.0 in the last two. 8 massage sessions (1.0 a week) of 25 minutes on average."
    )
    assert page.rows[3].cells == [
        "6.0 (14 days)", "4.0 (14 days)", "−2.0 (−33 %)", "4 to 6", "0 of 56 (0 %)", "0.0"
    ]  # fmt: skip
    assert page.rows[0].cells[0] == "not rated"


def test_a_stranger_sees_nothing_of_it(alice: User, bob: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, today, pain=9)

    response = page_of(client_of, bob)

    assert response.context["preview"].is_empty
    assert "Nothing to report yet" in response.content.decode()


def test_an_empty_journal_is_led_to_its_first_rating(alice: User, client_of: ClientOf) -> None:
    response = page_of(client_of, alice, period="all")

    assert response.status_code == 200
    assert "Download the PDF" not in response.content.decode()


def test_the_downloads_carry_the_choices(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, today)

    chosen = {"period": "30d", "name": "Ana & Co", "born": "1950", "size": "letter", "text": "large"}
    chosen |= {"notes": "in", "care": "out", "details": "out"}
    response = page_of(client_of, alice, **chosen)

    unasked = {"experiments": "in", "first": "", "last": ""}
    assert dict(fields_of(response.content, "size")) == chosen | unasked
    assert 'form="report-choices" formaction="/reports/report.pdf"' in response.content.decode()


def test_a_young_journal_is_not_blamed_for_days_before_it_began(
    alice: User, client_of: ClientOf, today: date
) -> None:
    for ago in range(20):
        make_rating(alice, today - timedelta(days=ago))

    page = page_of(client_of, alice, period="8w").context["page"]

    assert page.completeness[0].text == "20 of 20 (100 %)"
    assert page.completeness[2].text == "0 of 20"
    assert "the journal begins here" in page.facts


def test_a_journal_that_begins_tomorrow_has_nothing_to_report_yet(
    alice: User, client_of: ClientOf, today: date
) -> None:
    make_rating(alice, today + timedelta(days=1))

    response = page_of(client_of, alice, period="all")

    assert response.status_code == 200
    assert response.context["preview"].is_empty


def test_an_invented_person_is_called_so(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, today, entry_method=EntryMethod.EXAMPLE)

    html = page_of(client_of, alice).content.decode()

    assert "example data, an invented person" in html
    assert "patient-reported" not in html


def test_own_dates_are_a_period(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, date(2026, 3, 1))

    page = page_of(client_of, alice, first="2026-03-01", last="2026-03-10").context["page"]

    assert page.facts[0] == "1 Mar to 10 Mar 2026 (10 days)"


def test_what_a_person_typed_is_never_markup(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, today, pain=1, note="<img src=x onerror=alert(1)>")

    html = page_of(client_of, alice, name="<b>Eve</b>", notes="in").content.decode()

    assert "<b>Eve" not in html
    assert "<img" not in html
    assert "&lt;img src=x" in html


def test_notes_stay_out_until_they_are_asked_for(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, today, pain=1, note="Cold feet all night.")

    assert "Cold feet" not in page_of(client_of, alice).content.decode()
    assert "Cold feet" in page_of(client_of, alice, notes="in").content.decode()


@pytest.mark.usefixtures("cache_keeps")
def test_a_longer_journal_asks_no_more_queries(alice: User, client_of: ClientOf, today: date) -> None:
    """Once its findings are worked out, as on every page that tells them."""
    query = {"period": "all", "notes": "in"}
    make_routine(alice, today - timedelta(days=300))
    n_queries = []
    client = client_of(alice)
    for agos in (range(5), range(5, 60)):
        for ago in agos:
            make_rating(alice, today - timedelta(days=ago))
            make_massage(alice, today - timedelta(days=ago), drops={"lavender": 1}, had_skin_reaction=True)
            make_foot_check(alice, today - timedelta(days=ago), left=["wound"])
        client.get("/reports/", query)
        with CaptureQueriesContext(connection) as queries:
            client.get("/reports/", query)
        n_queries.append(len(queries))

    assert n_queries[0] == n_queries[1] <= 15


def test_each_cell_of_the_table_carries_its_heading(alice: User, client_of: ClientOf, today: date) -> None:
    for ago in range(56):
        make_rating(alice, today - timedelta(days=ago), pain=4 if ago < 28 else 6)

    html = page_of(client_of, alice).content.decode()

    assert 'data-label="Change">−2.0 (−33\u00a0%)<' in html
    assert html.count("−2.0 (−33") == 1


def test_an_example_person_is_called_so_unless_named(alice: User, client_of: ClientOf, today: date) -> None:
    alice.demo_expires_at = datetime(2026, 12, 1, tzinfo=UTC)
    alice.save()
    make_rating(alice, today)

    assert page_of(client_of, alice).context["page"].name == "Example person"
    assert page_of(client_of, alice, name="Maria K.").context["page"].name == "Maria K."


def test_its_charts_are_drawn_for_the_persons_text_size(
    alice: User, client_of: ClientOf, today: date
) -> None:
    make_rating(alice, today)
    alice.text_size = TextSize.LARGEST
    alice.save()

    assert 'class="strip" viewBox="0 0 240 ' in page_of(client_of, alice).content.decode()


def test_nothing_of_it_is_kept_in_a_cache(alice: User, client_of: ClientOf) -> None:
    response = page_of(client_of, alice)

    assert "no-store" in response["Cache-Control"]
    assert "private" in response["Cache-Control"]
