"""The guide teaches every technique and oil of the catalogue, safety first."""

from __future__ import annotations

from html import unescape

from journal.users.models import User
from sessions.catalogue import CARRIER_OILS, ESSENTIAL_OILS, TECHNIQUES
from sessions.models import CarrierOil, EssentialOil, Technique
from tests.conftest import ClientOf


def test_names_every_technique_and_oil(alice: User, client_of: ClientOf) -> None:
    page = unescape(client_of(alice).get("/guide/").content.decode())

    assert [str(words.how) for words in TECHNIQUES.values() if str(words.how) not in page] == []
    oils = [*CARRIER_OILS.values(), *ESSENTIAL_OILS.values()]
    assert [str(words.why) for words in oils if str(words.why) not in page] == []


def test_safety_comes_first(alice: User, client_of: ClientOf) -> None:
    page = client_of(alice).get("/guide/").content.decode()

    assert 0 < page.index("an open wound") < page.index("Palm kneading")


def test_the_database_holds_a_row_for_each_word_of_the_catalogue(alice: User) -> None:
    for model in (Technique, CarrierOil, EssentialOil):
        built_in = model.objects.available_to(alice).values_list("slug", flat=True)
        assert list(built_in) == list(model.words)
