"""The report on paper, where it is ticked."""

from __future__ import annotations

from datetime import date
from io import BytesIO

from pypdf import PdfReader

from journal.helping.models import Helping
from journal.helping.ticks import Tick
from tests.conftest import ClientOf
from tests.makers import make_rating


def test_it_says_the_persons_name_and_no_note(helping: Helping, client_of: ClientOf, today: date) -> None:
    make_rating(helping.owner, today, pain=7, note="secret")
    Helping.objects.update(may=Tick.REPORT)
    assert helping.helper

    path = f"/helping/{helping.pk}/report/report.pdf?period=30d&notes=in"
    answer = client_of(helping.helper).get(path)

    text = "".join(page.extract_text() for page in PdfReader(BytesIO(answer.content)).pages)
    assert answer.headers["Content-Type"] == "application/pdf"
    assert "Anna" in text
    assert "secret" not in text
    assert "alice" not in text
