"""500 teams, their areas and the whole authority in one run: what each report costs, and the memory of all processes."""
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

from measured import BENCH, LAST, PROGRAM, ROOT, head, measured, row

sys.path.insert(0, str(ROOT / "tests"))
from made_authority import MadeAuthority            # noqa: E402

AUTHORITY = MadeAuthority(areas=22, teams=500, indicators=15, months=25)
REPORTS = [name for name in ("unit-scorecard", "ocg-contract") if (ROOT / "templates" / name).exists()]
EVERY = 0.05                                        # seconds between two looks at the memory


def processes(process):
    """It and those that it started, which start none."""
    try:
        children = Path("/proc/%d/task/%d/children" % (process, process)).read_text().split()
    except OSError:
        children = []
    return [process, *map(int, children)]


def private(process):
    """MB that it shares with no other process; 0 where it has ended."""
    try:
        told = Path("/proc/%d/smaps_rollup" % process).read_text()
    except OSError:
        return 0
    return sum(int(size) for size in re.findall(r"(?m)^Private_(?:Clean|Dirty): +([0-9]+) kB", told)) / 1024


def proportional(process):
    try:
        return int(re.search(r"(?m)^Pss: +([0-9]+) kB", Path("/proc/%d/smaps_rollup" % process).read_text())[1]) / 1024
    except (OSError, TypeError):
        return 0


def memory(*command):
    """At each look: private memory of all processes together; and with their share of what they have in common."""
    running = subprocess.Popen([PROGRAM, *command], cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    looks = []
    while running.poll() is None:
        all_of_it = processes(running.pid)
        looks.append((sum(map(private, all_of_it)), sum(map(proportional, all_of_it))))
        time.sleep(EVERY)
    return looks


def tell():
    data, out = BENCH / "units", BENCH / "units-out"
    AUTHORITY.write(data)
    count = len(AUTHORITY.units())
    for report in REPORTS:
        command = ["render", report, LAST, "--unit", "all", "--data", data, "--out", out, "--quiet"]
        head("%d units with %s in one run" % (count, report), "wall ms", "CPU ms", "peak MB")
        for jobs in ("1", "2"):
            shutil.rmtree(out, ignore_errors=True)
            found = measured(PROGRAM, *command, "--jobs", jobs)
            if found is None:
                sys.exit(1)
            row("in %s process%s; CPU of all of them, memory of the largest" % (jobs, "" if jobs == "1" else "es"), *found,
                note="%.1f ms of CPU a unit" % (found[1] / count))
        looks = memory(*command, "--jobs", "2")
        half = len(looks) // 2
        print("memory of all processes: at most %.0f MB private (%.0f in the first half), %.0f MB with what they share" %
              (max(p for p, _ in looks), max(p for p, _ in looks[:half]), max(s for _, s in looks)))


if __name__ == "__main__":
    BENCH.mkdir(parents=True, exist_ok=True)
    tell()
