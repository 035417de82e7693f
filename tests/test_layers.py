"""How the house is built: imports point down, and no function or module grows past what a reader can hold."""

import ast
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import mailbot

PACKAGE = Path(mailbot.__file__).parent
PROJECT = PACKAGE.parent
LINES_OF_A_FUNCTION, LINES_OF_A_MODULE, NESTING = 50, 400, 3

MODULES = sorted(path for path in PACKAGE.rglob("*.py") if "migrations" not in path.parts)
DOCUMENTED = [path for path in MODULES if path.is_relative_to(PACKAGE / "core") or "ledger" in path.parts]

Function = ast.FunctionDef | ast.AsyncFunctionDef
BLOCKS = (ast.If, ast.For, ast.AsyncFor, ast.While, ast.With, ast.AsyncWith, ast.Try, ast.Match)


# --- imports --------------------------------------------------------------------------------------------------

def test_the_contracts_between_the_rooms_are_kept():
    lint = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([lint, "--no-logo", "--no-cache"], cwd=PROJECT, capture_output=True, text=True, check=False)
    contracts = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"Contracts: {len(contracts)} kept, 0 broken." in done.stdout


# --- the budget -----------------------------------------------------------------------------------------------

def functions(tree: ast.AST) -> Iterator[Function]:
    """Give every function and method, those inside others too."""
    yield from (node for node in ast.walk(tree) if isinstance(node, Function))


def depth(node: ast.AST) -> int:
    """Give how deep blocks stand inside one another in a function; one inside it counts for itself."""
    deepest = 0
    for child in ast.iter_child_nodes(node):
        if isinstance(child, Function | ast.ClassDef | ast.Lambda):
            continue
        # An `elif` is an `if` in its own `else`, but nobody reads it as one deeper.
        is_elif = isinstance(node, ast.If) and isinstance(child, ast.If) and node.orelse == [child]
        deepest = max(deepest, depth(child) + (isinstance(child, BLOCKS) and not is_elif))
    return deepest


def faults_of(text: str) -> Iterator[str]:
    """Give what in a module is over the budget."""
    length = text.count("\n")
    if length > LINES_OF_A_MODULE:
        yield f"{length} lines"
    for function in functions(ast.parse(text)):
        lines = (function.end_lineno or 0) - function.lineno + 1
        if lines > LINES_OF_A_FUNCTION:
            yield f"{function.name} has {lines} lines"
        if depth(function) > NESTING:
            yield f"{function.name} is nested {depth(function)} deep"


def undocumented_in(tree: ast.Module) -> Iterator[str]:
    """Give the public names of a module that say nothing of what they mean."""
    if not ast.get_docstring(tree):
        yield "the module"
    for node in tree.body:
        if isinstance(node, Function | ast.ClassDef) and not node.name.startswith("_"):
            members = node.body if isinstance(node, ast.ClassDef) else []
            public = [one for one in members if isinstance(one, Function) and not one.name.startswith("_")]
            yield from (one.name for one in (node, *public) if not ast.get_docstring(one))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_module_stays_within_the_budget(path):
    assert list(faults_of(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize("path", DOCUMENTED, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_every_public_name_of_the_core_and_the_ledger_says_what_it_means(path):
    assert list(undocumented_in(ast.parse(path.read_text(encoding="utf-8")))) == []


# --- the measure itself ---------------------------------------------------------------------------------------

@pytest.mark.parametrize(("body", "deep"), [
    ("pass", 0), ("if a: pass", 1), ("if a: pass\nelif b: pass\nelif c: pass\nelse: pass", 1),
    ("for a in b:\n  if c:\n    with d:\n      try: pass\n      except e: pass", 4),
    ("if a: pass\nelse:\n  if b: pass\n  c()", 2), ("def f():\n  if a:\n    if b: pass", 0),
    ("a = [b for b in c if d]", 0),
])
def test_how_deep_blocks_stand(body, deep):
    function = ast.parse("def f():\n" + "\n".join("  " + line for line in body.splitlines())).body[0]
    assert depth(function) == deep


def test_the_measure_finds_what_is_too_long_too_deep_and_unsaid():
    deep = "def deep():\n" + "".join(" " * (level + 1) + "if a:\n" for level in range(4)) + " " * 5 + "pass\n"
    text = "def long():\n" + "    a\n" * 50 + deep + "#\n" * 400
    assert list(faults_of(text)) == ["457 lines", "long has 51 lines", "deep is nested 4 deep"]
    assert list(undocumented_in(ast.parse("class A:\n  def b(self): pass\n  def _c(self): pass\ndef _d(): pass"))) == [
        "the module", "A", "b",
    ]
