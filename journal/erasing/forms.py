"""The question before a journal is deleted."""

from __future__ import annotations

from typing import Any

from allauth.account.fields import PasswordField
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from journal.erasing.reauthentication import reauthenticated
from journal.users.forms import without_placeholders
from journal.users.requests import SignedInRequest


class EraseForm(forms.Form):
    """Asks for the password and nothing else."""

    password = PasswordField(label=_("Your password"), autocomplete="current-password")

    def __init__(self, data: Any = None, *, request: SignedInRequest) -> None:
        super().__init__(data)
        self._request = request
        without_placeholders(self)

    def clean_password(self) -> str:
        typed: str = self.cleaned_data["password"]
        if not reauthenticated(self._request, typed):
            raise ValidationError(_("This is not your password."))
        return typed
