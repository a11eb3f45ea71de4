"""Helpers come in through one door: every page about a person asks it, and nothing else decides."""

from __future__ import annotations

import ast

import pytest

from tests.house.test_sizes import functions_of
from tests.house.tree import Address, files, lines_with, our_addresses, shown

OF_A_PERSON = [
    address
    for address in our_addresses()
    if address.path().startswith("/helping/") and address.name not in {"people", "helper_invitation"}
]
MAY_READ = {
    "journal/helping/models.py",
    "journal/helping/door.py",
    "journal/helping/actions.py",
    # What goes with an end or an erased journal.
    "journal/helping/traces.py",
    # The owner's own list of them, asked for by `owned_by`.
    "journal/helping/pages/forms.py",
    "journal/helping/pages/lines.py",
    "journal/helping/pages/owner_views.py",
    "journal/files/helpers_json.py",
    # Every table that has an owner, for its owner.
    "journal/files/account_json.py",
    # Prints the one that the door gave.
    "journal/helping/pages/invitation_views.py",
}


@pytest.mark.parametrize("address", OF_A_PERSON, ids=lambda address: address.name)
def test_every_page_about_a_person_asks_the_door_first(address: Address) -> None:
    (path,) = files(f"{address.view.__module__.rpartition('.')[2]}.py", "journal/helping/pages")
    (view,) = [function for function in functions_of(path) if function.name == address.view_name]

    asked = [
        statement
        for statement in view.body
        if isinstance(statement, ast.Assign)
        and isinstance(statement.value, ast.Call)
        and isinstance(statement.value.func, ast.Name)
        and statement.value.func.id == "person_or_404"
    ]

    assert len(asked) == 1


def test_nothing_else_reads_who_helps_whom() -> None:
    readers = {
        shown(path)
        for path in files("*.py", "journal", "sessions", "symptoms")
        if lines_with(r"\b(Helping|LoggedSession)\b", [path]) and path.parent.name != "migrations"
    }

    assert readers == MAY_READ


def test_only_the_door_asks_who_is_let_in() -> None:
    """The two questions that open something: by helper, and by the token of an invitation."""
    asking = lines_with(r"\.(open_to|answering_to)\(|helper(_id|__\w+)?=", files("*.py", "journal/helping"))

    places = {line.split(":")[0] for line in asking} - {"journal/helping/migrations/0001_helpers.py"}
    assert places == {
        "journal/helping/models.py",
        "journal/helping/door.py",
        "journal/helping/actions.py",
        "journal/helping/pages/invitation_views.py",
    }
