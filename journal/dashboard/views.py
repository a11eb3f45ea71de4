"""Today, Trends, the calendar, one day and all days."""

from __future__ import annotations

from datetime import date, timedelta

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from journal.core import clock
from journal.core.periods import FIRST_DATE, LAST_DATE
from journal.dashboard import trends_words
from journal.dashboard.advice import advice_card, advised_today
from journal.dashboard.calendar import calendar_page
from journal.dashboard.cards import fortnight, last_days, massage_week
from journal.dashboard.day import day_page
from journal.dashboard.helping_line import helping_line
from journal.dashboard.history import history_page, scores_of
from journal.dashboard.insight_today import insight_line
from journal.dashboard.month_numbers import numbers_of
from journal.dashboard.trends import trends_page
from journal.dashboard.weekly_card import asks_for_weekly_check
from journal.experiments.today import experiment_today
from journal.insights import latest
from journal.insights.own_facts import facts_of
from journal.insights.rules import stands_back
from journal.users.requests import SignedInRequest
from sessions.guided.card import guided_card
from sessions.models import Experiment
from symptoms.models import DailyRating
from symptoms.pages import check_in_from


@login_not_required
@require_safe
def today(request: HttpRequest) -> HttpResponse:
    """The day's check-in and this week's massage; a stranger is shown the way in."""
    if not request.user.is_authenticated:
        return redirect("welcome")
    day = clock.today_for(request.user)
    ratings = list(DailyRating.objects.owned_by(request.user).in_period(fortnight(day)))
    check_in = check_in_from(ratings, day)
    standing = latest.standing_for(request.user, day)
    sessions = latest.sessions_for(request.user, day, standing)
    experiments = list(Experiment.objects.owned_by(request.user).with_plans())
    week = massage_week(request.user, day, sessions, experiments)
    facts = facts_of(request.user, sessions, week.routine, standing, day, experiments)
    advised = advised_today(request.user, facts)
    guided = guided_card(request.user, clock.now())
    has_journal = any((standing, facts.stops, facts.reactions, week.routine, experiments, guided))
    entry_days = [*(rating.date for rating in ratings), *(massage.date for massage in sessions)]
    context = {
        "today": day,
        "yesterday": day - timedelta(days=1),
        "greeting": greeting(clock.hour_for(request.user)),
        "helping": helping_line(request.user, has_journal=has_journal),
        "guided_card": guided,
        "check_in": check_in,
        "todays_scores": scores_of(check_in.rating),
        "massage_week": week,
        "experiment": experiment_today(experiments, day),
        "advice": advice_card(advised, week.routine),
        "insight": None if stands_back(facts) else insight_line(facts.findings, advised),
        "asks_for_weekly_check": asks_for_weekly_check(request.user, day, entry_days),
        "last_days": last_days(ratings, day),
        "next": "/",
    }
    return render(request, "dashboard/today.html", context)


def greeting(hour: int) -> str:
    """A greeting for the hour of the day, 0 to 23."""
    if 5 <= hour < 12:
        return _("Good morning")
    return _("Good afternoon") if 12 <= hour < 18 else _("Good evening")


@require_safe
def trends(request: SignedInRequest) -> HttpResponse:
    """Symptoms above sessions, on the same weeks, and what these days say."""
    day = clock.today_for(request.user)
    page = trends_page(request.user, request.GET, today=day)
    context = {
        "today": day,
        "trends": page,
        "tabs": trends_words.period_tabs(request.GET),
        "outcome_tabs": trends_words.outcome_tabs(request.GET),
        "chart": vars(page.chart),
        "words": trends_words.chart_words(),
        "summary": "" if page.is_empty else trends_words.summary(page),
        "numbers": trends_words.numbers(page) if page.shows_numbers else [],
        "numbers_address": trends_words.numbers_address(request.GET, is_shown=page.shows_numbers),
    }
    return render(request, "dashboard/trends.html", context)


@require_safe
def history(request: SignedInRequest) -> HttpResponse:
    """Every day, newest first; `?page=` counts from 1."""
    number = request.GET.get("page", "1")
    page = history_page(
        request.user,
        number=int(number) if number.isascii() and number.isdecimal() and len(number) < 9 else 1,
        today=clock.today_for(request.user),
    )
    return render(request, "dashboard/history.html", {"history": page})


@require_safe
def calendar(request: SignedInRequest) -> HttpResponse:
    """A month as a heat map of `?symptom=`; `?numbers=yes` adds it as a table."""
    page = calendar_page(request.user, request.GET, today=clock.today_for(request.user))
    numbers = numbers_of(request.user, page.month) if page.choice.shows_numbers else []
    return render(request, "dashboard/calendar.html", {"calendar": page, "numbers": numbers})


@require_safe
def day(request: SignedInRequest, day: date) -> HttpResponse:
    """Everything of one day, from 1900 to 2100."""
    if not FIRST_DATE <= day <= LAST_DATE:
        raise Http404
    page = day_page(request.user, day, today=clock.today_for(request.user))
    return render(request, "dashboard/day.html", {"page": page})
