"""Rule 13: native modules, `const`, and the text of a server through `textContent`."""

from __future__ import annotations

import pytest

from tests.house.tree import files, lines_with

FORBIDDEN = {
    "markup made of text": r"\b(innerHTML|outerHTML|insertAdjacentHTML|document\.write)\b",
    "code made of text": r"\beval\(|new Function\(|setTimeout\(\s*[\"']",
    "var": r"^\s*var\s",
    "something from elsewhere": r"https?://(?!www\.w3\.org/)",
}


@pytest.mark.parametrize("rule", FORBIDDEN)
def test_no_module_holds(rule: str) -> None:
    assert lines_with(FORBIDDEN[rule], files("*.js", "static")) == []
