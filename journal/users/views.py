"""The settings page."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from journal.users.forms import PreferencesForm
from journal.users.models import User
from journal.users.requests import SignedInRequest


@require_http_methods(["GET", "HEAD", "POST"])
def settings(request: SignedInRequest) -> HttpResponse:
    """How the journal looks and when its days and weeks begin."""
    # A copy: a refused answer must not change how this very page is shown.
    person = User.objects.get(pk=request.user.pk)
    form = PreferencesForm(request.POST or None, instance=person)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, _("Your settings are saved."))
        return redirect("settings")
    return render(request, "users/settings.html", {"form": form})
