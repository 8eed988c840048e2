#!/usr/bin/env python3
"""Holds everything that is said of a thousand series against their figures, and against each other.

    python3 tests/oracle/sweep.py ./scorecard [--seeds A..B] [--show CODE]

Each seed is a folder of fifty series of every shape (sweep_series.py), rendered with the report's own parts. Sentence, heading,
signs, alternative texts, status and track of each are taken apart into claims (sweep_claims.py, sweep_page.py): none may contradict
another or what is calculated from the values alone (sweep_own.py), none may go unread, and each number must be one that is printed, or
follow from those that are. Then claims are altered, one at a time and wherever they are repeated, and each alteration must be found. Prints what is wrong, then 'N passed, N failed'; exit status 0 or 1.
"""
import argparse
import collections
import concurrent.futures
import os
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True                      # no __pycache__ in the sources
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import sweep_altered                                                                # noqa: E402
import sweep_claims                                                                 # noqa: E402
import sweep_page                                                                   # noqa: E402
import sweep_series                                                                 # noqa: E402
from oracle import month_text                                                       # noqa: E402

JOBS = int(os.environ.get("JOBS", os.cpu_count()))
SHOWN = 40


def told_of(program, seed, folder):
    """What the report of a seed says, indicator by indicator."""
    swept = sweep_series.write(seed, folder)
    period = month_text(sweep_series.END)
    done = subprocess.run([program, "render", "sweep", period, "--data", swept.folder / "data", "--templates", swept.folder / "templates",
                           "--out", swept.folder / "out", "--quiet"], capture_output=True, text=True, timeout=300)
    if done.returncode != 0:
        raise RuntimeError("seed %d: status %d: %s" % (seed, done.returncode, done.stderr[:2000]))
    return list(sweep_page.read(swept.folder / "out/sweep" / period, swept))


def sweep(program, seed):
    """(how many were read, what is wrong, which alterations were made and which of them were not found)"""
    with tempfile.TemporaryDirectory() as folder:
        every = told_of(program, seed, folder)
    wrong, altered = [], collections.Counter()
    for told in every:
        found = sweep_claims.faults(told)
        wrong += ["seed %d, %s: %s; it says %r" % (seed, told.series.code, fault, told.sentence) for fault in found[:3]]
        if found:
            continue
        for name, part, other in sweep_altered.alterations(told):
            altered[name] += 1
            if not sweep_claims.has_fault(other):
                wrong.append("seed %d, %s: not found: %s in %s; of %r" % (seed, told.series.code, name, part, told.sentence))
    return len(every), wrong, altered


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--seeds", default="0..19", help="A..B or one seed")
    a = parser.parse_args()
    first, _, last = a.seeds.partition("..")
    seeds = range(int(first), int(last or first) + 1)
    count, failed, altered = 0, 0, collections.Counter()
    with concurrent.futures.ProcessPoolExecutor(JOBS) as pool:
        for read, wrong, done in pool.map(sweep, [str(Path(a.program).resolve())] * len(seeds), seeds):
            count, failed, altered = count + read, failed + len(wrong), altered + done
            print("\n".join(wrong[:SHOWN]) + "\n" * bool(wrong), end="", flush=True)
    idle = [name for name in sweep_altered.NAMES if not altered[name]] if len(seeds) > 9 else []
    print("".join("no series let this be altered: %s\n" % name for name in idle), end="")
    print("%d passed, %d failed" % (count + sum(altered.values()) - failed, failed + len(idle)))
    return 1 if failed or idle else 0


if __name__ == "__main__":
    sys.exit(main())
