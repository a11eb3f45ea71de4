"""What went wrong and where in the code, without what it went wrong with.

An exception's own words often repeat what somebody typed: PostgreSQL names the value that is there twice, a
mail server the address that it refuses, Python the text that is no number. Its type, its place in the code
and what the driver of a database knows of the schema hold nothing of anybody, and are enough to find it.
"""

from __future__ import annotations

import errno
import smtplib
import sqlite3
import traceback
from collections.abc import Iterator

import psycopg
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError
from django.db import DatabaseError
from django.template import TemplateDoesNotExist

from journal.core.in_use import FolderInUseError

_OF_CODE_ONLY = {
    ImportError,
    ModuleNotFoundError,
    NameError,
    UnboundLocalError,
    MemoryError,
    RecursionError,
    ImproperlyConfigured,
    CommandError,
    TemplateDoesNotExist,
    FolderInUseError,
}
"""Their words name modules, names, templates, settings and folders, which whoever reads the log may know."""
_BECAUSE = "\nThe above exception was the direct cause of the following exception:\n\n"
_MEANWHILE = "\nDuring handling of the above exception, another exception occurred:\n\n"


def described(error: BaseException) -> str:
    """Its type, and in brackets what else may be told of it, in one line."""
    kind = type(error)
    name = kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"
    if kind in _OF_CODE_ONLY:
        return f"{name}: {error}".partition("\n")[0]
    facts = ", ".join(_facts(error))
    return f"{name} ({facts})" if facts else name


def with_places(error: BaseException) -> str:
    """The same for an exception and for those that led to it, each with its way through the code."""
    lines: list[str] = []
    for one in reversed(_chain(error)):
        if lines:
            lines.append(_BECAUSE if one.__cause__ is not None else _MEANWHILE)
        lines.append("Traceback (most recent call last):\n")
        lines += traceback.format_tb(one.__traceback__)
        lines.append(f"{described(one)}\n")
    return "".join(lines).rstrip()


def _chain(error: BaseException) -> list[BaseException]:
    """From an exception back to the first one."""
    chain: list[BaseException] = []
    before: BaseException | None = error
    while before is not None and not any(before is one for one in chain):
        chain.append(before)
        before = before.__cause__ or (None if before.__suppress_context__ else before.__context__)
    return chain


def _facts(error: BaseException) -> Iterator[str]:
    match error:
        case BaseExceptionGroup():
            yield from (described(one) for one in error.exceptions)
        case DatabaseError() if error.__cause__ is not None:
            # Django's own stands for that of the driver, which knows more.
            yield from _facts(error.__cause__)
        case psycopg.Error() | sqlite3.Error():
            yield from _facts_of_driver(error)
        case smtplib.SMTPResponseException():
            yield str(error.smtp_code)
        case smtplib.SMTPRecipientsRefused():
            yield from (str(code) for code, _said in error.recipients.values())
        case OSError() if error.errno:
            yield errno.errorcode.get(error.errno, str(error.errno))


def _facts_of_driver(error: psycopg.Error | sqlite3.Error) -> Iterator[str]:
    if isinstance(error, psycopg.Error):
        diagnosis = error.diag
        names = (error.sqlstate, diagnosis.table_name, diagnosis.column_name, diagnosis.constraint_name)
        yield from (name for name in names if name)
        return
    name = getattr(error, "sqlite_errorname", "")
    if name.startswith("SQLITE_CONSTRAINT"):
        # It says which column or constraint, and never which value.
        yield str(error)
    elif name:
        yield name
