"""The drawings say what the catalogue says: one for each technique, one piece for each area."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django import forms
from django.template.loader import render_to_string

from journal.core.feet import Area
from sessions.catalogue import TECHNIQUES
from sessions.fields import FootMap

DRAWINGS = Path("static/drawings")


class Areas(forms.Form):
    areas = forms.MultipleChoiceField(
        label="Which parts?",
        help_text="Tap a part.",
        choices=list(Area.labels().items()),
        widget=FootMap,
    )


def symbols(name: str) -> list[str]:
    return re.findall(r'<symbol id="([^"]+)"', (DRAWINGS / name).read_text())


def foot_map(form: forms.Form) -> str:
    return render_to_string("_parts/foot_map.html", {"field": form["areas"]})


def test_every_technique_has_its_drawing() -> None:
    assert symbols("techniques.svg") == list(TECHNIQUES)


def test_every_area_has_its_piece_of_the_foot() -> None:
    assert symbols("foot_map.svg") == list(Area.labels())


@pytest.mark.parametrize("name", ["techniques.svg", "foot_map.svg"])
def test_a_drawing_takes_its_colours_from_the_page(name: str) -> None:
    drawing = (DRAWINGS / name).read_text()

    colours = set(re.findall(r'\b(?:fill|stroke)="([^"]*)"', drawing))

    assert colours <= {"none", "currentColor", "var(--card)", "var(--accent)"}
    assert not re.search(r"<style|\sstyle=|<script|<title|https?://(?!www\.w3\.org/2000/svg)", drawing)


def test_the_foot_map_is_four_checkboxes_that_keep_what_was_chosen() -> None:
    page = foot_map(Areas({"areas": ["toes", "heel"]}))

    assert re.findall(r'<input type="checkbox" name="areas" value="(\w+)"', page) == list(Area.labels())
    assert re.findall(r'value="(\w+)" checked', page) == ["toes", "heel"]


def test_the_foot_map_says_what_is_wrong_and_ties_it_to_the_question() -> None:
    page = foot_map(Areas({"areas": ["<b>nose</b>"]}))

    assert 'aria-describedby="id_areas_helptext id_areas_error"' in page
    assert 'id="id_areas_error"' in page
    assert "<b>nose" not in page
