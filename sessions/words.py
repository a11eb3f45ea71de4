"""A stored session as a sentence, and what its form says; `sessions.facts` lists all that was said."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import tzinfo

from django.db.models import QuerySet
from django.utils.formats import date_format, time_format
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sessions.forms import MassageForm
from sessions.models import Feet, FootCheck, MassageSession, OilDose

SAME_AGAIN_LENGTH_MAX = 50


def in_words(massage: MassageSession) -> str:
    """What was saved, as a sentence."""
    used = [str(technique) for technique in massage.techniques.all()]
    used += [str(massage.carrier_oil)] if massage.carrier_oil else []
    used += _dose_words(_doses(massage))
    used += [massage.get_feet_display()] if massage.feet not in {"", Feet.BOTH} else []
    used += [_("it hurt %(score)s of 10") % {"score": massage.hurt}] if massage.hurt else []
    used += [str(warning.label) for warning in massage.acknowledged]
    minutes = massage.duration_minutes
    text = ngettext(
        "Saved for %(day)s: %(minutes)s minute, %(used)s.",
        "Saved for %(day)s: %(minutes)s minutes, %(used)s.",
        minutes,
    )
    day = date_format(massage.date, "DATE_FORMAT")
    return text % {"day": day, "minutes": minutes, "used": ", ".join(used)}


def same_again(form: MassageForm) -> str:
    """What a form that opens filled in would save, in short; empty when it cannot be saved as it is."""
    said, choices = form.initial, form.choices
    minutes, chosen = said["duration_minutes"], set(said["techniques"])
    if not minutes or not chosen:
        return ""
    used = [ngettext("%(n)s min", "%(n)s min", minutes) % {"n": minutes}]
    used += [name for pk, name in choices.techniques if pk in chosen]
    used += [name for pk, name in choices.carrier_oils if pk == said["carrier_oil"]]
    used += [name for pk, name in choices.essential_oils if said.get(f"drops_{pk}")]
    return _("Same again: %(used)s") % {"used": _cut(used)}


def _cut(names: Sequence[str]) -> str:
    """As many of the names as a button holds, none cut in the middle but a very long first one."""
    kept = list(names)
    while len(", ".join(kept)) > SAME_AGAIN_LENGTH_MAX and len(kept) > 2:
        kept.pop()
    text = ", ".join(kept) + (" …" if len(kept) < len(names) else "")
    return Truncator(text).chars(SAME_AGAIN_LENGTH_MAX + 2)


def found_in_words(check: FootCheck, zone: tzinfo) -> str:
    """What a look at the feet found today, and which foot to leave alone; `zone` is its owner's."""
    one = _("At %(time)s today you noted: %(found)s. Leave that foot in peace.")
    both = _("At %(time)s today you noted: %(found)s. Leave both feet in peace.")
    if check.logged_by:
        one = _("At %(time)s today %(helper)s noted: %(found)s. Leave that foot in peace.")
        both = _("At %(time)s today %(helper)s noted: %(found)s. Leave both feet in peace.")
    seen_at = time_format(check.entered_at.astimezone(zone).time())
    said = {"time": seen_at, "found": check.in_words, "helper": check.logged_by}
    return (one if check.clear_feet else both) % said


def _doses(massage: MassageSession) -> QuerySet[OilDose]:
    return massage.oil_doses.select_related("essential_oil")


def _dose_words(doses: Iterable[OilDose]) -> list[str]:
    text = _("%(oil)s %(drops)s")
    return [text % {"oil": dose.essential_oil, "drops": dose.drops} for dose in doses]
