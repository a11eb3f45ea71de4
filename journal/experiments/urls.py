from django.urls import path

from journal.experiments import changes, views

urlpatterns = [
    path("experiments/", views.experiments, name="experiments"),
    path("experiments/new/<slug:question>/<slug:compares>/", views.experiment_new, name="experiment_new"),
    path(
        "experiments/new/<slug:question>/<slug:compares>/review/",
        views.experiment_review,
        name="experiment_review",
    ),
    path(
        "experiments/new/<slug:question>/<slug:compares>/start/",
        views.experiment_start,
        name="experiment_start",
    ),
    path("experiments/undo/", changes.experiment_undo, name="experiment_undo"),
    path("experiments/<int:pk>/", views.experiment, name="experiment"),
    path("experiments/<int:pk>/file.<slug:ending>", views.experiment_file, name="experiment_file"),
    path("experiments/<int:pk>/pause/", changes.experiment_pause, name="experiment_pause"),
    path("experiments/<int:pk>/resume/", changes.experiment_resume, name="experiment_resume"),
    path("experiments/<int:pk>/stop/", changes.experiment_stop, name="experiment_stop"),
    path("experiments/<int:pk>/delete/", changes.experiment_delete, name="experiment_delete"),
]
