from django.urls import path

from symptoms import parts, versions, views, weekly_versions, weekly_views

urlpatterns = [
    path("check-in/", views.check_in_day, name="check_in_day"),
    path("check-in/undo/", views.check_in_undo, name="check_in_undo"),
    path("check-in/parts/", parts.check_in_parts, name="check_in_parts"),
    path("check-in/parts/switch/", parts.check_in_part_switch, name="check_in_part_switch"),
    path("check-in/words/undo/", parts.own_word_undo, name="own_word_undo"),
    path("check-in/words/<int:pk>/", parts.own_word_change, name="own_word_change"),
    path("check-in/words/<int:pk>/put-away/", parts.own_word_put_away, name="own_word_put_away"),
    path("check-in/words/<int:pk>/use-again/", parts.own_word_use_again, name="own_word_use_again"),
    path("check-in/<day:day>/", views.check_in, name="check_in"),
    path("check-in/<day:day>/delete/", views.check_in_delete, name="check_in_delete"),
    path("check-in/<day:day>/versions/", versions.rating_versions, name="rating_versions"),
    path("check-in/versions/<int:pk>/bring-back/", versions.rating_bring_back, name="rating_bring_back"),
    path("check-in/versions/<int:pk>/forget/", versions.rating_forget, name="rating_forget"),
    path("weekly-check/", weekly_views.weekly_check_day, name="weekly_check_day"),
    path("weekly-check/undo/", weekly_views.weekly_check_undo, name="weekly_check_undo"),
    path("weekly-check/hide/", weekly_views.weekly_check_hide, name="weekly_check_hide"),
    path("weekly-check/ask/", weekly_views.weekly_check_ask, name="weekly_check_ask"),
    path("weekly-check/<day:day>/", weekly_views.weekly_check, name="weekly_check"),
    path("weekly-check/<day:day>/delete/", weekly_views.weekly_check_delete, name="weekly_check_delete"),
    path(
        "weekly-check/<day:day>/versions/",
        weekly_versions.weekly_check_versions,
        name="weekly_check_versions",
    ),
    path(
        "weekly-check/versions/<int:pk>/bring-back/",
        weekly_versions.weekly_check_bring_back,
        name="weekly_check_bring_back",
    ),
    path(
        "weekly-check/versions/<int:pk>/forget/",
        weekly_versions.weekly_check_forget,
        name="weekly_check_forget",
    ),
    path("weekly-checks/", weekly_views.weekly_checks, name="weekly_checks"),
]
