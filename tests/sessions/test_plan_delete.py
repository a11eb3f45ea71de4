"""An own plan can be deleted."""

from __future__ import annotations

from datetime import date

from journal.users.models import User
from sessions.models import MassagePlan
from tests.conftest import ClientOf
from tests.makers import make_foot_check, make_plan, noon


def test_deletes_the_plan_and_says_so(alice: User, client_of: ClientOf, today: date) -> None:
    plan = make_plan(alice, name="Evening")
    other = make_plan(alice, name="Morning")
    make_foot_check(alice, today, entered_at=noon(today).replace(hour=19))

    page = client_of(alice).post(f"/sessions/guided/plans/{plan.pk}/delete/", follow=True).content.decode()

    assert "Your plan “Evening” is deleted." in page
    assert list(MassagePlan.objects.all()) == [other]


def test_reading_the_address_deletes_nothing(alice: User, client_of: ClientOf) -> None:
    plan = make_plan(alice)

    answer = client_of(alice).get(f"/sessions/guided/plans/{plan.pk}/delete/")

    assert answer.status_code == 405
    assert MassagePlan.objects.exists()
