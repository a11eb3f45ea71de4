from django.urls import path

from sessions import calendar_feed, guide, own_items, routine, routine_use, versions, views
from sessions.guided import foot_check_views, own_plan_views, plan_views, rate
from sessions.guided import views as guided_views

urlpatterns = [
    path("sessions/new/", views.massage_new, name="massage_new"),
    path("sessions/undo/", views.massage_undo, name="massage_undo"),
    path("sessions/<int:pk>/", views.massage_edit, name="massage_edit"),
    path("sessions/<int:pk>/delete/", views.massage_delete, name="massage_delete"),
    path("sessions/<int:pk>/versions/", versions.massage_versions, name="massage_versions"),
    path("sessions/versions/<int:pk>/bring-back/", versions.massage_bring_back, name="massage_bring_back"),
    path("sessions/versions/<int:pk>/forget/", versions.massage_forget, name="massage_forget"),
    path("sessions/guided/check/", foot_check_views.foot_check, name="foot_check"),
    path("sessions/guided/check/undo/", foot_check_views.foot_check_undo, name="foot_check_undo"),
    path(
        "sessions/guided/check/<int:pk>/delete/",
        foot_check_views.foot_check_delete,
        name="foot_check_delete",
    ),
    path("sessions/guided/plan/", plan_views.guided_plan, name="guided_plan"),
    path("sessions/guided/plans/undo/", own_plan_views.plan_undo, name="plan_undo"),
    path("sessions/guided/plans/<int:pk>/", own_plan_views.plan_edit, name="plan_edit"),
    path("sessions/guided/plans/<int:pk>/delete/", own_plan_views.plan_delete, name="plan_delete"),
    path("sessions/guided/", guided_views.guided, name="guided"),
    path("sessions/guided/progress/", guided_views.guided_progress, name="guided_progress"),
    path("sessions/guided/finish/", guided_views.guided_finish, name="guided_finish"),
    path("sessions/guided/leave/", guided_views.guided_leave, name="guided_leave"),
    path("sessions/<int:pk>/rate/", rate.guided_rate, name="guided_rate"),
    path("settings/own/", own_items.own_items, name="own_items"),
    path("settings/own/add/", own_items.own_item_add, name="own_item_add"),
    path("settings/own/undo/", own_items.own_item_undo, name="own_item_undo"),
    path("settings/own/<slug:kind>/<int:pk>/", own_items.own_item_change, name="own_item_change"),
    path(
        "settings/own/<slug:kind>/<int:pk>/put-away/",
        own_items.own_item_put_away,
        name="own_item_put_away",
    ),
    path(
        "settings/own/<slug:kind>/<int:pk>/use-again/",
        own_items.own_item_use_again,
        name="own_item_use_again",
    ),
    path(
        "settings/own/<slug:kind>/<int:pk>/reaction/",
        own_items.own_item_reaction,
        name="own_item_reaction",
    ),
    path("settings/routine/", routine.routine, name="routine"),
    path("settings/routine/use/", routine_use.routine_use, name="routine_use"),
    path("settings/routine/undo/", routine_use.routine_undo, name="routine_undo"),
    path("settings/calendar/", calendar_feed.calendar_address, name="calendar_address"),
    path("calendar/feed/<slug:token>.ics", calendar_feed.calendar_feed, name="calendar_feed"),
    path("guide/", guide.guide, name="guide"),
    path("guide/technique/<slug:slug>/", guide.guide_technique, name="guide_technique"),
    path("guide/<slug:slug>/", guide.guide_chapter, name="guide_chapter"),
]
