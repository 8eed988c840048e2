#!/usr/bin/env python3
"""What the commentary of the report for October 2020, as it was published, says that its figures do not.

    python3 tests/words/check_published.py

published/ holds the commentary word for word, without its headings. What is to be found of it stands below, each with why. Prints what
differs, then 'N passed, N failed'; exit status 0 or 1.
"""
import shutil
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True                      # no __pycache__ in the sources
sys.path.insert(0, str(Path(__file__).resolve().parent))
from check_words import CODES, HERE, findings, write_example                        # noqa: E402

PERIOD = "2020-10"

# (indicator, line, code): words of the message, and why it is right to say so
EXPECTED = {
    ("KPI7", 1, "direction-contradicted"): ("6%", "“again … 2%”, where the month before had 6 %"),
    ("FTE", 1, "direction-contradicted"): ("371", "“not performing as well as core cities”: 351 is better than 371, for lower is better"),
}


def found_in_published():
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "data"
        write_example(folder)
        shutil.copytree(HERE / "published", folder / "commentary" / PERIOD)
        return {(code, line, kind): text for code, line, kind, text in findings(folder, PERIOD, Path(scratch) / "out") if kind in CODES}


def main():
    found = found_in_published()
    wrong = ["not found: %s, line %s: %s: %s" % (*place, why) for place, (_, why) in EXPECTED.items() if place not in found]
    wrong += ["found without a reason: %s, line %s: %s: %s" % (*place, text) for place, text in found.items() if place not in EXPECTED]
    wrong += ["%s, line %s: %s: does not say %s: %s" % (*place, words, found[place]) for place, (words, _) in EXPECTED.items()
              if place in found and words not in found[place]]
    print("\n".join(wrong) + "\n" * bool(wrong), end="")
    texts = len(list((HERE / "published").glob("*.md")))
    print("%d passed, %d failed" % (texts + len(EXPECTED) - min(len(wrong), texts + len(EXPECTED)), len(wrong)))
    return 1 if wrong or texts != 17 else 0


if __name__ == "__main__":
    sys.exit(main())
