from django.urls import path

from journal.demo import views

urlpatterns = [
    path("welcome/", views.welcome, name="welcome"),
    path("demo/", views.demo_open, name="demo_open"),
    path("demo/leave/", views.demo_leave, name="demo_leave"),
]
