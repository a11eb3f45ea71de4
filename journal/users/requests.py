"""The request of somebody who is signed in; `LoginRequiredMiddleware` sees to it that every view has one."""

from django.http import HttpRequest

from journal.users.models import User


class SignedInRequest(HttpRequest):
    user: User
