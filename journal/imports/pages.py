"""What the pages of an import show: my data, and the list of what a file would do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil
from urllib.parse import urlencode

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from journal.core.flags import Text
from journal.core.numbers import number_text
from journal.files.kinds import Kind
from journal.imports.listing import Listing
from journal.imports.plan import Action, PlannedRow

ROWS_A_PAGE = 30
_KINDS_NAMED = 2
"""A button that names more kinds of entries is too long to be read."""
_ALL = "all"
_TABS: tuple[tuple[str, Action | None], ...] = (
    (_ALL, None),
    ("add", Action.ADD),
    ("change", Action.CHANGE),
    ("refuse", Action.REFUSE),
)


@dataclass(frozen=True)
class Tab:
    """One way to look at the list: how many rows it has, and where it is."""

    label: Text
    n_rows: str
    query: str
    is_current: bool


@dataclass(frozen=True)
class Count:
    """How many rows do one thing."""

    label: str
    n_rows: str


@dataclass(frozen=True)
class ListedRow:
    """One row of the file, ready to print."""

    row: PlannedRow
    action: str
    what: Text
    is_refused: bool


@dataclass(frozen=True)
class ListingPage:
    """One page of the list; `earlier` and `later` are addresses, empty at the ends."""

    listing: Listing
    counts: list[Count]
    tabs: list[Tab]
    rows: list[ListedRow]
    number: int
    n_pages: int
    earlier: str
    later: str
    import_words: str
    leave_out_words: str


def listing_page(listing: Listing, query: Mapping[str, str]) -> ListingPage:
    """The page that an address asks for (`?show=refuse&page=2`), or the nearest there is."""
    show, action = next((tab for tab in _TABS if tab[0] == query.get("show")), _TABS[0])
    rows = [row for row in listing.rows if action in {None, row.action}]
    n_pages = max(1, ceil(len(rows) / ROWS_A_PAGE))
    asked = query.get("page", "1")
    number = min(max(int(asked) if asked.isdecimal() and len(asked) < 9 else 1, 1), n_pages)
    start = (number - 1) * ROWS_A_PAGE
    return ListingPage(
        listing=listing,
        counts=[
            Count(label, number_text(listing.counts.get(action, 0))) for action, label in _labels().items()
        ],
        tabs=[_tab(listing, *tab, current=show) for tab in _TABS],
        rows=[_listed(row) for row in rows[start : start + ROWS_A_PAGE]],
        number=number,
        n_pages=n_pages,
        earlier=_query(show, number - 1) if number > 1 else "",
        later=_query(show, number + 1) if number < n_pages else "",
        import_words=_import_words(listing),
        leave_out_words=_leave_out_words(listing.refused),
    )


def counted(counts: Mapping[Kind, int]) -> str:
    """What was written, or would be, such as "3,612 days, 200 massage sessions"."""
    return ", ".join(_number_of(kind, counts[kind]) for kind in Kind if counts.get(kind))


def _number_of(kind: Kind, n: int) -> str:
    words = {
        Kind.RATING: ngettext("%(n)s day", "%(n)s days", n),
        Kind.MASSAGE: ngettext("%(n)s massage session", "%(n)s massage sessions", n),
        Kind.WEEKLY_CHECK: ngettext("%(n)s weekly check", "%(n)s weekly checks", n),
        Kind.FOOT_CHECK: ngettext("%(n)s foot check", "%(n)s foot checks", n),
    }
    return words.get(kind, f"{kind.label}: %(n)s") % {"n": number_text(n)}


def _import_words(listing: Listing) -> str:
    if len(listing.kinds) <= _KINDS_NAMED:
        return _("Import %(what)s") % {"what": counted(listing.kinds)}
    words = ngettext("Import %(n)s entry", "Import %(n)s entries", listing.writes)
    return words % {"n": number_text(listing.writes)}


def _leave_out_words(n: int) -> str:
    words = ngettext(
        "Import the rest without the %(n)s refused row",
        "Import the rest without the %(n)s refused rows",
        n,
    )
    return words % {"n": number_text(n)}


def _labels() -> dict[Action, str]:
    return {
        Action.ADD: _("To add"),
        Action.CHANGE: _("To change"),
        Action.SAME: _("Already there"),
        Action.REFUSE: _("Refused"),
    }


def _tab(listing: Listing, show: str, action: Action | None, *, current: str) -> Tab:
    n_rows = len(listing.rows) if action is None else listing.counts.get(action, 0)
    label = _("All") if action is None else _labels()[action]
    return Tab(label, number_text(n_rows), _query(show, 1), is_current=show == current)


def _query(show: str, number: int) -> str:
    """The part of an address behind the question mark."""
    return urlencode({"show": show} | ({"page": number} if number > 1 else {}))


def _listed(row: PlannedRow) -> ListedRow:
    verbs = {Action.ADD: _("Add"), Action.CHANGE: _("Change"), Action.REFUSE: _("Refused")}
    is_a_day = row.kind in {None, Kind.RATING}
    return ListedRow(
        row,
        verbs[row.action],
        "" if is_a_day or row.kind is None else row.kind.label,
        row.action is Action.REFUSE,
    )
