from django.urls import path

from journal.helping.pages import check_views, invitation_views, massage_views, owner_views, person_views

urlpatterns = [
    path("settings/helpers/", owner_views.helpers, name="helpers"),
    path("settings/helpers/new/", owner_views.helper_new, name="helper_new"),
    path("settings/helpers/<int:pk>/", owner_views.helper_change, name="helper_change"),
    path("settings/helpers/<int:pk>/end/", owner_views.helper_end, name="helper_end"),
    path("helping/", invitation_views.people, name="people"),
    path("helping/invitation/<token>/", invitation_views.helper_invitation, name="helper_invitation"),
    path("helping/undo/", massage_views.person_undo, name="person_undo"),
    path("helping/<int:pk>/", person_views.person, name="person"),
    path("helping/<int:pk>/leave/", person_views.person_leave, name="person_leave"),
    path("helping/<int:pk>/feet/", check_views.person_feet, name="person_feet"),
    path("helping/<int:pk>/log/", massage_views.person_log, name="person_log"),
    path("helping/<int:pk>/logged/<int:massage_pk>/", massage_views.person_logged, name="person_logged"),
    path(
        "helping/<int:pk>/logged/<int:massage_pk>/delete/",
        massage_views.person_logged_delete,
        name="person_logged_delete",
    ),
    path("helping/<int:pk>/plan/", person_views.person_plan, name="person_plan"),
    path("helping/<int:pk>/sessions/", person_views.person_sessions, name="person_sessions"),
    path("helping/<int:pk>/ratings/", person_views.person_ratings, name="person_ratings"),
    path("helping/<int:pk>/report/", person_views.person_report, name="person_report"),
    path("helping/<int:pk>/report/report.pdf", person_views.person_report_pdf, name="person_report_pdf"),
]
