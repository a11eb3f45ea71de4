"""What is written down when a link is opened, and which answers nobody may keep."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client

from journal.sharing.actions import OPENINGS_KEPT
from journal.sharing.models import Opening, SharedReport
from journal.users.models import User
from tests.conftest import ClientOf
from tests.makers import make_rating, noon
from tests.sharing.making import make_share, path_of, shown


def test_each_opening_is_written_down_without_who_it_was(alice: User, today: date) -> None:
    share = make_share(alice)
    agent = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1) AppleWebKit/605 Version/18.1 Mobile/15E148 Safari/604.1"

    Client(headers={"user-agent": agent}, REMOTE_ADDR="203.0.113.9").get(path_of())

    kept = Opening.objects.values().get()
    assert (kept["share_id"], kept["what"], kept["browser"]) == (share.pk, "page", "Safari, iPhone")
    assert set(kept) == {"id", "share_id", "opened_at", "what", "browser"}


def test_asking_for_headers_alone_or_in_vain_is_no_opening(alice: User, today: date) -> None:
    make_share(alice)

    Client().head(path_of())
    Client().get(path_of(2))

    assert not Opening.objects.exists()


def test_the_owners_own_look_is_none(alice: User, bob: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, today)
    share = make_share(alice)

    for ending in ("", "report.pdf"):
        assert client_of(alice).get(f"{path_of()}{ending}").status_code == 200
    share.refresh_from_db()
    assert (share.n_openings, Opening.objects.count()) == (0, 0)

    client_of(bob).get(path_of())
    assert Opening.objects.count() == 1


def test_openings_without_end_do_not_fill_the_database(alice: User, today: date) -> None:
    share = make_share(alice, n_openings=OPENINGS_KEPT)
    earlier = {"share": share, "opened_at": noon(today), "what": "page", "browser": "x"}
    Opening.objects.bulk_create(Opening(**earlier) for _ in range(OPENINGS_KEPT))

    shown()
    shown()

    assert Opening.objects.count() == OPENINGS_KEPT
    assert SharedReport.objects.get().n_openings == OPENINGS_KEPT + 2


def test_nobody_may_keep_it_list_it_or_learn_where_it_was_read(alice: User, today: date) -> None:
    make_share(alice)

    answer = Client().get(path_of())

    assert answer["X-Robots-Tag"] == "noindex, nofollow"
    assert answer["Referrer-Policy"] == "no-referrer"
    assert answer["Cache-Control"] == "private, no-store"
    assert '<meta name="robots" content="noindex, nofollow">' in answer.content.decode()
    assert not answer.cookies


@pytest.mark.parametrize("method", ["get", "head", "post", "put", "delete", "options"])
@pytest.mark.parametrize("ending", ["", "report.pdf", "pin/", "nothing/"])
def test_every_answer_has_these_headers(method: str, ending: str, alice: User, today: date) -> None:
    make_share(alice)

    answer = getattr(Client(), method)(f"{path_of()}{ending}")

    assert answer["X-Robots-Tag"] == "noindex, nofollow"
    assert answer["Referrer-Policy"] == "no-referrer"
    assert answer["Cache-Control"] == "private, no-store"
    assert answer.status_code < 500
