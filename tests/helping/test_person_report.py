"""The report, where it is ticked: as its owner may hand it on, without notes."""

from __future__ import annotations

from datetime import date

import pytest

from journal.helping.models import Helping
from journal.helping.ticks import Tick
from tests.conftest import ClientOf
from tests.makers import make_rating
from tests.sharing.making import words


@pytest.mark.parametrize("query", ["", "?notes=in&care=in&name=alice", "?period=30d&notes=in"])
def test_it_is_the_report_without_notes_whatever_is_asked(
    query: str, helping: Helping, client_of: ClientOf, today: date
) -> None:
    make_rating(helping.owner, today, pain=7, note="secret", medication_change="secret")
    helping.owner.refresh_from_db()
    Helping.objects.update(may=Tick.REPORT)
    assert helping.helper

    page = words(client_of(helping.helper).get(f"/helping/{helping.pk}/report/{query}").content.decode())

    assert "Foot symptoms and massage" in page
    assert "Anna" in page
    assert "alice" not in page
    assert "secret" not in page


def test_an_empty_one_says_so(helping: Helping, client_of: ClientOf, today: date) -> None:
    Helping.objects.update(may=Tick.REPORT)
    assert helping.helper

    page = client_of(helping.helper).get(f"/helping/{helping.pk}/report/").content.decode()

    assert "Nothing was written down in these days." in page
