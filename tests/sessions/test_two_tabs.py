"""Two tabs that change one thing of one's own: the second is told, and nothing is overwritten."""

from __future__ import annotations

from journal.core.feet import Area
from journal.users.models import User
from sessions.models import Technique
from tests.conftest import ClientOf
from tests.makers import make_own_oil, make_plan
from tests.sessions.forms import technique
from tests.sessions.planning import made
from tests.visits import fields_of


def make_technique(owner: User) -> Technique:
    return Technique.objects.create(
        owner=owner, own_name="Warm towel", own_how="Wrap it.", own_areas=Area.TOES | Area.HEEL
    )


def seen_on(page: bytes) -> str:
    return dict(fields_of(page, "seen_version"))["seen_version"]


def test_a_technique_changed_in_another_tab_is_not_overwritten(alice: User, client_of: ClientOf) -> None:
    item, client = make_technique(alice), client_of(alice)
    address = f"/settings/own/technique/{item.pk}/"
    seen = seen_on(client.get("/settings/own/").content)
    client.post(
        address, {"name": "Warm towel", "how": "Of the first tab.", "areas": ["toes"], "seen_version": seen}
    )

    form = {"name": "Hot towel", "how": "Of the second tab.", "areas": ["heel"], "seen_version": seen}
    answer = client.post(address, form)

    page = answer.content.decode()
    item.refresh_from_db()
    assert answer.status_code == 409
    assert "nothing was overwritten" in page
    assert "Of the first tab." in page
    assert "Of the second tab." in page
    assert (item.own_name, item.own_how, item.own_areas) == ("Warm towel", "Of the first tab.", Area.TOES)

    client.post(address, form | {"seen_version": seen_on(answer.content)})

    item.refresh_from_db()
    assert (item.own_name, item.own_how, item.own_areas) == ("Hot towel", "Of the second tab.", Area.HEEL)


def test_an_oil_changed_in_another_tab_is_not_overwritten(alice: User, client_of: ClientOf) -> None:
    oil, client = make_own_oil(alice), client_of(alice)
    address = f"/settings/own/carrier-oil/{oil.pk}/"
    seen = seen_on(client.get("/settings/own/").content)
    client.post(address, {"name": "Black sesame", "seen_version": seen})

    answer = client.post(address, {"name": "White sesame", "seen_version": seen})

    oil.refresh_from_db()
    assert answer.status_code == 409
    assert "Black sesame" in answer.content.decode()
    assert oil.own_name == "Black sesame"


def test_the_same_again_is_no_conflict(alice: User, client_of: ClientOf) -> None:
    item, client = make_technique(alice), client_of(alice)
    seen = seen_on(client.get("/settings/own/").content)
    form = {"name": "Hot towel", "how": "Wrap it.", "areas": ["toes"], "seen_version": seen}

    answers = [client.post(f"/settings/own/technique/{item.pk}/", form) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [302, 302]


def test_what_was_not_sent_is_not_blanked(alice: User, client_of: ClientOf) -> None:
    item = make_technique(alice)

    client_of(alice).post(f"/settings/own/technique/{item.pk}/", {"name": "Hot towel"})

    item.refresh_from_db()
    assert (item.own_name, item.own_how) == ("Hot towel", "Wrap it.")
    assert item.own_areas == Area.TOES | Area.HEEL


def test_all_ticks_can_be_taken_away(alice: User, client_of: ClientOf) -> None:
    item, client = make_technique(alice), client_of(alice)
    seen = seen_on(client.get("/settings/own/").content)

    client.post(
        f"/settings/own/technique/{item.pk}/", {"name": "Warm towel", "how": "", "seen_version": seen}
    )

    item.refresh_from_db()
    assert (item.own_how, item.own_areas) == ("", Area(0))


def test_a_plan_changed_in_another_tab_is_not_overwritten(alice: User, client_of: ClientOf) -> None:
    plan, client = make_plan(alice, steps={"toe-pull": 3}), client_of(alice)
    address = f"/sessions/guided/plans/{plan.pk}/"
    seen = seen_on(client.get(address).content)
    client.post(address, made(("circles", "7"), plan_name="First", seen_version=seen))

    form = made(("foot-rub", "9"), plan_name="Second", seen_version=seen)
    answer = client.post(address, form)

    page = answer.content.decode()
    plan.refresh_from_db()
    assert answer.status_code == 409
    assert "nothing was overwritten" in page
    assert "<bdi>First</bdi>" in page
    assert "7 minutes a foot" in page
    assert 'value="Second"' in page
    assert f'<option value="{technique("foot-rub")}" selected>' in page
    assert (plan.name, plan.steps.get().minutes) == ("First", 7)

    client.post(address, form | {"seen_version": seen_on(answer.content)})

    plan.refresh_from_db()
    assert (plan.name, plan.steps.get().minutes) == ("Second", 9)
