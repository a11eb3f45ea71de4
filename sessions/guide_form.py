"""The search form of the guide."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from journal.core.feet import Area
from journal.core.printing import PrintedField
from journal.core.widgets import PlainSelect
from sessions.catalogue import Tool
from sessions.guide_search import GuideQuery

TEXT_LENGTH_MAX = 100
MINUTES_OFFERED = {
    5: _("up to 5 minutes"),
    10: _("up to 10 minutes"),
    15: _("up to 15 minutes"),
    30: _("up to 30 minutes"),
}
LEFT_OUT = _("This is not on offer here, so it was left out of the search.")


class GuideForm(forms.Form):
    """Read from an address, so anything may stand in it: what is unknown is marked and left out."""

    bound_field_class = PrintedField

    q = forms.CharField(
        label=_("Search"),
        required=False,
        max_length=TEXT_LENGTH_MAX,
        error_messages={
            "max_length": _("Search for up to 100 characters. These were left out of the search."),
            "null_characters_not_allowed": _(
                "This has signs that cannot be searched for, so it was left out."
            ),
        },
        widget=forms.TextInput(attrs={"type": "search", "enterkeyhint": "search"}),
    )
    area = forms.ChoiceField(
        label=_("Area"),
        required=False,
        choices=[("", _("any")), *Area.labels().items()],
        error_messages={"invalid_choice": LEFT_OUT},
        widget=PlainSelect,
    )
    tool = forms.ChoiceField(
        label=_("Tool"),
        required=False,
        choices=[("", _("any")), *Tool.labels().items()],
        error_messages={"invalid_choice": LEFT_OUT},
        widget=PlainSelect,
    )
    minutes = forms.TypedChoiceField(
        label=_("Time for both feet"),
        required=False,
        choices=[("", _("any")), *MINUTES_OFFERED.items()],
        coerce=int,
        empty_value=None,
        error_messages={"invalid_choice": LEFT_OUT},
        widget=PlainSelect,
    )

    @property
    def filters(self) -> list[forms.BoundField]:
        return [self["area"], self["tool"], self["minutes"]]

    @property
    def has_filters(self) -> bool:
        """Whether a filter has something to show, and so is not folded away."""
        return any(field.value() for field in self.filters)

    @property
    def wanted(self) -> GuideQuery:
        """What is asked for, without what cannot be read."""
        self.full_clean()
        said = self.cleaned_data
        return GuideQuery(
            text=said.get("q", ""),
            area=Area.from_slugs(filter(None, [said.get("area")])),
            tool=Tool.from_slugs(filter(None, [said.get("tool")])),
            minutes_max=said.get("minutes"),
        )
