#!/usr/bin/env python3
"""Reports pass the checker of PDF/UA-1 and PDF/A-2a, and the checker sees what is broken on purpose.

    python3 tests/pdf/check_ua.py

Checked are the example's report for two months and that of an authority which tests/oracle/folders.py draws (its seed is
printed). Then each file of break.py has to be caught by the condition that it breaks and by no other, and each condition
has to have such a file.
"""
import importlib
import os
import random
import re
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True                      # no __pycache__ in the sources
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import ua                                                                           # noqa: E402
from checker.registry import CONDITIONS                                             # noqa: E402

breaker = importlib.import_module("break")          # a word of Python's own, which `import` refuses
ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ("2020-10", "2019-10")
SEEDS = 1000


class Tally:
    def __init__(self):
        self.passed, self.failed = 0, 0

    def check(self, good, what):
        self.passed += bool(good)
        self.failed += not good
        if not good:
            print("FAILED  " + what)


def render(out, *arguments):
    """The PDF of one report; errors in the data (exit status 1) are part of some folders."""
    run = subprocess.run([ROOT / "scorecard", "render", *arguments, "--out", out, "--quiet"], cwd=ROOT, capture_output=True,
                         text=True)
    found = sorted(Path(out).glob("**/report.pdf"))
    if run.returncode > 1 or len(found) != 1:
        sys.exit("scorecard render %s: exit status %d\n%s" % (" ".join(map(str, arguments)), run.returncode, run.stderr))
    return found[0]


def example(scratch, period):
    return render(scratch / period, "ocg-contract", period, "--templates", "templates")


def other_authority(scratch, seed):
    home = scratch / "other"
    made = subprocess.run([sys.executable, ROOT / "tests/oracle/folders.py", str(seed), home], check=True,
                          capture_output=True, text=True).stdout
    arguments = re.search(r": render \S+ (.*?)(?: {3}\(has errors\))?$", made.strip()).group(1).split()
    return render(home / "out", "ocg-contract", *arguments, "--data", home / "data", "--templates", "templates")


def specimen(scratch):
    return render(scratch / "specimen", "specimen", EXAMPLES[0], "--templates", "tests/pdf/templates")


def check_good(tally, name, path):
    found = ua.check(path)
    ua.tell(name, found)
    tally.check(not found, "%s breaks %d conditions" % (name, len(found)))


def check_broken(tally, identifier, path):
    try:
        found = ua.check(path)
    except Exception as error:                      # the checker has to bear with whatever is wrong
        tally.check(False, "%s: the checker fails: %.200r" % (path.name, error))
        return
    tally.check(set(found) == {identifier}, "%s is caught by %s" % (path.name, ", ".join(found) or "no condition"))


def main():
    tally, seed = Tally(), random.randrange(SEEDS)
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        good = specimen(scratch)
        for period in EXAMPLES:
            check_good(tally, "example " + period, example(scratch, period))
        check_good(tally, "authority of seed %d" % seed, other_authority(scratch, seed))
        check_good(tally, "specimen", good)
        made = breaker.make(good, scratch / "broken")
        check_good(tally, "specimen by way of JSON", scratch / "broken/unbroken.pdf")
        for identifier, path in made:
            check_broken(tally, identifier, path)
        broken = {identifier for identifier, _ in made}
        for one in CONDITIONS:
            tally.check(one.identifier in broken, "no file breaks %s: %s" % (one.identifier, one.says))
    print("check_ua: %d passed, %d failed" % (tally.passed, tally.failed))
    return 1 if tally.failed else 0


if __name__ == "__main__":
    sys.exit(main())
