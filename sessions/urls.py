from django.urls import path

from sessions import guide, routine, views

urlpatterns = [
    path("sessions/new/", views.massage_new, name="massage_new"),
    path("sessions/undo/", views.massage_undo, name="massage_undo"),
    path("sessions/<int:pk>/", views.massage_edit, name="massage_edit"),
    path("sessions/<int:pk>/delete/", views.massage_delete, name="massage_delete"),
    path("settings/routine/", routine.routine, name="routine"),
    path("guide/", guide.guide, name="guide"),
]
