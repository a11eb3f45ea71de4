"""What nobody sees is refused in a name, in every form that takes one."""

from __future__ import annotations

import pytest
from django import forms
from django.core.exceptions import ValidationError

from journal.core.names import validate_name
from sessions.fields import own_name_field
from sessions.guided.plan_forms import PlanNameForm
from sessions.own_items_page import NameForm
from symptoms.fields import own_word_field
from symptoms.parts_page import RenameForm

FIELDS: dict[str, forms.Field] = {
    "own oil": own_name_field("Name"),
    "own item": NameForm.base_fields["name"],
    "plan": PlanNameForm.base_fields["plan_name"],
    "own word": own_word_field(),
    "own word anew": RenameForm.base_fields["name"],
}


@pytest.mark.parametrize("name", FIELDS)
@pytest.mark.parametrize("hidden", ["\x07", "\x1b", "\x85\x86", "\u202e", "\u2066"])
def test_a_hidden_character_is_refused(name: str, hidden: str) -> None:
    with pytest.raises(ValidationError, match="a character that cannot be seen"):
        FIELDS[name].clean(f"warm{hidden}wind")


@pytest.mark.parametrize("name", ["Wärme", "two  words", "a\tb", "נשימה", "می‌خواهم", "👩‍🔬"])
def test_every_way_of_writing_is_a_name(name: str) -> None:
    validate_name(name)
