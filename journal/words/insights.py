"""The words of ranges and sizes, alike wherever a comparison is told: the range always comes first."""

from __future__ import annotations

from dataclasses import replace

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from journal.core.flags import Text
from journal.core.numbers import number_text
from journal.insights.contrasts import Contrast
from journal.insights.design import DAY, OUTCOMES, OVERALL
from journal.insights.effects import Effect
from journal.insights.findings import Findings, Key
from symptoms.models import SYMPTOMS

NOTICEABLE, IMPORTANT = 1.0, 2.0
"""Points from which a difference is noticed, and from which pain studies call it important (Farrar 2001)."""
LABELS: dict[str, Text] = {OVERALL: gettext_lazy("Overall"), **SYMPTOMS}
"""Every outcome as a heading."""
SUBJECTS: dict[str, Text] = {
    OVERALL: gettext_lazy("overall symptoms were"),
    "tingling": gettext_lazy("tingling was"),
    "numbness": gettext_lazy("numbness was"),
    "burning": gettext_lazy("burning was"),
    "pain": gettext_lazy("pain was"),
}
"""Every outcome as the subject of a sentence, with its verb."""
_SMALL, _NOTICEABLE, _IMPORTANT = range(3)
_MEANINGS: dict[tuple[int, int], Text] = {
    (_SMALL, _SMALL): gettext_lazy("Such a difference is small."),
    (_SMALL, _NOTICEABLE): gettext_lazy("Such a difference is small to noticeable."),
    (_SMALL, _IMPORTANT): gettext_lazy(
        "Such a difference may be small, or as large as what pain studies call important."
    ),
    (_NOTICEABLE, _NOTICEABLE): gettext_lazy("Such a difference is noticeable."),
    (_NOTICEABLE, _IMPORTANT): gettext_lazy(
        "Such a difference is noticeable, perhaps of the size that pain studies call important."
    ),
    (_IMPORTANT, _IMPORTANT): gettext_lazy(
        "Such a difference is of the size that pain studies call important."
    ),
}
"""What the sizes of the nearer and the farther end of a range mean together."""


def between(low: float, high: float) -> str:
    """A range around the other days, such as "between 0.9 lower and 0.4 higher"."""
    if low * high > 0:
        lower, higher = _("between %(near)s and %(far)s lower"), _("between %(near)s and %(far)s higher")
        return (lower if high < 0 else higher) % _ends(low, high)
    return _("between %(low)s and %(high)s") % {"low": side(low, high), "high": side(high, low)}


def points_range(low: float, high: float) -> str:
    """A range on one side, such as "0.4 to 1.2 points lower"; any other one as `between` says it."""
    if low * high <= 0:
        return between(low, high)
    text = _("%(near)s to %(far)s points lower") if high < 0 else _("%(near)s to %(far)s points higher")
    return text % _ends(low, high)


def _ends(low: float, high: float) -> dict[str, str]:
    near, far = sorted((abs(low), abs(high)))
    return {"near": points(near, far), "far": points(far, near)}


def side(value: float, *beside: float) -> str:
    """One end, such as "0.9 lower", written as finely as those beside it."""
    if abs(value) < 0.005:
        return _("no different")
    return (_("%(n)s lower") if value < 0 else _("%(n)s higher")) % {"n": points(abs(value), *beside)}


def points(value: float, *beside: float) -> str:
    """With one decimal; with two where one would turn a number beside it into 0."""
    return number_text(value, 2 if any(abs(one) < 0.05 for one in (value, *beside) if one) else 1)


def meaning(outcome: str, low: float, high: float) -> str:
    """What a range on one side of 0 means to people; where that is borrowed from pain, it says so."""
    nearer, farther = sorted((_size(low), _size(high)))
    text = str(_MEANINGS[nearer, farther])
    return text if outcome == "pain" else f"{text} {_('What counts as small is known for pain only.')}"


def _size(points_apart: float) -> int:
    return sum(abs(points_apart) >= least for least in (NOTICEABLE, IMPORTANT))


def rated_days(n: int) -> str:
    return ngettext("%(n)s rated day", "%(n)s rated days", n) % {"n": number_text(n)}


def finding_text(key: Key, effect: Effect) -> str:
    """A finding in one sentence, its range first."""
    outcome, question = key
    facts = {
        "was": SUBJECTS[outcome],
        "range": points_range(effect.low, effect.high),
        "about": points(abs(effect.estimate), effect.low, effect.high),
    }
    if question == DAY.name:
        text = _("The day after a session, %(was)s %(range)s than on other days like them, about %(about)s.")
    else:
        text = _("For each extra session in the week before, %(was)s %(range)s, about %(about)s.")
    return text % facts


def range_text(key: Key, effect: Effect) -> str:
    """What a comparison without a finding says: its range and nothing else."""
    outcome, question = key
    facts = {"was": SUBJECTS[outcome], "range": between(effect.low, effect.high)}
    if question == DAY.name:
        return _("Days after a session, %(was)s %(range)s than on other days like them.") % facts
    return _("For each extra session in the week before, %(was)s %(range)s.") % facts


def pair_text(pair: Contrast, names: tuple[str, str], *, is_finding: bool) -> str:
    """One technique or oil against another; of a finding, the one with the lower days comes first."""
    if is_finding and pair.low > 0:
        names = names[1], names[0]
        low, high = -pair.high, -pair.low
        pair = replace(pair, low=low, high=high, n_first=pair.n_second, n_second=pair.n_first)
    facts = {
        "first": names[0],
        "second": names[1],
        "was": SUBJECTS[pair.outcome],
        "range": points_range(pair.low, pair.high) if is_finding else between(pair.low, pair.high),
        "n_first": number_text(pair.n_first),
        "n_second": number_text(pair.n_second),
    }
    text = _(
        "On days after %(first)s, %(was)s %(range)s than on days after %(second)s "
        "(%(n_first)s and %(n_second)s rated days)."
    )
    return text % facts


def told(findings: Findings, key: Key) -> Effect | None:
    """The effect to tell of: as the review found it where it is a finding, else as it is today.

    One and the same wherever it is told. None behind a closed gate.
    """
    if key in findings.shown:
        return findings.shown[key]
    return findings.effects.get(key) if findings.gates_of[key].is_open else None


def lead_of(findings: Findings, question: str) -> str | None:
    """The outcome that speaks for the question: overall where its gate is open, else the next that is."""
    return next((one for one in OUTCOMES if findings.gates_of[one, question].is_open), None)
