from django.urls import path

from journal.dashboard import advice, views

urlpatterns = [
    path("", views.today, name="today"),
    path("trends/", views.trends, name="trends"),
    path("history/", views.history, name="history"),
    path("calendar/", views.calendar, name="calendar"),
    path("advice/dismiss/", advice.advice_dismiss, name="advice_dismiss"),
]
