from django.urls import path

from journal.dashboard import advice, deleted, views

urlpatterns = [
    path("", views.today, name="today"),
    path("trends/", views.trends, name="trends"),
    path("history/", views.history, name="history"),
    path("deleted/", deleted.deleted_entries, name="deleted_entries"),
    path("calendar/", views.calendar, name="calendar"),
    path("days/<day:day>/", views.day, name="day"),
    path("advice/dismiss/", advice.advice_dismiss, name="advice_dismiss"),
]
