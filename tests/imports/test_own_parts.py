"""A table with only some of our own columns."""

from __future__ import annotations

from datetime import date

import pytest

from journal.files.kinds import Kind
from journal.imports.own_parts import own_part
from journal.imports.tables import open_table
from journal.users.models import User
from sessions.models import MassageSession
from tests.conftest import ClientOf
from tests.imports.sending import CHECK, COLUMNS, send, waiting_list, write

SESSIONS = """date,start_time,duration_minutes,techniques,carrier_oil
2026-11-01,20:15,20,Basic foot rub; My own,Coconut oil
2026-11-02,,15,,
"""


def part_of(text: str) -> Kind | None:
    return own_part(open_table(text.encode()))


def test_sessions_with_some_of_our_columns_keep_their_techniques_and_oils(
    alice: User, client_of: ClientOf, today: date
) -> None:
    client = client_of(alice)

    answer = send(client, SESSIONS.encode())
    write(client, waiting_list(alice).seen)

    assert answer.redirect_chain[-1][0] == CHECK
    first, second = MassageSession.objects.owned_by(alice).order_by("date")
    assert {str(technique) for technique in first.techniques.all()} == {"Basic foot rub", "My own"}
    assert (str(first.carrier_oil), str(first.start_time)) == ("Coconut oil", "20:15:00")
    assert (second.techniques.count(), second.carrier_oil) == (0, None)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (SESSIONS, Kind.MASSAGE),
        ("date,pain,sore_spots\n2026-11-01,3,left toes:6\n", Kind.RATING),
        ("date,peg_pain\n2026-11-01,3\n", Kind.WEEKLY_CHECK),
    ],
)
def test_a_part_of_each_table_is_known(text: str, kind: Kind) -> None:
    assert part_of(text) is kind


@pytest.mark.parametrize(
    "text",
    [
        "date,pain,note\n2026-11-01,60,x\n",  # the page about columns can ask for all of it
        "date,duration_minutes\n2026-11-01,20\n",
        "date,techniques\n2026-11-01,rub\n",  # a session has its minutes
        "date,triggers\n2026-11-01,cold\n",  # a day has a symptom
        "date,pain,triggers\n2026-11-01,60,too much cake\n",  # other words than ours
        "date,pain,triggers,steps\n2026-11-01,3,cold,900\n",
        "date,date,pain,triggers\n2026-11-01,2026-11-01,3,cold\n",
        "date,falls,entered_on\n2026-11-01,0,2026-11-01\n",  # of a day without a symptom, or of a week
    ],
)
def test_other_tables_are_asked_about(text: str) -> None:
    assert part_of(text) is None


def test_a_table_that_the_page_can_ask_for_still_goes_there(
    alice: User, client_of: ClientOf, today: date
) -> None:
    answer = send(client_of(alice), b"date,pain\n2026-11-01,60\n")

    assert answer.redirect_chain[-1][0] == COLUMNS
