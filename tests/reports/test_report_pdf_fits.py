"""The first page stays one page, however much there is to say on it."""

from __future__ import annotations

from datetime import date

import pytest

from journal.core import clock
from journal.demo.actions import fill, open_demo_journal
from journal.users.models import User
from tests.conftest import ClientOf
from tests.reports.reading import pdf_of, text_of
from tests.reports.test_report_pdf import asked


@pytest.mark.parametrize("size", ["a4", "letter"])
@pytest.mark.parametrize("period", ["8w", "1y", "all"])
def test_half_a_year_of_all_that_can_be_said_fits_one_page(
    alice: User, client_of: ClientOf, today: date, size: str, period: str
) -> None:
    fill(alice, today=today, now=clock.now())

    query = {"name": "Anna Maria Longname", "born": "1958", "size": size, "period": period}
    (page,) = pdf_of(asked(client_of(alice), **query, notes="out", details="out")).pages
    first, second = pdf_of(asked(client_of(alice), **query, notes="out")).pages

    assert "How it is computed" in page.extract_text()
    assert "No medical device" in first.extract_text()
    assert second.extract_text().startswith("Details")


@pytest.mark.parametrize("size", ["a4", "letter"])
def test_the_example_of_eight_weeks_fits_one_page_of_either_paper(
    db: None, client_of: ClientOf, today: date, size: str
) -> None:
    owner = open_demo_journal(time_zone="Europe/Berlin", now=clock.now())

    pdf = pdf_of(asked(client_of(owner), size=size, details="out"))

    text = text_of(pdf)
    assert len(pdf.pages) == 1
    assert len(pdf_of(asked(client_of(owner), size=size)).pages) == 2
    assert "What the person said of the sessions" in text
    assert "Left foot: blister." in text
    assert "No medical device" in text
