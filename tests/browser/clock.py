"""The time of one browser and of the app it talks to, moved by the test and by nothing else."""

from __future__ import annotations

from datetime import datetime, timedelta

from playwright.sync_api import BrowserContext

from tests.browser.server_clock import COOKIE

PATIENT = "{ const ask = window.fetch; window.fetch = (to, how) => ask(to, { ...how, signal: undefined }); }"
"""A page gives up on an answer after seconds of its own; those that a test moves measure no network."""


class Clock:
    """Begins at an aware instant, standing still; make it before the first page is opened."""

    def __init__(self, context: BrowserContext, base_url: str, *, at: datetime) -> None:
        self.context = context
        self.base_url = base_url
        self.at = at
        context.add_init_script(PATIENT)
        context.clock.install(time=at)
        context.clock.pause_at(at + timedelta(seconds=1))
        self._tell(at + timedelta(seconds=1))

    def forward(self, *, minutes: float = 0, seconds: float = 0) -> None:
        """Time goes by while the page is awake: each of its timers fires as often as it would."""
        by = timedelta(minutes=minutes, seconds=seconds)
        self._tell(self.at + by)
        self.context.clock.run_for(int(by.total_seconds() * 1000))

    def sleep(self, *, hours: float = 0, minutes: float = 0) -> None:
        """Time goes by while the device sleeps: every timer that is due fires once, at the end."""
        by = timedelta(hours=hours, minutes=minutes)
        self._tell(self.at + by)
        self.context.clock.fast_forward(int(by.total_seconds() * 1000))

    def _tell(self, at: datetime) -> None:
        self.at = at
        self.context.add_cookies(
            [{"name": COOKIE, "value": str(int(at.timestamp())), "url": self.base_url}],
        )
