"""Chapters on doing it: oils, the place, how often, what goes wrong. Words only, translatable."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from sessions.catalogue.chapter_words import Chapter, NextAct, Section
from sessions.catalogue.oils import CARRIER_OILS, ESSENTIAL_OILS

OILS = Chapter(
    "oils",
    _("Oils and how to mix them"),
    "droplet",
    _("Oil or lotion lets your hands glide. Any is better than none; scent is an extra."),
    (
        Section(
            _("Oils to glide on"),
            (_("Choose one. Begin with a little, and take more when the skin rubs."),),
            oils=tuple(CARRIER_OILS.values()),
        ),
        Section(
            _("Essential oils, for scent"),
            (_("You can do without. If you use one, mix it in; never put it on the skin undiluted."),),
            oils=tuple(ESSENTIAL_OILS.values()),
        ),
        Section(
            _("How to mix"),
            points=(
                _("1 to 2 drops of essential oil to each teaspoon (5 ml) of oil or lotion."),
                _("All the drops together count: 1 of peppermint and 1 of eucalyptus are 2."),
                _("More than that, or no carrier oil, can irritate the skin. The journal warns you before "
                  "it saves, and still records what really happened."),
                _("When your skin reacts, note it with the session and leave that oil out."),
            ),
        ),
        Section(
            _("Afterwards"),
            (_("Oil on the sole makes floors slippery: wipe it off before you stand up."),),
        ),
    ),
)  # fmt: skip

SETTING = Chapter(
    "setting",
    _("A calm place"),
    "lightbulb",
    _("It is easier to rest when nothing hurries you. Choose what you like."),
    (
        Section(
            _("What people like"),
            points=(
                _("Soft, warm light."),
                _("A clean, comfortable seat or recliner, with your feet supported."),
                _("A blanket when it is cool."),
                _("Quiet, soft music, or sounds of nature."),
                _("A scent in the room, such as lavender or chamomile."),
                _("Something good to look at: plants, a picture, water."),
                _("No interruptions. Put the phone away, or let it only keep the time."),
            ),
        ),
        Section(
            _("Have it within reach"),
            (_("Oil or lotion, a towel to wipe it off, and your shoes or slippers, so that you do not have "
               "to walk on oily feet."),
             _("Keep candles away from numb feet.")),
        ),
    ),
)  # fmt: skip

FREQUENCY = Chapter(
    "frequency",
    _("How often, how long"),
    "calendar3",
    _("A steady routine gives most. Your notes show whether to change it."),
    (
        Section(
            _("A good measure"),
            points=(
                _("Usual: 2 to 3 sessions a week."),
                _("With strong symptoms, such as constant pain or intense tingling: short daily sessions "
                  "of 10 to 15 minutes, so that they do not tire you."),
                _("When a session hurt, or you felt worse after it: fewer sessions, or another technique."),
            ),
        ),
        Section(
            _("A whole session"),
            (_("A whole session visits toes, sole, heel and ankle of both feet, so it often joins several "
               "techniques. Vary from day to day."),
             _("You may do it yourself, or somebody else may do it for you. When you see a professional, "
               "your own massage fills the days between.")),
        ),
        Section(
            _("Why to write it down"),
            (_("Rate your feet every day and log each session, the good and the bad. Then you can see what "
               "may help you, and how often is enough."),),
        ),
    ),
    NextAct("routine", _("Set my routine")),
)  # fmt: skip

MISTAKES = Chapter(
    "mistakes",
    _("Easy to get wrong"),
    "exclamation-triangle",
    _("Five things to avoid, and what to do instead."),
    (
        Section(
            _("Too much pressure"),
            (_("A numb foot does not complain. Begin gently and add slowly, as long as it is comfortable."),),
        ),
        Section(
            _("Only one part of the foot"),
            (_("Visit toes, sole, heel and ankle, on the left and on the right."),),
        ),
        Section(
            _("No oil or lotion"),
            (_("Without it the skin rubs. A little lotion will do."),),
        ),
        Section(
            _("Hurrying"),
            (_("Short is fine, rushed is not. With little time, choose one technique and do it slowly."),),
        ),
        Section(
            _("No quiet place"),
            (_("Sit down, support your feet, and make the place calm before you begin."),),
        ),
    ),
)
