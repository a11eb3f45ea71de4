"""Answers that cannot be: the form is shown again, and nothing breaks."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from journal.users.models import User
from sessions.choices import SCENTS
from sessions.models import EssentialOil, Technique
from tests.conftest import ClientOf
from tests.experiments.asking import (
    ESSENTIAL_OIL,
    FREQUENCY,
    SESSION,
    TECHNIQUE,
    review,
    said,
    text_of,
)
from tests.makers import make_massage

WRONG: list[tuple[str, dict[str, Any]]] = [
    (FREQUENCY, {"sessions_a": "8"}),
    (FREQUENCY, {"sessions_a": "-1"}),
    (FREQUENCY, {"sessions_a": "2.5"}),
    (FREQUENCY, {"sessions_a": "9" * 30}),
    (FREQUENCY, {"sessions_a": "9" * 5000}),
    (FREQUENCY, {"sessions_a": ""}),
    (FREQUENCY, {"sessions_a": "\0"}),
    (FREQUENCY, {"sessions_b": None}),
    (FREQUENCY, {"outcome": "mood"}),
    (FREQUENCY, {"outcome": None}),
    (FREQUENCY, {"outcome": "pain\0"}),
    (FREQUENCY, {"length": "21x2"}),
    (FREQUENCY, {"length": "6x7"}),
    (FREQUENCY, {"length": None}),
    (SESSION, {"length": "12x7"}),
    (FREQUENCY, {"starts_on": "2026-11-19"}),
    (FREQUENCY, {"starts_on": "2026-12-19"}),
    (FREQUENCY, {"starts_on": "0001-01-01"}),
    (FREQUENCY, {"starts_on": "9999-12-31"}),
    (FREQUENCY, {"starts_on": "99999-12-31"}),
    (FREQUENCY, {"starts_on": "2026-02-30"}),
    (FREQUENCY, {"starts_on": None}),
    (FREQUENCY, {"duration_minutes": "0"}),
    (FREQUENCY, {"duration_minutes": "241"}),
    (FREQUENCY, {"duration_minutes": None}),
    (FREQUENCY, {"preferred_time": "25:00"}),
    (TECHNIQUE, {"item_a": ""}),
    (TECHNIQUE, {"item_b": None}),
    (TECHNIQUE, {"item_a": "99999999999999999999"}),
    (TECHNIQUE, {"item_a": "1 OR 1"}),
    (TECHNIQUE, {"item_a": "\0"}),
    (TECHNIQUE, {"sessions": "0"}),
    (TECHNIQUE, {"sessions": "8"}),
    (TECHNIQUE, {"sessions": None}),
]


@pytest.mark.parametrize(("what", "answers"), WRONG, ids=lambda value: str(value)[:40])
def test_a_wrong_answer_shows_the_form_again(
    what: str, answers: dict[str, Any], alice: User, client_of: ClientOf, today: date
) -> None:
    answer = client_of(alice).get(review(what), said(what, **answers))

    assert answer.status_code == 200
    assert answer.templates[0].name == "experiments/experiment_new.html"
    assert list(answer.context["form"].errors) == list(answers)


@pytest.mark.parametrize(
    ("what", "alike", "field"),
    [
        (FREQUENCY, {"sessions_a": "3", "sessions_b": "3"}, "sessions_b"),
        (FREQUENCY, {"sessions_a": "0", "sessions_b": "0"}, "sessions_b"),
        (TECHNIQUE, {}, "item_b"),
    ],
)
def test_two_plans_that_are_the_same_are_refused(
    what: str, alike: dict[str, str], field: str, alice: User, client_of: ClientOf, today: date
) -> None:
    answers = said(what, **alike)
    if what == TECHNIQUE:
        answers["item_b"] = answers["item_a"]

    answer = client_of(alice).get(review(what), answers)

    assert "Both plans are the same." in text_of(answer)
    assert list(answer.context["form"].errors) == [field]


@pytest.mark.parametrize("whose", ["bob", "put away"])
def test_a_technique_that_is_not_on_offer_is_refused(
    whose: str, alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    owner = bob if whose == "bob" else alice
    towel = Technique.objects.create(owner=owner, own_name="Warm towel")
    if whose == "put away":
        Technique.objects.filter(pk=towel.pk).update(archived_at="2026-11-01T00:00Z")

    answer = client_of(alice).get(review(TECHNIQUE), said(TECHNIQUE, item_a=towel.pk))

    assert list(answer.context["form"].errors) == ["item_a"]
    assert "Warm towel" not in text_of(answer)


@pytest.mark.parametrize(
    ("what", "kind", "slug"),
    [
        (TECHNIQUE, Technique, "professional"),
        *[(ESSENTIAL_OIL, EssentialOil, slug) for slug in sorted(SCENTS)],
    ],
)
def test_what_nobody_can_do_or_put_on_at_home_is_refused(
    what: str, kind: Any, slug: str, alice: User, client_of: ClientOf, today: date
) -> None:
    item = kind.objects.get(owner=None, slug=slug)

    answer = client_of(alice).get(review(what), said(what, item_a=item.pk))

    assert list(answer.context["form"].errors) == ["item_a"]


def test_an_oil_that_the_skin_reacted_to_is_refused(alice: User, client_of: ClientOf, today: date) -> None:
    answers = said(ESSENTIAL_OIL)
    massage = make_massage(alice, today - timedelta(days=90), had_skin_reaction=True)
    massage.oil_doses.create(essential_oil_id=answers["item_a"], drops=1)

    answer = client_of(alice).get(review(ESSENTIAL_OIL), answers)

    assert list(answer.context["form"].errors) == ["item_a"]
