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

entries = yaml.safe_load((nbs / "sidebar.yml").read_text())["website"]["sidebar"]["contents"]
listed = {page for entry in entries for page in ([entry] if isinstance(entry, str) else entry["contents"])}
there = {str(path.relative_to(nbs)) for path in nbs.rglob("*.ipynb") if not any(part.startswith((".", "_")) for part in path.relative_to(nbs).parts)}
if listed != there:
    sys.exit(f"nbs/sidebar.yml: not listed {sorted(there - listed)}, listed but absent {sorted(listed - there)}")
print(f"sidebar: all {len(there)} notebooks")
