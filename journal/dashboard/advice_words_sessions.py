"""The words for the rules that look at single sessions and foot checks, one function a rule."""

from __future__ import annotations

from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from journal.core.feet import Area
from journal.dashboard.advice_words import AdviceWords, days_text, listed
from journal.insights.facts import SessionFact
from journal.insights.rules_practice import LeftOut, SameAgain, TooShort
from journal.insights.rules_sessions import (
    HURT_FROM,
    WORSE_POINTS,
    HurtAgain,
    HurtOnce,
    SkinReacted,
    Stopped,
    felt_worse,
)
from sessions.catalogue import Finding


def foot_stopped(evidence: Stopped) -> AdviceWords:
    found = Finding.from_slugs(evidence.found)
    titles = {
        frozenset({"left"}): _("Please leave your left foot in peace"),
        frozenset({"right"}): _("Please leave your right foot in peace"),
    }
    return AdviceWords(
        title=titles.get(evidence.feet, _("Please leave both feet in peace")),
        text=_("No massage there for now, and contact a health professional today. Numb feet may hide harm."),
        reason=_looked(evidence)
        % {
            "days": days_text(stop.found_on for stop in evidence.stops),
            "found": listed(f.label for f in found),
            "who": listed(dict.fromkeys(stop.looked_by or _("you") for stop in evidence.stops)),
        },
        rule=_("You see this for two days after a foot check that found something."),
        link_text=_("Read about safety"),
        link=reverse("guide_chapter", args=["safety"]),
    )


def hurt_once(evidence: HurtOnce) -> AdviceWords:
    return AdviceWords(
        title=_("Go gentler next time"),
        text=_("Less pressure, a shorter session or another technique may feel better."),
        reason=f"{_how_it_felt(evidence.sessions[-1])}.",
        rule=_hurt_rule(),
        link_text=_("Common mistakes"),
        link=reverse("guide_chapter", args=["mistakes"]),
    )


def hurt_again(evidence: HurtAgain) -> AdviceWords:
    n = len(evidence.sessions)
    text = ngettext(
        "%(n)s recent session was uncomfortable. Fewer sessions or a different technique may suit you better "
        "for now. You used: %(techniques)s.",
        "%(n)s recent sessions were uncomfortable. Fewer sessions or a different technique may suit you "
        "better for now. You used: %(techniques)s.",
        n,
    )
    return AdviceWords(
        title=_("Your feet may need a change"),
        text=text % {"n": n, "techniques": listed(evidence.techniques)},
        reason=f"{listed(_how_it_felt(one) for one in evidence.sessions)}.",
        rule=f"{_hurt_rule()} {_('Two in a row that hurt even a little count too.')}",
        link_text=_("See other techniques"),
        link=reverse("guide"),
    )


def skin_reacted(evidence: SkinReacted) -> AdviceWords:
    text = ngettext(
        "Stop using this oil: %(oils)s. Essential oils always need a carrier oil, 1 to 2 drops to a "
        "teaspoon.",
        "Stop using these oils, as each may be the cause: %(oils)s. Essential oils always need a carrier "
        "oil, 1 to 2 drops to a teaspoon.",
        len(evidence.reactions),
    )
    return AdviceWords(
        title=_("Your skin reacted"),
        text=text % {"oils": listed(one.oil for one in evidence.reactions)},
        reason=_("you noted a skin reaction on %(days)s.")
        % {"days": days_text(one.reacted_on for one in evidence.reactions)},
        rule=_("You see this for four weeks after a skin reaction with an oil."),
        link_text=_("Read about oils"),
        link=reverse("guide_chapter", args=["oils"]),
    )


def left_out(evidence: LeftOut) -> AdviceWords:
    areas = listed(area.label for area in Area.from_slugs(evidence.areas))
    return AdviceWords(
        title=_("Remember the whole foot"),
        text=_("A whole session covers toes, sole, heel and ankle. Yours left out: %(areas)s.")
        % {"areas": areas},
        reason=_("none of the sessions on %(days)s went there.") % {"days": _session_days(evidence.sessions)},
        rule=_("You see this when four sessions in a row left out the same part."),
        link_text=_("Guided session, whole foot"),
        link=f"{reverse('foot_check')}?plan=usual",
    )


def too_short(evidence: TooShort) -> AdviceWords:
    minutes = listed(str(massage.minutes) for massage in evidence.sessions)
    return AdviceWords(
        title=_("Take your time"),
        text=_("Your last sessions were very short. There is no hurry: slow strokes may feel better."),
        reason=_("the sessions on %(days)s took %(minutes)s minutes.")
        % {"days": _session_days(evidence.sessions), "minutes": minutes},
        rule=_("You see this when three sessions in a row took less than 5 minutes."),
        link_text=_("Common mistakes"),
        link=reverse("guide_chapter", args=["mistakes"]),
    )


def same_again(evidence: SameAgain) -> AdviceWords:
    facts = {
        "techniques": listed(evidence.techniques),
        "with": evidence.n_with,
        "n": len(evidence.sessions),
    }
    reason = _("%(with)s of your last %(n)s sessions had %(techniques)s.")
    if evidence.n_with == len(evidence.sessions):
        reason = _("your last %(n)s sessions all had %(techniques)s.")
    return AdviceWords(
        title=_("Try another technique"),
        text=_("Varying the technique from day to day can keep it fresh and tell you more."),
        reason=reason % facts,
        rule=_("You see this after about two weeks of the same, or 10 times the same in 12 sessions."),
        link_text=_("See other techniques"),
        link=reverse("guide"),
    )


def _looked(evidence: Stopped) -> str:
    """Whose look it was, once a helper is among those who looked."""
    if any(stop.looked_by for stop in evidence.stops):
        return _("the foot check on %(days)s found: %(found)s. Looked at by %(who)s.")
    return _("your foot check on %(days)s found: %(found)s.")


def _hurt_rule() -> str:
    text = _(
        "A session counts as uncomfortable from %(score)s of 10, or when your feet felt worse or your "
        "symptoms were at least %(points)s points higher after it."
    )
    return text % {"score": HURT_FROM, "points": WORSE_POINTS}


def _how_it_felt(massage: SessionFact) -> str:
    """One uncomfortable session, such as "on 12 Nov it hurt 4 of 10"."""
    said = {"day": days_text([massage.date]), "score": massage.hurt}
    if (massage.hurt or 0) >= HURT_FROM or not felt_worse(massage):
        return _("on %(day)s it hurt %(score)s of 10") % said
    if massage.felt_worse:
        return _("on %(day)s your feet felt worse after it") % said
    scores = {"before": massage.before, "after": massage.after}
    return _("on %(day)s your symptoms were %(before)s of 10 before it and %(after)s after it") % (
        said | scores
    )


def _session_days(sessions: Iterable[SessionFact]) -> str:
    return days_text(massage.date for massage in sessions)
