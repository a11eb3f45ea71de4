"""A page for each technique: how, for what, where, with what care, and the way to start."""

from __future__ import annotations

from html import unescape
from pathlib import Path
from re import findall

import pytest
from django.conf import settings

from journal.users.models import User
from sessions.catalogue import TECHNIQUES, TechniqueWords
from tests.conftest import ClientOf


@pytest.mark.parametrize("slug", TECHNIQUES)
def test_page_says_all_that_the_catalogue_knows(slug: str, alice: User, client_of: ClientOf) -> None:
    html = unescape(client_of(alice).get(f"/guide/technique/{slug}/").content.decode())

    words = TECHNIQUES[slug]
    told = [words.name, words.how, words.eases, *words.steps, *words.cautions]
    told += [member.label for member in (*words.areas, *words.tools)]
    assert [str(text) for text in told if str(text) not in html] == []
    assert f"about {words.minutes} minutes" in html


@pytest.mark.parametrize("slug", TECHNIQUES)
def test_page_starts_a_guided_session_with_the_technique(slug: str, alice: User, client_of: ClientOf) -> None:
    html = client_of(alice).get(f"/guide/technique/{slug}/").content.decode()

    assert f'href="/sessions/guided/check/?technique={slug}"' in html
    assert f'href="/sessions/new/?technique={slug}"' in html


@pytest.mark.parametrize("words", TECHNIQUES.values(), ids=TECHNIQUES)
def test_technique_is_told_completely(words: TechniqueWords) -> None:
    assert words.areas
    assert words.tools
    assert 3 <= len(words.steps) <= 6
    assert 1 <= len(words.cautions) <= 3
    assert 1 <= words.minutes <= 30


def test_each_technique_is_drawn() -> None:
    sprite = Path(settings.BASE_DIR, "static/drawings/techniques.svg").read_text()

    assert TECHNIQUES.keys() - set(findall(r'<symbol id="([^"]+)"', sprite)) == set()


def test_page_shows_its_drawing_and_says_so(alice: User, client_of: ClientOf) -> None:
    html = client_of(alice).get("/guide/technique/toe-pull/").content.decode()

    assert "drawings/techniques.svg#toe-pull" in html
    assert 'role="img" aria-label="Drawing: Toe pull and wiggle"' in html


def test_neighbours_are_the_techniques_before_and_after(alice: User, client_of: ClientOf) -> None:
    client = client_of(alice)

    first, second, *_rest, last = TECHNIQUES
    assert (
        f'href="/guide/technique/{second}/" rel="next"'
        in client.get(f"/guide/technique/{first}/").content.decode()
    )
    assert (
        f'href="/guide/technique/{first}/" rel="prev"'
        in client.get(f"/guide/technique/{second}/").content.decode()
    )
    assert 'rel="prev"' not in client.get(f"/guide/technique/{first}/").content.decode()
    assert 'rel="next"' not in client.get(f"/guide/technique/{last}/").content.decode()


@pytest.mark.parametrize("slug", ["elbow", "foot_rub", "x" * 5000, "foot-rub%00", "%FF", "<b>"])
def test_unknown_technique_is_not_found(slug: str, alice: User, client_of: ClientOf) -> None:
    assert client_of(alice).get(f"/guide/technique/{slug}/").status_code == 404


def test_nothing_can_be_sent_to_a_technique(alice: User, client_of: ClientOf) -> None:
    assert client_of(alice).post("/guide/technique/foot-rub/").status_code == 405
