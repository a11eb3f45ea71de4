"""Sets of a few fixed things, such as the areas of a foot: bits of one number."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Flag
from typing import TYPE_CHECKING, Any, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Text = str | Promise


class Flags(Flag):
    """Several of a few fixed things. A subclass names its members in order and gives each its words."""

    @property
    def slug(self) -> str:
        """One member's name as files and addresses write it, such as `room-scent`."""
        return (self.name or "").lower().replace("_", "-")

    @property
    def label(self) -> Text:
        """One member's words."""
        return self.labels()[self.slug]

    @classmethod
    def labels(cls) -> dict[str, Text]:
        """Slug to words, in order."""
        raise NotImplementedError

    @classmethod
    def every(cls) -> Self:
        return cls.of(cls)

    @classmethod
    def of(cls, members: Iterable[Self]) -> Self:
        """The set of some members."""
        joined = cls(0)
        for member in members:
            joined |= member
        return joined

    @classmethod
    def from_slugs(cls, slugs: Iterable[str]) -> Self:
        """The set of the named members; raises KeyError for a name it does not know."""
        by_slug = {member.slug: member for member in cls}
        return cls.of(by_slug[slug] for slug in slugs)

    @property
    def slugs(self) -> list[str]:
        """The names of what is in the set, in order."""
        return [member.slug for member in self]


if TYPE_CHECKING:
    _Stored = models.PositiveSmallIntegerField[Any, Any]
    _Lookup = models.Lookup[Any]
else:
    _Stored = models.PositiveSmallIntegerField
    _Lookup = models.Lookup


class FlagsField(_Stored):
    """Stores a set of `Flags` as the sum of their bits; the empty set is 0 and means that nothing was said.

    Takes and gives members of `kind`. The table's own guard is `in_bounds`.
    """

    def __init__(self, *args: Any, kind: type[Flags] | None = None, **kwargs: Any) -> None:
        # A migration knows the column only, not the enum.
        self.kind = kind
        if kind is not None:
            kwargs.setdefault("default", kind(0))
            kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        name, _path, args, kwargs = super().deconstruct()
        kwargs |= {"default": 0}
        return name, "django.db.models.PositiveSmallIntegerField", args, kwargs

    def from_db_value(self, value: int | None, *_rest: Any) -> Any:
        return self.to_python(value)

    def to_python(self, value: Any) -> Any:
        if value is None or self.kind is None or isinstance(value, self.kind):
            return value
        try:
            return self.kind(int(value))
        except (TypeError, ValueError) as problem:
            raise ValidationError(_("Choose from what is offered here.")) from problem

    def get_prep_value(self, value: Any) -> Any:
        return value.value if isinstance(value, Flag) else super().get_prep_value(value)

    def run_validators(self, value: Any) -> None:
        """A set of known members is valid; the validators of numbers have nothing to say about it."""


@FlagsField.register_lookup
class Holds(_Lookup):
    """`areas__holds=Area.TOES`: the rows whose set has that member, or one of several."""

    lookup_name = "holds"

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, tuple[Any, ...]]:
        stored, stored_params = self.process_lhs(compiler, connection)
        asked, asked_params = self.process_rhs(compiler, connection)
        return f"({stored} & {asked}) <> 0", (*stored_params, *asked_params)


def in_bounds(field: str, kind: type[Flags], *, name: str) -> models.CheckConstraint:
    """The table holds known members only."""
    limits = {f"{field}__gte": 0, f"{field}__lte": kind.every().value}
    return models.CheckConstraint(condition=models.Q(**limits), name=name)
