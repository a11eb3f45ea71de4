from django.urls import path, register_converter

from journal.core.converters import DayConverter
from symptoms import views

register_converter(DayConverter, "day")

urlpatterns = [
    path("check-in/", views.check_in_day, name="check_in_day"),
    path("check-in/undo/", views.check_in_undo, name="check_in_undo"),
    path("check-in/<day:day>/", views.check_in, name="check_in"),
    path("check-in/<day:day>/delete/", views.check_in_delete, name="check_in_delete"),
]
