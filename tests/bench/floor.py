"""The two floors of the bench: what session, user and a small page cost before any journal.

Served by the same server on the same database, with no middleware but session and user. Floor (b)
asks one aggregate over all ratings of the user besides.
"""

from __future__ import annotations

import os

import django
from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler

os.environ["DJANGO_SETTINGS_MODULE"] = "journal.settings"
django.setup()
# Changed after the start, because allauth does not start without its middleware.
settings.ROOT_URLCONF = "tests.bench.floor"
settings.MIDDLEWARE = [
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
]

from django.db.models import Avg  # noqa: E402
from django.http import HttpRequest, HttpResponse  # noqa: E402
from django.template import engines  # noqa: E402
from django.urls import path  # noqa: E402

from symptoms.models import SYMPTOMS, DailyRating  # noqa: E402

TEMPLATE = engines["django"].from_string(
    "<!doctype html><title>Floor</title><p>{{ user.username }}</p>"
    "{% for row in rows %}<p>{{ row }}</p>{% endfor %}"
)


def floor_a(request: HttpRequest) -> HttpResponse:
    return HttpResponse(TEMPLATE.render({"user": request.user, "rows": ["Today"]}))


def floor_b(request: HttpRequest) -> HttpResponse:
    means = DailyRating.objects.filter(owner=request.user.pk).aggregate(*map(Avg, SYMPTOMS))
    return HttpResponse(TEMPLATE.render({"user": request.user, "rows": means.values()}))


urlpatterns = [path("a", floor_a), path("b", floor_b)]
application = WSGIHandler()
