"""What was said of sessions and seen on feet, on the page and in the document."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.test import Client
from pypdf import PdfReader

from journal.users.models import User
from sessions.catalogue import Finding
from tests.conftest import ClientOf
from tests.makers import make_foot_check, make_massage, make_rating
from tests.reports.reading import pdf_of, text_of


def page_of(client_of: ClientOf, person: User, **query: str) -> Any:
    return client_of(person).get("/reports/", query)


def pdf_in(client: Client, **query: str) -> PdfReader:
    return pdf_of(client.get("/reports/report.pdf", query))


def test_it_tells_what_was_said_of_sessions_and_what_stopped_one(
    alice: User, client_of: ClientOf, today: date
) -> None:
    make_massage(alice, today, hurt=4)
    make_foot_check(alice, today, left=["blister"], note="<b>New</b> shoes.")

    html = page_of(client_of, alice, notes="in").content.decode()

    assert "What the person said of the sessions (1)" in html
    assert "1 of 1 session that says so; 3 or more of 10 on 20 Nov 2026 (4)" in html
    assert "Safety: foot checks that stopped a massage" in html
    assert "Left foot: blister. Note: &lt;b&gt;New&lt;/b&gt; shoes." in html


def test_nobody_who_made_no_check_is_told_that_none_stopped(
    alice: User, client_of: ClientOf, today: date
) -> None:
    make_rating(alice, today)

    html = page_of(client_of, alice).content.decode()

    assert "Safety" not in html
    assert "said of the sessions" not in html


def test_a_foot_check_alone_is_something_to_report(alice: User, client_of: ClientOf, today: date) -> None:
    make_foot_check(alice, today, right=["wound"])

    response = page_of(client_of, alice, period="all")

    assert not response.context["preview"].is_empty
    assert "Right foot: open wound." in response.content.decode()


def test_very_much_to_say_goes_on_to_a_second_page(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, today)
    for ago in range(8):
        make_massage(alice, today, hurt=9, had_skin_reaction=True, drops={"lavender": 1}, relief="some")
        make_foot_check(alice, today - timedelta(days=ago), left=Finding.every().slugs, note="x " * 200)

    pdf = pdf_in(client_of(alice), notes="in", details="out")

    text = text_of(pdf)
    assert len(pdf.pages) == 2
    assert "The newest 6:" in text
    assert "No medical device" in text
