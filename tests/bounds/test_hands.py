"""The threads that work: no more than there may be, and none for long when there is nothing to do."""

from __future__ import annotations

import threading

import pytest

from journal.core.hands import Hands

SECONDS = 10


def test_work_is_done_by_as_many_as_there_may_be_and_no_more() -> None:
    hands = Hands(2, idle_seconds=SECONDS)
    together = threading.Barrier(2, timeout=SECONDS)

    def meet() -> str:
        together.wait()
        return threading.current_thread().name

    names = {done.result(SECONDS) for done in [hands.do(meet) for _ in range(6)]}
    hands.rest()

    assert len(names) == 2


def test_a_thread_ends_after_a_time_without_work_and_another_takes_its_place() -> None:
    hands = Hands(1, idle_seconds=0.01)
    first = hands.do(threading.current_thread).result(SECONDS)
    first.join(SECONDS)

    second = hands.do(threading.current_thread).result(SECONDS)

    assert not first.is_alive()
    assert second is not first


def test_what_goes_wrong_is_told_and_the_thread_goes_on() -> None:
    hands = Hands(1, idle_seconds=SECONDS)

    with pytest.raises(ZeroDivisionError):
        hands.do(lambda: 1 // 0).result(SECONDS)

    assert hands.do(int, "7").result(SECONDS) == 7
    hands.rest()


def test_at_rest_no_thread_is_left() -> None:
    hands = Hands(3, idle_seconds=SECONDS)
    threads = [done.result(SECONDS) for done in [hands.do(threading.current_thread) for _ in range(3)]]

    hands.rest()

    assert not any(thread.is_alive() for thread in threads)
