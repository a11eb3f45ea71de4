"""Which column is which: asked with a preview, answered, and only then is the file checked."""

from __future__ import annotations

from datetime import date

from journal.imports.models import ImportFile
from journal.users.models import User
from tests.conftest import ClientOf
from tests.imports.sending import CHECK, COLUMNS, IMPORT, WIDE, journal_of, send

HUNDRED = b"Datum;Schmerz;Wetter\n20.11.2025;60;Regen\n31.02.2025;10;\n"


def test_what_was_guessed_is_chosen_and_shown(alice: User, client_of: ClientOf, today: date) -> None:
    page = send(client_of(alice), HUNDRED).content.decode()

    assert '<option value="pain" selected>' in page
    assert '<option value="0-100" selected>' in page
    assert "60 of 100 becomes 6, 10 of 100 becomes 1." in page
    assert "pain 6" in page
    assert "There is no such day as “31.02.2025”." in page


def test_another_choice_is_shown_before_it_is_checked(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)
    send(client, HUNDRED)
    file = ImportFile.objects.get(owner=alice)

    answers = {"look": "", "file": file.pk, "seen_day": "0", "column_1": "burning", "column_2": "note"}
    page = client.post(COLUMNS, answers).content.decode()

    assert "burning 6, note Regen" in page
    file.refresh_from_db()
    assert file.mapping == {}


def test_days_that_can_be_two_are_asked_about(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)
    send(client, b"Date,Pain\n02/03/2026,7\n04/05/2026,8\n")
    file = ImportFile.objects.get(owner=alice)

    page = client.post(COLUMNS, {"check": "", "file": file.pk, "seen_day": "0"}).content.decode()

    assert "“02/03/2026” can be Monday 2 March or Tuesday 3 February." in page
    assert 'aria-invalid="true"' in page


def test_the_answers_are_kept_with_the_checked_file(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)
    send(client, b"Date,Pain\n02/03/2026,7\n04/05/2026,8\n")
    file = ImportFile.objects.get(owner=alice)

    answer = client.post(COLUMNS, {"check": "", "file": file.pk, "seen_day": "0", "date_order": "mdy"})

    assert answer["Location"] == CHECK
    file.refresh_from_db()
    assert file.mapping["date_order"] == "mdy"
    assert '<option value="mdy" selected>' in client.get(COLUMNS).content.decode()
    assert journal_of(alice) == ([], [])


def test_answers_for_another_file_are_passed_over(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)
    send(client, WIDE)

    page = client.post(COLUMNS, {"check": "", "file": "0", "column_1": "burning"}).content.decode()

    assert '<option value="tingling" selected>' in page
    assert ImportFile.objects.get(owner=alice).listing in {b"", memoryview(b"")}


def test_without_a_file_it_leads_to_the_beginning(alice: User, client_of: ClientOf, today: date) -> None:
    answers = [client_of(alice).get(COLUMNS), client_of(alice).post(COLUMNS, {"check": ""})]

    assert [answer["Location"] for answer in answers] == [IMPORT, IMPORT]
