"""No page takes files, so none is read, least of all from a stranger."""

from typing import Any

from django.core.files.uploadhandler import FileUploadHandler, StopUpload


class RefuseFiles(FileUploadHandler):
    def new_file(self, *_args: Any, **_kwargs: Any) -> None:
        raise StopUpload(connection_reset=True)

    # Never reached, but every handler must have them.
    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:  # noqa: ARG002
        return None

    def file_complete(self, file_size: int) -> None:  # noqa: ARG002
        return None
