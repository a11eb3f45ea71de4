"""Somebody who writes entries, whatever happens to the server, and remembers which were acknowledged."""

from __future__ import annotations

import csv
import io
import threading
from collections import Counter
from dataclasses import dataclass, field
from datetime import date, timedelta
from http import HTTPStatus
from http.client import HTTPException
from uuid import uuid4

from tests.concurrency.together import with_values
from tests.visits import Answer, Fields, Visitor, fields_of

# Said here, because what knows them needs settings, and this writes from outside.
SYMPTOMS = ("tingling", "numbness", "burning", "pain")
PASSWORD = "warm-feet-walk-further"
ANSWER_SECONDS_MAX = 20
AGAIN_SECONDS = 0.1
_FIRST_DAY = date(2026, 1, 1)
"""Each check-in is of the day before the last one's."""
_FOR_NOW = {HTTPStatus.INTERNAL_SERVER_ERROR, HTTPStatus.BAD_GATEWAY, HTTPStatus.SERVICE_UNAVAILABLE}


@dataclass(frozen=True)
class Entry:
    """What is written: a note that no other entry has, and a number that must come back with it."""

    note: str
    number: int


@dataclass
class Writer:
    """One person on one device. An entry that is not acknowledged is sent again, as it was, until it is."""

    name: str
    address: str
    acknowledged: list[Entry] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    n_sent_again: int = 0
    is_over: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        self.visitor = Visitor(self.address)
        self.visitor.connection.timeout = ANSWER_SECONDS_MAX
        form = fields_of(self.visitor.get("/accounts/signup/").body, "username")
        told = with_values(form, username=f"{self.name}-{uuid4().hex[:8]}", password1=PASSWORD)
        assert self.visitor.post("/accounts/signup/", told).status == HTTPStatus.FOUND

    def write_on(self) -> None:
        """Check-ins and sessions in turn, until it is over; the last one is acknowledged too."""
        n = 0
        while not self.is_over.is_set():
            entry = Entry(f"{self.name} {n}", n % 11)
            path = "/sessions/new/" if n % 2 else f"/check-in/{_FIRST_DAY - timedelta(days=n)}/"
            self._write(entry, path)
            n += 1

    def _write(self, entry: Entry, path: str) -> None:
        page = self._until_it_answers("GET", path, [])
        form = with_values(fields_of(page.body, "note"), note=entry.note, **self._values(entry, path))
        answer = self._until_it_answers("POST", path, form)
        if answer.status == HTTPStatus.FOUND:
            self.acknowledged.append(entry)
        else:
            self.refused.append(f"{path} answered {answer.status}")

    @staticmethod
    def _values(entry: Entry, path: str) -> dict[str, str]:
        if path == "/sessions/new/":
            return {"duration_minutes": str(entry.number + 1), "own_technique": "Warm towel"}
        return dict.fromkeys(SYMPTOMS, str(entry.number))

    def _until_it_answers(self, method: str, path: str, form: Fields) -> Answer:
        while True:
            try:
                answer = self.visitor.post(path, form) if method == "POST" else self.visitor.get(path)
            except (OSError, HTTPException):
                # Whether it was written before the connection broke, nobody knows.
                self.visitor.connection.close()
            else:
                if answer.status not in _FOR_NOW:
                    return answer
            self.n_sent_again += method == "POST"
            # Also when it is over: the last one has to be known.
            threading.Event().wait(AGAIN_SECONDS)

    def found(self) -> Counter[Entry]:
        """What the journal holds now, as its owner can read it in the exported files."""
        columns = {"ratings.csv": ("pain", 0), "sessions.csv": ("duration_minutes", 1)}
        return Counter(
            Entry(row["note"], int(row[column]) - offset)
            for file, (column, offset) in columns.items()
            for row in self._rows(file)
        )

    def _rows(self, file: str) -> list[dict[str, str]]:
        text = self._until_it_answers("GET", f"/reports/{file}?period=all", []).body.decode("utf-8-sig")
        return list(csv.DictReader(io.StringIO(text, newline="")))
