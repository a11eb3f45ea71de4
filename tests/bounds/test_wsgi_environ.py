"""What the application is told of a request."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from typing import Any

import pytest
from django.core.handlers.wsgi import WSGIRequest

from journal.core.wsgi_environ import environ_of, headers_of


class Pairs(list[tuple[str, str]]):
    def items(self) -> Pairs:
        return self


@dataclass
class Visit:
    method: str = "POST"
    path: str = "/café/"
    query_string: str = "q=1"
    http_version: str = "1.1"
    scheme: str = "http"
    client: str = "[::1]:50000"
    server: str = "192.0.2.1:8000"
    authority: str | None = None
    headers: Pairs = field(default_factory=Pairs)


def environ(**said: Any) -> dict[str, Any]:
    visit = Visit(**said)
    return environ_of(visit, headers_of(visit), io.BytesIO(b"a=1"))


def test_django_reads_it() -> None:
    kind = "application/x-www-form-urlencoded"
    headers = Pairs([("host", "journal.example"), ("content-length", "3"), ("content-type", kind)])

    request = WSGIRequest(environ(headers=headers))

    assert (request.method, request.path, request.GET["q"]) == ("POST", "/café/", "1")
    assert (request.META["REMOTE_ADDR"], request.META["SERVER_PORT"]) == ("::1", "8000")
    assert request.headers["Host"] == "journal.example"
    assert request.POST["a"] == "1"


@pytest.mark.parametrize(
    "said", ["charset=hex", "Charset = undefined", "charset*=utf-8''hex", "x=1; charset=zlib"]
)
def test_letters_that_nobody_can_read_are_not_looked_up(said: str) -> None:
    kind = f"application/x-www-form-urlencoded; {said}"

    request = WSGIRequest(environ(headers=Pairs([("content-length", "3"), ("content-type", kind)])))

    assert (request.GET["q"], request.POST["a"]) == ("1", "1")


def test_the_rest_of_a_kind_is_kept() -> None:
    kind = 'multipart/form-data; boundary="a;b"'

    assert environ(headers=Pairs([("content-type", f"{kind};charset=x")]))["CONTENT_TYPE"] == kind


def test_a_header_said_twice_is_said_once() -> None:
    headers = Pairs([("cookie", "a=1"), ("cookie", "b=2"), ("accept", "x"), ("accept", "y")])

    told = environ(headers=headers)

    assert (told["HTTP_COOKIE"], told["HTTP_ACCEPT"]) == ("a=1; b=2", "x,y")


def test_a_length_said_twice_is_no_other_length() -> None:
    assert environ(headers=Pairs([("content-length", "3"), ("content-length", "3")]))["CONTENT_LENGTH"] == "3"


def test_a_name_with_an_underscore_cannot_say_what_only_a_proxy_says() -> None:
    headers = Pairs([("x_forwarded_for", "198.51.100.1"), ("x-forwarded-for", "192.0.2.7")])

    assert environ(headers=headers)["HTTP_X_FORWARDED_FOR"] == "192.0.2.7"
    assert "HTTP_X_FORWARDED_FOR" not in environ(headers=headers[:1] and Pairs(headers[:1]))


def test_nothing_of_the_machine_is_in_it() -> None:
    assert "PATH" not in environ()
    assert "SECRET_KEY" not in environ()
