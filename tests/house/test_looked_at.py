"""Every page is looked at in a real browser: its template is printed by an address or a situation there."""

from __future__ import annotations

from django.urls import resolve

from tests.browser.pages import PAGES, PUBLIC_PAGES
from tests.browser.situations import SITUATIONS
from tests.house.tree import files

# Nothing that a person can do brings these about; they are made like the other refusals.
NEVER_MET = {"400", "403", "429", "500", "503", "wrong_address"}
NOT_PAGES = {"_parts", "account", "allauth", "elements", "layouts", "bootstrap5"}
# Pages whose addresses are allauth's: they are in PAGES too, but have other names.
NOT_PAGES |= {"mfa", "totp", "webauthn", "recovery_codes", "socialaccount"}


def test_every_page_is_looked_at_in_the_browser() -> None:
    addresses = (address.partition("?")[0] for address in [*PAGES, *PUBLIC_PAGES])
    seen = {resolve(address).url_name for address in addresses}
    seen |= {name.partition("-")[0] for name in SITUATIONS}

    pages = {
        path.stem
        for path in files("*.html", "templates")
        if path.parent.name not in NOT_PAGES and not path.name.startswith("_") and path.name != "base.html"
    }

    assert pages - seen == NEVER_MET
