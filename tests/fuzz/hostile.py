"""What a hostile or mistaken visitor sends: names that pages know, with values that nobody expects."""

from __future__ import annotations

import re
from functools import cache

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from tests.house.tree import ROOT, Address, addresses

QUERY_NAMES = (
    "page", "period", "first", "last", "show", "month", "foot", "day", "next", "plan", "symptom", "view",
    "name", "born", "size", "notes", "care", "details", "text", "experiments", "q", "sort", "lag", "weeks",
    "starts_on", "length", "outcome", "sessions_a", "sessions_b", "duration_minutes", "technique_a",
    "version",
)  # fmt: skip
"""Parameters of addresses that no form may hold; those of forms are found in the templates and classes."""
AWKWARD = (
    "", " ", "0", "-1", "1", "10", "11", "99999999999999999999999", "1e999", "NaN", "inf", "0x10", "١٢", "１",
    "1.5", "1,5", "true", "None", "on", "null", "[]", "{}", "\x00", "a\x00b", "\ufeff", "\u202e", "'", '"',
    "' OR 1=1 --", "<script>alert(1)</script>", "{{ 7*7 }}", "%s%n", "%", "%zz", "../../etc/passwd",
    "\r\nSet-Cookie: a=b",
    "2026-01-05", "2026-02-30", "0001-01-01", "9999-12-31", "1899-12-31", "2026-1-5", "05.01.2026", "24:00",
    "23:59",
    "2026-01-05T10:00:00+99:00", "overall", "pain", "frequency", "all", "visit", "custom", "in", "out",
    "both",
    "foot-rub", "coconut", "left", "00000000-0000-0000-0000-000000000000", "x" * 5000, "é" * 300,
    "漢字👣\U0001f9b6",
    "e\u0301" * 50, "http://evil.example/", "//evil.example", "javascript:alert(1)", "/reports/",
)  # fmt: skip
CREDENTIALS = (
    "{}", "[]", "1", "null", "true", '"x"', "{", "\xff", "[" * 100_000, '{"a":' * 5000,
    '{"id": "x"}', '{"id": 1}', '{"rawId": "eA"}', '{"id": "eA", "rawId": "eA"}',
    '{"id": "\\u0000", "rawId": "eA"}',
    '{"response": "x"}', '{"response": []}', '{"response": {"userHandle": 5}}',
    '{"response": {"userHandle": "_w"}}',
    '{"id": "eA", "rawId": "eA", "response": null, "type": "public-key"}',
    '{"id": "eA", "rawId": "eA", "response": "x", "type": "public-key"}',
    '{"id": "eA", "rawId": "eA", "response": {}, "type": "public-key"}',
    '{"id": "eA", "rawId": "eB", "response": {}, "type": "public-key"}',
    '{"id": "eA", "rawId": "eA", "response": {}, "type": "other"}',
    *(
        f'{{"id": "eA", "rawId": "eA", "type": "public-key", "response": {{"clientDataJSON": "{said}",'
        f' "attestationObject": "{bytes_}", "authenticatorData": "{bytes_}", "signature": "eA",'
        f' "userHandle": "{handle}"}}}}'
        for said in ("", "eA", "e30", "bnVsbA", "eyJ0eXBlIjogMX0")
        for bytes_ in ("", "eA", "_w", "n_8", "m____________", "o2NmbXRkbm9uZWdhdHRTdG10oGhhdXRoRGF0YUEA")
        for handle in ("MQ", "OTk5OTk5OTk5OTk5OTk5OTk5OTk5OTk5", "_w")
    ),
)  # fmt: skip
"""What no browser sends of a passkey: no JSON, other JSON, and bytes that hold nothing or too much."""
VALUES = (
    st.sampled_from(AWKWARD)
    | st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
    | st.integers().map(str)
)
KEYS = st.sampled_from(
    ("0", "1", "7", "99", "9223372036854775807", "9223372036854775808", "99999999999999999999")
)
SOME = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


NAMED = re.compile(
    r"""name=["']([a-z_0-9]+)["']|^    ([a-z_0-9]+) = (?:forms\.|[A-Za-z]+Field\()""", re.MULTILINE
)


@cache
def field_names() -> tuple[str, ...]:
    """Every name of a field that the source knows, and those of addresses."""
    sources = [*ROOT.glob("templates/**/*.html"), *ROOT.glob("*/**/*form*.py"), *ROOT.glob("*/**/choices.py")]
    own = [path.read_text() for path in sources if ".venv" not in path.parts]
    found = {one or other for text in own for one, other in NAMED.findall(text)}
    return tuple(sorted(found | set(QUERY_NAMES)))


def pairs() -> st.SearchStrategy[dict[str, str]]:
    """Some fields; among them a passkey, which only few pages look into, and those only if it is JSON."""
    passkey = st.fixed_dictionaries({}, optional={"credential": st.sampled_from(CREDENTIALS)})
    some = st.dictionaries(st.sampled_from(field_names()), VALUES, max_size=6)
    return st.builds(lambda fields, more: fields | more, some, passkey)


def paths_of(address: Address) -> st.SearchStrategy[str]:
    """The address with keys that may lead to a row, or to none that any database could hold."""
    if "pk" in address.captures:
        return KEYS.map(lambda key: address.path(pk=key))
    return st.just(address.path())


ADDRESSES = [address for address in addresses() if address.name and not address.name.startswith("^")]
