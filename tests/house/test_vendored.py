"""Vendored files are what their packages hold, byte by byte."""

from __future__ import annotations

import base64
import hashlib
import json

from tests.house.tree import ROOT, project_files

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
