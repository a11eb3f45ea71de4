"""Chime, voice and a screen that stays awake, as this device was told."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.clock import Clock
from tests.browser.conftest import NewContext
from tests.browser.guiding import EVENING, begun, press
from tests.browser.pages import PHONE

HEARD = """
  window.heard = { notes: 0, words: [], locks: 0 };
  const start = OscillatorNode.prototype.start;
  OscillatorNode.prototype.start = function (at) { window.heard.notes += 1; return start.call(this, at); };
  speechSynthesis.speak = (said) => window.heard.words.push(said.text);
  // The empty page that comes first has none.
  if (window.WakeLock) WakeLock.prototype.request = async () => {
    window.heard.locks += 1;
    return { release: async () => { window.heard.locks -= 1; } };
  };
"""


@pytest.fixture
def page(new_context: NewContext, base_url: str) -> Page:
    """A session that has just begun, on a device that keeps what it lets be heard."""
    context: BrowserContext = new_context(**PHONE)
    Clock(context, base_url, at=EVENING)
    context.add_init_script(HEARD)
    return begun(context)


def test_chimes_once_the_page_was_touched(page: Page) -> None:
    expect(page.get_by_text("Tap this page once")).to_be_visible()

    press(page, "Next step")

    expect(page.get_by_text("Tap this page once")).to_be_hidden()
    assert page.evaluate("heard.notes") == 3


def test_keeps_quiet_when_told_so_and_remembers_it(page: Page) -> None:
    page.get_by_label("Chime at each step").uncheck()
    page.reload()

    press(page, "Next step")

    expect(page.get_by_label("Chime at each step")).not_to_be_checked()
    assert page.evaluate("heard.notes") == 0


def test_reads_the_steps_aloud_when_asked_to(page: Page) -> None:
    page.get_by_label("Read the steps aloud").check()

    press(page, "Next step")

    words = page.evaluate("heard.words")
    assert [text.split(". ")[1] for text in words] == ["Palm kneading", "Toe pull and wiggle"]


def test_the_screen_stays_awake_while_it_runs(page: Page) -> None:
    assert page.evaluate("heard.locks") == 1

    press(page, "Pause")

    assert page.evaluate("heard.locks") == 0
