"""The app's own settings, and a middleware by which a view breaks on request."""

from journal.settings import *

MIDDLEWARE = [*MIDDLEWARE, "tests.logs.breaking.BreakingMiddleware"]
