"""Make README.md from nbs/index.ipynb, or with --check compare the two.

`nbdev_docs` would write links that lead nowhere from the top level, so it is told of no notebook for the README (`readme_nb` in
settings.ini), and this makes it, with nbconvert.
"""
import re
import sys
from pathlib import Path

import nbformat
from nbconvert import MarkdownExporter

root = Path(__file__).parent.parent


def readme() -> str:
    "The notebook as Markdown: without hidden cells and directives, with links that work from the top level."
    notebook = nbformat.read(root / "nbs/index.ipynb", as_version=4)
    notebook.cells = [c for c in notebook.cells if not re.match(r"#\|\s*hide\b", c.source)]
    for position, cell in enumerate(notebook.cells):
        if cell.cell_type == "code" and re.search(r"^#\| echo: false", cell.source, flags=re.M):
            shown = "".join(o.text for o in cell.outputs if o.output_type == "stream" and o.name == "stdout")
            notebook.cells[position] = nbformat.v4.new_markdown_cell(f"```\n{shown.rstrip()}\n```")
        elif cell.cell_type == "code":
            cell.source = re.sub(r"^#\|.*\n", "", cell.source, flags=re.M)
            cell.outputs = [o for o in cell.outputs if o.output_type != "stream" or o.name == "stdout"]
    body, _ = MarkdownExporter().from_notebook_node(notebook)
    body = re.sub(r"\n{3,}", "\n\n", body).replace("](images/", "](nbs/images/")
    body = re.sub(r"\]\(((?:\w+/)*[\w.-]+\.ipynb)\)", r"](nbs/\1)", body)
    return "<!-- made from nbs/index.ipynb by .ci/readme.py; edit the notebook -->\n\n" + body.strip() + "\n"


if sys.argv[1:] == ["--check"]:
    if (root / "README.md").read_text(encoding="utf-8") != readme():
        sys.exit("README.md differs from nbs/index.ipynb: run `python .ci/readme.py` and commit")
    print("README.md matches nbs/index.ipynb")
else:
    (root / "README.md").write_text(readme(), encoding="utf-8")
