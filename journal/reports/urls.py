from django.urls import path

from journal.reports import views

urlpatterns = [
    path("reports/", views.report, name="report"),
    path("reports/report.pdf", views.report_pdf, name="report_pdf"),
    path("reports/ratings.csv", views.report_ratings_csv, name="report_ratings_csv"),
    path("reports/sessions.csv", views.report_sessions_csv, name="report_sessions_csv"),
    path("reports/weekly-checks.csv", views.report_weekly_checks_csv, name="report_weekly_checks_csv"),
    path("reports/foot-checks.csv", views.report_foot_checks_csv, name="report_foot_checks_csv"),
    path("reports/journal.json", views.report_json, name="report_json"),
    path("reports/journal.fhir.json", views.report_fhir, name="report_fhir"),
    path("reports/journal.zip", views.report_zip, name="report_zip"),
    path("settings/data/everything.zip", views.everything, name="everything"),
]
