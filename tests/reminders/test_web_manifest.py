"""What a telephone needs to put the journal on its home screen."""

from __future__ import annotations

from django.test import Client


def test_describes_an_app_of_its_own(db: None) -> None:
    answer = Client().get("/app.webmanifest")

    described = answer.json()
    assert answer["Content-Type"] == "application/manifest+json"
    assert (described["start_url"], described["scope"], described["display"]) == ("/", "/", "standalone")
    assert described["icons"][0]["src"].endswith(".svg")


def test_every_page_names_it(db: None) -> None:
    assert '<link rel="manifest" href="/app.webmanifest">' in Client().get("/welcome/").content.decode()
