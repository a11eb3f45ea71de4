"""The settings page."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
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


@login_not_required
def no_email_pages(request: HttpRequest) -> HttpResponse:
    """Nothing asks for an address to be verified, and nobody may send mail to strangers from here."""
    raise Http404


@login_not_required
def password_reset_by_hand(request: HttpRequest) -> HttpResponse:
    """Without a mail server no link can be sent, so the page says who can help."""
    return render(request, "users/password_reset_by_hand.html")
