"""A password for an account that has none, as of somebody who signs in by another service."""

from __future__ import annotations

from allauth.account.internal.flows.reauthentication import is_reauthentication_required
from allauth.account.views import PasswordSetView
from django.http import HttpResponse
from django.shortcuts import redirect

from journal.users.reauthentication import who_is_it
from journal.users.requests import SignedInRequest

_choose = who_is_it(PasswordSetView.as_view())


def account_set_password(request: SignedInRequest) -> HttpResponse:
    """In place of allauth's, which asks nobody who they are, though a password shows that from then on."""
    if request.method == "POST" and is_reauthentication_required(request, app="journal"):
        # Not kept until it is known who it is, as other forms are: passwords do not wait in the database.
        return redirect("account_set_password")
    return _choose(request)
