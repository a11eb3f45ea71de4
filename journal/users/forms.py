"""Signing up and in, the address of an account, and how a person likes to read."""

from __future__ import annotations

import re
from typing import Any

from allauth.account.adapter import get_adapter
from allauth.account.forms import AddEmailForm, LoginForm, ResetPasswordForm, SignupForm
from allauth.core import context
from allauth.core.exceptions import ImmediateHttpResponse
from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.http import HttpRequest
from django.shortcuts import render
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from journal.core import clock
from journal.core.forms import offer
from journal.users import addresses, invitations, limits
from journal.users.addresses import waiting_email
from journal.users.finding import accounts_with
from journal.users.mail import mail_works
from journal.users.models import User, known_time_zones
from journal.users.passwords import rule_in_words

# As Django's own rule for user names has it, but for the @ (`AccountAdapter.clean_username`).
_NOT_IN_A_NAME = re.compile(r"[^\w.+-]")
_MARKS_NAMED = 3


class SignInForm(LoginForm):  # type: ignore[misc]  # allauth ships no types
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].label = _("User name or e-mail")
        # The page has a link of its own, large enough for a numb finger.
        self.fields["password"].help_text = ""
        without_placeholders(self)


class SignUpForm(SignupForm):  # type: ignore[misc]  # allauth ships no types
    """Name, password, an e-mail where there is a mail server; the browser fills in the time zone unseen."""

    time_zone = forms.CharField(
        required=False, max_length=64, widget=forms.HiddenInput(attrs={"data-time-zone": ""})
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        without_placeholders(self)
        self.fields["username"].label = _("User name")
        self.fields["username"].help_text = _("Letters, digits and . + - _ are allowed. No spaces, no @.")
        self.fields["password1"].help_text = rule_in_words()
        if mail_works():
            self.fields["email"].label = _("E-mail (optional)")
            self.fields["email"].initial = invitations.invited_email(context.request, now=clock.now())
            self.fields["email"].help_text = _(
                "To sign in with, to reset a forgotten password, and for reminders if you want them. We send "
                "a link to it; once you open the link, the address counts."
            )
        else:
            # Nothing could be sent there, and it could not be changed later.
            del self.fields["email"]

    def clean_username(self) -> str:
        typed = self.cleaned_data["username"]
        refused = dict.fromkeys(_NOT_IN_A_NAME.findall(typed))
        if refused:
            raise ValidationError(
                _("This cannot be in a user name: %(marks)s."),
                params={"marks": ", ".join(_named(mark) for mark in list(refused)[:_MARKS_NAMED])},
            )
        if not any(mark.isalnum() for mark in typed):
            raise ValidationError(_("A user name needs a letter or a digit."))
        name: str = super().clean_username()
        return name

    def clean_email(self) -> str:
        # Whether it belongs to another account is for its own reader to learn, once they open the link.
        typed: str = self.cleaned_data["email"].lower()
        return typed

    def save(self, request: HttpRequest) -> User:
        """The address waits like any other new one: nobody takes a stranger's by signing up with it.

        Raises ImmediateHttpResponse when another has used the invitation in the meantime, and ValidationError
        when another has taken the name.
        """
        email = self.cleaned_data.pop("email", "")
        adapter = get_adapter()
        # Before anything is written: reckoning the password takes long, and on SQLite everybody would wait.
        user: User = adapter.save_user(request, adapter.new_user(request), self, commit=False)
        user.time_zone = known_or_blank(self.cleaned_data["time_zone"])
        try:
            with transaction.atomic():
                adapter.clean_username(user.username)
                if not invitations.use_up(request, now=clock.now()):
                    raise ImmediateHttpResponse(render(request, "account/signup_closed.html", status=403))
                user.save()
        except IntegrityError as error:
            raise adapter.validation_error("username_taken") from error
        if email:
            _send_link(request, user, email)
        return user


def _send_link(request: HttpRequest, user: User, email: str) -> None:
    may_send = limits.is_allowed(request, "mailed_link", user=user, key=email)
    if may_send and addresses.send_link(request, owner=user, email=email):
        messages.info(request, _("A link is on its way to %(email)s.") % {"email": email})
    else:
        messages.warning(request, _("The e-mail could not be sent. You can add your address in Settings."))


def _named(mark: str) -> str:
    if mark.isspace():
        return gettext("a space")
    return f"“{mark}”" if mark.isprintable() else gettext("an unseen character")


class NewAddressForm(AddEmailForm):  # type: ignore[misc]  # allauth ships no types
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        without_placeholders(self)
        self.fields["email"].label = _("New e-mail address")

    def clean_email(self) -> str:
        typed: str = self.cleaned_data["email"]
        # Typed once more to get another link: allauth would call it taken.
        is_waiting = typed == waiting_email(self.user)
        return typed if is_waiting else super().clean_email()


class ResetRequestForm(ResetPasswordForm):  # type: ignore[misc]  # allauth ships no types
    """A link to a new password goes to the address of an account only, never to one that still waits."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        without_placeholders(self)
        self.fields["email"].label = _("E-mail")

    def clean_email(self) -> str:
        typed: str = super().clean_email()
        self.users: list[User] = accounts_with(typed)
        return typed


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
