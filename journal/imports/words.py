"""A planned row in words: what its file says, and what a change takes the place of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import islice
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from journal.files.forms import FORMS
from journal.files.kinds import Kind
from journal.files.plain import Plain, Text
from journal.files.plain_sets import Name
from journal.files.plain_times import Identifier, Moment
from journal.files.portable import ABOUT_THE_WRITING
from journal.imports.labels import label

PARTS_MAX = 6
TEXT_LENGTH_MAX = 40
_NO_NEWS = ABOUT_THE_WRITING | {"date", "id", "sealed", "commitment"}


def in_words(kind: Kind, said: Mapping[str, Any]) -> str:
    """The first few things that are said: “tingling 4, pain 3”."""
    language = get_language()
    return _joined(_part(language, kind, key, value) for key, value in said.items() if key not in _NO_NEWS)


def changes_in_words(kind: Kind, entry: Mapping[str, Any], keys: Iterable[str]) -> str:
    """What an entry holds under some keys, and what it does not hold."""
    language = get_language()
    return _joined(
        _part(language, kind, key, entry[key]) or _("no %(name)s") % {"name": label(key)} for key in keys
    )


def _joined(parts: Iterable[str]) -> str:
    found = list(islice((part for part in parts if part), PARTS_MAX + 1))
    if len(found) > PARTS_MAX:
        found[PARTS_MAX] = _("and more")
    return ", ".join(found)


def _part(language: str | None, kind: Kind, key: str, value: Any) -> str:
    """One thing that is said; empty for nothing."""
    plain = FORMS[kind][key].plain
    # What a person wrote is not kept, and would not be asked for again.
    return _spelled(kind, key, value) if isinstance(plain, Text) else _known(language, kind, key, value)


@lru_cache(maxsize=2000)
def _known(_language: str | None, kind: Kind, key: str, value: Any) -> str:
    """Kept for each language, because a long file says the same few things over and over."""
    return _spelled(kind, key, value)


def _spelled(kind: Kind, key: str, value: Any) -> str:
    plain = FORMS[kind][key].plain
    if value == plain.unsaid or isinstance(plain, Identifier):
        return ""
    if isinstance(plain, Name):
        return str(value)
    return label(key) if isinstance(plain, Moment) else f"{label(key)} {_text(plain, value)}"


def _text(plain: Plain[Any], value: Any) -> str:
    text = " ".join(str(plain.cell(plain.write(value))).split())
    return text if len(text) <= TEXT_LENGTH_MAX else f"{text[:TEXT_LENGTH_MAX].rstrip()}…"
