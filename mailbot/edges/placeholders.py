"""Which placeholders a template uses, found by walking its syntax tree; and what a template may not do.

A template is a text with gaps, not a program: it may print a placeholder, choose with `if`, and walk a list
with `for`. Everything else that Jinja can do (set, macro, include, call, filter but `length`) is a fault,
so what a letter can say is known from its declaration before any letter is written.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from jinja2 import nodes

from mailbot.core.letter_words import LISTS, RECORDS
from mailbot.core.lines import safe_line

_MEMBER = "[]"
_LOOP = "loop"
_LOOP_WORDS = frozenset({"loop.first", "loop.last", "loop.index", "loop.length"})
_PLAIN = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.If, nodes.CondExpr, nodes.And, nodes.Or, nodes.Not,
    nodes.Compare, nodes.Operand, nodes.Const,
)

_Scope = Mapping[str, str]


@dataclass(slots=True)
class Uses:
    """What one template uses: `placeholders` and `printed` map a dotted path to its first line."""

    placeholders: dict[str, int] = field(default_factory=dict)
    printed: dict[str, int] = field(default_factory=dict)
    faults: list[tuple[int, str]] = field(default_factory=list)


def find_uses(tree: nodes.Template) -> Uses:
    """Walk the whole tree; a loop variable is followed to the list behind it ("people.name")."""
    uses = Uses()
    _visit(tree, {}, uses)
    return uses


def _visit(node: nodes.Node, scope: _Scope, uses: Uses) -> None:
    match node:
        case nodes.Name() | nodes.Getattr():
            _note(node, scope, uses)
        case nodes.For():
            _walk_loop(node, scope, uses)
        case nodes.Filter(name="length", node=nodes.Expr() as counted) if _path(counted, scope) in LISTS:
            return
        case _:
            _visit_plain(node, scope, uses)


def _visit_plain(node: nodes.Node, scope: _Scope, uses: Uses) -> None:
    if not isinstance(node, _PLAIN):
        uses.faults.append((node.lineno, f"{type(node).__name__.lower()} is not for letters; a template may "
                            "print a placeholder, choose with if, and walk people with for"))
        return
    if isinstance(node, nodes.Output):
        _note_printed(node.nodes, scope, uses)
    _visit_all(node.iter_child_nodes(), scope, uses)


def _visit_all(several: Iterable[nodes.Node], scope: _Scope, uses: Uses) -> None:
    for node in several:
        _visit(node, scope, uses)


def _note_printed(printed: Iterable[nodes.Expr], scope: _Scope, uses: Uses) -> None:
    for node in printed:
        if (path := _path(node, scope)) is not None:
            uses.printed.setdefault(path.replace(_MEMBER, ""), node.lineno)


def _note(node: nodes.Name | nodes.Getattr, scope: _Scope, uses: Uses) -> None:
    path = _path(node, scope)
    fault = _fault_of(path, _root(node))
    if fault:
        uses.faults.append((node.lineno, fault))
    elif path is not None and path.partition(".")[0] != _LOOP:
        uses.placeholders.setdefault(path.replace(_MEMBER, ""), node.lineno)


def _fault_of(path: str | None, root: str) -> str:
    """Say what is wrong with a path by itself; "" where nothing is."""
    if path is None:
        return "expected a placeholder before the dot"
    if path in LISTS or path.partition(".")[0] in LISTS:
        return f"{safe_line(path, 60)}: a list; walk it with {{% for one in people %}} and print {{{{ one.name }}}}"
    if path in RECORDS or path.endswith(_MEMBER):
        return f"{safe_line(root, 60)}: a record; name a part of it, such as {{{{ {safe_line(root, 60)}.name }}}}"
    if path.partition(".")[0] == _LOOP and path not in _LOOP_WORDS:
        return f"{safe_line(path, 60)}: expected one of " + ", ".join(sorted(_LOOP_WORDS))
    return ""


def _walk_loop(node: nodes.For, scope: _Scope, uses: Uses) -> None:
    walked = _path(node.iter, scope)
    if walked not in LISTS or not isinstance(node.target, nodes.Name) or node.test or node.recursive:
        uses.faults.append((node.lineno, "for walks a list and nothing else: {% for one in people %}"))
        return
    within = {**scope, node.target.name: f"{walked}{_MEMBER}", _LOOP: _LOOP}
    _visit_all(node.body, within, uses)
    _visit_all(node.else_, scope, uses)


def _path(node: nodes.Node, scope: _Scope) -> str | None:
    match node:
        case nodes.Name(name=name):
            return scope.get(name, name)
        case nodes.Getattr(node=below, attr=attr):
            above = _path(below, scope)
            return None if above is None else f"{above}.{attr}"
        case _:
            return None


def _root(node: nodes.Name | nodes.Getattr) -> str:
    return node.name if isinstance(node, nodes.Name) else _root_of(node.node)


def _root_of(node: nodes.Node) -> str:
    return _root(node) if isinstance(node, (nodes.Name, nodes.Getattr)) else ""
