"""`manage.py serve` as a process of its own: where it answers and how it stops."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.core.serve_process import STOP_SECONDS, Served


@pytest.fixture(scope="module")
def var_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder for all tests here: the first start prepares it, the others are quick."""
    return tmp_path_factory.mktemp("serve") / "var"


@pytest.fixture
def served(var_dir: Path) -> Iterator[Served]:
    server = Served(var_dir)
    yield server
    server.stop(signal.SIGKILL)


def test_it_says_its_address_last_and_answers_there(served: Served) -> None:
    assert served.lines[-1] == f"Your journal is ready: http://127.0.0.1:{served.port}"
    assert served.get("/healthz") == (200, "ok")


def test_the_landing_page_and_its_style_are_served(served: Served) -> None:
    status, page = served.get("/welcome/")
    style = page.split('<link rel="stylesheet" href="')[1].split('"')[0]

    assert status == 200
    assert served.get(style)[0] == 200


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_to_all_its_processes_stops_it_without_a_word(
    served: Served, number: signal.Signals
) -> None:
    assert served.stop(number) == (0, "", "")


def test_started_with_nohup_it_outlives_its_terminal(var_dir: Path) -> None:
    server = Served(var_dir, is_hangup_ignored=True)
    try:
        os.killpg(server.process.pid, signal.SIGHUP)

        assert server.get("/healthz") == (200, "ok")
        assert server.stop(signal.SIGTERM) == (0, "", "")
    finally:
        server.stop(signal.SIGKILL)


def test_a_signal_to_the_first_process_stops_the_workers_too(served: Served) -> None:
    served.process.send_signal(signal.SIGINT)

    output, errors = served.process.communicate(timeout=STOP_SECONDS)

    assert (served.process.returncode, output, errors) == (0, "", "")


def test_workers_do_not_outlive_a_killed_parent(served: Served) -> None:
    served.process.kill()

    # Ends only when the last process that holds the pipes is gone.
    served.process.communicate(timeout=STOP_SECONDS)

    with pytest.raises(ConnectionRefusedError):
        served.get("/healthz")


def test_a_second_start_has_nothing_to_prepare(served: Served, var_dir: Path) -> None:
    served.stop()

    again = Served(var_dir)

    again.stop()
    assert again.lines == [f"Your journal is ready: http://127.0.0.1:{again.port}"]


def test_several_workers_and_every_interface(var_dir: Path) -> None:
    server = Served(var_dir, JOURNAL_WORKERS="2", HOST="0.0.0.0")

    status, _ = server.get("/healthz")

    assert status == 200
    assert server.lines[-1] == f"Your journal is ready: http://127.0.0.1:{server.port}"
    assert "JOURNAL_URL" in server.lines[-2]
    assert server.stop(signal.SIGINT) == (0, "", "")


def test_a_named_address_is_the_one_that_is_said(var_dir: Path) -> None:
    server = Served(var_dir, JOURNAL_URL="https://journal.example")

    assert server.lines[-1] == "Your journal is ready: https://journal.example"
    assert server.stop() == (0, "", "")
