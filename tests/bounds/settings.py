"""The app's own settings, with less patience, so that its bounds are reached within seconds."""

from journal.core import arriving, gateway, serving, statements, worker
from journal.settings import *

arriving.PAUSE_SECONDS_MAX = 2
arriving.LONG_AT_ONCE_MAX = 2
gateway.WAIT_SECONDS_MAX = 2
serving.HEADERS_SECONDS_MAX = 3
statements.LOCK_SECONDS_MAX = 1
statements.STATEMENT_SECONDS_MAX = 2
worker.UNREAD_SECONDS_MAX = 3
statements.IDLE_SECONDS_MAX = 1

ROOT_URLCONF = "tests.bounds.urls"
