"""What the text names exists: commands and their options, pages, modules and what they define.

Read are the notebooks' Markdown, the comments and strings of their code, and the Markdown files at the top level. Stored outputs must
not hold a path of the machine that made them.
"""
import importlib
import json
import os
import re
import shlex
import sys
from pathlib import Path

import typer

from ultrarefiner.app.cli import app

root = Path(__file__).parent.parent
nbs = root / "nbs"
command = typer.main.get_command(app)
MACHINE = re.compile(r"(?<![\w./])/(?:work|tmp|root|home|Users|mnt|var/folders)/[\w.]")
PLACEHOLDERS = re.compile(r"…|\.\.\.|\[|<|\||\{")
problems = []


def check_command(text: str, where: str) -> None:
    "`ultrarefiner word … --option` must be a command with these options."
    try:
        words = shlex.split(text.split("#")[0].split("&&")[0].split(";")[0].rstrip("\\"))[1:]
    except ValueError:  # an unpaired quote: prose, not a command
        return
    current = command
    while words and hasattr(current, "commands") and not words[0].startswith("-") and not PLACEHOLDERS.match(words[0]):
        name = words.pop(0).rstrip(".,:;)")
        for choice in name.split("|"):
            if choice not in current.commands:
                problems.append(f"{where}: `{text}`: there is no command {choice!r}")
                return
        current = current.commands[name.split("|")[0]]
    if hasattr(current, "commands") and words and PLACEHOLDERS.match(words[0]):  # `ultrarefiner train … --preset`: any of them
        return
    known = {option for parameter in current.params for option in (*parameter.opts, *parameter.secondary_opts)} | {"--help"}
    for word in words:
        option = word.split("=")[0].rstrip(".,:;)")
        if option.startswith("--") and not PLACEHOLDERS.search(option) and option not in known:
            problems.append(f"{where}: `{text}`: there is no option {option}")


def check_page(target: str, folder: Path, where: str) -> None:
    "A link to a notebook must lead to one."
    if not (folder / target).exists():
        problems.append(f"{where}: links to {target}, which is not there")


def check_module(name: str, where: str) -> None:
    "`ultrarefiner.room.module.name` must be there."
    parts = name.split(".")
    for cut in range(len(parts), 0, -1):
        try:
            found = importlib.import_module(".".join(parts[:cut]))
        except ModuleNotFoundError:
            continue
        for attribute in parts[cut:]:
            if not hasattr(found, attribute):
                problems.append(f"{where}: names {name}, which is not there")
                return
            found = getattr(found, attribute)
        return
    problems.append(f"{where}: names {name}, which is not there")


def check_text(text: str, folder: Path, where: str) -> None:
    "Everything that a piece of text names."
    for quoted in re.findall(r"`(ultrarefiner (?:[^`\n]|\n(?!\n))+)`", text):
        check_command(" ".join(quoted.split()), where)
    for line in re.findall(r"^\s*(?:\$ )?(?:pip install [^&\n]*&& )?(ultrarefiner [a-z][^\n`]*)$", text, flags=re.M):
        check_command(line, where)
    for target in re.findall(r"\]\((?!http)([^)#\s]+\.ipynb)(?:#[^)]*)?\)", text):
        check_page(target, folder, where)
    for page in re.findall(r"`((?:benchmarks|tutorials|explore|jobs)/\w+)`", text):
        check_page(f"{page}.ipynb", nbs, where)
    for path in re.findall(r"(?<![\w/])(nbs/[\w/]+\.ipynb)", text):
        check_page(path, root, where)
    for name in re.findall(r"`(ultrarefiner(?:\.\w+)+)`", text):
        check_module(name, where)


for path in sorted(nbs.rglob("*.ipynb")):
    where = str(path.relative_to(root))
    for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
        check_text("".join(cell["source"]), path.parent, where)
        for output in cell.get("outputs", []):
            texts = {kind: data for kind, data in output.get("data", {}).items() if not kind.startswith("image/")}
            found = MACHINE.search(json.dumps([texts, output.get("text"), output.get("traceback")]))
            if found:
                problems.append(f"{where}: a stored output holds a path of a machine: …{found.string[max(0, found.start() - 30):found.end() + 40]}…")
for path in [*root.glob("*.md")]:
    check_text(path.read_text(encoding="utf-8"), path.parent, path.name)

# the check itself, on planted text
before, problems = problems, []
check_text("`ultrarefiner bench transunet`, `ultrarefiner train phase1 --lerning-rate 1`, [gone](gone.ipynb), `benchmarks/encoder`, `ultrarefiner.data.gone`", nbs, "planted")
if len(problems) != 5:
    sys.exit(f"the check itself finds {len(problems)} of 5 planted mistakes: {problems}")
if before:
    sys.exit("\n".join(dict.fromkeys(before)))
print("commands, options, pages and modules named in the text are there; no path of a machine in an output")
