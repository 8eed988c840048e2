#!/usr/bin/env python3
"""Tags cost a PDF at most 16 bytes for each element of its structure tree, and 4 more for each cell that names its headers.

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
from reading.tagged import Document                                                 # noqa: E402
from reading.tally import Tally                                                     # noqa: E402

PROGRAMS = {"tagged": ROOT / "scorecard", "untagged": ROOT / "build/plain/bench/untagged"}
MONTHS = "2019-10..2020-10"
MOST, MOST_NAMING = 16, 4                           # bytes for an element; more for a cell that names its headers


def rendered(program, folder):
    """Month -> its PDF."""
    subprocess.run([program, "render", "ocg-contract", MONTHS, "--out", folder, "--quiet"], cwd=ROOT, check=True,
                   stdout=subprocess.DEVNULL)
    return {path.parent.name: path for path in sorted(Path(folder).glob("ocg-contract/*/report.pdf"))}


def check_month(tally, month, tagged, untagged):
    size, without = tagged.stat().st_size, untagged.stat().st_size
    structure = Document(tagged).structure
    elements = sum(1 for _ in structure.elements())
    naming = sum(structure.attribute(cell, "Table", "/Headers") is not None for cell in structure.elements("TH", "TD"))
    tally.check(0 < size - without <= MOST * elements + MOST_NAMING * naming,
                "%s: %d bytes, %d more than without tags (%.1f %%), for %d elements, %d of them with headers by name" %
                (month, size, size - without, 100 * (size / without - 1), elements, naming))


def main():
    tally = Tally("size of tags")
    with tempfile.TemporaryDirectory() as scratch:
        tagged, untagged = (rendered(program, Path(scratch) / name) for name, program in PROGRAMS.items())
        tally.same((len(tagged), sorted(tagged)), (13, sorted(untagged)), "months")
        for month, path in tagged.items():
            check_month(tally, month, path, untagged[month])
    return tally.finish()


if __name__ == "__main__":
    sys.exit(main())
