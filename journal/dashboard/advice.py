"""Advice on Today: what the rules say about this journal, and putting it away."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from journal.core import clock
from journal.core.flags import Text
from journal.core.requests import next_address
from journal.dashboard import advice_words_experiments as of_experiments
from journal.dashboard import advice_words_findings as of_findings
from journal.dashboard import advice_words_habits as of_habits
from journal.dashboard import advice_words_sessions as of_sessions
from journal.dashboard import advice_words_severity as of_severity
from journal.dashboard.advice_words import SOURCES, AdviceWords
from journal.dashboard.models import EVIDENCE_LENGTH_MAX, DismissedAdvice
from journal.insights.facts import Facts
from journal.insights.rules import URGENT_PRIORITY, Advice, Advised, PutAway, advise
from journal.insights.rules_table import RULES, Rule
from journal.users.models import User
from journal.users.requests import SignedInRequest
from sessions.models import Routine
from sessions.routine_use import name_of

WORDS: dict[str, Callable[[Any], AdviceWords]] = {
    "R01": of_sessions.foot_stopped,
    "R02": of_sessions.hurt_once,
    "R03": of_sessions.hurt_again,
    "R04": of_severity.severe,
    "R05": of_severity.rose,
    "R06": of_severity.got_in_the_way,
    "R07": of_severity.ask_first,
    "R08": of_severity.no_relief,
    "R09": of_sessions.skin_reacted,
    "R10": of_findings.lower_weeks,
    "R11": of_findings.higher,
    "R12": of_findings.lower_days,
    "R13": of_findings.better_technique,
    "R14": of_findings.little_difference,
    "R15": of_habits.few_sessions,
    "R16": of_habits.short_daily_sessions,
    "R17": of_habits.long_daily_sessions,
    "R18": of_sessions.same_again,
    "R19": of_experiments.could_test,
    "R20": of_experiments.pause_first,
    "R21": of_habits.few_ratings,
    "R22": of_habits.not_enough,
    "S01": of_sessions.left_out,
    "S02": of_sessions.too_short,
}
"""What each rule says, given its own kind of evidence."""


@dataclass(frozen=True)
class AdviceLine:
    """One piece of advice as the page prints it; `evidence` is handed back when it is put away."""

    rule: str
    evidence: str
    words: AdviceWords
    sources: list[Text]


@dataclass(frozen=True)
class AdviceCard:
    """The headline, and at most two lines more; `routine_seen` names the routine they were made beside."""

    headline: AdviceLine
    more: list[AdviceLine]
    is_urgent: bool
    routine_seen: str


def advised_today(owner: User, facts: Facts) -> Advised:
    """What the rules say today, but for what the owner has put away."""
    rows = DismissedAdvice.objects.owned_by(owner).values_list("rule", "held_on", "evidence")
    put_away = {rule: PutAway(held_on, frozenset(evidence.split())) for rule, held_on, evidence in rows}
    advised = advise(facts, put_away)
    keep_put_away(owner=owner, put_away=put_away, advised=advised, today=facts.today)
    return advised


def advice_card(advised: Advised, routine: Routine | None) -> AdviceCard | None:
    """What there is to say today; None when there is nothing. `routine` is the one in force."""
    if not advised.shown:
        return None
    headline, *more = map(_line, advised.shown)
    is_urgent = advised.shown[0].rule.priority <= URGENT_PRIORITY
    return AdviceCard(headline, more, is_urgent=is_urgent, routine_seen=name_of(routine))


def _line(advice: Advice) -> AdviceLine:
    evidence = " ".join(sorted(advice.evidence.keys))
    words = WORDS[advice.rule.id](advice.evidence)
    return AdviceLine(advice.rule.id, evidence, words, SOURCES[advice.rule.source])


def keep_put_away(*, owner: User, put_away: Mapping[str, PutAway], advised: Advised, today: date) -> None:
    """Forgets what is over, and notes of the rest that it has held up to today.

    Looking at the page does this, at most once a day for each: nobody else learns that a trigger has gone.
    """
    rows = DismissedAdvice.objects.owned_by(owner)
    if advised.ended:
        rows.filter(rule__in=advised.ended).delete()
    held = [rule for rule in advised.held if put_away[rule].held_on < today]
    if held:
        rows.filter(rule__in=held).update(held_on=today)


@require_POST
def advice_dismiss(request: SignedInRequest) -> HttpResponse:
    """Puts the advice of one rule away."""
    rule = next((rule for rule in RULES if rule.id == request.POST.get("rule")), None)
    if rule is None:
        raise Http404
    evidence = request.POST.get("evidence", "")
    if len(evidence) > EVIDENCE_LENGTH_MAX or "\0" in evidence:
        raise Http404
    dismiss_advice(owner=request.user, rule=rule, evidence=evidence, today=clock.today_for(request.user))
    messages.success(request, _put_away(rule))
    return redirect(next_address(request, default="today"))


def dismiss_advice(*, owner: User, rule: Rule, evidence: str, today: date) -> None:
    """The rule is silent for as long as `advise` says; again begins anew.

    evidence  as the page showed it: what came up since is not hidden with it.
    """
    fields = {"held_on": today, "evidence": evidence}
    DismissedAdvice.objects.update_or_create(owner=owner, rule=rule.id, defaults=fields)


def _put_away(rule: Rule) -> str:
    if rule.has_news:
        return _(
            "Hidden. You see it again at once if there is something new, or if it passes and comes back."
        )
    return _("Hidden. You see it again if it passes and comes back.")
