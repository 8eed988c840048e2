#!/usr/bin/env python3
"""Reports pass the checker of PDF/UA-1 and PDF/A-2a, and the checker sees what is broken on purpose.

    python3 tests/pdf/check_ua.py [--seed SEED] [reports|FAMILY...]

reports: the example's report for two months, its annual performance, a workforce report, a risk register, exceptions,
those of examples/, scorecards of units, what some data folders of tests/golden make of each template, and the report of an authority
which tests/oracle/folders.py draws (by SEED, or by one that is printed) have nothing wrong with them and no text too small to
read; and for each condition there is a file that breaks it. FAMILY is a file of
tests/pdf/breaking: what it breaks has to be caught by the condition that is broken and by no other. Without a name, all.
"""
import argparse
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
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "outputs"))
import text_size                                                                    # noqa: E402
import ua                                                                           # noqa: E402
from breaking.pdf import Pdf                                                        # noqa: E402
from checker.registry import CONDITIONS                                             # noqa: E402
from reading import reports                                                         # noqa: E402

breaker = importlib.import_module("break")          # a word of Python's own, which `import` refuses
ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ("2020-10", "2019-10")
ANNUAL = "2020-03"
WORKFORCE = "2020-10"
SCORECARDS, UNITS = "2024-10", ("ALL", "EAST", "T2", "T5")
GOLDEN = (("every-rhythm", "ocg-contract", "2024-11"), ("every-rhythm", "annual-performance", "2024-11"),
          ("commentary-of-all-kinds", "ocg-contract", "2024-10"), ("workforce-of-2014", "workforce", "2014-03"),
          ("action-tracker", "action-tracker", "2020-11"), ("improvement-plan", "improvement-plan", "2020-03"))
SEEDS, DRAWN = 1000, 5


class NoReport(Exception):
    """The program wrote none."""


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
        raise NoReport("scorecard render %s: exit status %d\n%s" % (" ".join(map(str, arguments)), run.returncode, run.stderr))
    return found[0]


def example(scratch, period):
    return render(scratch / period, "ocg-contract", period, "--templates", "templates")


def annual(scratch, period):
    return render(scratch / "annual", "annual-performance", period, "--templates", "templates")


def workforce(scratch, period):
    """Columns in parts, tables by unit, funnels, dots."""
    return render(scratch / "workforce", "workforce", period, "--templates", "templates")


def risk_register(scratch):
    """Cells in colours, headers of rows and columns."""
    return reports.risk_register(scratch) / "report.pdf"


def exceptions(scratch):
    """Links to another report."""
    return reports.exceptions(scratch) / "report.pdf"


def scorecard_of(scratch, unit):
    """Of three levels: links to other reports, a grid, funnels."""
    return render(scratch / ("scorecard-" + unit), "unit-scorecard", SCORECARDS, "--unit", unit, "--templates", "templates",
                  "--data", "tests/golden/levels-area/data")


def golden(scratch, case, report, period):
    return render(scratch / case / report, report, period, "--templates", "templates", "--data", ROOT / "tests/golden" / case / "data")


def other_authority(scratch, seed):
    home = scratch / ("other-%d" % seed)
    made = subprocess.run([sys.executable, ROOT / "tests/oracle/folders.py", str(seed), home], check=True,
                          capture_output=True, text=True).stdout
    arguments = re.search(r": render \S+ (.*?)(?: {3}\(has errors\))?$", made.strip()).group(1).split()
    return render(home / "out", "ocg-contract", *arguments, "--data", home / "data", "--templates", "templates")


def some_other_authority(scratch, seeds):
    """(seed, report) of the first of the seeds that has one: some folders lack the exports of the month that they ask for."""
    for seed in seeds:
        try:
            return seed, other_authority(scratch, seed)
        except NoReport as error:
            print("seed %d: %s" % (seed, error))
    raise NoReport("none of the seeds %s has a report" % ", ".join(map(str, seeds)))


def specimen(scratch):
    return render(scratch / "specimen", "specimen", EXAMPLES[0], "--templates", "tests/pdf/templates")


