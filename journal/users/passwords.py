"""Which passwords are refused: short, leaked, those that name this journal or its owner, and the one of now.

Nothing else: no kinds of characters are asked for, nothing has to be changed after a while (ADR 0024).
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left
from functools import cache
from pathlib import Path

from django.conf import settings
from django.contrib.auth.hashers import check_password
from django.contrib.auth.password_validation import CommonPasswordValidator
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from journal.users.models import User

LENGTH_MIN = 15
DIFFERENT_MIN = 5
OWN_LETTERS_MIN = 8
"""So much is left of a good password without the words that everybody would try here."""
LEAKED = Path(__file__).with_name("leaked") / "leaked-passwords.bin"
SHORTEST_LEAKED = 12
_DIGEST_BYTES = 5
CONTEXT_WORDS = ("neuropathy", "journal", "massage", "password", "passphrase")
# What our own page suggests is known to everybody who has read it.
EXAMPLE = "kettle moon seven slippers"
_SHORTEST_WORD = 3


class FirstReasonValidator:
    """Says one reason, the first that is true: of a short password nobody need hear what else it is."""

    def validate(self, password: str, user: User | None = None) -> None:
        _refuse_short(password)
        _refuse_leaked(password)
        _refuse_in_context(password, user)
        _refuse_the_same(password, user)

    def get_help_text(self) -> str:
        return rule_in_words()


def _refuse_short(password: str) -> None:
    if len(password) < LENGTH_MIN:
        raise ValidationError(
            _(
                "This is too short: it has %(n)s characters and needs %(least)s. Add a word or two; "
                "spaces count."
            ),
            code="password_too_short",
            params={"n": len(password), "least": LENGTH_MIN},
        )


def _refuse_leaked(password: str) -> None:
    """What attackers try first: lists of leaked passwords, and the same thing again and again."""
    word = plain(password)
    core = re.sub(r"^[\W\d_]+|[\W\d_]+$", "", word)
    if EXAMPLE in (word, core):
        raise ValidationError(
            _("This is our example, so everybody could try it. Choose words of your own."),
            code="password_example",
        )
    if any(is_leaked(one) for one in (word, core, _unit(word), _unit(core))):
        raise ValidationError(
            _("This is too common: it is on a list of stolen passwords, which is tried first."),
            code="password_leaked",
        )
    if len(set(word)) < DIFFERENT_MIN:
        raise ValidationError(_("This is the same few letters again and again."), code="password_repeats")


def _refuse_in_context(password: str, user: User | None) -> None:
    """Words that everybody would try here do not count."""
    rest = plain(password)
    for word in sorted(_words_of(user), key=len, reverse=True):
        rest = rest.replace(word, " ")
    if len(re.sub(r"[\W_]", "", rest)) < OWN_LETTERS_MIN:
        raise ValidationError(
            _("This is easy to guess here: use words other than your name and the name of the journal."),
            code="password_in_context",
        )


def _refuse_the_same(password: str, user: User | None) -> None:
    """Whoever changes it because somebody knows it would be no safer."""
    # Not the method of the user, which may store a password anew while it only looks.
    if user is not None and not user._state.adding and check_password(password, user.password):
        raise ValidationError(
            _("This is the password that you have now. Choose another one."), code="password_the_same"
        )


def rule_in_words() -> str:
    """Said before anything is typed."""
    return _(
        "At least %(n)s characters. Easiest are three or four words that only you would put together, such "
        "as “%(example)s” (but not these). Spaces count. It never has to be changed."
    ) % {"n": LENGTH_MIN, "example": EXAMPLE}


def plain(password: str) -> str:
    return password.strip().casefold()


def digest_of(word: str) -> bytes:
    return hashlib.sha256(word.encode()).digest()[:_DIGEST_BYTES]


def is_leaked(word: str) -> bool:
    """Whether the word, in small letters, is on one of the lists. One in twenty million is so by mistake."""
    if len(word) < SHORTEST_LEAKED:
        return word in _common()
    digests = _digests()
    wanted = digest_of(word)
    place = bisect_left(digests, wanted)
    return digests[place : place + 1] == [wanted] or word in _common()


@cache
def _digests() -> list[bytes]:
    """Read when the first password is chosen."""
    held = LEAKED.read_bytes()
    return [held[i : i + _DIGEST_BYTES] for i in range(0, len(held), _DIGEST_BYTES)]


@cache
def _common() -> frozenset[str]:
    return frozenset(CommonPasswordValidator().passwords)


def _unit(word: str) -> str:
    """What is written again and again; else the word itself."""
    found = re.fullmatch(r"(.+?)\1+", word, flags=re.DOTALL)
    return found[1] if found else word


def _words_of(user: User | None) -> set[str]:
    names = [user.username, user.email.partition("@")[0]] if user else []
    site = [part for part in (settings.SITE.hostname or "").split(".") if not part.isdigit()]
    words = {plain(word) for word in (*CONTEXT_WORDS, *names, *site)}
    return {word for word in words if len(word) >= _SHORTEST_WORD}
