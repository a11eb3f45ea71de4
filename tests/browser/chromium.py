"""Finds a Chromium: Playwright's own, else the machine's, else Debian's."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
QUIET = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
]
HOW = (
    "no Chromium was found: run `.venv/bin/playwright install --with-deps chromium`, "
    "or install the package chromium (or google-chrome) of your system, and try again"
)


class NoChromiumError(Exception):
    """There is no browser; the message says what to do."""


@cache
def launch_arguments() -> dict[str, Any]:
    """What `chromium.launch` needs on this machine; installs Debian's Chromium as the last resort.

    Ask once before Playwright is started: it says where its own browser is only where none runs yet.
    """
    # Chromium's sandbox refuses to run as root; the tests open pages of our own only.
    arguments = QUIET + (["--no-sandbox"] if os.geteuid() == 0 else [])
    if _has_playwrights_own():
        return {"args": arguments}
    executable = _on_path() or _install_on_debian()
    if executable is None:
        raise NoChromiumError(HOW)
    return {"args": arguments, "executable_path": executable}


def _has_playwrights_own() -> bool:
    with sync_playwright() as playwright:
        return Path(playwright.chromium.executable_path).exists()


def _on_path() -> str | None:
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def _install_on_debian() -> str | None:
    if os.geteuid() != 0 or not Path("/etc/debian_version").exists():
        return None
    # Test processes that start together must not install together.
    with (Path(tempfile.gettempdir()) / "journal-chromium.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if _on_path() is None:
            quiet_apt = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
            for command in (["update"], ["install", "--yes", "--no-install-recommends", "chromium"]):
                subprocess.run(["apt-get", "--quiet", *command], env=quiet_apt, check=False)
    return _on_path()
