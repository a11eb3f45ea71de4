"""How the result of an experiment is worked out, in plain words."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from journal.core.comparison import Fact
from journal.core.numbers import number_text
from journal.experiments.results import Outcomes
from journal.insights.trial import TrialResult


def method_of(outcomes: Outcomes) -> list[Fact]:
    """Only of an experiment that has a result."""
    found = outcomes.found
    if not isinstance(found, TrialResult):
        return []
    numbers = {"orders": number_text(found.n_orders), "days": found.n_days}
    orders = _(
        "Your order was one of many that chance could have chosen. The same sum was done for %(orders)s of "
        "them, as if each had been yours. What counts is how few of the others show as large a difference."
    )
    days = ngettext(
        "It rests on %(days)s rated day of complete blocks. Days without a rating are left out, not guessed.",
        "It rests on %(days)s rated days of complete blocks. Days without a rating are left out, not "
        "guessed.",
        found.n_days,
    )
    return [
        Fact(_("A test by chance"), orders % numbers),
        Fact(_("What lasts"), _lasting(outcomes)),
        Fact(_("The days"), days % numbers),
        Fact(
            _("By the plan"),
            _(
                "Days count by the plan that chance gave them, whether or not you kept to it: only the plan "
                "was left to chance, and skipping may follow how you feel."
            ),
        ),
        Fact(
            _("Its limits"),
            _(
                "You knew which plan it was, and hope can change a rating. What builds up for longer than "
                "%(span)s is told too small. It speaks of you and these weeks, not of others."
            )
            % {"span": _("a day") if outcomes.experiment.is_paired else _("a week")},
        ),
    ]


def _lasting(outcomes: Outcomes) -> str:
    if outcomes.experiment.is_paired:
        return _(
            "A rating is compared by the plan of the day before it, beside the plan of its own day, a slow "
            "drift, and how much of one day lasts into the next."
        )
    return _(
        "A rating is compared by the plans of that day and the six before it, so what lasts into the next "
        "week is reckoned with and no days are thrown away; beside your weekdays, a slow drift, and how "
        "much of one day lasts into the next. So the difference is not quite that of the two plain averages."
    )
