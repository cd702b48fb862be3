"""Three things that break silently.

Every job notebook still has one cell tagged `parameters` in which papermill finds values (nbdev_clean would strip the tag), every
notebook stands in the site's sidebar, which is written by hand, and no notebook imports PyTorch before this package, which lets
idle threads sleep: otherwise all that a process of nbdev_test runs after it takes several times as long.
"""
import json
import re
import sys
from pathlib import Path

import papermill
import yaml

nbs = Path(__file__).parent.parent / "nbs"
found = {job.name: len(papermill.inspect_notebook(str(job))) for job in sorted(nbs.glob("jobs/*.ipynb"))}
print("parameters:", found)
if not found or min(found.values()) == 0:
    sys.exit("a job notebook has lost its parameters: tag their cell `parameters` (settings.ini: allowed_cell_metadata_keys)")

def pages(entries: list) -> list:
    "The pages in a part of the sidebar, those in its sections included."
    return [page for entry in entries for page in ([entry] if isinstance(entry, str) else pages(entry["contents"]))]


parts = yaml.safe_load((nbs / "sidebar.yml").read_text())["website"]["sidebar"]
every = [page for part in parts for page in pages(part["contents"])]
listed = set(every)
if len(every) > len(listed):
    sys.exit(f"nbs/sidebar.yml: listed twice {sorted(page for page in listed if every.count(page) > 1)}")
starts = {item["href"] for side in ("left", "right") for item in yaml.safe_load((nbs / "_quarto.yml").read_text())["website"]["navbar"][side]}
absent = {start for start in starts if not start.startswith("http")} - listed
if absent:
    sys.exit(f"_quarto.yml: the navigation bar leads to {sorted(absent)}, which nbs/sidebar.yml does not list")
there = {str(path.relative_to(nbs)) for path in nbs.rglob("*.ipynb") if not any(part.startswith((".", "_")) for part in path.relative_to(nbs).parts)}
if listed != there:
    sys.exit(f"nbs/sidebar.yml: not listed {sorted(there - listed)}, listed but absent {sorted(listed - there)}")
print(f"sidebar: all {len(there)} notebooks in {len(parts)} parts")

TORCH = re.compile(r"^(?:import|from) (?:torch|torchvision|monai|lightning|timm|segment_anything)\b", re.MULTILINE)
OURS = re.compile(r"^(?:import|from) ultrarefiner\b", re.MULTILINE)


def torch_comes_first(code: str) -> bool:
    "Whether PyTorch, or what imports it, is imported before this package."
    torch, ours = TORCH.search(code), OURS.search(code)
    return bool(torch and (not ours or ours.start() > torch.start()))


assert torch_comes_first("import torch\nfrom ultrarefiner import dice") and torch_comes_first("import monai")
assert not torch_comes_first("import ultrarefiner\nimport torch") and not torch_comes_first("import numpy")
early = []
for page in sorted(there):
    sources = ["".join(cell["source"]) for cell in json.loads((nbs / page).read_text())["cells"] if cell["cell_type"] == "code"]
    if torch_comes_first("\n".join(source for source in sources if "#| eval: false" not in source)):
        early.append(page)
if early:
    sys.exit(f"PyTorch is imported before the package in {early}: begin with a hidden cell `import ultrarefiner`")
print("no notebook imports PyTorch before the package")
