"""Rule 1: nothing is huge."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.tree import files, shown

FUNCTION_LINES = 40


@pytest.mark.parametrize(
    ("pattern", "n_lines_max"), [("*.py", 200), ("templates/**/*.html", 120), ("*.js", 150), ("*.mjs", 200)]
)
def test_no_file_is_longer_than_its_kind_may_be(pattern: str, n_lines_max: int) -> None:
    sizes = {
        shown(path): len(path.read_text().splitlines())
        for path in files(pattern)
        if path.parent.name != "migrations"
    }

    assert {name: size for name, size in sizes.items() if size > n_lines_max} == {}


def test_no_function_is_longer_than_forty_lines() -> None:
    sizes = {
        f"{shown(path)}:{function.lineno} {function.name}": n_lines(function)
        for path in files("*.py")
        for function in functions_of(path)
    }

    assert {name: size for name, size in sizes.items() if size > FUNCTION_LINES} == {}


def functions_of(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def n_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1
