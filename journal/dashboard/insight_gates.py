"""What a closed gate says: the first thing that is missing, and how far along it is."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from journal.core.flags import Text
from journal.core.numbers import number_text
from journal.insights.design import DAY, WINDOW_DAYS_MAX
from journal.insights.gates import Closed, Line

_TEXTS: dict[Line, Text] = {
    Line.SPAN: gettext_lazy("Weeks can be compared from day %(needed)s of your journal on. It is day %(n)s."),
    Line.RATINGS: gettext_lazy("Not enough ratings yet for this comparison: %(n)s of %(needed)s."),
    Line.SAME_RATINGS: gettext_lazy(
        "All of these ratings are the same number, so there is nothing to compare."
    ),
    Line.NO_SESSIONS: gettext_lazy("There is no session in these days yet, so there is nothing to compare."),
    Line.AFTER_SESSION: gettext_lazy(
        "Only %(n)s of your rated days came after a day with a session; %(needed)s are needed to compare."
    ),
    Line.AFTER_NONE: gettext_lazy(
        "Only %(n)s of your rated days came after a day without a session; %(needed)s are needed to compare."
    ),
    Line.SAME_COUNT: gettext_lazy(
        "You have kept nearly the same number of sessions every week, so there is nothing to compare yet. "
        "That is fine if it works for you."
    ),
    Line.SAME_WEEKDAYS: gettext_lazy(
        "Your sessions always fall on the same weekdays, so the journal cannot tell a session from a Monday. "
        "Moving one session a week would be enough."
    ),
    Line.ONLY_DRIFT: gettext_lazy(
        "Your sessions became steadily more or fewer, so the journal cannot tell them from the passing of "
        "time. Weeks that go up and down a little would be enough."
    ),
    Line.PRECISION: gettext_lazy("Your ratings swing a lot from day to day"),
}
"""The first sentence of each line; that of precision goes on."""
_TEXTS_OF_DAYS: dict[Line, Text] = {
    Line.ONLY_DRIFT: gettext_lazy(
        "For a time you had hardly any sessions, then one nearly every day, or the other way round, so the "
        "journal cannot tell them from the passing of time. A few days without one, here and there, would "
        "be enough."
    ),
}
"""What is said in its place where the day after a session is asked of."""


@dataclass(frozen=True)
class Progress:
    """How far along something countable is, for a bar and in words."""

    n: int
    n_needed: int

    @property
    def in_words(self) -> str:
        text = ngettext("%(n)s of %(needed)s day", "%(n)s of %(needed)s days", self.n_needed)
        return text % {"n": number_text(self.n), "needed": number_text(self.n_needed)}


def progress_of(gate: Closed) -> Progress | None:
    """None where no count of days would do, or so many that a bar would only discourage."""
    if gate.n >= gate.n_needed or gate.n_needed > WINDOW_DAYS_MAX:
        return None
    return Progress(gate.n, gate.n_needed)


def gate_text(gate: Closed, question: str) -> str:
    """One or two sentences on the first line that is not met, with the days at the person's own pace."""
    texts = _TEXTS | _TEXTS_OF_DAYS if question == DAY.name else _TEXTS
    text = str(texts[gate.line]) % {"n": number_text(gate.n), "needed": number_text(gate.n_needed)}
    if gate.line == Line.PRECISION:
        return text + _swings(gate.n_days_more)
    if gate.line == Line.RATINGS and gate.n_days_more is None:
        once = ngettext(
            "It opens once you have rated %(n)s day.",
            "It opens once you have rated %(n)s days.",
            gate.n_needed,
        )
        return f"{text} {once % {'n': number_text(gate.n_needed)}}"
    if gate.line in {Line.RATINGS, Line.SPAN} and gate.n_days_more:
        return f"{text} {_more(gate.line, gate.n_days_more)}"
    return text


def _more(line: Line, n: int) -> str:
    if line == Line.RATINGS:
        text = ngettext(
            "At your pace that is about %(n)s more day.", "At your pace that is about %(n)s more days.", n
        )
    else:
        text = ngettext("That is %(n)s more day.", "That is %(n)s more days.", n)
    return text % {"n": number_text(n)}


def _swings(n_days_more: int | None) -> str:
    """Goes on with the sentence of precision; a count of years would help nobody."""
    if n_days_more is None or n_days_more > WINDOW_DAYS_MAX:
        return _(
            ", so a comparison would be too rough to tell you anything. Symptoms can be like that; "
            "you have done nothing wrong."
        )
    text = ngettext("; about %(n)s more day is needed.", "; about %(n)s more days are needed.", n_days_more)
    return text % {"n": number_text(n_days_more)}
