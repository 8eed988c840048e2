"""Instructions of five runs, beside those in tests/bench/counts.csv. The same program gives the same numbers, to a few in ten thousand, on any
machine with its compiler and libraries, however busy it is. Valgrind's processor has no instructions for SHA-256: that counts ten times what it costs.
"""
import csv
import datetime
import os
import re
import shutil
import subprocess
import sys

import frozen
from measured import BENCH, LAST, PROGRAM, REPORT, ROOT, head

STORED = ROOT / "tests/bench/counts.csv"
FIELDS = ["run", "instructions", "date"]
FOLDER, RANGE = BENCH / "counts", "2019-10..2020-10"


def sixty_indicators():
    sys.path.insert(0, str(ROOT / "tests/variants"))
    import cases
    case = cases.sixty_indicators()
    case.folder.write(FOLDER / "sixty-data")
    return ["render", *case.arguments], FOLDER / "sixty-data"


def published():
    """A site of the reports of the range; these are made by the program itself, which is not counted."""
    out = FOLDER / "published-out"
    subprocess.run([PROGRAM, "render", REPORT, RANGE, "--data", frozen.DATA, "--out", out, "--quiet"], cwd=ROOT, check=True)
    return example("publish", FOLDER / "site", "--out", out)


def example(*arguments):
    return list(arguments), frozen.DATA


RUNS = {"example": lambda: example("render", REPORT, LAST), "60 indicators": sixty_indicators,
        "range of 13 months": lambda: example("render", REPORT, RANGE, "--jobs", "1"), "check": lambda: example("check"), "publish": published}


def count(arguments, data):
    if arguments[0] == "render":
        arguments = [*arguments, "--out", FOLDER / "out"]
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}
    done = subprocess.run(["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null", PROGRAM, *arguments, "--data", data, "--quiet"],
                          cwd=ROOT, env=environment, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit("%s: exit status %d\n%s" % (arguments[0], done.returncode, done.stderr[-500:]))
    # A process that is forked goes on counting where the one that began it was: that of the only one that makes reports is all but of the end.
    return max(int(number.replace(",", "")) for number in re.findall(r"I +refs: +([\d,]+)", done.stderr))


def stored():
    if not STORED.exists():
        return {}
    with open(STORED, encoding="utf-8", newline="") as lines:
        return {line["run"]: int(line["instructions"]) for line in csv.DictReader(lines)}


def record(counts):
    with open(STORED, "w", encoding="utf-8", newline="") as file:
        lines = csv.DictWriter(file, FIELDS, lineterminator="\n")
        lines.writeheader()
        for run, instructions in counts.items():
            lines.writerow(dict(zip(FIELDS, (run, instructions, datetime.date.today()))))


def tell(renew):
    head("Millions of instructions", "now", "stored", "more")
    if shutil.which("valgrind") is None:
        print("not counted: valgrind is not installed")
        return
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    counts, before = {}, stored()
    for run, arguments in RUNS.items():
        counts[run] = count(*arguments())
        known = before.get(run)
        print("%-58s %9.1f" % (run, counts[run] / 1e6) + ("" if known is None else " %9.1f %8.1f%%" %
                                                          (known / 1e6, (counts[run] / known - 1) * 100)))
    if renew:
        record(counts)
        print("stored in tests/bench/counts.csv")
