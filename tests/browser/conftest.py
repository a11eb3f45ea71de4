"""The served app in a real Chromium, at a phone's and a desktop's size, with and without JavaScript.

Every context is watched: a test fails when a page asked a stranger for something or when the console
held anything at the end. A test that wants noise says which and clears `console_is_empty`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page
from pytest_playwright.pytest_playwright import CreateContextCallback

from tests.browser import acts
from tests.browser.chromium import NoChromiumError, launch_arguments
from tests.browser.devices import Devices
from tests.browser.pages import DESKTOP, PHONE, SIZES
from tests.browser.watch import Watch
from tests.served import Served, free_port, served

__all__ = ["SIZES", "NewContext"]

TIMEOUT_MILLISECONDS = 10_000
"""How long a page may take to do what a test waits for."""

NewContext = Callable[..., BrowserContext]


def pytest_configure(config: pytest.Config) -> None:
    """Looks for the browser before anything starts, so that its absence is one clear line."""
    try:
        launch_arguments()
    except NoChromiumError as error:
        pytest.exit(f"The browser tests cannot run: {error}.", returncode=3)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker("browser")


@pytest.fixture(scope="session")
def server() -> Iterator[Served]:
    port = str(free_port())
    # By its name: a passkey belongs to a name, and browsers hold this one to be safe without https.
    address = f"http://localhost:{port}"
    with served(DJANGO_SETTINGS_MODULE="tests.browser.settings", PORT=port, JOURNAL_URL=address) as app:
        yield app


@pytest.fixture(scope="session")
def base_url(server: Served) -> str:
    return server.address


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    return browser_type_launch_args | launch_arguments()


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    return browser_context_args | {"locale": "en-GB", "timezone_id": "Europe/Berlin"}


@pytest.fixture
def watch(server: Served) -> Iterator[Watch]:
    watch = Watch(server.address)
    yield watch
    assert watch.strangers == []
    assert watch.complaints == []


@pytest.fixture
def console_is_empty(watch: Watch) -> list[str]:
    """What the console holds so far; it must be empty at the end of every test."""
    return watch.complaints


@pytest.fixture
def new_context(new_context: CreateContextCallback, watch: Watch) -> NewContext:
    """Makes a watched context."""

    def watched(**options: Any) -> BrowserContext:
        context = watch.over(new_context(**options))
        context.set_default_timeout(TIMEOUT_MILLISECONDS)
        return context

    return watched


@pytest.fixture
def phone(new_context: NewContext) -> Page:
    return new_context(**PHONE).new_page()


@pytest.fixture
def desktop(new_context: NewContext) -> Page:
    return new_context(**DESKTOP).new_page()


@pytest.fixture(params=SIZES)
def any_size(request: pytest.FixtureRequest, new_context: NewContext) -> Page:
    """A page at a phone's size, and again at a desktop's."""
    return new_context(**SIZES[request.param]).new_page()


@pytest.fixture(params=SIZES)
def any_size_without_javascript(request: pytest.FixtureRequest, new_context: NewContext) -> Page:
    return new_context(**SIZES[request.param], java_script_enabled=False).new_page()


@pytest.fixture
def no_javascript(new_context: NewContext) -> BrowserContext:
    """A phone whose browser runs no JavaScript."""
    return new_context(**PHONE, java_script_enabled=False)


@pytest.fixture
def sign_up() -> Callable[[Page], str]:
    return acts.sign_up


@pytest.fixture
def axe() -> Callable[[Page], None]:
    return acts.assert_accessible


@pytest.fixture(scope="session")
def demo_state(server: Served, browser: Any) -> Any:
    """The cookies of somebody who looks around in the example journal; opened once for all pages."""
    context = browser.new_context(base_url=server.address, timezone_id="Europe/Berlin")
    acts.open_demo(context.new_page())
    state = context.storage_state()
    context.close()
    return state


@pytest.fixture
def demo_context(new_context: NewContext, demo_state: Any) -> NewContext:
    """Makes a context that is signed in to the example journal."""
    return partial(new_context, storage_state=demo_state)


@pytest.fixture(params=["with", "without"])
def devices(
    request: pytest.FixtureRequest, new_context: NewContext, console_is_empty: list[str]
) -> Iterator[Devices]:
    """One person's phone, with JavaScript and without, and computer; a conflict may be in the console."""
    phone = new_context(**PHONE, java_script_enabled=request.param == "with").new_page()
    computer = new_context(**DESKTOP).new_page()
    acts.sign_in(computer, acts.sign_up(phone))
    yield Devices(phone, computer)
    console_is_empty[:] = [text for text in console_is_empty if "with a status of 409 " not in text]
