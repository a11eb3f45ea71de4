"""Findings in words for a terminal: the interval first, then the days it rests on, then what it means.

Symptoms of which the same is to be said share a line; the words of ranges, gates and pairs are those of the
pages.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import numpy as np
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from journal.core.flags import Text
from journal.core.numbers import number_text
from journal.dashboard.insight_figures import cannot_tell
from journal.dashboard.insight_gates import gate_text
from journal.dashboard.insight_state import limit_text, reacts_text
from journal.insights import Contrast, DayTable, Effect, Findings
from journal.insights.choices import CARRIER, ESSENTIAL
from journal.insights.design import DAY, OVERALL, WEEK, Window
from journal.insights.findings import Key
from journal.insights.gates import Closed
from journal.words.insights import LABELS, between, pair_text, points_range, rated_days

P_STAR = "p*"
P_LEAST = 0.0001
"""Below, nobody can tell one p from another."""
_QUESTIONS: dict[str, Text] = {
    DAY.name: gettext_lazy("The day after a session"),
    WEEK.name: gettext_lazy("For each extra session in the week before"),
}


def findings_lines(table: DayTable, findings: Findings) -> Iterator[str]:
    """Line by line; `table` ends with today."""
    yield from _about(table, findings)
    answers = [line for question in _QUESTIONS for line in _answers(findings, question, _rated(table))]
    yield from answers
    yield from _pairs(_("Techniques"), findings.techniques, findings.shown_techniques)
    yield from _pairs(_("Oils"), findings.oils, findings.shown_oils)
    for note in (reacts_text(findings), limit_text(findings)):
        if note:
            yield ""
            yield note
    if any(P_STAR in line for line in answers):
        yield ""
        yield _p_star_text()


def _rated(table: DayTable) -> list[str]:
    """The outcomes that are rated at all; overall says what there is to say of a diary without a rating."""
    outcomes = Window.ending(table, table.n_days).outcomes
    return [outcome for outcome, scores in outcomes.items() if np.isfinite(scores).any()] or [OVERALL]


def _about(table: DayTable, findings: Findings) -> Iterator[str]:
    facts = {
        "first": _day(table.dates[0].astype(date)),
        "last": _day(table.dates[-1].astype(date)),
        "n": number_text(table.n_days),
        "rated": number_text(int(table.is_rated.sum())),
        "sessions": number_text(int(table.sessions.sum())),
    }
    yield _("%(first)s to %(last)s. Days: %(n)s, rated: %(rated)s, sessions: %(sessions)s.") % facts
    if findings.reviewed_on:
        yield _("Last four-weekly review: %(day)s.") % {"day": _day(findings.reviewed_on)}
    else:
        yield _("No four-weekly review yet: the first one is on the 56th day.")


def _day(day: date) -> str:
    return date_format(day, "DATE_FORMAT")


def _answers(findings: Findings, question: str, outcomes: list[str]) -> Iterator[str]:
    """The question, and a line for each different answer; a closed gate mostly says the same of all."""
    yield ""
    yield str(_QUESTIONS[question])
    labels: dict[str, list[str]] = {}
    for outcome in outcomes:
        labels.setdefault(_said(findings, (outcome, question)), []).append(str(LABELS[outcome]))
    width = max(len(str(label)) for label in LABELS.values())
    for said, named in labels.items():
        yield f"  {', '.join(named):<{width}}  {said}"


def _said(findings: Findings, key: Key) -> str:
    """What may be said of one effect: a shown one as it was at the review, none behind a closed gate."""
    gate = findings.gates_of[key]
    if shown := findings.shown.get(key):
        range_, meaning = points_range(shown.low, shown.high), _("A consistent pattern in your journal.")
        return f"{range_} {_rests_on(shown)}. {meaning}"
    if isinstance(gate, Closed):
        return gate_text(gate, key[1])
    if cannot_tell(findings, *key):
        return _("Your journal cannot tell.")
    effect = findings.effects[key]
    is_hint = key in findings.hints()
    meaning = _("An early hint, often chance.") if is_hint else _("No clear pattern.")
    return f"{between(effect.low, effect.high)} {_rests_on(effect)}. {meaning}"


def _p_star_text() -> str:
    """What p* means, in a line."""
    return _(
        "%(p_star)s: from 0 to 1; the smaller, the surer. It grows when chance alone easily brings such a "
        "difference, when sessions after a day explain it as well, and when your sessions follow how you "
        "feel."
    ) % {"p_star": P_STAR}


def _rests_on(effect: Effect) -> str:
    is_less = effect.p_star < P_LEAST
    p_star = f"{P_STAR} {'<' if is_less else '='} {number_text(P_LEAST if is_less else effect.p_star, 4)}"
    return f"({rated_days(effect.n_days)}, {p_star})"


def _pairs(heading: str, pairs: tuple[Contrast, ...], shown: tuple[Contrast, ...]) -> Iterator[str]:
    """The findings as they were at the review, then all other pairs as they are today."""
    found = {(pair.first, pair.second) for pair in shown}
    others = [pair for pair in pairs if (pair.first, pair.second) not in found]
    if shown or others:
        yield ""
        yield heading
    for pair in shown:
        yield f"  {_pair_text(pair, is_finding=True)} {_('A consistent pattern in your journal.')}"
    for pair in others:
        yield f"  {_pair_text(pair, is_finding=False)}"


def _pair_text(pair: Contrast, *, is_finding: bool) -> str:
    names = (_name(pair.first), _name(pair.second))
    return pair_text(pair, names, is_finding=is_finding)


def _name(key: str) -> str:
    return key.removeprefix(CARRIER).removeprefix(ESSENTIAL)
