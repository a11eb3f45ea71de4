"""The page that says what a check-in asks, ready to print."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from journal.core.flags import Text
from journal.core.forms import TextField
from journal.core.names import validate_name
from journal.core.printing import PrintedField
from journal.users.models import User
from symptoms.layout import hidden_parts
from symptoms.models import OWN_WORD_LENGTH_MAX, Extra, OwnWord, OwnWordKind

_HEADINGS: dict[str, Text] = {
    OwnWordKind.TRIGGER: _("My own triggers"),
    OwnWordKind.SENSATION: _("My own sensations"),
    OwnWordKind.THERAPY: _("My own therapies"),
}


class RenameForm(forms.Form):
    """The name of an own word; `seen_name` is the one the person saw when the page opened."""

    bound_field_class = PrintedField

    name = TextField(label=_("Name"), max_length=OWN_WORD_LENGTH_MAX, validators=[validate_name])
    seen_name = forms.CharField(required=False, strip=False, widget=forms.HiddenInput)

    @classmethod
    def of(cls, word: OwnWord, data: Mapping[str, str] | None = None) -> RenameForm:
        """The form that renames a word; `data` as sent."""
        return cls(data, initial={"name": word.name, "seen_name": word.name}, auto_id=f"word_{word.pk}_%s")

    def clean_name(self) -> str:
        return " ".join(self.cleaned_data["name"].split())

    def see(self, word: OwnWord) -> None:
        """After a conflict: the next save has seen the name as it stands, and is then the person's choice."""
        self.data = {"name": self.data["name"], "seen_name": word.name}


@dataclass(frozen=True)
class Part:
    """One part of a check-in, to be asked or not."""

    slug: str
    title: str
    is_asked: bool


@dataclass(frozen=True)
class WordRow:
    """One word in use; `is_open` when a new name was refused."""

    word: OwnWord
    form: RenameForm
    is_open: bool


@dataclass(frozen=True)
class WordKind:
    """All words of one kind."""

    slug: str
    heading: Text
    rows: list[WordRow]
    put_away: list[OwnWord]


@dataclass(frozen=True)
class PartsPage:
    """All of it."""

    parts: list[Part]
    kinds: list[WordKind]
    has_words: bool


def parts_page(owner: User, sent: Mapping[int, RenameForm]) -> PartsPage:
    """Two queries; `sent` are refused forms by the id of their word."""
    hidden = hidden_parts(owner)
    parts = [Part(part.slug, capfirst(str(part.label)), part not in hidden) for part in Extra]
    words = list(OwnWord.objects.owned_by(owner).by_name())
    return PartsPage(parts, [_kind(kind, words, sent) for kind in OwnWordKind], has_words=bool(words))


def _kind(kind: OwnWordKind, words: Iterable[OwnWord], sent: Mapping[int, RenameForm]) -> WordKind:
    of_kind = [word for word in words if word.kind == kind]
    rows = [
        WordRow(word, sent.get(word.pk) or RenameForm.of(word), is_open=word.pk in sent)
        for word in of_kind
        if word.archived_at is None
    ]
    return WordKind(kind.value, _HEADINGS[kind], rows, [word for word in of_kind if word.archived_at])
