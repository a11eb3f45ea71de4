"""The page that asks which column is which."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from django.utils.translation import gettext as _

from journal.core.flags import Text
from journal.imports.mapping import OF_A_NAME, ColumnMapping, Repeat, Target
from journal.imports.mapping_answers import Problems, column_field, name_field, problems, scale_field
from journal.imports.mapping_guess import NAMES_MAX, names_in, sound_rows
from journal.imports.preview import N_ROWS, PreviewLine, conversions, preview
from journal.imports.tables import Table
from journal.imports.values import SCALES, shown
from journal.imports.values_days import DateOrder
from journal.users.models import User
from symptoms.models import SYMPTOMS

Options = Sequence[tuple[str, Text]]
_SAMPLES = 3
_COLUMNS = [(target.value, target.label) for target in Target]
_NAMES = [(target.value, target.label) for target in OF_A_NAME]


@dataclass(frozen=True)
class Question:
    """A choice to print: `samples` are what the file says there, `problem` why an answer is needed."""

    name: str
    label: Text
    options: Options
    chosen: str
    samples: str = ""
    help: str = ""
    problem: str = ""

    @property
    def described_by(self) -> str:
        """The ids of what belongs to the question."""
        parts = {"samples": self.samples, "said": self.help or self.problem}
        return " ".join(f"{self.name}_{part}" for part, text in parts.items() if text)


@dataclass(frozen=True)
class MappingPage:
    """Everything to ask, and what the answers so far make of the first rows."""

    columns: list[Question]
    names: list[Question]
    has_more_names: bool
    details: list[Question]
    lines: list[PreviewLine]
    problem: str
    first_open: str
    n_rows: int
    seen_day: str
    seen_names: str
    is_open: bool


def mapping_page(table: Table, mapping: ColumnMapping, *, owner: User, today: date) -> MappingPage:
    """The page for a mapping; while something is open there are no lines to show."""
    found = problems(table, mapping)
    sample = [list(row.cells) for row in islice(sound_rows(table), N_ROWS)]
    names = names_in(table, mapping) if mapping.is_long else []
    return MappingPage(
        columns=[_column(table, mapping, place, sample, found) for place in range(len(table.names))],
        names=[_name(mapping, place, name) for place, name in enumerate(names)],
        has_more_names=len(names) == NAMES_MAX,
        details=_details(table, mapping, found),
        lines=[] if found else preview(table, mapping, owner=owner, today=today),
        problem=found.get("", ""),
        first_open=min(filter(None, found), key=_place_of, default=""),
        n_rows=table.n_rows,
        seen_day=str(mapping.column(Target.DAY)),
        seen_names=str(mapping.column(Target.NAME)),
        is_open=bool(found),
    )


def _place_of(field: str) -> int:
    """Questions are asked in this order: columns, days, scales."""
    return ["column", "date", "scale"].index(field.partition("_")[0])


def _column(
    table: Table, mapping: ColumnMapping, place: int, sample: list[list[str]], found: Problems
) -> Question:
    cells = dict.fromkeys(shown(row[place]) for row in sample if row[place].strip())
    field = column_field(place)
    return Question(
        field,
        shown(table.names[place]) or _("Column %(n)s") % {"n": place + 1},
        _COLUMNS,
        mapping.columns[place].value,
        samples=" · ".join(islice(cells, _SAMPLES)),
        problem=found.get(field, ""),
    )


def _name(mapping: ColumnMapping, place: int, name: str) -> Question:
    chosen = mapping.names.get(name, Target.LEAVE_OUT)
    return Question(name_field(place), shown(name), _NAMES, chosen.value)


def _details(table: Table, mapping: ColumnMapping, found: Problems) -> list[Question]:
    """How the days are written, the scale of each symptom, and what holds when a day says it twice."""
    order = Question(
        "date_order",
        _("How the days are written"),
        [*([] if mapping.date_order else [("", _("Please choose"))]), *DateOrder.choices],
        mapping.date_order.value if mapping.date_order else "",
        problem=found.get("date_order", ""),
    )
    repeat = Question(
        "repeat",
        _("When a day has several numbers for one symptom, take"),
        list(Repeat.choices),
        mapping.repeat.value,
    )
    scales = [_scale(table, mapping, symptom, found) for symptom in mapping.symptoms]
    has_day = mapping.column(Target.DAY) is not None
    return [*([order] if has_day else []), *scales, *([repeat] if scales else [])]


def _scale(table: Table, mapping: ColumnMapping, symptom: str, found: Problems) -> Question:
    slug = mapping.scales.get(symptom, "")
    field = scale_field(symptom)
    return Question(
        field,
        _("Scale of %(symptom)s") % {"symptom": str(SYMPTOMS[symptom]).lower()},
        [
            *([] if slug else [("", _("Please choose"))]),
            *((scale.slug, scale.label) for scale in SCALES.values()),
        ],
        slug,
        help=conversions(table, mapping, symptom) if slug else "",
        problem=found.get(field, ""),
    )
