"""The PDF of a link: the same days, the same choices, the same refusals."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.test import Client

from journal.sharing.models import Opening
from journal.users.models import User
from tests.conftest import ClientOf
from tests.makers import make_rating, noon
from tests.reports.reading import pdf_of, text_of
from tests.sharing.making import CHOICES, PIN, make_share, path_of

SECRET = "only-alice-knows-this"
PDF = f"{path_of()}report.pdf"


def test_it_is_the_report_of_the_fixed_days(alice: User, today: date) -> None:
    make_rating(alice, today - timedelta(days=60), pain=9)
    make_rating(alice, today, pain=2, note=SECRET)
    make_share(alice)

    answer = Client().get(f"{PDF}?period=all&notes=in&name=Somebody")

    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"] == 'attachment; filename="report-2026-10-24-to-2026-11-20.pdf"'
    text = text_of(pdf_of(answer))
    assert "A. B." in text
    assert "pain averaged 2.0" in text
    assert SECRET not in text
    assert "Somebody" not in text


def test_it_says_what_its_owners_document_says(alice: User, client_of: ClientOf, today: date) -> None:
    for ago in range(40):
        make_rating(alice, today - timedelta(days=ago), pain=ago % 10)
    make_share(alice)
    query = CHOICES | {"first": "2026-10-24", "last": "2026-11-20"}

    own = text_of(pdf_of(client_of(alice).get("/reports/report.pdf", query)))
    # What days of the whole year show is none of the link's.
    year = "What the days of the last year show Not enough days yet to compare any. "
    assert year in own
    assert text_of(pdf_of(Client().get(PDF))) == own.replace(year, "")


def test_paper_and_notes_are_those_that_were_chosen(alice: User, today: date) -> None:
    make_rating(alice, today, note=SECRET)
    make_share(alice, choices=CHOICES | {"size": "letter", "notes": "in"})

    pdf = pdf_of(Client().get(PDF))

    assert (pdf.pages[0].mediabox.width, pdf.pages[0].mediabox.height) == (612, 792)
    assert SECRET in text_of(pdf)


def test_it_is_listed_as_an_opening(alice: User, today: date) -> None:
    make_rating(alice, today)
    make_share(alice)

    Client().head(PDF)
    Client().get(PDF)

    assert [opening.what for opening in Opening.objects.all()] == ["pdf"]


def test_without_its_pin_it_leads_to_the_question(alice: User, today: date) -> None:
    make_rating(alice, today)
    make_share(alice, pin=PIN)
    client = Client()

    before = client.get(PDF)
    client.post(f"{path_of()}pin/", {"pin_code": PIN})

    assert (before.status_code, before["Location"]) == (302, path_of())
    assert client.get(PDF).content.startswith(b"%PDF")


@pytest.mark.parametrize("ended", ["revoked", "expired", "closed"])
def test_a_link_that_ended_has_none(ended: str, alice: User, today: date) -> None:
    make_rating(alice, today)
    if ended == "expired":
        make_share(alice, today - timedelta(days=30), n_days=30)
    else:
        make_share(alice, revoked_at=noon(today) if ended == "revoked" else None)
    alice.is_active = ended != "closed"
    alice.save()

    answer = Client().get(PDF)

    assert answer.status_code == 404
    assert b"%PDF" not in answer.content


def test_writing_is_refused(alice: User, today: date) -> None:
    make_share(alice)

    assert Client().post(PDF).status_code == 405
