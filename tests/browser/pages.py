"""What is looked at, and through which windows."""

from __future__ import annotations

from typing import Any

PHONE: dict[str, Any] = {
    "viewport": {"width": 390, "height": 844},
    "device_scale_factor": 2,
    "is_mobile": True,
    "has_touch": True,
}
DESKTOP: dict[str, Any] = {"viewport": {"width": 1440, "height": 900}}
SIZES = {"phone": PHONE, "desktop": DESKTOP}

PAGES = [
    "/",
    "/check-in/",
    "/weekly-check/",
    "/weekly-checks/",
    "/check-in/parts/",
    "/sessions/new/",
    "/sessions/guided/check/",
    "/history/",
    "/deleted/",
    "/trends/",
    "/trends/?period=all",
    "/trends/?numbers=yes",
    "/trends/?first=2026-02-01&last=2026-01-01",  # a senseless period, and so an error
    "/trends/?symptom=knees",  # a symptom nobody knows, and so an error
    "/experiments/",
    "/experiments/new/weeks/frequency/",
    "/experiments/new/weeks/technique/",
    "/experiments/new/days/session/",
    "/guide/",
    "/guide/?q=heel&area=heel",
    "/guide/?q=unicorn&tool=stick",  # nothing found
    "/guide/?area=elbow",  # a filter nobody knows
    "/guide/technique/foot-rub/",
    "/guide/evidence/",
    "/guide/oils/",
    "/reports/",
    "/reports/?born=3000",  # an error beside the field
    "/reports/sharing/",
    "/reports/sharing/new/",
    "/settings/",
    "/settings/routine/",
    "/settings/health/",
    "/settings/helpers/",
    "/settings/helpers/new/",
    "/helping/",
    "/settings/care/",
    "/settings/care/visits/",
    "/settings/own/",
    "/settings/calendar/",
    "/settings/data/",
    "/settings/data/import/",
    "/settings/data/erase/",
    "/settings/activity/",
    "/settings/reminders/",
    "/calendar/",
    "/calendar/?month=2026-10&symptom=burning&numbers=yes",
    "/calendar/?month=13&year=2026",  # no such month, and so an error
    "/days/2100-12-30/",  # a day to come
    "/accounts/email/",
    "/accounts/password/change/",
    "/accounts/logout/",
    "/accounts/devices/",
    "/accounts/connections/",
    "/accounts/security/",
    "/accounts/security/totp/activate/",
    "/accounts/security/webauthn/",
    "/accounts/security/webauthn/add/",
    "/accounts/security/recovery-codes/generate/",
]
PUBLIC_PAGES = ["/welcome/", "/accounts/login/", "/accounts/signup/", "/accounts/password/reset/"]
EMPTY_PAGES = ["/", "/history/", "/weekly-checks/", "/trends/", "/reports/", "/sessions/new/"]
