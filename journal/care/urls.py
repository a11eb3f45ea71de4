from django.urls import path

from journal.care import views

urlpatterns = [
    path("settings/care/", views.care, name="care"),
    path("settings/care/undo/", views.care_undo, name="care_undo"),
    path("settings/care/visits/", views.visits, name="visits"),
    path("settings/care/visits/undo/", views.visit_undo, name="visit_undo"),
    path("settings/care/visits/<int:pk>/remove/", views.visit_remove, name="visit_remove"),
]
