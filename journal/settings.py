"""All settings. What may differ between machines is read from the environment.

`docs/operations.md` lists the variables; a bad value stops the start with one clear line.
"""

from pathlib import Path
from typing import Any

import environ
from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from journal.core import addresses, environment, logs
from journal.settings_accounts import *  # noqa: F403

env = environ.Env()

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = Path(env.str("JOURNAL_VAR", default=str(BASE_DIR / "var"))).resolve()

DEBUG = environment.yes_or_no("DEBUG", default=False)
SECRET_KEY = environment.secret("SECRET_KEY", VAR_DIR / "secret_key")
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_FALLBACKS", default=[])  # earlier keys: still readable
HOST = env.str("HOST", default="127.0.0.1")
PORT = environment.whole_number("PORT", default=8000, lowest=1, highest=65535)
WORKER_THREADS = environment.whole_number("JOURNAL_THREADS", default=4, lowest=1, highest=64)
SITE = addresses.site_address(env.str("JOURNAL_URL", default=f"http://127.0.0.1:{PORT}"))
IS_HTTPS = SITE.scheme == "https"
ALLOWED_HOSTS = addresses.allowed_hosts(SITE, HOST)
CSRF_TRUSTED_ORIGINS = [f"{SITE.scheme}://{SITE.netloc}"]

DEMO_IS_OFFERED = environment.yes_or_no("JOURNAL_DEMO", default=True)
DEMO_HOURS = 24
DEMO_JOURNALS_AT_ONCE = 100

INSTALLED_APPS = [
    "journal",
    "journal.core",
    "journal.users",
    "journal.activity",
    "sessions.apps.SessionsConfig",
    "symptoms",
    "journal.care",
    "journal.dashboard",
    "journal.reports",
    "journal.reminders",
    "journal.sharing",
    "journal.helping",
    "journal.imports",
    "journal.demo",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.usersessions",
    "crispy_forms",
    "crispy_bootstrap5",
]

MIDDLEWARE = [
    "journal.sharing.middleware.VisitorsMiddleware",
    # Outside of whatever may answer instead of a page: redirects, static files, a wrong set-up.
    "csp.middleware.CSPMiddleware",
    "journal.core.set_up.SafeWaysMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "journal.users.middleware.SignInFirstMiddleware",
    "journal.users.middleware.PrivatePagesMiddleware",
    "journal.erasing.middleware.ClosedJournalMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]

ROOT_URLCONF, WSGI_APPLICATION = "journal.urls", "journal.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]
FORM_RENDERER = "journal.core.renderers.PlainInputs"
CRISPY_ALLOWED_TEMPLATE_PACKS = "bootstrap5"
CRISPY_TEMPLATE_PACK = "bootstrap5"

DATABASES = {
    "default": environment.database(
        env.str("DATABASE_URL", default=f"sqlite:///{VAR_DIR / 'journal.sqlite3'}"),
        # One connection a thread, and a spare for commands.
        pool_size=WORKER_THREADS + 1,
    )
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Accounts: how people sign in, in a file of its own.
ALLAUTH_TRUSTED_PROXY_COUNT = environment.whole_number(
    "JOURNAL_PROXIES", default=1 if IS_HTTPS else 0, lowest=0, highest=9
)

# Mail: none unless a server is named; password reset is then done on the machine (README).
EMAIL_URL = env.str("EMAIL_URL", default="")
EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
if EMAIL_URL:
    vars().update(environment.mail_server(EMAIL_URL))
# Whether this copy sends reminders; one that is only tried out must not.
REMINDERS_ARE_SENT = environment.yes_or_no("JOURNAL_REMINDERS", default=True)
DEFAULT_FROM_EMAIL = env.str("JOURNAL_MAIL_FROM", default=f"journal@{SITE.hostname}")

# Language and time
LANGUAGE_CODE, LANGUAGES = "en", [("en", _("English"))]
TIME_ZONE = environment.time_zone("JOURNAL_TIME_ZONE", default="UTC")
USE_TZ = True
FORMAT_MODULE_PATH = ["journal.formats"]

# Static files
STATIC_URL, STATIC_ROOT = "static/", VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "journal.core.static_storage.ModuleStaticFilesStorage"},
}
WHITENOISE_KEEP_ONLY_HASHED_FILES = True
WHITENOISE_MIMETYPES = {".svg": "image/svg+xml; charset=utf-8"}

# Browser security. Nothing is inline and nothing comes from elsewhere.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "object-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "font-src": [SELF],
        # Bootstrap draws the arrows of selects and the ticks of checkboxes as data: pictures.
        "img-src": [SELF, "data:"],
        "connect-src": [SELF],
        "worker-src": [SELF],
        "form-action": [SELF],
        "manifest-src": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
SESSION_ENGINE = "journal.core.session_store"
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_AGE = 60 * 60 * 24 * 90
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = IS_HTTPS
# Scripts that send something take the proof of origin from the form they stand in.
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "journal.core.errors.csrf_failure"
if IS_HTTPS:
    SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = "__Host-session", "__Host-csrf"
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_SSL_REDIRECT = True
    # Asked by monitors on the machine itself; and by calendar programs, which `calendar_feed` refuses itself.
    SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^calendar/feed/"]
    SECURE_HSTS_SECONDS = 60 * 60 * 24 * 365
    SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = True

# Room for a note far too long, which then gets a clear message; a file only where a page asks for one.
DATA_UPLOAD_MAX_MEMORY_SIZE = 8 * 1024 * 1024
FILE_UPLOAD_HANDLERS = ["journal.core.uploads.FilesWhereAsked"]
CACHES: dict[str, dict[str, Any]] = {
    # Counts tries for all workers together; no page but those of signing in touches it. So does the tidying.
    "default": {"BACKEND": "journal.users.shared_cache.SharedCache"},
    # What was worked out of a journal, for the worker that did it.
    "standings": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
    # How far the check of a long file is, told from one worker to another: on the disk, beside the rest.
    "progress": {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": VAR_DIR / "progress",
        "TIMEOUT": 10 * 60,
    },
}

MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
LOGGING = logs.LOGGING
