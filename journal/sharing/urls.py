from django.urls import path, re_path

from journal.sharing import views, visitor_views

urlpatterns = [
    path("reports/sharing/", views.shares, name="shares"),
    path("reports/sharing/new/", views.share_new, name="share_new"),
    path("reports/sharing/<int:pk>/revoke/", views.share_revoke, name="share_revoke"),
    path("reports/sharing/<int:pk>/try-again/", views.share_try_again, name="share_try_again"),
    path("reports/sharing/<int:pk>/forget/", views.share_forget, name="share_forget"),
    # Without its last stroke a link works too; a redirect would put the token into one more answer.
    path("shared/<token>", visitor_views.shared_report, name="shared_report"),
    path("shared/<token>/", visitor_views.shared_report, name="shared_report"),
    path("shared/<token>/report.pdf", visitor_views.shared_report_pdf, name="shared_report_pdf"),
    path("shared/<token>/pin/", visitor_views.shared_pin, name="shared_pin"),
    # Last: all the rest is answered here too, so that it says no more than a link that does not work.
    re_path(r"^shared/", visitor_views.shared_gone, name="shared_gone"),
]
