"""Signing in through somebody else's OpenID Connect service, when the operator has named one.

The page of signing in asks the template tag `oidc_service`; the settings come from
`core.addresses.oidc_service`.
"""

from __future__ import annotations

import logging
from typing import Any

from allauth.account.models import EmailAddress
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.core.internal.deferred import jwt
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.internal import jwtkit
from allauth.socialaccount.models import SocialApp, SocialLogin
from allauth.socialaccount.providers.base.constants import AuthError
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.db import transaction
from django.http import HttpRequest
from django.shortcuts import render

from journal.core import clock
from journal.users import invitations
from journal.users.finding import is_name_of_another
from journal.users.models import User

# Signed with a key of which only one half is public; never "none", never a shared secret.
_ALGORITHMS = {"RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"}

logger = logging.getLogger(__name__)


def note_trouble(error: Exception | None) -> None:
    """Only its kind: what a service says may hold anything. None: nobody here had asked for the answer."""
    kind = type(error).__name__ if error is not None else "an answer without a question"
    logger.warning("Signing in by the OpenID Connect service did not work (%s)", kind)


class ServiceAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]  # allauth ships no types
    """Who may come in by the service, and what is believed of what it says."""

    def get_requests_session(self) -> Any:
        """One that follows no redirect: nobody but the named service is asked, or told the secret."""
        session = super().get_requests_session()
        session.max_redirects = 0
        return session

    def on_authentication_error(
        self,
        request: HttpRequest,  # noqa: ARG002
        provider: Any,  # noqa: ARG002
        error: str | None = None,
        exception: Exception | None = None,
        extra_context: dict[str, Any] | None = None,  # noqa: ARG002
    ) -> None:
        if error != AuthError.CANCELLED:
            note_trouble(exception)

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:  # noqa: ARG002
        return invitations.may_sign_up(request, now=clock.now())

    def populate_user(self, request: HttpRequest, sociallogin: SocialLogin, data: dict[str, Any]) -> User:
        """Takes over an address only if the service has verified it and it is free here.

        The account of somebody else with that address is never opened: whoever has it connects the two
        in Settings, once they are in.
        """
        user: User = super().populate_user(request, sociallogin, data)
        verified = {one.email.lower() for one in sociallogin.email_addresses if one.verified}
        if user.email.lower() not in verified or not _is_free(user.email):
            user.email = ""
            sociallogin.email_addresses = []
        return user

    def save_user(self, request: HttpRequest, sociallogin: SocialLogin, form: Any = None) -> User:
        with transaction.atomic():
            if not invitations.use_up(request, now=clock.now()):
                raise ImmediateHttpResponse(render(request, "account/signup_closed.html", status=403))
            user: User = super().save_user(request, sociallogin, form)
        return user


def _is_free(email: str) -> bool:
    """Nobody has it, waits for it, or is named so.

    allauth takes one that waits for taken too, and would ask for another where nothing is to be typed.
    """
    users, waiting = (
        User.objects.filter(email__iexact=email),
        EmailAddress.objects.filter(email__iexact=email),
    )
    return not (users.exists() or waiting.exists() or is_name_of_another(email))


class CheckingAdapter(OpenIDConnectOAuth2Adapter):  # type: ignore[misc]  # allauth ships no types
    """Looks at the signature, which allauth leaves to TLS, and at whether the service is the one named."""

    @property
    def openid_config(self) -> dict[str, Any]:
        config: dict[str, Any] = super().openid_config
        named = self.get_provider().app.settings["server_url"]
        if str(config.get("issuer", "")).rstrip("/") != named.rstrip("/"):
            raise OAuth2Error("The service calls itself by another name than JOURNAL_OIDC_ISSUER.")
        return config

    def _decode_id_token(self, app: SocialApp, id_token: str) -> dict[str, Any]:
        try:
            algorithm = jwt.get_unverified_header(id_token).get("alg")
        except jwt.PyJWTError as error:
            raise OAuth2Error("The service sent no ID token.") from error
        if algorithm not in _ALGORITHMS:
            raise OAuth2Error("The ID token is signed in a way that is not believed.")
        claims: dict[str, Any] = jwtkit.verify_and_decode(
            credential=id_token,
            keys_url=self.openid_config["jwks_uri"],
            issuer=self.openid_config["issuer"],
            audience=app.client_id,
            lookup_kid=jwtkit.lookup_kid_jwk,
        )
        return claims
