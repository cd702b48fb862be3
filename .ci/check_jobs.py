"Every job notebook still has one cell tagged `parameters`, and papermill finds values in it (nbdev_clean would strip the tag silently)."
import sys
from pathlib import Path

import papermill

jobs = sorted(Path(__file__).parent.parent.glob("nbs/jobs/*.ipynb"))
found = {job.name: len(papermill.inspect_notebook(str(job))) for job in jobs}
print(found)
if not jobs or min(found.values()) == 0:
    sys.exit("a job notebook has lost its parameters: tag their cell `parameters` (settings.ini: allowed_cell_metadata_keys)")
