"""The note in the archive that explains every column."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from journal.core.feet import Area
from journal.core.flags import Flags
from journal.files.csv_lines import joined
from journal.reports.choices import ReportChoices
from sessions.catalogue import Finding, OilWarning, Setting, Tool
from symptoms.models import Sensation, Therapy, Trigger

SETS: dict[str, type[Flags]] = {
    "tools": Tool,
    "areas": Area,
    "warnings": OilWarning,
    "setting": Setting,
    "findings": Finding,
    "triggers": Trigger,
    "sensations": Sensation,
    "therapies": Therapy,
}


TEXT = gettext_lazy("""\
Neuropathy Journal: ratings, weekly checks, massage sessions and foot checks from %(first)s to %(last)s
%(example)s
The tables are CSV in UTF-8 with a header row. Dates are ISO 8601 (2026-11-21). An empty cell was not said;
it is never 0. Where several things stand in one cell, a semicolon parts them; a semicolon within one of them
has a backslash in front. A text that a spreadsheet would take for a formula has an apostrophe in front.

journal.json holds the same and all that no table has: plans, routines, experiments, techniques, oils and
words of your own, marked oils, visits, what you prepared for your clinician, and settings. An experiment is
left out if rated days of it lie before the first day, as without them it would come to another result;
"sealed" is the order of its blocks, written so that nobody reads by accident what comes next. Settings, My
data, Import reads the file back, and each of the tables too, or this whole archive. "helpers" says who was
invited to help, when, and what they may see: nobody is let in by a file.
%(account)s%(left_out)s
ratings.csv, one row a rated day
  date                             the day described
  tingling numbness burning pain   0 (none) to 10 (worst imaginable)
  entry_method                     check_in, same (same as yesterday), import or example (example data)
  entered_at                       when the day was first rated, with the offset from UTC
  entered_on                       the date of that moment where the person lived then
  note                             in the person's own words
  worse_foot                       left, right or alike
  sore_spots                       left or right, then %(areas)s; :0 to :10 behind it where it was said
  sleep walking shoes              none, some or much trouble
  near_falls falls                 how many
  triggers                         of: %(triggers)s
  sensations                       of: %(sensations)s
  therapies                        of: %(therapies)s
  own_triggers own_sensations      names of the person's own
  own_therapies                    names of the person's own
  medication_changed               yes when a change was noted; says so without its words too
  medication_change                in the person's own words

weekly_checks.csv, one row a look back at seven days
  date                             the last of the seven days
  peg_pain                         pain on average, 0 (none) to 10 (as bad as you can imagine)
  peg_enjoyment peg_activity       how pain got in the way of enjoying life and of activity, 0 to 10
  walking sleep shoes              none, some or much trouble
  activity mood                    none, some or much trouble
  falls                            how many
  note                             in the person's own words
  entered_at                       when it was written, with the offset from UTC
  entered_on                       the date of that moment where the person lived then

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
  logged_by                        the helper who logged it, as the person calls them; empty for the person
  entered_at                       when the session was first logged, with the offset from UTC
  entered_on                       the date of that moment where the person lived then
  id                               what the session is known by, so that it is never read in twice

foot_checks.csv, one row a look at the feet before a massage
  date                             the day of the look
  left right                       clear when nothing was found, else of: %(findings)s
  note                             in the person's own words
  logged_by                        the helper who looked, as the person calls them; empty for the person
  entered_at                       when it was written, with the offset from UTC
  entered_on                       the date of that moment where the person lived then
""")


ACCOUNT = gettext_lazy("""\

account.json holds the rest of the account, table by table, to look at and not to be read back: earlier
versions and deleted entries, reminders and what was sent, links to the report and when they were opened,
guided sessions, the last import, what happened with the account, and the account itself. No file holds the
password, the secret addresses of links, calendar and devices, or the sign-ins of your browsers.
""")


def readme(choices: ReportChoices, *, is_example: bool, has_account: bool = False) -> str:
    """What the columns mean, which words stand in them, what else there is, and what was left out."""
    example = _("This is example data of an invented person.")
    words = {name: joined(member.slug for member in kind) for name, kind in SETS.items()}
    words |= {
        "first": choices.period.first.isoformat(),
        "last": choices.period.last.isoformat(),
        "example": f"\n{example}\n" if is_example else "",
        "account": str(ACCOUNT) if has_account else "",
        "left_out": "".join(f"\n{line}\n" for line in _left_out(choices)),
    }
    return str(TEXT) % words


def _left_out(choices: ReportChoices) -> list[str]:
    notes = _(
        "Left out as you chose: notes, the words of medication changes, what you prepared for your\n"
        "clinician, whom you visited, and the names of your helpers."
    )
    care = _("Left out as you chose: what you prepared for your clinician, and your visits with their days.")
    return [text for text, is_in in ((notes, choices.has_notes), (care, choices.has_care)) if not is_in]
