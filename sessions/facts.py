"""Everything that was said about one session, in words, whether it is stored or not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from django.utils.formats import date_format, time_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from journal.core.comparison import Fact
from journal.users.models import User
from sessions.details import MassageDetails
from sessions.dilution import Mix, rate_text
from sessions.models import (
    CarrierOil,
    CatalogueItem,
    EssentialOil,
    Feet,
    GivenBy,
    MassageSession,
    Pressure,
    Relief,
    Technique,
)


@dataclass(frozen=True)
class ItemNames:
    """The names of all techniques and oils an owner can have used, those put away too, by id."""

    techniques: Mapping[int, str]
    carrier_oils: Mapping[int, str]
    essential_oils: Mapping[int, str]

    @classmethod
    def of(cls, owner: User) -> ItemNames:
        """Three queries."""
        return cls(*(_names(model, owner) for model in (Technique, CarrierOil, EssentialOil)))

    @classmethod
    def within(cls, massage: MassageSession) -> ItemNames:
        """Those of one session; none when it came `with_details`."""
        carrier = massage.carrier_oil
        return cls(
            techniques={technique.pk: str(technique) for technique in massage.techniques.all()},
            carrier_oils={carrier.pk: str(carrier)} if carrier else {},
            essential_oils={
                dose.essential_oil_id: str(dose.essential_oil) for dose in massage.oil_doses.all()
            },
        )

    def still_there(self, details: MassageDetails) -> MassageDetails:
        """The session without what is no longer there, and without the teaspoons of an oil that is not."""
        has_carrier = details.carrier_oil_id in self.carrier_oils
        return replace(
            details,
            technique_ids=details.technique_ids & self.techniques.keys(),
            carrier_oil_id=details.carrier_oil_id if has_carrier else None,
            carrier_teaspoons=details.carrier_teaspoons if has_carrier else None,
            drops={pk: drops for pk, drops in details.drops.items() if pk in self.essential_oils},
        )


def _names(model: type[CatalogueItem], owner: User) -> dict[int, str]:
    return {item.pk: str(item) for item in model.objects.available_to(owner)}


def line_of(details: MassageDetails, names: ItemNames) -> str:
    """The session in one line, such as "20 minutes: Circles, Coconut oil"."""
    minutes = details.duration_minutes
    text = ngettext("%(minutes)s minute: %(used)s", "%(minutes)s minutes: %(used)s", minutes)
    used = [name for pk, name in names.techniques.items() if pk in details.technique_ids]
    used += [names.carrier_oils[details.carrier_oil_id]] if details.carrier_oil_id else []
    return text % {"minutes": minutes, "used": ", ".join([*used, *_dose_words(details, names)])}


def facts_of(details: MassageDetails, names: ItemNames) -> list[Fact]:
    """In the order of the form; what was left out is left out here too."""
    facts = {
        _("Day"): date_format(details.date, "DATE_FORMAT"),
        _("Started at"): time_format(details.start_time) if details.start_time else "",
        _("Minutes"): str(details.duration_minutes),
        _("Techniques"): _joined(
            name for pk, name in names.techniques.items() if pk in details.technique_ids
        ),
    }
    facts |= _oil_facts(details, names)
    facts |= {
        _("Feet"): _chosen(Feet, details.feet),
        _("Areas"): _joined(area.label for area in details.areas),
        _("Tools"): _joined(tool.label for tool in details.tools),
        _("Pressure"): _chosen(Pressure, details.pressure),
        _("What made it calm"): _joined(part.label for part in details.setting),
        _("Symptoms right before"): _of_ten(details.symptoms_before),
        _("Symptoms right after"): _of_ten(details.symptoms_after),
        _("Relief"): _chosen(Relief, details.relief),
        _("It hurt"): _of_ten(details.hurt),
        _("Skin reaction"): _("yes") if details.had_skin_reaction else "",
        _("Given by"): _chosen(GivenBy, details.given_by),
        _("Logged by"): details.logged_by,
        _("Note"): details.note,
    }
    return [Fact(label, text) for label, text in facts.items() if text]


def _oil_facts(details: MassageDetails, names: ItemNames) -> dict[str, str]:
    carrier, teaspoons = details.carrier_oil_id, details.carrier_teaspoons
    mix = Mix(sum(details.drops.values()), carrier is not None, teaspoons)
    return {
        _("Oil or lotion"): names.carrier_oils[carrier] if carrier else "",
        _("Teaspoons of it"): rate_text(teaspoons) if teaspoons else "",
        _("Drops of essential oil"): ", ".join(_dose_words(details, names)),
        _("How strong"): mix.in_words,
        _("Warnings that were read"): _joined(warning.label for warning in details.acknowledged),
    }


def _dose_words(details: MassageDetails, names: ItemNames) -> list[str]:
    text = _("%(oil)s %(drops)s")
    return [
        text % {"oil": name, "drops": details.drops[pk]}
        for pk, name in names.essential_oils.items()
        if pk in details.drops
    ]


def _chosen(choices: type[Feet | Pressure | Relief | GivenBy], value: str) -> str:
    return str(choices(value).label) if value else ""


def _joined(words: Iterable[object]) -> str:
    return capfirst(", ".join(map(str, words)))


def _of_ten(score: int | None) -> str:
    return "" if score is None else _("%(score)s of 10") % {"score": score}
