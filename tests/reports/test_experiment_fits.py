"""A page holds all that can be said of an experiment, whatever somebody typed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from journal.core import clock
from journal.demo.actions import fill
from journal.users.models import User
from sessions.models import Experiment, Technique
from tests.conftest import ClientOf
from tests.makers import make_foot_check, make_massage
from tests.reports.reading import pdf_of
from tests.reports.test_experiment_pages import asked, page_of
from tests.trying import live_through, make_coin_experiment, make_experiment, make_technique_experiment

WEEK, DAY = timedelta(weeks=1), timedelta(days=1)
LONG_NAME = "Kneading the sole in slow circles, then each toe in turn, "


@pytest.mark.parametrize("size", ["a4", "letter"])
@pytest.mark.parametrize("period", ["8w", "1y"])
def test_the_first_page_stays_one_beside_experiments(
    alice: User, client_of: ClientOf, today: date, size: str, period: str
) -> None:
    fill(alice, today=today, now=clock.now())
    make_experiment(alice, today - 16 * WEEK)
    make_experiment(alice, today - 3 * WEEK)
    query = {"size": size, "period": period, "born": "1958"}

    alone = pdf_of(asked(client_of(alice), details="out", **query)).pages
    detailed = pdf_of(asked(client_of(alice), **query)).pages

    assert (len(alone), len(detailed)) == (2, 3)
    assert "How it is computed" in alone[0].extract_text()
    assert "No medical device" in detailed[0].extract_text()
    assert detailed[1].extract_text().startswith("Details")


@pytest.mark.parametrize("size", ["a4", "letter"])
def test_all_that_can_be_said_of_one_fits_a_page(
    alice: User, client_of: ClientOf, today: date, size: str
) -> None:
    much(alice, today - 10 * WEEK)

    pdf = pdf_of(asked(client_of(alice), period="all", size=size, details="out"))

    assert len(pdf.pages) == 2
    assert "Items follow CENT 2015" in pdf.pages[1].extract_text()


def much(owner: User, first: date) -> None:
    """An experiment with long names, many pauses and many harms, stopped early."""
    techniques = [
        Technique.objects.create(owner=owner, own_name=LONG_NAME + ending) for ending in ("ok", "no")
    ]
    pauses = [(first + n * DAY, first + (n + 2) * DAY) for n in (5, 13, 17, 25, 31, 41, 45)]
    experiment = make_coin_experiment(
        owner,
        first,
        compares="technique",
        sessions_b=1,
        technique_a=techniques[0],
        technique_b=techniques[1],
        n_blocks=56,
        order="ABBA" * 14,
        stopped_on=first + 63 * DAY,
        pauses=pauses,
    )
    live_through(experiment, difference=1)
    for n in range(0, 45, 5):
        drops, seen = {"lavender": 1, "peppermint": 1}, ["wound", "blister", "swelling"]
        make_massage(
            owner, first + n * DAY, hurt=5, had_skin_reaction=True, carrier_oil="sweet-almond", drops=drops
        )
        make_foot_check(owner, first + n * DAY, left=seen, right=seen)


@pytest.mark.parametrize(
    "typed", ['#panic() *bold* </svg><x y="', "bell\x07 private\ue000", "漢字 👨‍👩‍👧"]
)  # fmt: skip
def test_names_a_person_typed_are_printed_as_text(
    alice: User, client_of: ClientOf, today: date, typed: str
) -> None:
    experiment = make_technique_experiment(alice, today - 13 * WEEK)
    live_through(experiment)
    own = Technique.objects.create(owner=alice, own_name=typed)
    Experiment.objects.filter(pk=experiment.pk).update(technique_a=own)

    pdf, html = pdf_of(asked(client_of(alice), details="out")), page_of(client_of(alice))

    assert len(pdf.pages) == 2
    assert "</svg><x" not in html
