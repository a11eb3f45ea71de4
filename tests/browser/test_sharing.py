"""A report shared from start to end: made, opened with a PIN elsewhere, listed, revoked."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, Request, expect

from tests.browser.acts import sign_up
from tests.browser.conftest import NewContext
from tests.browser.devices import press, rate
from tests.browser.pages import DESKTOP, PHONE
from tests.browser.sharing import PIN, make_link

DAYS = "?period=custom&first=2026-06-01&last=2026-06-30"


@pytest.fixture
def clinician(new_context: NewContext) -> Page:
    """Somebody who never was here before."""
    return new_context(**DESKTOP).new_page()


def share_pain(page: Page, **how: str) -> str:
    """Signs up, rates one day and shares its month; gives the address."""
    sign_up(page)
    rate(page, 7)
    return make_link(page, DAYS, **how)


def try_pin(page: Page, pin: str) -> None:
    page.locator("[name=pin_code]").fill(pin)
    press(page, "Show the report")


def test_a_clinician_reads_it_with_the_pin_and_the_owner_sees_that(
    phone: Page, clinician: Page, console_is_empty: list[str]
) -> None:
    address = share_pain(phone, pin=PIN)

    clinician.goto(address)
    try_pin(clinician, "1111")
    expect(clinician.get_by_role("alert")).to_be_visible()
    expect(clinician.get_by_text("Over 1 day")).to_have_count(0)
    try_pin(clinician, PIN)

    expect(clinician.get_by_role("heading", name="Foot symptoms and massage")).to_be_visible()
    with clinician.expect_download() as download:
        clinician.get_by_role("link", name="Download the PDF").first.click()
    assert download.value.path().read_bytes().startswith(b"%PDF-1.7")
    phone.goto("/reports/sharing/")
    phone.locator("main summary").first.click()
    expect(phone.locator(".share-opening").first).to_contain_text("PDF · Chrome, Linux")
    console_is_empty.clear()


def test_what_is_revoked_is_gone_at_once_where_it_is_still_open(
    phone: Page, clinician: Page, console_is_empty: list[str]
) -> None:
    address = share_pain(phone)
    clinician.goto(address)
    expect(clinician.get_by_role("link", name="Download the PDF").first).to_be_visible()

    phone.goto("/reports/sharing/")
    press(phone, "Revoke this link")
    clinician.reload()

    expect(clinician.get_by_role("heading", level=1)).to_have_text("This link does not work")
    assert clinician.request.get(f"{address}report.pdf").status == 404
    console_is_empty.clear()


@pytest.mark.parametrize("width", [390, 1440])
def test_the_pdf_stands_before_the_report_and_after_it(
    phone: Page, new_context: NewContext, width: int
) -> None:
    address = share_pain(phone)
    page = new_context(viewport={"width": width, "height": 900}).new_page()

    page.goto(address)

    tops = page.locator("a.btn").evaluate_all("all => all.map(one => one.getBoundingClientRect().top)")
    papers = page.locator(".report-papers").bounding_box()
    assert papers
    assert tops[0] < papers["y"] < 450
    assert tops[1] >= papers["y"] + papers["height"]


def test_no_page_that_is_left_tells_the_link_to_the_next(phone: Page, clinician: Page) -> None:
    address = share_pain(phone)
    left_for: list[Request] = []
    clinician.goto(address)
    clinician.on("request", lambda request: left_for.append(request))  # noqa: PLW0108  Playwright wants a function of Python
    clinician.evaluate(
        "() => { const a = document.createElement('a'); a.href = '/'; document.body.append(a); a.click(); }"
    )
    expect(clinician).not_to_have_url(address)

    assert left_for
    assert not any("/shared/" in request.all_headers().get("referer", "") for request in left_for)


def test_the_link_is_made_and_read_without_javascript(new_context: NewContext, clinician: Page) -> None:
    page = new_context(**PHONE, java_script_enabled=False).new_page()

    clinician.goto(share_pain(page))

    expect(clinician.get_by_role("heading", name="Foot symptoms and massage")).to_be_visible()


def test_sent_twice_by_numb_fingers_it_is_one_link(demo_context: NewContext) -> None:
    page = demo_context(**PHONE).new_page()
    page.goto("/reports/sharing/")
    before = page.locator("main h3").count()

    page.goto("/reports/sharing/new/")
    page.get_by_role("button", name="Make the link").dblclick()
    expect(page.locator("#address")).to_be_visible()

    page.goto("/reports/sharing/")
    assert page.locator("main h3").count() == before + 1
