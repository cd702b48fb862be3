"""Two things that break silently.

Every job notebook still has one cell tagged `parameters` in which papermill finds values (nbdev_clean would strip the tag), and every
notebook stands in the site's sidebar, which is written by hand.
"""
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
