"""Our own JSON file read back, one entry at a time."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from journal.core.numbers import number_text
from journal.files.helpers_json import HELPERS
from journal.files.journal_json import FORMAT, SINGLE, VERSION
from journal.files.plain import shown
from journal.imports.json_entries import BrokenJsonError, Entry, entries
from journal.imports.records import Kind, Record, Refusal

ENTRIES_MAX = 100_000
_HEAD = {"format", "version", "made_at", "first", "last"}
_PASSED_OVER = _HEAD | {HELPERS}
"""What is no entry: what the file says of itself, and who was let in, which no file can do."""
_PARTS = _PASSED_OVER | set(Kind.values)


def looks_like_json(text: str) -> bool:
    """Whether the text begins as JSON does, ours or not; no table begins so."""
    return text.lstrip()[:1] in {"{", "["}


def own_json_records(text: str) -> Iterator[Record | Refusal]:
    """What the file says. Anything but a whole journal of ours gives one refusal that says so."""
    # Read twice: what a file says of itself may stand at its end, and half a file is not worth a plan.
    try:
        problem = _problem_of_list(text) or _problem_of(text)
    except BrokenJsonError as broken:
        problem = Refusal(broken.line, broken.reason)
    if problem is not None:
        yield problem
        return
    for entry in entries(text):
        if entry.part not in _PASSED_OVER and not _is_nothing(entry):
            yield _said(entry)


def _problem_of(text: str) -> Refusal | None:
    """Why the file as a whole cannot be read, if it cannot. Raises BrokenJsonError."""
    head: dict[str, object] = {}
    parts: set[str] = set()
    n_entries = 0
    for entry in entries(text):
        if entry.number <= 1:
            if entry.part in parts or entry.part not in _PARTS:
                return _problem_of_head(head) or _problem_of_part(entry.part)
            parts.add(entry.part)
        if entry.part in _HEAD:
            head[entry.part] = entry.value
        n_entries += entry.number > 0
        if n_entries > ENTRIES_MAX:
            words = _("This file holds more than %(n)s entries. Export a shorter time and try again.")
            return Refusal(1, words % {"n": number_text(ENTRIES_MAX)})
    return _problem_of_head(head)


def _problem_of_list(text: str) -> Refusal | None:
    """Why another program's list of entries, which may be sound JSON, cannot be read."""
    if not text.lstrip().startswith("["):
        return None
    words = _(
        "This JSON file holds a list. Only the JSON file that you download from this journal can be read. "
        "From another app, choose a CSV file."
    )
    return Refusal(1, words)


def _problem_of_head(head: dict[str, object]) -> Refusal | None:
    version = head.get("version")
    if head.get("format") != FORMAT or not isinstance(version, int) or isinstance(version, bool):
        return Refusal(1, _("This JSON file was not written by this journal."))
    if version != VERSION:
        return Refusal(
            1, _("This file was written by another version of the journal; this one cannot read it.")
        )
    return None


def _problem_of_part(part: str) -> Refusal:
    """Why a part that came once more, or that is none of ours, cannot be read."""
    if part in _PARTS:
        return Refusal(1, _("The file has this part twice: %(name)s.") % {"name": shown(part)})
    return Refusal(1, _("The file has a part that we do not know: %(name)s.") % {"name": shown(part)})


def _is_nothing(entry: Entry) -> bool:
    """Whether a part says outright that there is nothing in it."""
    return entry.value is None and entry.number == 0


def _said(entry: Entry) -> Record | Refusal:
    kind = Kind(entry.part)
    line = entry.number or 1
    if (entry.number == 0) != (kind in SINGLE) or not isinstance(entry.value, dict):
        return Refusal(line, _("%(name)s: this is not how we write it.") % {"name": kind.value})
    if entry.has_twins:
        return Refusal(line, _("%(name)s: something is said twice in this entry.") % {"name": kind.value})
    return Record(line, kind, entry.value)
