"""The way to the service that the operator has named, and the environment that names it."""

from __future__ import annotations

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.test import Client
from pytest_django import Settings

from journal.core.addresses import oidc_service, oidc_settings
from tests.users.issuer import LOGIN, NAME, begin, running_issuer

GOOD = {"ISSUER": "https://id.example/realm/", "CLIENT_ID": "journal", "CLIENT_SECRET": "secret"}


def service(monkeypatch: pytest.MonkeyPatch, **values: str) -> dict[str, object]:
    for name, value in values.items():
        monkeypatch.setenv(f"JOURNAL_OIDC_{name}", value)
    return oidc_service()


def test_nothing_is_offered_unless_named(db: None) -> None:
    assert oidc_service() == {}
    assert Client().get(LOGIN).status_code == 404
    assert Client().get(f"{LOGIN}callback/").status_code == 404
    assert LOGIN not in Client().get("/accounts/login/").content.decode()


def test_the_environment_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    assert service(monkeypatch, **GOOD) == oidc_settings(
        "https://id.example/realm", "journal", "secret", "id.example"
    )


@pytest.mark.parametrize(
    "broken",
    [
        {"CLIENT_SECRET": ""},
        {"ISSUER": ""},
        {"ISSUER": "http://id.example"},
        {"ISSUER": "id.example"},
    ],
    ids=str,
)
def test_a_value_that_makes_no_sense_stops_the_start(
    broken: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(ImproperlyConfigured, match="JOURNAL_OIDC_ISSUER"):
        service(monkeypatch, **GOOD | broken)


def test_the_page_of_signing_in_names_it_and_leads_there(db: None, settings: Settings) -> None:
    with running_issuer() as issuer:
        settings.SOCIALACCOUNT_PROVIDERS = issuer.settings()

        page = Client().get("/accounts/login/").content.decode()
        sent = begin(Client())

    assert f"Sign in with {NAME}" in page
    assert sent["redirect_uri"] == f"http://testserver{LOGIN}callback/"
    assert sent["response_type"] == "code"
    assert sent["code_challenge_method"] == "S256"
    assert set(sent["scope"].split()) == {"openid", "profile", "email"}
    assert len(sent["state"]) >= 16


def test_a_service_that_is_away_is_told_kindly_and_logged(
    db: None, settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    with running_issuer() as issuer:
        settings.SOCIALACCOUNT_PROVIDERS = issuer.settings()

    answer = Client().get(LOGIN)

    assert answer.status_code == 502
    assert "did not work (ConnectionError)" in caplog.text
    assert issuer.url not in caplog.text
    assert "The other service did not let you in" in answer.content.decode()


@pytest.mark.parametrize("came_from", ["cross-site", "same-site"])
def test_whom_another_website_leads_here_is_asked_first(came_from: str, db: None, settings: Settings) -> None:
    with running_issuer() as issuer:
        settings.SOCIALACCOUNT_PROVIDERS = issuer.settings()
        client = Client()

        page = client.get(f"{LOGIN}?next=/trends/", headers={"Sec-Fetch-Site": came_from})

    assert page.status_code == 200
    assert "Did you want to sign in?" in page.content.decode()
    assert f'href="{LOGIN}?next=/trends/"' in page.content.decode()
    assert NAME in page.content.decode()
    assert issuer.asked == []
    assert "sessionid" not in client.cookies


@pytest.mark.parametrize("came_from", ["same-origin", "none"])
def test_a_link_of_our_own_leads_there_at_once(came_from: str, db: None, settings: Settings) -> None:
    with running_issuer() as issuer:
        settings.SOCIALACCOUNT_PROVIDERS = issuer.settings()

        answer = Client().get(LOGIN, headers={"Sec-Fetch-Site": came_from})

    assert answer["Location"].startswith(f"{issuer.url}/authorize?")


def test_without_a_service_another_website_finds_nothing_either(db: None) -> None:
    assert Client().get(LOGIN, headers={"Sec-Fetch-Site": "cross-site"}).status_code == 404
