"""Breast-ultrasound lesion segmentation: TransUNet proposes a mask, SAM refines it, both train as one."""
__version__ = "0.1.0"

import os

import lazy_loader

# Idle OpenMP threads sleep instead of spinning. Where another process shares the cores, spinning makes a small network
# several times slower. It works only if it is set before PyTorch is imported; a value of your own wins.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

# The public names, each loaded when it is first used. They are listed in `__init__.pyi`, where editors find them too.
__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
