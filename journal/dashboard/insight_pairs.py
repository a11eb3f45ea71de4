"""Techniques and oils in pairs: which were compared, under the names the person knows them by."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from journal.core.flags import Text
from journal.insights.choices import CARRIER, ESSENTIAL, OWN
from journal.insights.contrasts import Contrast
from journal.insights.findings import Findings
from journal.users.models import User
from journal.words.insights import pair_text
from sessions.models import CarrierOil, CatalogueItem, EssentialOil, Technique

TECHNIQUE = ""
"""Keys of techniques name no kind."""
MODELS: Mapping[str, type[CatalogueItem]] = {
    TECHNIQUE: Technique,
    CARRIER: CarrierOil,
    ESSENTIAL: EssentialOil,
}


@dataclass(frozen=True)
class Pairs:
    """What is said of the pairs of one kind: the findings, and all others with their range alone."""

    heading: Text
    found: list[str]
    others: list[str]


def pairs_of(findings: Findings, owner: User) -> list[Pairs]:
    """Techniques, then oils; a kind of which no pair is compared is left out."""
    kinds = (
        (_("Techniques"), findings.techniques, findings.shown_techniques),
        (_("Oils"), findings.oils, findings.shown_oils),
    )
    names = names_of((pair for _heading, *both in kinds for pairs in both for pair in pairs), owner)
    told = [_pairs(heading, pairs, shown, names) for heading, pairs, shown in kinds]
    return [one for one in told if one.found or one.others]


def _pairs(
    heading: Text, pairs: Iterable[Contrast], shown: Iterable[Contrast], names: Mapping[str, str]
) -> Pairs:
    """A finding is told as the review found it, and not once more as it is today.

    A pair of which one has gone since is left out.
    """
    found = {_both(pair): pair for pair in shown if _both(pair) <= names.keys()}
    others = [pair for pair in pairs if _both(pair) <= names.keys() and _both(pair) not in found]
    return Pairs(
        heading,
        found=[_text(pair, names, is_finding=True) for pair in found.values()],
        others=[_text(pair, names, is_finding=False) for pair in others],
    )


def _both(pair: Contrast) -> frozenset[str]:
    return frozenset((pair.first, pair.second))


def _text(pair: Contrast, names: Mapping[str, str], *, is_finding: bool) -> str:
    return pair_text(pair, (names[pair.first], names[pair.second]), is_finding=is_finding)


def names_of(pairs: Iterable[Contrast], owner: User) -> dict[str, str]:
    """What the owner calls each technique or oil that is still there.

    It takes a query for each kind of which own ones are compared.
    """
    keys = {key for pair in pairs for key in (pair.first, pair.second)}
    names: dict[str, str] = {}
    for kind, model in MODELS.items():
        items = {key: key.removeprefix(kind) for key in keys if _is_of(key, kind)}
        own = {key: int(item.removeprefix(OWN)) for key, item in items.items() if item.startswith(OWN)}
        own_names = _own_names(model, owner, own.values()) if own else {}
        names |= {key: str(model.words[item].name) for key, item in items.items() if item in model.words}
        names |= {key: own_names[pk] for key, pk in own.items() if pk in own_names}
    return names


def _own_names(model: type[CatalogueItem], owner: User, ids: Iterable[int]) -> dict[int, str]:
    items = model._default_manager.filter(owner=owner, pk__in=list(ids))
    return dict(items.values_list("pk", "own_name"))


def _is_of(key: str, kind: str) -> bool:
    return key.startswith(kind) if kind else not key.startswith((CARRIER, ESSENTIAL))
