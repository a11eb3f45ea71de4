#!/usr/bin/env python
"""Django's command line."""

import os
import sys
from contextlib import AbstractContextManager, nullcontext

from django.core.exceptions import ImproperlyConfigured
from django.core.management import execute_from_command_line

from journal.core import in_use

WRITING = {
    *("account_unsetmultipleprimaryemails", "changepassword", "clearsessions", "create_account"),
    *("createsuperuser", "dbshell", "flush", "invite", "load_demo", "loaddata", "lock_anew", "migrate"),
    *("operator", "remove_second_step", "remove_stale_contenttypes", "send_reminders", "shell", "sign_out"),
    "tidy_up",
}
"""Commands that may write. `serve`, `backup` and `restore` see for themselves who else is at work."""


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "journal.settings")
    try:
        with beside_others(*sys.argv[1:2]):
            execute_from_command_line(sys.argv)
    except in_use.FolderInUseError as error:
        sys.exit(f"Nothing was done: {error}")
    except ImproperlyConfigured as error:
        sys.exit(f"The journal cannot start: {error}")
    except KeyboardInterrupt:
        sys.exit(130)


def beside_others(command: str = "") -> AbstractContextManager[None]:
    """What is written while a backup is brought back would end up in the journal that is put aside."""
    return in_use.shared(*in_use.of_this_journal()) if command in WRITING else nullcontext()


if __name__ == "__main__":
    main()
