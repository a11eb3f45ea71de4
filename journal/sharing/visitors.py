"""What holds for every view of a visitor, and what a visitor is told when something goes wrong."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import BadRequest, SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.http.multipartparser import MultiPartParserError
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt

from journal.core import errors
from journal.core.busy import RETRY_AFTER_SECONDS, is_busy, is_full

BELOW = "/shared/"
"""Whatever is asked for below this address is asked for by a visitor."""
View = Callable[..., HttpResponse]


def is_of_a_visitor(request: HttpRequest) -> bool:
    return request.path_info.startswith(BELOW)


def for_visitors(*methods: str) -> Callable[[View], View]:
    """For a view that anybody may ask by these methods, or by any if none is named.

    A 404 is always the same one. There is no proof of origin: a page without a referrer sends its forms
    without an origin, so they would be refused. Only the form of a PIN does something that another site could
    not do by itself: it sets a cookie. So that one looks whether a browser says that it comes from elsewhere.
    """

    def decorated(view: View) -> View:
        @csrf_exempt
        @login_not_required
        @wraps(view)
        def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if methods and request.method not in methods:
                return HttpResponseNotAllowed(methods)
            try:
                return view(request, *args, **kwargs)
            except Http404:
                return render(request, "sharing/shared_gone.html", status=HTTPStatus.NOT_FOUND)
            except (SuspiciousOperation, BadRequest, MultiPartParserError):
                words = _("The request was not complete. Nothing was changed. Go back and try again.")
                return _plain(_("We could not read that"), words, HTTPStatus.BAD_REQUEST)

        return answer

    return decorated


def server_error(request: HttpRequest) -> HttpResponse:
    """The project's answer to what went wrong: of a visitor's page a plain one, else the journal's own."""
    if not is_of_a_visitor(request):
        return errors.server_error(request)
    problem = sys.exception()
    if not is_busy(problem) and not is_full(problem):
        words = _("The mistake is ours, not yours. Please try again a little later.")
        return _plain(_("Something went wrong here"), words, HTTPStatus.INTERNAL_SERVER_ERROR)
    words = _("Please wait a moment, then try again.")
    response = _plain(_("The journal is busy"), words, HTTPStatus.SERVICE_UNAVAILABLE)
    response["Retry-After"] = str(RETRY_AFTER_SECONDS)
    return response


def _plain(title: str, text: str, status: HTTPStatus) -> HttpResponse:
    """Made without the request: the session, and with it whoever is signed in, may be what went wrong."""
    page = render_to_string("sharing/_shared_error.html", {"title": title, "text": text})
    return HttpResponse(page, status=status)
