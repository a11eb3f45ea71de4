"""One transaction around what a helper sends, and none around what they only look at."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from django.db import transaction
from django.http import HttpRequest, HttpResponse

View = Callable[..., HttpResponse]


def atomic_if_sent(view: View) -> View:
    """On SQLite a transaction takes the only turn to write, and a page must not wait for one to be read."""

    @wraps(view)
    def answer(request: HttpRequest, *args: int, **kwargs: int) -> HttpResponse:
        if request.method != "POST":
            return view(request, *args, **kwargs)
        with transaction.atomic():
            return view(request, *args, **kwargs)

    return answer
