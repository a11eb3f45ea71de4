from django.urls import path

from journal.reminders import views

urlpatterns = [
    path("settings/reminders/", views.reminders, name="reminders"),
    path("settings/reminders/now/", views.reminder_now, name="reminder_now"),
    path("settings/reminders/devices/", views.push_device_add, name="push_device_add"),
    path("settings/reminders/devices/<int:pk>/remove/", views.push_device_remove, name="push_device_remove"),
    path("reminders/off/<token>/", views.reminders_off, name="reminders_off"),
    path("reminders/confirm/<token>/", views.reminders_confirm, name="reminders_confirm"),
    path("app.webmanifest", views.web_manifest, name="web_manifest"),
    path("service-worker.js", views.service_worker, name="service_worker"),
]
