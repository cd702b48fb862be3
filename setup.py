"Everything about the package is in settings.ini; this file only hands it to setuptools, and puts the job notebooks into the wheel."
import shutil
from configparser import ConfigParser
from pathlib import Path

from setuptools import find_packages, setup
from setuptools.command.build_py import build_py

here = Path(__file__).parent
parser = ConfigParser(delimiters=["="])
parser.read(here / "settings.ini", encoding="utf-8")
settings = parser["DEFAULT"]


class BuildWithJobs(build_py):
    "The package, and a copy of `nbs/jobs/*.ipynb` as `ultrarefiner/jobs/`: what papermill runs is at hand without the repository."

    def run(self):
        super().run()
        if self.editable_mode:  # the repository itself is used
            return
        jobs = Path(self.build_lib) / settings["lib_name"] / "jobs"
        jobs.mkdir(parents=True, exist_ok=True)
        for notebook in sorted((here / "nbs/jobs").glob("*.ipynb")):
            shutil.copyfile(notebook, jobs / notebook.name)


setup(
    name=settings["lib_name"],
    version=settings["version"],
    description=settings["description"],
    long_description=(here / "README.md").read_text(encoding="utf-8"),
    long_description_content_type="text/markdown",
    author=settings["author"],
    author_email=settings["author_email"],
    url=settings["git_url"],
    license="Apache-2.0",
    packages=find_packages(include=["ultrarefiner", "ultrarefiner.*"]),
    # said outright, so that an editable install is a path: a folder of this name in the working folder would hide one of another kind
    package_dir={"": "."},
    package_data={"ultrarefiner": ["py.typed", "*.pyi", "models/*/*"]},
    cmdclass={"build_py": BuildWithJobs},
    python_requires=f">={settings['min_python']}",
    install_requires=settings["requirements"].split(),
    extras_require={
        name: settings[f"{name}_requirements"].split() for name in ("medical", "app", "onnx", "jobs", "cluster", "dev")
    },
    entry_points={
        "console_scripts": settings["console_scripts"].split(),
        "papermill.io": [settings["papermill_io"]],
        "nbdev": [f"{settings['lib_name']}={settings['lib_name']}._modidx:d"],
    },
    classifiers=[
        "Intended Audience :: Science/Research",
        "License :: OSI Approved :: Apache Software License",
        "Programming Language :: Python :: 3",
        "Typing :: Typed",
    ],
    zip_safe=False,
)
