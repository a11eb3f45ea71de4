"""What a foot check found, in words."""

from __future__ import annotations

from django.utils.translation import gettext as _

from sessions.catalogue.parts import Finding


def findings_in_words(left: Finding, right: Finding) -> str:
    """Such as "left foot: blister, new redness; fever"; fever, which is the whole person's, is said once."""
    feet = {_("left foot: %(found)s"): left, _("right foot: %(found)s"): right}
    said = [
        text % {"found": ", ".join(str(finding.label) for finding in found & ~Finding.FEVER)}
        for text, found in feet.items()
        if found & ~Finding.FEVER
    ]
    return "; ".join(said + [str(Finding.FEVER.label)] * bool((left | right) & Finding.FEVER))
