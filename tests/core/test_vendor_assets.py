"""What `make assets` brought in: complete, and fit to be served by our own server."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest
from django.core.management import CommandError

from journal.management.commands.vendor_assets import (
    ICON_NAMES,
    ICONS,
    PACKAGES,
    VENDOR_DIR,
    sprite,
)

SVG = "{http://www.w3.org/2000/svg}"


def test_every_file_that_is_named_came() -> None:
    places = [VENDOR_DIR / package.folder / place for package in PACKAGES for place in package.files.values()]

    assert [place for place in places if not place.is_file()] == []


def test_the_sprite_holds_every_icon_that_is_named() -> None:
    root = ElementTree.parse(VENDOR_DIR / ICONS.folder / "icons.svg").getroot()  # noqa: S314 (our own file)

    assert [symbol.get("id") for symbol in root.iter(f"{SVG}symbol")] == ICON_NAMES.split()
    assert all(len(symbol) for symbol in root.iter(f"{SVG}symbol"))


def test_a_file_that_names_a_source_map_has_it_beside_it() -> None:
    named = 0
    for path in (*VENDOR_DIR.rglob("*.js"), *VENDOR_DIR.rglob("*.css")):
        found = re.search(r"sourceMappingURL=(\S+)", path.read_text())
        named += found is not None
        assert found is None or (path.parent / found[1]).is_file()
    assert named == 2


def test_a_drawing_on_another_grid_is_refused() -> None:
    with pytest.raises(CommandError, match="wide is not drawn on a 16 by 16 grid"):
        sprite({"wide": '<svg viewBox="0 0 32 16"><path d="M0 0"/></svg>'})
