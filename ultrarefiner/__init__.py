__version__ = "0.1.0"

import os

# Idle OpenMP threads sleep instead of spinning. Where another process shares the cores, spinning makes a small network
# several times slower. It works only if it is set before PyTorch is imported; a value of your own wins.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
