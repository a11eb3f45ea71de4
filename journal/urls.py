"""Every address; each app says its own."""

from django.urls import include, path, register_converter

from journal.core.converters import DayConverter
from journal.core.health import healthz

# Before the includes, whose addresses name days.
register_converter(DayConverter, "day")

urlpatterns = [
    path("", include("journal.dashboard.urls")),
    path("", include("journal.demo.urls")),
    path("", include("symptoms.urls")),
    path("", include("sessions.urls")),
    path("", include("journal.experiments.urls")),
    path("", include("journal.care.urls")),
    path("", include("journal.reports.urls")),
    path("", include("journal.sharing.urls")),
    path("", include("journal.helping.urls")),
    path("", include("journal.reminders.urls")),
    path("", include("journal.imports.urls")),
    path("", include("journal.erasing.urls")),
    path("", include("journal.activity.urls")),
    path("", include("journal.users.urls")),
    path("", include("journal.status.urls")),
    path("accounts/", include("allauth.account.urls")),
    path("accounts/security/", include("allauth.mfa.urls")),
    path("accounts/connections/", include("allauth.socialaccount.urls")),
    path("healthz", healthz, name="healthz"),
]

handler400 = "journal.core.errors.bad_request"
handler404 = "journal.core.errors.page_not_found"
handler429 = "journal.users.limits.too_many"
handler500 = "journal.sharing.visitors.server_error"
