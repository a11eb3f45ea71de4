"""`manage.py analyse`: what any diary shows, without an account and without a database."""

from __future__ import annotations

import json
import tracemalloc
from datetime import date
from pathlib import Path

import pytest

from journal.core.periods import Period
from journal.demo.actions import fill
from journal.demo.people import ANNA, PAUL
from journal.files.kinds import Kind
from journal.files.tables import table_lines
from journal.insights.latest import standing_for
from journal.users.models import User
from tests.makers import noon
from tests.management.diaries import LAST_DAY, analyse, example_files, short_diary, write


def test_a_pattern_is_told_interval_first_with_its_days(tmp_path: Path) -> None:
    said = analyse(*example_files(tmp_path, ANNA))

    overall = next(line for line in said.splitlines() if "Overall" in line)
    assert overall.split(". ") == [
        "  Overall   0.4 to 0.8 points lower (130 rated days, p* < 0.0001)",
        "A consistent pattern in your journal.",
    ]
    assert "Last four-weekly review: 6 November 2026." in said
    assert "It is a pattern, not proof" in said


def test_sessions_on_bad_days_are_named_and_no_pattern_is_told(tmp_path: Path) -> None:
    said = analyse(*example_files(tmp_path, PAUL))

    assert "consistent" not in said
    assert "You tend to massage on worse days." in said
    assert "No clear pattern." in said


def test_techniques_are_compared_in_pairs(tmp_path: Path) -> None:
    said = analyse(*example_files(tmp_path, ANNA))

    assert (
        "  On days after circles, overall symptoms were between 0.6 lower and 0.4 higher than "
        "on days after heel-squeeze (11 and 11 rated days)."
    ) in said


def test_a_closed_gate_says_what_is_missing(tmp_path: Path) -> None:
    said = analyse(*short_diary(tmp_path, 20))

    assert (
        "  Pain      Not enough ratings yet for this comparison: 19 of 28. "
        "At your pace that is about 9 more days.\n"
    ) in said
    assert "  Pain      Weeks can be compared from day 56" in said
    assert "No four-weekly review yet" in said
    # Of what is never rated nothing is said.
    assert "Burning" not in said


def test_the_tables_of_an_account_say_what_the_account_says(alice: User, tmp_path: Path) -> None:
    fill(alice, today=LAST_DAY, now=noon(LAST_DAY))
    period = Period(date(2026, 1, 1), LAST_DAY)
    ratings, sessions = tmp_path / "ratings.csv", tmp_path / "sessions.csv"
    for kind, path in ((Kind.RATING, ratings), (Kind.MASSAGE, sessions)):
        path.write_text("".join(table_lines(kind, alice, period, has_notes=True)), newline="")

    told = json.loads(analyse(ratings, sessions, "--json", f"--today={LAST_DAY}"))

    standing = standing_for(alice, LAST_DAY)
    assert standing is not None
    findings = standing.findings
    assert [(one["outcome"], one["question"]) for one in told["shown"]] == list(findings.shown)
    assert [one["estimate"] for one in told["effects"]] == [
        effect.estimate for effect in findings.effects.values()
    ]
    assert len(told["techniques"]) == len(findings.techniques)
    assert [pair["p"] for pair in told["oils"]] == pytest.approx([pair.p for pair in findings.oils])


def test_json_has_its_documented_shape_and_no_nan(tmp_path: Path) -> None:
    told = json.loads(analyse(*example_files(tmp_path, ANNA), "--json"), parse_constant=pytest.fail)

    assert list(told) == [
        *("first_day", "today", "n_days", "n_rated_days", "n_sessions", "reviewed_on", "gates", "reactions"),
        *("effects", "shown", "techniques", "shown_techniques", "oils", "shown_oils"),
    ]
    assert (told["first_day"], told["today"], told["n_days"]) == ("2026-05-23", "2026-11-20", 182)
    assert told["gates"]["day"]["state"] == "open"
    assert told["effects"][0].keys() == {
        *("outcome", "question", "estimate", "low", "high", "p", "mirror_p", "p_star", "reaction", "n_days"),
        *("memory", "gate", "is_hint"),
    }


