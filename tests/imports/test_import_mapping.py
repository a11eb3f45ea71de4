"""Which column is which: asked with a preview, answered, and only then is the file checked."""

from __future__ import annotations

from datetime import date

from journal.imports.models import ImportFile
from journal.users.models import User
from tests.conftest import ClientOf
from tests.imports.sending import CHECK, COLUMNS, IMPORT, WIDE, journal_of, send
from tests.makers import make_rating

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


def test_what_will_be_refused_is_refused_in_the_first_rows_already(
    alice: User, client_of: ClientOf, today: date
) -> None:
    make_rating(alice, date(2026, 1, 3), pain=4)

    page = send(
        client_of(alice),
        b"Date,Pain,Note\n2026-11-21,7,\n2026-01-02,,Only words.\n2026-01-03,,More words.\n2026-01-04,8,\n",
    ).content.decode()

    assert "This day has not come yet." in page
    assert "A day needs at least one of the four numbers." in page
    assert "note More words." in page
    assert "pain 8" in page


def test_a_day_of_several_lines_names_them(alice: User, client_of: ClientOf, today: date) -> None:
    rows = b"".join(b"2026-01-01,%d\n" % pain for pain in (5, 6, 7))

    page = send(client_of(alice), b"Date,Pain\n" + rows + b"2026-01-02,8\n2026-01-01,9\n").content.decode()

    assert ">Lines 2–4, 6<" in page.replace("\n", "")
    assert ">Line 5<" in page.replace("\n", "")
