"""The owner ends it: at once, for open forms too."""

from __future__ import annotations

from datetime import date

from django.test import Client

from journal.helping.models import Helping, Side
from journal.users.models import User
from sessions.models import FootCheck, MassageSession
from tests.conftest import ClientOf
from tests.helping.making import invitation_path, log, make_helping, make_invitation, make_logged
from tests.makers import make_user


def end(client: Client, helping: Helping) -> str:
    return client.post(f"/settings/helpers/{helping.pk}/end/", follow=True).content.decode()


def test_the_next_page_of_the_helper_is_not_there(helping: Helping, client_of: ClientOf, today: date) -> None:
    assert helping.helper
    client = client_of(helping.helper)
    assert client.get(f"/helping/{helping.pk}/").status_code == 200

    page = end(client_of(helping.owner), helping)

    assert "Maria can open nothing of yours any more" in page
    assert client.get(f"/helping/{helping.pk}/").status_code == 404
    assert "You help nobody" in client.get("/helping/").content.decode()
    helping.refresh_from_db()
    assert helping.ended_by == Side.OWNER


def test_an_open_form_writes_nothing_and_gives_back_what_was_typed(
    helping: Helping, client_of: ClientOf, today: date
) -> None:
    assert helping.helper
    client = client_of(helping.helper)
    end(client_of(helping.owner), helping)

    answer = log(client, helping, note="Both feet were cold.")
    look = client.post(f"/helping/{helping.pk}/feet/", {"left": ["blister"], "note": "on the heel"})

    assert answer.status_code == look.status_code == 404
    assert "Both feet were cold." in answer.content.decode()
    assert "on the heel" in look.content.decode()
    assert not MassageSession.objects.exists()
    assert not FootCheck.objects.exists()


def test_what_they_logged_stays_and_says_so(helping: Helping, client_of: ClientOf, today: date) -> None:
    make_logged(helping, today)

    end(client_of(helping.owner), helping)

    assert MassageSession.objects.get().logged_by == "Maria"


def test_a_link_that_waits_is_taken_back(alice: User, bob: User, client_of: ClientOf, today: date) -> None:
    end(client_of(alice), make_invitation(alice))

    assert client_of(bob).get(invitation_path()).status_code == 404


def test_ended_twice_it_keeps_its_first_end(helping: Helping, client_of: ClientOf, today: date) -> None:
    end(client_of(helping.owner), helping)
    first = Helping.objects.get().ended_at

    assert "Nothing was changed" in end(client_of(helping.owner), helping)
    assert Helping.objects.get().ended_at == first


def test_no_words_of_the_owner_stay_in_the_helpers_browser(
    helping: Helping, client_of: ClientOf, today: date
) -> None:
    assert helping.helper
    client = client_of(helping.helper)
    massage = make_logged(helping, today, note="written by the owner")
    client.post(f"/helping/{helping.pk}/logged/{massage.pk}/delete/")
    held = str(dict(client.session))

    end(client_of(helping.owner), helping)

    assert "written by the owner" in held
    assert {"undo", "_messages"}.isdisjoint(client.session.keys())
    assert client.get("/helping/").status_code == 200


def test_what_they_can_undo_for_somebody_else_stays(
    helping: Helping, client_of: ClientOf, today: date
) -> None:
    assert helping.helper
    client = client_of(helping.helper)
    other = make_helping(make_user("carol"), helping.helper, number=2)
    massage = make_logged(other, today)
    client.post(f"/helping/{other.pk}/logged/{massage.pk}/delete/")

    end(client_of(helping.owner), helping)

    assert client.session["undo"]["before"]["person"] == other.pk


def test_what_ends_is_said_before_it_ends(helping: Helping, client_of: ClientOf, today: date) -> None:
    page = client_of(helping.owner).get("/settings/helpers/").content.decode()

    fold = page[page.index("End this help") :]
    assert fold.index("can open nothing of yours any more") < fold.index("End it now")
