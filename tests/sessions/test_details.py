"""What a person says about a session survives the row and the JSON that undo keeps."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import date, time
from decimal import Decimal

from journal.core.feet import Area
from journal.users.models import User
from sessions.catalogue import OilWarning, Setting, Tool
from sessions.details import COLUMNS, MassageDetails, details_of, from_json, to_json
from sessions.models import MassageSession
from tests.makers import make_massage

DAY = date(2026, 1, 5)
EVERYTHING = MassageDetails(
    date=DAY,
    duration_minutes=25,
    technique_ids=frozenset({3, 1}),
    start_time=time(19, 30),
    tools=Tool.HANDS | Tool.BALL,
    feet="left",
    areas=Area.TOES | Area.ANKLE,
    pressure="light",
    carrier_oil_id=2,
    carrier_teaspoons=Decimal("1.50"),
    drops={1: 2, 4: 1},
    acknowledged=OilWarning.STRONG,
    setting=Setting.LIGHT | Setting.VIEW,
    given_by="other",
    symptoms_before=7,
    symptoms_after=0,
    relief="much",
    hurt=3,
    had_skin_reaction=True,
    note="by the window",
    logged_by="Maria",
)


def test_json_keeps_everything() -> None:
    assert from_json(json.loads(json.dumps(to_json(EVERYTHING)))) == EVERYTHING


def test_json_keeps_what_was_not_said() -> None:
    little = MassageDetails(date=DAY, duration_minutes=1, technique_ids=frozenset({1}))

    assert from_json(json.loads(json.dumps(to_json(little)))) == little


def test_every_detail_of_this_test_is_said() -> None:
    empty = MassageDetails(date=DAY, duration_minutes=1, technique_ids=frozenset())

    unsaid = [
        one.name
        for one in fields(MassageDetails)
        if getattr(EVERYTHING, one.name) == getattr(empty, one.name)
    ]
    assert unsaid == ["date"]


def test_the_columns_are_those_of_the_table(alice: User) -> None:
    stored = {column.attname for column in MassageSession._meta.concrete_fields}

    assert set(COLUMNS) - stored == set()
    assert stored - set(COLUMNS) == {"id", "owner_id", "client_id", "entered_at", "entered_on", "revision"}


def test_a_stored_session_is_said_again(alice: User) -> None:
    massage = make_massage(
        alice, DAY, carrier_oil="coconut", drops={"lavender": 2}, areas=["heel"], feet="right", hurt=0
    )

    details = details_of(MassageSession.objects.get(pk=massage.pk))

    assert (details.areas, details.feet, details.hurt) == (Area.HEEL, "right", 0)
    assert list(details.drops.values()) == [2]
