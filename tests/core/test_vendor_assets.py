"""What `make assets` brought in: complete, unchanged since, and from nowhere but our own server."""

from __future__ import annotations

import json
import re
from xml.etree import ElementTree

import pytest
from django.core.management import CommandError

from journal.management.commands.vendor_assets import (
    DIGESTS_NAME,
    ICON_NAMES,
    ICONS,
    PACKAGES,
    VENDOR_DIR,
    digests_of,
    sprite,
)

SVG = "{http://www.w3.org/2000/svg}"


def test_every_vendored_file_is_as_it_came() -> None:
    kept = json.loads((VENDOR_DIR / DIGESTS_NAME).read_text())

    assert digests_of(VENDOR_DIR) == kept
    assert list(kept) == sorted(kept)


def test_every_package_is_there_with_its_licence() -> None:
    for package in PACKAGES:
        for place in package.files.values():
            assert (VENDOR_DIR / package.folder / place).is_file()
        assert list((VENDOR_DIR / package.folder).glob("LICENSE*"))


def test_the_sprite_holds_every_icon_that_is_named() -> None:
    root = ElementTree.parse(VENDOR_DIR / ICONS.folder / "icons.svg").getroot()  # noqa: S314 (our own file)

    assert [symbol.get("id") for symbol in root.iter(f"{SVG}symbol")] == list(ICON_NAMES)
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
