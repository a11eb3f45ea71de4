"""Somebody who writes entries, whatever happens to the server, and remembers what was acknowledged."""

from __future__ import annotations

import csv
import io
import re
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from http import HTTPStatus
from http.client import HTTPException
from uuid import uuid4

from tests.concurrency.together import with_values
from tests.printed import Fields
from tests.torture.verdict import Entry, State
from tests.visits import Answer, Visitor, fields_of

# Said here, because what knows them needs settings, and this writes from outside.
SYMPTOMS = ("tingling", "numbness", "burning", "pain")
PEG = ("peg_pain", "peg_enjoyment", "peg_activity")
TECHNIQUES = ("Warm towel", "Cool stone")
FILES = ("ratings.csv", "sessions.csv", "weekly-checks.csv")
PASSWORD = "warm-feet-walk-further"
ANSWER_SECONDS_MAX = 20
AGAIN_SECONDS = 0.1
_FIRST_DAY = date(2026, 1, 1)
"""Each entry is of a day, and each weekly check of a week, before the last one's."""
_FOR_NOW = {HTTPStatus.BAD_GATEWAY, HTTPStatus.SERVICE_UNAVAILABLE}
Values = Mapping[str, str]


@dataclass
class Writer:
    """One person on one device. A write that is not acknowledged is sent again, as it was, until it is."""

    name: str
    address: str
    entries: dict[str, Entry] = field(default_factory=dict)
    refused: list[str] = field(default_factory=list)
    n_acknowledged: int = 0
    n_sent_again: int = 0
    is_over: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        self.username = f"{self.name}-{uuid4().hex[:8]}"
        self.visitor = Visitor(self.address)
        self.visitor.connection.timeout = ANSWER_SECONDS_MAX
        self._enter("/accounts/signup/", username=self.username, password1=PASSWORD)

    def move_to(self, address: str) -> None:
        """Signs in at another journal, which holds a copy of the person's."""
        self.visitor.close()
        self.visitor = Visitor(address)
        self._enter("/accounts/login/", login=self.username, password=PASSWORD)

    def _enter(self, path: str, **said: str) -> None:
        form = fields_of(self.visitor.get(path).body, next(iter(said)))
        assert self.visitor.post(path, with_values(form, **said)).status == HTTPStatus.FOUND

    def write_on(self) -> None:
        """New, corrected and deleted entries in turn, until it is over; the last is acknowledged too."""
        n = 0
        while not self.is_over.is_set():
            for write in self._writes(n):
                write()
                if self.is_over.is_set():
                    break
            n += 1

    def _writes(self, n: int) -> list[Callable[[], None]]:
        day, before = _FIRST_DAY - timedelta(days=2 * n), _FIRST_DAY - timedelta(days=2 * n + 1)
        week = _FIRST_DAY - timedelta(weeks=n)
        return [
            lambda: self._check_in(day, n % 11),
            lambda: self._log(f"{n}-kept", day, n % 90 + 1),
            lambda: self._check_in(day, (n + 1) % 11),
            lambda: self._log(f"{n}-deleted", before, n % 90 + 1),
            lambda: self._correct(f"{n}-kept", day, n % 90 + 2),
            lambda: self._delete(f"{n}-deleted", before),
            lambda: self._weekly_check(week, n % 11),
        ]

    def _check_in(self, day: date, score: int) -> None:
        said = dict.fromkeys(SYMPTOMS, str(score))
        self._write(f"rating-{day}", f"/check-in/{day}/", said, said | {"date": f"{day}"})

    def _weekly_check(self, day: date, score: int) -> None:
        said = dict.fromkeys(PEG, str(score))
        self._write(f"week-{day}", f"/weekly-check/{day}/", said, said | {"date": f"{day}"})

    def _log(self, key: str, day: date, minutes: int, path: str = "/sessions/new/") -> None:
        # The field for one of one's own adds it to the list; once there it is ticked, by what is printed.
        technique = TECHNIQUES[minutes % 2]
        said = {"date": f"{day}", "duration_minutes": f"{minutes}", "own_technique": technique}
        written = {"date": f"{day}", "duration_minutes": f"{minutes}", "techniques": technique}
        self._write(key, path, said, written)

    def _correct(self, key: str, day: date, minutes: int) -> None:
        self._log(key, day, minutes, self._path_of_session(day))

    def _delete(self, key: str, day: date) -> None:
        path = self._path_of_session(day)
        form = fields_of(self._page(path).body, "seen_version")
        self.entries[f"{self.name}-{key}"].send(None)
        answer = self._until_it_answers("POST", f"{path}delete/", form)
        # Sent again it may be gone already; where it leads back to the session, it was not deleted.
        is_gone = answer.status == HTTPStatus.FOUND and answer.headers["location"] != path
        self._note(f"{self.name}-{key}", answer, is_good=is_gone or answer.status == HTTPStatus.NOT_FOUND)

    def _write(self, key: str, path: str, said: Values, written: Values) -> None:
        key = f"{self.name}-{key}"
        entry = self.entries.setdefault(key, Entry())
        note = f"{key} {len(entry.states)}"
        kept = [
            (name, value) for name, value in fields_of(self._page(path).body, "note") if name != "techniques"
        ]
        form = with_values(kept, note=note, **said)
        state: State = {**written, "note": note}
        entry.send(state)
        answer = self._until_it_answers("POST", path, form)
        self._note(key, answer, is_good=answer.status == HTTPStatus.FOUND)

    def _note(self, key: str, answer: Answer, *, is_good: bool) -> None:
        if is_good:
            self.entries[key].acknowledge()
            self.n_acknowledged += 1
        else:
            self.refused.append(f"{key} was answered {answer.status}")

    def _path_of_session(self, day: date) -> str:
        found = re.search(rb'href="(/sessions/\d+/)', self._page(f"/days/{day}/").body)
        assert found is not None, f"no session on {day}"
        return found[1].decode()

    def _page(self, path: str) -> Answer:
        return self._until_it_answers("GET", path, [])

    def _until_it_answers(self, method: str, path: str, form: Fields) -> Answer:
        while True:
            try:
                answer = self.visitor.post(path, form) if method == "POST" else self.visitor.get(path)
            except (OSError, HTTPException):
                # Whether it was written before the connection broke, nobody knows.
                self.visitor.connection.close()
            else:
                if answer.status == HTTPStatus.INTERNAL_SERVER_ERROR:
                    # Never meant, whatever was killed; tried again so that the rest can be looked at.
                    self.refused.append(f"{method} {path} was answered {answer.status}")
                elif answer.status not in _FOR_NOW:
                    return answer
            self.n_sent_again += method == "POST"
            # Also when it is over: the last one has to be known.
            threading.Event().wait(AGAIN_SECONDS)

    def found(self) -> list[dict[str, str]]:
        """What the journal holds now, as its owner can read it in the exported files."""
        return [row for file in FILES for row in self._rows(file)]

    def _rows(self, file: str) -> list[dict[str, str]]:
        text = self._page(f"/reports/{file}?period=all").body.decode("utf-8-sig")
        return list(csv.DictReader(io.StringIO(text, newline="")))
