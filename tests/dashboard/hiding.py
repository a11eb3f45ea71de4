"""Hiding advice on Today, and what is kept of it."""

from __future__ import annotations

from datetime import date

from django.test import Client

from journal.dashboard.models import DismissedAdvice
from journal.users.models import User

ADDRESS = "/advice/dismiss/"


def kept(owner: User) -> list[tuple[str, date]]:
    return list(DismissedAdvice.objects.owned_by(owner).values_list("rule", "held_on"))


def shown(client: Client) -> list[tuple[str, str]]:
    """Each rule on Today and what its form hands back."""
    card = client.get("/").context["advice"]
    return [(line.rule, line.evidence) for line in (card.headline, *card.more)] if card else []
