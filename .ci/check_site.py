"""The site, checked without Quarto: over the notebooks that nbdev has processed for it (`_proc`, of `nbdev_proc_nbs`).

Every link and anchor within the site leads somewhere, every picture has a text that says what it shows, every entry of the reference is
readable, titles are of one kind, no output is wider than the page, and a page with real images names those who made them.
With --self-test the check is only tried on planted mistakes.
"""
import html
import json
import re
import sys
import tempfile
from configparser import ConfigParser
from pathlib import Path
from urllib.parse import unquote

import yaml

from ultrarefiner.core.reference import WIDTH

root = Path(__file__).parent.parent
settings = ConfigParser(delimiters=["="])
settings.read(root / "settings.ini", encoding="utf-8")
settings = settings["DEFAULT"]
SITE = settings["doc_host"] + settings["doc_baseurl"] + "/"
SOURCE = f"{settings['git_url']}/blob/{settings['branch']}/"
CITATIONS = {"BUS-BRA": "10.1002/mp.16812", "BUS-UCLM": "10.1038/s41597-025-04562-3"}  # pictures of other sets may not be published
PAGES = (".ipynb", ".md", ".qmd")


class Page:
    "One processed notebook, or Markdown file, of the site."

    def __init__(self, path: Path, site: Path):
        self.path, self.name = path, path.relative_to(site).as_posix()
        text = path.read_text(encoding="utf-8")
        self.cells = json.loads(text)["cells"] if path.suffix == ".ipynb" else [dict(cell_type="markdown", source=text)]
        self.texts = [text for cell in self.cells for text in shown_texts(cell)]  # Markdown and HTML, in order
        front = re.search(r"\A---\n(.*?)\n---", "".join(self.cells[0]["source"]), flags=re.S) if self.cells else None
        self.front = yaml.safe_load(front[1]) if front else {}
        self.anchors = anchors(self.texts)
        # nbdev takes the number off: 00_files.ipynb is published as files.html
        self.address = (path.parent / self.front.get("output-file", f"{path.stem}.html")).resolve()


def shown_texts(cell: dict) -> list:
    "What of a cell is Markdown or HTML."
    if cell["cell_type"] != "code":
        return ["".join(cell["source"])]
    found = []
    for output in cell.get("outputs", []):
        data = output.get("data", {})
        kind = next((kind for kind in ("text/html", "text/markdown") if kind in data), None)
        if kind:
            found.append("".join(data[kind]))
        elif re.search(r"^#\| *output *: *asis", "".join(cell["source"]), flags=re.M):
            found.append("".join(output.get("text", "")))
    return found


def without_code(text: str) -> str:
    "Markdown without code, in which a link is no link; raw HTML stays."
    text = re.sub(r"^```+ *(?!\{=html\})[^\n]*\n.*?^```+ *$", "", text, flags=re.M | re.S)
    text = re.sub(r"(?:^(?: {4}|\t).*\n?)+", "", text, flags=re.M) if "<" not in text else text
    return re.sub(r"(?<!`)`[^`\n]+`(?!`)", lambda m: re.sub(r"[\[\]()]", "_", m[0]), text)


def anchors(texts: list) -> set:
    "The ids of headings, as Pandoc makes them, and those that are given."
    found, counts = set(), {}
    for text in texts:
        plain = re.sub(r"^```.*?^```", "", text, flags=re.M | re.S)
        for heading in re.findall(r"^#{1,6} +(.+?) *#*$", plain, flags=re.M):
            given = re.search(r"\{[^}]*#([\w.:-]+)[^}]*\}", heading)
            name = given[1] if given else pandoc_id(re.sub(r"\{[^}]*\}$", "", heading))
            counts[name] = counts.get(name, -1) + 1
            found.add(f"{name}-{counts[name]}" if counts[name] else name)
        found |= set(re.findall(r"""\sid=["']([^"']+)["']""", text))
    return found


def pandoc_id(heading: str) -> str:
    "The id of a heading without one of its own."
    text = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", heading).replace("\\", "")
    text = re.sub(r"[^\w\s.-]", "", html.unescape(text)).strip().lower()
    return re.sub(r"^[^a-z]+", "", re.sub(r"\s+", "-", text)) or "section"


def links(text: str) -> list:
    "The targets of links and pictures."
    text = without_code(text)
    found = re.findall(r"\]\(<?([^()\s>]+(?:\([^()\s]*\)[^()\s>]*)?)>?(?: +\"[^\"]*\")?\)", text)
    return found + [html.unescape(target) for target in re.findall(r"""<[^>]*\s(?:href|src)=["']([^"']+)["']""", text)]


