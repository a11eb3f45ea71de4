"""The days and answers of a link are fixed: no time, no address and no setting of its owner widens them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.test import Client

from journal.core import clock
from journal.demo.actions import fill
from journal.users.models import User
from tests.care.making import make_notes
from tests.conftest import ClientOf, ClockAt
from tests.makers import make_rating, noon
from tests.sharing.making import CHOICES, make_share, path_of, shown, words
from tests.trying import live_through, make_experiment

SECRET = "only-alice-knows-this"


def test_days_outside_the_fixed_ones_are_never_shown(alice: User, clock_at: ClockAt, today: date) -> None:
    make_rating(alice, today - timedelta(days=28), pain=9)
    make_rating(alice, today, pain=2)
    make_share(alice)
    make_rating(alice, today + timedelta(days=1), pain=9)
    clock_at(noon(today + timedelta(days=3)))

    page = words(shown())

    assert "pain averaged 2.0" in page
    assert "24 Oct to 20 Nov 2026" in page


@pytest.mark.parametrize(
    "query",
    [
        "period=all",
        "first=2000-01-01&last=2026-11-20",
        "notes=in",
        "name=Somebody",
        "born=1950",
        "experiments=out&size=letter",
        "%00=%FF&period[]=1",
    ],
)
def test_what_the_address_asks_for_changes_nothing(query: str, alice: User, today: date) -> None:
    for ago in range(60):
        make_rating(alice, today - timedelta(days=ago), pain=ago % 10, note=SECRET)
    make_share(alice)

    assert Client().get(f"{path_of()}?{query}").content == Client().get(path_of()).content


def test_notes_are_shown_only_when_they_were_chosen(alice: User, today: date) -> None:
    make_rating(alice, today, note=SECRET)
    make_share(alice)
    make_share(alice, number=2, choices=CHOICES | {"notes": "in"})

    assert SECRET not in shown()
    assert SECRET in shown(2)


@pytest.mark.parametrize(
    "choices", [{}, {"period": "all"}, {"first": "2000-01-01", "notes": "maybe"}], ids=str
)
def test_choices_nobody_understands_any_more_show_no_more_than_the_fixed_days(
    choices: dict[str, str], alice: User, today: date
) -> None:
    make_rating(alice, today - timedelta(days=200), pain=9)
    make_rating(alice, today, pain=2, note=SECRET)
    make_share(alice, choices=choices)

    page = shown()

    assert "pain averaged 2.0" in words(page)
    assert SECRET not in page


def test_an_owner_who_moved_west_shows_the_same_days(alice: User, clock_at: ClockAt) -> None:
    clock_at(noon(date(2026, 11, 20)))
    alice.time_zone = "Pacific/Honolulu"
    alice.save()
    make_share(alice, last_day=date(2026, 11, 21))
    make_rating(alice, date(2026, 9, 26), pain=9)
    make_rating(alice, date(2026, 11, 20), pain=2)

    assert "pain averaged 2.0" in words(shown())


@pytest.mark.parametrize("is_cut", [True, False])
def test_where_the_journal_begins_is_told_as_it_was_when_the_link_was_made(
    is_cut: bool, alice: User, today: date
) -> None:
    first = make_rating(alice, today - timedelta(days=27))
    make_rating(alice, today)
    make_share(alice, is_cut=is_cut)
    pages = [words(shown())]
    earlier = make_rating(alice, today - timedelta(days=300))
    pages.append(words(shown()))
    earlier.delete()
    first.delete()
    pages.append(words(shown()))

    assert [("the journal begins here" in page) for page in pages] == [is_cut] * 3
    assert all("24 Oct to 20 Nov 2026" in page for page in pages)


def test_an_experiment_that_ran_when_the_link_was_made_is_never_told_in_full(
    alice: User, clock_at: ClockAt, today: date
) -> None:
    experiment = make_experiment(alice, today - timedelta(weeks=2))
    live_through(experiment, difference=-2.0)
    make_share(alice, n_days=90)
    clock_at(noon(today + timedelta(weeks=12)))

    answer = Client().get(path_of())

    assert "An experiment has been running since 6 Nov 2026" in words(answer.content.decode())
    assert answer.context["page"].sheets == []


def test_one_that_was_over_is_told(alice: User, today: date) -> None:
    live_through(make_experiment(alice, today - timedelta(weeks=13)))
    make_share(alice)
    make_share(alice, number=2, choices=CHOICES | {"experiments": "out"})

    assert len(Client().get(path_of()).context["page"].sheets) == 1
    assert Client().get(path_of(2)).context["page"].sheets == []


def test_no_link_shows_the_user_name(alice: User, today: date) -> None:
    make_rating(alice, today)
    make_share(alice, choices={})

    assert "Not named" in shown()
    assert "alice" not in shown()


def test_what_the_report_did_not_ask_when_the_link_was_made_stays_out(alice: User, today: date) -> None:
    """A section that is added to the report one day is in no link that was made before."""
    make_rating(alice, today)
    make_notes(alice, goal="Walk to the market")
    asked = {key: value for key, value in CHOICES.items() if key not in {"care", "details"}}
    make_share(alice, choices=asked)

    assert "Walk to the market" not in shown()
    assert Client().get(path_of()).context["page"].details.title == ""


def test_it_is_dated_today(alice: User, clock_at: ClockAt, today: date) -> None:
    make_rating(alice, today)
    make_share(alice)
    clock_at(noon(today + timedelta(days=7)))

    page = words(shown())

    assert "made 27 Nov 2026" in page
    assert "as the journal has these days today, 27 November 2026" in page


def test_what_days_of_the_year_show_is_not_on_a_link(alice: User, client_of: ClientOf, today: date) -> None:
    fill(alice, today=today, now=clock.now())
    make_share(alice)

    owners = words(client_of(alice).get("/reports/?period=90d").content.decode())

    assert "What the days of the last year show" in owners
    assert "What the days of the last year show" not in words(shown())
