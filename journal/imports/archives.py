"""The ZIP archive that this journal gives away, opened again."""

from __future__ import annotations

import io
import zipfile
import zlib

from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _

from journal.imports.decoding import UnreadableFileError

WHOLE_JOURNAL = "journal.json"
"""The file in our archive that says all that its tables say, and more."""
_ZIP = b"PK\x03\x04"
_ENTRY = b"PK\x01\x02"
_ENTRIES_MAX = 1000
"""An archive of ours has six. A list of many thousands would fill the memory before anything is read."""
_OUR_WAYS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError)
"""What Python raises for an archive that is cut off, damaged or locked by a password."""


def whole_journal_in(content: bytes, *, bytes_max: int) -> bytes | None:
    """The journal in an archive of ours; None for any other file.

    Never unpacks more than `bytes_max`, whatever an archive says of itself. Raises UnreadableFileError.
    """
    if not content.startswith(_ZIP) or content.count(_ENTRY) > _ENTRIES_MAX:
        return None
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if WHOLE_JOURNAL not in archive.namelist():
                return None
            unpacked = _unpacked(archive, bytes_max)
    except _BROKEN:
        raise UnreadableFileError(
            _("This ZIP archive is damaged or locked. Download it anew, or choose one of the files in it.")
        ) from None
    if len(unpacked) > bytes_max:
        words = _("The journal in this ZIP archive is too large. A file may have up to %(size)s.")
        raise UnreadableFileError(words % {"size": filesizeformat(bytes_max)})
    return unpacked


def _unpacked(archive: zipfile.ZipFile, bytes_max: int) -> bytes:
    """The journal, or a little more of it than may be."""
    if archive.getinfo(WHOLE_JOURNAL).compress_type not in _OUR_WAYS:
        # Others may ask for gigabytes before they give the first letter.
        raise zipfile.BadZipFile
    with archive.open(WHOLE_JOURNAL) as file:
        return file.read(bytes_max + 1)
