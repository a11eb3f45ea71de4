"""Whether this journal can write e-mails at all."""

from django.conf import settings


def mail_works() -> bool:
    """Whether a mail server is named."""
    return bool(settings.EMAIL_URL)
