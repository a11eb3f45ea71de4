"""What a hostile or mistaken visitor says where a page expects something else."""

from __future__ import annotations

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

LONG = "x" * 5000
SWEPT = (
    "", "\x00", LONG, "99999999999999999999999", "-1", "NaN", "2026-02-30", "9999-12-31",
)  # fmt: skip
"""What every name of every form is given in its turn."""
SWEPT_IN_MANY = ("\x00", "99999999999999999999999", "NaN")
"""And where a form asks alike of many things, as of every oil: what each of these is given."""
AWKWARD = (
    *SWEPT,
    " ", "0", "1", "10", "11", "inf", "1e999", "١٢", "0001-01-01", "[]", "{}", "//evil.example", "0x10",
    "１", "1.5", "1,5", "true", "None", "on", "null",
    "a\x00b", "\ufeff", "\u202e", "'", '"', "' OR 1=1 --", "<script>alert(1)</script>", "{{ 7*7 }}",
    "%s%n", "%", "%zz", "../../etc/passwd", "\r\nSet-Cookie: a=b", "2026-01-05", "1899-12-31", "2026-1-5",
    "05.01.2026", "24:00", "23:59", "2026-01-05T10:00:00+99:00", "overall", "pain", "frequency", "all",
    "visit", "custom", "in", "out", "both", "foot-rub", "coconut", "left",
    "00000000-0000-0000-0000-000000000000", "é" * 300, "漢字👣\U0001f9b6", "e\u0301" * 50,
    "http://evil.example/", "javascript:alert(1)", "/reports/",
)  # fmt: skip
CREDENTIALS = (
    "{}", "[]", "[{}]", "1", "1" * 5000, "null", "true", '"x"', "{", "\xff", "[" * 100_000, '{"a":' * 20_000,
    '{"id": "' + "x" * 100_000 + '"}', '{"id": "\\ud800"}', '{"id": {}, "rawId": [], "response": 7}',
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
SOME = settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
