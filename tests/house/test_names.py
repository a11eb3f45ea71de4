"""Rule 2: URL, view, template and test share one name."""

from __future__ import annotations

from collections import Counter
from pathlib import PurePath

import pytest

from journal.users.models import User
from tests.conftest import ClientOf
from tests.house.tree import Address, files, our_addresses, shown

ADDRESSES = our_addresses()
PAGE_FOLDERS_OF_OTHERS = {"_parts", "account", "allauth", "mfa", "socialaccount", "templates"}


@pytest.mark.parametrize("address", ADDRESSES, ids=lambda address: address.name)
def test_view_has_the_name_of_its_url(address: Address) -> None:
    assert address.view_name == address.name


@pytest.mark.parametrize("address", ADDRESSES, ids=lambda address: address.name)
def test_url_has_a_test_file_of_its_name(address: Address) -> None:
    assert [shown(path) for path in files(f"test_{address.name}.py", "tests")] != []


@pytest.mark.parametrize(
    "address", [address for address in ADDRESSES if not address.captures], ids=lambda address: address.name
)
def test_page_prints_the_template_of_its_name(address: Address, alice: User, client_of: ClientOf) -> None:
    response = client_of(alice).get(address.path())

    # A redirect, a download or a view that only takes POST has no template of its own.
    is_page = response.status_code == 200 and response["Content-Type"].startswith("text/html")
    response.close()
    template = PurePath(response.templates[0].name or "").stem if is_page else address.name
    assert template == address.name


def test_no_two_views_share_a_name() -> None:
    """`reverse` would silently answer with one of them."""
    names = Counter(name for name, _view in {(address.name, address.view) for address in ADDRESSES})

    assert [name for name, times in names.items() if times > 1] == []


def test_every_page_template_belongs_to_a_url() -> None:
    names = {address.name for address in ADDRESSES}
    pages = [
        path
        for path in files("*.html", "templates")
        if not path.name.startswith("_") and not PAGE_FOLDERS_OF_OTHERS & {path.parent.name, path.parts[-3]}
    ]

    assert [shown(path) for path in pages if path.stem not in names] == []
