"""The WSGI entry point that the server loads."""

import os

from django.core.wsgi import get_wsgi_application

from journal.core import in_use, statements

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "journal.settings")

application = get_wsgi_application()
# Whatever loads this serves, be it `manage.py serve` or another server; and a worker may outlive its parent
# by a moment. No other journal may be put in place before it has ended.
in_use.shared_for_life(*in_use.of_this_journal())
# Whoever asks for a page does not hold up the others for long.
statements.bound()
