"""The form of a session and of the routine."""

from __future__ import annotations

import datetime
import uuid
from typing import Any

from django import forms
from django.utils.text import normalize_newlines
from django.utils.translation import gettext_lazy as _

from journal.core.entries import NO_VERSION, NOTE_LENGTH_MAX
from journal.core.forms import DayField, TimeField, VersionForm
from journal.users.models import User
from sessions.actions import MassageDetails, details_of, own_item
from sessions.choices import Choices
from sessions.fields import NOT_OFFERED, drops_field, minutes_field, own_name_field
from sessions.models import (
    SESSIONS_PER_WEEK_MAX,
    CarrierOil,
    EssentialOil,
    GivenBy,
    MassageSession,
    Technique,
)


class MassageForm(VersionForm):
    """One session. What may be chosen comes from `Choices`, so nobody can point at a stranger's item."""

    client_id = forms.UUIDField(widget=forms.HiddenInput)
    date = DayField(label=_("Day"))
    duration_minutes = minutes_field(_("Minutes"))
    techniques = forms.TypedMultipleChoiceField(
        label=_("What did you do?"),
        coerce=int,
        required=False,
        error_messages={"invalid_choice": NOT_OFFERED},
        widget=forms.CheckboxSelectMultiple,
    )
    own_technique = own_name_field(_("Another technique"))
    carrier_oil = forms.TypedChoiceField(
        label=_("Oil or lotion"),
        coerce=int,
        empty_value=None,
        required=False,
        error_messages={"invalid_choice": NOT_OFFERED},
    )
    own_carrier_oil = own_name_field(_("Another oil or lotion"))
    own_essential_oil = own_name_field(_("Another essential oil"))
    own_essential_drops = drops_field(_("Drops of it"))
    start_time = TimeField(label=_("Started at"), required=False)
    given_by = forms.ChoiceField(
        label=_("Who gave it?"),
        choices=GivenBy.choices,
        initial=GivenBy.SELF,
        error_messages={"invalid_choice": NOT_OFFERED, "required": NOT_OFFERED},
        widget=forms.RadioSelect,
    )
    note = forms.CharField(
        label=_("Note"),
        required=False,
        max_length=NOTE_LENGTH_MAX,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, choices: Choices, today: datetime.date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["date"].last_day = today  # type: ignore[attr-defined]
        self.fields["techniques"].choices = choices.techniques  # type: ignore[attr-defined]
        self.fields["carrier_oil"].choices = [  # type: ignore[attr-defined]
            ("", _("None")),
            *choices.carrier_oils,
        ]
        # By field name, the id of the oil.
        self.oil_ids = {f"drops_{oil_id}": oil_id for oil_id, _oil in choices.essential_oils}
        self.fields |= {f"drops_{oil_id}": drops_field(oil) for oil_id, oil in choices.essential_oils}

    @property
    def drops_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in self.oil_ids]

    @property
    def has_drops(self) -> bool:
        """Whether the essential oils have something to show, and so are not folded away."""
        names = [*self.oil_ids, "own_essential_oil", "own_essential_drops"]
        return any(self[name].value() or self[name].errors for name in names)

    @property
    def has_more(self) -> bool:
        return any(self[name].value() or self[name].errors for name in ("start_time", "note"))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if "client_id" in self.errors:
            # Hidden, so the person can do nothing about it but save again.
            self.replace("client_id", str(uuid.uuid4()))
            self.add_error(None, _("The form came back incomplete, so nothing was saved. Save it again."))
        if "techniques" not in self.errors and not cleaned["techniques"] and not cleaned.get("own_technique"):
            self.add_error("techniques", _("Choose at least one technique, or write your own below."))
        if cleaned.get("own_essential_drops") and not cleaned.get("own_essential_oil"):
            self.add_error("own_essential_oil", _("Which oil were these drops of?"))
        if cleaned.get("own_essential_oil") and not cleaned.get("own_essential_drops"):
            self.add_error("own_essential_drops", _("How many drops of it?"))
        return cleaned

    def details(self, owner: User) -> MassageDetails:
        """What a valid form says; makes the owner's own techniques and oils that it names."""
        said = self.cleaned_data
        techniques = set(said["techniques"])
        if said["own_technique"]:
            techniques.add(own_item(Technique, owner, said["own_technique"]).pk)
        carrier_oil_id = said["carrier_oil"]
        if said["own_carrier_oil"]:
            carrier_oil_id = own_item(CarrierOil, owner, said["own_carrier_oil"]).pk
        drops = {oil_id: said[name] for name, oil_id in self.oil_ids.items() if said[name]}
        if said["own_essential_oil"]:
            drops[own_item(EssentialOil, owner, said["own_essential_oil"]).pk] = said["own_essential_drops"]
        return MassageDetails(
            date=said["date"],
            duration_minutes=said["duration_minutes"],
            technique_ids=frozenset(techniques),
            start_time=said["start_time"],
            carrier_oil_id=carrier_oil_id,
            drops=drops,
            given_by=said["given_by"],
            note=normalize_newlines(said["note"]),
        )


def initial_of(massage: MassageSession) -> dict[str, Any]:
    """A stored session as the form's starting values."""
    details = details_of(massage)
    return {
        "client_id": massage.client_id,
        "seen_version": massage.version,
        "date": details.date,
        "duration_minutes": details.duration_minutes,
        "techniques": sorted(details.technique_ids),
        "carrier_oil": details.carrier_oil_id,
        "start_time": details.start_time,
        "given_by": details.given_by,
        "note": details.note,
    } | {f"drops_{oil_id}": drops for oil_id, drops in details.drops.items()}


def initial_for_next(
    last: MassageSession | None, *, today: datetime.date, minutes: int | None
) -> dict[str, Any]:
    """A new session begins like the last one: today, and without its note and start time."""
    initial = initial_of(last) if last else {"duration_minutes": minutes}
    new = {
        "client_id": uuid.uuid4(),
        "seen_version": NO_VERSION,
        "date": today,
        "note": "",
        "start_time": None,
    }
    return initial | new


class RoutineForm(forms.Form):
    """The plan from today on."""

    sessions_per_week = forms.IntegerField(
        label=_("Sessions a week"),
        min_value=0,
        max_value=SESSIONS_PER_WEEK_MAX,
        error_messages=dict.fromkeys(
            ("required", "invalid", "min_value", "max_value"), _("Choose a whole number from 0 to 14.")
        ),
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
        help_text=_(
            "Many people do 2 or 3 a week. With strong symptoms, "
            "short daily ones of 10 to 15 minutes may be kinder."
        ),
    )
    duration_minutes = minutes_field(_("Minutes a session"))
