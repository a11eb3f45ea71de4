"""The form of a session as a helper fills it in for somebody: the owner's own form, in other words."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from journal.core.choice_fields import word_field
from sessions.catalogue import OilWarning
from sessions.dilution import WARNING_TEXTS
from sessions.forms import MassageForm
from sessions.models import GivenBy

GIVEN = {
    GivenBy.OTHER: _("I did"),
    GivenBy.PROFESSIONAL: _("I did, as a professional"),
    GivenBy.SELF: _("They did it themselves"),
}


class GivenForm(MassageForm):
    """Fields are made anew where their words differ, because a field keeps what it has printed."""

    had_skin_reaction = forms.BooleanField(label=_("Their skin reacted to an oil or lotion"), required=False)
    given_by = word_field(_("Who gave it?"), list(GIVEN.items()), initial=GivenBy.OTHER, required=True)
    reacted_words = _("Their skin reacted to:")
    warning_texts = WARNING_TEXTS | {
        OilWarning.REACTION: _(
            "Their skin reacted to one of these oils before. It may do so again. Another oil, or none, "
            "is safer."
        )
    }
