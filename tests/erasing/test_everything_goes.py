"""When a journal is erased, no table of the database holds anything of the person, and all of the others."""

from __future__ import annotations

from datetime import timedelta

import pytest

from journal.core import clock
from journal.demo.actions import close_demo_journal
from journal.erasing import actions
from journal.users.models import User
from tests.erasing.lived import Browser, live
from tests.erasing.tables import contents, of_people, with_text, with_words
from tests.makers import make_user

ALICE, BOB = "alice-marker-7f3k", "bob-marker-9q2z"
PK = 987_654_321

WITHOUT_PEOPLE = {
    "auth_group": "the names of groups",
    "auth_permission": "what Django's applications know",
    "django_content_type": "the names of models",
    "socialaccount_socialapp": "services to sign in by, which whoever runs the journal sets up",
    "users_kept": "counted tries, each only for as long as it counts",
}
"""Tables of words that say of nobody who they are."""

pytestmark = pytest.mark.django_db


def test_the_person_of_these_tests_has_a_row_in_every_table_of_people() -> None:
    owner = live(ALICE, pk=PK, number=1)

    empty = [
        model._meta.label
        for model, way in of_people().items()
        if not model._default_manager.filter(**{way: owner.pk}).exists()
    ]

    assert empty == []


def test_nor_is_a_table_of_words_forgotten_that_no_foreign_key_leads_to() -> None:
    owner = live(ALICE, pk=PK, number=1)

    found = with_text(contents(), ALICE) | with_text(contents(), str(owner.pk))

    assert with_words().keys() - found == WITHOUT_PEOPLE.keys()


def test_every_table_with_a_name_of_a_person_is_found_before() -> None:
    live(ALICE, pk=PK, number=1)
    before = contents()

    assert {"users_user", "sharing_opening", "imports_importfile"} <= with_text(before, ALICE)
    assert {"symptoms_dailyrating", "django_session", "users_user_groups"} <= with_text(before, str(PK))


def test_nothing_of_the_person_is_left_and_all_of_the_others() -> None:
    bob = live(BOB, pk=PK + 1, number=2)
    browser = Browser(bob)
    before = contents()
    alice = live(ALICE, pk=PK, number=1, helper=browser)
    actions.close(owner=alice, now=clock.now(), signed_in_with=None)

    assert actions.erase_due(now=clock.now() + timedelta(days=7, seconds=1)) == 1

    after = contents()
    assert with_text(after, ALICE) == with_text(after, str(PK)) == set()
    assert after == before


def test_what_waits_in_the_browser_of_a_helper_is_seen_before() -> None:
    browser = Browser(make_user("helper"))
    before = contents()

    live(ALICE, pk=PK, number=1, helper=browser)

    of_browser = [row for row in contents()["django_session"] if row[0] == browser.session.session_key]
    assert of_browser != [row for row in before["django_session"] if row[0] == browser.session.session_key]
    assert any(ALICE in text for _, text in of_browser)


def test_an_example_journal_goes_as_wholly() -> None:
    before = contents()
    alice = live(ALICE, pk=PK, number=1)
    User.objects.filter(pk=PK).update(demo_expires_at=clock.now())
    alice.refresh_from_db()

    close_demo_journal(alice)

    after = {table: rows for table, rows in contents().items() if table != "auth_group"}
    assert after == {table: rows for table, rows in before.items() if table != "auth_group"}


def test_a_day_before_the_days_of_grace_are_over_nothing_goes() -> None:
    alice = live(ALICE, pk=PK, number=1)
    actions.close(owner=alice, now=clock.now(), signed_in_with=None)
    before = contents()

    assert actions.erase_due(now=clock.now() + timedelta(days=6)) == 0
    assert contents() == before


def test_what_is_taken_back_at_that_very_moment_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    alice = live(ALICE, pk=PK, number=1)
    actions.close(owner=alice, now=clock.now(), signed_in_with=None)
    monkeypatch.setattr(actions, "end_sign_ins", lambda _owner_id: actions.take_back(owner=alice))

    assert actions.erase_due(now=clock.now() + timedelta(days=8)) == 0
    assert User.objects.filter(pk=PK, erase_at=None).exists()
