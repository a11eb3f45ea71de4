"""Vendored files are what their packages hold, byte by byte, and each icon among them is shown somewhere.

The digests are computed here anew, and not by the command that wrote the list.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re

from journal.core.templatetags.journal_parts import ICONS, PLACES
from sessions.catalogue import CHAPTERS
from tests.house.tree import ROOT, files, project_files

VENDOR = ROOT / "static" / "vendor"
LIST = VENDOR / "vendored.json"


def test_every_vendored_file_has_its_listed_digest() -> None:
    found = {
        path.relative_to(VENDOR).as_posix(): f"sha384-{base64.b64encode(digest).decode()}"
        for path in project_files()
        if path.is_relative_to(VENDOR) and path != LIST
        for digest in [hashlib.sha384(path.read_bytes()).digest()]
    }

    assert found == json.loads(LIST.read_text())


def test_every_vendored_package_brings_its_licence() -> None:
    packages = {name.split("/")[0] for name in json.loads(LIST.read_text())}

    assert {name for name in packages if not list((VENDOR / name).glob("LICENSE*"))} == set()


def test_every_vendored_icon_is_shown_and_every_shown_icon_is_vendored() -> None:
    vendored = set(re.findall(r'<symbol id="([^"]+)"', (ROOT / "static" / ICONS).read_text()))
    named = {
        name
        for path in files("*.html", "templates")
        for name in re.findall(r"\{%\s*icon\s+([^\s%]+)", path.read_text())
    }

    # The bar of places shows the icon of each place, the guide that of each chapter; every other one is
    # named where it is shown.
    shown = {name.strip("\"'") for name in named - {"link.place.icon", "chapter.icon"}}
    shown |= {place.icon for place in PLACES} | {chapter.icon for chapter in CHAPTERS.values()}
    assert vendored == shown
