"""Before something sensitive a person shows once more who they are."""

from __future__ import annotations

from collections.abc import Callable

from allauth.account.decorators import reauthentication_required
from django.http import HttpResponse

View = Callable[..., HttpResponse]


def who_is_it(view: View) -> View:
    """Asks for the password, a code or a passkey, unless it did so in the last quarter of an hour.

    Then it goes on as if nothing had been asked, also with a form that was sent: nothing typed is lost. Who
    has neither password nor second step signs in again by their service (`service_again`); who has none
    either (an example journal) is not asked. Put it below the decorators that say which methods a view takes.
    """
    asked: View = reauthentication_required(view, app="journal")
    return asked
