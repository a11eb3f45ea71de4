"""One message to one device, and to all devices of a person at once."""

from __future__ import annotations

import json
import logging
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from email.utils import parseaddr
from http import HTTPStatus

from django.conf import settings

from journal.reminders.models import PushDevice
from journal.reminders.outcomes import Outcome
from journal.reminders.push import base64url, encryption, posting, vapid
from journal.reminders.push.own_secret import own_secret
from journal.reminders.words import Words

logger = logging.getLogger(__name__)

KEPT_BY_SERVICE = timedelta(hours=3)
"""How long a push service waits for a device that is switched off: as long as the reminder is of use."""
_GONE = {HTTPStatus.NOT_FOUND, HTTPStatus.GONE}
_ASK_LATER = {HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.TOO_EARLY, HTTPStatus.TOO_MANY_REQUESTS}


def push_to_all(devices: Sequence[PushDevice], words: Words, *, now: datetime) -> list[Outcome]:
    """What became of each, in their order; all at once, so that a slow push service delays little."""
    if not devices:
        return []
    with ThreadPoolExecutor(len(devices)) as hands:
        return list(hands.map(lambda device: push(device, words, now=now), devices))


def push(device: PushDevice, words: Words, *, now: datetime) -> Outcome:
    """Asks no database: it runs in a thread."""
    try:
        status = posting.post(device.endpoint, _body(device, words), _headers(device, now=now))
    except (posting.RefusedAddressError, ValueError) as error:
        return _not_sent(Outcome.REFUSED, type(error).__name__)
    except posting.NotReachedError as error:
        return _not_sent(Outcome.FAILED, type(error).__name__)
    except posting.NoAnswerError as error:
        return _not_sent(Outcome.UNSURE, type(error).__name__)
    outcome = _what_became(status)
    return outcome if outcome in {Outcome.SENT, Outcome.GONE} else _not_sent(outcome, f"status {status}")


def _what_became(status: int) -> Outcome:
    if status in _GONE:
        return Outcome.GONE
    if 200 <= status < 300:
        return Outcome.SENT
    # Such as a signature or a message it does not take: it would take neither in five minutes.
    is_final = 400 <= status < 500 and status not in _ASK_LATER
    return Outcome.REFUSED if is_final else Outcome.FAILED


def _body(device: PushDevice, words: Words) -> bytes:
    text = json.dumps({"title": words.title, "body": words.body, "path": words.path})
    p256dh, auth = base64url.decode(device.p256dh), base64url.decode(device.auth)
    return encryption.encrypt(text.encode(), p256dh=p256dh, auth=auth)


def _headers(device: PushDevice, *, now: datetime) -> dict[str, str]:
    signature = vapid.authorization(device.endpoint, secret=own_secret(), contact=_contact(), now=now)
    return {
        "Authorization": signature,
        "Content-Encoding": "aes128gcm",
        "Content-Type": "application/octet-stream",
        "TTL": str(int(KEPT_BY_SERVICE.total_seconds())),
        "Urgency": "normal",
    }


def _contact() -> str:
    """Where people of a push service turn; some of them take nothing but https or mailto."""
    return (
        settings.SITE.geturl() if settings.IS_HTTPS else f"mailto:{parseaddr(settings.DEFAULT_FROM_EMAIL)[1]}"
    )


def _not_sent(outcome: Outcome, reason: str) -> Outcome:
    logger.warning("A reminder to a device: %s (%s)", outcome.value, reason)
    return outcome
