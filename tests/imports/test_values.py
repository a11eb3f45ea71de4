"""Cells of other journals: numbers on other scales, days in other orders, words for trouble."""

from __future__ import annotations

from datetime import date

import pytest

from journal.imports.values import SCALES, CellError, is_missing, likely_scale, trouble_in
from journal.imports.values_days import DateOrder, LikelyOrder, day_in, likely_order


@pytest.mark.parametrize(
    ("slug", "text", "score"),
    [
        ("0-10", "7", 7),
        ("0-10", " 7,0 ", 7),
        ("0-10-rounded", "4.5", 5),
        ("0-100", "60", 6),
        ("0-100", "64,9", 6),
        ("0-100", "65", 7),
        ("1-5", "1", 0),
        ("1-5", "2", 3),
        ("1-5", "5", 10),
        ("0-4", "1", 3),
    ],
)
def test_a_number_becomes_a_score_from_0_to_10(slug: str, text: str, score: int) -> None:
    assert SCALES[slug].score(text) == score


@pytest.mark.parametrize(
    ("slug", "text", "reason"),
    [
        ("0-10", "4.5", "“4.5” is no whole number from 0 to 10."),
        ("0-10", "11", "“11” is no whole number from 0 to 10."),
        ("0-10", "-1", "“-1” is no whole number from 0 to 10."),
        ("0-100", "101", "“101” is no number from 0 to 100."),
        ("1-5", "0", "“0” is no number from 1 to 5."),
        ("0-10", "=1+1", "“=1+1” is a formula, not a number."),
        ("0-10", "very", "“very” is not a number."),
        ("0-10", "1e1", "“1e1” is not a number."),
        ("0-10", "٤", "“٤” is not a number."),
        ("0-10", "9" * 400, f"“{'9' * 40}…” is not a number."),
    ],
)
def test_what_is_no_score_is_refused_with_a_reason(slug: str, text: str, reason: str) -> None:
    with pytest.raises(CellError) as problem:
        SCALES[slug].score(text)

    assert str(problem.value) == reason


@pytest.mark.parametrize("text", ["", " ", "-", "–", "NA", "n/a", "NaN", "null"])
def test_nothing_noted_is_never_a_number(text: str) -> None:
    assert is_missing(text)


@pytest.mark.parametrize(
    ("texts", "slug"),
    [
        (["0", "60", "77", "NA"], "0-100"),
        (["0", "7", "9", "77"], None),
        ([*["7"] * 30, "4.5"], "0-10"),
        (["0", "7", "10"], "0-10"),
        (["2,5", "7"], "0-10-rounded"),
        (["1", "5"], None),
        (["0", "4"], None),
        ([], None),
    ],
)
def test_a_scale_is_guessed_only_when_the_numbers_tell(texts: list[str], slug: str | None) -> None:
    found = likely_scale(texts)

    assert (found.slug if found else None) == slug


@pytest.mark.parametrize(("text", "word"), [("Some", "some"), ("0", "none"), ("viel", "much")])
def test_trouble_is_read_from_words(text: str, word: str) -> None:
    assert trouble_in(text) == word


def test_another_word_is_no_trouble() -> None:
    with pytest.raises(CellError, match="neither"):
        trouble_in("poor")


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("2026-11-20", "ymd"),
        ("2026/11/20 19:30", "ymd"),
        ("2026-11-20T19:30:00+01:00", "ymd"),
        ("20.11.2026", "dmy"),
        ("20.11.26", "dmy"),
        ("20/11/2026, 7:30 pm", "dmy"),
        ("11/20/2026", "mdy"),
        ("20 Nov 2026", "name"),
        ("20th November 2026", "name"),
        ("Fri, 20 Nov 2026", "name"),
        ("November 20, 2026", "name"),
        ("20. November 2026", "name"),
        ("20 de noviembre de 2026", "name"),
        ("20 novembre 2026", "name"),
    ],
)
def test_a_day_is_read_in_the_order_that_was_chosen(text: str, order: str) -> None:
    assert day_in(text, DateOrder(order)) == date(2026, 11, 20)


def test_months_with_accents_are_known() -> None:
    assert day_in("3 août 2026", DateOrder.MONTH_NAMED) == date(2026, 8, 3)
    assert day_in("3. März 2026", DateOrder.MONTH_NAMED) == date(2026, 3, 3)


@pytest.mark.parametrize(
    ("text", "order", "reason"),
    [
        ("31/02/2026", "dmy", "There is no such day as “31/02/2026”."),
        ("20/11/2026", "ymd", "“20/11/2026” is no day written like"),
        ("45000", "ymd", "“45000” is no day written like"),
        ("", "dmy", "“” is no day written like"),
        ("1-1-1-1", "dmy", "“1-1-1-1” is no day written like"),
    ],
)
def test_what_is_no_day_is_refused_with_a_reason(text: str, order: str, reason: str) -> None:
    with pytest.raises(CellError) as problem:
        day_in(text, DateOrder(order))

    assert str(problem.value).startswith(reason)


@pytest.mark.parametrize(
    ("texts", "likely"),
    [
        (["2026-01-02", "2026-01-03"], LikelyOrder(DateOrder.YEAR_FIRST)),
        (["02/03/2026", "31/03/2026"], LikelyOrder(DateOrder.DAY_FIRST)),
        (["02/03/2026", "03/31/2026"], LikelyOrder(DateOrder.MONTH_FIRST)),
        (["02.03.2026"], LikelyOrder(DateOrder.DAY_FIRST)),
        (["2 Mar 2026"], LikelyOrder(DateOrder.MONTH_NAMED)),
        (["02/03/2026", "04/05/2026"], LikelyOrder(None, "02/03/2026")),
        (["13/01/2026", "01/13/2026", "02/03/2026"], LikelyOrder(None, "02/03/2026")),
        (["soon", ""], LikelyOrder(None)),
    ],
)
def test_the_order_is_guessed_only_when_the_days_tell(texts: list[str], likely: LikelyOrder) -> None:
    assert likely_order(texts) == likely
