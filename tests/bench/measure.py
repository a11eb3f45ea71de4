"""Measures: in rounds that go page, page, floor, floor, so that noise meets all alike."""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from dataclasses import dataclass
from statistics import median, quantiles

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.bench.cases import Case, Fetch, Request
from tests.visits import Answer, Visitor

N_ROUNDS = 60
N_WARM_UP = 8


@dataclass(frozen=True)
class Cost:
    """What one case costs on one journal. `floors` is p50 over the p50 of its floor in the same rounds."""

    p50: float
    p95: float
    floors: float
    n_queries: int
    n_bytes: int
    n_bytes_gzipped: int


def measure(case: Case, visitors: Mapping[str, Visitor], floor: Visitor) -> dict[str, Cost]:
    """The cost of a case on each visitor's journal."""
    times: dict[str, list[float]] = {name: [] for name in visitors}
    floor_times: list[float] = []
    last: dict[str, Answer] = {}
    for turn in range(N_WARM_UP + N_ROUNDS):
        for name, visitor in visitors.items():
            last[name] = visit(visitor, case)
            times[name].append(last[name].milliseconds)
        floor_times.append(floor.get(f"/{case.floor}").milliseconds)
        if turn < N_WARM_UP:
            floor_times.clear()
            for taken in times.values():
                taken.clear()
    return {
        name: Cost(
            p50=median(times[name]),
            p95=quantiles(times[name], n=20)[-1],
            floors=median(times[name]) / median(floor_times),
            n_queries=n_queries(case, visitor.cookies["sessionid"]),
            n_bytes=len(last[name].body),
            n_bytes_gzipped=min(last[name].n_bytes_sent, len(gzip.compress(last[name].body))),
        )
        for name, visitor in visitors.items()
    }


def visit(visitor: Visitor, case: Case) -> Answer:
    """Makes the case's request; the answer must be the one a person hopes for."""
    request = case.prepare(lambda path: visitor.get(path).body)
    if request.fields is None:
        answer, hoped_for = visitor.get(request.path), 200
    else:
        answer, hoped_for = visitor.post(request.path, request.fields), 302
    if answer.status != hoped_for:
        raise RuntimeError(f"{case.name}: {request.path} answered {answer.status}")
    return answer


def n_queries(case: Case, cookie: str) -> int:
    """Of a second visit, as what is kept between visits is kept; in this process, on the same database."""
    client = Client(SERVER_NAME="127.0.0.1")
    client.cookies["sessionid"] = cookie
    fetch: Fetch = lambda path: client.get(path).content  # noqa: E731
    request: Request = case.prepare(fetch)
    if request.fields is None:
        client.get(request.path)
    with CaptureQueriesContext(connection) as queries:
        if request.fields is None:
            client.get(request.path)
        else:
            client.post(request.path, _by_name(request.fields))
    return len(queries)


def _by_name(fields: list[tuple[str, str]]) -> dict[str, list[str]]:
    names = dict.fromkeys(name for name, _ in fields)
    return {name: [value for key, value in fields if key == name] for name in names}
