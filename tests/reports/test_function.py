"""What got harder: counted of what was noted, told shortly, and left out when nobody said anything."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from journal.core.periods import Period
from journal.reports.choices import ReportChoices
from journal.reports.contents import report_contents
from journal.reports.function import Function, TroubleCount
from journal.reports.function_words import function_facts, worse_foot_text
from journal.users.models import User
from tests.conftest import ClientOf
from tests.makers import make_rating, make_weekly_check
from tests.reports.reading import pdf_of, text_of

TODAY = date(2026, 11, 20)


def function_in(owner: User) -> Function:
    period = Period.ending(TODAY, n_days=28)
    choices = ReportChoices("A.", None, "a4", False, period, "4w", is_cut=False)
    return report_contents(owner, choices, today=TODAY).function


def said(owner: User) -> dict[str, str]:
    return {fact.label: fact.text for fact in function_facts(function_in(owner))}


def rate(owner: User, **by_days_ago: dict[str, Any]) -> None:
    """Rates days, named `ago_3` and so on, with what is noted on each."""
    for ago, noted in by_days_ago.items():
        make_rating(owner, TODAY - timedelta(days=int(ago.removeprefix("ago_"))), **noted)


def check(owner: User, weeks_ago: int, **answers: Any) -> None:
    make_weekly_check(owner, TODAY - timedelta(weeks=weeks_ago), **answers)


def test_without_a_word_about_it_the_report_is_silent(alice: User, bob: User) -> None:
    rate(alice, ago_0={}, ago_28={"walking": "much", "falls": 1})
    check(alice, 4)
    check(bob, 0, falls=3)

    function = function_in(alice)

    assert function.is_empty
    assert function_facts(function) == []
    assert worse_foot_text(function) == ""


def test_the_peg_stands_with_its_first_and_last_day_and_the_change(alice: User) -> None:
    check(alice, 3, peg_pain=6, peg_enjoyment=5, peg_activity=6)
    check(alice, 2, peg_pain=9, peg_enjoyment=None, peg_activity=9)
    check(alice, 1, peg_pain=9, peg_enjoyment=9, peg_activity=9)
    check(alice, 0, peg_pain=5, peg_enjoyment=4, peg_activity=4)

    assert said(alice) == {
        "PEG, 0–10 (Krebs 2009)": "5.7 on 30 Oct 2026, 4.3 on 20 Nov 2026 (−1.3); 4.3 to 9.0 in 3 checks"
    }


def test_a_single_peg_has_no_change(alice: User) -> None:
    check(alice, 0, peg_pain=0, peg_enjoyment=0, peg_activity=1)

    assert said(alice) == {"PEG, 0–10 (Krebs 2009)": "0.3 on 20 Nov 2026"}


def test_troubles_are_counted_of_the_entries_that_say(alice: User) -> None:
    rate(alice, ago_0={"sleep": "much", "shoes": "none"}, ago_1={"sleep": "some"}, ago_2={"sleep": "none"})
    check(alice, 0, walking="some", mood="none")
    check(alice, 1, walking="much", mood="some")

    assert function_in(alice).by_day == {"sleep": TroubleCount(3, 2, 1), "shoes": TroubleCount(1, 0, 0)}
    assert said(alice) == {
        "Trouble, daily": "sleep 2 (much 1) of 3, shoes 0 of 1",
        "Trouble, weekly checks": "of 2 answers: walking 2 (much 1), mood 1",
    }


def test_falls_stand_with_their_days_and_never_as_a_sum_of_both_sources(alice: User) -> None:
    rate(alice, ago_0={"falls": 0, "near_falls": 0}, ago_2={"falls": 2}, ago_4={"falls": 1})
    check(alice, 0, falls=1)
    check(alice, 1, falls=0)

    assert said(alice)["Falls"] == (
        "3 (18 Nov 2026: 2, 16 Nov 2026); near-falls: none in 1 answer; "
        "weekly checks, perhaps the same: 1 (20 Nov 2026)"
    )


def test_of_many_falls_the_newest_are_named(alice: User) -> None:
    rate(alice, **{f"ago_{ago}": {"falls": 1} for ago in range(9)})

    assert said(alice)["Falls"].startswith("9 (20 Nov 2026, ")
    assert said(alice)["Falls"].endswith(", 15 Nov 2026 and 3 more)")


def test_the_worse_foot_is_counted_in_days(alice: User) -> None:
    rate(alice, ago_0={"worse_foot": "right"}, ago_1={"worse_foot": "right"}, ago_2={"worse_foot": "alike"})

    assert worse_foot_text(function_in(alice)) == "Worse foot, days: right 2, both alike 1."


@pytest.mark.parametrize("address", ["/reports/", "/reports/report.pdf"])
def test_page_and_document_say_it(address: str, alice: User, client_of: ClientOf, today: date) -> None:
    rate(alice, ago_0={"worse_foot": "left", "near_falls": 1})
    check(alice, 0, peg_pain=5, peg_enjoyment=4, peg_activity=4)

    answer = client_of(alice).get(address)

    text = text_of(pdf_of(answer)) if address.endswith("pdf") else answer.content.decode()
    for words in (
        "Function, as the person noted it",
        "4.3 on 20 Nov 2026",
        "near-falls: 1 (20 Nov 2026)",
        "Worse foot, days: left 1.",
        "Krebs 2009",
    ):
        assert words in text


def test_a_weekly_check_alone_is_something_to_report(alice: User, client_of: ClientOf, today: date) -> None:
    make_weekly_check(alice, today - timedelta(weeks=20), mood="some", note="tired of it")

    answer = client_of(alice).get("/reports/", {"period": "all", "notes": "in"})

    assert not answer.context["preview"].is_empty
    assert "of 1 answers" not in answer.content.decode()
    assert "tired of it" in answer.content.decode()


def test_a_report_without_it_has_no_such_heading(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, today)

    html = client_of(alice).get("/reports/", {"details": "out"}).content.decode()

    assert "Function" not in html
    assert "Krebs" not in html
