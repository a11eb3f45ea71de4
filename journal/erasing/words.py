"""What a journal holds, counted, for whoever is about to delete it."""

from __future__ import annotations

from django.utils.translation import ngettext

from journal.core.numbers import number_text
from journal.files.kinds import Kind
from journal.files.rows import stored_rows
from journal.users.models import User


def what_goes(owner: User) -> list[str]:
    """What was written most of, such as "312 rated days"; nothing of what there is none of."""
    n_ratings, n_massages, n_weekly_checks, n_foot_checks = (
        stored_rows(kind, owner).count()
        for kind in (Kind.RATING, Kind.MASSAGE, Kind.WEEKLY_CHECK, Kind.FOOT_CHECK)
    )
    counted = (
        (n_ratings, ngettext("%(n)s rated day", "%(n)s rated days", n_ratings)),
        (n_massages, ngettext("%(n)s massage session", "%(n)s massage sessions", n_massages)),
        (n_weekly_checks, ngettext("%(n)s weekly check", "%(n)s weekly checks", n_weekly_checks)),
        (n_foot_checks, ngettext("%(n)s foot check", "%(n)s foot checks", n_foot_checks)),
    )
    return [words % {"n": number_text(n)} for n, words in counted if n]
