"""How many words of one's own a file may bring into use: as many as the check-in itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.translation import gettext as _

from journal.files.kinds import Kind
from journal.files.plain import UnreadableError
from journal.imports.names import Wanted, wanted_word
from journal.users.models import User
from symptoms.extras_form import OWN_WORDS_MAX
from symptoms.models import OwnWord


class WordsInUse:
    """The owner's words that are offered, with those that the file has brought so far."""

    def __init__(self, owner: User) -> None:
        self._words: dict[str, set[Wanted]] = {}
        self._put_away: set[Wanted] = set()
        for word in OwnWord.objects.owned_by(owner).filter(archived_at=None):
            self._of(word.kind).add(wanted_word(word.kind, word.name))

    def follow(self, kind: Kind, entry: Mapping[str, Any], lacks: Iterable[Wanted]) -> None:
        """Counts what an entry brings: a word that it is, or words that it `lacks`.

        Raises UnreadableError when there are too many, and then counts none of them.
        """
        if kind == Kind.OWN_WORD:
            word = wanted_word(entry["kind"], entry["name"])
            if entry["archived_at"]:
                self._of(entry["kind"]).discard(word)
                self._put_away.add(word)
            else:
                self._bring({word})
        else:
            words = {wanted for wanted in lacks if wanted[0] == Kind.OWN_WORD}
            # What the file puts away by name does not come into use by a day that it is noted on.
            self._bring(words - self._put_away)

    def _bring(self, words: set[Wanted]) -> None:
        for word_kind in {word[1] for word in words}:
            new = {word for word in words if word[1] == word_kind} - self._of(word_kind)
            if new and len(self._of(word_kind)) + len(new) > OWN_WORDS_MAX:
                raise UnreadableError(
                    _("Up to %(most)s words of your own can be in use here. Put one away, and send it again.")
                    % {"most": OWN_WORDS_MAX}
                )
        for word in words:
            self._of(word[1]).add(word)

    def _of(self, word_kind: str) -> set[Wanted]:
        return self._words.setdefault(word_kind, set())
