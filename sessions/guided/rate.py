"""Right after a session: did it help, did it hurt, how are the feet now; one tap each."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect, render, resolve_url
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from journal.core import clock, undo
from journal.core.entries import Conflict
from journal.core.flags import Text
from journal.core.ownership import owned_or_404
from journal.core.scores import SCORE_MAX
from journal.users.requests import SignedInRequest
from sessions.actions import change_massage
from sessions.details import details_of
from sessions.models import MassageSession, Relief

QUESTIONS = ("relief", "hurt", "symptoms_after")
HURT_MUCH = 3
"""From here on a massage hurt more than it should."""


class RateForm(forms.Form):
    """One answer, given to a version of the session."""

    relief = forms.ChoiceField(choices=Relief.choices, required=False)
    hurt = forms.IntegerField(min_value=0, max_value=SCORE_MAX, required=False)
    symptoms_after = forms.IntegerField(min_value=0, max_value=SCORE_MAX, required=False)
    seen_version = forms.CharField(max_length=50, required=False)

    @property
    def answers(self) -> dict[str, str | int]:
        """What was answered; an empty answer is none."""
        given = {name: self.cleaned_data[name] for name in QUESTIONS}
        return {name: value for name, value in given.items() if value not in {"", None}}


@dataclass(frozen=True)
class Choice:
    """One button."""

    value: str | int
    label: Text
    is_chosen: bool


@require_http_methods(["GET", "HEAD", "POST"])
def guided_rate(request: SignedInRequest, pk: int) -> HttpResponse:
    """What was saved, and three questions about it."""
    massage = owned_or_404(MassageSession.objects.with_details(), request.user, pk=pk)
    if request.method != "POST":
        return _page(request, massage)
    form = RateForm(request.POST)
    if not form.is_valid() or not form.answers:
        text = _("This answer is not one of those offered. Nothing was changed.")
        return _page(request, massage, error=text)
    answers = form.answers
    result = change_massage(
        massage=massage,
        details=replace(details_of(massage), **answers),  # type: ignore[arg-type]  # checked by the form
        seen_version=form.cleaned_data["seen_version"],
        now=clock.now(),
    )
    if isinstance(result, Conflict):
        stored = MassageSession.objects.owned_by(request.user).with_details().get(pk=pk)
        text = _("This session was changed in another window, so nothing was overwritten. Tap once more.")
        return _page(request, stored, error=text, status=409)
    if result.before is not None:
        undo.offer(request, _saved_words(answers), url_name="massage_undo", before=result.before)
    return redirect(f"{resolve_url('guided_rate', pk=pk)}#{_next_question(answers)}")


def _saved_words(answers: dict[str, str | int]) -> str:
    texts = {
        "relief": "%(answer)s",
        "hurt": _("hurt %(answer)s of 10"),
        "symptoms_after": _("your feet now %(answer)s of 10"),
    }
    said = [
        texts[name] % {"answer": dict(Relief.choices).get(str(value), value)}
        for name, value in answers.items()
    ]
    return _("Saved: %(answers)s.") % {"answers": "; ".join(said)}


def _next_question(answers: dict[str, str | int]) -> str:
    """Where the page opens: the kind word about what was just answered, or the question after it."""
    if answers.get("relief") == Relief.WORSE or _hurt_much(answers.get("hurt")):
        return "gentler"
    last = max(QUESTIONS.index(name) for name in answers)
    return (*QUESTIONS, "done")[last + 1]


def _hurt_much(hurt: str | int | None) -> bool:
    return isinstance(hurt, int) and hurt >= HURT_MUCH


def _page(
    request: SignedInRequest, massage: MassageSession, *, error: str = "", status: int = 200
) -> HttpResponse:
    context = {
        "massage": massage,
        "error": error,
        "is_worse": massage.relief == Relief.WORSE,
        "has_hurt": _hurt_much(massage.hurt),
        "relief": [Choice(one.value, one.label, one == massage.relief) for one in Relief],
        "hurt": _scores(massage.hurt),
        "symptoms_after": _scores(massage.symptoms_after),
    }
    return render(request, "sessions/guided_rate.html", context, status=status)


def _scores(chosen: int | None) -> list[Choice]:
    return [Choice(score, str(score), score == chosen) for score in range(SCORE_MAX + 1)]
