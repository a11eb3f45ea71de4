"""`journal/install.py`, as far as it goes without a network."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

SCRIPT = Path(settings.BASE_DIR) / "journal" / "install.py"
AS_VERSION = (
    "import runpy, sys; sys.version_info = {version}; runpy.run_path({script!r}, run_name='__main__')"
)


@pytest.mark.parametrize("version", [(2, 7, 18), (3, 9, 18), (3, 10, 13)])
def test_a_python_that_is_too_old_is_one_clear_line(version: tuple[int, int, int]) -> None:
    code = AS_VERSION.format(version=version, script=str(SCRIPT))

    done = subprocess.run(
        [sys.executable, "-c", code, "runtime"], capture_output=True, text=True, check=False
    )

    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "needs Python 3.11 or newer; this is Python " + ".".join(map(str, version)) in done.stderr


def test_a_lock_that_does_not_exist_is_refused() -> None:
    done = subprocess.run(
        [sys.executable, str(SCRIPT), "everything"], capture_output=True, text=True, check=False
    )

    assert done.returncode == 1
    assert "runtime or development" in done.stderr
