"""Deleting what one has logged."""

from __future__ import annotations

from datetime import date

from journal.helping.models import Helping
from sessions.models import MassageSession
from tests.conftest import ClientOf
from tests.helping.making import make_logged
from tests.makers import make_massage


def test_what_one_logged_can_be_deleted_and_the_owner_can_bring_it_back(
    helping: Helping, client_of: ClientOf, today: date
) -> None:
    massage = make_logged(helping, today)
    assert helping.helper

    client_of(helping.helper).post(f"/helping/{helping.pk}/logged/{massage.pk}/delete/")

    assert not MassageSession.objects.exists()
    page = client_of(helping.owner).get("/deleted/").content.decode()
    assert "20 minutes" in page
    assert "Maria" in page


def test_one_that_was_changed_since_stays(helping: Helping, client_of: ClientOf, today: date) -> None:
    massage = make_logged(helping, today, revision=2)
    assert helping.helper

    path = f"/helping/{helping.pk}/logged/{massage.pk}/delete/"
    answer = client_of(helping.helper).post(path, {"seen_version": f"{massage.pk}:1"}, follow=True)

    assert "was changed since you opened it" in answer.content.decode()
    assert MassageSession.objects.exists()


def test_the_owners_own_stays(helping: Helping, client_of: ClientOf, today: date) -> None:
    own = make_massage(helping.owner, today)
    assert helping.helper

    answer = client_of(helping.helper).post(f"/helping/{helping.pk}/logged/{own.pk}/delete/")

    assert answer.status_code == 404
    assert MassageSession.objects.exists()
