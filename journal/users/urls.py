from django.conf import settings as django_settings
from django.urls import path

from journal.users import views

urlpatterns = [
    path("settings/", views.settings, name="settings"),
    # Before allauth's own: pages that this journal has no use for, or cannot keep the promise of.
    *(
        path(f"accounts/{page}/", views.no_email_pages, name="no_email_pages")
        for page in ("email", "confirm-email", "login/code/confirm")
    ),
]
if not django_settings.EMAIL_URL:
    urlpatterns.append(
        path("accounts/password/reset/", views.password_reset_by_hand, name="password_reset_by_hand")
    )
