from django.urls import path

from journal.imports import my_data, views

urlpatterns = [
    path("settings/data/", my_data.my_data, name="my_data"),
    path("settings/data/import/", views.import_file, name="import_file"),
    path("settings/data/import/columns/", views.import_mapping, name="import_mapping"),
    path("settings/data/import/check/", views.import_plan, name="import_plan"),
    path("settings/data/import/write/", views.import_apply, name="import_apply"),
    path("settings/data/import/forget/", views.import_cancel, name="import_cancel"),
    path("settings/data/import/undo/", my_data.import_undo, name="import_undo"),
    path("settings/data/import/progress/", views.import_progress, name="import_progress"),
]
