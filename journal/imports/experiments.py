"""Whether an experiment of a file can be so: whatever it says, somebody may have written it by hand."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext as _

from journal.experiments.designs import DAYS, DESIGNS, WEEKS, scheme_of
from journal.files.forms import FORMS
from journal.files.kinds import Kind
from journal.files.plain import UnreadableError
from journal.files.related import ITEM_MODELS
from journal.imports.names import EXPERIMENT_ITEMS
from journal.insights.trial_schemes import is_allowed
from sessions.experiment_days import ONE_DAY, Course
from sessions.experiment_seal import is_untouched
from sessions.models import Compares, Experiment, ExperimentPause
from sessions.models.experiments import ITEMS

_A_DAY = timedelta(days=1)


def check_experiment(entry: Mapping[str, Any], *, today: date) -> None:
    """Raises UnreadableError. That the days are free is for `ExperimentsInUse` to say."""
    experiment = unsaved(entry)
    if not is_untouched(experiment):
        words = _("The commitment does not fit: the order, the rule or the question is not the one sealed.")
        raise UnreadableError(words)
    _check_rule(experiment)
    _check_plans(entry)
    _check_past(entry, today)
    _check_course(entry)


def unsaved(entry: Mapping[str, Any]) -> Experiment:
    """The experiment that an entry speaks of, as an object that stands in no database."""
    form = FORMS[Kind.EXPERIMENT]
    columns = {field.attribute: entry[key] for key, field in form.items() if field.attribute}
    items = {
        key: ITEM_MODELS[kind](slug=entry[key].slug, own_name=entry[key].name)
        for key, kind in EXPERIMENT_ITEMS.items()
        if entry[key]
    }
    # What is related can be asked for only where there is an id and the rows were fetched along.
    experiment = Experiment(pk=0, **columns, **entry["sealed"]._asdict(), **items)
    pauses = [ExperimentPause(**pause._asdict()) for pause in entry["pauses"]]
    experiment._prefetched_objects_cache = {"pauses": pauses}  # type: ignore[attr-defined]  # no public way
    return experiment


def _check_rule(experiment: Experiment) -> None:
    """Only what is offered: of a rule made up at will, the possible orders may be too many to be counted."""
    design = DESIGNS[DAYS if experiment.is_paired else WEEKS]
    scheme = scheme_of(experiment)
    if scheme not in [length.scheme for length in design.lengths]:
        raise UnreadableError(_("No experiment has such blocks."))
    if experiment.compares not in design.compares:
        raise UnreadableError(_("No experiment compares this with such blocks."))
    if not is_allowed(scheme, experiment.order):
        raise UnreadableError(_("The blocks cannot come in this order."))


def _check_plans(entry: Mapping[str, Any]) -> None:
    compares = entry["compares"]
    wanted = {f"{compares}_a", f"{compares}_b"} if compares in ITEMS else set()
    if {key for key in EXPERIMENT_ITEMS if entry[key]} != wanted:
        raise UnreadableError(_("The plans do not name the two things that are compared."))
    if wanted and entry[f"{compares}_a"] == entry[f"{compares}_b"]:
        raise UnreadableError(_("Both plans are the same."))
    in_a, in_b = entry["sessions_a"], entry["sessions_b"]
    if compares == Compares.SESSION:
        fits = (in_a, in_b) == (1, 0)
    else:
        fits = in_a == in_b > 0 if wanted else in_a != in_b
    if not fits:
        raise UnreadableError(_("The sessions of the two plans do not fit what is compared."))


def _check_past(entry: Mapping[str, Any], today: date) -> None:
    """What was done to it has been done already."""
    # A day more, because where it was made it may have been tomorrow already.
    if entry["made_at"].date() > today + _A_DAY:
        raise UnreadableError(_("The moment it was made has not come yet."))
    if any(day > today for day in _days_it_changed(entry)):
        raise UnreadableError(_("It was paused or stopped on a day that has not come yet."))


def _days_it_changed(entry: Mapping[str, Any]) -> list[date]:
    days = [entry["stopped_on"], *(day for pause in entry["pauses"] for day in pause)]
    return [day for day in days if day]


def _check_course(entry: Mapping[str, Any]) -> None:
    """A pause comes into a block, one a block and none into the last; a stop comes after all of them."""
    course = Course(unsaved({**entry, "stopped_on": None}))
    broken_off = [block for block in course.blocks if not block.is_complete]
    n_last = entry["n_blocks"] - scheme_of(course.experiment).unit_blocks
    has_other = {block.last + ONE_DAY for block in broken_off} != {one.paused_on for one in entry["pauses"]}
    if has_other or any(block.number >= n_last for block in broken_off):
        raise UnreadableError(_("A pause comes into none of its blocks."))
    stopped_on = entry["stopped_on"]
    if stopped_on is None:
        return
    if stopped_on < max([entry["starts_on"], *_days_it_changed(entry)]):
        raise UnreadableError(_("It was stopped before it began, or before a pause."))
    if course.last_day is not None and stopped_on > course.last_day:
        raise UnreadableError(_("It was stopped after its last day."))
