"""The papers name files that are there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.house.tree import APPS, ROOT, shown

PAPERS = [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")]
_OURS = re.compile(rf"`((?:{'|'.join(APPS)}|tests|templates|static|docs)/[\w./-]+)`")


@pytest.mark.parametrize("paper", PAPERS, ids=shown)
def test_every_file_that_is_named_is_there(paper: Path) -> None:
    named = set(_OURS.findall(paper.read_text()))

    assert sorted(name for name in named if not (ROOT / name).exists()) == []
