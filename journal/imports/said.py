"""What one record says, as values; and whether a whole entry can be so."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from django.utils.translation import gettext as _

from journal.care.models import last_visit_day
from journal.files.forms import FORMS
from journal.files.kinds import Kind
from journal.files.plain import UnreadableError, shown
from journal.files.related import ITEM_MODELS
from journal.files.rows import ENTRIES
from journal.imports.experiments import check_experiment
from journal.imports.names import wanted_item, wanted_word
from symptoms.models import PEG, SYMPTOMS, TROUBLES

Said = dict[str, Any]
"""Values by the keys of a form."""
PROBLEMS_MAX = 5
_A_DAY = timedelta(days=1)


def said_in(kind: Kind, values: Mapping[str, object]) -> Said:
    """The values of a record. Raises UnreadableError with everything that is wrong with them."""
    form = FORMS[kind]
    said: Said = {}
    problems = []
    for key, plain in values.items():
        if key not in form:
            problems.append(_("We do not know “%(key)s”.") % {"key": shown(key)})
            continue
        try:
            said[key] = form[key].plain.read(plain)
        except UnreadableError as problem:
            problems.append(f"{key}: {problem}")
    if problems:
        raise UnreadableError(" ".join(problems[:PROBLEMS_MAX]))
    return said


def massage_content(said: Mapping[str, Any]) -> Hashable:
    """What a session is known by when its file gives it no identifier."""
    _needs(said, "date", "duration_minutes")
    return said["date"], said.get("start_time"), said["duration_minutes"], said.get("techniques", ())


def key_of(kind: Kind, said: Mapping[str, Any]) -> Hashable:
    """What an entry is known by, in a file and in the journal. Raises UnreadableError when it is missing."""
    if kind in ITEM_MODELS:
        _needs(said, "name")
        return wanted_item(kind, said["name"])
    return _KEYS[kind](said)


def _key(*keys: str) -> Callable[[Mapping[str, Any]], Hashable]:
    def read(said: Mapping[str, Any]) -> Hashable:
        _needs(said, *keys)
        return tuple(said[key] for key in keys)

    return read


def _massage_key(said: Mapping[str, Any]) -> Hashable:
    return said["id"] if said.get("id") else massage_content(said)


def _word_key(said: Mapping[str, Any]) -> Hashable:
    _needs(said, "kind", "name")
    return wanted_word(said["kind"], said["name"])


def _plan_key(said: Mapping[str, Any]) -> Hashable:
    _needs(said, "name")
    return str(said["name"]).casefold()


def _reaction_key(said: Mapping[str, Any]) -> Hashable:
    oils = (said.get("carrier_oil"), said.get("essential_oil"))
    if sum(oil is not None for oil in oils) != 1:
        raise UnreadableError(_("A mark names one oil, either the carrier oil or the essential oil."))
    return oils


_KEYS: Mapping[Kind, Callable[[Mapping[str, Any]], Hashable]] = {
    Kind.SETTINGS: _key(),
    Kind.LAYOUT: _key(),
    Kind.OWN_WORD: _word_key,
    Kind.OIL_REACTION: _reaction_key,
    Kind.PLAN: _plan_key,
    Kind.ROUTINE: _key("starts_on"),
    Kind.EXPERIMENT: _key("commitment"),
    Kind.CARE: _key(),
    Kind.VISIT: _key("date"),
    Kind.RATING: _key("date"),
    Kind.WEEKLY_CHECK: _key("date"),
    Kind.MASSAGE: _massage_key,
    Kind.FOOT_CHECK: _key("date", "entered_at"),
}


NEEDED = {kind: [key for key, field in form.items() if field.is_needed] for kind, form in FORMS.items()}


def _needs(said: Mapping[str, Any], *keys: str) -> None:
    missing = [key for key in keys if said.get(key) in (None, "")]
    if missing:
        raise UnreadableError(_("This is missing: %(names)s.") % {"names": ", ".join(missing)})


def check(kind: Kind, entry: Mapping[str, Any], *, today: date) -> None:
    """Raises UnreadableError when an entry as a whole cannot be so."""
    _needs(entry, *NEEDED[kind])
    if kind in ENTRIES:
        _check_times(entry, today)
    if kind == Kind.RATING and all(entry[symptom] is None for symptom in SYMPTOMS):
        raise UnreadableError(_("A day needs at least one of the four numbers."))
    if kind == Kind.WEEKLY_CHECK and all(entry[key] in (None, "") for key in (*PEG, *TROUBLES, "falls")):
        raise UnreadableError(_("A weekly check needs at least one answer."))
    if kind == Kind.MASSAGE and entry["carrier_teaspoons"] is not None and entry["carrier_oil"] is None:
        raise UnreadableError(_("Teaspoons are told, but not of which oil."))
    if kind == Kind.OIL_REACTION and entry["noted_on"] > today:
        raise UnreadableError(_("This day has not come yet."))
    if kind == Kind.VISIT and entry["date"] > last_visit_day(today):
        raise UnreadableError(_("This day is too far ahead for a visit."))
    if kind == Kind.EXPERIMENT:
        check_experiment(entry, today=today)


def _check_times(entry: Mapping[str, Any], today: date) -> None:
    entered_at: datetime | None = entry["entered_at"]
    entered_on: date | None = entry["entered_on"]
    if entry["date"] > today:
        raise UnreadableError(_("This day has not come yet."))
    if entered_at is None:
        return
    # A day more, because where it was written it may have been tomorrow already.
    if entered_at.date() > today + _A_DAY:
        raise UnreadableError(_("The moment it was entered has not come yet."))
    if entered_on is not None and abs(entered_on - entered_at.date()) > _A_DAY:
        raise UnreadableError(_("entered_at and entered_on do not fit each other."))
