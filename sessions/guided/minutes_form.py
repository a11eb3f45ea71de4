"""After how many minutes somebody stopped who was not seen at the end."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from sessions.fields import minutes_field


class MinutesForm(forms.Form):
    minutes = minutes_field(_("Minutes of massage"))
