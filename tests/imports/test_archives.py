"""The ZIP archive of a journal is read as a whole; no other archive is, and none fills the memory."""

from __future__ import annotations

import io
import tracemalloc
import zipfile
from datetime import date

import pytest

from journal.imports import archives
from journal.imports.archives import whole_journal_in
from journal.imports.decoding import UnreadableFileError
from journal.imports.models import ImportFile
from journal.users.models import User
from tests.conftest import ClientOf
from tests.imports.journals import content, fill_in_full
from tests.imports.sending import CHECK, downloaded, send, waiting_list, write

WHOLE = b'{"format": "neuropathy-journal"}'


def zipped(content: bytes, *, name: str = "journal.json", way: int = zipfile.ZIP_DEFLATED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", way) as archive:
        archive.writestr("README.txt", b"")
        archive.writestr(name, content)
    return file.getvalue()


def test_the_archive_of_a_full_journal_is_read_into_an_empty_account(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    fill_in_full(alice)
    archive = downloaded(client_of(alice), "journal.zip")
    client = client_of(bob)

    page = send(client, archive, "journal.zip")
    write(client, waiting_list(bob).seen)

    assert page.redirect_chain == [(CHECK, 302)]
    assert content(bob) == content(alice)


def test_an_archive_without_a_journal_is_refused_with_what_to_do(
    alice: User, client_of: ClientOf, today: date
) -> None:
    page = send(client_of(alice), zipped(b"date,pain\n2026-01-01,4\n", name="ratings.csv")).content.decode()

    assert "This is a ZIP archive. Open it and choose one of the files in it" in page
    assert not ImportFile.objects.exists()


def test_what_is_no_archive_is_left_to_others() -> None:
    assert whole_journal_in(WHOLE, bytes_max=1000) is None


def test_a_bomb_is_not_unpacked() -> None:
    bomb = zipped(b" " * 50_000_000)

    tracemalloc.start()
    with pytest.raises(UnreadableFileError, match="too large"):
        whole_journal_in(bomb, bytes_max=1_000_000)
    _now, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert most < 5_000_000


def test_an_archive_that_lies_about_its_size_is_no_longer_than_allowed() -> None:
    honest = zipped(b" " * 3_000_000)
    lying = honest.replace((3_000_000).to_bytes(4, "little"), (10).to_bytes(4, "little"))

    with pytest.raises(UnreadableFileError):
        whole_journal_in(lying, bytes_max=1_000_000)


def test_as_much_as_is_allowed_is_read() -> None:
    archive = zipped(WHOLE)

    assert whole_journal_in(archive, bytes_max=len(WHOLE)) == WHOLE
    with pytest.raises(UnreadableFileError, match="too large"):
        whole_journal_in(archive, bytes_max=len(WHOLE) - 1)


@pytest.mark.parametrize("way", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
def test_an_archive_packed_in_another_way_is_refused(way: int) -> None:
    with pytest.raises(UnreadableFileError, match="damaged or locked"):
        whole_journal_in(zipped(WHOLE, way=way), bytes_max=1000)


@pytest.mark.parametrize("place", range(1, 250, 3))
def test_a_damaged_archive_is_refused_or_left_to_others(place: int) -> None:
    whole = zipped(WHOLE * 20)
    damaged = whole[:place] + bytes([whole[place] ^ 0xFF]) + whole[place + 1 :]

    assert {read_or_reason(broken) for broken in (damaged, whole[:-place])} <= {
        None,
        WHOLE * 20,
        "This ZIP archive is damaged or locked. Download it anew, or choose one of the files in it.",
    }


def read_or_reason(archive: bytes) -> bytes | str | None:
    try:
        return whole_journal_in(archive, bytes_max=1000)
    except UnreadableFileError as problem:
        return str(problem)


def test_a_list_of_many_files_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "_ENTRIES_MAX", 1)

    assert whole_journal_in(zipped(WHOLE), bytes_max=1000) is None
