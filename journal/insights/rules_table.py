"""The table of rules: what may be advised, when, on what grounds, and what gives way to what.

When a rule fires is said by its check, to the letter, and nowhere else; `says` and `shows` are its advice and
its evidence in short. The words a person reads are the page's (`dashboard.advice_words`), by the same ids.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Protocol

from journal.insights import rules_experiments as experiments
from journal.insights import rules_findings as findings
from journal.insights import rules_habits as habits
from journal.insights import rules_practice as practice
from journal.insights import rules_sessions as sessions
from journal.insights import rules_severity as severity
from journal.insights.facts import Facts

WARNING_PRIORITY = 2
"""Up to this priority a rule warns; beyond, it suggests."""


class Source(Enum):
    """Where advice comes from."""

    CARE = auto()
    ARTICLES = auto()
    STUDIES = auto()
    JOURNAL = auto()
    JOURNAL_AND_ARTICLES = auto()
    COUNTS = auto()


class Evidence(Protocol):
    """What a rule rests on; `keys` name what led to it, without spaces. A key never seen is something new."""

    @property
    def keys(self) -> frozenset[str]: ...


@dataclass(frozen=True)
class Rule:
    """One row.

    id             as in the method's list (R01 to R22), or S and a number.
    priority       0 comes first.
    check          gives the evidence when the rule fires, else None; pure.
    yields_to      ids of rules that say it better: when one of them fires, this one is silent.
    only_with      the id of a rule without whose advice on the page this one makes no sense.
    asks_for_more  it suggests doing more, and so is silent while a warning is fresh.
    has_news       its evidence may have a key not seen before; that of the others always has the same one.
    """

    id: str
    priority: int
    check: Callable[[Facts], Evidence | None]
    says: str
    shows: str
    source: Source
    yields_to: frozenset[str] = frozenset()
    only_with: str = ""
    asks_for_more: bool = False
    has_news: bool = False

    @property
    def trigger(self) -> str:
        """When it fires, as its check says."""
        return " ".join((self.check.__doc__ or "").split())

    @property
    def warns(self) -> bool:
        return self.priority <= WARNING_PRIORITY


CARE, ARTICLES, STUDIES = Source.CARE, Source.ARTICLES, Source.STUDIES
JOURNAL, COUNTS = Source.JOURNAL, Source.COUNTS


def _ids(text: str) -> frozenset[str]:
    return frozenset(text.split())


# fmt: off
RULES = (
    Rule("R01", 0, sessions.foot_stopped,
         "leave that foot in peace, contact a professional today", "the foot check and its day",
         CARE, has_news=True),
    Rule("R03", 1, sessions.hurt_again,
         "fewer sessions or another technique, for now", "the sessions, their techniques",
         ARTICLES, has_news=True),
    Rule("R20", 1, experiments.pause_first,
         "pause the experiment: comfort comes first", "two means, or the foot check, or the sessions",
         CARE, has_news=True),
    Rule("R02", 1, sessions.hurt_once,
         "gentler next time", "the session", ARTICLES, yields_to=_ids("R03"), has_news=True),
    Rule("R04", 1, severity.severe,
         "severe: a good reason to speak with a professional", "two weekly means, days rated",
         ARTICLES, has_news=True),
    Rule("R05", 1, severity.rose,
         "clearly higher: ask if that is unexpected", "means of two fortnights, days rated",
         STUDIES, has_news=True),
    Rule("R06", 1, severity.got_in_the_way,
         "consider professional help", "the days", ARTICLES),
    Rule("R07", 1, severity.ask_first,
         "ask whether foot massage is right for you", "what the person said, and when", ARTICLES),
    Rule("R08", 2, severity.no_relief,
         "no better yet: a professional may see more", "means of first and last 28 days, sessions", ARTICLES),
    Rule("R09", 2, sessions.skin_reacted,
         "stop using this oil", "the sessions or marks", ARTICLES, has_news=True),
    Rule("R11", 3, findings.higher,
         "higher after more sessions: fewer or gentler", "intervals, days, whether sessions react",
         Source.JOURNAL_AND_ARTICLES, has_news=True),
    Rule("R10", 3, findings.lower_weeks,
         "lower in weeks with more: one session a week more", "intervals, days, sessions a week",
         JOURNAL, yields_to=_ids("R03 R11"), asks_for_more=True, has_news=True),
    Rule("R12", 3, findings.lower_days,
         "lower the day after a session", "intervals, days",
         JOURNAL, yields_to=_ids("R11"), asks_for_more=True, has_news=True),
    Rule("R13", 3, findings.better_technique,
         "lower after one technique than after another", "interval, days after each",
         JOURNAL, yields_to=_ids("R03"), asks_for_more=True, has_news=True),
    Rule("R14", 3, findings.little_difference,
         "how often makes little difference: as feels good", "interval, days", JOURNAL),
    Rule("R19", 4, experiments.could_test,
         "an experiment could tell", "whether sessions follow feelings, early hints",
         JOURNAL, asks_for_more=True),
    Rule("R15", 4, habits.few_sessions,
         "two to three sessions a week are common", "sessions a week",
         ARTICLES, yields_to=_ids("R04 R10 R11 R14"), asks_for_more=True),
    Rule("R16", 4, habits.short_daily_sessions,
         "short daily sessions are sometimes used: one a week more", "mean of the week, sessions",
         ARTICLES, yields_to=_ids("R01 R02 R03 R11"), only_with="R04"),
    Rule("R17", 4, habits.long_daily_sessions,
         "10 to 15 minutes are enough for daily massage", "sessions, median minutes", ARTICLES),
    Rule("S01", 4, practice.left_out,
         "remember the whole foot", "the sessions", ARTICLES, yields_to=_ids("R01"), has_news=True),
    Rule("S02", 4, practice.too_short,
         "take your time", "the sessions and their minutes", ARTICLES, yields_to=_ids("R01 R02")),
    Rule("R18", 4, practice.same_again,
         "try another technique", "how many of the sessions", ARTICLES, yields_to=_ids("R01 R02 R03")),
    Rule("R21", 5, habits.few_ratings,
         "a few more ratings make the week's bar mean something", "days rated of 7", COUNTS),
    Rule("R22", 5, habits.not_enough,
         "what is missing before days can be compared", "days there are, days it takes",
         COUNTS, yields_to=_ids("R21"), has_news=True),
)
# fmt: on
"""In the order in which advice is given."""
