#!/usr/bin/env python3
"""What is found in sentences of commentary: how much of it is right, and how much of what is wrong is found.

    python3 tests/words/check_words.py [--show] [FILE.csv...]

Each file beside this one holds sentences with the finding that each deserves, or none (README.md). They are written into the commentary of
their indicators, and the report is rendered; its report.json says what was found. Prints precision and recall of each file, then
'N passed, N failed'; exit status 1 where one of them is below its bound.
"""
import argparse
import collections
import csv
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True                      # no __pycache__ in the sources
HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(HERE))
import district                                                                     # noqa: E402

CODES = ("number-not-found", "direction-contradicted", "wrong-period", "personal-data")
PRECISION, RECALL = 0.95, 0.8
PROGRAM = os.environ.get("SCORECARD", ROOT / "scorecard")


def write_example(folder):
    shutil.copytree(ROOT / "data", folder, ignore=shutil.ignore_patterns("commentary"))


FOLDERS = {"example": (write_example, "2020-10"), "district": (district.write, district.PERIOD)}


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write_commentary(folder, period, rows):
    """Each sentence a paragraph; {(indicator, line): the sentence's row}."""
    lines, places = collections.defaultdict(list), {}
    for row in rows:
        text = lines[row["indicator"]]
        places[row["indicator"], len(text) + 1] = row
        text += [row["sentence"], ""]
    for code, text in lines.items():
        path = folder / "commentary" / period / (code + ".md")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(text), encoding="utf-8")
    return places


def findings(folder, period, out):
    """[(indicator, line, code, text)] of the report."""
    done = subprocess.run([PROGRAM, "render", "ocg-contract", period, "--data", folder, "--out", out, "--quiet"], capture_output=True,
                          text=True, cwd=ROOT)
    if done.returncode != 0:
        raise RuntimeError(done.stderr)
    report = json.loads((out / "ocg-contract" / period / "report.json").read_text("utf-8"))
    return [(indicator["code"], finding["line"], finding["code"], finding["text"]) for indicator in report["indicators"]
            for finding in (indicator.get("commentary") or {}).get("findings", [])]


def found_in(data, rows):
    """{id: [(code, text)]}"""
    with tempfile.TemporaryDirectory() as scratch:
        write, period = FOLDERS[data]
        folder = Path(scratch) / "data"
        write(folder)
        places = write_commentary(folder, period, rows)
        found = collections.defaultdict(list)
        for indicator, line, code, text in findings(folder, period, Path(scratch) / "out"):
            if code in CODES:
                found[places[indicator, line]["id"]].append((code, text))
    return found


def measure(path, show):
    """(how many are as expected, how many are not, what is to say of the file)"""
    rows = read(path)
    found = {}
    for data in FOLDERS:
        found.update(found_in(data, [row for row in rows if row["data"] == data]))
    hits = alarms = misses = 0
    for row in rows:
        codes = {code for code, _ in found.get(row["id"], [])}
        hit = row["expected"] in codes
        hits += hit
        misses += row["expected"] != "none" and not hit
        alarms += bool(codes) and not hit
        if show and (codes or row["expected"] != "none") and not hit:
            print("%s %s: %s\n    expected %s, found %s" % (row["id"], row["indicator"], row["sentence"], row["expected"],
                                                            found.get(row["id"], "nothing")))
    precision, recall = hits / max(1, hits + alarms), hits / max(1, hits + misses)
    told = "%s: %d sentences, %d findings right, %d wrong, %d missing: precision %.3f (at least %.2f), recall %.3f (at least %.2f)" % (
        path.name, len(rows), hits, alarms, misses, precision, PRECISION, recall, RECALL)
    return precision >= PRECISION and recall >= RECALL, len(rows), told


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--show", action="store_true", help="each sentence of which something else is found")
    a = parser.parse_args()
    passed = failed = 0
    for path in a.files or sorted(HERE.glob("*.csv")):
        fine, count, told = measure(path, a.show)
        passed, failed = passed + count, failed + (not fine)
        print(told)
    print("%d passed, %d failed" % (passed, failed))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
