"""What a person said about one day, in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import accumulate

from django.utils.formats import date_format
from django.utils.text import Truncator, capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from journal.core.comparison import Fact
from journal.core.feet import Area
from journal.core.flags import Flags, Text
from journal.users.models import User
from symptoms.details import RatingDetails, Spot, details_of
from symptoms.models import SYMPTOMS, DailyRating, Foot, OwnWord, OwnWordKind, Trouble, WorseFoot

TROUBLE_WORDS: dict[str, Text] = {
    Trouble.NONE: gettext_lazy("no trouble"),
    Trouble.SOME: gettext_lazy("some trouble"),
    Trouble.MUCH: gettext_lazy("much trouble"),
}
_SPOT_WORDS: dict[tuple[str, Area], Text] = {
    (Foot.LEFT, Area.TOES): gettext_lazy("left toes"),
    (Foot.LEFT, Area.SOLE): gettext_lazy("left sole"),
    (Foot.LEFT, Area.HEEL): gettext_lazy("left heel"),
    (Foot.LEFT, Area.ANKLE): gettext_lazy("left ankle"),
    (Foot.RIGHT, Area.TOES): gettext_lazy("right toes"),
    (Foot.RIGHT, Area.SOLE): gettext_lazy("right sole"),
    (Foot.RIGHT, Area.HEEL): gettext_lazy("right heel"),
    (Foot.RIGHT, Area.ANKLE): gettext_lazy("right ankle"),
}
_TEXT_SHOWN = 80
"""So many letters of a longer text are shown."""
_BRIEF_SHOWN = 150
"""About so many letters of all that was said beside the scores are shown in a list of days."""
SPOTS = tuple(_SPOT_WORDS)
"""Every (foot, area) that may be sore, in the order they are shown."""


@dataclass(frozen=True)
class OwnName:
    """The name a person gave a trigger, a sensation or a therapy of their own."""

    kind: str
    name: str
    is_put_away: bool = False


@dataclass(frozen=True)
class Said:
    """A day with the names of its own words; one that is not stored yet has an id below zero."""

    details: RatingDetails
    own_words: Mapping[int, OwnName]


def said_on(rating: DailyRating) -> Said:
    """A stored day with the names of its own words; two queries unless its relations were prefetched."""
    names = {word.pk: OwnName(word.kind, word.name) for word in rating.own_words.all()}
    return Said(details_of(rating), names)


def own_word_names(owner: User) -> dict[int, OwnName]:
    """All of a person's own words by their ids, those put away too; one query."""
    names = OwnWord.objects.owned_by(owner).by_name().values_list("pk", "kind", "name", "archived_at")
    return {pk: OwnName(kind, name, archived_at is not None) for pk, kind, name, archived_at in names}


def facts_of(details: RatingDetails, own_words: Mapping[int, OwnName]) -> list[Fact]:
    """Everything that was said, in the order of the check-in; what was left out is left out here too.

    An own word that is no longer among `own_words` is left out as well.
    """
    scores = [
        Fact(str(SYMPTOMS[symptom]), str(score))
        for symptom, score in details.scores.items()
        if score is not None
    ]
    note = [Fact(_("Note"), details.note)] if details.note else []
    return [*scores, *extra_facts(details, own_words), *note]


def saved_words(day: date, said: Said) -> str:
    """What was saved for a day, in sentences."""
    text = _("Saved for %(day)s: %(scores)s.")
    saved = text % {"day": date_format(day, "DATE_FORMAT"), "scores": in_words(said.details)}
    return " ".join([saved, *_extra_sentences(said)])


def brief_extras(said: Said) -> str:
    """What was said beside the scores and the note, as short as a list of days needs it."""
    sentences = _extra_sentences(said)
    lengths = accumulate(len(sentence) for sentence in sentences)
    n_shown = max(1, sum(length <= _BRIEF_SHOWN for length in lengths))
    n_more = len(sentences) - n_shown
    more = [ngettext("And %(n)s more.", "And %(n)s more.", n_more) % {"n": n_more}] if n_more > 0 else []
    return " ".join([*sentences[:n_shown], *more])


def _extra_sentences(said: Said) -> list[str]:
    return [
        _("%(label)s: %(text)s.") % {"label": fact.label, "text": shortened(fact.text)}
        for fact in extra_facts(said.details, said.own_words)
    ]


def shortened(text: str) -> str:
    """The beginning of a text, on one line."""
    return Truncator(" ".join(text.split())).chars(_TEXT_SHOWN)


def extra_facts(details: RatingDetails, own_words: Mapping[int, OwnName]) -> list[Fact]:
    """What was said beside the four scores and the note."""
    facts = [
        (_("Worse foot"), worse_foot_words(details)),
        (_("Sore spots"), spot_words(details.sore_spots)),
        (_("Sleep"), trouble_words(details.sleep)),
        (_("Walking"), trouble_words(details.walking)),
        (_("Shoes"), trouble_words(details.shoes)),
        (_("Near-falls"), _count(details.near_falls)),
        (_("Falls"), _count(details.falls)),
        (_("Triggers"), trigger_words(details, own_words)),
        (_("Sensations"), sensation_words(details, own_words)),
        (_("Other therapies"), therapy_words(details, own_words)),
        (_("Medication change"), details.medication_change),
    ]
    return [Fact(label, text) for label, text in facts if text]


def trouble_words(trouble: str) -> str:
    """Such as "Some trouble"; empty when nothing was said."""
    return capfirst(str(TROUBLE_WORDS.get(trouble, "")))


def worse_foot_words(details: RatingDetails) -> str:
    return str(WorseFoot(details.worse_foot).label) if details.worse_foot else ""


def spot_name(foot: str, area: Area) -> Text:
    """Such as "left toes"."""
    return _SPOT_WORDS[foot, area]


def spot_words(spots: Iterable[Spot]) -> str:
    """Such as "Left toes 4, right heel": the number only where one was given."""
    by_place = {(spot.foot, spot.area): spot.score for spot in spots}
    said = [
        str(name) if by_place[place] is None else f"{name} {by_place[place]}"
        for place, name in _SPOT_WORDS.items()
        if place in by_place
    ]
    return capfirst(", ".join(said))


def trigger_words(details: RatingDetails, own_words: Mapping[int, OwnName]) -> str:
    return _chosen(details.triggers, details, own_words, OwnWordKind.TRIGGER)


def sensation_words(details: RatingDetails, own_words: Mapping[int, OwnName]) -> str:
    return _chosen(details.sensations, details, own_words, OwnWordKind.SENSATION)


def therapy_words(details: RatingDetails, own_words: Mapping[int, OwnName]) -> str:
    return _chosen(details.therapies, details, own_words, OwnWordKind.THERAPY)


def in_words(rating: DailyRating | RatingDetails) -> str:
    """The scores as one line, such as "tingling 4, pain 3"."""
    said = [
        _("%(symptom)s %(score)s") % {"symptom": str(SYMPTOMS[symptom]).lower(), "score": score}
        for symptom, score in rating.scores.items()
        if score is not None
    ]
    return ", ".join(said)


def _chosen(chosen: Flags, details: RatingDetails, own_words: Mapping[int, OwnName], kind: str) -> str:
    """What was ticked, and then the person's own words of that kind in the order of the alphabet."""
    own = [own_words[pk] for pk in details.own_word_ids if pk in own_words]
    names = sorted((word.name for word in own if word.kind == kind), key=str.casefold)
    return capfirst(", ".join([*(str(member.label) for member in chosen), *names]))


def _count(count: int | None) -> str:
    # None is nothing said; a 0 was said.
    return "" if count is None else str(count)
