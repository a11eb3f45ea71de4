"""What holds for every answer to a visitor: nobody keeps it, lists it, or learns where it came from."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import BadRequest, SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.http.multipartparser import MultiPartParserError
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt

from journal.core import errors

HEADERS = {
    "X-Robots-Tag": "noindex, nofollow",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "private, no-store",
}
View = Callable[..., HttpResponse]
logger = logging.getLogger(__name__)


def for_visitors(*methods: str) -> Callable[[View], View]:
    """For a view that anybody may ask by these methods, or by any if none is named.

    A 404 is always the same one, and no log holds the address, which is the secret. There is no proof of
    origin: a page without a referrer sends its forms without an origin, so they would be refused. A form here
    does nothing for another site that the site could not do by itself.
    """

    def decorated(view: View) -> View:
        @csrf_exempt
        @login_not_required
        @wraps(view)
        def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            # Django's own decorator would log the address of what it refuses.
            may_ask = not methods or request.method in methods
            refused = None if may_ask else HttpResponseNotAllowed(methods)
            response = refused or _answered(view, request, *args, **kwargs)
            for name, value in HEADERS.items():
                response[name] = value
            # And so it does of every other refusal, unless somebody has done so.
            response._has_been_logged = True  # type: ignore[attr-defined]
            return response

        return answer

    return decorated


def _answered(view: View, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
    try:
        return view(request, *args, **kwargs)
    except Http404:
        return render(request, "sharing/shared_gone.html", status=HTTPStatus.NOT_FOUND)
    except (SuspiciousOperation, BadRequest, MultiPartParserError):
        return render(request, "400.html", status=HTTPStatus.BAD_REQUEST)
    except Exception:
        logger.exception("A shared report could not be shown")
        return errors.server_error(request)
