"""A long text of a person is folded, and all of it is there."""

from __future__ import annotations

import pytest
from django.template import Context, Template

PAGE = Template("{% load journal_parts %}{% long_text text %}")


def printed(text: str) -> str:
    return PAGE.render(Context({"text": text}))


@pytest.mark.parametrize("text", ["", "Cold floor.", "x" * 400, "\n".join("12345678")])
def test_what_is_not_long_is_printed_as_it_is(text: str) -> None:
    assert printed(text) == text


@pytest.mark.parametrize("text", ["x" * 401, "word " * 1000, "\n".join("123456789"), "x\n" * 2500])
def test_a_long_text_begins_and_a_fold_holds_all_of_it(text: str) -> None:
    beginning, fold = printed(text).split("<details")

    assert beginning.count("…") == 1
    assert len(beginning) < 350
    assert beginning.count("\n") < 5
    assert text in fold
    assert "Show all" in fold


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "<script>alert(1)</script>" + "x" * 500])
def test_a_text_is_a_text_whatever_it_holds(text: str) -> None:
    assert "<script>" not in printed(text)
