"""What a link asked for, such as `?technique=foot-rub`: handed on from the foot check to the plan."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass
from urllib.parse import urlencode

from django.http import QueryDict
from django.urls import reverse

_WELL_FORMED = re.compile(r"[a-z0-9-]{1,40}", re.ASCII)


@dataclass(frozen=True)
class Wanted:
    """A technique (slug, or number of an own one) and a plan (slug or number); empty when none was named.

    Well formed, no more: whether there is such a one is for the page that offers it to say.
    """

    technique: str = ""
    plan: str = ""

    @classmethod
    def from_query(cls, query: QueryDict) -> Wanted:
        """What is not well formed is as absent."""
        named = {name: query.get(name, "") for name in ("technique", "plan")}
        return cls(**{name: text for name, text in named.items() if _WELL_FORMED.fullmatch(text)})

    def address(self, url_name: str) -> str:
        query = urlencode({name: text for name, text in asdict(self).items() if text})
        return f"{reverse(url_name)}?{query}" if query else reverse(url_name)
