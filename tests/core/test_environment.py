"""The environment as settings read it: good values, and one clear sentence for each bad one."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from journal.core import addresses, environment


def test_a_secret_is_made_once_and_readable_by_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "var" / "secret_key"

    secret = environment.read_or_create_secret(path)

    assert len(secret) >= environment.SECRET_LENGTH_MIN
    assert environment.read_or_create_secret(path) == secret
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(path.parent.iterdir()) == [path]


def test_two_folders_have_two_secrets(tmp_path: Path) -> None:
    one, other = (environment.read_or_create_secret(tmp_path / name) for name in ("one", "other"))

    assert one != other


@pytest.mark.parametrize("content", ["", "\n", "short"])
def test_a_spoilt_secret_is_refused_and_kept(tmp_path: Path, content: str) -> None:
    path = tmp_path / "secret_key"
    path.write_text(content)

    with pytest.raises(ImproperlyConfigured, match="no usable secret key"):
        environment.read_or_create_secret(path)

    assert path.read_text() == content


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(ImproperlyConfigured, match="file/secret_key cannot be read or written"):
        environment.read_or_create_secret(tmp_path / "file" / "secret_key")


@pytest.mark.parametrize(
    ("text", "value"),
    [("1", True), ("TRUE", True), (" yes ", True), ("0", False), ("off", False), ("", True)],
)
def test_a_switch_is_on_or_off(monkeypatch: pytest.MonkeyPatch, text: str, value: bool) -> None:
    monkeypatch.setenv("A_SWITCH", text)

    assert environment.yes_or_no("A_SWITCH", default=True) is value


def test_a_switch_that_is_neither_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DEBUG", "banana")

    with pytest.raises(ImproperlyConfigured, match="DEBUG is 'banana'"):
        environment.yes_or_no("DEBUG", default=False)


@pytest.mark.parametrize(("text", "value"), [("1", 1), (" 64 ", 64), ("", 4)])
def test_a_number_within_its_bounds(monkeypatch: pytest.MonkeyPatch, text: str, value: int) -> None:
    monkeypatch.setenv("A_NUMBER", text)

    assert environment.whole_number("A_NUMBER", default=4, lowest=1, highest=64) == value


@pytest.mark.parametrize("text", ["abc", "0", "65", "-1", "1.5", "1e3", "٣", "1 2"])
def test_a_number_out_of_bounds_is_refused(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setenv("A_NUMBER", text)

    with pytest.raises(ImproperlyConfigured, match="whole number, 1 to 64"):
        environment.whole_number("A_NUMBER", default=4, lowest=1, highest=64)


def test_a_time_zone_is_a_known_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("A_ZONE", "Europe/Berlin")

    assert environment.time_zone("A_ZONE", default="UTC") == "Europe/Berlin"
    assert environment.time_zone("ANOTHER_ZONE", default="UTC") == "UTC"


@pytest.mark.parametrize("text", ["Mars/Olympus", "../../etc/passwd", "Europe"])
def test_another_time_zone_is_refused(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setenv("A_ZONE", text)

    with pytest.raises(ImproperlyConfigured, match="A_ZONE is"):
        environment.time_zone("A_ZONE", default="UTC")


def test_postgresql_is_reached_through_a_pool() -> None:
    config = environment.database(
        "postgres://ann:p%40ss@db.example:5433/journal?sslmode=require", pool_size=5
    )

    assert config["ENGINE"] == "django.db.backends.postgresql"
    assert (config["USER"], config["PASSWORD"], config["NAME"]) == ("ann", "p@ss", "journal")
    assert config["OPTIONS"]["pool"]["max_size"] == 5
    assert config["OPTIONS"]["sslmode"] == "require"
    assert config["CONN_MAX_AGE"] == 0


def test_sqlite_keeps_its_connections_and_takes_its_lock_first() -> None:
    config = environment.database("sqlite:////tmp/journal.sqlite3", pool_size=5)

    assert config["CONN_MAX_AGE"] is None
    assert config["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert "journal_mode=WAL" in config["OPTIONS"]["init_command"]


@pytest.mark.parametrize(
    "url",
    [
        "",
        "nonsense",
        "mysql://a:b@c/d",
        "postgres://",
        "postgres://ann:sesame@host/",
        "postgres://ann:sesame@host:port/name",
        "postgres://ann:ses/ame@host/name",
        "postgres://ann:sesame@[::1/name",
    ],
)
def test_a_broken_database_address_is_refused_without_its_password(url: str) -> None:
    with pytest.raises(ImproperlyConfigured) as caught:
        environment.database(url, pool_size=5)

    assert str(caught.value).startswith("DATABASE_URL is broken: ")
    assert "ses" not in str(caught.value)


@pytest.mark.parametrize("text", ["https://journal.example", "http://127.0.0.1:8000", "http://[::1]:8000"])
def test_an_address_people_can_type(text: str) -> None:
    assert addresses.site_address(text).geturl() == text


@pytest.mark.parametrize(
    "text", ["nonsense", "", "ftp://a.example", "https://", "http://a:port", "http://a:0"]
)
def test_an_address_nobody_can_type_is_refused(text: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="JOURNAL_URL is"):
        addresses.site_address(text)


def test_the_app_answers_to_its_name_and_to_this_machine() -> None:
    hosts = addresses.allowed_hosts(addresses.site_address("https://journal.example"), "192.168.1.5")

    assert hosts == sorted(["127.0.0.1", "192.168.1.5", "[::1]", "journal.example", "localhost"])


@pytest.mark.parametrize("host", ["0.0.0.0", "::"])
def test_a_wildcard_is_an_interface_and_no_name(host: str) -> None:
    hosts = addresses.allowed_hosts(addresses.site_address("http://127.0.0.1:8000"), host)

    assert hosts == ["127.0.0.1", "[::1]", "localhost"]


def test_a_secret_key_of_ones_own_that_is_too_short_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_KEY", "abc")

    with pytest.raises(ImproperlyConfigured, match="SECRET_KEY is too short"):
        environment.secret_of_ones_own("SECRET_KEY")


def test_a_pooled_connection_is_checked_before_it_is_used() -> None:
    config = environment.database("postgres://person:word@127.0.0.1:5432/journal", pool_size=3)

    # Else a restarted database costs one failed page for each connection that was open.
    assert config["CONN_HEALTH_CHECKS"] is True


def test_no_mail_server_is_waited_for_for_ever() -> None:
    config = environment.mail_server("smtp+tls://ann:sesame@mail.example:587")

    assert (config["EMAIL_HOST"], config["EMAIL_TIMEOUT"]) == ("mail.example", 15)


def test_a_secret_of_ones_own_comes_before_the_kept_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PUSH_KEY", "of-ones-own-" * 5)

    assert environment.secret("PUSH_KEY", tmp_path / "push_key") == "of-ones-own-" * 5
    assert list(tmp_path.iterdir()) == []
