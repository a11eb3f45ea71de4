"""The same sign-up many times at once, and names that differ in capital letters alone: one account."""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from threading import Barrier
from uuid import uuid4

from tests.concurrency.together import N_TOGETHER, with_values
from tests.makers import PASSWORD
from tests.served import Served
from tests.visits import Answer, Visitor, fields_of

SIGN_UP = "/accounts/signup/"


def test_of_many_sign_ups_by_one_name_one_is_let_in(server: Served) -> None:
    name, start = f"anna-{uuid4().hex[:10]}", Barrier(N_TOGETHER)

    def sign_up(number: int) -> Answer:
        with closing(Visitor(server.address)) as visitor:
            form = fields_of(visitor.get(SIGN_UP).body, "username")
            typed = name.upper() if number % 2 else name
            start.wait()
            return visitor.post(SIGN_UP, with_values(form, username=typed, password1=PASSWORD))

    with ThreadPoolExecutor(N_TOGETHER) as visitors:
        answers = list(visitors.map(sign_up, range(N_TOGETHER)))

    assert Counter(answer.status for answer in answers) == {302: 1, 200: N_TOGETHER - 1}
    assert all("This name is taken." in one.body.decode() for one in answers if one.status == 200)
