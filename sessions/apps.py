from django.apps import AppConfig


class SessionsConfig(AppConfig):
    """Massage sessions. The label keeps clear of `django.contrib.sessions`."""

    name = "sessions"
    label = "massage"
