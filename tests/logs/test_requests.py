"""Whatever a request meets, nothing of anybody is said of it, and enough to find out why."""

from __future__ import annotations

import re
from contextlib import closing

import pytest

from tests.logs.breaking import BREAKING, REFUSING, SAYING
from tests.logs.conftest import Said
from tests.printed import Fields
from tests.served import Served
from tests.visits import Visitor, fields_of

STATUSES = {"suspicious": 400, "denied": 403, "not_found": 404, "busy": 503}
KINDS = {
    "value": "ValueError",
    "key": "KeyError",
    "chain": "RuntimeError",
    "group": r"ExceptionGroup \(ValueError, KeyError\)",
    "integrity": r"IntegrityError \((23505, users_user, |UNIQUE constraint failed: index 'user_name_once')",
    "data": r"(DataError \(22P02|OperationalError \(SQLITE_ERROR)\)",
    "mail": r"smtplib\.SMTPRecipientsRefused \(550\)",
    "file": r"FileNotFoundError \(ENOENT\)",
    "stream": "ValueError",
}


def all_words(person: dict[str, str]) -> str:
    """In one line, as a header holds it."""
    return " ".join(person.values())


def addresses(person: dict[str, str]) -> list[str]:
    return [
        f"/shared/{person['share']}/",
        f"/shared/{person['share']}/report.pdf",
        f"/calendar/feed/{person['feed']}.ics",
        f"/helping/invitation/{person['invited']}/",
        f"/join/{person['invitation']}/",
        f"/reminders/off/{person['off']}/",
        f"/reminders/confirm/{person['confirm']}/",
        f"/check-in/2026-01-05/?note={person['name']}",
        "/settings/own/",
        f"/{person['name']}/{person['email']}/",
    ]


@pytest.mark.parametrize("how", BREAKING)
def test_a_mistake_is_told_by_its_type_and_place(
    how: str, visitor: Visitor, person: dict[str, str], said: Said
) -> None:
    visitor.headers |= {"X-Break": how, "X-Words": all_words(person)}

    answer = visitor.get(f"/calendar/feed/{person['feed']}.ics?q={person['name']}")
    text = said()

    assert answer.status == 500
    assert (
        how == "stream"
        or "ERROR django.request Internal Server Error: calendar/feed/<slug:token>.ics" in text
    )
    assert f"in {how}\n" in text or "in pieces\n" in text
    assert re.search(r'tests/logs/breaking\.py", line \d+', text)
    assert re.search(f"{KINDS[how]}.*$", text, re.MULTILINE)


@pytest.mark.parametrize("how", ["chain", "integrity", *REFUSING])
def test_at_no_address_is_anything_said(
    how: str, visitor: Visitor, person: dict[str, str], said: Said
) -> None:
    visitor.headers |= {"X-Break": how, "X-Words": all_words(person)}

    for path in addresses(person):
        status = visitor.get(path).status
        is_there = not path.startswith(f"/{person['name']}")
        assert status == (STATUSES.get(how, 500) if is_there else 404)
    said()


@pytest.mark.parametrize("how", [*BREAKING, *REFUSING])
def test_nor_of_a_form(how: str, visitor: Visitor, person: dict[str, str], said: Said) -> None:
    form = fields_of(visitor.get("/check-in/2026-01-05/").body, "note")
    visitor.headers |= {"X-Break": how, "X-Words": all_words(person)}

    answer = visitor.post("/check-in/2026-01-05/", [*form, ("note", all_words(person))])

    assert answer.status == STATUSES.get(how, 500)
    said()


@pytest.mark.parametrize("how", SAYING)
def test_what_others_say_is_told_without_what_it_is_about(
    how: str, visitor: Visitor, person: dict[str, str], said: Said
) -> None:
    visitor.headers |= {"X-Break": how, "X-Words": all_words(person)}

    assert visitor.get("/settings/own/").status == 200

    text = said()
    assert "breaking.py" in text


