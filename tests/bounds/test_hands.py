"""The threads that work: no more than there may be, and none for long when there is nothing to do."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TypeVar

import pytest

from journal.core.hands import Hands

SECONDS = 10
Result = TypeVar("Result")
Worked = tuple[Result, Callable[[], None]]


def nothing() -> None:
    pass


def thread_at_work() -> Worked[threading.Thread]:
    return threading.current_thread(), nothing


def fail() -> Worked[None]:
    raise ZeroDivisionError


def test_work_is_done_by_as_many_as_there_may_be_and_no_more() -> None:
    hands = Hands(2, idle_seconds=SECONDS)
    together = threading.Barrier(2, timeout=SECONDS)

    def meet() -> Worked[str]:
        together.wait()
        return threading.current_thread().name, nothing

    names = {done.result(SECONDS) for done in [hands.do(meet) for _ in range(6)]}
    hands.rest()

    assert len(names) == 2


def test_a_thread_ends_after_a_time_without_work_and_another_takes_its_place() -> None:
    hands = Hands(1, idle_seconds=0.01)
    first = hands.do(thread_at_work).result(SECONDS)
    first.join(SECONDS)

    second = hands.do(thread_at_work).result(SECONDS)

    assert not first.is_alive()
    assert second is not first


def test_what_goes_wrong_is_told_and_the_thread_goes_on() -> None:
    hands = Hands(1, idle_seconds=SECONDS)

    with pytest.raises(ZeroDivisionError):
        hands.do(fail).result(SECONDS)

    assert hands.do(thread_at_work).result(SECONDS).is_alive()
    hands.rest()


def test_at_rest_no_thread_is_left() -> None:
    hands = Hands(3, idle_seconds=SECONDS)
    threads = [done.result(SECONDS) for done in [hands.do(thread_at_work) for _ in range(3)]]

    hands.rest()

    assert not any(thread.is_alive() for thread in threads)


def test_nobody_waits_for_what_is_done_after_the_answer() -> None:
    hands = Hands(1, idle_seconds=SECONDS)
    gate, done = threading.Event(), threading.Event()

    def afterwards() -> None:
        gate.wait(SECONDS)
        done.set()

    assert hands.do(lambda: (7, afterwards)).result(SECONDS) == 7
    assert not done.is_set()
    gate.set()
    assert done.wait(SECONDS)
    hands.rest()


def test_what_fails_after_the_answer_is_logged_and_the_thread_goes_on(
    caplog: pytest.LogCaptureFixture,
) -> None:
    hands = Hands(1, idle_seconds=SECONDS)

    def afterwards() -> None:
        raise ZeroDivisionError

    first = hands.do(lambda: (threading.current_thread(), afterwards)).result(SECONDS)
    second = hands.do(thread_at_work).result(SECONDS)
    hands.rest()

    assert first is second
    assert [record.getMessage() for record in caplog.records] == ["Something failed after an answer"]


def test_a_thread_that_cannot_begin_takes_no_place(monkeypatch: pytest.MonkeyPatch) -> None:
    hands = Hands(1, idle_seconds=SECONDS)

    def refuse(_thread: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    with monkeypatch.context() as no_more_threads:
        no_more_threads.setattr(threading.Thread, "start", refuse)
        with pytest.raises(RuntimeError):
            hands.do(thread_at_work)

    assert hands.do(thread_at_work).result(SECONDS).is_alive()
    hands.rest()


def test_work_that_is_not_wanted_any_more_harms_nobody() -> None:
    hands = Hands(1, idle_seconds=SECONDS)
    gate = threading.Event()
    first = hands.do(lambda: (gate.wait(SECONDS), nothing))
    second = hands.do(thread_at_work)

    assert second.cancel()
    gate.set()

    assert first.result(SECONDS)
    assert hands.do(thread_at_work).result(SECONDS).is_alive()
    hands.rest()
