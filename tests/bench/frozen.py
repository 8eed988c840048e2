"""The folder of exports that speed is measured on: the example as it was on 30 November 2026, with one unit. What is stored is compared
through time, so that it does not change when the example in data/ does.

    python3 tests/bench/frozen.py FOLDER      unpacks tests/bench/example.tar.xz there, to look at it
"""
import shutil
import sys
import tarfile

from measured import BENCH, ROOT

STORED = ROOT / "tests/bench/example.tar.xz"
DATA = BENCH / "example"


def unpack(folder=DATA):
    """The stored files below `folder`, in the place of what was there. Gives the folder."""
    shutil.rmtree(folder, ignore_errors=True)
    with tarfile.open(STORED) as archive:
        archive.extractall(folder)
    return folder


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    unpack(sys.argv[1])
