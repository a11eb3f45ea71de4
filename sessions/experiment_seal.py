"""The commitment of an experiment: a fingerprint of its order and rule, shown before it begins.

It tells nothing of the order, because a random nonce is hashed with it; and afterwards nobody can have
another order, rule or question with the same fingerprint.
"""

from __future__ import annotations

import json
import secrets
from hashlib import sha256
from typing import TYPE_CHECKING

from sessions.models.experiments import ITEMS

if TYPE_CHECKING:
    from sessions.models import Experiment

NONCE_BYTES = 16


def new_nonce() -> str:
    return secrets.token_hex(NONCE_BYTES)


def sealed_text(experiment: Experiment) -> str:
    """What is hashed: what was decided at the start, as JSON with sorted keys.

    Own techniques and oils may be renamed, so they stand in it by letter only.
    """
    decided = {
        "block_days": experiment.block_days,
        "blocks": experiment.n_blocks,
        "compares": experiment.compares,
        "first_day": experiment.starts_on.isoformat(),
        "nonce": experiment.nonce,
        "order": experiment.order,
        "outcome": experiment.outcome,
        "plan_a": _plan(experiment, "A"),
        "plan_b": _plan(experiment, "B"),
        "run_max": experiment.run_max,
    }
    return json.dumps(decided, sort_keys=True)


def _plan(experiment: Experiment, letter: str) -> dict[str, int | str]:
    item = experiment.item_of(letter) if experiment.compares in ITEMS else None
    name = {experiment.compares: item.slug or "own"} if item else {}
    return {"sessions": experiment.sessions_of(letter), **name}


def commitment_of(experiment: Experiment) -> str:
    """The SHA-256 of the text, in 64 hexadecimal digits."""
    return sha256(sealed_text(experiment).encode()).hexdigest()


def is_untouched(experiment: Experiment) -> bool:
    """Whether order, rule and question are those that the commitment was made of."""
    return secrets.compare_digest(commitment_of(experiment), experiment.commitment)
