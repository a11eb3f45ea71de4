"""The page with the ways out of the journal, and the way in."""

from __future__ import annotations

from datetime import date

from journal.users.models import User
from tests.conftest import ClientOf
from tests.imports.sending import WIDE, downloaded, send


def test_every_file_can_be_downloaded(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)
    page = client.get("/settings/data/").content.decode()
    files = [
        "journal.json",
        "journal.zip",
        "ratings.csv",
        "sessions.csv",
        "weekly-checks.csv",
        "foot-checks.csv",
    ]

    addresses = [f"/reports/{name}?period=all" for name in files]

    assert [address for address in addresses if f'href="{address}"' not in page] == []
    assert [name for name in files if not downloaded(client, name)] == []


def test_settings_lead_here(alice: User, client_of: ClientOf) -> None:
    assert 'href="/settings/data/"' in client_of(alice).get("/settings/").content.decode()


def test_a_file_that_waits_is_named(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)
    send(client, WIDE, "old <notes>.csv")

    page = client.get("/settings/data/").content.decode()

    assert "old &lt;notes&gt;.csv" in page
    assert "Go on with this file" in page


def test_a_file_of_alice_is_nowhere_for_bob(alice: User, bob: User, client_of: ClientOf, today: date) -> None:
    send(client_of(alice), WIDE, "only-alice-knows-this.csv")
    client = client_of(bob)

    addresses = ["", "import/", "import/columns/", "import/check/", "import/progress/"]
    pages = [client.get(f"/settings/data/{address}", follow=True).content.decode() for address in addresses]

    assert [page for page in pages if "only-alice-knows-this" in page or "Go on with" in page] == []
