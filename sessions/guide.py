"""The guide: what the catalogue knows, to search and to read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from journal.core.flags import Text
from journal.users.requests import SignedInRequest
from sessions.catalogue import CHAPTERS, TECHNIQUES, Finding
from sessions.guide_form import GuideForm
from sessions.guide_search import GuideQuery, search


@dataclass(frozen=True)
class Neighbour:
    """The page of the guide before or after the one that is open."""

    address: str
    name: Text


@require_safe
def guide(request: SignedInRequest) -> HttpResponse:
    """The techniques that suit the address, and the chapters."""
    form = GuideForm(request.GET)
    wanted = form.wanted
    context = {
        "form": form,
        "is_search": wanted != GuideQuery(),
        "has_words": bool(wanted.words),
        "found": search(wanted),
        "n_techniques": len(TECHNIQUES),
        "chapters": CHAPTERS.values(),
        "findings": Finding.every(),
    }
    return render(request, "sessions/guide.html", context)


@require_safe
def guide_technique(request: SignedInRequest, slug: str) -> HttpResponse:
    """One technique, step by step."""
    if slug not in TECHNIQUES:
        raise Http404
    before, after = neighbours(
        {key: words.name for key, words in TECHNIQUES.items()}, slug, "guide_technique"
    )
    context = {"slug": slug, "technique": TECHNIQUES[slug], "before": before, "after": after}
    return render(request, "sessions/guide_technique.html", context)


@require_safe
def guide_chapter(request: SignedInRequest, slug: str) -> HttpResponse:
    """One chapter to read."""
    if slug not in CHAPTERS:
        raise Http404
    before, after = neighbours(
        {key: chapter.title for key, chapter in CHAPTERS.items()}, slug, "guide_chapter"
    )
    context = {"chapter": CHAPTERS[slug], "before": before, "after": after}
    return render(request, "sessions/guide_chapter.html", context)


def neighbours(
    names: Mapping[str, Text], slug: str, url_name: str
) -> tuple[Neighbour | None, Neighbour | None]:
    """The pages before and after `slug` in the order of `names`; None at either end."""
    pages = [Neighbour(reverse(url_name, args=[key]), name) for key, name in names.items()]
    padded = [None, *pages, None]
    at = list(names).index(slug)
    return padded[at], padded[at + 2]
