"""Prints a field with its label, help and errors without a template.

`{{ form.note.as_field_group }}` prints what `templates/bootstrap5/field.html` prints, in a tenth of the time:
a session's form has thirty fields, and one template for each took most of the time of the page.
"""

from __future__ import annotations

from typing import Any

from django.forms import BoundField
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

_NOTHING = SafeString("")
_ROW = '<div id="div_{0}" class="mb-3"><label for="{0}" class="form-label">{1}{2}</label>{3}{4}{5}</div>'
_CHOICE = '<fieldset class="scale" data-scale{0}><legend class="scale-head">{1}</legend>{2}{3}{4}</fieldset>'
_STAR = SafeString('<span class="asteriskField" aria-hidden="true">*</span>')


class PrintedField(BoundField):
    """A field of a form with `bound_field_class = PrintedField`.

    A form may name in `needed` what it asks for though a single field of it may stay empty, such as minutes
    that a start and a finish give as well; those are marked like required ones.
    """

    @property
    def _mark(self) -> SafeString:
        if self.field.required and not self.use_fieldset:
            return _STAR
        if self.name not in getattr(self.form, "needed", ()):
            return _NOTHING
        # No attribute of its inputs says it, so it is said to those who cannot see the star.
        return format_html('{}<span class="visually-hidden"> {}</span>', _STAR, _("(needed)"))

    def as_field_group(self, *_args: Any, **_kwargs: Any) -> SafeString:
        told = self.aria_describedby
        help_text = _NOTHING
        if self.help_text:
            text = '<div id="{}_helptext" class="form-text">{}</div>'
            help_text = format_html(text, self.auto_id, self.help_text)
        if self.use_fieldset:
            told_by = format_html(' aria-describedby="{}"', told) if told else _NOTHING
            label = format_html("<span>{}{}</span>", self.label, self._mark)
            return format_html(_CHOICE, told_by, label, help_text, self._errors(), self.as_widget())
        parts = (self.as_widget(), help_text, self._errors())
        return format_html(_ROW, self.auto_id, self.label, self._mark, *parts)

    def _errors(self) -> SafeString:
        if not self.errors:
            return _NOTHING
        lines = format_html_join("", "<p>{}</p>", ((error,) for error in self.errors))
        return format_html('<div id="{}_error" class="field-error">{}</div>', self.auto_id, lines)
