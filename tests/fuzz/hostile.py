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
PACKED = (
    "null", "1", '"x"', "[{}]", '{"id":"x"}', '{"id":"x","rawId":"x","response":{},"type":"public-key"}',
    '{"id":{},"rawId":[],"response":7,"type":null}', '{"id":"eA","rawId":"eA","response":{"clientDataJSON":'
    '"eA","attestationObject":"eA","authenticatorData":"eA","signature":"eA"},"type":"public-key"}',
    "[" * 100_000, '{"a":' * 20_000, '{"id":"' + "x" * 100_000 + '"}', '{"id":"\\ud800"}', "{", "1" * 5000,
)  # fmt: skip
"""What comes where a browser sends an object: `credential` of a passkey."""
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
VALUES = (
    st.sampled_from(AWKWARD)
    | st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
    | st.integers().map(str)
)
SOME = settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
