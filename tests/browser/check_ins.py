"""Check-ins with more than four numbers, as a person makes them."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.browser.acts import save


def check_in_in_full(page: Page) -> None:
    """Every fold open, and something said in most of them."""
    page.goto("/check-in/1999-12-30/")
    for fold in page.locator(".fold > summary").all():
        fold.click()
    for box in ("#spot-left-toes", "#spot-right-heel", "[name=triggers][value=cold]"):
        page.locator(f"label:has({box})").click()
    page.locator(".score:has([name=sleep][value=some])").click()


def check_in_with_error_in_a_fold(page: Page) -> None:
    check_in_in_full(page)
    page.locator("[name=falls]").fill("two")
    save(page)


def check_in_with_a_part_hidden(page: Page) -> None:
    page.goto("/check-in/parts/")
    # Hidden by whoever looked at this page before.
    if page.locator("[name=ask][value=shoes]").count():
        with page.expect_navigation():
            page.locator("[name=ask][value=shoes]").click()
    check_in_in_full(page)
    with page.expect_navigation():
        page.locator("[name=hide][value=shoes]").click()
    page.wait_for_selector("[name=ask][value=shoes]")


def own_word_with_error(page: Page) -> None:
    check_in_in_full(page)
    page.locator(".score:has([name=pain][value='3'])").click()
    page.locator("[name=other_triggers]").fill("damp")
    save(page)
    page.goto("/check-in/parts/")
    page.locator(".own-details summary").first.click()
    page.locator(".own-details [name=name]").first.fill("")
    with page.expect_navigation():
        page.locator(".own-details .btn-primary").first.click()


def check_in_emptied(page: Page) -> None:
    """A rated day whose every number is taken away."""
    page.goto("/check-in/1999-12-29/")
    if not page.locator("[name=pain]:checked").count():
        page.locator(".score:has([name=pain][value='3'])").click()
        save(page)
        page.goto("/check-in/1999-12-29/")
    for clear in page.locator("[data-scale]:has(.score input:checked) .score-none").all():
        clear.click()
    save(page)


def day_with_a_long_note(page: Page) -> None:
    """The page of a day with the longest note there is."""
    page.goto("/check-in/1999-12-28/")
    page.locator(".score:has([name=pain][value='3'])").click()
    if not page.locator("[name=note]").is_visible():
        page.get_by_text("Add a note").click()
    page.locator("[name=note]").fill("The floor was cold. " * 250)
    save(page)
    page.goto("/days/1999-12-28/")
