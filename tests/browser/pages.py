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
    "/sessions/new/",
    "/history/",
    "/trends/",
    "/trends/?period=all",
    "/guide/",
    "/reports/",
    "/settings/",
    "/settings/routine/",
    "/accounts/password/change/",
    "/accounts/email/",
    "/accounts/logout/",
]
PUBLIC_PAGES = ["/welcome/", "/accounts/login/", "/accounts/signup/", "/accounts/password/reset/"]
EMPTY_PAGES = ["/", "/history/", "/trends/", "/reports/"]
