"""Changes of medicine and falls in the charts: told apart, with their days in words below."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from journal.core.periods import Period
from journal.reports.choices import ReportChoices
from journal.reports.contents import report_contents
from journal.reports.drawing import A4
from journal.reports.events import Flag
from journal.reports.page import Page, report_page
from journal.users.models import User
from tests.makers import make_rating

TODAY = date(2026, 11, 20)


def page_of(owner: User, *noted: tuple[int, dict[str, Any]]) -> Page:
    """The page of eight weeks in which something was noted so many days ago."""
    said = dict(noted)
    for days_ago in range(56):
        make_rating(owner, TODAY - timedelta(days=days_ago), pain=5, **said.get(days_ago, {}))
    choices = ReportChoices("A.", None, "a4", False, Period.ending(TODAY, n_days=56), "8w", is_cut=False)
    return report_page(report_contents(owner, choices, today=TODAY), A4)


def flags(page: Page) -> list[Flag]:
    return page.strips[-1].strip.events


MEDICINE, FALL = {"medication_change": "one more"}, {"falls": 1}


def test_each_has_its_letter_its_line_and_its_day_in_words(alice: User) -> None:
    page = page_of(alice, (30, MEDICINE), (10, FALL))

    assert [flag.letter for flag in flags(page)] == ["M", "F"]
    assert len({flag.dash for flag in flags(page)}) == 2
    assert page.strips_note.endswith("M: change of medicine (21 Oct 2026). F: fall (10 Nov 2026).")


def test_both_on_one_day_are_one_line_with_both_letters(alice: User) -> None:
    page = page_of(alice, (10, MEDICINE | FALL))

    assert [flag.letter for flag in flags(page)] == ["MF"]


def test_too_many_for_letters_are_told_by_their_lines(alice: User) -> None:
    page = page_of(alice, *((day, MEDICINE) for day in range(20)), (30, FALL))

    assert {flag.letter for flag in flags(page)} == {""}
    assert "M:" not in page.strips_note
    assert "Long dashes: change of medicine (20 Nov 2026, 19 Nov 2026" in page.strips_note
    assert "and 14 more). Dots: fall (21 Oct 2026)." in page.strips_note


def test_nothing_noted_is_nothing_drawn(alice: User) -> None:
    page = page_of(alice)

    assert flags(page) == []
    assert "fall" not in page.strips_note


@pytest.mark.parametrize(("score", "is_below"), [(9, True), (1, False)])
def test_a_letter_keeps_clear_of_the_line(alice: User, score: int, *, is_below: bool) -> None:
    make_rating(alice, TODAY, pain=score, falls=1)
    choices = ReportChoices("A.", None, "a4", False, Period.ending(TODAY, n_days=30), "30d", is_cut=False)

    page = report_page(report_contents(alice, choices, today=TODAY), A4)

    assert (float(flags(page)[0].y) > A4.strip_height / 2) is is_below
