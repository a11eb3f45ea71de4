"""Watches what a page says and asks for while a test drives it."""

from __future__ import annotations

from dataclasses import dataclass, field

from playwright.sync_api import BrowserContext, ConsoleMessage, Request, WebError


@dataclass
class Watch:
    """What the pages of one test complained about, and what they asked of strangers."""

    address: str
    complaints: list[str] = field(default_factory=list)
    strangers: list[str] = field(default_factory=list)

    def over(self, context: BrowserContext) -> BrowserContext:
        context.on("console", self._console)
        context.on("weberror", self._error)
        context.on("request", self._request)
        context.on("requestfailed", self._failed)
        return context

    def _console(self, message: ConsoleMessage) -> None:
        # What the browser hides unless asked for, such as advice to the makers of password managers.
        if str(message.type) != "verbose":
            self.complaints.append(f"{message.type}: {message.text}")

    def _error(self, error: WebError) -> None:
        self.complaints.append(f"error: {error.error}")

    def _request(self, request: Request) -> None:
        is_ours = request.url.startswith((f"{self.address}/", "data:", "blob:", "about:"))
        if not is_ours:
            self.strangers.append(request.url)

    def _failed(self, request: Request) -> None:
        # A download, or a page left while it was loading, ends its request on purpose.
        if request.failure != "net::ERR_ABORTED":
            self.complaints.append(f"failed: {request.method} {request.url} {request.failure}")
