"""What is imported is declared in settings.ini, and what is declared there is imported.

The package may import the standard library, itself and the distributions of `requirements`, and those of an extra where the extra's
work is done; the code of the notebooks those of
`jobs_requirements` and `dev_requirements` too. That another requirement happens to bring a distribution along is not enough: its next
version may not. The environment that runs this must have the requirements.
"""
import ast
import json
import re
import sys
from configparser import ConfigParser
from importlib.metadata import packages_distributions
from pathlib import Path

from IPython.core.inputtransformer2 import TransformerManager

root = Path(__file__).parent.parent
NOT_IMPORTED = {  # declared although nothing here imports them, and why
    "pylibjpeg": "pydicom decodes JPEG with it",
    "pylibjpeg-openjpeg": "pydicom decodes JPEG 2000 with it",
    "onnxscript": "torch.onnx, which writes the exported models, needs it",
    "tensorboard": "torch.utils.tensorboard, which the journal imports, needs it",
    "jupyterlab": "opens and runs the notebooks",
    "bokeh": "Dask's dashboard is drawn with it",
    "ipykernel": "the kernel in which papermill and JupyterLab run the notebooks",
    "nbdev": "its commands export, clean and test the notebooks",
    "execnb": "pinned for nbdev",
    "fastcore": "pinned for nbdev",
    "ghapi": "pinned for nbdev",
    "jupytext": "its command gives a notebook a text twin to edit",
}


def normal(name: str) -> str:
    "A distribution's name as package indexes compare it."
    return re.sub(r"[-_.]+", "-", name).lower()


def imported(source: str) -> set:
    "The top-level names that code imports from elsewhere, wherever in it the import stands."
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            found.add(node.module.split(".")[0])
        elif isinstance(node, ast.Call) and getattr(node.func, "id", "") == "require" and isinstance(node.args[0], ast.Constant):
            # core.extras.require("pydicom", "medical"); what it does without its module is shown with names that do not exist
            found |= {node.args[0].value.split(".")[0]} - {"not_there"}
    return found - set(sys.stdlib_module_names) - {"ultrarefiner"}


def check(sources: list, declared: set, distributions: dict, allowed: dict, who: str) -> tuple:
    "What (where, source) pairs import and `declared` does not give, and what of `declared` none of them imports (`who` says so in words)."
    undeclared, used = set(), set()
    for where, source in sources:
        for name in imported(source):
            givers = {normal(giver) for giver in distributions.get(name, [])}
            used |= givers
            if not givers & declared:
                undeclared.add(f"{where}: imports {name} ({'from ' + ', '.join(sorted(givers)) if givers else 'not installed'}), which settings.ini does not declare")
    unused = {f"settings.ini: declares {name}, which {who} imports" for name in declared - used - set(allowed)}
    needless = {f"{Path(__file__).name}: excuses {name}, which is imported" for name in declared & used & set(allowed)}
    return sorted(undeclared), sorted(unused | needless)


# the check itself, on planted code
planted = [("planted", "require('cv2.aruco', 'medical')\nimport os, numpy.linalg\nfrom . import near\ndef f():\n    from cv2 import imread\n    import gone")]
givers = {"numpy": ["numpy"], "cv2": ["OpenCV_Python"]}
assert check(planted[:0], {"numpy", "tool"}, givers, {"tool": ""}, "nothing") == ([], ["settings.ini: declares numpy, which nothing imports"])
assert [len(part) for part in check(planted, {"numpy", "opencv-python"}, givers, {}, "nothing")] == [1, 0]  # gone
assert [len(part) for part in check(planted, {"numpy"}, givers, {"numpy": ""}, "nothing")] == [2, 1]  # cv2 and gone; numpy is imported after all

settings = ConfigParser(delimiters=["="])
settings.read(root / "settings.ini", encoding="utf-8")
EXTRAS = ("medical_requirements", "app_requirements", "onnx_requirements", "jobs_requirements", "cluster_requirements")  # the package imports them where they are needed
KEYS = ("requirements", *EXTRAS, "dev_requirements")
names = {key: {normal(re.match(r"[\w.-]+", word)[0]) for word in settings["DEFAULT"][key].split()} for key in KEYS}
everything = set().union(*names.values())
package = [(str(path.relative_to(root)), path.read_text(encoding="utf-8")) for path in sorted((root / "ultrarefiner").rglob("*.py"))]
notebooks = []
for path in sorted((root / "nbs").rglob("*.ipynb")):
    for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
        if cell["cell_type"] == "code":
            notebooks.append((str(path.relative_to(root)), TransformerManager().transform_cell("".join(cell["source"]))))

distributions = packages_distributions()
absent, unused = check(package, names["requirements"].union(*(names[extra] for extra in EXTRAS)), distributions, NOT_IMPORTED, "nothing in the package")
unused = [line for line in unused if not any(f"declares {name}," in line for name in names["jobs_requirements"])]  # the notebooks use those, too
absent_in_notebooks, unused_anywhere = check(package + notebooks, everything, distributions, NOT_IMPORTED, "neither the package nor a notebook")
stale = [f"{Path(__file__).name}: excuses {name}, which settings.ini does not declare" for name in sorted(set(NOT_IMPORTED) - everything)]
problems = [*absent, *absent_in_notebooks, *unused, *unused_anywhere, *stale]
if problems:
    sys.exit("\n".join(dict.fromkeys(problems)))
print(f"requirements: {len(names['requirements'])} for the package and {len(everything - names['requirements'])} for its notebooks; every import is declared, every declaration used")
