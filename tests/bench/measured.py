"""Runs of a command: wall and CPU time in milliseconds, peak memory in MB, by tests/bench/measure.c."""
import statistics
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BENCH = ROOT / "build/bench"                        # what is measured writes here
PROGRAMS = ROOT / "build/plain/bench"               # made from tests/bench/*.c
PROGRAM = ROOT / "scorecard"
RUNS = 9
REPORT, LAST = "ocg-contract", "2020-10"


def measured(*command):
    """One run; None where it failed."""
    told = BENCH / "measured"
    done = subprocess.run([PROGRAMS / "measure", told, *command], cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                          stderr=subprocess.PIPE, text=True)
    if done.returncode != 0:
        print("%s: exit status %d\n%s" % (command[0], done.returncode, done.stderr[-500:]), file=sys.stderr)
        return None
    wall, cpu, memory = map(int, told.read_text().split())
    return wall / 1000, cpu / 1000, memory / 1024


def median_of(*command, runs=RUNS):
    """The medians of several runs, which must succeed."""
    found = [measured(*command) for _ in range(runs)]
    if None in found:
        sys.exit(1)
    return [statistics.median(column) for column in zip(*found)]


def head(what, *columns):
    print("\n%-58s" % what + "".join(" %9s" % column for column in columns))


def row(what, *numbers, note=""):
    print(("%-58s" % what + "".join(" %9.1f" % number for number in numbers) + "  " + note).rstrip())
