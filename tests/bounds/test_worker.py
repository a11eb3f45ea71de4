"""What a worker may take from the machine."""

from __future__ import annotations

import resource
import subprocess
import sys

import pytest

from tests.databases import ROOT

COUNT = """
import resource, sys
from journal.core.worker import allow_more_files
resource.setrlimit(resource.RLIMIT_NOFILE, (int(sys.argv[1]), int(sys.argv[2])))
allow_more_files()
print(*resource.getrlimit(resource.RLIMIT_NOFILE))
"""


@pytest.mark.parametrize(("now", "most", "after"), [(64, 128, 128), (100, 100, 100)])
def test_it_may_have_more_files_open_where_the_machine_allows_it(now: int, most: int, after: int) -> None:
    assert resource.getrlimit(resource.RLIMIT_NOFILE)[1] >= most

    done = subprocess.run(
        [sys.executable, "-c", COUNT, str(now), str(most)],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )

    assert done.stdout.split() == [str(after), str(most)]
