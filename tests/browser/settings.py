"""The served app's own settings but one: the tests sign up more people a minute than a household."""

from journal.settings import *

ACCOUNT_RATE_LIMITS = False  # type: ignore[assignment]
