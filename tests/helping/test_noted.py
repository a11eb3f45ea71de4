"""What the owner's list of what happened says of helpers, and the helper's own does not."""

from __future__ import annotations

from datetime import date

from journal.activity.models import Activity, Kind
from journal.helping.models import LABEL_LENGTH_MAX, Helping
from journal.helping.ticks import Tick
from journal.users.models import User
from tests.activity.noted import kinds, noted
from tests.conftest import ClientOf
from tests.helping.making import NEW, ended, invitation_path, invited, make_helping, make_invitation
from tests.users.sign_ins import COMPUTER
from tests.users.two_steps import known

BROWSER, LIST = {"User-Agent": COMPUTER}, "/settings/activity/"


def test_an_invitation_is_noted_once(alice: User, client_of: ClientOf, today: date) -> None:
    client, form = known(client_of(alice)), invited()
    client.post(NEW, form, headers=BROWSER)
    client.post(NEW, form, headers=BROWSER)

    assert noted(alice) == [(Kind.HELPER_INVITED, "Maria", "Chrome, Linux")]


def test_accepted_it_is_noted_without_the_helpers_browser(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    make_invitation(alice)

    client_of(bob).post(invitation_path(), {"answer": "accept"}, headers=BROWSER)

    assert noted(alice) == [(Kind.HELPER_ACCEPTED, "Maria", "")]
    assert kinds(bob) == []


def test_declined_it_is_noted_too(alice: User, bob: User, client_of: ClientOf, today: date) -> None:
    make_invitation(alice)

    client_of(bob).post(invitation_path(), {"answer": "decline"}, headers=BROWSER)

    assert noted(alice) == [(Kind.HELPER_DECLINED, "Maria", "")]


def test_what_cannot_be_accepted_is_not_noted(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    make_helping(alice, bob)
    make_invitation(alice, number=2)

    client_of(bob).post(invitation_path(2), {"answer": "accept"})

    assert kinds(alice) == []


def test_an_end_by_the_owner(helping: Helping, client_of: ClientOf, today: date) -> None:
    for _twice in range(2):
        client_of(helping.owner).post(f"/settings/helpers/{helping.pk}/end/", headers=BROWSER)

    assert noted(helping.owner) == [(Kind.HELPER_ENDED, "Maria", "Chrome, Linux")]


def test_an_end_by_the_helper(helping: Helping, client_of: ClientOf, today: date) -> None:
    assert helping.helper
    client_of(helping.helper).post(f"/helping/{helping.pk}/leave/", headers=BROWSER)

    assert noted(helping.owner) == [(Kind.HELPER_LEFT, "Maria", "")]
    assert kinds(helping.helper) == []


def test_other_ticks_are_noted_and_another_name_is_not(
    helping: Helping, client_of: ClientOf, today: date
) -> None:
    client, path = known(client_of(helping.owner)), f"/settings/helpers/{helping.pk}/"
    client.post(path, {"label": "Mia"})
    client.post(path, {"label": "Mia", "may": ["report"]})
    client.post(path, {"label": "Mia", "may": ["report"]})
    ended(helping)
    client.post(path, {"label": "Mia"})

    assert [line[:2] for line in noted(helping.owner)] == [(Kind.HELPER_CHANGED, "Mia: report")]


def test_taken_away_and_all_given_the_ticks_are_named(
    helping: Helping, client_of: ClientOf, today: date
) -> None:
    client, path = known(client_of(helping.owner)), f"/settings/helpers/{helping.pk}/"
    longest = "M" * LABEL_LENGTH_MAX
    client.post(path, {"label": longest, "may": ["plan", "sessions", "ratings", "report"]})
    client.post(path, {"label": "Maria"})

    given, taken = [line[1] for line in noted(helping.owner)]
    assert taken == "Maria: nothing ticked"
    assert given.endswith(": plan, sessions, ratings, report")


def test_a_report_taken_along_is_one_line_a_day_for_the_owner(
    helping: Helping, client_of: ClientOf, today: date
) -> None:
    Helping.objects.update(may=Tick.REPORT)
    assert helping.helper
    for _twice in range(2):
        client_of(helping.helper).get(f"/helping/{helping.pk}/report/report.pdf?period=30d", headers=BROWSER)
    client_of(helping.helper).head(f"/helping/{helping.pk}/report/report.pdf?period=30d")

    file = "Maria: report-2026-10-22-to-2026-11-20.pdf"
    assert noted(helping.owner) == [(Kind.HELPER_DOWNLOADED, file, "")]
    assert Activity.objects.owned_by(helping.owner).get().n_times == 2
    assert kinds(helping.helper) == []
    assert "A helper downloaded your report" in client_of(helping.owner).get(LIST).content.decode()


def test_a_report_that_is_not_ticked_is_not_noted(helping: Helping, client_of: ClientOf, today: date) -> None:
    assert helping.helper
    client_of(helping.helper).get(f"/helping/{helping.pk}/report/report.pdf")

    assert kinds(helping.owner) == []