def test_json_of_a_short_diary_names_the_line_that_is_not_met(tmp_path: Path) -> None:
    told = json.loads(analyse(*short_diary(tmp_path, 20), "--json"))

    assert told["gates"]["week"] == {
        "state": "not_enough",
        "line": "span",
        "n": 20,
        "n_needed": 56,
        "n_days_more": 36,
    }
    assert told["reviewed_on"] is None


def test_days_after_today_are_left_out_and_days_up_to_it_are_there(tmp_path: Path) -> None:
    ratings, sessions = example_files(tmp_path, ANNA)

    earlier = json.loads(analyse(ratings, sessions, "--json", "--today=2026-08-01"))
    later = json.loads(analyse(ratings, sessions, "--json", "--today=2026-12-24"))

    assert (earlier["today"], earlier["n_days"]) == ("2026-08-01", 71)
    assert (later["today"], later["n_days"]) == ("2026-12-24", 216)
    assert later["reviewed_on"] == "2026-12-04"


def test_the_needed_columns_are_enough(tmp_path: Path) -> None:
    told = json.loads(analyse(*short_diary(tmp_path, 60), "--json"))

    assert told["n_sessions"] == 20
    assert {effect["outcome"] for effect in told["effects"]} == {"pain"}


def test_other_columns_in_another_order_and_parted_otherwise_are_no_matter(tmp_path: Path) -> None:
    ratings = write(
        tmp_path, "ratings.csv", "Weather;Pain;note;Date", 'rain;3;"a; b";2026-11-01', "sun;;x;2026-11-02"
    )
    sessions = write(
        tmp_path, "sessions.csv", "date;hurt;duration_minutes", "2026-11-01;much;", "2026-11-01;;20"
    )

    told = json.loads(analyse(ratings, sessions, "--json"))

    assert (told["n_days"], told["n_rated_days"], told["n_sessions"]) == (2, 1, 2)


def test_a_diary_without_any_session_has_nothing_to_compare(tmp_path: Path) -> None:
    ratings, _sessions = short_diary(tmp_path, 60)

    told = json.loads(analyse(ratings, write(tmp_path, "none.csv", "date,duration_minutes"), "--json"))

    assert (told["gates"]["day"]["state"], told["gates"]["day"]["line"]) == (
        "nothing_to_compare",
        "no sessions",
    )


def test_centuries_of_days_and_thousands_of_names_take_little_memory(tmp_path: Path) -> None:
    names = "\n".join(f"2026-01-{1 + n % 28:02},technique {n}" for n in range(500))
    ratings = write(tmp_path, "ratings.csv", "date,pain\n1900-01-01,3\n2026-01-28,4")
    sessions = write(tmp_path, "sessions.csv", f"date,techniques\n{names}")

    tracemalloc.start()
    told = json.loads(analyse(ratings, sessions, "--json"))
    _now, most_bytes = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert told["n_sessions"] == 500
    assert most_bytes < 50_000_000


def test_of_a_diary_without_any_rating_overall_says_so(tmp_path: Path) -> None:
    _ratings, sessions = short_diary(tmp_path)

    said = analyse(write(tmp_path, "none.csv", "date,pain"), sessions)

    assert "  Overall   Not enough ratings yet for this comparison: 0 of 28." in said
    assert "Pain" not in said


def test_a_row_that_is_there_twice_is_one(tmp_path: Path) -> None:
    known_by = "0190e5d0-7a3c-7c50-8f00-0123456789ab"
    ratings = write(tmp_path, "ratings.csv", "date,pain", "2026-11-01,3", "2026-11-01,3")
    sessions = write(tmp_path, "sessions.csv", "date,id", f"2026-11-01,{known_by}", f"2026-11-01,{known_by}")

    told = json.loads(analyse(ratings, sessions, "--json"))

    assert (told["n_rated_days"], told["n_sessions"]) == (1, 1)
