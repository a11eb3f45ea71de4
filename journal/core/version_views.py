"""What every kind of entry does with its earlier versions: going back to one, and letting go of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.formats import date_format

from journal.core import clock, undo
from journal.core.entries import ChangedSinceError
from journal.core.entry_store import EntryStore
from journal.core.flags import Text
from journal.core.ownership import owned_or_404
from journal.core.requests import next_address
from journal.core.versions import EarlierVersion, EarlierVersionQuerySet


@dataclass(frozen=True, kw_only=True)
class VersionViews:
    """The two views of one kind; its fields are what the kind says for itself.

    home      URL name of the page to go to, unless the request names one.
    undo_url  URL name that takes back what was brought back.
    brought_back, forgotten  name the day as %(day)s.
    """

    store: EntryStore[Any, Any]
    home: str
    undo_url: str
    brought_back: Text
    forgotten: Text
    changed_since: Text

    def bring_back(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Makes an earlier version, even of a deleted entry, the entry again."""
        version = self._version(request, pk)
        seen_version = request.POST.get("seen_version", "")
        try:
            before = self.store.bring_back(
                owner=request.user, version=version, seen_version=seen_version, now=clock.now()
            )
        except ChangedSinceError:
            messages.error(request, str(self.changed_since))
        else:
            text = _of_day(self.brought_back, version)
            if before is None:
                messages.success(request, text)
            else:
                undo.offer(request, text, url_name=self.undo_url, before=before)
        return redirect(next_address(request, default=self.home))

    def forget(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Forgets all earlier versions of the entry that one of them belongs to."""
        version = self._version(request, pk)
        self._versions.of_entry(version).delete()
        messages.success(request, _of_day(self.forgotten, version))
        return redirect(next_address(request, default=self.home))

    def _version(self, request: HttpRequest, pk: int) -> EarlierVersion:
        return owned_or_404(self._versions, request.user, pk=pk)

    @property
    def _versions(self) -> EarlierVersionQuerySet[EarlierVersion]:
        return EarlierVersionQuerySet(self.store.versions)


def _of_day(text: Text, version: EarlierVersion) -> str:
    return str(text) % {"day": date_format(version.date, "DATE_FORMAT")}
