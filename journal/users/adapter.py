"""Where allauth sends people, and what becomes of an e-mail that no mail server takes."""

from __future__ import annotations

import logging
import smtplib
from typing import Any
from urllib.parse import urlsplit

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.models import EmailAddress
from allauth.core import context
from allauth.core.exceptions import ImmediateHttpResponse
from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ImproperlyConfigured, ValidationError
from django.http import HttpRequest
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _

from journal.core import clock, security
from journal.core.set_up import wrong_address
from journal.core.site import full_address
from journal.users import invitations, signed_in
from journal.users.backend import login_of
from journal.users.finding import is_name_of_another
from journal.users.models import User
from journal.users.security_mail import confirmed_email, tell
from journal.users.service_again import ask_the_service
from journal.users.tries import counted_as

logger = logging.getLogger(__name__)

_MISMATCH = _("Name and password are not correct together. Please look at both.")
_TOO_OFTEN = {"too_many_login_attempts", "rate_limited"}
_WAYS = {
    "reauthenticate": _("Type your password"),
    "mfa_reauthenticate": _("Type a code from your app or from paper"),
    "mfa_reauthenticate:webauthn": _("Use a passkey"),
}


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth ships no types
    error_messages = DefaultAccountAdapter.error_messages | {
        "duplicate_email": _("This is the address of your account already."),
        "username_taken": _("This name is taken."),
        # The same whatever was typed, and whether or not there is such an account.
        "username_password_mismatch": _MISMATCH,
        "email_password_mismatch": _MISMATCH,
        "too_many_login_attempts": _("This was tried too often. Nothing is lost: please wait five minutes."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return invitations.may_sign_up(request, now=clock.now())

    def clean_username(self, username: str, shallow: bool = False) -> str:  # noqa: FBT001, FBT002
        """For every new name. One that is an address could be another account's, which then is looked at."""
        if "@" in username:
            raise ValidationError(_("There cannot be an @ in a user name."))
        name: str = super().clean_username(username, shallow)
        return name

    def validation_error(self, code: str, *args: Any) -> ValidationError:
        """Where allauth says so: names, second steps and codes that were tried too often."""
        if code in _TOO_OFTEN:
            security.too_often(security.route_of(context.request))
        error: ValidationError = super().validation_error(code, *args)
        return error

    def login(self, request: HttpRequest, user: User) -> None:
        super().login(request, user)
        signed_in.begin(request, now=clock.now())

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """allauth asks this before it looks for what somebody could show, on its pages and on ours."""
        ask_the_service(context.request, context.request.user)
        is_required: bool = super().is_reauthentication_required(app=app, **kwargs)
        return is_required

    def get_client_ip(self, request: HttpRequest) -> str:
        """Raises ImmediateHttpResponse, a page that says so, when JOURNAL_PROXIES is more than there are."""
        try:
            address: str = super().get_client_ip(request)
        except ImproperlyConfigured as error:
            raise ImmediateHttpResponse(wrong_address(request, problem="proxies", status=400)) from error
        return address

    def get_reauthentication_methods(self, user: User) -> list[dict[str, Any]]:
        """allauth's own, in our words."""
        methods: list[dict[str, Any]] = super().get_reauthentication_methods(user)
        return [
            method | {"description": _WAYS.get(method["id"], method["description"])} for method in methods
        ]

    def is_safe_url(self, url: str) -> bool:
        """Whether it stays in this journal. allauth's own also lets go to other names of this machine."""
        return url_has_allowed_host_and_scheme(
            url, allowed_hosts={settings.SITE.netloc}, require_https=settings.IS_HTTPS
        )

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:  # noqa: ARG002
        return counted_as(login_of(credentials))

    def _delete_login_attempts_cached_email(self, request: HttpRequest, **credentials: Any) -> None:
        """Nothing: it is asked of each address, also of a stranger's that only waits. See `tries.forget`."""

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:  # noqa: ARG002
        return reverse("settings")

    def get_email_verification_redirect_url(self, email_address: EmailAddress) -> str:  # noqa: ARG002
        return reverse("account_email")

    def confirm_email(self, request: HttpRequest, email_address: EmailAddress) -> bool:
        """Tells the address that was the account's until now. One that is another's name is taken."""
        if is_name_of_another(email_address.email, email_address.user):
            self.add_message(
                request,
                messages.ERROR,
                "account/messages/email_confirmation_failed.txt",
                {"email": email_address.email},
            )
            return False
        earlier = confirmed_email(email_address.user)
        is_confirmed: bool = super().confirm_email(request, email_address)
        if is_confirmed and earlier:
            tell(email_address.user, "account/email/email_changed", email=earlier)
        return is_confirmed

    def send_notification_mail(
        self,
        template_prefix: str,
        user: User,
        context: dict[str, Any] | None = None,  # noqa: ARG002
        email: str | None = None,
    ) -> None:
        """In place of allauth's, which names network addresses and fails where the mail server does."""
        # allauth names the address that was changed, confirmed or not: `confirm_email` knows which it was.
        if email is None:
            tell(user, template_prefix)

    def format_email_subject(self, subject: str) -> str:
        return f"[{settings.SITE.netloc}] {subject}"

    def send_mail(self, template_prefix: str, email: str, context_of_mail: dict[str, Any]) -> None:
        """Raises ImmediateHttpResponse, a page that says so, when it cannot be sent."""
        try:
            super().send_mail(template_prefix, email, _of_this_site(context_of_mail))
        except (smtplib.SMTPException, OSError, ValueError) as error:
            # Only its kind: what a mail server says often repeats the address.
            logger.warning("An e-mail of an account could not be sent (%s)", type(error).__name__)
            page = render(context.request, "account/email_not_sent.html", status=503)
            raise ImmediateHttpResponse(page) from error


def _of_this_site(context_of_mail: dict[str, Any]) -> dict[str, Any]:
    """Its links lead to the journal's own address, not to the one that whoever asked for the letter used."""
    links = {
        name: full_address(urlsplit(value).path)
        for name, value in context_of_mail.items()
        if name.endswith("_url")
    }
    site = {"domain": settings.SITE.netloc, "name": settings.SITE.netloc}
    return context_of_mail | links | {"current_site": site}
