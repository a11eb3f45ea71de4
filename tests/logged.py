"""What is logged, kept for a test to look at."""

from __future__ import annotations

import logging


class Kept(logging.Handler):
    """Keeps every record, and its line as it was written, with its traceback."""

    def __init__(self) -> None:
        super().__init__()
        self.records: list[logging.LogRecord] = []
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)
        self.lines.append(self.format(record))
