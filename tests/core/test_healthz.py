"""`/healthz`: for whoever watches over the server."""

from __future__ import annotations

from unittest.mock import patch

from django.db import OperationalError
from django.test import Client
from django.urls import reverse


def test_it_says_ok_to_anybody_while_the_database_answers(db: None, client: Client) -> None:
    response = client.get(reverse("healthz"))

    assert (response.status_code, response.content) == (200, b"ok")


def test_it_says_503_when_the_database_does_not(db: None, client: Client) -> None:
    with patch("journal.core.health.connection.cursor", side_effect=OperationalError("gone: secret")):
        response = client.get(reverse("healthz"))

    assert response.status_code == 503
    assert b"secret" not in response.content
