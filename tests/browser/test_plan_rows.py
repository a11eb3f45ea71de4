"""Making a plan of one's own: rows are added, moved and removed, and the minutes in all follow."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.acts import assert_accessible


def make_own_plan(page: Page, sign_up: Callable[[Page], str]) -> None:
    sign_up(page)
    page.goto("/sessions/guided/check/")
    page.locator("[name=all_clear]").click()
    page.locator("[name=plan][value=own]").check()


def choose(page: Page, row: int, technique: str) -> None:
    page.locator("[name=step_technique]").nth(row).select_option(label=technique)


def chosen(page: Page) -> list[str]:
    rows = page.locator("[name=step_technique]").all()
    return [row.locator("option:checked").inner_text() for row in rows]


def test_a_technique_brings_its_minutes_and_the_total_follows(
    phone: Page, sign_up: Callable[[Page], str]
) -> None:
    make_own_plan(phone, sign_up)

    choose(phone, 0, "Basic foot rub")
    expect(phone.locator("[data-total]")).to_have_text("6")

    phone.locator("[name=step_minutes]").first.fill("10")
    expect(phone.locator("[data-total]")).to_have_text("20")

    # Typed minutes are the person's; another technique does not change them.
    choose(phone, 0, "Circular strokes")
    expect(phone.locator("[name=step_minutes]").first).to_have_value("10")


def test_rows_are_added_moved_and_removed_and_the_focus_stays(
    phone: Page, sign_up: Callable[[Page], str]
) -> None:
    make_own_plan(phone, sign_up)
    choose(phone, 0, "Basic foot rub")
    choose(phone, 1, "Heel squeeze")

    phone.locator("[data-add]").click()
    expect(phone.locator("[name=step_technique]").nth(2)).to_be_focused()
    choose(phone, 2, "Circular strokes")
    phone.locator("[data-up]").nth(2).click()
    assert chosen(phone) == ["Basic foot rub", "Circular strokes", "Heel squeeze"]
    expect(phone.locator("[data-up]").nth(1)).to_be_focused()
    expect(phone.locator("[data-moved]")).to_have_text("Now step 2 of 3.")

    phone.locator("[data-remove]").first.click()
    assert chosen(phone) == ["Circular strokes", "Heel squeeze"]
    expect(phone.locator("[name=step_technique]").first).to_be_focused()
    assert_accessible(phone)


def test_every_field_and_button_names_its_row(phone: Page, sign_up: Callable[[Page], str]) -> None:
    make_own_plan(phone, sign_up)

    phone.locator("[data-add]").click()
    phone.locator("[data-remove]").first.click()
    phone.locator("[data-add]").click()

    for number in (1, 2, 3):
        row = phone.locator("[data-row]").nth(number - 1)
        expect(row.locator("select")).to_have_accessible_name(f"Technique (step {number})")
        expect(row.locator("input")).to_have_accessible_name(f"Minutes a foot (step {number})")
        for button in ("Up", "Down", "Remove"):
            expect(row.locator(f"[data-{button.lower()}]")).to_have_accessible_name(
                f"{button} (step {number})"
            )


def test_the_last_row_is_emptied_rather_than_removed(phone: Page, sign_up: Callable[[Page], str]) -> None:
    make_own_plan(phone, sign_up)
    choose(phone, 0, "Basic foot rub")

    for _row in range(2):
        phone.locator("[data-remove]").first.click()

    assert chosen(phone) == ["None"]
    expect(phone.locator("[data-total]")).to_have_text("0")


def test_there_are_at_most_twenty_rows(phone: Page, sign_up: Callable[[Page], str]) -> None:
    make_own_plan(phone, sign_up)

    for _press in range(22):
        # By force: Playwright itself would not press a button that says it is disabled.
        phone.locator("[data-add]").click(force=True)

    expect(phone.locator("[data-row]")).to_have_count(20)
    ids = phone.locator("[data-row] select").evaluate_all("rows => rows.map((row) => row.id)")
    assert len(set(ids)) == 20


def test_without_javascript_six_rows_wait_and_the_session_begins(
    no_javascript: BrowserContext, sign_up: Callable[[Page], str]
) -> None:
    page = no_javascript.new_page()
    make_own_plan(page, sign_up)

    expect(page.locator("[data-row]")).to_have_count(6)
    choose(page, 0, "Basic foot rub")
    choose(page, 3, "Heel squeeze")
    page.get_by_role("button", name="Start", exact=True).click()

    page.wait_for_url("**/sessions/guided/")
