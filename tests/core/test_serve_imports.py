"""What the server loads before it waits for signals: nothing that begins threads of its own."""

from __future__ import annotations

import subprocess
import sys

LOADED = """
import sys
import django
django.setup()
import journal.management.commands.serve, journal.reminders.sending
print(sorted({"numpy", "typst"} & sys.modules.keys()))
"""


def test_no_library_with_threads_is_loaded_before_the_server_listens_for_signals() -> None:
    """Threads that began before would be handed Ctrl-C, while the one that waits for it sleeps on."""
    done = subprocess.run([sys.executable, "-c", LOADED], check=True, stdout=subprocess.PIPE, text=True)

    assert done.stdout == "[]\n"
