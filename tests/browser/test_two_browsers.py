"""A day and a session changed on a phone and on a computer: nothing is overwritten unseen."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.acts import save
from tests.browser.devices import (
    CHECK_IN,
    Devices,
    both_change_the_day,
    both_change_the_session,
    choose_pain,
    expect_minutes,
    expect_pain,
    make_minutes,
    new_session,
    press,
    rate,
    said,
    with_javascript,
)

SAVED = "Keep what is saved"
MINE = "Use mine instead"


def test_a_day_changed_on_both_shows_both(devices: Devices) -> None:
    both_change_the_day(devices)

    expect(devices.phone.get_by_text("so nothing was overwritten")).to_be_visible()
    assert said(devices.phone, "conflict-saved") == ["Pain 2"]
    assert said(devices.phone, "conflict-yours") == ["Pain 8"]
    expect_pain(devices.computer, 2)


def test_what_is_saved_can_be_kept(devices: Devices) -> None:
    both_change_the_day(devices)

    press(devices.phone, SAVED)

    expect_pain(devices.phone, 2)


def test_mine_can_be_used_and_the_other_brought_back(devices: Devices) -> None:
    both_change_the_day(devices)
    press(devices.phone, MINE)
    expect_pain(devices.computer, 8)

    devices.phone.goto(f"{CHECK_IN}versions/")
    press(devices.phone, "Bring this version back")

    expect(devices.phone.get_by_text("is brought back.")).to_be_visible()
    expect_pain(devices.computer, 2)


@with_javascript
def test_an_answer_can_be_corrected_instead(devices: Devices) -> None:
    both_change_the_day(devices)

    choose_pain(devices.phone, 6)
    save(devices.phone)

    expect_pain(devices.computer, 6)


@with_javascript
def test_a_change_while_choosing_is_told_again(devices: Devices) -> None:
    both_change_the_day(devices)
    rate(devices.computer, 3)

    press(devices.phone, MINE)

    assert said(devices.phone, "conflict-saved") == ["Pain 3"]
    assert said(devices.phone, "conflict-yours") == ["Pain 8"]
    expect_pain(devices.computer, 3)


@with_javascript
def test_undo_of_a_day_is_refused_after_the_other_changed_it(devices: Devices) -> None:
    rate(devices.phone, 5)
    rate(devices.computer, 2)

    press(devices.phone, "Undo")

    expect(devices.phone.get_by_text("so nothing was undone")).to_be_visible()
    expect_pain(devices.phone, 2)


@with_javascript
def test_an_outdated_page_of_versions_brings_nothing_back(devices: Devices) -> None:
    rate(devices.phone, 5)
    rate(devices.phone, 6)
    devices.phone.goto(f"{CHECK_IN}versions/")
    rate(devices.computer, 2)

    press(devices.phone, "Bring this version back")

    expect(devices.phone.get_by_text("so nothing was brought back")).to_be_visible()
    expect_pain(devices.phone, 2)


@with_javascript
def test_a_session_changed_on_both_shows_both(devices: Devices) -> None:
    address = both_change_the_session(devices)

    assert said(devices.phone, "conflict-saved") == ["Minutes 20"]
    assert said(devices.phone, "conflict-yours") == ["Minutes 40"]
    expect_minutes(devices.computer, address, "20")


@with_javascript
def test_a_session_as_it_is_saved_can_be_kept(devices: Devices) -> None:
    address = both_change_the_session(devices)

    press(devices.phone, SAVED)

    expect_minutes(devices.phone, address, "20")


def test_my_session_can_be_used_and_the_other_brought_back(devices: Devices) -> None:
    address = both_change_the_session(devices)
    press(devices.phone, MINE)
    expect_minutes(devices.computer, address, "40")

    devices.phone.goto(f"{address}versions/")
    press(devices.phone, "Bring this version back")

    expect_minutes(devices.computer, address, "20")


@with_javascript
def test_undo_of_a_session_is_refused_after_the_other_changed_it(devices: Devices) -> None:
    address = new_session(devices.phone)
    make_minutes(devices.phone, address, "30")
    make_minutes(devices.computer, address, "20")

    press(devices.phone, "Undo")

    expect(devices.phone.get_by_text("so nothing was undone")).to_be_visible()
    expect_minutes(devices.phone, address, "20")


@with_javascript
def test_a_deleted_session_is_found_on_the_other_device(devices: Devices) -> None:
    address = new_session(devices.phone)
    devices.phone.goto(address)
    press(devices.phone, "Delete this session")

    devices.computer.goto("/deleted/")
    press(devices.computer, "Bring back")

    expect(devices.computer.get_by_text("is brought back.")).to_be_visible()
    expect(devices.computer.get_by_text("Nothing is deleted.")).to_be_visible()
