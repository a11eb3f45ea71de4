"""The page of whoever runs the journal: a cookie makes somebody one, for as long as it is there."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase
from playwright.sync_api import Page

COOKIE = "test-operator"


class Operators:
    """Middleware of the served app under test, which nobody can give commands to from a page."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if COOKIE in request.COOKIES and request.user.is_authenticated:
            request.user.is_staff = True
        return self.get_response(request)


def status(page: Page) -> None:
    page.goto("/")
    page.context.add_cookies([{"name": COOKIE, "value": "yes", "url": page.url}])
    page.goto("/settings/")
    page.locator("a[href='/status/']").click()
    page.wait_for_url("**/status/")
    page.context.clear_cookies(name=COOKIE)
