"""Making an account, also where two make one of the same name at once."""

from __future__ import annotations

from allauth.account.views import SignupView
from django.core.exceptions import ValidationError
from django.http import HttpResponse

from journal.users.forms import SignUpForm


class AccountSignup(SignupView):  # type: ignore[misc]  # allauth ships no types
    def form_valid(self, form: SignUpForm) -> HttpResponse:
        """Says beside the field that the name was taken after the form was looked at; allauth does not."""
        try:
            answer: HttpResponse = super().form_valid(form)
        except ValidationError as error:
            form.add_error("username", error)
            answer = self.form_invalid(form)
        return answer
