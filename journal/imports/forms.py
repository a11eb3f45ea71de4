"""Sending a file: whatever is wrong with it as a whole is said beside the field."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from journal.core.numbers import number_text
from journal.imports.archives import whole_journal_in
from journal.imports.decoding import START, UnreadableFileError, as_utf_8, refuse_other_kinds
from journal.imports.reading import open_file
from journal.imports.tables import ROWS_MAX
from journal.users.models import User

BYTES_MAX = 20 * 1024 * 1024
EXAMPLE_BYTES_MAX = 1024 * 1024
"""In an example journal, of which many may be open at once."""


def bytes_max(owner: User) -> int:
    return EXAMPLE_BYTES_MAX if owner.is_demo else BYTES_MAX


class UploadForm(forms.Form):
    """One file, which is valid when its form is sound; `content` is then its text in UTF-8."""

    file = forms.FileField(
        label=gettext_lazy("The file"),
        max_length=None,
        widget=forms.FileInput(attrs={"accept": ".csv,.tsv,.txt,.json,.zip,text/csv,application/json"}),
    )

    content = b""

    def __init__(self, owner: User, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._bytes_max = bytes_max(owner)
        size = {"size": filesizeformat(self._bytes_max)}
        field = self.fields["file"]
        field.widget.attrs["data-bytes-max"] = self._bytes_max
        field.widget.attrs["data-too-large"] = self._too_large()
        limits = size | {"n_rows": number_text(ROWS_MAX)}
        field.help_text = _("CSV, JSON or our ZIP, up to %(size)s and %(n_rows)s rows.") % limits
        field.error_messages["required"] = _("Choose a file of up to %(size)s.") % size
        field.error_messages["empty"] = _("This file is empty.")

    def _too_large(self) -> str:
        words = _("This file is too large. A file may have up to %(size)s.")
        return words % {"size": filesizeformat(self._bytes_max)}

    def clean_file(self) -> UploadedFile[bytes]:
        file: UploadedFile[bytes] = self.cleaned_data["file"]
        try:
            self.content = self._text_of(file)
            open_file(self.content)
        except UnreadableFileError as error:
            raise ValidationError(str(error)) from None
        return file

    def _text_of(self, file: UploadedFile[bytes]) -> bytes:
        """The text in a file, or in an archive of ours. Raises UnreadableFileError."""
        if (file.size or 0) > self._bytes_max:
            # That a spreadsheet is none of our files helps more than that it is a large one.
            refuse_other_kinds(file.read(START))
            raise UnreadableFileError(self._too_large())
        content = file.read()
        whole_journal = whole_journal_in(content, bytes_max=self._bytes_max)
        return as_utf_8(content if whole_journal is None else whole_journal)
