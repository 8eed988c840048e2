#!/usr/bin/env python3
"""Makes, from a good PDF, one file for each condition of tests/pdf/ua.py that breaks this condition and no other.

    python3 tests/pdf/break.py GOOD.pdf FOLDER      writes FOLDER/CONDITION.pdf and so on (-2: another way to break it)

GOOD.pdf has to be the report of tests/pdf/templates/specimen: it has all that there is to break.
FOLDER/unbroken.pdf is what becomes of it when nothing is changed on the same way: it has no object streams, so that breaks can
change bytes of any object.
"""
import os
import sys
from pathlib import Path

sys.dont_write_bytecode = True                      # no __pycache__ in the sources
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from breaking import (colour, elements, file, links, metadata, packed, pages, tables, tree,          # noqa: E402,F401
                      typefaces)
from breaking.pdf import BREAKS, Break, Pdf                                             # noqa: E402


def write(one, good, unbroken, path):
    if one.of != Break.OBJECTS:
        path.write_bytes(one.change((good if one.of == Break.PACKED_BYTES else unbroken).read_bytes()))
        return
    pdf = Pdf(unbroken)
    one.change(pdf)
    pdf.write(path)


def make(good, folder, breaks=BREAKS):
    """Writes them (all); [(condition's id, path)]."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    unbroken = folder / "unbroken.pdf"
    Pdf(good).write(unbroken)
    made = [(one.identifier, folder / (one.name + ".pdf")) for one in breaks]
    for one, (_, path) in zip(breaks, made):
        write(one, Path(good), unbroken, path)
    return made


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__.strip())
    make(*sys.argv[1:])
