from django.urls import path

from journal.status import views

urlpatterns = [path("status/", views.status, name="status")]
