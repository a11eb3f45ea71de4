"""What a reminder says: that something waits, and nothing of how anybody feels."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from journal.reminders.models import Kind


@dataclass(frozen=True)
class Words:
    """A title, a sentence, and the path of the page it leads to; fit for a locked screen."""

    title: str
    body: str
    path: str


def words_of(kind: Kind, day: date) -> Words:
    """The day stands in the address, so that an e-mail opened past midnight leads to the day it is about."""
    if kind is Kind.CHECK_IN:
        path = reverse("check_in", args=[day])
        return Words(_("Your evening check-in is waiting"), _("It takes less than a minute."), path)
    return Words(_("A session is planned for today"), _("Whenever it suits you."), reverse("today"))


def words_of_trial() -> Words:
    body = _("This is how a reminder looks. You asked for it just now.")
    return Words(_("A reminder from your journal"), body, reverse("reminders"))
