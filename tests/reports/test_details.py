"""The second page: what was counted for it, in words, and as it is printed."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from journal.core.feet import Area
from journal.core.periods import Period
from journal.reports.choices import ReportChoices
from journal.reports.contents import report_contents
from journal.reports.details_words import DetailPage, detail_page
from journal.reports.parts import Table
from journal.users.models import User
from symptoms.models import DailyRating, SoreSpot, Therapy
from tests.conftest import ClientOf
from tests.makers import make_massage, make_own_word, make_rating
from tests.reports.reading import pdf_of, text_of

TODAY = date(2026, 11, 20)
OTHER = "Other treatments noted"
CHANGES = "Changes of medicine noted"


def page_for(owner: User, *, n_days: int = 28, has_notes: bool = False) -> DetailPage:
    period = Period.ending(TODAY, n_days=n_days)
    choices = ReportChoices("A.", None, "a4", has_notes, period, "4w", is_cut=False)
    return detail_page(report_contents(owner, choices, today=TODAY))


def lines(page: DetailPage, title: str) -> dict[str, str]:
    """What stands under a heading; nothing where there is none."""
    return {fact.label: fact.text for group in page.groups if group.title == title for fact in group.facts}


def rate(owner: User, days_ago: int, **said: Any) -> DailyRating:
    return make_rating(owner, TODAY - timedelta(days=days_ago), **said)


def sore(owner: User, days_ago: int, *spots: tuple[str, Area, int | None]) -> None:
    rating = rate(owner, days_ago)
    for foot, area, score in spots:
        SoreSpot.objects.create(rating=rating, foot=foot, area=area, score=score)


def foot_tables(page: DetailPage) -> list[Table]:
    return [table for table in page.tables if table.title.startswith("Where it was sore")]


def test_treatments_stand_with_their_days_most_days_first(alice: User) -> None:
    bath, cold = make_own_word(alice, note="foot bath", kind="therapy"), make_own_word(alice, note="snow")
    for days_ago in (9, 4, 2):
        rate(alice, days_ago, therapies=Therapy.YOGA).own_words.add(bath, cold)
    rate(alice, 0, therapies=Therapy.YOGA | Therapy.ACUPUNCTURE)
    rate(alice, 28, therapies=Therapy.NUTRITION).own_words.add(bath)

    said = lines(page_for(alice), OTHER)

    assert said == {
        "yoga": "4 days, 11 Nov 2026 to 20 Nov 2026",
        "foot bath": "3 days, 11 Nov 2026 to 18 Nov 2026",
        "acupuncture": "1 day, 20 Nov 2026",
    }
    assert list(said) == ["yoga", "foot bath", "acupuncture"]


def test_a_day_counts_once_for_a_treatment_noted_by_two_names_alike(alice: User) -> None:
    rate(alice, 3, therapies=Therapy.YOGA).own_words.add(make_own_word(alice, note="yoga", kind="therapy"))

    assert lines(page_for(alice), OTHER) == {"yoga": "1 day, 17 Nov 2026"}


def test_of_a_change_of_medicine_the_words_are_told_only_with_the_notes(alice: User) -> None:
    rate(alice, 5, medication_change="half a tablet more")
    rate(alice, 40, medication_change="long before")

    assert lines(page_for(alice), CHANGES) == {"On": "15 Nov 2026; the words stay in the journal"}
    assert lines(page_for(alice, has_notes=True), CHANGES) == {"15 Nov 2026": "half a tablet more"}


@pytest.mark.parametrize("address", ["/reports/", "/reports/report.pdf"])
def test_without_notes_neither_page_nor_document_holds_those_words(
    address: str, alice: User, client_of: ClientOf, today: date
) -> None:
    rate(alice, 5, medication_change="half a tablet more")

    without, with_notes = (client_of(alice).get(address, {"notes": notes}) for notes in ("out", "in"))

    read = (lambda answer: text_of(pdf_of(answer))) if "pdf" in address else (lambda it: it.content.decode())
    assert "half a tablet" not in read(without)
    assert "half a tablet more" in read(with_notes)


def test_feet_are_compared_on_the_first_and_the_last_day_they_were_marked(alice: User) -> None:
    sore(alice, 28, ("left", Area.ANKLE, 9))
    sore(alice, 20, ("left", Area.SOLE, 7), ("right", Area.TOES, None))
    sore(alice, 10, ("left", Area.HEEL, 10))
    sore(alice, 1, ("left", Area.SOLE, 0))

    (table,) = foot_tables(page_for(alice))

    assert table.title == "Where it was sore, first and last noted"
    days = ["31 Oct 2026", "19 Nov 2026"]
    feet = [f"{foot} foot, {day}" for foot in ("Left", "Right") for day in days]
    assert table.headings == ["Part of the foot", *feet]
    assert table.rows == [
        ["Toes", "–", "–", "marked", "–"],
        ["Sole", "7", "0", "–", "–"],
        ["Heel", "–", "–", "–", "–"],
        ["Ankle", "–", "–", "–", "–"],
    ]


def test_a_single_map_of_the_feet_is_not_compared(alice: User) -> None:
    sore(alice, 3, ("right", Area.HEEL, 4))

    (table,) = foot_tables(page_for(alice))

    assert table.title == "Where it was sore"
    assert table.headings == ["Part of the foot", "Left foot, 17 Nov 2026", "Right foot, 17 Nov 2026"]
    assert table.rows[2] == ["Heel", "–", "4"]


def test_without_a_mark_there_is_no_table_of_feet(alice: User) -> None:
    rate(alice, 3)

    assert foot_tables(page_for(alice)) == []


def test_the_last_two_weeks_stand_day_by_day_with_gaps_as_gaps(alice: User) -> None:
    rate(alice, 14, pain=9)
    rate(alice, 13, tingling=0, numbness=7, burning=3, pain=10)
    rate(alice, 1, pain=4)
    for minutes in (10, 15):
        make_massage(alice, TODAY, minutes=minutes)

    (table,) = page_for(alice).tables

    assert table.title == "The last 14 days"
    assert table.headings == ["Day", "Tingling", "Numbness", "Burning", "Pain", "Sessions", "Minutes"]
    assert len(table.rows) == 14
    assert table.rows[0] == ["7 Nov 2026", "0", "7", "3", "10", "0", "–"]
    assert table.rows[1] == ["8 Nov 2026", "–", "–", "–", "–", "0", "–"]
    assert table.rows[12] == ["19 Nov 2026", "–", "–", "–", "4", "0", "–"]
    assert table.rows[13] == ["20 Nov 2026", "–", "–", "–", "–", "2", "25"]


def test_a_short_period_has_no_days_before_it(alice: User) -> None:
    rate(alice, 5)
    rate(alice, 2)

    (table,) = page_for(alice, n_days=3).tables

    assert (table.title, len(table.rows)) == ("The last 3 days", 3)


def test_a_single_day_is_named_in_the_right_number(alice: User) -> None:
    rate(alice, 0)

    (table,) = page_for(alice, n_days=1).tables

    assert "1 days" not in table.title


def test_headings_without_anything_under_them_are_left_out(alice: User) -> None:
    rate(alice, 0)

    page = page_for(alice)

    assert page.groups == []
    assert [fact.label for fact in page.computed.facts] == ["Mean", "Day-to-day swing"]


def test_a_journal_without_anything_has_no_second_page(alice: User) -> None:
    assert page_for(alice).title == ""


def test_days_without_anything_are_no_table(alice: User) -> None:
    rate(alice, 20)

    assert page_for(alice).tables == []


def test_another_persons_days_are_never_told(alice: User, bob: User) -> None:
    rate(alice, 0)
    rated = rate(bob, 0, medication_change="a new pill", therapies=Therapy.YOGA, pain=9)
    rated.own_words.add(make_own_word(bob, note="foot bath", kind="therapy"))
    SoreSpot.objects.create(rating=rated, foot="left", area=Area.SOLE, score=4)
    make_massage(bob, TODAY, carrier_oil="coconut")

    page = page_for(alice, has_notes=True)

    assert page.groups == []
    (table,) = page.tables
    assert table.rows[-1] == ["20 Nov 2026", "5", "5", "5", "5", "0", "–"]
    assert all(row[1:] == ["–"] * 4 + ["0", "–"] for row in table.rows[:-1])
