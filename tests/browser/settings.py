"""The served app's own settings, without limits on signing up and with the time set by the tests."""

from journal.settings import *

ACCOUNT_RATE_LIMITS = False  # type: ignore[assignment]
MIDDLEWARE = [
    "tests.browser.server_clock.ServerClock",
    *MIDDLEWARE,
    "tests.browser.operators.Operators",
]
