"""Words by which the columns of other journals are known, in English, German, French and Spanish."""

from __future__ import annotations

import unicodedata

from journal.imports.mapping import Target

_WORDS: dict[Target, str] = {
    Target.NEAR_FALLS: "near-fall nearfall near_fall stumbl stolper beinahe trebuch tropiez",
    Target.FALLS: "falls fall sturz sturze gesturzt chute caida",
    Target.SLEEP: "sleep schlaf sommeil sueno dormir",
    Target.WALKING: "walk gehen marche caminar",
    Target.SHOES: "shoe schuh chaussure zapato calzado",
    Target.MEDICATION_CHANGE: "medic medik",
    Target.TINGLING: "tingl prickl pins kribbel ameisen fourmill picot hormig cosquill paresth parest",
    Target.NUMBNESS: "numb taub gefuhllos engourd entum adormec",
    Target.BURNING: "burn brenn brul ardor quem ardien",
    Target.PAIN: "pain ache aching schmerz weh douleur dolor",
    Target.MINUTES: "minut massage masaje duration dauer duree duracion min",
    Target.NOTE: "note notiz comment kommentar remark bemerk remarque nota observ",
    Target.NAME: "symptom detail name category kategorie item metric tracker",
    Target.VALUE: "value wert valeur valor score rating amount severity intensity intensit level",
    Target.DAY: "date datum day tag jour fecha dia timestamp when wann",
}
"""Beginnings of words, without accents; what is more particular comes first."""
_WHOLE_WORDS = {"min", "day", "tag", "dia", "name", "weh", "when", "fall"}
"""These begin other words too, such as `minimum`."""


def targets_for(name: str) -> list[Target]:
    """What a column of this name may be for, the likeliest first."""
    words = _plain(name).split()
    joined = "-".join(words)
    return [
        target
        for target, beginnings in _WORDS.items()
        if any(_is_said(beginning, words, joined) for beginning in beginnings.split())
    ]


def _is_said(beginning: str, words: list[str], joined: str) -> bool:
    if beginning in _WHOLE_WORDS:
        return beginning in words
    return any(word.startswith(beginning) for word in words) or ("-" in beginning and beginning in joined)


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(
        letter if letter.isalnum() else " " for letter in letters if not unicodedata.combining(letter)
    )
