"""The page on which a person may say whether to ask a professional before massage."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from journal.core import clock
from journal.users.health_form import HealthForm
from journal.users.models import User
from journal.users.requests import SignedInRequest


@require_http_methods(["GET", "HEAD", "POST"])
def my_health(request: SignedInRequest) -> HttpResponse:
    """Asks kindly, and keeps what was said."""
    # A copy: a refused answer must not change how this very page is shown.
    person = User.objects.get(pk=request.user.pk)
    form = HealthForm(request.POST or None, instance=person, today=clock.today_for(request.user))
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, _("What you said is saved."))
        return redirect("settings")
    return render(request, "users/my_health.html", {"form": form})
