"""Signing up, and how a person likes to read."""

from __future__ import annotations

from typing import Any

from allauth.account.forms import LoginForm, SignupForm
from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from journal.core.forms import offer
from journal.users.models import User, known_time_zones


class SignInForm(LoginForm):  # type: ignore[misc]  # allauth ships no types
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].label = _("User name or e-mail")
        without_placeholders(self)


class SignUpForm(SignupForm):  # type: ignore[misc]  # allauth ships no types
    """Name, optional e-mail, password; the browser fills in the time zone unseen."""

    time_zone = forms.CharField(
        required=False, max_length=64, widget=forms.HiddenInput(attrs={"data-time-zone": ""})
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        without_placeholders(self)
        self.fields["email"].help_text = _(
            "To sign in with, to reset a forgotten password, and for reminders if you want them."
        )

    def save(self, request: HttpRequest) -> User:
        user: User = super().save(request)
        user.time_zone = known_or_blank(self.cleaned_data["time_zone"])
        user.save(update_fields=["time_zone"])
        return user


def without_placeholders(form: forms.Form) -> None:
    """allauth says every label twice."""
    for field in form.fields.values():
        field.widget.attrs.pop("placeholder", None)


def known_or_blank(time_zone: str) -> str:
    """The name a browser sent, if it is one we know: a strange browser must not stop a sign-up."""
    return time_zone if time_zone in known_time_zones() else ""


class PreferencesForm(forms.ModelForm):  # type: ignore[type-arg]  # generic only in the stubs
    """What the settings page changes."""

    time_zone = forms.ChoiceField(
        label=_("Time zone"),
        help_text=_("It decides when your day begins."),
        required=False,
    )

    class Meta:
        model = User
        fields = ("theme", "text_size", "time_zone", "week_start")
        widgets = {
            "theme": forms.RadioSelect,
            "text_size": forms.RadioSelect,
            "week_start": forms.RadioSelect,
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        zones = ((name, name.replace("_", " ")) for name in known_time_zones())
        offer(self, "time_zone", [("", _("Like the server")), *zones])
