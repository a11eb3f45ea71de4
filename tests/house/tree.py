"""What the rules look at: the files of the project and its own addresses."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver, reverse

ROOT = Path(__file__).resolve().parents[2]
APPS = ("journal", "sessions", "symptoms")


@cache
def project_files() -> tuple[Path, ...]:
    """Every file that is in the repository or would be added to it, vendored ones included."""
    command = ["git", "-c", "safe.directory=*", "ls-files", "-z", "-co", "--exclude-standard"]
    names = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return tuple(path for name in names.split("\0") if name and (path := ROOT / name).is_file())


def files(pattern: str, *folders: str) -> list[Path]:
    """Our own files below the folders (all of them if none is named) whose name matches the pattern."""
    inside = [ROOT / folder for folder in folders] or [ROOT]
    return [
        path
        for path in project_files()
        if path.match(pattern)
        and any(path.is_relative_to(folder) for folder in inside)
        and not path.is_relative_to(ROOT / "static" / "vendor")
    ]


def shown(path: Path) -> str:
    """A path as a person would type it."""
    return path.relative_to(ROOT).as_posix()


def lines_with(pattern: str, paths: list[Path]) -> list[str]:
    """`file:line: text` for each line that matches."""
    search = re.compile(pattern).search
    return [
        f"{shown(path)}:{number}: {line.strip()[:100]}"
        for path in paths
        for number, line in enumerate(path.read_text().splitlines(), start=1)
        if search(line)
    ]


@dataclass(frozen=True)
class Address:
    """One URL pattern; `captures` are the names of what it takes from the path."""

    name: str
    captures: frozenset[str]
    view: Callable[..., Any]
    is_ours: bool

    @property
    def view_name(self) -> str:
        """The view's name in the words of a URL name: a class `DayList` is `day_list`."""
        view_class = getattr(self.view, "view_class", None)
        if view_class is None:
            return self.view.__name__
        return re.sub(r"(?<!^)(?=[A-Z])", "_", view_class.__name__).lower()

    def path(self, **values: Any) -> str:
        """The path with the given values, and harmless ones for the rest."""
        harmless = {
            "pk": 1,
            "massage_pk": 1,
            "day": "2026-01-05",
            "slug": "oils",
            "key": "x-y",
            "uidb36": "1",
            "token": "x",
        }
        harmless |= {
            "kind": "carrier-oil",
            "question": "weeks",
            "provider_id": "oidc",
            "compares": "frequency",
            "ending": "json",
        }
        return reverse(self.name, kwargs={name: (harmless | values)[name] for name in self.captures})


def addresses() -> list[Address]:
    """Every address of the app; allauth's have `is_ours` False."""
    return sorted(_walk(get_resolver()), key=lambda address: address.name)


def our_addresses() -> list[Address]:
    return [address for address in addresses() if address.is_ours]


def _walk(resolver: URLResolver, above: frozenset[str] = frozenset()) -> Iterator[Address]:
    for entry in resolver.url_patterns:
        captures = above | frozenset(entry.pattern.regex.groupindex)
        if isinstance(entry, URLResolver):
            yield from _walk(entry, captures)
        elif isinstance(entry, URLPattern):
            is_ours = entry.callback.__module__.split(".")[0] in APPS
            yield Address(entry.name or str(entry.pattern), captures, entry.callback, is_ours)
