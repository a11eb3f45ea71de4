"""What the rules of advice look at: a journal's newest days as plain values."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journal.insights.findings import Findings
    from journal.insights.past_days import PastDays


@dataclass(frozen=True)
class SessionFact:
    """One massage session.

    techniques          names as the person reads them; the same name is the same technique.
    technique_keys      the same ones as the day table names them; left out where nobody asks for them.
    areas_left_out      slugs of the areas that were not massaged; None when the person did not say.
    hurt                0 (not at all) to 10; None when not said, which is never 0.
    felt_worse          the person said that the feet felt worse than before.
    before, after       how strong the symptoms were right then, 0 to 10; None when not said.
    is_by_professional  given by one; what the person does alone is then not to be judged by it.
    had_skin_reaction   the skin reacted, as far as known to one of its oils.
    pk                  of the stored session, to link to it.
    """

    date: date
    minutes: int
    techniques: tuple[str, ...] = ()
    technique_keys: tuple[str, ...] = ()
    areas_left_out: frozenset[str] | None = None
    hurt: int | None = None
    felt_worse: bool = False
    before: int | None = None
    after: int | None = None
    is_by_professional: bool = False
    had_skin_reaction: bool = False
    pk: int | None = None


@dataclass(frozen=True)
class FootStop:
    """A foot check that found something on one foot; if on both, it is two of these.

    foot        "left" or "right".
    found       slugs of what was seen or felt there.
    cleared_on  the day of the first later check that found nothing on this foot; None while there is none.
    pk          of the stored check.
    looked_by   the helper who looked, as the person calls them; empty for the person.
    """

    found_on: date
    foot: str
    found: frozenset[str]
    cleared_on: date | None = None
    pk: int | None = None
    looked_by: str = ""

    def holds_on(self, day: date) -> bool:
        """Whether no later look up to that day has found this foot clear."""
        return self.cleared_on is None or self.cleared_on > day


@dataclass(frozen=True)
class OilFact:
    """An oil that the skin reacted to, as far as the person knows.

    key  names this reaction to this oil: another session, or a mark by hand, has another.
    """

    oil: str
    reacted_on: date
    key: str


@dataclass(frozen=True)
class Schedule:
    """How often a week, and for how many minutes: what a routine asks for, or what advice suggests."""

    sessions_per_week: int
    minutes: int


@dataclass(frozen=True)
class ExperimentFact:
    """The experiment that is not over; it does not run while paused.

    outcome  a symptom, or "overall".
    oils     the names of those it compares; none where it compares something else.
    pk       of the stored experiment, to link to it.
    """

    outcome: str
    starts_on: date
    is_running: bool
    oils: frozenset[str] = frozenset()
    pk: int | None = None


@dataclass(frozen=True)
class Profile:
    """What the person has said about their health, which nobody has to.

    is_at_risk  diabetes, a heart or circulation condition, or not sure; None when not said.
    asked_on    the day from which a professional is known to have been asked about massage.
    """

    is_at_risk: bool | None = None
    asked_on: date | None = None


@dataclass(frozen=True)
class Facts:
    """A journal up to `today`, lists oldest first; a rule that needs more adds a field with a default.

    days         as far back as findings look; None in a journal without a rating or session.
    findings     what the days show today. Of an earlier day nobody works them out again: `as_of` keeps them.
    hindered_on  days of the last weeks on which the feet got much in the way of walking or sleep.
    routine      the one in force.
    experiment   the one that is not over; `experimented_on` is the last day of the newest that is.
    """

    today: date
    sessions: tuple[SessionFact, ...] = ()
    stops: tuple[FootStop, ...] = ()
    reactions: tuple[OilFact, ...] = ()
    days: PastDays | None = None
    findings: Findings | None = None
    hindered_on: tuple[date, ...] = ()
    routine: Schedule | None = None
    profile: Profile = Profile()
    experiment: ExperimentFact | None = None
    experimented_on: date | None = None

    def as_of(self, day: date) -> Facts:
        """What was known on an earlier day."""
        return replace(
            self,
            today=day,
            sessions=tuple(massage for massage in self.sessions if massage.date <= day),
            stops=tuple(stop for stop in self.stops if stop.found_on <= day),
            reactions=tuple(reaction for reaction in self.reactions if reaction.reacted_on <= day),
            days=self.days and self.days.up_to(day),
            hindered_on=tuple(hindered for hindered in self.hindered_on if hindered <= day),
        )

    def is_within(self, n_days: int, day: date) -> bool:
        """Whether `day` is one of the `n_days` days that end today."""
        return 0 <= (self.today - day).days < n_days
