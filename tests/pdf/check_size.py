#!/usr/bin/env python3
"""Tags make a PDF at most a quarter larger.

    python3 tests/pdf/check_size.py

Each month of the example as the program writes it, and as build/plain/bench/untagged does: the same program without tags
(tests/bench/untagged.c; `make bench-programs`). What they cost in time is a matter of `make bench`.
"""
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.dont_write_bytecode = True                      # no __pycache__ in the sources
sys.path.insert(0, str(ROOT / "tests/outputs"))
from reading.tally import Tally                                                     # noqa: E402

PROGRAMS = {"tagged": ROOT / "scorecard", "untagged": ROOT / "build/plain/bench/untagged"}
MONTHS = "2019-10..2020-10"
MOST = 1.25                                         # times the size without tags


def sizes(program, folder):
    """Month -> bytes of its PDF."""
    subprocess.run([program, "render", "ocg-contract", MONTHS, "--out", folder, "--quiet"], cwd=ROOT, check=True,
                   stdout=subprocess.DEVNULL)
    return {path.parent.name: path.stat().st_size for path in sorted(Path(folder).glob("ocg-contract/*/report.pdf"))}


def main():
    tally = Tally("size of tags")
    with tempfile.TemporaryDirectory() as scratch:
        tagged, untagged = (sizes(program, Path(scratch) / name) for name, program in PROGRAMS.items())
    tally.same((len(tagged), sorted(tagged)), (13, sorted(untagged)), "months")
    for month, size in tagged.items():
        more = size / untagged.get(month, size)
        tally.check(1 < more <= MOST, "%s: %d bytes, %.1f %% more than without tags" % (month, size, 100 * (more - 1)))
    return tally.finish()


if __name__ == "__main__":
    sys.exit(main())
