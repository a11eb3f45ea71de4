"""How a report is shared, and the PIN that opens it."""

from __future__ import annotations

import uuid
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from journal.core.choice_fields import NOT_OFFERED
from journal.core.forms import TextField
from journal.core.names import validate_name
from journal.sharing.models import LABEL_LENGTH_MAX
from journal.sharing.pin_choice import drawn_pin, is_guessed_first

PIN_DIGITS_MIN, PIN_DIGITS_MAX = 4, 8
DAYS = {1: _("1 day"), 7: _("7 days"), 30: _("30 days"), 90: _("90 days")}
DAYS_USUAL = 30
_PIN_WANTED = _("A PIN is made of 4 to 8 digits.")


class PinField(forms.CharField):
    """4 to 8 digits, which can be seen while they are typed: it is shown to nobody else.

    Every field of it is called `pin_code`: what `core.errors` knows as a secret is in no page about a mishap.
    """

    def __init__(self, **kwargs: Any) -> None:
        # Whoever types more than eight is told, and the browser cuts nothing.
        looks = {"inputmode": "numeric", "autocomplete": "off"}
        super().__init__(
            widget=forms.TextInput(attrs=looks), error_messages={"required": _PIN_WANTED}, **kwargs
        )

    def to_python(self, value: Any) -> str:
        """Without the blanks that some people put between digits."""
        return "".join((super().to_python(value) or "").split())

    def validate(self, value: str) -> None:
        super().validate(value)
        is_number = value.isascii() and value.isdecimal()
        if value and not (is_number and PIN_DIGITS_MIN <= len(value) <= PIN_DIGITS_MAX):
            raise ValidationError(_PIN_WANTED)


class PinForm(forms.Form):
    """Asked of whoever opens a link that has a PIN."""

    pin_code = PinField(label=_("PIN"), help_text=_("4 to 8 digits, from the person who shared the report."))


class ShareForm(forms.Form):
    """How long a link works, and for whom. `client_id` makes a form that is sent twice one link."""

    client_id = forms.UUIDField(widget=forms.HiddenInput)
    label = TextField(
        label=_("Who is it for? (optional)"),
        required=False,
        max_length=LABEL_LENGTH_MAX,
        validators=[validate_name],
        help_text=_("Only you see this, in your list of links. For example: Dr Lang."),
    )
    days = forms.TypedChoiceField(
        label=_("The link works for"),
        coerce=int,
        choices=list(DAYS.items()),
        error_messages={"invalid_choice": NOT_OFFERED, "required": NOT_OFFERED},
        widget=forms.RadioSelect,
    )
    pin_code = PinField(label=_("PIN (optional)"), required=False)

    def __init__(self, data: Any = None) -> None:
        super().__init__(data, initial={"client_id": uuid.uuid4(), "days": DAYS_USUAL})
        pin = drawn_pin()
        words = gettext(
            "4 to 8 digits. Without a PIN, whoever has the link can read the report."
            " One that was drawn for you just now: %(pin)s."
        )
        self.fields["pin_code"].help_text = words % {"pin": f"{pin[:3]} {pin[3:]}"}

    def clean_pin_code(self) -> str:
        pin: str = self.cleaned_data["pin_code"]
        if pin and is_guessed_first(pin):
            raise ValidationError(
                _(
                    "Many people would try this PIN first: a row, a pattern or a year."
                    " Please choose another, such as the one that was drawn for you."
                )
            )
        return pin

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if "client_id" in self.errors:
            # Hidden, so the person can do nothing about it but press again.
            self.data = {key: self.data.get(key, "") for key in self.fields} | {"client_id": uuid.uuid4()}
            self.add_error(None, _("The form came back incomplete, so nothing was shared. Press again."))
        return cleaned
