"""Whatever a person typed, the bundle is valid; and the readers that say so do refuse what is not."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from journal.users.models import User
from symptoms.models import SYMPTOMS, DailyRating
from tests.fhir.reading import BundleR4, BundleR4B, InvalidR4Error, bundle_of, resources
from tests.makers import make_rating

DAY = date(2026, 3, 4)
SCORES = st.lists(st.none() | st.integers(0, 10), min_size=4, max_size=4).filter(any)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    note=st.text(st.characters(codec="utf-8"), max_size=200),
    name=st.text(st.characters(codec="utf-8"), max_size=80),
    scores=SCORES.filter(lambda scores: scores != [None] * 4),
)
def test_whatever_was_typed_the_bundle_is_valid(
    alice: User, note: str, name: str, scores: list[int | None]
) -> None:
    DailyRating.objects.all().delete()
    make_rating(alice, DAY, note=note.replace("\0", ""), **dict(zip(SYMPTOMS, scores, strict=True)))

    bundle = bundle_of(alice, name=name, has_notes=True)

    assert len(resources(bundle, "Observation")) == sum(score is not None for score in scores)


def test_what_is_wrong_is_refused_by_both_readers(alice: User) -> None:
    """So that the tests above can fail."""
    make_rating(alice, DAY)
    bundle = bundle_of(alice)
    del resources(bundle, "Observation")[0]["code"]

    with pytest.raises(ValidationError):
        BundleR4B.model_validate(bundle)
    with pytest.raises(InvalidR4Error):
        BundleR4(bundle, strict=True)
