"""The guide: what the catalogue knows, to read."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from journal.users.requests import SignedInRequest
from sessions import catalogue


@require_safe
def guide(request: SignedInRequest) -> HttpResponse:
    context = {
        "techniques": catalogue.TECHNIQUES,
        "carrier_oils": catalogue.CARRIER_OILS.values(),
        "essential_oils": catalogue.ESSENTIAL_OILS.values(),
    }
    return render(request, "sessions/guide.html", context)
