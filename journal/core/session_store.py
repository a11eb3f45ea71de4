"""The sign-in's session in the database, asked only for keys that could be one."""

from django.contrib.sessions.backends.db import SessionStore as DatabaseSessionStore


class SessionStore(DatabaseSessionStore):
    def _validate_session_key(self, key: str | None) -> bool:
        # PostgreSQL refuses a NUL with an error, and a cookie is anybody's to write.
        is_long_enough = super()._validate_session_key(key)  # type: ignore[misc]  # private to Django
        return bool(is_long_enough) and str(key).isalnum()
