"""What a person prepared is never overwritten unseen."""

from __future__ import annotations

from datetime import date

from django.utils.html import strip_tags

from journal.care.models import CareNotes
from journal.users.models import User
from tests.care.making import CARE, make_notes, prepared, save, seen_on
from tests.conftest import ClientOf


def test_a_newer_change_of_another_device_is_not_overwritten(
    alice: User, client_of: ClientOf, today: date
) -> None:
    phone, laptop = client_of(alice), client_of(alice)
    make_notes(alice, goal="Walk", question_1="Same in both?")
    seen = seen_on(phone)
    save(laptop, goal="Swim", question_1="Same in both?")
    mine = {"goal": "Dance", "question_1": "Same in both?", "medications": "Vitamin B12"}

    answer = phone.post(CARE, {"seen_version": seen, **mine})

    words = strip_tags(answer.content.decode())
    assert answer.status_code == 409
    assert prepared(alice)["goal"] == "Swim"
    assert "nothing was overwritten" in words
    assert "Undo still brings back what is saved now" in words
    comparison = answer.context["comparison"]
    assert [(one.label, one.saved, one.yours) for one in comparison.differing] == [
        ("My goal", "Swim", "Dance"),
        ("My medication", "", "Vitamin B12"),
    ]
    assert [one.label for one in comparison.same] == ["First question"]
    assert answer.context["form"]["goal"].value() == "Dance"


def test_after_a_conflict_the_person_chooses(alice: User, client_of: ClientOf, today: date) -> None:
    phone, laptop = client_of(alice), client_of(alice)
    seen = seen_on(phone)
    save(laptop, goal="Swim")
    answer = phone.post(CARE, {"seen_version": seen, "goal": "Dance"})

    phone.post(CARE, {"seen_version": answer.context["form"]["seen_version"].value(), "goal": "Dance"})

    assert prepared(alice) == {"goal": "Dance"}


def test_a_form_that_does_not_say_what_it_saw_overwrites_nothing(
    alice: User, client_of: ClientOf, today: date
) -> None:
    make_notes(alice, goal="Walk")

    assert client_of(alice).post(CARE, {"goal": "Dance"}).status_code == 409
    assert client_of(alice).post(CARE, {"goal": "Dance", "seen_version": "\x00"}).status_code == 200
    assert prepared(alice) == {"goal": "Walk"}


def test_saying_the_same_twice_is_saying_it_once(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)
    for _click in range(2):
        assert client.post(CARE, {"seen_version": "", "goal": "Dance"}).status_code == 302

    assert prepared(alice) == {"goal": "Dance"}


def test_notes_taken_away_in_between_are_made_anew(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)
    make_notes(alice, goal="Walk")
    seen = seen_on(client)
    CareNotes.objects.all().delete()

    client.post(CARE, {"seen_version": seen, "goal": "Dance"})

    assert prepared(alice) == {"goal": "Dance"}
