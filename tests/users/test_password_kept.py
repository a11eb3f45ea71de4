"""A password is kept as it was typed, changed by whoever knows it, and nothing else changes with it."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.core import mail
from django.test import Client, override_settings

from journal.users.models import User
from tests.makers import PASSWORD
from tests.reminders.making import MAIL
from tests.users.letters import make_ann
from tests.users.sign_ins import TELEPHONE, signed_in
from tests.users.two_steps import SECOND_STEP, SIGN_IN, is_inside, set_up_app

CHANGE = "/accounts/password/change/"
NEW = "warmer-feet-2027"
LONG = "Warm feet walk further, and Anna's grandmother knew it: " + "ä" * 30 + " End "


def opens(name: str, password: str) -> bool:
    client = Client()
    client.post(SIGN_IN, {"login": name, "password": password})
    return is_inside(client)


def test_a_wrong_old_password_changes_nothing(alice: User) -> None:
    telephone, computer = signed_in(alice, TELEPHONE), signed_in(alice)

    answer: Any = computer.post(CHANGE, {"oldpassword": "wrong", "password1": NEW, "password2": NEW})

    assert answer.status_code == 200
    assert answer.context["form"].errors.keys() == {"oldpassword"}
    assert opens("alice", PASSWORD)
    assert not opens("alice", NEW)
    assert is_inside(telephone)


def test_a_long_one_counts_to_its_last_letter(alice: User) -> None:
    form = {"oldpassword": PASSWORD, "password1": LONG, "password2": LONG}

    signed_in(alice).post(CHANGE, form)

    others = [LONG.lower(), LONG.strip(), LONG[:64], LONG[:72], LONG[:-1], LONG + " ", LONG.replace("ä", "a")]
    assert len(LONG) > 72
    assert opens("alice", LONG)
    assert [other for other in others if opens("alice", other)] == []


@override_settings(**MAIL)
def test_a_link_by_mail_leaves_the_second_step_and_ends_other_sign_ins(db: None) -> None:
    ann = make_ann()
    telephone = signed_in(ann, TELEPHONE)
    set_up_app(telephone)
    browser = Client()
    browser.post("/accounts/password/reset/", {"email": ann.email})
    [path] = re.findall(r"http://[^/]+(/accounts/password/reset/key/\S+)", str(mail.outbox[-1].body))

    page = browser.get(path, follow=True)
    browser.post(page.redirect_chain[-1][0], {"password1": NEW, "password2": NEW})
    answer = browser.post(SIGN_IN, {"login": "ann", "password": NEW})

    assert not is_inside(telephone)
    assert answer["Location"] == SECOND_STEP
    assert not is_inside(browser)


def test_an_account_that_is_shut_is_signed_out(alice: User) -> None:
    client = signed_in(alice)

    User.objects.filter(pk=alice.pk).update(is_active=False)

    assert not is_inside(client)
    assert not opens("alice", PASSWORD)


FORMS = {
    "/settings/": {"theme": "dark", "text_size": "130", "time_zone": "Asia/Tokyo", "week_start": "6"},
    "/settings/health/": {"health_risk": "no"},
    CHANGE: {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW},
}
MORE = {
    "is_staff": "on",
    "is_superuser": "on",
    "is_active": "",
    "erase_at": "2026-01-01T00:00",
    "demo_expires_at": "2026-01-01T00:00",
    "username": "root",
    "password": "x",
    "id": "1",
}


@pytest.mark.parametrize("address", FORMS)
def test_a_form_changes_its_own_fields_only(address: str, alice: User, bob: User) -> None:
    names = ("username", "is_staff", "is_superuser", "is_active", "erase_at", "demo_expires_at", "email")
    before = list(User.objects.order_by("pk").values_list(*names))

    answer = signed_in(bob).post(address, FORMS[address] | MORE)

    assert answer.status_code == 302
    assert list(User.objects.order_by("pk").values_list(*names)) == before


def test_nor_does_the_one_that_makes_an_account(db: None) -> None:
    more = {name: value for name, value in MORE.items() if name != "username"}

    Client().post("/accounts/signup/", {"username": "carol", "password1": "quiet-evenings-9"} | more)

    carol = User.objects.get()
    assert (carol.is_staff, carol.is_superuser, carol.is_active) == (False, False, True)
    assert (carol.erase_at, carol.demo_expires_at) == (None, None)
    assert carol.check_password("quiet-evenings-9")
