"""What a link shows, what it never shows, and what is written down of it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from journal.users.models import TextSize, Theme, User
from tests.conftest import ClientOf, ClockAt
from tests.makers import make_massage, make_rating
from tests.sharing.making import CHOICES, make_share, path_of, shown, words

SECRET = "only-alice-knows-this"


def test_anybody_with_the_link_reads_the_report(alice: User, today: date) -> None:
    make_rating(alice, today - timedelta(days=27), pain=7)
    make_share(alice)

    page = words(shown())

    assert "A report was shared with you" in page
    assert "A. B." in page
    assert "24 Oct to 20 Nov 2026" in page
    assert "as the journal has these days today, 20 November 2026" in page
    assert "The link works until 20 December 2026." in page


def test_it_says_what_the_owners_own_page_says(alice: User, client_of: ClientOf, today: date) -> None:
    for ago in range(40):
        make_rating(alice, today - timedelta(days=ago), pain=ago % 10, note="a note")
        make_massage(alice, today - timedelta(days=ago))
    query = CHOICES | {"first": "2026-10-24", "last": "2026-11-20"}
    own = client_of(alice).get("/reports/", query).context["page"]
    make_share(alice)

    # What days of the whole year show is none of the link's.
    assert Client().get(path_of()).context["page"] == replace(own, shown_text="")


def test_a_link_without_its_last_stroke_works_too(alice: User, today: date) -> None:
    make_share(alice)

    assert Client().get(path_of().rstrip("/")).status_code == 200


def test_what_is_corrected_later_is_shown(alice: User, today: date) -> None:
    make_share(alice)
    rating = make_rating(alice, today, pain=2)
    before = words(shown())
    rating.pain = 8
    rating.save()

    assert "pain averaged 2.0" in before
    assert "pain averaged 8.0" in words(shown())


def test_days_without_an_entry_say_so(alice: User, today: date) -> None:
    make_share(alice)

    page = words(shown())

    assert "Nothing was written down in these days" in page
    assert "PDF" not in page


def test_it_leads_nowhere_but_to_the_pdf(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, today)
    make_share(alice)

    for client in (Client(), client_of(alice)):
        page = client.get(path_of()).content.decode()
        assert re.findall(r'<a [^>]*href="([^"]*)"', page) == [f"{path_of()}report.pdf"] * 2
        assert "<form" not in page
        assert "<script" not in page
        assert "<nav" not in page


def test_it_tells_nothing_of_the_owners_account(alice: User, today: date) -> None:
    alice.email, alice.theme, alice.text_size = "alice@example.org", Theme.DARK, TextSize.LARGEST
    alice.save()
    make_rating(alice, today)
    make_share(alice)

    page = shown()

    assert "alice" not in page
    assert 'data-theme="auto" data-text-size="100"' in page
    assert "Dr Lang" not in page


def test_writing_is_refused(alice: User, today: date) -> None:
    make_share(alice)

    assert Client().post(path_of()).status_code == 405
    assert Client(enforce_csrf_checks=True).post(path_of(), {"x": "y"}).status_code == 405


def test_it_works_until_the_very_end_and_not_after(alice: User, clock_at: ClockAt) -> None:
    share = make_share(alice)
    clock_at(share.expires_at - timedelta(seconds=1))
    before = Client().get(path_of()).status_code
    clock_at(share.expires_at)

    assert before == 200
    assert Client().get(path_of()).status_code == 404


def test_a_longer_journal_asks_no_more_questions(alice: User, today: date) -> None:
    make_share(alice)
    make_rating(alice, today)
    with CaptureQueriesContext(connection) as few:
        shown()
    for ago in range(1, 11):
        make_rating(alice, today - timedelta(days=ago))
        make_massage(alice, today - timedelta(days=ago))
    with CaptureQueriesContext(connection) as many:
        shown()

    assert len(many) <= len(few) + 4


def test_bob_sees_alices_report_by_her_link_and_nothing_of_his_own(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    make_rating(alice, today, pain=2)
    make_rating(bob, today, pain=9)
    make_share(alice)

    page: Any = client_of(bob).get(path_of())

    assert "pain averaged 2.0" in words(page.content.decode())
    assert "bob" not in page.content.decode()
    assert page["Cache-Control"] == "private, no-store"
