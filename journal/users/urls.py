from django.urls import path

from journal.users import views

urlpatterns = [
    path("settings/", views.settings, name="settings"),
]
