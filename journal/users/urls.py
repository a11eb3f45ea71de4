from django.urls import path

from journal.users import (
    device_views,
    invitation_views,
    my_health,
    oidc_views,
    password_views,
    second_step_views,
    sign_up_views,
    views,
)

urlpatterns = [
    path("settings/", views.settings, name="settings"),
    path("settings/health/", my_health.my_health, name="my_health"),
    path("accounts/signup/", sign_up_views.AccountSignup.as_view(), name="account_signup"),
    path("accounts/password/reset/", views.password_reset_by_hand, name="password_reset_by_hand"),
    path("accounts/password/set/", password_views.account_set_password, name="account_set_password"),
    path("accounts/security/authenticate/", second_step_views.mfa_authenticate, name="mfa_authenticate"),
    path(
        "accounts/security/totp/deactivate/",
        second_step_views.mfa_deactivate_totp,
        name="mfa_deactivate_totp",
    ),
    path(
        "accounts/security/webauthn/keys/<int:pk>/remove/",
        second_step_views.mfa_remove_webauthn,
        name="mfa_remove_webauthn",
    ),
    path("accounts/email/", views.account_email, name="account_email"),
    path("accounts/email/remove/", views.account_email_remove, name="account_email_remove"),
    path("join/<str:token>/", invitation_views.invitation, name="invitation"),
    path("accounts/<str:provider_id>/login/", oidc_views.openid_connect_login, name="openid_connect_login"),
    path(
        "accounts/<str:provider_id>/login/callback/",
        oidc_views.openid_connect_callback,
        name="openid_connect_callback",
    ),
    path("accounts/devices/", device_views.devices, name="devices"),
    path("accounts/devices/<int:pk>/sign-out/", device_views.device_sign_out, name="device_sign_out"),
    path(
        "accounts/devices/sign-out-others/",
        device_views.devices_sign_out_others,
        name="devices_sign_out_others",
    ),
    # Before allauth's own: pages that this journal has no use for, or cannot keep the promise of.
    *(
        path(f"accounts/{page}/", views.no_email_pages, name="no_email_pages")
        for page in ("confirm-email", "login/code/confirm", "connections/signup")
    ),
]
