"""Whatever is sent: a list of reasons or a list of rows, a journal as it was, and never an error of ours."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import partial, reduce

import pytest
from django.db import transaction
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journal.imports.models import ImportFile
from journal.imports.waiting import listing_of
from journal.users.models import User
from tests.conftest import ClientOf
from tests.imports.corpus import GOOD, REFUSED_AS_A_WHOLE, REFUSED_ROWS
from tests.imports.sending import CHECK, COLUMNS, check, downloaded, journal_of, send, write
from tests.makers import make_massage, make_rating

LONG = "date,name,value\n2026-01-01,tingling,7\n2026-01-01,pain,3\n2026-01-02,pain,8\n"
WINDOWS = "Datum;Kribbeln;Notiz\n01.02.2026;70;müde Füße\n02.02.2026;8,5;früh\n"
INSERTED = [
    b"\0",
    b'"',
    b"\xff",
    b"\xed\xa0\x80",
    b"=",
    b"\n",
    b"\r",
    b",",
    b";",
    b"'",
    b"{",
    b"9" * 30,
    b"\xef\xbb\xbf",
]

hostile = partial(
    settings,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
Edit = Callable[[bytes], bytes]


def cut(where: float, content: bytes) -> bytes:
    return content[: int(where * len(content))]


def insert(where: float, what: bytes, content: bytes) -> bytes:
    place = int(where * len(content))
    return content[:place] + what + content[place:]


def flip(where: float, bit: int, content: bytes) -> bytes:
    place = min(int(where * len(content)), len(content) - 1)
    return content[:place] + bytes([content[place] ^ (1 << bit)]) + content[place + 1 :] if content else b""


def again(first: float, last: float, content: bytes) -> bytes:
    """A piece of the file twice, or left out."""
    start, end = int(first * len(content)), int(last * len(content))
    return content[:end] + content[start:]


WHERE = st.floats(0, 1)
EDITS: st.SearchStrategy[Edit] = st.one_of(
    st.builds(partial, st.just(cut), WHERE),
    st.builds(partial, st.just(insert), WHERE, st.sampled_from(INSERTED)),
    st.builds(partial, st.just(flip), WHERE, st.integers(0, 7)),
    st.builds(partial, st.just(again), WHERE, WHERE),
)


def try_out(client: Client, owner: User, content: bytes) -> None:
    """Sends a file and goes as far with it as it goes; the journal may change only when that is written."""
    with transaction.atomic():
        before = journal_of(owner)
        page = send(client, content)
        file = ImportFile.objects.filter(owner=owner).first()
        if file is None:
            assert re.search(r'class="field-error">\s*<p>[^<]{10,}', page.content.decode())
        elif page.redirect_chain[-1][0] == COLUMNS:
            answers = {"date_order": "ymd", "scale_pain": "0-10", "scale_tingling": "0-100", "seen_day": "0"}
            page = client.post(COLUMNS, {"check": "", "file": file.pk, **answers}, follow=True)
            file.refresh_from_db()
        assert page.status_code == 200
        assert journal_of(owner) == before
        if file is not None and (listing := listing_of(file)):
            assert all(row.reason for row in listing.rows if row.action == "refuse")
            assert client.get(CHECK).status_code == 200
            assert write(client, listing.seen, leave_out="yes").status_code == 200
        transaction.set_rollback(True)


@pytest.mark.parametrize("name", REFUSED_AS_A_WHOLE)
def test_a_broken_file_is_refused_with_its_reason(
    name: str, alice: User, client_of: ClientOf, today: date
) -> None:
    content, reason = REFUSED_AS_A_WHOLE[name]

    page = send(client_of(alice), content)

    assert page.status_code == 200
    assert reason in page.content.decode()
    assert not ImportFile.objects.exists()


@pytest.mark.parametrize("name", REFUSED_ROWS)
def test_a_broken_row_is_refused_with_its_line_and_reason(
    name: str, alice: User, client_of: ClientOf, today: date
) -> None:
    row, reason = REFUSED_ROWS[name]

    scales = {"scale_tingling": "0-10", "scale_pain": "0-10"}
    listing = check(client_of(alice), alice, f"{GOOD}{row}\n".encode(), **scales)

    (refused,) = [row for row in listing.rows if row.action == "refuse"]
    assert refused.line == 4
    assert refused.reason
    assert reason in refused.reason
    assert journal_of(alice) == ([], [])


@hostile(max_examples=50)
@given(
    content=st.binary(max_size=400) | st.text(max_size=200).map(lambda text: text.encode(errors="replace"))
)
def test_bytes_at_random_do_no_harm(content: bytes, alice: User, client_of: ClientOf, today: date) -> None:
    try_out(client_of(alice), alice, content)


@hostile(max_examples=60)
@given(
    edits=st.lists(EDITS, max_size=4),
    good=st.sampled_from([GOOD.encode(), LONG.encode(), WINDOWS.encode("cp1252"), GOOD.encode("utf-16")]),
)
def test_a_damaged_table_does_no_harm(
    edits: list[Edit], good: bytes, alice: User, client_of: ClientOf, today: date
) -> None:
    damaged = reduce(lambda content, edit: edit(content), edits, good)

    try_out(client_of(alice), alice, damaged)


@pytest.fixture(params=["ratings.csv", "sessions.csv", "journal.json"])
def file_of_ours(request: pytest.FixtureRequest, alice: User, client_of: ClientOf, today: date) -> bytes:
    """A file as Alice downloads it from a journal that she no longer has."""
    with transaction.atomic():
        make_rating(alice, date(2026, 1, 1), pain=3, note="=1+1")
        oils = {"carrier_oil": "sweet-almond", "drops": {"lavender": 2}}
        make_massage(alice, date(2026, 1, 2), note="two\nlines", **oils)  # type: ignore[arg-type]
        content = downloaded(client_of(alice), request.param)
        transaction.set_rollback(True)
    return content


@hostile(max_examples=50)
@given(edits=st.lists(EDITS, min_size=1, max_size=4))
def test_a_damaged_file_of_ours_does_no_harm(
    edits: list[Edit], file_of_ours: bytes, alice: User, client_of: ClientOf, today: date
) -> None:
    damaged = reduce(lambda content, edit: edit(content), edits, file_of_ours)

    try_out(client_of(alice), alice, damaged)
