"""What each rule of advice says about the journals of `troubles`."""

from __future__ import annotations

# Parts of the title, the advice, the reason and the link.
SAID: dict[str, list[str]] = {
    "R01": [
        "Please leave your left foot in peace",
        "contact a health professional today",
        "From your journal: your foot check on 19 Nov found: blister and new redness.",
        "/guide/safety/",
    ],
    "R02": ["Go gentler next time", "From your journal: on 19 Nov it hurt 5 of 10.", "/guide/mistakes/"],
    "R03": [
        "2 recent sessions were uncomfortable.",
        "You used: Foot roller and Circular strokes.",
        "on 12 Nov it hurt 4 of 10 and on 14 Nov your feet felt worse after it.",
    ],
    "R09": [
        "Jojoba oil and Lavender",
        "1 to 2 drops to a teaspoon",
        "you noted a skin reaction on 17 Nov.",
        "/guide/oils/",
    ],
    "R04": [
        "Severe for two weeks: pain",
        "speak with a health professional",
        "From your journal: averages of the week before and of the last seven days: pain 8.0, then 8.0 (7 "
        "and 7 rated days).",
        "/guide/professional/",
    ],
    "R05": [
        "Clearly higher than two weeks ago: pain",
        "averages of the 14 days before and of the last 14 days: pain 3.0, then 5.0 (14 and 14 rated days).",
        "Pain studies call a change of 2 points or 30 % important",
    ],
    "R06": [
        "Your feet got much in the way of walking or sleep on 3 days this week.",
        "much trouble with walking or sleep on 15 Nov, 17 Nov and 19 Nov.",
    ],
    "R07": ["Ask before you massage", "or are not sure.", "/settings/health/", "Note that I have asked"],
    "R08": [
        "Your ratings are about where they were.",
        "all symptoms together were 5.0 (28 rated days) from 22 Sep to 19 Oct, then 5.0 (28 rated days) from "
        "24 Oct to 20 Nov, with 20 sessions in all.",
    ],
    "R10": [
        "For each extra session in the week before, pain was 0.2 to 0.6 points lower, about 0.4. If it stays "
        "comfortable, you could add one session a week.",
        "172 rated days. Found at the review of 19 November 2026; the journal looks every four weeks. In the "
        "last four weeks you had about 3.5 sessions a week.",
        "Suggested schedule: 4 sessions a week, 20 minutes each.",
        "It is a pattern, not proof",
    ],
    "R11": [
        "The day after a session, burning was 0.4 to 1.2 points higher than on other days like them, "
        "about 0.8. "
        "You could try fewer or gentler sessions, and look again in two weeks. The schedule here stays until "
        "you change it. Massaging on bad days can look like this too.",
        "58 rated days.",
        "Suggested schedule: 3 sessions a week, 20 minutes each.",
    ],
    "R12": [
        "The day after a session, overall symptoms were 0.2 to 0.6 points lower than on other days like them",
        "172 rated days.",
    ],
    "R13": [
        "On days after Basic foot rub, overall symptoms were 0.4 to 1.2 points lower than on days after "
        "Circular strokes (25 and 21 rated days).",
        "Found at the review of 19 November 2026",
        "and no session with the better one hurt in the last eight weeks.",
    ],
    "R14": [
        "How often makes little difference to pain",
        "How often you massage makes little difference to pain in your journal: for each extra session in "
        "the week before, pain was between 0.2 lower and 0.2 higher. As far as that goes, choose what feels "
        "good.",
        "90 rated days, in points of the 0 to 10 scale.",
    ],
    "R15": [
        "Two to three sessions a week are common.",
        "in the last four weeks you had about 0.5 sessions a week.",
        "Suggested schedule: 2 sessions a week, 25 minutes each.",
        "/guide/frequency/",
    ],
    "R16": [
        "short daily sessions of 10 to 15 minutes are sometimes used. One short session a week more can be a "
        "first step. Stop if it is uncomfortable.",
        "all symptoms together were 8.0 (7 rated days), with 0 sessions.",
        "Suggested schedule: 1 session a week, 15 minutes.",
    ],
    "R17": [
        "10 to 15 minutes are enough, so that your feet do not tire.",
        "6 sessions in the last seven days, and a usual one took 30 minutes.",
        "Suggested schedule: 6 sessions a week, 15 minutes each.",
    ],
    "R19": [
        "You could find out with an experiment",
        "Chance decides which of two plans each week or day has",
        "early hints: 1. Most early hints are chance",
        'href="/experiments/"',
    ],
    "R20": [
        "Pause the experiment?",
        "You can pause or stop at any time; all you wrote stays",
        "your pain average of seven days is 6.0, and was 3.0 in the two weeks before;",
        "the experiment began on Wednesday 11 November.",
        'href="/experiments/77/"',
    ],
    "R21": ["A few more ratings tell more", "Missed days do no harm.", "2 of the last 7 days are rated."],
    "R22": [
        "Not enough ratings yet for this comparison: 8 of 28.",
        "It says something about your notes, not about your feet.",
    ],
    "S01": [
        "Remember the whole foot",
        "Yours left out: heel and ankle.",
        "none of the sessions on 13 Nov, 15 Nov, 17 Nov and 19 Nov went there.",
        "/sessions/guided/check/?plan=usual",
    ],
    "S02": [
        "Take your time",
        "the sessions on 15 Nov, 17 Nov and 19 Nov took 3, 4 and 2 minutes.",
    ],
    "R18": ["Try another technique", "your last 4 sessions all had Basic foot rub.", 'href="/guide/"'],
}
