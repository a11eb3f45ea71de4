"""The earlier versions of a weekly check can be forgotten; the check stays."""

from __future__ import annotations

from datetime import date, timedelta

from journal.users.models import User
from symptoms.models import WeeklyCheck, WeeklyCheckVersion
from tests.conftest import ClientOf
from tests.makers import make_weekly_check, make_weekly_check_version


def test_forgets_every_version_of_that_check_and_no_other(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    versions = [make_weekly_check_version(alice, today) for _ in range(2)]
    others = [
        make_weekly_check_version(alice, today - timedelta(days=7)),
        make_weekly_check_version(bob, today),
    ]
    make_weekly_check(alice, today, falls=3)

    page = client_of(alice).post(f"/weekly-check/versions/{versions[0].pk}/forget/", follow=True)

    assert "The earlier versions of the weekly check of 20 November 2026 are forgotten." in (
        page.content.decode()
    )
    assert list(WeeklyCheckVersion.objects.order_by("pk")) == others
    assert WeeklyCheck.objects.owned_by(alice).get().falls == 3
