#!/usr/bin/env bash
# The lowest versions that settings.ini admits, installed together, pass the notebooks' checks: a lower bound that is too low shows
# here. It makes an environment in a temporary folder (some 8 GB with its downloads; what is required indirectly is at its newest)
# and takes half an hour and more, so .ci/run does not call it: run it after a change of a bound, and before a release.
# Usage: .ci/lowest.sh [PATH …]   notebooks or folders of them; without, all but nbs/explore, whose pages are drawn in a browser.
#        PYTHON=python3.12 .ci/lowest.sh   another Python than the lowest that settings.ini admits
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
setting() { sed -n "s/^$1 *= *//p" settings.ini; }

"${PYTHON:-python$(setting min_python)}" -m venv "$work/venv"
export PATH="$work/venv/bin:$PATH" PIP_DISABLE_PIP_VERSION_CHECK=1 TMPDIR="$work" MPLCONFIGDIR="$work/mpl" UV_CACHE_DIR="$work/cache"
# what runs is what stands here, not another checkout; one thread a process, because two cores do not gain from more
export PYTHONPATH="$PWD" OMP_NUM_THREADS="${OMP_NUM_THREADS:-1}"
pip install --quiet uv
uv pip install --quiet --python "$work/venv/bin/python" --resolution lowest-direct -e '.[dev]'
rm -rf "$work/cache"
pip check
for name in $(for key in requirements medical_requirements app_requirements onnx_requirements jobs_requirements dev_requirements; do
    setting "$key" | sed 's/%([a-z_]*)s//g'; done); do
    name=${name%%[<>=]*}
    printf '%s %s\n' "$name" "$(python -c "import importlib.metadata as m; print(m.version('$name'))")"
done | sort --ignore-case | column -c 120

if [ $# = 0 ]; then
    set -- nbs/[0-9][0-9]_* nbs/jobs nbs/tutorials nbs/benchmarks nbs/index.ipynb
fi
failed=()
for path in "$@"; do
    printf '\n== %s (%s s)\n' "$path" "$SECONDS"
    nbdev_test --path "$path" --n_workers 1 || failed+=("$path")
done
if [ ${#failed[@]} -gt 0 ]; then
    printf '\nfailed with the lowest versions: %s\n' "${failed[*]}"
    exit 1
fi
printf '\nthe lowest versions pass: %s\n' "$*"
