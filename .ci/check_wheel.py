"""The wheel carries what a user needs without the repository: every module, the stub, `py.typed`, the job notebooks, the model that comes with
the package; and it runs from there.

Usage: check_wheel.py WHEEL. The environment that runs this must have the requirements.
"""
import os
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

root = Path(__file__).parent.parent
wheel = Path(sys.argv[1])
with tempfile.TemporaryDirectory() as place:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        archive.extractall(place)
    wanted = {str(path.relative_to(root)) for pattern in ("*.py", "*.pyi", "py.typed") for path in (root / "ultrarefiner").rglob(pattern)}
    wanted |= {f"ultrarefiner/jobs/{path.name}" for path in (root / "nbs/jobs").glob("*.ipynb")}
    wanted |= {str(path.relative_to(root)) for path in (root / "ultrarefiner/models").rglob("*") if path.is_file()}
    missing = sorted(wanted - names)
    if missing:
        sys.exit(f"{wheel.name} lacks {', '.join(missing)}")
    megabytes = wheel.stat().st_size / 1e6
    if megabytes > 15:
        sys.exit(f"{wheel.name}: {megabytes:.1f} MB, more than 15")

    # from the unpacked wheel, outside of the repository: the names, the command, its help
    code = (
        "import ultrarefiner, pathlib, sys; from ultrarefiner.app.cli import app\n"
        "assert pathlib.Path(ultrarefiner.__file__).is_relative_to(sys.argv[1]), ultrarefiner.__file__\n"
        "assert all(getattr(ultrarefiner, name) is not None for name in ultrarefiner.__all__)\n"
        "sys.argv[1:] = ['--help']; app()"
    )
    result = subprocess.run([sys.executable, "-c", code, place], cwd=place, env=os.environ | {"PYTHONPATH": place}, capture_output=True, text=True)
    if result.returncode or "quickstart" not in result.stdout:
        sys.exit(f"{wheel.name} does not run:\n{result.stdout[-500:]}{result.stderr[-1500:]}")
    # an image is segmented without a model named, by what is in the wheel alone
    code = (
        "import sys; from pathlib import Path; from ultrarefiner import make_phantom; from ultrarefiner.app.cli import app\n"
        "data = make_phantom(Path(sys.argv[1]) / 'phantom', n_images=24, seed=0)\n"
        "sys.argv[1:] = ['predict', str(next((data / 'images').iterdir())), '--out', str(Path(sys.argv[1]) / 'masks')]; app()"
    )
    result = subprocess.run([sys.executable, "-c", code, place], cwd=place, env=os.environ | {"PYTHONPATH": place}, capture_output=True, text=True)
    if result.returncode or len(list(Path(place, "masks").glob("*.png"))) != 1 or "busbra-small" not in result.stderr:
        sys.exit(f"{wheel.name}: its own model segments nothing:\n{result.stdout[-500:]}{result.stderr[-1500:]}")
print(f"{wheel.name}: {megabytes:.1f} MB, {len(wanted)} files as wanted; the public names, the command and the model work from it")
