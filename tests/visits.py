"""One visitor on a kept connection, and the filling-in of forms as a browser does it."""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from html.parser import HTMLParser
from http.client import HTTPConnection
from time import perf_counter
from urllib.parse import urlencode, urlsplit

Fields = list[tuple[str, str]]
"""What a form sends: name and value, a name as often as it has values."""

HEADERS = {"Accept-Encoding": "gzip", "Accept": "text/html"}
BOXES = {"radio", "checkbox"}


@dataclass(frozen=True)
class Answer:
    """What came back: how long it took to the last byte, and how many bytes came over the wire."""

    status: int
    milliseconds: float
    n_bytes_sent: int
    body: bytes
    headers: dict[str, str]


class Visitor:
    """A browser without a screen, signed in when its cookie says so."""

    def __init__(self, address: str, cookie: str = "") -> None:
        self.origin = address
        self.connection = HTTPConnection(urlsplit(address).netloc, timeout=60)
        self.cookies = {"sessionid": cookie} if cookie else {}
        self.headers: dict[str, str] = {}

    def on_another_connection(self) -> Visitor:
        """The same browser, asking beside itself; the connection is open already."""
        visitor = Visitor(self.origin)
        visitor.cookies = dict(self.cookies)
        visitor.connection.connect()
        return visitor

    def close(self) -> None:
        self.connection.close()

    def get(self, path: str) -> Answer:
        return self._ask("GET", path, None, {})

    def post(self, path: str, fields: Fields) -> Answer:
        return self.post_body(path, urlencode(fields).encode(), "application/x-www-form-urlencoded")

    def post_body(self, path: str, body: bytes, kind: str) -> Answer:
        return self._ask("POST", path, body, {"Content-Type": kind, "Origin": self.origin})

    def _ask(self, method: str, path: str, body: bytes | None, headers: dict[str, str]) -> Answer:
        cookie = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        start = perf_counter()
        self.connection.request(method, path, body, HEADERS | cookie | self.headers | headers)
        response = self.connection.getresponse()
        sent = response.read()
        milliseconds = (perf_counter() - start) * 1000
        answered = {name.lower(): value for name, value in response.getheaders()}
        for line in response.headers.get_all("Set-Cookie", []):
            name, _, value = line.partition(";")[0].partition("=")
            self.cookies[name] = value
        is_packed = answered.get("content-encoding") == "gzip"
        return Answer(
            response.status, milliseconds, len(sent), gzip.decompress(sent) if is_packed else sent, answered
        )


class _FormReader(HTMLParser):
    """The fields of every form of a page, as they would be sent untouched."""

    def __init__(self) -> None:
        super().__init__()
        self.forms: list[Fields] = []
        self._select = ""
        self._textarea = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        name = values.get("name", "")
        if tag == "form":
            self.forms.append([])
        elif tag == "select":
            self._select = name
        elif tag == "option" and "selected" in values and self._select:
            self._add(self._select, values.get("value", ""))
        elif tag == "textarea":
            self._textarea = name
        elif tag == "input" and name and _is_sent(values):
            is_box = values.get("type") in BOXES
            self._add(name, values.get("value", "on" if is_box else ""))

    def handle_data(self, data: str) -> None:
        if self._textarea:
            self._add(self._textarea, data.strip())

    def handle_endtag(self, tag: str) -> None:
        if tag in {"select", "textarea"}:
            self._select = self._textarea = ""

    def _add(self, name: str, value: str) -> None:
        if self.forms:
            self.forms[-1].append((name, value))


def _is_sent(values: dict[str, str]) -> bool:
    kind = values.get("type", "text")
    return kind not in {"submit", "button", "reset"} and (kind not in BOXES or "checked" in values)


def fields_of(html: bytes, holding: str) -> Fields:
    """The fields of the page's form that holds a field of this name."""
    for fields in forms_of(html):
        if any(name == holding for name, _ in fields):
            return fields
    raise LookupError(f"no form of the page has a field {holding}")


def forms_of(html: bytes) -> list[Fields]:
    """The fields of each form of the page; of anything else none."""
    reader = _FormReader()
    reader.feed(html.decode(errors="replace"))
    return reader.forms
