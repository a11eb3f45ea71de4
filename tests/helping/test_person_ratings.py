"""The four numbers of each day, where they are ticked."""

from __future__ import annotations

from datetime import date, timedelta

from journal.helping.models import Helping
from journal.helping.ticks import Tick
from tests.care.making import make_visit
from tests.conftest import ClientOf
from tests.makers import make_massage, make_rating
from tests.sharing.making import words


def ratings_page(client_of: ClientOf, helping: Helping, query: str = "") -> str:
    Helping.objects.update(may=Tick.RATINGS)
    assert helping.helper
    return client_of(helping.helper).get(f"/helping/{helping.pk}/ratings/{query}").content.decode()


def test_numbers_are_drawn_and_listed_without_a_word_or_a_session(
    helping: Helping, client_of: ClientOf, today: date
) -> None:
    make_rating(helping.owner, today, tingling=3, pain=9, falls=1, note="secret", medication_change="secret")
    make_rating(helping.owner, today - timedelta(days=1), tingling=4)
    make_massage(helping.owner, today, minutes=43)

    page = ratings_page(client_of, helping)

    assert page.count("<svg xmlns") == 2
    assert "Tingling from 0 to 10 over the period" in page
    assert ">9</td>" in page
    assert ">–</td>" in page
    assert "Burning" not in page
    assert "secret" not in page
    assert 'class="strip-event"' not in page
    assert "43" not in words(page)


def test_a_visit_is_not_told(helping: Helping, client_of: ClientOf, today: date) -> None:
    make_visit(helping.owner, today - timedelta(days=20))
    make_rating(helping.owner, today)

    for query in ("", "?period=visit", "?period=custom&first=2026-11-01&last=2026-11-02"):
        page = ratings_page(client_of, helping, query)
        assert "visit" not in words(page).lower()
        assert '"?period=8w" aria-current="true"' in page


def test_an_empty_period_says_so(helping: Helping, client_of: ClientOf, today: date) -> None:
    assert "No day of this period is rated." in ratings_page(client_of, helping)
