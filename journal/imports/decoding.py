"""The bytes of a file that a person sends, as text; or why they are none."""

from __future__ import annotations

import codecs

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

_UTF_16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_BEYOND_ASCII = bytes(range(128, 256))
_ARCHIVE = gettext_lazy(
    "This is a ZIP archive. Open it and choose one of the files in it, such as ratings.csv."
)
_PACKED = gettext_lazy("This is a packed file. Unpack it and choose the CSV or JSON file in it.")
_SPREADSHEET = gettext_lazy(
    "This is a spreadsheet. Open it, choose “Save as” and then “CSV”, and send that file."
)
_PICTURE = gettext_lazy("This is a picture.")
_DOCUMENT = gettext_lazy("This is a document.")
_PAGE = gettext_lazy("This is a web page.")
_DATABASE = gettext_lazy("This is a database.")
_OF_NO_USE = (_PICTURE, _DOCUMENT, _PAGE, _DATABASE)
"""Nothing in these can be unpacked or saved otherwise: another file is needed."""

_BEGINNINGS: dict[bytes, Promise] = {
    b"PK\x03\x04": _ARCHIVE,
    b"PK\x05\x06": _ARCHIVE,
    b"\xd0\xcf\x11\xe0": _SPREADSHEET,
    b"\x1f\x8b": _PACKED,
    b"BZh": _PACKED,
    b"7z\xbc\xaf": _PACKED,
    b"Rar!": _PACKED,
    b"\xfd7zXZ": _PACKED,
    b"\x28\xb5\x2f\xfd": _PACKED,
    b"\x89PNG": _PICTURE,
    b"\xff\xd8\xff": _PICTURE,
    b"GIF8": _PICTURE,
    b"%PDF": _DOCUMENT,
    b"{\\rtf": _DOCUMENT,
    b"SQLite format 3": _DATABASE,
    b"<!doctype": _PAGE,
    b"<html": _PAGE,
    b"<?xml": _DOCUMENT,
}
"""What other kinds of files begin with, whatever their name says."""
_INSIDE: tuple[tuple[bytes, Promise], ...] = (
    (b"word/", _DOCUMENT),
    (b"ppt/", _DOCUMENT),
    (b"opendocument.text", _DOCUMENT),
    (b"xl/", _SPREADSHEET),
    (b"[Content_Types].xml", _SPREADSHEET),
    (b"opendocument.spreadsheet", _SPREADSHEET),
)
"""What office programs pack into an archive, by names at its beginning; the first that is found counts."""
START = 4096
"""So many bytes tell what kind of file it is."""


class UnreadableFileError(Exception):
    """A file that cannot be read as a whole; its text tells the owner why, and in which line if known."""

    def __init__(self, reason: str, *, line: int | None = None) -> None:
        if line is not None:
            reason = _("Line %(line)s: %(reason)s") % {"line": line, "reason": reason}
        super().__init__(reason)


class OtherKindError(UnreadableFileError):
    """A file that is no text at all. `kind` says what it is, for whoever reads fewer kinds than an import."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        super().__init__(_("%(kind)s Please choose a CSV or JSON file.") % {"kind": kind})


def as_utf_8(content: bytes) -> bytes:
    """The same text in UTF-8 without a mark at its beginning, from UTF-8, UTF-16 with a mark or Windows-1252.

    Raises UnreadableFileError.
    """
    if not content.strip():
        raise UnreadableFileError(_("This file is empty."))
    refuse_other_kinds(content[:START])
    is_utf_16 = content.startswith(_UTF_16_MARKS)
    if not is_utf_16:
        # Before its letters are looked at: what holds one is no text in any of the ways to write one.
        _refuse_nul(content)
    text = _text(content)
    if is_utf_16:
        _refuse_nul(text.encode())
    if not text.strip():
        raise UnreadableFileError(_("This file is empty."))
    return text.encode()


def refuse_other_kinds(start: bytes) -> None:
    """Raises UnreadableFileError when a file begins as no text does, with what to do about it."""
    lowered = start.removeprefix(codecs.BOM_UTF8).lstrip().lower()
    for beginning, reason in _BEGINNINGS.items():
        if start.startswith(beginning) or (beginning.startswith(b"<") and lowered.startswith(beginning)):
            found = _packed_in(start) if reason is _ARCHIVE else reason
            raise OtherKindError(str(found)) if found in _OF_NO_USE else UnreadableFileError(str(found))


def _packed_in(start: bytes) -> Promise:
    return next((what for name, what in _INSIDE if name in start), _ARCHIVE)


def _refuse_nul(content: bytes) -> None:
    place = content.find(b"\0")
    if place >= 0:
        raise UnreadableFileError(
            _("This is no plain text: it holds a NUL character. Save it as CSV in UTF-8 and send that."),
            line=content.count(b"\n", 0, place) + 1,
        )


def _text(content: bytes) -> str:
    if content.startswith(_UTF_16_MARKS):
        return _decoded(content, "utf-16")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        # A damaged file in UTF-8 would be full of strange letters if it were taken for Windows-1252.
        return _decoded(content, "utf-8" if _is_mostly_utf_8(content) else "cp1252")


def _decoded(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableFileError(
            _("Some letters here cannot be read. Save the file as CSV in UTF-8 and send that file."),
            line=content.count(b"\n", 0, error.start) + 1,
        ) from None


def _is_mostly_utf_8(content: bytes) -> bool:
    """Whether more of the letters beyond ASCII are sound UTF-8 than not."""
    if content.startswith(codecs.BOM_UTF8):
        return True
    # Worked out from lengths: a long file would make millions of letters to be looked at one by one.
    sound = content.decode("utf-8", errors="ignore")
    n_broken = len(content) - len(sound.encode())
    n_ascii = len(content.translate(None, delete=_BEYOND_ASCII))
    return n_broken < len(sound) - n_ascii
