"""A file brings no more words of one's own into use than the check-in does."""

from __future__ import annotations

from journal.files.kinds import Kind
from journal.imports.plan import Action
from journal.imports.records import Record
from journal.users.models import User
from symptoms.extras_form import OWN_WORDS_MAX
from symptoms.models import OwnWord
from tests.imports.journals import NOW, TODAY, imported
from tests.imports.saying import DAY, actions, rating, rows_of


def fill(owner: User, n_words: int) -> None:
    OwnWord.objects.bulk_create(
        OwnWord(owner=owner, kind="trigger", name=f"word {number}") for number in range(n_words)
    )


def word(name: str, **more: str) -> Record:
    return Record(1, Kind.OWN_WORD, {"kind": "trigger", "name": name} | more)


def test_a_day_that_names_one_word_too_many_is_refused(alice: User) -> None:
    fill(alice, OWN_WORDS_MAX - 1)

    rows = rows_of(
        alice, rating(2, pain=3, own_triggers=["wind"]), rating(3, day=TODAY, pain=3, own_triggers=["rain"])
    )

    assert [row.action for row in rows] == [Action.ADD, Action.ADD, Action.REFUSE]
    assert rows[2].reason.startswith("Up to 50 words of your own can be in use here.")


def test_a_word_that_is_told_is_refused_too(alice: User) -> None:
    fill(alice, OWN_WORDS_MAX)

    assert actions(alice, word("wind")) == [Action.REFUSE]


def test_words_in_use_already_words_of_another_kind_and_words_put_away_find_room(alice: User) -> None:
    fill(alice, OWN_WORDS_MAX)

    done = imported(
        alice,
        [
            word("wind", archived_at=NOW.isoformat()),
            rating(day=DAY, pain=3, own_triggers=["WORD 7", "wind"], own_therapies=["sauna"]),
        ],
    )

    assert done == {Kind.OWN_WORD: 2, Kind.RATING: 1}


def test_a_word_that_is_put_away_makes_room_for_another(alice: User) -> None:
    fill(alice, OWN_WORDS_MAX)

    away = word("word 7", archived_at=NOW.isoformat())

    assert actions(alice, away, word("wind"), word("rain")) == [Action.CHANGE, Action.ADD, Action.REFUSE]


def test_a_word_brought_back_needs_room(alice: User) -> None:
    fill(alice, OWN_WORDS_MAX)
    OwnWord.objects.create(owner=alice, kind="trigger", name="wind", archived_at=NOW)

    assert actions(alice, word("wind", archived_at="")) == [Action.REFUSE]
