"""Renaming a technique or oil of one's own, and describing a technique."""

from __future__ import annotations

from datetime import date

import pytest

from journal.core.feet import Area
from journal.users.models import User
from sessions.models import CarrierOil, Technique
from tests.conftest import ClientOf
from tests.makers import make_massage, make_own_oil


def make_technique(owner: User, name: str = "Warm towel") -> Technique:
    return Technique.objects.create(owner=owner, own_name=name)


def test_describes_a_technique(alice: User, client_of: ClientOf) -> None:
    technique = make_technique(alice)
    form = {"name": "Hot towel", "how": "Wrap it\r\nand wait.", "areas": ["toes", "heel"]}

    client_of(alice).post(f"/settings/own/technique/{technique.pk}/", form)

    technique.refresh_from_db()
    assert (technique.own_name, technique.how) == ("Hot towel", "Wrap it\nand wait.")
    assert technique.areas == Area.TOES | Area.HEEL


def test_an_old_session_shows_the_new_name(alice: User, client_of: ClientOf, today: date) -> None:
    massage, oil = make_massage(alice, today), make_own_oil(alice)
    massage.carrier_oil = oil
    massage.save()

    client_of(alice).post(f"/settings/own/carrier-oil/{oil.pk}/", {"name": "Black sesame"})

    assert "Black sesame" in client_of(alice).get("/history/").content.decode()


@pytest.mark.parametrize("taken", ["second", "FIRST", "Palm kneading", "palm KNEADING"])
def test_a_name_that_is_taken_is_refused_and_nothing_lost(
    taken: str, alice: User, client_of: ClientOf
) -> None:
    make_technique(alice, "First")
    technique = make_technique(alice, "Second one")
    make_technique(alice, "Second")

    answer = client_of(alice).post(
        f"/settings/own/technique/{technique.pk}/", {"name": taken, "how": "Like so."}
    )

    page = answer.content.decode()
    technique.refresh_from_db()
    assert "This name is on the list already. Choose another one." in page
    assert f'value="{taken}"' in page
    assert "Like so." in page
    assert (technique.own_name, technique.own_how) == ("Second one", "")


def test_another_case_of_its_own_name_is_free(alice: User, client_of: ClientOf) -> None:
    oil = make_own_oil(alice)

    client_of(alice).post(f"/settings/own/carrier-oil/{oil.pk}/", {"name": "SESAME"})

    oil.refresh_from_db()
    assert oil.own_name == "SESAME"


@pytest.mark.parametrize(
    ("broken", "reason"),
    [
        ({"name": ""}, "This field is required."),
        ({"name": "x" * 61}, "Please keep it to 60 characters; it has 61."),
        ({"how": "x" * 501}, "Please keep it to 500 characters; it has 501."),
        ({"how": "\x00"}, "Null characters are not allowed."),
        ({"areas": ["knee"]}, "Choose from what is offered here."),
    ],
    ids=lambda value: str(value)[:40],
)
def test_a_bad_answer_is_named(broken: dict[str, str], reason: str, alice: User, client_of: ClientOf) -> None:
    technique = make_technique(alice)

    answer = client_of(alice).post(
        f"/settings/own/technique/{technique.pk}/", {"name": "Kept words", "how": "Kept too"} | broken
    )

    assert reason in answer.content.decode()
    technique.refresh_from_db()
    assert technique.own_name == "Warm towel"


def test_what_is_built_in_cannot_be_changed(alice: User, client_of: ClientOf) -> None:
    coconut = CarrierOil.objects.get(owner=None, slug="coconut")

    answer = client_of(alice).post(f"/settings/own/carrier-oil/{coconut.pk}/", {"name": "Mine"})

    assert answer.status_code == 404


@pytest.mark.parametrize("address", ["user/1/", f"technique/{10**30}/"])
def test_what_there_is_not_is_not_found(address: str, alice: User, client_of: ClientOf) -> None:
    assert client_of(alice).post(f"/settings/own/{address}", {"name": "x"}).status_code == 404
