"""A day in words."""

from __future__ import annotations

from datetime import date

from django.utils.translation import override

from journal.core.comparison import Fact
from journal.core.feet import Area
from journal.core.flags import Flags
from symptoms.details import NOTHING_SAID, RatingDetails, Spot
from symptoms.fields import SPOT_SLUGS
from symptoms.models import Foot, OwnWordKind, Trigger
from symptoms.words import OwnName, Said, brief_extras, facts_of, saved_words, spot_words

SCORES = {"tingling": 4, "numbness": None, "burning": 0, "pain": 3}
OWN = {7: OwnName(OwnWordKind.TRIGGER, "zipped boots"), 8: OwnName(OwnWordKind.TRIGGER, "Damp", True)}


def test_nothing_said_has_no_facts() -> None:
    assert facts_of(NOTHING_SAID, {}) == []


def test_a_zero_is_said_and_an_empty_answer_is_not() -> None:
    assert facts_of(RatingDetails(SCORES, falls=0), {}) == [
        Fact("Tingling", "4"),
        Fact("Burning", "0"),
        Fact("Pain", "3"),
        Fact("Falls", "0"),
    ]


def test_own_words_stand_behind_what_was_ticked_in_the_order_of_the_alphabet() -> None:
    said = RatingDetails(SCORES, triggers=Trigger.COLD, own_word_ids=frozenset(OWN))

    assert Fact("Triggers", "Cold, Damp, zipped boots") in facts_of(said, OWN)


def test_a_word_that_is_no_longer_there_is_left_out() -> None:
    said = RatingDetails(SCORES, own_word_ids=frozenset({99}))

    assert [fact.label for fact in facts_of(said, OWN)] == ["Tingling", "Burning", "Pain"]


def test_every_part_of_both_feet_has_a_name() -> None:
    spots = [Spot(foot, area, 1) for foot in Foot for area in Area]

    assert set(SPOT_SLUGS.values()) == {(spot.foot, spot.area) for spot in spots}
    assert spot_words(spots).count(" 1") == len(spots)


def test_a_long_text_is_shortened_where_it_is_only_mentioned() -> None:
    said = Said(RatingDetails(SCORES, medication_change="one\nmore " + "x" * 400), {})

    with override("en"):
        text = saved_words(date(2026, 11, 20), said)

    assert "Medication change: one more xxx" in text
    assert len(text) < 200


def test_a_list_of_days_mentions_what_is_short_and_counts_the_rest() -> None:
    said = RatingDetails(
        SCORES,
        sleep="much",
        walking="much",
        shoes="much",
        falls=2,
        medication_change="x" * 80,
        own_word_ids=frozenset(OWN),
    )

    text = brief_extras(Said(said, OWN))

    assert text.startswith("Sleep: Much trouble. Walking: Much trouble. Shoes: Much trouble. Falls: 2.")
    assert text.endswith("And 1 more.")
    assert len(text) < 180


def test_a_list_of_days_says_nothing_of_a_day_without_extras() -> None:
    assert brief_extras(Said(RatingDetails(SCORES, note="only a note"), {})) == ""


def test_every_member_of_a_set_has_words() -> None:
    kinds = [kind for kind in Flags.__subclasses__() if kind.__module__.startswith("symptoms")]

    assert kinds
    for kind in kinds:
        assert kind.labels().keys() == {member.slug for member in kind}
