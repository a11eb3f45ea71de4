"""The settings page, and the page of the account's e-mail address."""

from __future__ import annotations

from allauth.account.views import PasswordResetView
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from journal.activity.models import Kind
from journal.activity.notes import note
from journal.users import addresses
from journal.users.forms import NewAddressForm, PreferencesForm, ResetRequestForm
from journal.users.limits import is_allowed
from journal.users.mail import mail_works
from journal.users.models import User
from journal.users.reauthentication import who_is_it
from journal.users.requests import SignedInRequest
from journal.users.security_mail import confirmed_email, tell


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


@require_http_methods(["GET", "HEAD", "POST"])
def account_email(request: SignedInRequest) -> HttpResponse:
    """Adds an address or changes it: a link is sent there, and nothing changes before it is opened."""
    is_open = mail_works() and not request.user.is_demo
    if request.method != "POST" or not is_open:
        waiting = addresses.waiting_email(request.user)
        form = NewAddressForm(user=request.user, initial={"email": waiting})
        return _email_page(request, form, is_open=is_open)
    form = NewAddressForm(data=request.POST, user=request.user)
    return _send_link(request, form) if form.is_valid() else _email_page(request, form)


@who_is_it
def _send_link(request: SignedInRequest, form: NewAddressForm) -> HttpResponse:
    """To a person who has shown who they are: whoever reads the address can choose a new password."""
    email = form.cleaned_data["email"]
    if not is_allowed(request, "mailed_link", user=request.user, key=email):
        form.add_error("email", _("We have sent a few links today. Look in your mail, or wait a day."))
    elif not addresses.send_link(request, owner=request.user, email=email):
        form.add_error("email", _("The e-mail could not be sent. Is the address right? Or try later."))
    else:
        messages.info(request, _("A link is on its way to %(email)s.") % {"email": email})
        return redirect("account_email")
    return _email_page(request, form)


def _email_page(request: SignedInRequest, form: NewAddressForm, *, is_open: bool = True) -> HttpResponse:
    context = {"form": form, "is_open": is_open, "waiting": addresses.waiting_email(request.user)}
    return render(request, "users/account_email.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def account_email_remove(request: SignedInRequest) -> HttpResponse:
    """Takes off the address that the page showed, be it the account's or one that waits.

    Opened without a form it leads to that page: so it is when two windows asked who it is, and allauth has
    kept the form of the later one.
    """
    return _take_off(request) if request.method == "POST" else redirect("account_email")


@who_is_it
def _take_off(request: SignedInRequest) -> HttpResponse:
    email, earlier = request.POST.get("email", ""), confirmed_email(request.user)
    if addresses.take_off(owner=request.user, email=email):
        note(request.user, Kind.EMAIL_REMOVED, request)
        if email == earlier:
            tell(request.user, "account/email/email_deleted", email=earlier)
        messages.success(request, _("The address is taken off your account."))
    return redirect("account_email")


@login_not_required
def no_email_pages(request: HttpRequest) -> HttpResponse:
    """Nothing asks for an address to be verified, and nobody may send mail to strangers from here.

    Nor is anything typed on the way back from a service: any address could be, unconfirmed.
    """
    raise Http404


@login_not_required
def password_reset_by_hand(request: HttpRequest) -> HttpResponse:
    """Without a mail server no link can be sent, and the page says who can help. With one: allauth's."""
    if mail_works():
        view = PasswordResetView.as_view(form_class=ResetRequestForm)
        page: HttpResponse = view(request)
        return page
    return render(request, "users/password_reset_by_hand.html")
