"""What a person wants to be reminded of, and the device that a browser offers for it."""

from __future__ import annotations

from datetime import time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from journal.core.forms import TimeField
from journal.reminders.models import ENDPOINT_LENGTH_MAX, ReminderChoices
from journal.reminders.push import base64url, posting

_TIME_WANTED = _("Choose a time, such as 19:30.")
# A reminder is sent on its own day only, and the timer comes by every few minutes, late now and then.
_LATEST = time(23, 30)
_TOO_LATE = _("Choose a time up to 23:30, so that it still reaches you that day.")


class RemindersForm(forms.Form):
    """The switches and times. `choices` is what is stored so far, or the usual if nothing is."""

    is_check_in_on = forms.BooleanField(label=_("Remind me of the evening check-in"), required=False)
    check_in_time = TimeField(label=_("Evening time"), required=False)
    is_session_on = forms.BooleanField(label=_("Remind me of planned sessions"), required=False)
    session_time = TimeField(label=_("Time, when my routine names none"), required=False)
    is_by_email = forms.BooleanField(label=_("By e-mail"), required=False)

    def __init__(self, data: Any = None, *, choices: ReminderChoices, offers_email: bool) -> None:
        super().__init__(data, initial={name: getattr(choices, name) for name in self.base_fields})
        self._choices = choices
        if not offers_email:
            del self.fields["is_by_email"]

    def clean_check_in_time(self) -> Any:
        return self._time_or_stored("check_in_time", is_needed=self.cleaned_data["is_check_in_on"])

    def clean_session_time(self) -> Any:
        return self._time_or_stored("session_time", is_needed=self.cleaned_data["is_session_on"])

    def _time_or_stored(self, name: str, *, is_needed: bool) -> Any:
        """No time, or one too late, is a mistake only when it is needed; an emptied one stays as stored."""
        given = self.cleaned_data[name]
        if given is None and is_needed:
            raise ValidationError(_TIME_WANTED)
        if given is not None and is_needed and given > _LATEST:
            raise ValidationError(_TOO_LATE)
        return getattr(self._choices, name) if given is None else given


class PushDeviceForm(forms.Form):
    """What a browser says of itself when it subscribes; nobody types it."""

    endpoint = forms.CharField(max_length=ENDPOINT_LENGTH_MAX)
    p256dh = forms.CharField(max_length=100)
    auth = forms.CharField(max_length=40)

    def clean_endpoint(self) -> str:
        endpoint: str = self.cleaned_data["endpoint"]
        try:
            posting.check_address(endpoint)
        except posting.RefusedAddressError:
            raise ValidationError("no address of a push service") from None
        return endpoint

    def clean(self) -> dict[str, Any]:
        from journal.reminders.push import encryption

        cleaned = super().clean() or {}
        try:
            encryption.public_key(base64url.decode(cleaned.get("p256dh", "")))
            is_auth = len(base64url.decode(cleaned.get("auth", ""))) == encryption.AUTH_BYTES
        except ValueError:
            is_auth = False
        if not is_auth:
            raise ValidationError("no keys of a browser")
        return cleaned
