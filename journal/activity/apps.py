from django.apps import AppConfig


class ActivityConfig(AppConfig):
    name = "journal.activity"

    def ready(self) -> None:
        from journal.activity import listening

        listening.begin()
