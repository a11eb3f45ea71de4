"""The settings of the tests: the app's own, with nothing of the machine's own journal in reach.

This is a settings module and no conftest because pytest-django reads the settings before any conftest.
"""

import atexit
import os
import shutil
import tempfile

from tests.environment import is_of_a_journal

# Nothing makes this folder unless a test writes into it, so a type check leaves none behind.
_var_dir = os.path.join(tempfile.gettempdir(), f"journal-tests-{os.getpid()}")
atexit.register(shutil.rmtree, _var_dir, ignore_errors=True)
# The database is how the tests are told which one to use; nothing else of a journal's is for them.
for _name in set(filter(is_of_a_journal, os.environ)) - {"DATABASE_URL"}:
    del os.environ[_name]
os.environ["JOURNAL_VAR"] = _var_dir
os.environ["SECRET_KEY"] = "for-tests-only-" * 4

from journal.settings import *  # noqa: E402
from journal.settings import CACHES as _CACHES  # noqa: E402
from journal.settings import STORAGES as _STORAGES  # noqa: E402

# The programs that tests start are the real ones: own settings, own secrets.
del os.environ["SECRET_KEY"]
os.environ["DJANGO_SETTINGS_MODULE"] = "journal.settings"

# View tests have no collected files; the browser tests run with the real storage.
STORAGES = _STORAGES | {
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_AUTOREFRESH = True  # WhiteNoise would warn about the folder of collected files.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # Slow hashes are slow on purpose.
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
# Rate limits count in the cache; the tests are many people at once.
_NOTHING = {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}
CACHES = _CACHES | {"default": _NOTHING, "standings": _NOTHING}
