#!/usr/bin/env python3
"""The example's PDFs have the texts, boxes, tags and pictures that are stored, however they are written.

    python3 tests/pdf/check_facts.py [--regen]

tests/pdf/facts/MONTH.txt holds a line for each thing that facts.py tells of a page: how many lines it is, and their digest;
of a picture a digest for each of its tiles, so that one sees where it differs. What differs in words:

    python3 tests/pdf/facts.py OLD.pdf NEW.pdf

--regen replaces what is stored, and is for a change of what a reader sees or hears. A change of the PDF's encoding needs
none.
"""
import hashlib
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True                      # no __pycache__ in the sources
ROOT = Path(__file__).resolve().parents[2]
import facts                                                                        # noqa: E402
from reading.tally import Tally                                                     # noqa: E402

STORED = Path(__file__).resolve().parent / "facts"
PROGRAM = ROOT / "scorecard"


def described(pdf):
    """The lines that are stored of a file."""
    lines = ["%s: %d, %s" % (where, len(found), hashlib.sha256("\n".join(found).encode()).hexdigest()[:16])
             for where, found in facts.facts(pdf)]
    return lines + ["page %d, picture: %s" % (number, " ".join(picture.tiles()))
                    for number, picture in enumerate(facts.pictures(pdf), 1)]


def rendered(month, scratch):
    subprocess.run([PROGRAM, "render", "ocg-contract", month, "--out", scratch, "--quiet"], cwd=ROOT, check=True,
                   stdout=subprocess.DEVNULL)
    return Path(scratch) / "ocg-contract" / month / "report.pdf"


def check(tally, month, lines):
    stored = (STORED / (month + ".txt")).read_text(encoding="utf-8").splitlines()
    tally.same(len(lines), len(stored), month + ": lines")
    for got, wanted in zip(lines, stored):
        tally.check(got == wanted, "%s: %s\n  stored: %s" % (month, got, wanted))


def check_that_it_bites(tally):
    """Two months are unlike in each kind of fact."""
    months = [path.read_text(encoding="utf-8").splitlines() for path in sorted(STORED.glob("*.txt"))]
    for kind in ("document", "words", "tags", "picture"):
        first, last = ([line for line in lines if kind in line.split(":")[0]] for lines in (months[0], months[-1]))
        tally.check(first and first != last, "two months have the same %s" % kind)


def main(arguments):
    if arguments not in ([], ["--regen"]):
        print(__doc__.strip(), file=sys.stderr)
        return 2
    tally = Tally("what a reader gets")
    for path in sorted(STORED.glob("*.txt")):
        with tempfile.TemporaryDirectory() as scratch:
            lines = described(rendered(path.stem, scratch))
        if arguments:
            path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        check(tally, path.stem, lines)
    check_that_it_bites(tally)
    return tally.finish()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
