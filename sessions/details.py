"""What a person says about one session: read from a stored one, kept as JSON for undo, put into a row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date, time
from decimal import Decimal
from enum import Flag
from typing import Any

from journal.core.feet import Area
from sessions.catalogue import OilWarning, Setting, Tool
from sessions.models import GivenBy, MassageSession


@dataclass(frozen=True)
class MassageDetails:
    """One session in the names of `MassageSession`; `drops` maps an essential oil's id to its drops."""

    date: date
    duration_minutes: int
    technique_ids: frozenset[int]
    start_time: time | None = None
    tools: Tool = field(default=Tool(0))
    feet: str = ""
    areas: Area = field(default=Area(0))
    pressure: str = ""
    carrier_oil_id: int | None = None
    carrier_teaspoons: Decimal | None = None
    drops: Mapping[int, int] = field(default_factory=dict)
    acknowledged: OilWarning = field(default=OilWarning(0))
    setting: Setting = field(default=Setting(0))
    given_by: str = GivenBy.SELF
    symptoms_before: int | None = None
    symptoms_after: int | None = None
    relief: str = ""
    hurt: int | None = None
    had_skin_reaction: bool = False
    note: str = ""
    logged_by: str = ""


RELATED = ("technique_ids", "drops")
COLUMNS = tuple(one.name for one in fields(MassageDetails) if one.name not in RELATED)
"""The details that are columns of the session's own row."""


def details_of(massage: MassageSession) -> MassageDetails:
    """A stored session as the person would say it again; two queries unless it came `with_details`."""
    return MassageDetails(
        technique_ids=frozenset(technique.pk for technique in massage.techniques.all()),
        drops={dose.essential_oil_id: dose.drops for dose in massage.oil_doses.all()},
        **{name: getattr(massage, name) for name in COLUMNS},
    )


def put(details: MassageDetails, massage: MassageSession) -> None:
    """Sets the columns of a row; it is not saved."""
    for name in COLUMNS:
        setattr(massage, name, getattr(details, name))


def to_json(details: MassageDetails) -> dict[str, Any]:
    """The details as JSON can hold them."""
    return {
        "technique_ids": sorted(details.technique_ids),
        "drops": sorted(details.drops.items()),
        **{name: _plain(getattr(details, name)) for name in COLUMNS},
    }


def from_json(values: Mapping[str, Any]) -> MassageDetails:
    """The details that `to_json` gave, perhaps before a column was added."""
    columns = {column.attname: column for column in MassageSession._meta.concrete_fields}
    return MassageDetails(
        technique_ids=frozenset(values["technique_ids"]),
        drops=dict(values["drops"]),
        **{name: columns[name].to_python(values[name]) for name in COLUMNS if name in values},
    )


def _plain(value: Any) -> Any:
    if isinstance(value, Flag):
        return value.value
    if isinstance(value, date | time):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) else value
