"""Long files are sent in blocks, while they are still being written."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from journal.reports.exports import BLOCK_LENGTH, in_blocks

LONG = st.integers(0, 3 * BLOCK_LENGTH).map("é".__mul__)


@given(st.lists(st.text() | LONG, max_size=8))
def test_blocks_hold_the_same_text_and_all_but_the_last_are_long(pieces: list[str]) -> None:
    blocks = list(in_blocks(pieces))

    assert "".join(blocks) == "".join(pieces)
    assert all(len(block) >= BLOCK_LENGTH for block in blocks[:-1])


def test_a_block_waits_for_no_more_than_it_holds() -> None:
    taken = 0

    def endless() -> Iterator[str]:
        nonlocal taken
        while True:
            taken += 1
            yield "x" * 1024

    block = next(in_blocks(endless()))

    assert len(block) == BLOCK_LENGTH == taken * 1024
