"""Doing many things of which one may fail: the rest is done all the same, and that it failed is told."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from typing import TypeVar

Thing = TypeVar("Thing")

logger = logging.getLogger(__name__)


class NotAllDoneError(Exception):
    """Some could not be done; each of them stands in the log."""

    def __init__(self, n_done: int) -> None:
        super().__init__()
        self.n_done = n_done


def each_on_its_own(things: Iterable[Thing], do: Callable[[Thing], bool], *, what: str) -> int:
    """For how many there was something to do. Raises NotAllDoneError, after the last one."""
    n_done = n_failed = 0
    for thing in things:
        try:
            n_done += do(thing)
        except Exception as error:  # noqa: BLE001 (whatever it was, the rest wants its turn)
            log_failure(what, error)
            n_failed += 1
    if n_failed:
        raise NotAllDoneError(n_done)
    return n_done


def log_failure(what: str, error: Exception) -> None:
    """By its kind only: what an error says may quote a row."""
    logger.error("Not done, to be tried again: %s (%s)", what, type(error).__name__)
