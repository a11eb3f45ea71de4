"""Time that goes by."""

import threading


def wait(seconds: float) -> None:
    threading.Event().wait(seconds)
