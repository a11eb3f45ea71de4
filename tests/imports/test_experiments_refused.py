"""An experiment that nobody could have set up, or that was changed since, is refused with a reason."""

from __future__ import annotations

from typing import Any

import pytest

from journal.imports.records import Record
from journal.users.models import User
from tests.imports.experiments import DAILY, ITEMS, experiment, refused, sealed_text
from tests.trying import COINS, NONCE, ORDER

NOT_SEALED = "The commitment does not fit: the order, the rule or the question is not the one sealed."
NO_ORDER = "sealed: This is not the order of an experiment as we write it."
RUB, PULL = {"slug": "foot-rub"}, {"slug": "toe-pull"}


def said_otherwise(**said: Any) -> Record:
    """One that is sealed, and then changed."""
    record = experiment()
    return Record(1, record.kind, {**record.values, **said})


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"sealed": sealed_text(ORDER[::-1] + "AB")}, NOT_SEALED),
        ({"sealed": sealed_text("BAABABBABAAB")}, NOT_SEALED),
        ({"sealed": sealed_text(ORDER, NONCE[::-1])}, NOT_SEALED),
        ({"commitment": "0" * 64}, NOT_SEALED),
        ({"starts_on": "2026-08-02"}, NOT_SEALED),
        ({"outcome": "pain"}, NOT_SEALED),
        ({"sessions_b": 6}, NOT_SEALED),
        ({"n_blocks": 8}, NOT_SEALED),
        ({"run_max": None}, NOT_SEALED),
        ({"commitment": "0" * 63 + "A"}, "commitment: This is not the commitment of an experiment as we"),
        ({"commitment": "0" * 64 + "\n"}, "commitment: This is not the commitment of an experiment as we"),
        ({"commitment": 5}, "commitment: This is not the commitment of an experiment as we write it."),
        ({"commitment": None}, "This is missing: commitment."),
        ({"sealed": None}, "This is missing: sealed."),
        (
            {"compares": "nothing"},
            "compares: “nothing” is none of: frequency, session, technique, carrier_oil",
        ),
        ({"sessions_a": 8}, "sessions_a: “8” is not a whole number from 0 to 7."),
        ({"n_blocks": 61}, "n_blocks: “61” is not a whole number from 2 to 60."),
        ({"block_days": 29}, "block_days: “29” is not a whole number from 1 to 28."),
        ({"run_max": 0}, "run_max: “0” is not a whole number from 1 to 60."),
        ({"duration_minutes": 0}, "duration_minutes: “0” is not a whole number from 1 to 240."),
        ({"nonce": NONCE}, "We do not know “nonce”."),
    ],
)
def test_one_whose_seal_is_broken_or_whose_values_cannot_be_so(
    alice: User, values: dict[str, Any], reason: str
) -> None:
    assert reason in refused(alice, said_otherwise(**values))


@pytest.mark.parametrize(
    "sealed",
    [
        ORDER,
        5,
        ["AB"],
        "é" * 8,
        "QUI=",
        "W10=",
        "=" * 500,
        sealed_text(ORDER) + "\n",
        sealed_text("AC" * 6),
        sealed_text(ORDER + "\n"),
        sealed_text("A" * 61),
        sealed_text(5),
        sealed_text(ORDER, None),
        sealed_text(ORDER, NONCE.upper()),
        sealed_text(ORDER, NONCE[1:]),
        sealed_text(ORDER, more=1),
        sealed_text([[[[]]]]),
    ],
)
def test_one_whose_order_is_not_written_as_we_write_it(alice: User, sealed: object) -> None:
    assert refused(alice, said_otherwise(sealed=sealed)) == NO_ORDER


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"order": "AAAABBBBABAB"}, "The blocks cannot come in this order."),
        ({"order": "ABABABABABAA"}, "The blocks cannot come in this order."),
        ({"order": "ABAB"}, "The blocks cannot come in this order."),
        (DAILY | {"order": "AA" + COINS[2:]}, "The blocks cannot come in this order."),
        ({"n_blocks": 60, "run_max": 30, "order": "AB" * 30}, "No experiment has such blocks."),
        ({"block_days": 1}, "No experiment has such blocks."),
        (DAILY | {"block_days": 2}, "No experiment has such blocks."),
        (DAILY | {"n_blocks": 41, "order": COINS[:-1]}, "No experiment has such blocks."),
        ({"compares": "session"}, "No experiment compares this with such blocks."),
        (DAILY | {"compares": "frequency"}, "No experiment compares this with such blocks."),
        ({"sessions_a": 5}, "The sessions of the two plans do not fit what is compared."),
        (DAILY | {"sessions_b": 1}, "The sessions of the two plans do not fit what is compared."),
        ({"technique_a": RUB}, "The plans do not name the two things that are compared."),
        (ITEMS, "The plans do not name the two things that are compared."),
        (ITEMS | {"technique_a": RUB}, "The plans do not name the two things that are compared."),
        (ITEMS | {"technique_a": RUB, "technique_b": RUB}, "Both plans are the same."),
        (
            ITEMS | {"technique_a": {"name": "Mine"}, "technique_b": {"name": "MINE"}},
            "Both plans are the same",
        ),
        (
            ITEMS | {"technique_a": RUB, "technique_b": PULL, "carrier_oil_a": {"slug": "coconut"}},
            "The plans do not name the two things that are compared.",
        ),
        (
            ITEMS | {"technique_a": RUB, "technique_b": PULL, "sessions_a": 0, "sessions_b": 0},
            "The sessions of the two plans do not fit what is compared.",
        ),
        (
            ITEMS | {"technique_a": {"name": "basic foot rub"}, "technique_b": PULL},
            "“basic foot rub” is not one of your own here, so the commitment does not fit it.",
        ),
        (
            ITEMS | {"technique_a": {"slug": "petrol"}, "technique_b": PULL},
            "“petrol” is not a name that we know",
        ),
    ],
)
def test_one_that_nobody_could_have_set_up(alice: User, values: dict[str, Any], reason: str) -> None:
    assert reason in refused(alice, experiment(**values))
