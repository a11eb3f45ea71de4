"""A 404 that may say more than that, to whom it may be said."""

from __future__ import annotations

from django.http import Http404


class ToldMissingError(Http404):
    """`text` says what is not there and why, and `url_name` leads on, under the words `link_text`."""

    def __init__(self, *, title: str, text: str, url_name: str, link_text: str) -> None:
        super().__init__(text)
        self.title = title
        self.text = text
        self.url_name = url_name
        self.link_text = link_text
