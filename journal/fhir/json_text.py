"""JSON as text, with what thousands of resources say alike written once."""

from __future__ import annotations

import json

_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def json_text(value: object) -> str:
    return _ENCODER.encode(value)


def opened(text: str) -> str:
    """The text of an object that is not empty, ready for more members."""
    return text.removesuffix("}") + ","


def with_more(text: str, more: dict[str, object]) -> str:
    """The text of an object with more members; neither is empty."""
    return opened(text) + json_text(more).removeprefix("{")
