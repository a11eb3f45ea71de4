"""How much fits, and what becomes of anything else: it is told, and stays as it was typed."""

from __future__ import annotations

from datetime import date

import pytest
from django.utils.html import escape

from journal.users.models import User
from tests.care.making import make_notes, prepared, save
from tests.conftest import ClientOf


@pytest.mark.parametrize(
    "said",
    [
        {"goal": "x" * 200, "question_3": "y" * 200},
        {"conditions": "\n".join(["c" * 120] * 20)},
        {"medications": "\n".join(["m" * 160] * 30)},
    ],
    ids="-".join,
)
def test_as_much_as_fits_is_kept(said: dict[str, str], alice: User, client_of: ClientOf, today: date) -> None:
    save(client_of(alice), **said)

    assert prepared(alice) == said


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("goal", "x" * 201, "Please keep it to 200 characters; it has 201."),
        ("question_1", "x" * 10_000, "Please keep it to 200 characters; it has 10000."),
        ("conditions", "x" * 10_000, "Please keep it to 5000 characters; it has 10000."),
        ("conditions", "a\n" + "x" * 121, "Please keep each line to 120 characters; line 2 has 121."),
        ("conditions", "a\n" * 21, "Please keep it to 20 lines; there are 21."),
        ("medications", "x" * 161, "Please keep each line to 160 characters; line 1 has 161."),
        ("medications", "a\n" * 31, "Please keep it to 30 lines; there are 31."),
        ("goal", "tidy\x07", "This text holds a character that cannot be seen. Please type it anew."),
        ("question_2", "\u202eturned", "This text holds a character that cannot be seen."),
        ("medications", "a\nb\x1b", "Line 2 holds a character that cannot be seen. Please type it anew."),
        ("conditions", "a\x00", "Null characters are not allowed."),
    ],
)
def test_what_does_not_fit_is_told_and_nothing_typed_is_lost(
    name: str, text: str, told: str, alice: User, client_of: ClientOf, today: date
) -> None:
    make_notes(alice)

    answer = save(client_of(alice), **{"goal": "Another goal", name: text, "question_3": "Kept?"})

    words = answer.content.decode()
    assert answer.status_code == 200
    assert any(error.startswith(told) for error in answer.context["form"].errors[name])
    assert "Kept?" in words
    assert escape(text.strip()) in words
    assert prepared(alice) == {"goal": "Walk to the market"}