def test_of_a_library_the_pattern_and_the_place_are_told(
    visitor: Visitor, person: dict[str, str], said: Said
) -> None:
    visitor.headers |= {"X-Break": "library", "X-Words": all_words(person)}
    visitor.get("/settings/own/")

    text = said()

    assert re.search(r"^WARNING some\.library breaking\.py:\d+ in library$", text, re.MULTILINE)
    assert re.search(
        r"^WARNING some\.library Could not send %s to %s \(breaking\.py:\d+ in library\)$", text, re.M
    )
    assert re.search(
        r"^ERROR some\.library It says %s \(.+\)\nTraceback .*\nValueError$", text, re.M | re.DOTALL
    )


def test_wrong_passwords_codes_and_pins(app: Served, person: dict[str, str], said: Said) -> None:
    login, second = "/accounts/login/", "/accounts/security/authenticate/"
    with closing(Visitor(app.address)) as known, closing(Visitor(app.address)) as stranger:
        known.headers = stranger.headers = {"X-Forwarded-For": person["ip"]}
        right = known.post(login, filled(known, login, login=person["name"], password=person["password"]))
        code = known.post(second, filled(known, second, code=person["pin"]))
        wrong = filled(stranger, login, login=person["email"], password=person["note"])
        tries = [stranger.post(login, wrong).status for _ in range(15)]
        shared = f"/shared/{person['share']}/"
        pin = filled(stranger, shared, pin_code="739185")
        pins = [stranger.post(f"{shared}pin/", pin).status for _ in range(8)]

    assert (right.status, code.status) == (302, 200)
    assert {200, 429} & {*tries}
    assert {302, 403, 429, 200} & {*pins}
    said()


def filled(visitor: Visitor, path: str, **answers: str) -> Fields:
    form = fields_of(visitor.get(path).body, next(iter(answers)))
    return [(name, answers.get(name, value)) for name, value in form]


def test_two_who_change_the_same_day(visitor: Visitor, person: dict[str, str], said: Said) -> None:
    day = "/check-in/2026-01-04/"
    form = [*filled(visitor, day, note=person["note"]), ("pain", "4")]
    first = visitor.post(day, form)
    second = visitor.post(day, [(name, f"{value} too" if name == "note" else value) for name, value in form])

    assert (first.status, second.status) == (302, 409)
    said()


def test_requests_that_pretend(app: Served, person: dict[str, str], said: Said) -> None:
    words = f"https://{person['name']}:{person['pin']}@elsewhere.example/{person['email']}/{person['share']}"
    for headers in (
        {"Host": f"{person['name']}.example"},
        {"Origin": words},
        {"Origin": person["name"]},
        {"Referer": words, "X-Forwarded-Proto": "https"},
        {"Origin": f"https://elsewhere.example/{person['share']}?{person['name']}"},
    ):
        with closing(Visitor(app.address)) as stranger:
            stranger.headers = headers
            stranger.connection.request(
                "POST",
                "/accounts/login/",
                f"login={person['name']}",
                headers | {"Cookie": f"csrftoken={'a' * 32}"},
            )
            assert stranger.connection.getresponse().status in {400, 403}

    text = said()

    assert "ERROR django.security.DisallowedHost Bad Request: an unknown address\n" in text
    assert "Traceback" not in text
    assert "Forbidden (Origin checking failed - https://elsewhere.example/… does not match" in text


def test_a_service_to_sign_in_by_that_is_out_of_reach(
    app: Served, person: dict[str, str], said: Said
) -> None:
    with closing(Visitor(app.address)) as stranger:
        stranger.get(f"/accounts/oidc/login/?next=/{person['name']}")
        stranger.get(f"/accounts/oidc/login/callback/?code={person['share']}&state={person['name']}")
        stranger.get(
            f"/accounts/oidc/login/callback/?error={person['name']}&error_description={person['email']}"
        )

    said()
