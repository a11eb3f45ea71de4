"""The guide: safety first, every technique to find by words, area, tool and time, every chapter to read."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from journal.core.feet import Area
from journal.users.models import User
from sessions.catalogue import CHAPTERS, TECHNIQUES, Tool
from sessions.models import CarrierOil, EssentialOil, Technique
from tests.conftest import ClientOf
from tests.sessions.searching import WORD_OF_NOBODY, found, page

LEFT_OUT = "so it was left out"


def chapters_found(html: str) -> set[str]:
    """The chapters among what was found, not those that stand beside every search."""
    _, _, results = html.partition("To read about this")
    results, _, _ = results.partition("safety-title")
    return {slug for slug in CHAPTERS if f'href="/guide/{slug}/"' in results}


def test_every_technique_and_chapter_is_linked(alice: User, client_of: ClientOf) -> None:
    html = page(client_of, alice)

    assert found(html) == TECHNIQUES.keys()
    assert [slug for slug in CHAPTERS if f'href="/guide/{slug}/"' not in html] == []
    assert "Nothing found" not in html


def test_safety_comes_first(alice: User, client_of: ClientOf) -> None:
    html = page(client_of, alice)

    assert 0 < html.index("open wound") < html.index("Palm kneading")


@pytest.mark.parametrize("area", Area.labels())
def test_area_keeps_the_techniques_that_visit_it(area: str, alice: User, client_of: ClientOf) -> None:
    wanted = {slug for slug, words in TECHNIQUES.items() if area in words.areas.slugs}

    assert found(page(client_of, alice, area=area)) == wanted


@pytest.mark.parametrize("tool", Tool.labels())
def test_tool_keeps_the_techniques_that_use_it(tool: str, alice: User, client_of: ClientOf) -> None:
    wanted = {slug for slug, words in TECHNIQUES.items() if tool in words.tools.slugs}

    assert found(page(client_of, alice, tool=tool)) == wanted


def test_minutes_are_the_most_that_a_technique_may_take(alice: User, client_of: ClientOf) -> None:
    by_minutes = {text: found(page(client_of, alice, minutes=text)) for text in ("5", "10", "15", "30")}

    assert "foot-rub" not in by_minutes["5"]
    assert "ankle-circles" in by_minutes["5"]
    assert by_minutes["10"] - by_minutes["5"] == {"foot-rub", "handheld-massager"}
    assert by_minutes["15"] == by_minutes["10"]
    assert by_minutes["30"] == TECHNIQUES.keys()


def test_all_words_must_occur_in_any_case_and_order(alice: User, client_of: ClientOf) -> None:
    assert found(page(client_of, alice, q="TENNIS")) == {"ball-rolling"}
    assert found(page(client_of, alice, q="seated, ball tennis")) == {"ball-rolling"}
    assert found(page(client_of, alice, q=f"tennis {WORD_OF_NOBODY}")) == set()


def test_words_and_filters_hold_together(alice: User, client_of: ClientOf) -> None:
    html = page(client_of, alice, q="heel", area="toes", tool="hands", minutes="5")

    assert found(html) == {"circles"}
    assert "Found 1 of 12 techniques." in html


def test_chapters_are_found_by_their_words(alice: User, client_of: ClientOf) -> None:
    assert chapters_found(page(client_of, alice, q="farrar")) == {"evidence"}
    assert chapters_found(page(client_of, alice, q="peppermint")) == {"oils"}
    assert "No technique suits" in page(client_of, alice, q="farrar")


def test_a_filter_alone_finds_no_chapters(alice: User, client_of: ClientOf) -> None:
    assert chapters_found(page(client_of, alice, area="heel")) == set()


def test_what_was_asked_for_stays_in_the_form(alice: User, client_of: ClientOf) -> None:
    html = page(client_of, alice, q="heel", area="heel")

    assert 'value="heel" selected' in html
    assert 'type="search" name="q" value="heel"' in html
    assert "<details open>" in html


def test_nothing_found_teaches_and_offers_a_way_back(alice: User, client_of: ClientOf) -> None:
    html = page(client_of, alice, q=WORD_OF_NOBODY)

    assert "Nothing found" in html
    assert 'href="/guide/">Clear the search</a>' in html


@pytest.mark.parametrize(
    "query", [{"area": "elbow"}, {"tool": "\0"}, {"minutes": "9" * 5000}, {"minutes": "-5"}]
)
def test_unknown_filters_are_left_out_and_said(
    query: dict[str, str], alice: User, client_of: ClientOf
) -> None:
    html = page(client_of, alice, q="tennis", **query)

    assert LEFT_OUT in html
    assert found(html) == {"ball-rolling"}


@pytest.mark.parametrize("text", ["a\0b", "x" * 10_000])
def test_words_that_cannot_be_searched_for_are_left_out_and_said(
    text: str, alice: User, client_of: ClientOf
) -> None:
    html = page(client_of, alice, q=text, area="ankle")

    assert LEFT_OUT in html
    assert found(html) == found(page(client_of, alice, area="ankle"))


def test_markup_is_searched_for_and_printed_as_text(alice: User, client_of: ClientOf) -> None:
    answer = client_of(alice).get("/guide/", {"q": '"><script>alert(1)</script>'})

    assert "<script>alert" not in answer.content.decode()
    assert "Nothing found" in answer.content.decode()


@pytest.mark.parametrize("query", ["q=%FF%FE", "q=%ED%A0%80&area=%FF", "q=1&q=2&area=&tool", "&&=;="])
def test_broken_addresses_are_no_error(query: str, alice: User, client_of: ClientOf) -> None:
    assert client_of(alice).get(f"/guide/?{query}").status_code == 200


def test_signs_without_a_letter_ask_for_nothing(alice: User, client_of: ClientOf) -> None:
    assert found(page(client_of, alice, q=" ?! ")) == TECHNIQUES.keys()


def test_nothing_can_be_sent_to_the_guide(alice: User, client_of: ClientOf) -> None:
    assert client_of(alice).post("/guide/", {"q": "heel"}).status_code == 405


def test_the_guide_asks_the_database_for_the_person_only(alice: User, client_of: ClientOf) -> None:
    client = client_of(alice)

    with CaptureQueriesContext(connection) as queries:
        client.get("/guide/", {"q": "heel"})

    assert len(queries) == 2


def test_the_database_holds_a_row_for_each_word_of_the_catalogue(alice: User) -> None:
    for model in (Technique, CarrierOil, EssentialOil):
        built_in = model.objects.available_to(alice).values_list("slug", flat=True)
        assert list(built_in) == list(model.words)
