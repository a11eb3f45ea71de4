"""What allauth asks us about the second step: how secrets are kept, and what things are called."""

from __future__ import annotations

from allauth.core import context
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.db import transaction
from django.http import HttpRequest
from django.http.request import split_domain_port
from django.shortcuts import render
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from journal.activity.models import Kind
from journal.activity.notes import note
from journal.core.device_names import device_name
from journal.users.locked import UnreadableError, lock, lock_anew, unlock
from journal.users.models import User
from journal.users.security_mail import tell

# What of an app and of the codes on paper is a secret; a passkey has none.
_LOCKED = ("secret", "seed")


class MfaAdapter(DefaultMFAAdapter):  # type: ignore[misc]  # allauth ships no types
    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": _("This did not fit. Codes change every half minute: wait for the next one."),
        "cannot_generate_recovery_codes": _("Codes on paper come along with a passkey or a code app."),
    }

    def encrypt(self, text: str) -> str:
        return lock(text)

    def decrypt(self, encrypted_text: str) -> str:
        """Raises ImmediateHttpResponse, a page that says who can help, when SECRET_KEY is another one."""
        try:
            return unlock(encrypted_text)
        except UnreadableError as error:
            page = render(context.request, "mfa/unreadable.html", status=409)
            raise ImmediateHttpResponse(page) from error

    def get_totp_issuer(self) -> str:
        return gettext("Neuropathy Journal")

    def build_totp_svg(self, url: str) -> str:  # noqa: ARG002
        """Nothing: the template draws the code itself, without a picture inside an address."""
        return ""

    def generate_authenticator_name(self, user: User, type: str) -> str:  # noqa: A002, ARG002
        """The browser at hand, which says more than a number."""
        return device_name(context.request.headers.get("User-Agent", ""))

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """A passkey belongs to a host name; ALLOWED_HOSTS has seen to it that the name is one of ours."""
        return {"id": host_name(context.request), "name": gettext("Neuropathy Journal")}


def host_name(request: HttpRequest) -> str:
    """Without the port."""
    return split_domain_port(request.get_host())[0]


def lock_second_steps_anew() -> tuple[int, int]:
    """How many are now locked with the SECRET_KEY of now, and how many cannot be read with any key."""
    n_locked = n_unreadable = 0
    for pk in list(Authenticator.objects.values_list("pk", flat=True)):
        try:
            n_locked += _lock_anew(pk)
        except UnreadableError:
            n_unreadable += 1
    return n_locked, n_unreadable


@transaction.atomic
def _lock_anew(pk: int) -> bool:
    """Whether there was something to lock. Held, as a code on paper may be used meanwhile."""
    held = Authenticator.objects.select_for_update().filter(pk=pk).first()
    secrets = {name: held.data[name] for name in _LOCKED if name in held.data} if held else {}
    if held is not None and secrets:
        held.data |= {name: lock_anew(secret) for name, secret in secrets.items()}
        held.save(update_fields=["data"])
    return bool(secrets)


def remove_second_step(user: User) -> int:
    """Whoever runs the journal lets in somebody who has lost telephone and paper; gives how many are gone."""
    n_gone, _kinds = Authenticator.objects.filter(user=user).delete()
    if n_gone:
        note(user, Kind.SECOND_STEP_REMOVED)
        tell(user, "mfa/email/second_step_removed")
    return int(n_gone)
