"""A service that leads elsewhere, or an answer nobody asked for: not believed, and logged by its kind."""

from __future__ import annotations

import pytest
from django.test import Client
from pytest_django import Settings

from tests.users.issuer import LOGIN, begin, running_issuer, sign_in
from tests.users.two_steps import is_inside


@pytest.mark.parametrize("moved", ["/token", "/keys"])
def test_no_redirect_is_followed(
    moved: str, db: None, settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    client = Client()
    with running_issuer() as issuer:
        settings.SOCIALACCOUNT_PROVIDERS = issuer.settings()
        issuer.claims, issuer.moved = {"sub": "anna-1"}, {moved}

        answer = sign_in(client, issuer)

    assert "The other service did not let you in" in answer.content.decode()
    assert "/elsewhere" not in issuer.asked
    assert "did not work (TooManyRedirects)" in caplog.text
    assert issuer.url not in caplog.text
    assert not is_inside(client)


def test_nor_by_the_page_that_says_where_everything_is(
    db: None, settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    with running_issuer() as issuer:
        settings.SOCIALACCOUNT_PROVIDERS = issuer.settings()
        issuer.moved = {"/.well-known/openid-configuration"}

        answer = Client().get(LOGIN)

    assert answer.status_code == 502
    assert "/elsewhere" not in issuer.asked
    assert "did not work (TooManyRedirects)" in caplog.text


def test_an_answer_that_nobody_asked_for_is_logged(
    db: None, settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    with running_issuer() as issuer:
        settings.SOCIALACCOUNT_PROVIDERS = issuer.settings()

        Client().get(f"{LOGIN}callback/", {"code": "made-up", "state": "made-up"})

    assert "did not work (an answer without a question)" in caplog.text
    assert "made-up" not in caplog.text


def test_who_stops_on_the_way_is_no_trouble(
    db: None, settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    with running_issuer() as issuer:
        settings.SOCIALACCOUNT_PROVIDERS = issuer.settings()
        client = Client()
        said_no = {"error": "access_denied", "state": begin(client)["state"]}

        page = client.get(f"{LOGIN}callback/", said_no, follow=True).content.decode()

    assert "You stopped on the way" in page
    assert caplog.text == ""
