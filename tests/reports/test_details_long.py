"""The second page of somebody who noted something every day: lists end, and say what they leave out."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from journal.core.periods import Period
from journal.reports.choices import ReportChoices
from journal.reports.contents import report_contents
from journal.reports.details_words import DetailPage, detail_page
from journal.users.models import User
from tests.conftest import ClientOf
from tests.makers import make_own_word, make_rating
from tests.reports.reading import body, pdf_of

TODAY = date(2026, 11, 20)
N_DAYS = 120


@pytest.fixture
def busy(alice: User) -> User:
    """Another medicine, and another treatment, on each day."""
    for days_ago in range(N_DAYS):
        rating = make_rating(
            alice, TODAY - timedelta(days=days_ago), medication_change=f"{days_ago} " + "drops and more " * 12
        )
        if days_ago < 40:
            rating.own_words.add(make_own_word(alice, note=f"bath {days_ago}", kind="therapy"))
    return alice


def page_for(owner: User, *, has_notes: bool) -> DetailPage:
    period = Period.ending(TODAY, n_days=N_DAYS)
    choices = ReportChoices("A.", None, "a4", has_notes, period, "all", is_cut=False)
    return detail_page(report_contents(owner, choices, today=TODAY))


def lines(page: DetailPage, title: str) -> list[tuple[str, str]]:
    return [(fact.label, fact.text) for group in page.groups if group.title == title for fact in group.facts]


def test_the_newest_changes_are_told_and_the_others_counted(busy: User) -> None:
    told = lines(page_for(busy, has_notes=True), "Changes of medicine noted")

    assert [label for label, _text in told][:2] == ["20 Nov 2026", "19 Nov 2026"]
    assert len(told) == 11
    assert told[-1] == ("Besides", "110 more stand in the journal")


def test_without_notes_their_days_are_one_line(busy: User) -> None:
    ((label, text),) = lines(page_for(busy, has_notes=False), "Changes of medicine noted")

    assert label == "On"
    assert text.startswith("20 Nov 2026, 19 Nov 2026")
    assert "and 114 more; the words stay in the journal" in text


def test_of_many_treatments_the_most_frequent_are_told(busy: User) -> None:
    told = lines(page_for(busy, has_notes=False), "Other treatments noted")

    assert told[-1] == ("Besides", "30 more stand in the journal")
    assert len(told) == 11


def test_it_stays_a_short_document(busy: User, client_of: ClientOf, today: date) -> None:
    answer = client_of(busy).get("/reports/report.pdf", {"period": "all", "notes": "out"})

    assert len(pdf_of(answer).pages) == 2
    assert len(body(answer)) < 400_000
