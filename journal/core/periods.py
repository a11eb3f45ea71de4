"""Spans of days, weeks, and how an address such as `?period=12w` names them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

FIRST_DATE = date(1900, 1, 1)
"""The earliest day an entry may describe."""
LAST_DATE = date(2100, 12, 31)
"""The last day that can be looked at."""


@dataclass(frozen=True)
class Period:
    """The days from `first` to `last`, both included."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"a period ends on or after its first day: {self.first} to {self.last}")

    @property
    def n_days(self) -> int:
        return (self.last - self.first).days + 1

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def days(self) -> Iterator[date]:
        return (self.first + timedelta(days=offset) for offset in range(self.n_days))

    @classmethod
    def ending(cls, last: date, *, n_days: int) -> "Period":
        """The `n_days` days up to `last`."""
        return cls(last - timedelta(days=n_days - 1), last)


def week_of(day: date, *, week_start: int) -> Period:
    """The week that holds `day`; `week_start` is the weekday it begins on, Monday 0 to Sunday 6."""
    first = day - timedelta(days=(day.weekday() - week_start) % 7)
    return Period(first, first + timedelta(days=6))


@dataclass(frozen=True)
class PeriodChoice:
    """What an address asks for: a named period or two dates, and what was wrong with it if anything.

    `period` is None for "all": the caller knows the first day of the journal.
    """

    key: str
    period: Period | None
    error: str = ""


@dataclass(frozen=True)
class NamedPeriods:
    """The periods a page offers, by the key in its address; `n_days` None means all."""

    n_days: Mapping[str, int | None]
    default: str

    def from_query(self, query: Mapping[str, str], *, today: date) -> PeriodChoice:
        """Reads `period=KEY`, or `first=` and `last=` as ISO dates; never raises."""
        if query.get("first") or query.get("last"):
            return self._custom(query, today)
        key = query.get("period", self.default)
        if key not in self.n_days:
            message = _("This address names a period we do not know, so you see the usual one.")
            return self.usual(message, today=today)
        return PeriodChoice(key, self._named(key, today))

    def usual(self, message: str, *, today: date) -> PeriodChoice:
        """The default period, with the reason why it is shown instead of what was asked for."""
        return PeriodChoice(self.default, self._named(self.default, today), message)

    def _named(self, key: str, today: date) -> Period | None:
        n_days = self.n_days[key]
        return None if n_days is None else Period.ending(today, n_days=n_days)

    def _custom(self, query: Mapping[str, str], today: date) -> PeriodChoice:
        try:
            first = date.fromisoformat(query.get("first") or FIRST_DATE.isoformat())
            last = date.fromisoformat(query.get("last") or today.isoformat())
            if first < FIRST_DATE or last > today:
                message = _("Choose dates from 1900 up to today. You see the usual period.")
                return self.usual(message, today=today)
            return PeriodChoice("custom", Period(first, last))
        except ValueError:
            message = _("The last day must be a date on or after the first one. You see the usual period.")
            return self.usual(message, today=today)
