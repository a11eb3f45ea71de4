"""What only an experiment says, as files hold it: its sealed order, its commitment, its pauses."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Mapping
from datetime import date
from itertools import pairwise
from typing import Any, NamedTuple

from django.utils.translation import gettext as _

from journal.files.csv_lines import joined
from journal.files.plain import Cell, Plain, UnreadableError
from journal.files.plain_sets import listed, once, parts
from journal.files.plain_times import Day
from sessions.models.experiments import COMMITMENT_LENGTH, HEX_PATTERN, NONCE_LENGTH, ORDER_PATTERN

_SEALED_LENGTH_MAX = 400
_DAY = Day()


class Seal(NamedTuple):
    """The order of the blocks, and the nonce that the commitment was made with."""

    order: str
    nonce: str


class Sealed(Plain[Seal | None]):
    """A seal as one text: base64 of the JSON of both.

    It keeps the order from a glance: whoever opens the file while the experiment runs does not read by
    accident what comes next. From somebody who decodes it, it keeps nothing.
    """

    unsaid = None

    def write(self, value: Seal | None) -> object:
        return base64.b64encode(json.dumps(value._asdict()).encode()).decode() if value else None

    def read(self, plain: object) -> Seal | None:
        if plain is None or plain == "":
            return None
        try:
            return _opened(plain)
        except ValueError:
            # The text is not repeated, because this message is read at a glance too.
            raise UnreadableError(_("This is not the order of an experiment as we write it.")) from None

    def cell(self, plain: object) -> Cell:
        return "…" if plain else ""


def _opened(plain: object) -> Seal:
    """Raises ValueError for anything but a seal."""
    if not isinstance(plain, str) or len(plain) > _SEALED_LENGTH_MAX:
        raise ValueError
    said = json.loads(base64.b64decode(plain.encode("ascii"), validate=True))
    if not isinstance(said, dict) or said.keys() != set(Seal._fields):
        raise ValueError
    order, nonce = said["order"], said["nonce"]
    if not isinstance(order, str) or not re.fullmatch(ORDER_PATTERN, order):
        raise ValueError
    return Seal(order, _hex(nonce, NONCE_LENGTH))


def _hex(plain: object, length: int) -> str:
    """Raises ValueError for anything but so many hexadecimal digits."""
    if not isinstance(plain, str) or len(plain) != length or not re.fullmatch(HEX_PATTERN % length, plain):
        raise ValueError
    return plain


class Commitment(Plain[str]):
    """What an experiment is known by: 64 hexadecimal digits in small letters."""

    unsaid = ""

    def write(self, value: str) -> object:
        return value

    def read(self, plain: object) -> str:
        if plain is None or plain == "":
            return self.unsaid
        try:
            return _hex(plain, COMMITMENT_LENGTH)
        except ValueError:
            words = _("This is not the commitment of an experiment as we write it.")
            raise UnreadableError(words) from None


class Pause(NamedTuple):
    """Days without a plan, up to the day of resuming; None while they last."""

    paused_on: date
    resumed_on: date | None


class Pauses(Plain[tuple[Pause, ...]]):
    """The pauses of an experiment, oldest first. They stand in no table; their cell is for reading only."""

    unsaid = ()

    def write(self, value: tuple[Pause, ...]) -> object:
        return [{key: _DAY.write(day) for key, day in pause._asdict().items()} for pause in value]

    def read(self, plain: object) -> tuple[Pause, ...]:
        pauses = sorted((self._pause(parts(one, Pause._fields)) for one in listed(plain)), key=_first_day)
        once(pause.paused_on for pause in pauses)
        for pause, later in pairwise(pauses):
            if pause.resumed_on is None or pause.resumed_on > later.paused_on:
                raise UnreadableError(_("One pause lasts into another."))
        return tuple(pauses)

    @staticmethod
    def _pause(said: Mapping[str, Any]) -> Pause:
        paused_on, resumed_on = (_DAY.read(said.get(key)) for key in Pause._fields)
        if paused_on is None:
            raise UnreadableError(_("The first day of a pause is missing."))
        if resumed_on is not None and resumed_on <= paused_on:
            raise UnreadableError(_("A pause is over before it begins."))
        return Pause(paused_on, resumed_on)

    def cell(self, plain: object) -> Cell:
        return joined(f"{one['paused_on']}–{one['resumed_on'] or ''}" for one in listed(plain))


def _first_day(pause: Pause) -> date:
    return pause.paused_on
