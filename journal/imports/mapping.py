"""Which column of somebody else's table is what, and how its days and numbers are written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from journal.imports.values_days import DateOrder
from symptoms.models import SYMPTOMS


class Target(models.TextChoices):
    """What a column, or in a long table a name, is for; what a day says is named as in its rating."""

    LEAVE_OUT = "", _("leave out")
    DAY = "day", _("the day")
    TINGLING = "tingling", SYMPTOMS["tingling"]
    NUMBNESS = "numbness", SYMPTOMS["numbness"]
    BURNING = "burning", SYMPTOMS["burning"]
    PAIN = "pain", SYMPTOMS["pain"]
    NOTE = "note", _("note")
    MINUTES = "minutes", _("minutes of massage")
    SLEEP = "sleep", _("trouble with sleep: none, some, much")
    WALKING = "walking", _("trouble with walking: none, some, much")
    SHOES = "shoes", _("trouble with shoes: none, some, much")
    FALLS = "falls", _("how many falls")
    NEAR_FALLS = "near_falls", _("how many near-falls")
    MEDICATION_CHANGE = "medication_change", _("medication change")
    NAME = "name", _("what the row is about")
    VALUE = "value", _("its number")

    @property
    def is_symptom(self) -> bool:
        return self.value in SYMPTOMS


OF_A_NAME = tuple(
    target for target in Target if target not in {Target.DAY, Target.NOTE, Target.NAME, Target.VALUE}
)
"""What a name in a long table can be."""


class Repeat(models.TextChoices):
    """What holds when a day has several numbers for one symptom."""

    MEAN = "mean", _("their mean, rounded")
    HIGHEST = "highest", _("the highest")
    LAST = "last", _("the last one in the file")


@dataclass(frozen=True)
class ColumnMapping:
    """One target for each column. A long table also has a target for each name in its column of names.

    `date_order` None and a symptom without a scale are questions that the file leaves open.
    """

    columns: tuple[Target, ...]
    date_order: DateOrder | None = None
    scales: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, Target] = field(default_factory=dict)
    repeat: Repeat = Repeat.MEAN

    def column(self, target: Target) -> int | None:
        """The place of the column that is for `target`."""
        return self.columns.index(target) if target in self.columns else None

    @property
    def is_long(self) -> bool:
        """Whether each row holds one named number, instead of a column for each symptom."""
        return {Target.NAME, Target.VALUE} <= set(self.columns)

    @property
    def symptoms(self) -> list[str]:
        """The symptoms that the table rates, in their usual order."""
        rated = {*self.columns, *(self.names.values() if self.is_long else ())}
        return [symptom for symptom in SYMPTOMS if Target(symptom) in rated]

    def to_json(self) -> dict[str, Any]:
        return {
            "columns": [target.value for target in self.columns],
            "date_order": self.date_order.value if self.date_order else "",
            "scales": dict(self.scales),
            "names": {name: target.value for name, target in self.names.items()},
            "repeat": self.repeat.value,
        }

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> ColumnMapping:
        """The mapping that `to_json` gave."""
        return cls(
            columns=tuple(Target(value) for value in values["columns"]),
            date_order=DateOrder(values["date_order"]) if values["date_order"] else None,
            scales=values["scales"],
            names={name: Target(value) for name, value in values["names"].items()},
            repeat=Repeat(values["repeat"]),
        )
