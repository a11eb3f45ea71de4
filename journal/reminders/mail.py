"""Reminders by e-mail: plain text, and a way out in each of them."""

from __future__ import annotations

import logging
import smtplib
from contextlib import suppress
from types import TracebackType
from typing import Self

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.utils.translation import gettext as _

from journal.core.site import address_of, full_address
from journal.reminders.links import confirm_token, off_token
from journal.reminders.outcomes import Outcome
from journal.reminders.words import Words
from journal.users.models import User

logger = logging.getLogger(__name__)

_PERMANENT = 500
"""From here on an answer of a mail server means that another try ends the same way (RFC 5321)."""


class Mailer:
    """One connection for many messages; when it cannot be had, the others do not wait for it again."""

    def __init__(self) -> None:
        self._connection = get_connection()
        self._is_out_of_reach = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._hang_up()

    def send(self, message: EmailMessage) -> Outcome:
        if self._is_out_of_reach:
            return Outcome.FAILED
        try:
            # Apart from sending, because what goes wrong up to here has surely sent nothing.
            self._open()
        except (smtplib.SMTPException, OSError) as error:
            self._is_out_of_reach = True
            return self._not_sent(Outcome.FAILED, error)
        try:
            self._connection.send_messages([message])
        except (smtplib.SMTPException, OSError, ValueError) as error:
            return self._not_sent(_what_became(error), error)
        return Outcome.SENT

    def _open(self) -> None:
        # A server hangs up on who was silent for a while, as during slow messages to devices.
        smtp = getattr(self._connection, "connection", None)
        if isinstance(smtp, smtplib.SMTP) and not _answers(smtp):
            self._hang_up()
        self._connection.open()

    def _not_sent(self, outcome: Outcome, error: Exception) -> Outcome:
        # Only its kind: what a mail server says often repeats the address.
        logger.warning("A reminder by e-mail: %s (%s)", outcome.value, type(error).__name__)
        self._hang_up()
        return outcome

    def _hang_up(self) -> None:
        with suppress(smtplib.SMTPException, OSError):
            self._connection.close()


def _what_became(error: Exception) -> Outcome:
    match error:
        case smtplib.SMTPRecipientsRefused():
            is_final = all(code >= _PERMANENT for code, _said in error.recipients.values())
            return Outcome.REFUSED if is_final else Outcome.FAILED
        case smtplib.SMTPDataError(smtp_code=code):
            return Outcome.REFUSED if code >= _PERMANENT else Outcome.FAILED
        case smtplib.SMTPNotSupportedError() | ValueError():
            # Letters that the server cannot take, or a line break, which our own code refuses to send.
            return Outcome.REFUSED
        case smtplib.SMTPResponseException():
            # About the journal's own sender or password, which somebody may mend in time.
            return Outcome.FAILED
    return Outcome.UNSURE


def _answers(smtp: smtplib.SMTP) -> bool:
    try:
        code, _said = smtp.noop()
    except (smtplib.SMTPException, OSError):
        return False
    return code == 250


def send_question(owner: User) -> Outcome:
    with Mailer() as mailer:
        return mailer.send(question_to(owner))


def reminder_to(owner: User, words: Words) -> EmailMessage:
    """With the headers by which mail programs offer to stop it in one press (RFC 8058)."""
    off = address_of("reminders_off", off_token(owner))
    why = _("You get this because you asked for reminders. To stop these e-mails, open this page:")
    headers = {"List-Unsubscribe": f"<{off}>"}
    if settings.IS_HTTPS:
        headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    paragraphs = [f"{words.title}.", words.body, full_address(words.path), why, off]
    return _message(owner, words.title, paragraphs, headers)


def question_to(owner: User) -> EmailMessage:
    """Asks whoever reads the address of an account whether reminders may come there."""
    paragraphs = [
        _("Somebody asked for reminders to be sent to this address. If it was you, open this page:"),
        address_of("reminders_confirm", confirm_token(owner)),
        _("If it was not you, do nothing. You will get no reminders."),
    ]
    return _message(owner, _("May reminders come to this address?"), paragraphs, {})


def _message(owner: User, subject: str, paragraphs: list[str], headers: dict[str, str]) -> EmailMessage:
    headers |= {"Auto-Submitted": "auto-generated"}
    return EmailMessage(subject, "\n\n".join(paragraphs) + "\n", to=[owner.email], headers=headers)
