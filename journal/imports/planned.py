"""What an import would do, row by row, as its plan holds it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _

from journal.files.kinds import Kind
from journal.imports.stored import State


class Action(models.TextChoices):
    ADD = "add", _("Add")
    CHANGE = "change", _("Change")
    SAME = "same", _("Already there")
    REFUSE = "refuse", _("Refuse")


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """What one row of the file does. `kind` is None where a row could not be read at all.

    `words` say what the file says ("tingling 4, pain 3"); `reason` why a row is refused, or what a change
    replaces. `lines` names all its lines where there are several ("2–5, 9").
    """

    line: int
    kind: Kind | None
    action: Action
    day: date | None = None
    words: str = ""
    reason: str = ""
    lines: str = ""


@dataclass(frozen=True, slots=True)
class Write:
    """An entry as it shall be. `pk` and `revision` are those of the one that it changes, 0 for a new one."""

    state: State
    pk: int = 0
    revision: int = 0


@dataclass(slots=True)
class ImportPlan:
    """Every row of a file and what it does.

    `writes` are the new states of what is added or changed, `journal` names the state of the journal that
    the plan was made for.
    """

    journal: str = ""
    rows: list[PlannedRow] = field(default_factory=list)
    writes: dict[Kind, list[Write]] = field(default_factory=dict)

    @property
    def counts(self) -> Counter[Action]:
        return Counter(row.action for row in self.rows)
