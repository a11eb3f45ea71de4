"""The second page in words: what the person told, other treatments, sore places, the last days."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from journal.care.told import Care
from journal.core.comparison import Fact
from journal.core.feet import Area
from journal.core.numbers import number_text
from journal.reports import captions, phrases, session_words
from journal.reports.contents import ReportContents
from journal.reports.details import Details, FootMap, LastDay, Treatment
from journal.reports.parts import Group, Table
from symptoms.models import SYMPTOMS as LABELS
from symptoms.models import Foot

NOT_RATED = "–"
LISTED_MAX = 10


@dataclass(frozen=True)
class DetailPage:
    """The page that can be left out; without a title there is none. `computed` explains the numbers that
    the report has, `writing` stands over empty lines."""

    title: str = ""
    groups: list[Group] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    computed: Group = field(default_factory=lambda: Group("", []))
    writing: str = ""


def detail_page(contents: ReportContents) -> DetailPage:
    details = contents.details
    if details is None:
        return DetailPage()
    groups = [
        Group(_("Told by the person"), _told(contents.care)),
        Group(_("Used in the sessions"), session_words.used_facts(contents.response)),
        Group(_("Other treatments noted"), _treatments(details)),
        Group(_("Changes of medicine noted"), _medicines(details)),
    ]
    groups = [group for group in groups if group.facts]
    if contents.is_empty:
        return DetailPage()
    return DetailPage(
        title=_("Details"),
        groups=groups,
        tables=[*_foot_table(details.maps), *_day_table(details.days)],
        computed=Group(_("How the numbers are computed"), _computed(contents)),
        writing=_("For notes at the visit"),
    )


def _told(care: Care | None) -> list[Fact]:
    if care is None:
        return []
    told = {_("Conditions"): care.conditions, _("Medicines"): care.medications}
    return [Fact(label, "\n".join(lines)) for label, lines in told.items() if lines]


def _treatments(details: Details) -> list[Fact]:
    told = [_treatment(one) for one in details.treatments[:LISTED_MAX]]
    return told + _others(details.treatments)


def _treatment(one: Treatment) -> Fact:
    days = {"n": phrases.n_days_text(one.n_days), "first": phrases.short_day(one.first)}
    if one.first == one.last:
        return Fact(one.name, _("%(n)s, %(first)s") % days)
    text = _("%(n)s, %(first)s to %(last)s") % (days | {"last": phrases.short_day(one.last)})
    return Fact(one.name, text)


def _medicines(details: Details) -> list[Fact]:
    """The newest in the person's words; or only their days, when notes stay out."""
    medicines = details.medicines
    if not any(text for _day, text in medicines):
        days = phrases.shortened((phrases.short_day(day) for day, _text in medicines), len(medicines))
        return [Fact(_("On"), _("%(days)s; the words stay in the journal") % {"days": days})] if days else []
    told = [Fact(phrases.short_day(day), text) for day, text in medicines[:LISTED_MAX]]
    return told + _others(medicines)


def _others(listed: Sequence[object]) -> list[Fact]:
    """How many a list leaves out."""
    n = max(0, len(listed) - LISTED_MAX)
    text = ngettext("%(n)s more stands in the journal", "%(n)s more stand in the journal", n)
    return [Fact(_("Besides"), text % {"n": number_text(n)})] if n else []


def _foot_table(maps: list[FootMap]) -> list[Table]:
    """A column for each foot on the first and the last day that it was noted."""
    if not maps:
        return []
    columns = [(foot, one) for foot in Foot for one in maps]
    headings = [f"{foot.label}, {phrases.short_day(one.day)}" for foot, one in columns]
    rows = [
        [str(area.label).capitalize(), *(_spot(one, foot, area) for foot, one in columns)] for area in Area
    ]
    title = _("Where it was sore, first and last noted") if len(maps) > 1 else _("Where it was sore")
    note = _("0 to 10 where it was said how sore. – was not marked.")
    return [Table(title, [_("Part of the foot"), *headings], rows, note)]


def _spot(one: FootMap, foot: Foot, area: Area) -> str:
    if (foot.value, area) not in one.spots:
        return NOT_RATED
    score = one.spots[foot.value, area]
    return _("marked") if score is None else number_text(score)


def _day_table(days: list[LastDay]) -> list[Table]:
    """None where nothing was written in these days."""
    if not any(day.n_sessions or any(score is not None for score in day.scores) for day in days):
        return []
    title = ngettext("The last day", "The last %(n)s days", len(days))
    headings = [_("Day"), *(str(label) for label in LABELS.values()), _("Sessions"), _("Minutes")]
    return [Table(title % {"n": len(days)}, headings, [_day_row(day) for day in days])]


def _day_row(day: LastDay) -> list[str]:
    scores = [NOT_RATED if score is None else number_text(score) for score in day.scores]
    minutes = number_text(day.minutes) if day.n_sessions else NOT_RATED
    return [phrases.short_day(day.day), *scores, number_text(day.n_sessions), minutes]


def _computed(contents: ReportContents) -> list[Fact]:
    """Of the numbers that the report has."""
    rated, has_change = bool(contents.rated), captions.has_change(contents)
    change = _(
        "mean of the last two weeks less that of the first two, before rounding; given when each has 4 "
        "rated days or more. In percent of the first, when that is 1 or more."
    )
    said = [
        (rated, _("Mean"), _("of the rated days of the span; no day is filled in.")),
        (has_change, _("Change"), change),
        (
            has_change,
            _("2 points, 30 %"),
            _("Farrar JT et al. Pain 2001;94:149–158: 2,724 people in ten trials."),
        ),
        (rated, _("Day-to-day swing"), _("mean difference between one day and the next, without its sign.")),
        (
            contents.sessions.n > 0,
            _("Sessions a week"),
            _("all sessions of the period by its days, times seven."),
        ),
        (
            bool(contents.function.peg),
            _("PEG"),
            _("mean of three answers from 0 to 10 (Krebs et al. 2009), when all three were given."),
        ),
    ]
    return [Fact(label, text) for is_there, label, text in said if is_there]
