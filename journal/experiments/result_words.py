"""The result of an experiment in words; nothing here is said before it is over."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from journal.core.comparison import Fact
from journal.core.numbers import number_text, score_text
from journal.experiments.results import Broken, Outcomes, Strength
from journal.experiments.words import outcome_words, plan_words
from journal.insights.trial import Missing, TooLittle, TrialResult
from sessions.experiment_days import Stage

IMPORTANT_POINTS = 2


@dataclass(frozen=True)
class ResultWords:
    """The headline, the sentence with the numbers, and what to do with it."""

    headline: str
    text: str
    advice: str


def result_words(outcomes: Outcomes) -> ResultWords:
    """Of an experiment that is over."""
    found = outcomes.found
    if isinstance(found, TrialResult):
        numbers = _numbers(outcomes, found)
        text = numbers if outcomes.n_done else f"{_none_logged()} {numbers}"
        return ResultWords(_headline(outcomes), text, _advice(outcomes, found))
    if isinstance(found, Broken):
        return ResultWords(
            _("No result: the plan was changed"),
            _(
                "The order or the rule that is stored is not the one that was sealed at the start. So "
                "nothing can be said; your ratings and sessions are as you wrote them."
            ),
            _("If you run this journal yourself, look at what was written to its database by other means."),
        )
    return ResultWords(
        _("Too little to say"), _too_little(outcomes), _("What you rated and logged stays in your journal.")
    )


def _too_little(outcomes: Outcomes) -> str:
    if isinstance(outcomes.found, TooLittle) and outcomes.found.missing == Missing.RATINGS:
        n = outcomes.found.n_days
        return ngettext(
            "Only %(n)s day of complete blocks was rated; that is too few to compare the plans.",
            "Only %(n)s days of complete blocks were rated; that is too few to compare the plans.",
            n,
        ) % {"n": n}
    return _("It ended after so few blocks that chance alone could look like any difference.")


def _none_logged() -> str:
    return _("None of the planned sessions was logged, so this says nothing about the sessions.")


def _headline(outcomes: Outcomes) -> str:
    headlines = {
        Strength.CLEAR: _("A clear difference in this experiment"),
        Strength.LEANING: _("Leaning, not firm"),
        Strength.NONE: _("No difference shown"),
    }
    headline = headlines[outcomes.strength or Strength.NONE]
    is_early = outcomes.stage == Stage.STOPPED
    return _("%(headline)s (stopped early)") % {"headline": headline} if is_early else headline


def difference_text(value: float) -> str:
    """Such as "0.8 points lower"."""
    points = ngettext("%(n)s point", "%(n)s points", 1 if score_text(abs(value)) == score_text(1) else 2)
    said = points % {"n": score_text(abs(value))}
    if score_text(abs(value)) == score_text(0):
        return _("no different")
    return (
        _("%(points)s lower") % {"points": said} if value < 0 else _("%(points)s higher") % {"points": said}
    )


def _numbers(outcomes: Outcomes, found: TrialResult) -> str:
    """Always told of the plan with the lower ratings, so that lower is what is read first."""
    first, second, sign = ("A", "B", 1) if found.estimate < 0 else ("B", "A", -1)
    low, high = sorted((sign * found.low, sign * found.high))
    said = {
        "outcome": outcome_words(outcomes.experiment.outcome),
        "first": plan_words(outcomes.experiment, first),
        "second": plan_words(outcomes.experiment, second),
        "difference": difference_text(sign * found.estimate),
        "low": difference_text(low),
        "high": difference_text(high),
        "p": p_text(found.p),
    }
    first_mean, second_mean = outcomes.mean_of(first), outcomes.mean_of(second)
    if outcomes.experiment.is_paired:
        text = _(
            "The day after %(first)s, ratings of %(outcome)s are estimated to be %(difference)s than "
            "the day after %(second)s. It could be anything from %(low)s to %(high)s (95 %% interval). %(p)s"
        )
    else:
        text = _(
            "Under %(first)s, ratings of %(outcome)s are estimated to be %(difference)s than under "
            "%(second)s. It could be anything from %(low)s to %(high)s (95 %% interval). %(p)s"
        )
    words = text % said
    if first_mean is None or second_mean is None:
        return words
    plain = _("The plain averages are %(first)s and %(second)s, in that order;")
    beside = _("the estimate also reckons with weekdays, drift and slow change.")
    if outcomes.experiment.is_paired:
        beside = _("the estimate also reckons with drift and the evening itself.")
    means = plain % {"first": score_text(first_mean), "second": score_text(second_mean)}
    return f"{words} {means} {beside}"


def p_text(p: float) -> str:
    """How often chance alone would do as much."""
    if p < 0.01:
        return _("Chance alone would show as much in fewer than 1 of 100 such experiments.")
    n = round(p * 100)
    return _("Chance alone would show as much in about %(n)s of 100 such experiments.") % {
        "n": number_text(n)
    }


def _advice(outcomes: Outcomes, found: TrialResult) -> str:
    if not outcomes.n_done:
        return _("If you want to know what sessions do, repeat it at a time when they fit in.")
    if outcomes.better is None:
        return _(
            "Choose what feels good or fits your week. No difference shown does not mean there is none: it "
            "could still be anything in the interval."
        )
    better = plan_words(outcomes.experiment, outcomes.better)
    if outcomes.strength == Strength.LEANING:
        return _(
            "It leans towards %(better)s. You could go on with that if it suits you, or repeat the "
            "experiment for longer."
        ) % {"better": better}
    if abs(found.estimate) >= IMPORTANT_POINTS:
        size = _("About 2 points is what studies call an important change.")
    else:
        size = _("About 1 point is the least that people notice; 2 points is what studies call important.")
    return _("You could go on with %(better)s if it stays comfortable. %(size)s") % {
        "better": better,
        "size": size,
    }


def facts_of(outcomes: Outcomes) -> list[Fact]:
    """How it went: days, blocks, adherence; for the page and the report."""
    rated = {"n": outcomes.n_rated, "all": outcomes.n_days}
    label = _("Rated the day after") if outcomes.experiment.is_paired else _("Days rated")
    facts = [Fact(label, _("%(n)s of %(all)s") % rated)]
    for letter in "AB":
        label = _("Plan %(letter)s: %(plan)s") % {
            "letter": letter,
            "plan": plan_words(outcomes.experiment, letter),
        }
        facts.append(Fact(label, _plan_text(outcomes, letter)))
    if outcomes.stage.is_over:
        complete = {letter.lower(): _n_complete(outcomes, letter) for letter in "AB"}
        facts.append(Fact(_("Complete"), _("%(a)s of plan A, %(b)s of plan B") % complete))
    n_broken = outcomes.n_broken_off
    if n_broken:
        text = ngettext("%(n)s, not counted", "%(n)s, not counted", n_broken) % {"n": n_broken}
        facts.append(Fact(_("Broken off by a pause or stop"), text))
    return facts


def _n_complete(outcomes: Outcomes, letter: str) -> str:
    n = sum(fact.block.is_complete for fact in outcomes.blocks_of(letter))
    match outcomes.experiment.block_days:
        case 1:
            text = ngettext("%(n)s day", "%(n)s days", n)
        case 7:
            text = ngettext("%(n)s week", "%(n)s weeks", n)
        case _:
            text = ngettext("%(n)s block", "%(n)s blocks", n)
    return text % {"n": n}


def _plan_text(outcomes: Outcomes, letter: str) -> str:
    mean = outcomes.mean_of(letter)
    blocks = outcomes.blocks_of(letter)
    done, planned = sum(one.n_done for one in blocks), sum(one.n_planned for one in blocks)
    text = ngettext(
        "%(done)s session done, %(planned)s planned", "%(done)s sessions done, %(planned)s planned", done
    )
    sessions = text % {"done": done, "planned": planned}
    if mean is None or not outcomes.is_decided or isinstance(outcomes.found, Broken):
        return sessions
    return _("average %(mean)s; %(sessions)s") % {"mean": score_text(mean), "sessions": sessions}
