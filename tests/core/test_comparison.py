"""Two states of one entry, side by side."""

from __future__ import annotations

import pytest

from journal.core.comparison import Comparison, Difference, Fact, compare


def said(text: str) -> list[Fact]:
    """Facts from words such as "a1 b2": the label a says 1, the label b says 2."""
    return [Fact(word[0], word[1:]) for word in text.split()]


@pytest.mark.parametrize(
    ("saved", "yours", "labels"),
    [
        ("a1 b2", "a1 b2", "ab"),
        ("a1 c3", "a1 b2 c3", "abc"),
        ("b2", "a1 b2", "ab"),
        ("a1", "a1 b2", "ab"),
        ("a1 b2 c3", "a1 c3", "abc"),
        ("", "a1 b2", "ab"),
        ("a1", "", "a"),
        ("", "", ""),
    ],
)
def test_every_label_stands_in_the_order_of_the_form(saved: str, yours: str, labels: str) -> None:
    assert [one.label for one in compare(said(saved), said(yours))] == list(labels)


def test_what_one_of_them_leaves_out_is_empty_there() -> None:
    assert compare(said("a1"), said("b2")) == [Difference("b", "", "2"), Difference("a", "1", "")]


def test_what_differs_stands_apart_from_what_is_the_same() -> None:
    comparison = Comparison(compare(said("a1 b2 c3"), said("a1 b9")))

    assert [one.label for one in comparison.differing] == ["b", "c"]
    assert [one.label for one in comparison.same] == ["a"]
