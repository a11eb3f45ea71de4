"""A whole experiment, evening by evening, from its start to its result."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.acts import save, sign_up
from tests.browser.conftest import NewContext
from tests.browser.guiding import set_server_clock
from tests.browser.pages import PHONE
from tests.browser.trying import begin

FIRST_EVENING = datetime(2031, 3, 6, 19, tzinfo=UTC)
"""A Thursday in Berlin; the clocks change three weeks later, within the experiment."""
N_WEEKS, MANY = 12, 5


@pytest.fixture
def context(new_context: NewContext) -> BrowserContext:
    return new_context(**PHONE)


def rate(page: Page, score: int) -> None:
    for symptom in ("tingling", "numbness", "burning", "pain"):
        page.locator(f".score:has([name={symptom}][value='{score}'])").click()
    save(page)


def plan_of_today(page: Page) -> tuple[int, int]:
    """The week's number and its sessions, as Today tells them."""
    line = page.get_by_text("Experiment, week").inner_text()
    found = re.fullmatch(r"Experiment, week (\d+) of 12: (\d) sessions a week\.", line)
    assert found, line
    return int(found[1]), int(found[2])


def evening(page: Page, day: int, score: int) -> int:
    """Looks at the plan, follows it, rates the day; gives the sessions that the week asks for."""
    page.goto("/")
    week, n_sessions = plan_of_today(page)
    assert week == day // 7 + 1
    rate(page, score)
    # The sessions come first in the week, but for one week in which nobody had time.
    if day % 7 < n_sessions and week != 5:
        log_a_session(page)
    return n_sessions


def log_a_session(page: Page) -> None:
    """The first one is filled in; every other begins like the last."""
    page.goto("/sessions/new/")
    if not page.locator("[name=techniques]:checked").count():
        page.get_by_label("Minutes").fill("15")
        page.get_by_label("Basic foot rub").check()
    save(page)
    expect(page.get_by_text("Saved")).to_be_visible()


def test_a_whole_experiment_is_lived_from_its_start_to_its_result(
    context: BrowserContext, base_url: str
) -> None:
    set_server_clock(context, base_url, FIRST_EVENING)
    page = context.new_page()
    sign_up(page)
    begin(page, starts_on="2031-03-06")
    address = page.url
    page.locator("summary", has_text="The seal").click()
    seal = page.locator(".trial-code").inner_text()

    order, score = [], 6
    for day in range(N_WEEKS * 7):
        set_server_clock(context, base_url, FIRST_EVENING + timedelta(days=day))
        n_sessions = evening(page, day, score + day % 2)
        order += [n_sessions] if day % 7 == 0 else []
        # Feet that are three points better on days after many sessions.
        score = 3 if n_sessions == MANY else 6
    page.goto(address)
    expect(page.get_by_text("There is no result before the end")).to_be_visible()
    assert sorted(order) == [2] * 6 + [MANY] * 6

    set_server_clock(context, base_url, FIRST_EVENING + timedelta(days=N_WEEKS * 7))
    page.goto(address)

    expect(page.get_by_role("heading", name="A clear difference in this experiment")).to_be_visible()
    # About three points, in whatever order chance drew.
    told = re.compile(r"Under 5 sessions a week, ratings of overall symptoms .* [23]\.\d points lower")
    expect(page.get_by_text(told)).to_be_visible()
    # All but the week in which nobody had time.
    missed = order[4]
    done = [f"{6 * n - missed * (n == missed)} sessions done, {6 * n} planned" for n in (2, MANY)]
    for text in done:
        expect(page.get_by_text(text)).to_be_visible()
    expect(page.locator("svg.trial")).to_be_visible()
    page.locator("summary", has_text="The seal").click()
    expect(page.locator(".trial-code").first).to_have_text(seal)
    page.get_by_role("button", name="Go on with 5 sessions a week").click()
    expect(page.get_by_text("Your routine from today on: 5 sessions a week")).to_be_visible()


def test_nothing_is_compared_before_the_end(context: BrowserContext, base_url: str) -> None:
    set_server_clock(context, base_url, FIRST_EVENING)
    page = context.new_page()
    sign_up(page)
    begin(page, starts_on="2031-03-06")
    page.goto("/")
    rate(page, 5)

    page.goto("/trends/")

    expect(page.get_by_text("nothing is compared before its end")).to_be_visible()
    expect(page.get_by_role("link", name="All experiments")).to_be_visible()


def test_a_stop_can_be_undone_and_a_pause_goes_on_with_the_next_plan(
    context: BrowserContext, base_url: str
) -> None:
    set_server_clock(context, base_url, FIRST_EVENING)
    page = context.new_page()
    sign_up(page)
    begin(page, starts_on="2031-03-06")

    page.get_by_text("Stop for good").click()
    page.get_by_role("button", name="Yes, stop it").click()
    expect(page.get_by_role("heading", name="It is over")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_text("Undone. Your experiment goes on.")).to_be_visible()
    set_server_clock(context, base_url, FIRST_EVENING + timedelta(days=2))
    page.get_by_role("button", name="Pause").click()
    expect(page.get_by_role("heading", name="Paused")).to_be_visible()
    set_server_clock(context, base_url, FIRST_EVENING + timedelta(days=5))
    page.get_by_role("button", name="Go on today").click()

    expect(page.get_by_role("heading", name="Experiment, week 2 of 12")).to_be_visible()
