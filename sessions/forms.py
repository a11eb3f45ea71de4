"""The form of a session."""

from __future__ import annotations

import datetime
import uuid
from functools import cached_property
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from journal.core.choice_fields import NOT_OFFERED, SetField, score_field, word_field
from journal.core.feet import Area
from journal.core.forms import DayField, NoteField, TimeField, offer
from journal.core.widgets import Boxes
from sessions.catalogue import Setting, Tool
from sessions.details import MassageDetails
from sessions.fields import FootMap, minutes_field, own_name_field
from sessions.folds import Fold, fold_of
from sessions.models import DURATION_MINUTES_MAX, Feet, GivenBy, Pressure, Relief, Technique
from sessions.oil_form import OilForm
from sessions.own_items_actions import own_item
from sessions.times import minutes_before, minutes_between


class MassageForm(OilForm):
    """One session: first what everybody says, then three folds of what may be left out."""

    date = DayField(label=_("Day"))
    duration_minutes = minutes_field(_("Minutes"), required=False)
    techniques = forms.TypedMultipleChoiceField(
        label=_("What did you do?"),
        coerce=int,
        required=False,
        error_messages={"invalid_choice": NOT_OFFERED},
        widget=Boxes,
    )
    own_technique = own_name_field(_("Another technique"))

    feet = word_field(_("Which foot?"), Feet.choices)
    areas = SetField(_("Where on the foot?"), Area, widget=FootMap)
    tools = SetField(_("With what?"), Tool)
    pressure = word_field(_("How firmly?"), Pressure.choices)
    setting = SetField(_("What made it calm?"), Setting)

    symptoms_before = score_field(_("Symptoms right before"))
    symptoms_after = score_field(_("Symptoms right after"))
    relief = word_field(_("Did it ease your feet?"), Relief.choices)
    hurt = score_field(_("Did it hurt?"))
    had_skin_reaction = forms.BooleanField(label=_("My skin reacted to an oil or lotion"), required=False)

    given_by = word_field(_("Who gave it?"), GivenBy.choices, initial=GivenBy.SELF, required=True)
    start_time = TimeField(label=_("Started at"), required=False)
    finish_time = TimeField(label=_("Finished at"), required=False)
    note = NoteField(_("Note"))

    where_names = ("feet", "areas", "tools", "pressure", "setting")
    felt_names = ("symptoms_before", "symptoms_after", "relief", "hurt", "had_skin_reaction")
    needed = ("duration_minutes", "techniques")
    more_names = ("given_by", "start_time", "finish_time", "note")

    def __init__(self, *args: Any, today: datetime.date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kept = self.choices.kept
        # A session that was logged further east, before its day came here, can be corrected.
        cast(DayField, self.fields["date"]).last_day = max(today, kept.date) if kept else today
        offer(self, "techniques", self.choices.techniques)

    @cached_property
    def where(self) -> Fold:
        return fold_of(self, self.where_names)

    @cached_property
    def felt(self) -> Fold:
        return fold_of(self, self.felt_names)

    @cached_property
    def more(self) -> Fold:
        return fold_of(self, self.more_names)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if "client_id" in self.errors:
            # Hidden, so the person can do nothing about it but save again.
            self.replace("client_id", str(uuid.uuid4()))
            self.add_error(None, _("The form came back incomplete, so nothing was saved. Save it again."))
        if "techniques" not in self.errors and not cleaned["techniques"] and not cleaned.get("own_technique"):
            self.add_error("techniques", _("Choose at least one technique, or write your own below."))
        if not {"duration_minutes", "start_time", "finish_time"} & self.errors.keys():
            self._clean_times(cleaned)
        return cleaned

    def _clean_times(self, cleaned: dict[str, Any]) -> None:
        """Two of minutes, start and finish give the third; all three must agree."""
        minutes, start, finish = (cleaned[name] for name in ("duration_minutes", "start_time", "finish_time"))
        if start and finish:
            between = minutes_between(start, finish)
            words = {"start": f"{start:%H:%M}", "finish": f"{finish:%H:%M}", "between": between}
            if minutes is None and between <= DURATION_MINUTES_MAX:
                cleaned["duration_minutes"] = between
            elif minutes is None:
                text = _("From %(start)s to %(finish)s is %(between)s minutes; a session has at most 240.")
                self.add_error("finish_time", text % words)
            elif minutes != between:
                text = _(
                    "From %(start)s to %(finish)s is %(between)s minutes, but %(minutes)s stand here. "
                    "Change the one that is wrong, or empty it."
                )
                self.add_error("duration_minutes", text % (words | {"minutes": minutes}))
        elif minutes is None:
            text = _("How many minutes? Choose 1 to 240, or say when it started and when it finished.")
            self.add_error("duration_minutes", text)
        elif finish:
            self._begin_before(cleaned, finish, minutes)

    def _begin_before(self, cleaned: dict[str, Any], finish: datetime.time, minutes: int) -> None:
        """The start from the finish; over midnight the day would be a guess, so the person says it."""
        start = minutes_before(finish, minutes)
        if start < finish:
            cleaned["start_time"] = start
            return
        text = _(
            "%(minutes)s minutes before %(finish)s is %(start)s on the day before. Write when it started, "
            "and choose the day on which it started."
        )
        words = {"minutes": minutes, "finish": f"{finish:%H:%M}", "start": f"{start:%H:%M}"}
        self.add_error("start_time", text % words)

    def details(self) -> MassageDetails:
        """What a valid form says; makes the owner's own techniques and oils that it names."""
        said = self.cleaned_data
        techniques = set(said["techniques"])
        if said["own_technique"]:
            techniques.add(own_item(model=Technique, owner=self.choices.owner, name=said["own_technique"]).pk)
        names = ("date", "duration_minutes", "start_time", "given_by", *self.where_names, *self.felt_names)
        return MassageDetails(
            technique_ids=frozenset(techniques),
            note=said["note"],
            **{name: said[name] for name in names},
            **self.oil_details(),
        )