def check_link(target: str, page: Page, pages: dict, site: Path) -> str:
    "What is wrong with a link; nothing if it leads somewhere, or out of the site. `pages` are found by their path and by their address."
    if target.startswith(SOURCE):
        path = unquote(target[len(SOURCE):].split("#")[0])
        return "" if (root / path).exists() else f"leads to {path}, which is not in the repository"
    folder = page.path.parent
    if target.startswith(SITE):
        target, folder = target[len(SITE):], site
    elif re.match(r"[a-z][a-z0-9+.-]*:|//", target, flags=re.I):
        return ""
    file, _, anchor = unquote(target).partition("#")
    folder = site if file.startswith("/") else folder
    path = (folder / file.lstrip("/")).resolve() if file or folder == site else page.path.resolve()
    path = path / "index.html" if path == site.resolve() else path
    other = pages.get(path)
    if other is None and not path.exists():
        return f"leads to {file}, which is not there"
    if anchor and other and anchor not in other.anchors:
        return f"leads to #{anchor} on {other.name}, which has no such heading"
    return ""


def options(source: str) -> dict:
    "The options at the top of a code cell."
    lines = []
    for line in source.splitlines():
        if not line.startswith("#|"):
            break
        if re.match(r"#\| *[\w-]+ *:|#\|  +\S", line):
            lines.append(line[2:].removeprefix(" "))
    return yaml.safe_load("\n".join(lines)) or {}


def check_alt(text, where: str) -> list:
    "What is wrong with the text of a picture."
    if not isinstance(text, str) or len(text) < 20:
        return [f"{where}: a picture without a text that says what it shows (`#| fig-alt: …`, or the brackets of an image)"]
    return [f"{where}: fig-alt: write ’ for ', which ends the text too early in Quarto"] if "'" in text else []


def check_cell(cell: dict, where: str) -> list:
    "Pictures, widths and entries of one cell."
    source, found = "".join(cell["source"]), []
    for text in shown_texts(cell):
        plain = without_code(text)
        found += [part for alt in re.findall(r"!\[([^\]]*)\]\(", plain) for part in check_alt(alt.replace("'", "’"), where)]
        for tag in re.findall(r"<(?:img|svg|canvas)\b[^>]*>", plain):
            named = re.search(r"""\b(?:alt|aria-label)=(["'])(.{10,}?)\1""", tag)
            hidden = re.search(r"""aria-hidden=["']true""", tag)
            found += [] if named or hidden else [f"{where}: {tag[:40]}… has no `alt` or `aria-label`"]
        mark = re.search(r":Annotated|\bAnnotated\[|Call self as", text)
        found += [f"{where}: shows {mark[0]!r}"] if mark and cell["cell_type"] == "code" else []
    if cell["cell_type"] != "code":
        return found
    alt = options(source).get("fig-alt")
    for position, output in enumerate(cell.get("outputs", [])):
        data = output.get("data", {})
        if any(kind.startswith("image/") for kind in data):
            text = alt[position] if isinstance(alt, list) and position < len(alt) else alt
            found += check_alt(text, f"{where}, output {position}")
        elif not set(data) & {"text/html", "text/markdown"} and "asis" not in source.split("\n\n")[0]:
            lines = "".join(output.get("text") or data.get("text/plain") or output.get("traceback") or "").splitlines()
            widest = max(map(len, lines), default=0)
            found += [f"{where}: an output is {widest} characters wide, {WIDTH} are allowed"] if widest > WIDTH else []
    return found


def check_title(page: Page) -> list:
    "Reference pages are called as their module, all others by a phrase; each says in a line what it is about."
    title, stem = str(page.front.get("title", "")), re.sub(r"^\d+_", "", page.path.stem)
    if re.match(r"\d\d_", page.name):
        found = [] if title == stem else [f"{page.name}: the title is {title!r}, the module's name is {stem!r}"]
    else:
        phrase = re.match(r"[A-Z0-9]", title) and ":" not in title and not title.endswith(".")
        found = [] if phrase else [f"{page.name}: the title {title!r} should be a phrase with a capital letter and without a colon"]
    return found + ([] if page.front.get("description") or page.path.suffix != ".ipynb" else [f"{page.name}: has no line `> …` under its title"])


def check_images(page: Page) -> list:
    "A page with pictures that reads real images cites them."
    def is_picture(cell):
        return any(kind.startswith("image/") for output in cell.get("outputs", []) for kind in output.get("data", {}))

    code = ["".join(cell["source"]) for cell in page.cells if cell["cell_type"] == "code"]
    reads = [text for text in code if "shared/data" in text]
    if not any(map(is_picture, page.cells)):
        return []
    prose = "\n".join(page.texts)
    return [
        f"{page.name}: shows pictures and reads {name}, without its citation (doi:{doi})"
        for name, doi in CITATIONS.items() if any(name in text for text in reads) and doi not in prose
    ]


def check_site(site: Path) -> list:
    "Everything that is wrong with the processed pages in a folder."
    found = sorted(path for kind in PAGES for path in site.rglob(f"*{kind}") if not path.relative_to(site).parts[0].startswith(("_", ".")))
    read = [Page(path, site) for path in found]
    pages = {page.path.resolve(): page for page in read} | {page.address: page for page in read}
    problems = []
    for page in read:
        problems += check_title(page) + check_images(page)
        for position, cell in enumerate(page.cells):
            problems += check_cell(cell, f"{page.name}, cell {position}")
        for target in dict.fromkeys(target for text in page.texts for target in links(text)):
            wrong = check_link(target, page, pages, site)
            problems += [f"{page.name}: {target} {wrong}"] if wrong else []
    return list(dict.fromkeys(problems))


