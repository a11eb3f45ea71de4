"""A file that waits to be imported, and what an import has done, so that it can be taken back."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from journal.core.ownership import Owned, OwnedQuerySet

FILE_NAME_LENGTH_MAX = 200


class ImportFileQuerySet(OwnedQuerySet["ImportFile"]):
    """Waiting files."""


class ImportFile(Owned):
    """The file that its owner has sent and not yet imported; one at a time.

    `content` is UTF-8. `mapping` says which column is which; empty for our own files, and until the person
    has chosen. `listing` is what it would do, packed by `journal.imports.listing`; empty until then.
    """

    name = models.CharField(_("name"), max_length=FILE_NAME_LENGTH_MAX)
    content = models.BinaryField()
    mapping = models.JSONField(default=dict, blank=True)
    listing = models.BinaryField(default=b"", blank=True)
    made_at = models.DateTimeField(_("sent at"))

    objects = ImportFileQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner"], name="import_file_once")]

    def __str__(self) -> str:
        return self.name


class ImportRunQuerySet(OwnedQuerySet["ImportRun"]):
    """Imports that were made."""


class ImportRun(Owned):
    """The last import of its owner: what it wrote, so that it can be taken back as a whole.

    `written` is JSON for `journal.imports.take_back` alone.
    """

    made_at = models.DateTimeField(_("imported at"))
    written = models.JSONField()

    objects = ImportRunQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner"], name="import_run_once")]

    def __str__(self) -> str:
        return f"{self.made_at:%Y-%m-%d}"
