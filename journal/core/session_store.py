"""The sign-in's session in the database, asked only for keys that could be one."""

import logging

from django.contrib.sessions.backends.base import UpdateError
from django.contrib.sessions.backends.db import SessionStore as DatabaseSessionStore

from journal.core.busy import is_busy, is_full

logger = logging.getLogger(__name__)


class SessionStore(DatabaseSessionStore):
    def _validate_session_key(self, key: str | None) -> bool:
        # PostgreSQL refuses a NUL with an error, and a cookie is anybody's to write.
        is_long_enough = super()._validate_session_key(key)  # type: ignore[misc]  # private to Django
        return bool(is_long_enough) and str(key).isalnum()

    def save(self, must_create: bool = False) -> None:  # noqa: FBT001, FBT002 (Django's own signature)
        """Django takes every trouble for a sign-in that has ended, and refuses the request."""
        try:
            super().save(must_create)
        except UpdateError as error:
            problem = error.__context__
            if is_full(problem):
                # A word that was shown may be shown once more. The page is worth more: on a full disk people
                # must be able to read, and what they have saved is saved.
                logger.warning("There is no room left on the disk of the database")
            elif problem is not None and is_busy(problem):
                raise problem from problem.__cause__
            else:
                raise
