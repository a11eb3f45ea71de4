"""The words of the foot check: errors that belong to their boxes, and no advice without a source."""

from __future__ import annotations

from datetime import date

from journal.users.models import User
from tests.conftest import ClientOf

ADDRESS = "/sessions/guided/check/"


def test_an_error_is_tied_to_the_boxes_of_its_foot(alice: User, client_of: ClientOf, today: date) -> None:
    page = client_of(alice).post(ADDRESS, {"left": ["elbow"]}).content.decode()

    assert 'id="left-error"' in page
    assert 'id="left-blister" aria-describedby="left-error"' in page
    assert "right-error" not in page


def test_a_stop_says_to_look_after_the_foot_and_ask(alice: User, client_of: ClientOf, today: date) -> None:
    page = client_of(alice).post(ADDRESS, {"left": ["blister"]}, follow=True).content.decode()

    assert "No massage on that foot today. Look after it." in page
    assert "Ask a health professional about it today" in page
    assert [words for words in ("covered", "warmth", "weight") if words in page] == []
