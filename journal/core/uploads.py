"""Files are read at the addresses that ask for one, from people who are signed in, and from nobody else."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from typing import Any, TypeVar

from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler, StopUpload

from journal.core.arriving import BYTES_PASSED_OVER

View = TypeVar("View", bound=Callable[..., Any])


def takes_file(*, bytes_max: int) -> Callable[[View], View]:
    """Lets a view have one file. Of a longer one only the size is true, as far as it was read."""

    def marked(view: View) -> View:
        view.file_bytes_max = bytes_max  # type: ignore[attr-defined]  # a function's type cannot name attributes
        return view

    return marked


class FilesWhereAsked(FileUploadHandler):
    """Keeps a file on the disk while it is read, without a name: nothing of it stays, whatever happens."""

    _bytes_max = 0
    _kept: UploadedFile[bytes] | None = None

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        is_first = self._kept is None
        self._bytes_max = self._asked_for()
        if not self._bytes_max or not is_first or self._is_endless():
            raise StopUpload(connection_reset=True)
        # Closed by Django when the request is over.
        nameless = tempfile.TemporaryFile()  # noqa: SIM115
        self._kept = UploadedFile(nameless, self.file_name or "", self.content_type, 0, self.charset)

    def _asked_for(self) -> int:
        """How many bytes the address takes from this person."""
        match = getattr(self.request, "resolver_match", None)
        user = getattr(self.request, "user", None)
        if match is None or user is None or not user.is_authenticated:
            return 0
        return int(getattr(match.func, "file_bytes_max", 0))

    def _is_endless(self) -> bool:
        """Our own server takes no such body in (`journal.core.arriving`); others may."""
        length = str(getattr(self.request, "META", {}).get("CONTENT_LENGTH", ""))
        return not length.isdecimal() or int(length) > BYTES_PASSED_OVER

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        if self._kept and start + len(raw_data) <= self._bytes_max:
            self._kept.write(raw_data)

    def file_complete(self, file_size: int) -> UploadedFile[bytes] | None:
        if self._kept:
            self._kept.seek(0)
            self._kept.size = file_size
        return self._kept

    def upload_interrupted(self) -> None:
        if self._kept:
            self._kept.close()
