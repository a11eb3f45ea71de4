"""Sending files as a browser does."""

from __future__ import annotations

from collections.abc import Mapping

from tests.visits import Answer, Visitor, fields_of

_BORDER = "a-border-that-no-file-holds"


def multipart(fields: Mapping[str, bytes], files: Mapping[str, bytes]) -> tuple[bytes, str]:
    """A body, and the kind that it is of; a file is called like its field."""
    pieces = [(f'name="{name}"', content) for name, content in fields.items()]
    pieces += [(f'name="{name}"; filename="{name}"', content) for name, content in files.items()]
    parts = [
        f"--{_BORDER}\r\nContent-Disposition: form-data; {said}\r\n\r\n".encode() + content + b"\r\n"
        for said, content in pieces
    ]
    return b"".join(parts) + f"--{_BORDER}--\r\n".encode(), f"multipart/form-data; boundary={_BORDER}"


def send_file(visitor: Visitor, path: str, name: str, content: bytes) -> Answer:
    """Sends the form of a page with a file in its field `file`."""
    form = fields_of(visitor.get(path).body, "csrfmiddlewaretoken")
    token = dict(form)["csrfmiddlewaretoken"]
    body, kind = multipart({"csrfmiddlewaretoken": token.encode()}, {"file": content})
    body = body.replace(b'filename="file"', f'filename="{name}"'.encode())
    return visitor.post_body(path, body, kind)
