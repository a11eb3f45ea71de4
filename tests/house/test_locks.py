"""Rule 18: locked versions with hashes, for every Python we promise, naming no index."""

from __future__ import annotations

import re
import tomllib
from functools import cache

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.house.tree import ROOT, project_files, shown

PYTHONS = ["3.11", "3.12", "3.13", "3.14"]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
DIRECT = {
    "runtime": PROJECT["project"]["dependencies"],
    "development": PROJECT["project"]["dependencies"] + PROJECT["dependency-groups"]["dev"],
}
# In parts, or this file would break its own rule.
INDEX_HOSTS = [
    host.replace(" ", "") for host in ("pypi .org", "pythonhosted .org", "npmjs .org", "npmjs .com")
]


@cache
def locked(kind: str) -> dict[str, list[tuple[Requirement, int]]]:
    """Each package's pins with their number of hashes; several only when their markers differ."""
    text = (ROOT / "locks" / f"{kind}.txt").read_text()
    pins: dict[str, list[tuple[Requirement, int]]] = {}
    for entry in re.split(r"\n(?=[A-Za-z0-9])", re.sub(r"(?m)^\s*#.*\n?", "", text).strip()):
        requirement = Requirement(entry.split("\\")[0].split(" --hash")[0].strip())
        n_hashes = len(re.findall(r"--hash=sha256:[0-9a-f]{64}\b", entry))
        pins.setdefault(canonicalize_name(requirement.name), []).append((requirement, n_hashes))
    return pins


def versions(kind: str, python: str) -> dict[str, list[str]]:
    """What the lock installs under a Python: package -> its pins."""
    environment = {"python_version": python, "python_full_version": f"{python}.0"}
    return {
        name: pins
        for name, entries in locked(kind).items()
        if (
            pins := [
                str(requirement.specifier)
                for requirement, _ in entries
                if requirement.marker is None or requirement.marker.evaluate(environment)
            ]
        )
    }


@pytest.mark.parametrize("kind", DIRECT)
def test_every_requirement_is_pinned_with_a_hash(kind: str) -> None:
    loose = [
        str(requirement)
        for entries in locked(kind).values()
        for requirement, n_hashes in entries
        if n_hashes == 0 or not re.fullmatch(r"==[^,*]+", str(requirement.specifier))
    ]

    assert loose == []


@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize("kind", DIRECT)
def test_lock_installs_what_the_project_asks_for(kind: str, python: str) -> None:
    pins = versions(kind, python)
    asked = [Requirement(text) for text in DIRECT[kind]]

    missing = [
        str(requirement)
        for requirement in asked
        if not any(
            requirement.specifier.contains(pin.removeprefix("=="))
            for pin in pins.get(canonicalize_name(requirement.name), [])
        )
    ]

    assert missing == []
    assert {name: several for name, several in pins.items() if len(several) > 1} == {}


@pytest.mark.parametrize("python", PYTHONS)
def test_tests_run_on_the_versions_that_serve(python: str) -> None:
    served, tested = versions("runtime", python), versions("development", python)

    assert {name: pins for name, pins in served.items() if tested.get(name) != pins} == {}


def test_locks_name_no_address() -> None:
    texts = {kind: (ROOT / "locks" / f"{kind}.txt").read_text() for kind in DIRECT}

    assert [kind for kind, text in texts.items() if re.search(r"://|--(extra-)?index-url", text)] == []


def test_no_file_names_a_package_index() -> None:
    hosts = re.compile("|".join(map(re.escape, INDEX_HOSTS)).encode())

    assert [shown(path) for path in project_files() if hosts.search(path.read_bytes())] == []
