"""A choice that makes no sense: the report says so above and beside its field, a download is refused."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

import pytest

from journal.users.models import User
from tests.conftest import ClientOf
from tests.makers import make_rating
from tests.reports.reading import body

FILES = ["report.pdf", "ratings.csv", "sessions.csv", "foot-checks.csv", "journal.zip"]


def notice_of(response: Any) -> str:
    """What the notice above the report says; it comes before the first link to a period."""
    html: str = response.content.decode()
    _before, opening, after = html.partition('<div class="notice notice-error" role="alert">')
    notice, nav, _rest = after.partition('<nav aria-label="Period">')
    assert opening
    assert nav
    return notice


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ({"period": "8 weeks; drop table"}, "a period we do not know"),
        ({"period": "\x00"}, "a period we do not know"),
        ({"first": "2026-13-40"}, "Choose a day, such as"),
        ({"first": "1899-12-31"}, "too long ago"),
        ({"last": "2999-01-01"}, "has not come yet"),
        ({"first": "2026-03-05", "last": "2026-03-01"}, "on or after the first"),
        ({"first": "\x00"}, "Choose a day, such as"),
        ({"born": "soon"}, "Enter a whole number"),
        ({"born": "3000"}, "This year has not come yet"),
        ({"born": "-5"}, "greater than or equal to 1900"),
        ({"born": "9" * 5000}, "Enter a whole number"),
        ({"name": "x" * 81}, "at most 80 characters"),
        ({"name": "a\x00b"}, "Null characters are not allowed"),
        ({"size": "a0"}, "a0 is not one of the available choices"),
        ({"notes": "<script>"}, "is not one of the available choices"),
    ],
)
def test_a_bad_choice_is_said_and_the_usual_one_holds(
    alice: User, client_of: ClientOf, today: date, query: dict[str, str], message: str
) -> None:
    make_rating(alice, today - timedelta(days=100))

    response = client_of(alice).get("/reports/", query)

    assert response.status_code == 200
    notice = notice_of(response)
    assert message in notice
    assert response.content.decode().count(message) == (2 if "<strong>" in notice else 1)
    assert "(8 weeks)" in response.context["page"].facts[0]
    assert response.context["page"].name == "alice"


def test_without_an_error_there_is_no_notice(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, today)

    page = client_of(alice).get("/reports/").content.decode()

    # One waits, hidden, for the connection to be lost.
    assert re.findall(r'role="alert"(.*?)>', page) == [" data-offline hidden"]


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize(
    ("query", "message"),
    [
        ({"period": "zzz"}, "a period we do not know"),
        ({"period": "\x00", "first": "x", "born": "y", "size": "z"}, "Choose a day, such as"),
        ({"first": "2026-03-05", "last": "2026-03-01"}, "on or after the first"),
        ({"last": "2999-01-01"}, "has not come yet"),
        ({"born": "3000"}, "This year has not come yet"),
    ],
)
def test_a_senseless_choice_is_refused_and_said(
    alice: User, client_of: ClientOf, today: date, file: str, query: dict[str, str], message: str
) -> None:
    make_rating(alice, today)

    response = client_of(alice).get(f"/reports/{file}", query)
    html = response.content.decode()

    assert response.status_code == 400
    assert "Content-Disposition" not in response
    assert "no-store" in response["Cache-Control"]
    assert 'role="alert"' in html
    assert message in html


@pytest.mark.parametrize("file", FILES)
def test_the_refusal_leads_to_the_report_and_not_to_the_file_again(
    alice: User, client_of: ClientOf, today: date, file: str
) -> None:
    make_rating(alice, today)

    html = client_of(alice).get(f"/reports/{file}", {"period": "zzz"}).content.decode()

    assert 'id="report-choices" action="/reports/"' in html
    assert 'href="?' not in html


@pytest.mark.parametrize("file", FILES)
def test_an_address_without_choices_is_not_refused(
    alice: User, client_of: ClientOf, today: date, file: str
) -> None:
    make_rating(alice, today)

    response = client_of(alice).get(f"/reports/{file}")

    assert response.status_code == 200
    assert "attachment" in response["Content-Disposition"]
    assert body(response)
