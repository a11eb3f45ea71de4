"""The page of own techniques and oils on a phone: what can be done with each stands in one line."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page

LEFT_EDGES = "forms => forms.map((form) => Math.round(form.getBoundingClientRect().left))"


def test_the_buttons_of_the_oils_begin_in_one_column(phone: Page, sign_up: Callable[[Page], str]) -> None:
    sign_up(phone)
    phone.goto("/settings/own/")

    edges = phone.locator(".own-item > form").evaluate_all(LEFT_EDGES)

    assert len(edges) == 8
    assert len(set(edges)) == 1