def self_test() -> int:
    "The check on a small site without a mistake, and with one at a time; the number of mistakes."
    picture = {"output_type": "display_data", "data": {"image/png": "AAAA"}}

    def code(source, *outputs):
        return {"cell_type": "code", "source": source, "outputs": list(outputs)}

    def markdown(text):
        return {"cell_type": "markdown", "source": text}

    front = {"cell_type": "raw", "source": "---\ntitle: First steps\ndescription: What to do\n---"}
    good = [
        front,
        markdown(f"## A heading, `code` and more\n\n[here](#a-heading-code-and-more), [there]({SITE}01_room/module.html#module.name)"),
        markdown("![A lesion and its outline in a picture](images/a.png) `[no link](gone.ipynb)`\n\n```\n[none](gone.ipynb)\n```"),
        code("#| fig-alt: A curve that rises to the right\nplot()", picture),
        code("print(1)", {"output_type": "stream", "text": "x" * WIDTH}),
        code("show_doc(f)", {"data": {"text/markdown": "### Module.name\n\ntext"}}),
        code('read("../../shared/data/BUS-BRA")'), markdown(f"doi:{CITATIONS['BUS-BRA']}"),
    ]
    mistakes = {
        "a link to a page": markdown("[gone](gone.ipynb)"),
        "a link to an anchor": markdown("[gone](01_room/00_module.ipynb#gone)"),
        "a link that nbdev made": markdown(f"[`gone`]({SITE}01_room/module.html#gone)"),
        "a link to the source": markdown(f"[source]({SOURCE}ultrarefiner/gone.py#L1)"),
        "a link in HTML": code("f()", {"data": {"text/html": '<a href="gone.html">gone</a>'}}),
        "a picture that is not there": markdown("![A lesion and its outline in a picture](images/gone.png)"),
        "no alt text": code("plot()", picture),
        "a short alt text": code("#| fig-alt: a plot\nplot()", picture),
        "an apostrophe": code("#| fig-alt: The lesion's outline in a picture\nplot()", picture),
        "no alt text in Markdown": markdown("![](images/a.png)"),
        "no alt text in HTML": code("f()", {"data": {"text/html": '<img src="images/a.png">'}}),
        "one alt text for two pictures": code("#| fig-alt: [A curve that rises to the right]\nplot()", picture, picture),
        "an annotation": code("show_doc(f)", {"data": {"text/markdown": "```python\nf(x:Annotated[int, 'x'])\n```"}}),
        "a command without a docstring": code("show_doc(f)", {"data": {"text/markdown": "*Call self as a function.*"}}),
        "a wide output": code("print(1)", {"output_type": "stream", "text": ["ok\n", "x" * (WIDTH + 1)]}),
        "a wide text": code("1", {"output_type": "execute_result", "data": {"text/plain": "x" * (WIDTH + 1)}}),
        "a picture without its citation": code('#| fig-alt: A lesion and its outline in a picture\nread("../../shared/data/BUS-UCLM")', picture),
    }
    titles = {"no phrase": "title: steps", "a colon": "title: 'Job: steps'", "no description": "title: First steps"}

    def run(cells):
        with tempfile.TemporaryDirectory() as folder:
            site = Path(folder)
            (site / "images").mkdir()
            (site / "images/a.png").write_bytes(b"")
            (site / "01_room").mkdir()
            module = [{"cell_type": "raw", "source": "---\ntitle: module\ndescription: x\noutput-file: module.html\n---"}, markdown("### Module.name")]
            (site / "01_room/00_module.ipynb").write_text(json.dumps({"cells": module}))
            (site / "index.ipynb").write_text(json.dumps({"cells": cells}))
            return check_site(site)

    assert run(good) == [], run(good)
    for name, cell in mistakes.items():
        assert len(run([*good, cell])) == 1, (name, run([*good, cell]))
    for name, title in titles.items():
        text = f"---\n{title}\n---" if name == "no description" else f"---\n{title}\ndescription: x\n---"
        assert len(run([{"cell_type": "raw", "source": text}, *good[1:]])) == 1, name
    return len(mistakes) + len(titles)


tried = self_test()
if sys.argv[1:] == ["--self-test"]:
    print(f"the check finds {tried} of {tried} planted mistakes, and none on a page without one")
    sys.exit()
site = root / "_proc"
if not (site / "index.ipynb").exists():
    sys.exit("_proc is not there: run nbdev_proc_nbs")
every = check_site(site)
if every:
    sys.exit("\n".join([*every, f"{len(every)} problems"]))
print(f"site: {len(list(site.rglob('*.ipynb')))} pages, links, pictures, entries, titles, widths and citations; the check finds {tried} of {tried} planted mistakes")
