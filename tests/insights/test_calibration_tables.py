"""The tables of `make calibrate`, of answers that are made up."""

from __future__ import annotations

from tests.calibration.measures import Answer, Look, Year
from tests.calibration.tables import Rate, report
from tests.calibration.work import GROUPS, YEARS, Measured, Part, parts

QUIET = Answer(p_star=0.5, is_covered=True, is_open=True)
LOUD = Answer(p_star=0.001, is_covered=False, is_open=False)
N_JOURNALS = 4


def measured(loud: str = "") -> Measured:
    """Four quiet looks and years of everybody; of one kind all four are loud."""
    looks = {
        (name, n_days): N_JOURNALS
        * [Look(dict.fromkeys(("day", "week"), LOUD if name == loud else QUIET), same_day=0.01, weekly=0.2)]
        for group in GROUPS
        for name in group.names
        for n_days in group.lengths
    }
    years = {name: [Year(None, False, False), *3 * [Year(84, True, True)]] for name in YEARS}
    return Measured(looks, years, seconds=600, n_cores=2)


def row(lines: list[str], start: str) -> list[str]:
    found = next(line for line in lines if line.startswith(f"| {start} |"))
    return [cell.strip() for cell in found.strip("|").split("|")]


def test_a_rate_has_its_standard_error_and_none_of_none_is_a_dash() -> None:
    assert str(Rate(1, 4)) == "25.0 ± 21.7"
    assert str(Rate(0, 0)) == "–"


def test_every_kind_of_people_has_its_row_in_every_table() -> None:
    lines = list(report(measured()))

    row_starts = [line.split("|")[1].strip() for line in lines if line.startswith("| ")]
    for group in GROUPS:
        for name in group.names:
            assert row_starts.count(name) >= 2 * len(group.lengths), name
    assert "Took 10 minutes on 2 cores." in lines


def test_a_kind_that_breaks_the_promise_is_named() -> None:
    loud = GROUPS[0].names[3]

    _, limit, together, worst, beyond, where = row(list(report(measured(loud))), "p\\* < 0.05 at one look")

    assert (limit, worst, beyond) == ("6.0", "100.0 ± 0.0", f"4 of {4 * len(GROUPS[0].names)}")
    assert together.startswith("3.1")
    assert where.startswith(loud)


def test_years_say_when_something_was_shown() -> None:
    assert row(list(report(measured())), YEARS[0])[1:4] == ["4", "75.0 ± 21.7", "75.0 ± 21.7"]


def test_the_work_is_cut_into_parts_that_leave_nobody_out() -> None:
    found = list(parts(n_looks=50, n_years=25))

    first = GROUPS[0].names[0]
    assert [part for part in found if part.name == first and part.n_days == 84] == [
        Part(first, 84, number=0, n_people=20),
        Part(first, 84, number=1, n_people=20),
        Part(first, 84, number=2, n_people=10),
    ]
    assert sum(part.n_people for part in found if part.n_days is None) == 25 * len(YEARS)
