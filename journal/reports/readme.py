"""The note in the archive that explains every column."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from journal.core.feet import Area
from journal.core.flags import Flags
from journal.core.periods import Period
from journal.reports.csv_lines import joined
from sessions.catalogue import Finding, OilWarning, Setting, Tool

SETS: dict[str, type[Flags]] = {
    "tools": Tool,
    "areas": Area,
    "warnings": OilWarning,
    "setting": Setting,
    "findings": Finding,
}


TEXT = gettext_lazy("""\
Neuropathy Journal: ratings, massage sessions and foot checks from %(first)s to %(last)s
%(example)s
The files are CSV in UTF-8 with a header row. Dates are ISO 8601 (2026-11-21). An empty cell was not said;
it is never 0. Where several things stand in one cell, a semicolon parts them. A text that a spreadsheet
would take for a formula has an apostrophe in front.

ratings.csv, one row a rated day
  date                             the day described
  tingling numbness burning pain   0 (none) to 10 (worst imaginable)
  entry_method                     check_in, same (same as yesterday) or example (example data)
  entered_at                       when the day was first rated, with the offset from UTC
  entered_on                       the date of that moment where the person lived then
  note                             in the person's own words

sessions.csv, one row a massage session
  date                             the day of the session
  start_time                       hours and minutes
  duration_minutes                 minutes
  techniques                       names
  tools                            of: %(tools)s
  feet                             both, left or right
  areas                            of: %(areas)s
  pressure                         light, medium or firm
  carrier_oil                      its name
  carrier_teaspoons                teaspoons of it
  essential_oils                   name:drops
  drops_per_teaspoon               of essential oil; counted as in one teaspoon where none was said
  acknowledged_warnings            about the oils, read before saving: %(warnings)s
  setting                          of: %(setting)s
  given_by                         self, other or professional
  symptoms_before symptoms_after   right before and right after, 0 (none) to 10 (worst imaginable)
  relief                           worse, none, some or much
  hurt                             how much the massage hurt, 0 (not at all) to 10 (worst imaginable)
  skin_reaction                    yes, or empty when none was noted
  note                             in the person's own words
  entered_at                       when the session was first logged, with the offset from UTC
  entered_on                       the date of that moment where the person lived then

foot_checks.csv, one row a look at the feet before a massage
  date                             the day of the look
  left right                       clear when nothing was found, else of: %(findings)s
  note                             in the person's own words
  entered_at                       when it was written, with the offset from UTC
  entered_on                       the date of that moment where the person lived then
""")


def readme(period: Period, *, is_example: bool) -> str:
    """What the columns mean, and which words stand in them."""
    example = _("This is example data of an invented person.")
    words = {name: joined(member.slug for member in kind) for name, kind in SETS.items()}
    words |= {
        "first": period.first.isoformat(),
        "last": period.last.isoformat(),
        "example": f"\n{example}\n" if is_example else "",
    }
    return str(TEXT) % words
