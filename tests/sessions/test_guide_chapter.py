"""The chapters of the guide: every fact of the journal's subject, in words anybody may read."""

from __future__ import annotations

from html import unescape

import pytest
from django.urls import reverse

from journal.core.flags import Text
from journal.users.models import User
from sessions.catalogue import CARRIER_OILS, CHAPTERS, ESSENTIAL_OILS, TECHNIQUES, TechniqueWords
from tests.conftest import ClientOf

FACTS = {
    "safety": [
        "an open wound",
        "pain in the calf",
        "slippery",
        "candles",
        "foot ulcers",
        "unstable blood pressure",
    ],
    "frequency": [
        "2 to 3 sessions a week",
        "10 to 15 minutes",
        "another technique",
        "toes, sole, heel and ankle",
    ],
    "oils": ["1 to 2 drops of essential oil to each teaspoon (5 ml)", "never put it on the skin undiluted"],
    "setting": ["warm light", "lavender or chamomile", "sounds of nature", "feet supported", "candles"],
    "mistakes": ["pressure", "Only one part of the foot", "No oil or lotion", "Hurrying", "No quiet place"],
    "professional": ["diabetes", "too little relief", "standing or sleep", "strong or stay", "learn"],
    "therapies": ["Acupuncture", "Too much vitamin B6 itself harms nerves", "care team", "names no amounts"],
    "evidence": [
        "52 people with type 2 diabetes",
        "Thai",
        "DN4",
        "Farrar et al. 2001, Pain 94:149",
        "your own days",
    ],
}


def chapter_page(client_of: ClientOf, person: User, slug: str) -> str:
    answer = client_of(person).get(f"/guide/{slug}/")
    assert answer.status_code == 200
    return unescape(answer.content.decode())


def test_every_chapter_has_facts_to_tell() -> None:
    assert FACTS.keys() == CHAPTERS.keys()


@pytest.mark.parametrize("slug", CHAPTERS)
def test_chapter_tells_its_facts(slug: str, alice: User, client_of: ClientOf) -> None:
    html = chapter_page(client_of, alice, slug)

    assert [fact for fact in FACTS[slug] if fact not in html] == []


UNFOUNDED = [
    "wash the oil off", "Two or three of these", "cold feet", "thin sock", "leaflet", "mirror", "No joint",
    "not with the nail", "palm of your hand first", "make you fall", "cracked", "pharmacist",
    "nearly everyone", "feel the heat", "Cold is hard", "bones", "Keep it moving",
]  # fmt: skip
"""Advice that neither the sources nor the trials give."""


@pytest.mark.parametrize("words", UNFOUNDED)
def test_nothing_is_advised_without_a_source(words: str) -> None:
    told = " ".join(str(text) for technique in TECHNIQUES.values() for text in _told(technique))
    for chapter in CHAPTERS.values():
        told += f" {chapter.lead} "
        told += " ".join(str(text) for part in chapter.sections for text in (*part.paragraphs, *part.points))

    assert words not in told


def _told(technique: TechniqueWords) -> list[Text]:
    return [technique.how, technique.eases, *technique.steps, *technique.cautions]


@pytest.mark.parametrize("slug", CHAPTERS)
def test_chapter_prints_all_of_its_words(slug: str, alice: User, client_of: ClientOf) -> None:
    html = chapter_page(client_of, alice, slug)

    chapter = CHAPTERS[slug]
    told = [chapter.title, chapter.lead]
    for section in chapter.sections:
        told += [section.heading, *section.paragraphs, *section.points, *section.sources]
    assert [str(text) for text in told if str(text) not in html] == []


def test_oils_lists_every_oil_and_why(alice: User, client_of: ClientOf) -> None:
    html = chapter_page(client_of, alice, "oils")

    oils = [*CARRIER_OILS.values(), *ESSENTIAL_OILS.values()]
    assert [oil for oil in oils if str(oil.name) not in html or str(oil.why) not in html] == []


@pytest.mark.parametrize("slug", [slug for slug, chapter in CHAPTERS.items() if chapter.next_act])
def test_a_next_act_leads_to_a_page(slug: str, alice: User, client_of: ClientOf) -> None:
    act = CHAPTERS[slug].next_act
    assert act

    assert f'href="{reverse(act.url_name)}">{act.label}</a>' in chapter_page(client_of, alice, slug)


def test_neighbours_are_the_chapters_before_and_after(alice: User, client_of: ClientOf) -> None:
    first, second, *_rest, last = CHAPTERS

    assert f'href="/guide/{second}/" rel="next"' in chapter_page(client_of, alice, first)
    assert f'href="/guide/{first}/" rel="prev"' in chapter_page(client_of, alice, second)
    assert 'rel="next"' not in chapter_page(client_of, alice, last)


@pytest.mark.parametrize("slug", ["technique", "nowhere", "x" * 5000, "oils%00", "%FF"])
def test_unknown_chapter_is_not_found(slug: str, alice: User, client_of: ClientOf) -> None:
    assert client_of(alice).get(f"/guide/{slug}/").status_code == 404


def test_nothing_can_be_sent_to_a_chapter(alice: User, client_of: ClientOf) -> None:
    assert client_of(alice).post("/guide/oils/").status_code == 405
