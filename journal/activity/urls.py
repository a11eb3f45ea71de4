from django.urls import path

from journal.activity import views

urlpatterns = [
    path("settings/activity/", views.activity, name="activity"),
]
