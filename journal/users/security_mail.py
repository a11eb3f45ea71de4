"""Letters that say what was changed about signing in, so that somebody who did not do it learns of it.

They go to an address that its reader has confirmed, and say nothing of the journal but that something was
changed, and when: no network address, no browser, no link that opens anything by itself.
"""

from __future__ import annotations

import logging
import smtplib
from concurrent.futures import ThreadPoolExecutor

from allauth.account.models import EmailAddress
from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils.formats import date_format

from journal.core import clock
from journal.core.site import address_of
from journal.users.mail import mail_works
from journal.users.models import User

logger = logging.getLogger(__name__)

# One hand beside those that serve pages: a mail server that does not answer keeps nobody waiting.
sender = ThreadPoolExecutor(max_workers=1, thread_name_prefix="security-mail")


def confirmed_email(owner: User) -> str:
    """The address of the account, if somebody has opened the link that was sent there; else empty."""
    confirmed = EmailAddress.objects.filter(user=owner, email__iexact=owner.email, verified=True)
    return owner.email if owner.email and confirmed.exists() else ""


def tell(owner: User, what: str, *, email: str | None = None) -> None:
    """Sends a letter soon after: `what` is where its templates are, such as `account/email/password_changed`.

    It goes to the confirmed address of the account, or to `email`, which was that until just now. Whatever
    goes wrong, what it tells of has been done and stays so.
    """
    to = confirmed_email(owner) if email is None else email
    if not mail_works() or not to:
        return
    try:
        sender.submit(_send, _letter(owner, what, to))
    except RuntimeError as error:
        # No thread is to be had, or the journal is being stopped.
        _not_sent(error)


def _letter(owner: User, what: str, to: str) -> EmailMessage:
    now = clock.now().astimezone(owner.zone)
    context = {
        "site": settings.SITE.netloc,
        "when": f"{date_format(now, 'DATETIME_FORMAT')} ({owner.zone.key})",
        "activity_url": address_of("activity"),
    }
    subject = render_to_string(f"{what}_subject.txt", context).strip()
    body = render_to_string(f"{what}_message.txt", context).strip()
    return EmailMessage(subject, f"{body}\n", to=[to], headers={"Auto-Submitted": "auto-generated"})


def _send(letter: EmailMessage) -> None:
    try:
        letter.send()
    except (smtplib.SMTPException, OSError, ValueError) as error:
        _not_sent(error)


def _not_sent(error: Exception) -> None:
    # Only its kind: what a mail server says often repeats the address.
    logger.warning("A letter about a change of signing in could not be sent (%s)", type(error).__name__)
