"""The form of the full check-in: the four scores, the note, and everything that may be said besides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django.utils.translation import gettext_lazy as _

from journal.core.choice_fields import word_field
from journal.core.forms import NoteField
from symptoms.details import RatingDetails
from symptoms.fields import ChipsField, CountField, SoreSpotsField, own_word_field
from symptoms.forms import CheckInForm
from symptoms.models import (
    MEDICATION_CHANGE_LENGTH_MAX,
    Extra,
    OwnWordKind,
    Sensation,
    Therapy,
    Trigger,
    Trouble,
    WorseFoot,
)
from symptoms.words import OwnName, Said

OWN_WORDS_MAX = 50
"""So many words of one kind can be in use; more would be a list nobody reads."""

FIELDS: dict[Extra, tuple[str, ...]] = {
    Extra.WORSE_FOOT: ("worse_foot",),
    Extra.SORE_SPOTS: ("sore_spots",),
    Extra.SLEEP: ("sleep",),
    Extra.WALKING: ("walking",),
    Extra.SHOES: ("shoes",),
    Extra.FALLS: ("near_falls", "falls"),
    Extra.TRIGGERS: ("triggers", "other_triggers"),
    Extra.SENSATIONS: ("sensations", "other_sensations"),
    Extra.THERAPIES: ("therapies", "other_therapies"),
    Extra.MEDICATION: ("medication_change",),
}
"""The parts of a day's check-in and their fields, in the order they are shown."""
CHIPS = {
    "triggers": OwnWordKind.TRIGGER,
    "sensations": OwnWordKind.SENSATION,
    "therapies": OwnWordKind.THERAPY,
}


class FullCheckInForm(CheckInForm):
    """All that can be said about a day."""

    worse_foot = word_field(_("Which foot was worse?"), WorseFoot.choices)
    sore_spots = SoreSpotsField(_("Where was it sore?"))
    sleep = word_field(_("How much trouble with sleep?"), Trouble.choices)
    walking = word_field(_("How much trouble with walking?"), Trouble.choices)
    shoes = word_field(_("How much trouble with shoes?"), Trouble.choices)
    near_falls = CountField(
        _("How many near-falls?"), _("You slipped, tripped or swayed, and caught yourself.")
    )
    falls = CountField(_("How many falls?"))
    triggers = ChipsField(_("What may have made it worse?"), Trigger, OwnWordKind.TRIGGER)
    other_triggers = own_word_field()
    sensations = ChipsField(_("How else did your feet feel?"), Sensation, OwnWordKind.SENSATION)
    other_sensations = own_word_field()
    therapies = ChipsField(_("What else did you do for your feet?"), Therapy, OwnWordKind.THERAPY)
    other_therapies = own_word_field()
    medication_change = NoteField(
        _("What changed?"),
        rows=2,
        max_length=MEDICATION_CHANGE_LENGTH_MAX,
        help_text=_("Something new, more, less, or stopped."),
    )

    def __init__(self, data: Any = None, *, own_words: Mapping[int, OwnName], **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.own_words = own_words
        for name in CHIPS:
            sent = self._chips(name).widget.value_from_datadict(data, {}, name) if data else None
            self._chips(name).offer(own_words, sent or self.initial.get(name) or ())

    @classmethod
    def showing(cls, data: Mapping[str, Any], own_words: Mapping[int, OwnName]) -> FullCheckInForm:
        """A form that shows what was sent and complains about nothing."""
        initial = {
            name: field.widget.value_from_datadict(data, {}, name) for name, field in cls.base_fields.items()
        }
        return cls(initial=initial, own_words=own_words)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        for name, kind in CHIPS.items():
            cleaned[f"other_{name}"] = " ".join(cleaned.get(f"other_{name}", "").split())
            if self._new_word(name) and not self._has_room(kind, cleaned[f"other_{name}"]):
                text = _("You have 50 words of your own here already. Put one away before you add another.")
                self.add_error(f"other_{name}", text)
        return cleaned

    def said(self, base: RatingDetails) -> Said:
        """What the form says, and `base`, what is stored, where a field is refused."""
        details = self.details(base)
        for name in (name for names in FIELDS.values() for name in names if name in self.cleaned_data):
            details = self._with(details, name, self.cleaned_data[name])
        typed = [(kind, word) for name, kind in CHIPS.items() if (word := self._new_word(name))]
        new = {-number: OwnName(*word) for number, word in enumerate(typed, start=1)}
        details = replace(details, own_word_ids=details.own_word_ids | new.keys())
        return Said(details, {**self.own_words, **new})

    def _with(self, said: RatingDetails, name: str, value: Any) -> RatingDetails:
        if name in CHIPS:
            chosen = frozenset(int(pk) for pk in value if pk.isdecimal())
            others = frozenset(pk for pk in said.own_word_ids if not self._is_of(pk, CHIPS[name]))
            flags = self._chips(name).flags(value)
            return replace(said, **{name: flags}, own_word_ids=others | chosen)
        if name.startswith("other_"):
            chips = name.removeprefix("other_")
            return replace(said, **{chips: getattr(said, chips) | self._built_in(chips, value)})
        return replace(said, **{name: value})

    def _chips(self, name: str) -> ChipsField:
        field = self.fields[name]
        assert isinstance(field, ChipsField)  # noqa: S101  by its declaration
        return field

    def _new_word(self, name: str) -> str:
        typed: str = self.cleaned_data.get(f"other_{name}", "")
        return "" if self._built_in(name, typed) else typed

    def _built_in(self, name: str, typed: str) -> Any:
        """The fixed thing that is called so, or none."""
        wanted, kind = typed.casefold(), self._chips(name).kind
        return kind.of(member for member in kind if wanted == str(member.label).casefold())

    def _is_of(self, pk: int, kind: str) -> bool:
        return pk in self.own_words and self.own_words[pk].kind == kind

    def _has_room(self, kind: str, word: str) -> bool:
        in_use = [
            one.name.casefold() for one in self.own_words.values() if one.kind == kind and not one.is_put_away
        ]
        return word.casefold() in in_use or len(in_use) < OWN_WORDS_MAX
