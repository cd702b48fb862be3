"""The house: arrows between rooms point one way, a room's `__init__` says what lives there (and
offers the names of `NAMES`), the public names are there.

The rooms are the numbered folders of `nbs/`; a module may import from its own room and from rooms with a lower number.
"""
import ast
import importlib
import sys
from pathlib import Path

root = Path(__file__).parent.parent
package = root / "ultrarefiner"
NAMES = ("explore",)  # rooms that offer names of their own
rooms = [folder.name.split("_", 1)[1] for folder in sorted((root / "nbs").glob("[0-9][0-9]_*")) if folder.is_dir()]


def imported_rooms(source: str, room: str) -> set:
    "The rooms that a module's code imports from, wherever in it the import stands."
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom) and node.level == 1:  # from .module import name
            found.add(room)
        elif isinstance(node, ast.ImportFrom) and node.level == 2:  # from ..room.module import name, from ..room import module
            found |= {node.module.split(".")[0]} if node.module else {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("ultrarefiner"):
            parts = node.module.split(".")
            found |= {parts[1]} if len(parts) > 1 else {alias.name for alias in node.names}
        elif isinstance(node, ast.Import):
            found |= {alias.name.split(".")[1] for alias in node.names if alias.name.startswith("ultrarefiner.")}
    return found & set(rooms)


def backward(source: str, room: str) -> list:
    "The rooms behind `room` that it imports from all the same."
    return sorted(other for other in imported_rooms(source, room) if rooms.index(other) > rooms.index(room))


# the check itself, on planted imports
assert backward("from ..geometry.frames import FrameMap", "networks") == []
for planted in ("from ..training.loop import fit", "def f():\n    from ultrarefiner.training.loop import fit", "import ultrarefiner.training.loop", "from .. import training"):
    assert backward(planted, "geometry") == ["training"], planted

problems, arrows = [], set()
for room in rooms:
    modules = sorted((package / room).glob("*.py"))
    for path in modules:
        source = path.read_text(encoding="utf-8")
        if path.name == "__init__.py":
            body = ast.parse(source).body
            text = ast.get_docstring(ast.parse(source)) or ""
            # a room may also name what can be imported from it, loaded when it is first used
            if len(body) != 1 and (room not in NAMES or [type(part).__name__ for part in body[1:]] != ["Import", "Assign"]):
                problems.append(f"{path.relative_to(root)}: holds what lives in the room, and nothing else")
            if not 1 <= len(text.splitlines()) <= 2:
                problems.append(f"{path.relative_to(root)}: says in one line or two what lives in the room")
            continue
        arrows |= {(room, other) for other in imported_rooms(source, room) if other != room}
        problems += [f"{path.relative_to(root)}: imports from `{other}`, a later room" for other in backward(source, room)]
# `models` holds what comes with the package, and no code
strangers = [p.name for p in package.iterdir() if p.is_dir() and p.name not in (*rooms, "models") and not p.name.startswith(("_", "."))]
problems += [f"{path.relative_to(root)}: code among the models" for path in (package / "models").rglob("*.py")]
problems += [f"ultrarefiner/{name}: a folder without a room in nbs/" for name in strangers]

import ultrarefiner

for name in ultrarefiner.__all__:
    if not hasattr(ultrarefiner, name):
        problems.append(f"ultrarefiner/__init__.pyi: {name} is not there")
for room in NAMES:
    offered = importlib.import_module(f"ultrarefiner.{room}")
    problems += [f"ultrarefiner/{room}/__init__.py: {name} is not there" for name in offered.__all__ if not hasattr(offered, name)]
if problems:
    sys.exit("\n".join(problems))
print(f"rooms: {' -> '.join(rooms)}; {len(arrows)} arrows, none runs back; {len(ultrarefiner.__all__)} public names")
