"""What the person of the example writes beside their numbers. Keys here, words translated when written."""

from django.utils.translation import gettext, gettext_noop

NOTES = {
    "slept-through": gettext_noop("Slept through for once. The sheet did not bother me."),
    "walked-to-market": gettext_noop("Walked to the market and back without a break."),
    "warm-feet": gettext_noop("Feet nice and warm this evening."),
    "long-day": gettext_noop("On my feet all day, burning since the afternoon."),
    "cold-day": gettext_noop("Cold and wet outside. Feet like ice, then pins and needles."),
    "shoes": gettext_noop("Wore the narrow shoes. I should know better."),
    "bad-night": gettext_noop("Awake from three o'clock, could not stand the blanket."),
    "visitors": gettext_noop("Grandchildren here, no time to think about feet."),
    "garden": gettext_noop("An hour in the garden, kneeling was fine."),
    "stiff-toes": gettext_noop("Toes stiff in the morning, better after breakfast."),
    "quiet-day": gettext_noop("Quiet day, nothing special."),
    "stairs": gettext_noop("Took the stairs slowly, a bit unsure on the left."),
    "bad-week-begins": gettext_noop("Everything worse since the weekend and I cannot say why."),
    "bad-week-goes-on": gettext_noop("Still bad. Will ask about it at the next appointment."),
    "back-home": gettext_noop("Back from two weeks at my sister's. Wrote nothing down there."),
    "back-from-brother": gettext_noop("A week at my brother's. The journal stayed at home."),
    "when-bad": gettext_noop("I massage in the evening when it was a bad day. On good days I forget."),
    "more-often": gettext_noop("From today I want to do four shorter sessions a week."),
    "chance-decides": gettext_noop("From today chance decides, week by week: two sessions or five."),
    "five-a-week": gettext_noop("The twelve weeks are over. I go on with five a week."),
    "toes-looser": gettext_noop("Toes felt looser afterwards."),
    "tired-hands": gettext_noop("My hands got tired, so a short one."),
    "music": gettext_noop("With music on. Very calm."),
    "fell-asleep": gettext_noop("Nearly fell asleep in the chair."),
    "heel-sore": gettext_noop("Pressed too hard at the heel, gently next time."),
    "skin-itched": gettext_noop("Skin itched and was red for an hour. No more eucalyptus for me."),
    "blister": gettext_noop("A blister under the big toe, from the new shoes. I did not feel it."),
    "tablet-earlier": gettext_noop("The evening tablet an hour earlier, as agreed at the last visit."),
    "tablet-half-more": gettext_noop("Half a tablet more in the evening, agreed on the phone."),
}
OWN_WORDS = {"narrow-shoes": gettext_noop("narrow shoes"), "foot-bath": gettext_noop("foot bath")}


PLAN_NAME = gettext_noop("My evening plan")


def note_text(key: str) -> str:
    """The note in the reader's language; empty for no note."""
    return gettext(NOTES[key]) if key else ""
