"""Chapters on taking care: safety, professionals, other therapies, the evidence. Words only, translatable."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from sessions.catalogue.chapter_words import Chapter, NextAct, Section

SAFETY = Chapter(
    "safety",
    _("Look at your feet first"),
    "shield-check",
    _("Numb feet do not tell you about harm. Your eyes and hands have to."),
    (
        Section(
            _("Before every session"),
            (_("Look at both feet, or let somebody look for you. Is there any of these today?"),),
            (
                _("an open wound, a blister, or new redness"),
                _("swelling, heat, or a change of colour"),
                _("pain in the calf, a recent injury, or fever"),
            ),
        ),
        Section(
            _("If there is"),
            (_("No massage on that foot today. Look after it, and ask a professional. With fever, leave "
               "both feet in peace."),
             _("Write it down: the journal keeps it, and your clinician sees it in the report.")),
        ),
        Section(
            _("While you massage, and after"),
            points=(
                _("Begin gently. It should never hurt."),
                _("Oil on the sole makes floors slippery: wipe it off before you stand up."),
                _("Keep candles away from numb feet."),
            ),
        ),
        Section(
            _("Who the trials left out"),
            (_("Trials of foot massage did not take people with foot ulcers, a deformed foot, a leg broken "
               "within the last six months, or unstable blood pressure. If that is you, ask a professional "
               "before you begin."),),
        ),
    ),
    NextAct("foot_check", _("Check my feet and start")),
)  # fmt: skip

WHEN_TO_ASK = Chapter(
    "professional",
    _("When to see a professional"),
    "bandaid",
    _("Massage at home is one part of looking after your feet. Some things belong in trained hands."),
    (
        Section(
            _("Good reasons to go"),
            points=(
                _("Your symptoms are strong or stay."),
                _("Massaging yourself brings too little relief."),
                _("Walking, standing or sleep are often disturbed."),
                _("You have diabetes, or a disease of the heart or the circulation."),
                _("You would like to learn the techniques well."),
                _("Your digestion or your heartbeat changes too: tell your doctor."),
            ),
        ),
        Section(
            _("What they can do"),
            (_("A trained therapist adapts the pressure and the method to you. Ask whether they know "
               "neuropathy, and show them where you are numb."),
             _("Take your report along. It says on one page how your feet were and what you did.")),
        ),
    ),
    NextAct("report", _("Open my report")),
)  # fmt: skip

THERAPIES = Chapter(
    "therapies",
    _("Other therapies people combine"),
    "heart",
    _("Many people do more than massage. Make it one plan, and talk it over with your care team."),
    (
        Section(
            _("What people combine"),
            points=(
                _("Acupuncture."),
                _("Yoga, or gentle stretching."),
                _("Mindfulness, or meditation."),
                _("Reflexology."),
                _("Food, and the vitamins B1, B6 and B12."),
                _("A change of medication, always with whoever prescribed it."),
            ),
        ),
        Section(
            _("Vitamins: ask first"),
            (_("Too much vitamin B6 itself harms nerves. So this journal names no amounts. Talk it "
               "over with your care team before you take any."),),
        ),
        Section(
            _("Why the journal asks about them"),
            (_("When two things change in the same week, nobody can tell which of them helped. Note the "
               "other therapies of a day in your check-in, so that massage does not get the credit for "
               "what they did."),),
        ),
    ),
)  # fmt: skip

EVIDENCE = Chapter(
    "evidence",
    _("How strong is the evidence?"),
    "graph-up",
    _("There are only small trials. Foot massage may help; nobody can promise that it will."),
    (
        Section(
            _("What the trials saw"),
            points=(
                _("Massaging one's own feet, three times a week for four weeks, 52 people with type 2 "
                  "diabetes: their pain fell more than in the group that did not. Their score on a "
                  "neuropathy questionnaire (DN4) did not."),
                _("Thai foot massage, six sessions in two weeks, 60 people: their balance improved."),
                _("Foot massage, three times a week for two weeks, 52 people: their neuropathy score "
                  "improved."),
            ),
        ),
        Section(
            _("What they cannot tell"),
            (_("They were small, and lasted two to four weeks. They left out people with foot ulcers, a "
               "deformed foot, a recently broken leg, or unstable blood pressure. What helps one person may "
               "not help the next."),),
        ),
        Section(
            _("Which change counts?"),
            (_("About 1 point on the 0 to 10 scale is the least that people notice. On the scale of pain, a "
               "fall of 2 points, or of 30 %, is the usual mark of a change that matters."),),
            sources=(
                _("Farrar et al. 2001, Pain 94:149. 2724 people in ten trials."),
            ),
        ),
        Section(
            _("What that means for you"),
            (_("That is why this journal looks at your own days. It compares how your feet felt with when "
               "you massaged them, and says how many days that rests on."),
             _("Such days can show a pattern, not its cause: you may massage more on bad days, or on quiet "
               "ones. If you want to know, test two plans on yourself. Chance then decides which one each "
               "week or day has."),),
        ),
    ),
    NextAct("experiments", _("About experiments")),
)  # fmt: skip
