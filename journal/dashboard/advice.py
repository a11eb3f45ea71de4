"""Advice on Today: what the rules say about this journal, and putting it away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from journal.core import clock
from journal.core.requests import next_address
from journal.dashboard import advice_words_sessions as of_sessions
from journal.dashboard.advice_words import AdviceWords
from journal.dashboard.models import EVIDENCE_LENGTH_MAX, DismissedAdvice
from journal.insights import timeline
from journal.insights.facts import Facts, SessionFact
from journal.insights.rules import RULES, Advice, PutAway, Rule, advise
from journal.users.models import User
from journal.users.requests import SignedInRequest

URGENT_PRIORITY = 1
"""Up to this priority advice stands at the head of the page."""

WORDS: dict[str, Callable[[Any], AdviceWords]] = {
    "R01": of_sessions.foot_stopped,
    "R02": of_sessions.hurt_once,
    "R03": of_sessions.hurt_again,
    "R09": of_sessions.skin_reacted,
    "R18": of_sessions.same_again,
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


@dataclass(frozen=True)
class AdviceCard:
    """The headline, and at most two lines more."""

    headline: AdviceLine
    more: list[AdviceLine]
    is_urgent: bool


def advice_card(owner: User, sessions: tuple[SessionFact, ...], today: date) -> AdviceCard | None:
    """What there is to say today, in three queries; None when there is nothing.

    `sessions` as `timeline.newest_sessions` gives them.
    """
    stops = timeline.foot_stops(owner, today)
    reactions = timeline.oil_reactions(owner, today, sessions)
    rows = DismissedAdvice.objects.owned_by(owner).values_list("rule", "dismissed_on", "evidence")
    dismissed = {rule: PutAway(day, frozenset(evidence.split())) for rule, day, evidence in rows}
    advice = advise(Facts(today, sessions, stops, reactions).as_of(today), dismissed)
    if not advice:
        return None
    headline, *more = map(_line, advice)
    return AdviceCard(headline, more, is_urgent=advice[0].rule.priority <= URGENT_PRIORITY)


def _line(advice: Advice) -> AdviceLine:
    evidence = " ".join(sorted(advice.evidence.keys))
    return AdviceLine(advice.rule.id, evidence, WORDS[advice.rule.id](advice.evidence))


@require_POST
def advice_dismiss(request: SignedInRequest) -> HttpResponse:
    """Puts the advice of one rule away."""
    rule = next((rule for rule in RULES if rule.id == request.POST.get("rule")), None)
    if rule is None:
        raise Http404
    evidence = request.POST.get("evidence", "")
    if len(evidence) > EVIDENCE_LENGTH_MAX or "\0" in evidence:
        raise Http404
    today = clock.today_for(request.user)
    dismiss_advice(owner=request.user, rule=rule, evidence=evidence, today=today)
    messages.success(request, _put_away(rule, today))
    return redirect(next_address(request, default="today"))


def dismiss_advice(*, owner: User, rule: Rule, evidence: str, today: date) -> None:
    """The rule is silent from today on, for as long as `advise` says; again begins anew.

    evidence  as the page showed it: what came up since is not hidden with it.
    """
    fields = {"dismissed_on": today, "evidence": evidence}
    DismissedAdvice.objects.update_or_create(owner=owner, rule=rule.id, defaults=fields)


def _put_away(rule: Rule, today: date) -> str:
    if rule.away_days == 1:
        return _("Hidden for today. You see it again at once if a new foot check finds something.")
    back_on = {"day": date_format(today + timedelta(days=rule.away_days), "DATE_FORMAT")}
    if rule.warns:
        return (
            _("Hidden. You see it again if it happens again, or from %(day)s on if it is still so.") % back_on
        )
    return _("Hidden. You may see it again from %(day)s on.") % back_on
