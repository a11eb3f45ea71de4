"""The earlier versions of a day's rating can be forgotten; the rating stays."""

from __future__ import annotations

from datetime import date, timedelta

from journal.users.models import User
from symptoms.models import DailyRating, RatingVersion
from tests.conftest import ClientOf
from tests.makers import make_rating, make_rating_version


def test_forgets_every_version_of_that_day_and_no_other(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    versions = [make_rating_version(alice, today) for _ in range(2)]
    others = [make_rating_version(alice, today - timedelta(days=1)), make_rating_version(bob, today)]
    make_rating(alice, today, pain=3)

    page = client_of(alice).post(f"/check-in/versions/{versions[0].pk}/forget/", follow=True)

    assert "The earlier versions of the rating of 20 November 2026 are forgotten." in page.content.decode()
    assert list(RatingVersion.objects.order_by("pk")) == others
    assert DailyRating.objects.owned_by(alice).get().scores["pain"] == 3


def test_bob_forgets_nothing_of_alice(alice: User, bob: User, client_of: ClientOf, today: date) -> None:
    version = make_rating_version(alice, today)

    assert client_of(bob).post(f"/check-in/versions/{version.pk}/forget/").status_code == 404
    assert RatingVersion.objects.exists()
