"""Days, times and identifiers as files hold them."""

from __future__ import annotations

import re
import uuid
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from django.utils.translation import gettext as _

from journal.core.periods import FIRST_DATE
from journal.files.plain import Plain, UnreadableError, shown
from journal.users.models import known_time_zones

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_CLOCK = re.compile(r"\d{2}:\d{2}(:\d{2}(\.\d{6})?)?", re.ASCII)
LAST_DATE = date(2199, 12, 31)
"""Nothing is planned further ahead."""


@dataclass(frozen=True)
class Day(Plain[date | None]):
    """A date from 1900 on, such as 2026-11-21."""

    unsaid: date | None = None

    def write(self, value: date | None) -> object:
        return value.isoformat() if value else None

    def read(self, plain: object) -> date | None:
        if plain is None or plain == "":
            return None
        try:
            day = date.fromisoformat(plain) if isinstance(plain, str) and _DAY.fullmatch(plain) else None
        except ValueError:
            day = None
        if day is None:
            words = _("“%(value)s” is not a date such as 2026-11-21.")
            raise UnreadableError(words % {"value": shown(plain)})
        if day < FIRST_DATE:
            raise UnreadableError(_("%(day)s is before 1900.") % {"day": plain})
        if day > LAST_DATE:
            raise UnreadableError(_("%(day)s is too far ahead.") % {"day": plain})
        return day


class Clock(Plain[time | None]):
    """A time of day, such as 19:05."""

    unsaid = None

    def write(self, value: time | None) -> object:
        if value is None:
            return None
        return value.isoformat("auto" if value.second or value.microsecond else "minutes")

    def read(self, plain: object) -> time | None:
        if plain is None or plain == "":
            return None
        try:
            if isinstance(plain, str) and _CLOCK.fullmatch(plain):
                return time.fromisoformat(plain)
        except ValueError:
            pass
        raise UnreadableError(_("“%(value)s” is not a time such as 19:05.") % {"value": shown(plain)})


class Moment(Plain[datetime | None]):
    """An instant with its offset from UTC."""

    unsaid = None

    def write(self, value: datetime | None) -> object:
        return value.isoformat() if value else None

    def read(self, plain: object) -> datetime | None:
        if plain is None or plain == "":
            return None
        try:
            instant = datetime.fromisoformat(plain) if isinstance(plain, str) else None
            # Near the first and the last year that Python knows, other time zones have no such moment.
            if instant and instant.tzinfo and FIRST_DATE.year <= instant.year <= LAST_DATE.year:
                return instant.astimezone(UTC)
        except (ValueError, OverflowError):
            pass
        words = _("“%(value)s” is not a moment such as 2026-11-21T20:15:00+01:00.")
        raise UnreadableError(words % {"value": shown(plain)})


class Zone(Plain[str]):
    """A time zone such as Europe/Berlin; empty for the server's own."""

    unsaid = ""

    def write(self, value: str) -> object:
        return value

    def read(self, plain: object) -> str:
        if not isinstance(plain, str) or plain not in ("", *known_time_zones()):
            words = _("“%(value)s” is not a time zone such as Europe/Berlin.")
            raise UnreadableError(words % {"value": shown(plain)})
        return plain


class Identifier(Plain[uuid.UUID | None]):
    """What a session is known by, wherever it was made."""

    unsaid = None

    def write(self, value: uuid.UUID | None) -> object:
        return str(value) if value else None

    def read(self, plain: object) -> uuid.UUID | None:
        if plain is None or plain == "":
            return None
        try:
            if isinstance(plain, str) and len(plain) == 36:
                return uuid.UUID(plain)
        except ValueError:
            pass
        words = _("“%(value)s” is not the identifier of a session.")
        raise UnreadableError(words % {"value": shown(plain)})
