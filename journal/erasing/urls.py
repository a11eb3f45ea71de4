from django.urls import path

from journal.erasing import views

urlpatterns = [
    path("settings/data/erase/", views.erase, name="erase"),
    path("settings/data/erase/take-back/", views.erase_take_back, name="erase_take_back"),
]
