"""Words of one's own: typed once, offered again, kept on old days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from journal.users.models import User
from symptoms.models import DailyRating, OwnWord, OwnWordKind, Trigger
from tests.conftest import ClientOf
from tests.makers import make_own_word, make_rating, noon


def address(day: date) -> str:
    return f"/check-in/{day.isoformat()}/"


def words_of(owner: User, day: date) -> set[str]:
    return {word.name for word in DailyRating.objects.owned_by(owner).on(day).get().own_words.all()}


def test_something_else_becomes_a_word_and_is_offered_the_next_day(
    alice: User, client_of: ClientOf, today: date
) -> None:
    client = client_of(alice)
    sent = {"pain": "3", "other_triggers": " new   shoes ", "other_sensations": "like ants"}
    client.post(address(today - timedelta(days=1)), sent)

    page = client.get(address(today)).content.decode()

    words = OwnWord.objects.owned_by(alice).by_name()
    assert [(word.kind, word.name) for word in words] == [
        (OwnWordKind.SENSATION, "like ants"),
        (OwnWordKind.TRIGGER, "new shoes"),
    ]
    assert words_of(alice, today - timedelta(days=1)) == {"new shoes", "like ants"}
    assert f'name="triggers" value="{words[1].pk}"' in page
    assert f'name="sensations" value="{words[0].pk}"' in page


@pytest.mark.parametrize(("kept", "typed"), [("New shoes", "new SHOES"), ("Kälte", "KÄLTE")])
def test_the_same_word_in_other_letters_is_the_same_word(
    kept: str, typed: str, alice: User, client_of: ClientOf, today: date
) -> None:
    word = make_own_word(alice, note=kept)

    client_of(alice).post(address(today), {"pain": "3", "other_triggers": typed})

    assert OwnWord.objects.get() == word
    assert words_of(alice, today) == {kept}


def test_what_the_journal_has_a_word_for_is_ticked_instead(
    alice: User, client_of: ClientOf, today: date
) -> None:
    client_of(alice).post(address(today), {"pain": "3", "other_triggers": "Cold"})

    assert DailyRating.objects.get().triggers == Trigger.COLD
    assert not OwnWord.objects.exists()


def test_a_word_that_was_put_away_comes_back_when_it_is_typed(
    alice: User, client_of: ClientOf, today: date
) -> None:
    make_own_word(alice, archived_at=noon(today))

    client_of(alice).post(address(today), {"pain": "3", "other_triggers": "new shoes"})

    assert OwnWord.objects.get().archived_at is None


def test_a_word_that_was_put_away_is_offered_only_where_it_was_used(
    alice: User, client_of: ClientOf, today: date
) -> None:
    word = make_own_word(alice, archived_at=noon(today))
    make_rating(alice, today).own_words.add(word)
    client = client_of(alice)

    used, unused = (client.get(address(day)).content.decode() for day in (today, today - timedelta(days=1)))

    assert f'name="triggers" value="{word.pk}" checked' in used
    assert f'name="triggers" value="{word.pk}"' not in unused


def test_a_conflict_makes_no_word(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, today)

    answer = client_of(alice).post(address(today), {"pain": "3", "other_triggers": "damp"})

    page = answer.content.decode()
    assert answer.status_code == 409
    assert "damp" in page
    assert not OwnWord.objects.exists()


def test_a_double_click_makes_one_word(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)

    answers = [client.post(address(today), {"pain": "3", "other_therapies": "foot bath"}) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [302, 302]
    assert OwnWord.objects.count() == 1
    assert DailyRating.objects.get().revision == 1


def test_two_people_have_words_of_the_same_name(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    for person in (alice, bob):
        client_of(person).post(address(today), {"pain": "3", "other_triggers": "damp"})

    assert OwnWord.objects.count() == 2


def test_no_browser_cuts_what_is_typed(alice: User, client_of: ClientOf, today: date) -> None:
    make_own_word(alice)
    client = client_of(alice)
    pages = [
        client.get(address).content.decode() for address in ("/check-in/2026-11-20/", "/check-in/parts/")
    ]

    assert [page.count("maxlength") for page in pages] == [0, 0]
