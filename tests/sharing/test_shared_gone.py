"""A link that does not work says nothing of why, whatever the reason is."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from journal.users.models import User
from tests.conftest import ClientOf
from tests.makers import make_user, noon
from tests.sharing.making import PIN, make_share, path_of, token_of

ENDINGS = ("", "report.pdf", "pin/")
HOSTILE = [
    "x",
    "0" * 22,
    "0" * 64,
    "-" * 5000,
    "%00",
    "..%2F..",
    "%F0%9F%A6%B6",
    "a%20b",
    "'%20OR%201=1%20--",
    "%FF",
    "%0A",
    "<script>",
    "{{7*7}}",
]


@pytest.fixture
def dead_links(alice: User, today: date) -> list[str]:
    """Wrong, revoked, expired, of a closed account, of one that is gone, and with a PIN on top."""
    make_share(alice, number=2, revoked_at=noon(today))
    make_share(alice, today - timedelta(days=30), number=3, n_days=30)
    make_share(make_user("carol", is_active=False), number=4)
    gone = make_user("dan")
    make_share(gone, number=5)
    gone.delete()
    make_share(alice, number=6, revoked_at=noon(today), pin=PIN)
    return [path_of(number) for number in (1, 2, 3, 4, 5, 6)]


@pytest.mark.parametrize("method", ["get", "head", "post"])
@pytest.mark.parametrize("ending", ENDINGS)
def test_every_link_that_does_not_work_gives_the_same_answer(
    method: str, ending: str, dead_links: list[str]
) -> None:
    said = {"pin_code": PIN} if method == "post" else None
    answers = [getattr(Client(), method)(f"{link}{ending}", said) for link in dead_links]

    assert len({(answer.status_code, answer.content, str(answer.headers)) for answer in answers}) == 1
    allowed = method != "post" or ending == "pin/"
    assert answers[0].status_code == (404 if allowed else 405)


def test_nor_does_the_number_of_questions_tell_them_apart(dead_links: list[str]) -> None:
    counts = set()
    for link in dead_links:
        with CaptureQueriesContext(connection) as asked:
            Client().get(link)
        counts.add(len(asked))

    assert counts == {1}


def test_who_is_signed_in_learns_no_more(
    dead_links: list[str], alice: User, bob: User, client_of: ClientOf
) -> None:
    bodies = {client_of(person).get(link).content for person in (alice, bob) for link in dead_links}

    assert bodies == {Client().get(path_of()).content}


@pytest.mark.parametrize("ending", ["", "/", "/report.pdf", "/pin/", "/ratings.csv", "/x/y/z"])
@pytest.mark.parametrize("token", HOSTILE)
def test_hostile_links_are_not_found(token: str, ending: str, alice: User, today: date) -> None:
    make_share(alice)

    answer = Client().get(f"/shared/{token}{ending}")

    assert answer.status_code == 404
    assert answer.content == Client().get(path_of(9)).content


@pytest.mark.parametrize(
    "path",
    ["/shared/", "/shared", "/shared//", f"/shared/{token_of(1)}/journal.json", "/shared/1/report.pdf"],
)
def test_nothing_else_is_shared(path: str, alice: User, today: date) -> None:
    make_share(alice)

    answer = Client().get(path, follow=True)

    assert answer.status_code == 404
    assert "This link does not work" in answer.content.decode()


def test_the_number_of_a_share_opens_nothing(alice: User, today: date) -> None:
    share = make_share(alice)

    for guess in (share.pk, share.token_hash, share.client_id, share.token_hash[:22]):
        assert Client().get(f"/shared/{guess}/").status_code == 404


def test_the_page_leads_nowhere(alice: User, client_of: ClientOf) -> None:
    page = client_of(alice).get(path_of()).content.decode()

    assert "<a " not in page
    assert "alice" not in page
