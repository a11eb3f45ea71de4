"""Techniques and oils in pairs, under the names the person knows."""

from __future__ import annotations

from pytest_django import DjangoAssertNumQueries

from journal.dashboard.insight_pairs import pairs_of
from journal.users.models import User
from sessions.models import CarrierOil, Technique
from tests.dashboard.some_findings import contrast, findings


def test_nothing_is_said_when_no_pair_is_compared(alice: User) -> None:
    assert pairs_of(findings(), alice) == []


def test_built_in_ones_have_their_names_of_the_catalogue(
    alice: User, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    found = findings(
        techniques=(contrast("foot-rub", "toe-pull", -0.5, 0.4),),
        oils=(contrast("carrier:coconut", "essential:lavender", -0.5, 0.4),),
    )

    with django_assert_num_queries(0):
        techniques, oils = pairs_of(found, alice)

    assert techniques.found == oils.found == []
    assert "after Basic foot rub, overall symptoms were between" in techniques.others[0]
    assert "after Coconut oil" in oils.others[0]
    assert "after Lavender" in oils.others[0]


def test_own_ones_have_the_names_their_owner_gave(alice: User) -> None:
    technique = Technique.objects.create(owner=alice, own_name="Grandmother's way")
    oil = CarrierOil.objects.create(owner=alice, own_name="Sesame")
    found = findings(
        techniques=(contrast(f"own:{technique.pk}", "toe-pull", -0.5, 0.4),),
        oils=(contrast(f"carrier:own:{oil.pk}", "carrier:coconut", -0.5, 0.4),),
    )

    techniques, oils = pairs_of(found, alice)

    assert "after Grandmother's way" in techniques.others[0]
    assert "after Sesame" in oils.others[0]


def test_a_pair_of_which_one_is_gone_is_left_out(alice: User, bob: User) -> None:
    of_bob = Technique.objects.create(owner=bob, own_name="Not yours")
    gone = contrast("own:987654", "toe-pull", -0.5, 0.4)
    found = findings(
        techniques=(
            gone,
            contrast(f"own:{of_bob.pk}", "toe-pull", -0.5, 0.4),
            contrast("circles", "toe-pull", -0.5, 0.4),
        ),
        shown_techniques=(gone,),
        oils=(contrast("carrier:no-longer-known", "carrier:coconut", -0.5, 0.4),),
    )

    (techniques,) = pairs_of(found, alice)

    assert techniques.found == []
    assert len(techniques.others) == 1


def test_a_finding_is_told_as_the_review_found_it_and_only_once(alice: User) -> None:
    at_review = contrast("foot-rub", "toe-pull", -1.1, -0.3)
    found = findings(
        techniques=(contrast("foot-rub", "toe-pull", -1.4, -0.2),), shown_techniques=(at_review,)
    )

    (techniques,) = pairs_of(found, alice)

    assert techniques.others == []
    assert "0.3 to 1.1 points lower" in techniques.found[0]
