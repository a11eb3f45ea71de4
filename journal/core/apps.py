from django.apps import AppConfig


class CoreConfig(AppConfig):
    name = "journal.core"

    def ready(self) -> None:
        from journal.core import (
            checks,  # noqa: F401  registers them
            logs,
        )

        logs.hear_all()
