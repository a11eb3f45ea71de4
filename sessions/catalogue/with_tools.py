"""Techniques with a tool, and those that somebody trained gives: words only, translatable."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from journal.core.feet import Area
from sessions.catalogue.parts import Tool
from sessions.catalogue.technique_words import WHOLE_FOOT, TechniqueWords

WITH_TOOLS = {
    "ball-rolling": TechniqueWords(
        _("Ball rolling"),
        _("Sit down. Roll the sole over a tennis ball or massage ball with a pressure that feels good."),
        _("arches and soles"),
        Area.SOLE,
        Tool.BALL,
        4,
        steps=(
            _("Sit on a steady chair with the ball on the floor before you."),
            _("Set the ball under the arch of one foot."),
            _("Roll it slowly forwards to the ball of the foot and back to the heel."),
            _("Press only as much as is comfortable."),
            _("Change to the other foot after about two minutes."),
        ),
        cautions=(
            _("Stay seated while you do it."),
            _("Oil on the sole makes floors slippery: wipe it off before you stand up."),
            _("Begin gently. Numb feet do not tell you about harm, so look at the sole."),
        ),
    ),
    "foot-roller": TechniqueWords(
        _("Foot roller"),
        _("Sit down. Let the sole travel over the roller, forwards and back, gently."),
        _("soles"),
        Area.SOLE,
        Tool.ROLLER,
        4,
        steps=(
            _("Sit on a steady chair with the roller on the floor before you."),
            _("Set one foot on the roller, at the arch."),
            _("Let the sole travel slowly forwards and back, from the heel to the ball of the foot."),
            _("Keep the pressure light and the rhythm even."),
            _("Change to the other foot after about two minutes."),
        ),
        cautions=(
            _("Stay seated while you do it."),
            _("Begin gently. Numb feet do not tell you about harm, so look at the sole."),
        ),
    ),
    "handheld-massager": TechniqueWords(
        _("Handheld massager"),
        _("Start at the lowest setting and move it slowly. It reaches deeper than a hand does."),
        _("deep tension"),
        WHOLE_FOOT,
        Tool.MASSAGER,
        6,
        steps=(
            _("Sit down with your feet supported and set the device to its lowest setting."),
            _("Lay it on the sole and move it slowly along the arch and the heel."),
            _("Go lightly around the ankle and over the toes."),
            _("Stop after about three minutes and change to the other foot."),
        ),
        cautions=(
            _("It reaches deep, and a numb foot cannot warn you. Stay at the lowest setting at first."),
            _("With diabetes, or a disease of the heart or the circulation, ask a professional before you "
              "use one."),
        ),
    ),
}  # fmt: skip

BY_OTHERS = {
    "reflexology": TechniqueWords(
        _("Reflexology"),
        _("Thumbs, fingers or a tool press points of the feet. See somebody trained who knows "
          "neuropathy."),
        _("calm, less discomfort"),
        WHOLE_FOOT,
        Tool.HANDS | Tool.STICK,
        20,
        steps=(
            _("Look for somebody qualified, and ask whether they know neuropathy."),
            _("Say where your feet are numb and where they hurt before you begin."),
            _("Lean back while thumbs, fingers or a tool press points of the foot, one after the other."),
            _("Say at once when a point is too much."),
            _("Log the session afterwards, and how your feet felt."),
        ),
        cautions=(
            _("Ask for light pressure. Numb skin does not tell you when it is too much."),
            _("It may bring calm. Nobody can promise that it will help."),
        ),
    ),
    "professional": TechniqueWords(
        _("Professional massage"),
        _("A trained therapist chooses the pressure and the method with you."),
        _("symptoms that are strong or stay"),
        WHOLE_FOOT,
        Tool.HANDS,
        30,
        steps=(
            _("Choose a trained therapist, and ask whether they know neuropathy."),
            _("Tell them about your symptoms, your illnesses and your medicines."),
            _("Show them where your feet are numb, and say when it is too much."),
            _("Ask which strokes you may do yourself on the days between."),
            _("Log the session afterwards, and how your feet felt."),
        ),
        cautions=(
            _("With diabetes, or a disease of the heart or the circulation, talk it over with your care team "
              "first."),
            _("Say so when something hurts. Too much pressure is a common mistake."),
        ),
    ),
}  # fmt: skip
