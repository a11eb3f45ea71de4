"""Rules 12 and 17: templates print, hold nothing inline, and every word in them can be translated."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.house.tree import files, lines_with, shown

TEMPLATES = files("*.html", "templates")

FORBIDDEN = {
    "unescaped output": r"\|\s*safe\b|autoescape\s+off",
    "inline style": r"\sstyle\s*=|<style\b",
    "inline handler": r"<[^>]*\son[a-z]+\s*=",
    "inline script": r"<script\b(?![^>]*\bsrc=)|javascript:",
    # `.all` of what was fetched along is no query; the query-growth tests see to the rest.
    "query": r"\{[{%][^}]*\.(objects|count|exists|filter|[a-z]+_set)\b",
    "something from elsewhere": r"(src|srcset|action)=[\"']?(https?:)?//|<link[^>]*href=[\"']?(https?:)?//",
}

MARKED = re.compile(
    "|".join(
        [
            r"\{%\s*block shell\s*%\}.*?endblock.*?%\}",  # names of classes
            r"\{%\s*comment.*?endcomment\s*%\}",
            r"\{%\s*blocktrans.*?endblocktrans(?:late)?\s*%\}",
            r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<!--.*?-->",
            r"<code>.*?</code>|&\w+;",
        ]
    ),
    re.DOTALL,
)
SPOKEN_ATTRIBUTE = re.compile(r"\s(?:alt|title|placeholder|aria-label|aria-description)=\"([^\"]*)\"")
TAG = re.compile(r"<[^>]*>", re.DOTALL)
WORD = re.compile(r"[A-Za-z]{2,}")


@pytest.mark.parametrize("rule", FORBIDDEN)
def test_no_template_holds(rule: str) -> None:
    assert lines_with(FORBIDDEN[rule], TEMPLATES) == []


def test_every_word_in_a_template_is_marked_for_translation() -> None:
    unmarked = {shown(path): words for path in TEMPLATES if (words := unmarked_words(path))}

    assert unmarked == {}


def unmarked_words(path: Path) -> list[str]:
    """What a person would read or hear and no translator would see."""
    rest = MARKED.sub("", path.read_text())
    heard = " ".join(SPOKEN_ATTRIBUTE.findall(rest))
    return WORD.findall(TAG.sub(" ", rest) + heard)
