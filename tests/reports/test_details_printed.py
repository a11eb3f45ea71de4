"""The second page as it is printed: the same on screen and on paper, whatever somebody typed."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from journal.core.feet import Area
from journal.users.models import User
from symptoms.models import SoreSpot, Therapy
from tests.care.making import make_notes
from tests.conftest import ClientOf
from tests.makers import make_massage, make_own_word, make_rating
from tests.reports.reading import body, pdf_of, rightmost, text_of

HOSTILE = '#panic() *b* </dd><b>x $y$ "'
ESCAPED = "#panic() *b* &lt;/dd&gt;&lt;b&gt;x $y$ &quot;"


def asked(client_of: ClientOf, owner: User, address: str = "report.pdf", **query: str) -> Any:
    response = client_of(owner).get(f"/reports/{address}", {"notes": "in", **query})
    assert response.status_code == 200
    return response


def fill_all(owner: User, today: date, typed: str = "") -> None:
    """Something under every heading; in the person's own words where they may be."""
    make_notes(owner, conditions=typed or "Sciatica", medications=f"{typed or 'Amitriptyline'}\nVitamin D")
    rating = make_rating(owner, today, medication_change=typed or "one more", therapies=Therapy.YOGA, pain=3)
    rating.own_words.add(make_own_word(owner, note=typed[:60] or "foot bath", kind="therapy"))
    for foot, ago in (("left", 0), ("right", 9)):
        noted = rating if ago == 0 else make_rating(owner, today - timedelta(days=ago))
        SoreSpot.objects.create(rating=noted, foot=foot, area=Area.HEEL, score=6)
    make_massage(owner, today, carrier_oil="coconut")


@pytest.mark.parametrize("size", ["a4", "letter"])
@pytest.mark.parametrize("text", ["usual", "large"])
def test_page_and_document_say_the_same_in_the_same_order(
    size: str, text: str, alice: User, client_of: ClientOf, today: date
) -> None:
    fill_all(alice, today)
    query = {"size": size, "text": text}
    preview = asked(client_of, alice, "", **query)
    details, html = preview.context["page"].details, preview.content.decode()
    printed = text_of(pdf_of(asked(client_of, alice, **query)))

    said = [details.title]
    for group in details.groups:
        said += [group.title, *(words for fact in group.facts for words in (fact.label, fact.text))]
    for table in details.tables:
        said += [table.title, *table.headings, *(cell for row in table.rows for cell in row)]
    said += [
        details.computed.title,
        *(words for fact in details.computed.facts for words in (fact.label, fact.text)),
    ]
    assert len(details.groups) == 4
    assert len(details.tables) == 2
    for whole in (html[html.index('id="details-title"') :], printed[printed.index(" Details ") :]):
        place = 0
        for words in (" ".join(one.split()) for one in said):
            place = " ".join(whole.split()).index(words, place) + len(words)


def test_it_ends_with_lines_to_write_on(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, today)

    last_page = pdf_of(asked(client_of, alice)).pages[-1].extract_text()

    assert last_page.index("The last ") < last_page.index("For notes at the visit")


@pytest.mark.parametrize("address", ["", "report.pdf"])
def test_it_is_left_out_when_somebody_says_so(
    address: str, alice: User, client_of: ClientOf, today: date
) -> None:
    fill_all(alice, today)
    answers = [asked(client_of, alice, address, details=details) for details in ("in", "out")]

    whole, alone = (text_of(pdf_of(one)) if address else one.content.decode() for one in answers)

    for words in ("Other treatments noted", "Sciatica", "Where it was sore", "The last 10 days"):
        assert words in whole
        assert words not in alone
    # What was used in the sessions then stands on the first page.
    assert "Coconut oil 1" in whole
    assert "Coconut oil 1" in alone


def test_conditions_and_medicines_stay_out_with_what_was_prepared(
    alice: User, client_of: ClientOf, today: date
) -> None:
    fill_all(alice, today)

    for answer in (asked(client_of, alice, care="out"), asked(client_of, alice, "", care="out")):
        said = (
            answer.content.decode() if answer["Content-Type"].startswith("text") else text_of(pdf_of(answer))
        )
        assert "Other treatments noted" in said
        assert "Told by the person" not in said
        assert "Sciatica" not in said
        assert "Vitamin D" not in said


def test_markup_that_somebody_typed_is_text_in_every_place(
    alice: User, client_of: ClientOf, today: date
) -> None:
    fill_all(alice, today, HOSTILE)

    printed = text_of(pdf_of(asked(client_of, alice)))
    html = asked(client_of, alice, "").content.decode()

    for whole, typed in ((printed, HOSTILE), (html, ESCAPED)):
        assert whole.count(typed) == 4
    assert "<b>x" not in html


@pytest.mark.parametrize(
    "typed", ["مرحبا بالعالم", "漢字 👨‍👩‍👧", "bell\x07 over\u202eride \ue000", "a\u0301" * 28]
)
def test_letters_that_no_font_has_do_not_stop_it(
    alice: User, client_of: ClientOf, today: date, typed: str
) -> None:
    fill_all(alice, today, typed)

    assert "For notes at the visit" in text_of(pdf_of(asked(client_of, alice)))


@pytest.mark.parametrize("text", ["usual", "large"])
@pytest.mark.parametrize("size", ["a4", "letter"])
def test_long_runs_without_a_space_stay_on_the_paper(
    alice: User, client_of: ClientOf, today: date, text: str, size: str
) -> None:
    fill_all(alice, today, "W" * 120)

    assert rightmost(body(asked(client_of, alice, text=text, size=size))) < 0.97


def test_another_persons_words_are_in_neither(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    fill_all(alice, today)
    make_rating(bob, today)

    for address in ("", "report.pdf"):
        answer = asked(client_of, bob, address, period="all")
        said = text_of(pdf_of(answer)) if address else answer.content.decode()
        for words in ("Sciatica", "Amitriptyline", "foot bath", "yoga", "one more", "Where it was sore"):
            assert words not in said
