"""Techniques that need nothing but hands: words only, translatable."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from journal.core.feet import Area
from sessions.catalogue.parts import Tool
from sessions.catalogue.technique_words import TechniqueWords

BY_HAND = {
    "palm-kneading": TechniqueWords(
        _("Palm kneading"),
        _("Rest the foot on your thigh. Knead the sole gently with both palms, like soft dough."),
        _("tense muscles, circulation"),
        Area.SOLE,
        Tool.HANDS,
        4,
        steps=(
            _("Sit well back and rest one foot on the other thigh."),
            _("Spread a little oil or lotion on your palms."),
            _("Lay both palms on the sole, one beside the other."),
            _("Press one palm in softly while the other lets go, and take turns."),
            _("Move slowly from the heel to the ball of the foot and back."),
            _("Change to the other foot after about two minutes."),
        ),
        cautions=(
            _("Numb skin does not tell you when it is too much. Stay as soft as with dough."),
            _("If the leg will not come up easily, somebody else may do it for you."),
        ),
    ),
    "thumb-walking": TechniqueWords(
        _("Thumb walking"),
        _("Let your thumbs take small steps along the arch, one after the other, pressing lightly."),
        _("discomfort in the arches"),
        Area.SOLE,
        Tool.HANDS,
        4,
        steps=(
            _("Hold the foot with both hands, the thumbs on the sole just before the heel."),
            _("Press one thumb in lightly, then set the other a small step further on."),
            _("Walk on like this along the arch, up to the ball of the foot."),
            _("Glide back to the heel without pressing and begin again, a little to the side."),
            _("Change to the other foot after about two minutes."),
        ),
        cautions=(
            _("Press lightly. Numb skin does not tell you when it is too much."),
            _("When your thumbs tire, rest them or choose another technique."),
        ),
    ),
    "toe-pull": TechniqueWords(
        _("Toe pull and wiggle"),
        _("Hold one toe at a time. Draw it softly away from the foot, then wiggle it. Visit all ten."),
        _("stiff or numb toes"),
        Area.TOES,
        Tool.HANDS,
        4,
        steps=(
            _("Steady the foot with one hand."),
            _("Hold the big toe near its root with the thumb and finger of the other hand."),
            _("Draw it softly away from the foot, as if it grew longer, and let go slowly."),
            _("Wiggle it up and down, then from side to side."),
            _("Go on to the next toe until you have visited all ten."),
        ),
        cautions=(
            _("Draw softly, never jerk."),
            _("Look at the toes first. With a wound, a blister, swelling or new redness: no massage on "
              "that foot today."),
        ),
    ),
    "circles": TechniqueWords(
        _("Circular strokes"),
        _("Draw small circles with your fingertips from the heel up to the toes. Stay comfortable."),
        _("stiffness"),
        Area.HEEL | Area.SOLE | Area.TOES,
        Tool.HANDS,
        4,
        steps=(
            _("Put a little oil or lotion on your fingertips."),
            _("Begin at the heel and draw small, slow circles."),
            _("Travel up the sole, circle by circle, to the ball of the foot."),
            _("End with a circle or two on each toe."),
            _("Glide back to the heel and begin again, or change feet."),
        ),
        cautions=(
            _("Only as firm as is comfortable. Numb skin does not tell you when it is too much."),
            _("When the skin drags or rubs, take a little more oil or lotion."),
        ),
    ),
    "foot-rub": TechniqueWords(
        _("Basic foot rub"),
        _("Put the foot in your lap. Press both thumbs into the arch and work in a steady rhythm from "
          "heel to toes. A good one to start with."),
        _("tension"),
        Area.HEEL | Area.SOLE,
        Tool.HANDS,
        6,
        steps=(
            _("Sit down and put one foot in your lap."),
            _("Spread a little oil or lotion over the whole foot."),
            _("Lay both thumbs on the sole, the fingers around the top of the foot."),
            _("Press the thumbs into the arch and let go, in a slow, even rhythm."),
            _("Work from the heel towards the toes, then start at the heel again."),
            _("Change to the other foot after about three minutes."),
        ),
        cautions=(
            _("Begin lighter than you think, and add pressure slowly. It should never hurt."),
        ),
    ),
    "heel-squeeze": TechniqueWords(
        _("Heel squeeze"),
        _("Cup the heel in your palm. Press, let go, and press again, or rock it. Begin gently."),
        _("a tense heel; liked in winter"),
        Area.HEEL,
        Tool.HANDS,
        2,
        steps=(
            _("Cup the heel in the palm of one hand and hold the foot with the other."),
            _("Press your palm gently into the heel, and let go."),
            _("Find a slow rhythm: press, let go, press."),
            _("Or keep your palm there and rock the heel from side to side."),
            _("Change to the other foot after about a minute."),
        ),
        cautions=(
            _("Look at the heel first. With a wound, a blister, swelling or new redness: no massage on "
              "that foot today."),
            _("Start gently, and add pressure slowly."),
        ),
    ),
    "ankle-circles": TechniqueWords(
        _("Ankle circles"),
        _("Lift the foot a little. Turn the ankle a few rounds one way, then the other. You can do it at "
          "a desk."),
        _("stiff or heavy ankles"),
        Area.ANKLE,
        Tool.HANDS,
        2,
        steps=(
            _("Sit on a steady chair and lift one foot a little off the floor."),
            _("Draw a slow circle in the air with your toes, a few rounds one way."),
            _("Turn the same number of rounds the other way."),
            _("If you like, hold the foot in your hands and turn it for the ankle."),
            _("Put the foot down and change to the other."),
        ),
        cautions=(
            _("Stay seated while you do it."),
            _("It should never hurt. Make the circles smaller, or stop."),
        ),
    ),
}  # fmt: skip
