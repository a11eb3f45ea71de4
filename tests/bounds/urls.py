"""The addresses of the app, and some at which something takes long."""

from __future__ import annotations

from collections.abc import Iterator

from django.contrib.auth.decorators import login_not_required
from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.urls import include, path

from journal.urls import handler400, handler404, handler500
from tests.bounds.waiting import wait

__all__ = ["handler400", "handler404", "handler500"]

PIECE = b"0123456789abcdef" * 4096
N_PIECES = 80


@login_not_required
def long_answer(_request: HttpRequest) -> StreamingHttpResponse:
    """Five megabytes."""
    return StreamingHttpResponse(PIECE for _ in range(N_PIECES))


@login_not_required
def breaks_off(_request: HttpRequest) -> StreamingHttpResponse:
    def pieces() -> Iterator[bytes]:
        yield PIECE
        raise RuntimeError

    return StreamingHttpResponse(pieces())


@login_not_required
def waits(_request: HttpRequest) -> HttpResponse:
    """Something that takes long and cannot be hurried."""
    wait(4)
    return HttpResponse()


@login_not_required
def statement(_request: HttpRequest) -> HttpResponse:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_sleep(30)")
    return HttpResponse()


@login_not_required
def idle(_request: HttpRequest) -> HttpResponse:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        wait(3)
        cursor.execute("SELECT 1")
    return HttpResponse()


urlpatterns = [
    path("bounds/long/", long_answer),
    path("bounds/breaks-off/", breaks_off),
    path("bounds/waits/", waits),
    path("bounds/statement/", statement),
    path("bounds/idle/", idle),
    path("", include("journal.urls")),
]
