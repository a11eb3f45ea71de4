"""Answers and addresses that make no sense: nothing is shared, nothing is lost, and it says why."""

from __future__ import annotations

from datetime import date

import pytest

from journal.sharing.models import SharedReport
from journal.users.models import User
from tests.conftest import ClientOf
from tests.sharing.making import NEW, make, said


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        ({"pin_code": "123"}, "A PIN is made of 4 to 8 digits."),
        ({"pin_code": "284628462"}, "A PIN is made of 4 to 8 digits."),
        ({"pin_code": "28a6"}, "A PIN is made of 4 to 8 digits."),
        ({"pin_code": "٢٨٤٦"}, "A PIN is made of 4 to 8 digits."),
        ({"pin_code": "28\x0046"}, "A PIN is made of 4 to 8 digits."),
        ({"pin_code": "2" * 100_000}, "A PIN is made of 4 to 8 digits."),
        ({"pin_code": "12 34"}, "Many people would try this PIN first: a row, a pattern or a year."),
        ({"pin_code": "1985"}, "Many people would try this PIN first: a row, a pattern or a year."),
        ({"days": "365"}, "Choose from what is offered here."),
        ({"days": ""}, "Choose from what is offered here."),
        ({"days": "-1"}, "Choose from what is offered here."),
        ({"label": "x" * 61}, "Please keep it to 60 characters; it has 61."),
        ({"label": "a\u202eb"}, "a character that cannot be seen"),
        ({"label": "a\x00b"}, "Null characters are not allowed."),
        ({"client_id": "x"}, "Press again."),
        ({"client_id": ""}, "Press again."),
    ],
    ids=lambda value: str(value)[:30],
)
def test_a_wrong_answer_shares_nothing_and_says_why(
    answers: dict[str, str], words: str, alice: User, client_of: ClientOf, today: date
) -> None:
    page = make(client_of(alice), **{"label": "Dr Lang"} | answers)

    assert words in page
    assert answers.get("label", "Dr Lang")[:5] in page
    assert not SharedReport.objects.exists()


def test_after_an_incomplete_form_the_next_press_shares(
    alice: User, client_of: ClientOf, today: date
) -> None:
    answer = client_of(alice).post(NEW, said(client_id="x", label="Dr Lang", days="7"))

    form = answer.context["form"]
    again = {name: str(form[name].value()) for name in ("client_id", "label", "days", "pin_code")}
    assert "Your link is made" in client_of(alice).post(NEW, again).content.decode()
    assert SharedReport.objects.get().label == "Dr Lang"


@pytest.mark.parametrize(
    "query",
    [
        "period=forever",
        "first=2026-11-30",
        "first=2026-02-01&last=2026-01-01",
        "first=x",
        "born=3000",
        "born=%00",
        "name=%00",
        f"name={'x' * 81}",
        "size=poster",
        "notes=maybe",
        "experiments=2",
    ],
)
@pytest.mark.parametrize("method", ["get", "post"])
def test_an_address_that_makes_no_sense_shares_nothing(
    method: str, query: str, alice: User, client_of: ClientOf, today: date
) -> None:
    answer = getattr(client_of(alice), method)(f"{NEW}?{query}", said() if method == "post" else None)

    assert answer.status_code == 400
    assert "Nothing is shared yet" in answer.content.decode()
    assert "Make the link" not in answer.content.decode()
    assert not SharedReport.objects.exists()