def check_good(tally, name, path):
    found = ua.check(path)
    ua.tell(name, found)
    tally.check(not found, "%s breaks %d conditions" % (name, len(found)))


def check_report(tally, name, path):
    check_good(tally, name, path)
    small = text_size.small_texts(path)
    tally.check(not small, "%s: %s" % (name, "; ".join(small[:8])))


def check_small_texts_are_seen(tally, scratch, path):
    """By their fonts, and by matrices within each other."""
    for number, small in enumerate((b"BT /F1 7.9 Tf <01> Tj ET", b"BT 0.7 0 0 0.7 9 9 Tm /F1 10 Tf <01> Tj ET",
                                    b"q 0.9 0 0 0.9 0 0 cm q 0 0.8 -0.8 0 0 0 cm BT /F1 10 Tf <01> Tj ET Q Q",
                                    b"q BT /F1 6 Tf ET Q q 0.5 0 0 0.5 0 0 cm Q BT /F1 9 Tf <01> Tj ET")):
        pdf = Pdf(path)
        pdf.set_data(pdf.content(1), b"/Artifact BMC %s EMC" % small)
        pdf.write(scratch / "small.pdf")
        found = text_size.small_texts(scratch / "small.pdf")
        tally.check(len(found) == (number < 3), "%s: %s" % (small.decode(), found or "not seen"))


def check_broken(tally, identifier, path):
    try:
        found = ua.check(path)
    except Exception as error:                      # the checker has to bear with whatever is wrong
        tally.check(False, "%s: the checker fails: %.200r" % (path.name, error))
        return
    tally.check(set(found) == {identifier}, "%s is caught by %s" % (path.name, ", ".join(found) or "no condition"))


def check_reports(tally, scratch, seeds):
    for period in EXAMPLES:
        check_report(tally, "example " + period, example(scratch, period))
    check_small_texts_are_seen(tally, scratch, example(scratch, EXAMPLES[0]))
    check_report(tally, "annual performance " + ANNUAL, annual(scratch, ANNUAL))
    check_report(tally, "workforce report " + WORKFORCE, workforce(scratch, WORKFORCE))
    check_report(tally, "risk register", risk_register(scratch))
    check_report(tally, "exceptions", exceptions(scratch))
    for folder in reports.of_examples(scratch):
        check_report(tally, folder.parent.name, folder / "report.pdf")
    for unit in UNITS:
        check_report(tally, "scorecard of " + unit, scorecard_of(scratch, unit))
    for of in GOLDEN:
        check_report(tally, " ".join(of), golden(scratch, *of))
    seed, other = some_other_authority(scratch, seeds)
    print("the other authority's seed is %d" % seed)
    check_report(tally, "authority of seed %d" % seed, other)


def check_all_are_broken(tally):
    broken = {one.identifier for one in breaker.BREAKS}
    for one in CONDITIONS:
        tally.check(one.identifier in broken, "no file breaks %s: %s" % (one.identifier, one.says))


def check_families(tally, scratch, families):
    good = specimen(scratch)
    check_good(tally, "specimen", good)
    made = breaker.make(good, scratch / "broken", [one for one in breaker.BREAKS if one.family in families])
    check_good(tally, "specimen by way of JSON", scratch / "broken/unbroken.pdf")
    for identifier, path in made:
        check_broken(tally, identifier, path)


def arguments():
    known = sorted({one.family for one in breaker.BREAKS})
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int)
    parser.add_argument("names", nargs="*", metavar="NAME", choices=["reports", *known, []])
    a = parser.parse_args()
    return [a.seed] if a.seed is not None else random.sample(range(SEEDS), DRAWN), set(a.names or ["reports", *known])


def main():
    seeds, names = arguments()
    tally = Tally()
    with tempfile.TemporaryDirectory() as folder:
        try:
            if "reports" in names:
                check_all_are_broken(tally)
                check_reports(tally, Path(folder), seeds)
            if names - {"reports"}:
                check_families(tally, Path(folder), names)
        except NoReport as error:
            tally.check(False, str(error))
    print("check_ua: %d passed, %d failed" % (tally.passed, tally.failed))
    return 1 if tally.failed else 0


if __name__ == "__main__":
    sys.exit(main())
