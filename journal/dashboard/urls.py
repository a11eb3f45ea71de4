from django.urls import path

from journal.dashboard import views

urlpatterns = [
    path("", views.today, name="today"),
    path("trends/", views.trends, name="trends"),
    path("history/", views.history, name="history"),
]
