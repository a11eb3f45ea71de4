"""What a person prepared for a clinician: on a link it stays as it was when the link was made."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.test import Client

from journal.care.models import CareNotes
from journal.sharing.models import SharedReport
from journal.users.models import User
from tests.care.making import make_notes
from tests.conftest import ClientOf
from tests.makers import make_rating
from tests.reports.reading import pdf_of, text_of
from tests.sharing.making import ADDRESS, CHOICES, make, make_share, shown


def test_what_the_person_prepared_is_shown_only_when_it_was_chosen(alice: User, today: date) -> None:
    make_rating(alice, today)
    make_notes(alice, goal="Walk to the market", conditions="Diabetes")
    make_share(alice)
    make_share(alice, number=2, choices=CHOICES | {"care": "out"})
    make_share(alice, number=3, choices=CHOICES | {"details": "out"})

    assert "Walk to the market" in shown()
    assert "Diabetes" in shown()
    assert "Walk to the market" not in shown(2)
    assert "Diabetes" not in shown(2)
    assert "Diabetes" not in shown(3)


def test_what_was_prepared_stays_as_it_was(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, today)
    first = {"goal": "Walk to the market", "question_1": "Is it nerves?", "conditions": "Diabetes"}
    notes = make_notes(alice, medications="Duloxetine", **first)
    made = ADDRESS.search(make(client_of(alice)))
    assert made is not None
    CareNotes.objects.filter(pk=notes.pk).update(
        goal="Sleep", question_1="Only for me", conditions="Gout", medications="Other"
    )

    page = Client().get(made[1]).content.decode()
    paper = text_of(pdf_of(Client().get(f"{made[1]}report.pdf")))

    for said in ("Walk to the market", "Is it nerves?", "Diabetes", "Duloxetine"):
        assert said in page
        assert said in paper
    for later in ("Sleep", "Only for me", "Gout", "Other"):
        assert later not in page
        assert later not in paper


def test_what_is_prepared_later_is_not_shown(alice: User, client_of: ClientOf, today: date) -> None:
    """Neither when nothing was said, nor when it was left out."""
    make_rating(alice, today)
    client = client_of(alice)
    made = [
        ADDRESS.search(make(client, f"care={answer}", client_id=str(UUID(int=number))))
        for number, answer in enumerate(("in", "out"))
    ]
    make_notes(alice, goal="Sleep")

    assert [share.prepared is None for share in SharedReport.objects.order_by("pk")] == [False, True]
    for address in made:
        assert address is not None
        assert "Sleep" not in Client().get(address[1]).content.decode()


def test_what_was_prepared_under_other_headings_does_no_harm(alice: User, today: date) -> None:
    make_rating(alice, today)
    make_share(alice, prepared={"goal": "Walk to the market", "hobbies": "Chess"})

    assert "Walk to the market" in shown()
    assert "Chess" not in shown()
