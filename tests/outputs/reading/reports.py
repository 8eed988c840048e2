"""The reports that the checks of the outputs read: rendered afresh, so that nothing stale is checked.

    python3 tests/outputs/reading/reports.py FOLDER             renders a few below FOLDER for a browser; prints one folder a line
    python3 tests/outputs/reading/reports.py FOLDER unlike      the same of reports that are unlike these: of other templates, of
                                                                a first month, with large numbers
    python3 tests/outputs/reading/reports.py FOLDER levels      the same of scorecards of units of three levels
    python3 tests/outputs/reading/reports.py FOLDER sizes       the same of one with pages of two sizes, to be printed
"""
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
REPORT = "ocg-contract"
PUBLISHED_PERIOD = "2020-10"
ANNUAL, ANNUAL_PERIOD = "annual-performance", "2020-03"
SCORECARD, MOVED = "unit-scorecard", ("AREA-B", "TEAM-A4")
WORKFORCE = "workforce"
ACTIONS = (("action-tracker", "2020-11"), ("improvement-plan", "2020-03"))
EXCEPTIONS = "exceptions"
EXAMPLES = (("2013", "comparators", "2013-03"), ("business-plan", "finance", "2020-09"),
            ("partnership", "partnership", "2020-03"), ("committee", "committee-cover", "2025-10"),
            ("pen-portrait", "pen-portrait", "2020-04"))     # folders of examples/
RISKS = "risks"                     # the golden case of the report risk-register
FIRST_MONTH = "2025-05"
PERIODS = ("2019-10", "2020-03", PUBLISHED_PERIOD)
OTHER_AUTHORITIES = (7, 19)         # seeds of tests/oracle/folders.py: a whole authority, and one with a later start


def scorecard(arguments):
    """Runs ./scorecard; errors in the data (status 1) are part of some folders, anything worse ends the check."""
    run = subprocess.run([str(ROOT / "scorecard"), *arguments, "--quiet"], cwd=ROOT, capture_output=True, text=True)
    if run.returncode > 1:
        sys.exit("./scorecard %s: exit status %d\n%s" % (" ".join(arguments), run.returncode, run.stderr))


def folder_of_one_report(out):
    """The one folder below `out` that holds a report."""
    found = [page.parent for page in Path(out).glob("**/index.html")]
    if len(found) != 1:
        sys.exit("%s: %d reports, and not one" % (out, len(found)))
    return found[0]


def example(period, scratch, report=REPORT):
    """A report of the example authority for a month."""
    out = Path(scratch) / ("%s-%s" % ("example" if report == REPORT else report, period))
    scorecard(["render", report, period, "--out", str(out)])
    return folder_of_one_report(out)


def first_month(scratch, report):
    """The report of an authority for the first month that it has exports of, with two years of history in them."""
    out = Path(scratch) / ("first-month-%s" % report)
    scorecard(["render", report, FIRST_MONTH, "--data", str(ROOT / "tests/golden/first-month/data"), "--out", str(out)])
    return folder_of_one_report(out)


def of_golden(scratch, report, period):
    """What the golden case of that name makes of the example's template: reports of actions, with those of their sources."""
    out = Path(scratch) / ("golden-" + report)
    scorecard(["render", report, period, "--data", str(ROOT / "tests/golden" / report / "data"), "--out", str(out)])
    return folder_of_one_report(out)


def of_examples(scratch):
    """The reports that have a data folder of their own in examples/."""
    found = []
    for folder, report, period in EXAMPLES:
        out = Path(scratch) / ("example-" + folder)
        scorecard(["render", report, period, "--data", str(ROOT / "examples" / folder), "--out", str(out)])
        found.append(folder_of_one_report(out))
    return found


def risk_register(scratch):
    """The golden case's report, of every rating and change, by the template as it is shipped."""
    data, out = Path(scratch) / "data-risks", Path(scratch) / "risk-register"
    for part in ("base", RISKS + "/files"):
        shutil.copytree(ROOT / "tests/golden" / part / "data", data, dirs_exist_ok=True)
    scorecard(["render", "risk-register", PUBLISHED_PERIOD, "--data", str(data), "--out", str(out)])
    return folder_of_one_report(out)


def large_numbers(scratch):
    """The variant whose numbers a column of a phone is too narrow for."""
    made = subprocess.run([sys.executable, str(ROOT / "tests/variants/render.py"), str(scratch), "large_values"], check=True,
                          capture_output=True, text=True).stdout
    return Path(made.strip())


def exceptions(scratch):
    """The example's, in one folder with the report that it leads to."""
    folder = example(PUBLISHED_PERIOD, scratch, EXCEPTIONS)
    scorecard(["render", REPORT, PUBLISHED_PERIOD, "--out", str(folder.parents[1])])
    return folder


def other_authority(seed, scratch):
    """Another authority's report, by the example's template: tests/oracle/folders.py makes its data."""
    home, out = Path(scratch) / ("data-%d" % seed), Path(scratch) / ("other-%d" % seed)
    made = subprocess.run([sys.executable, str(ROOT / "tests/oracle/folders.py"), str(seed), str(home)], check=True,
                          capture_output=True, text=True).stdout
    arguments = re.search(r": render \S+ (.*?)(?: {3}\(has errors\))?$", made.strip()).group(1).split()
    scorecard(["render", REPORT, *arguments, "--data", str(home / "data"), "--out", str(out)])
    return folder_of_one_report(out)


def results(folder):
    return json.loads((folder / "report.json").read_text(encoding="utf-8"))


def scorecards(scratch):
    """The folders of the example's scorecards for a month, by unit: of all that are open, so that each link leads somewhere."""
    out, found, waiting = Path(scratch) / "scorecards", {}, [None]
    root = out / SCORECARD / PUBLISHED_PERIOD
    while waiting:
        unit = waiting.pop(0)
        folder = root / "units" / unit if unit else root
        scorecard(["render", SCORECARD, PUBLISHED_PERIOD, *(["--unit", unit] if unit else []), "--out", str(out)])
        found[results(folder)["unit"]["code"]] = folder
        waiting += [child["code"] for child in results(folder)["children"]]
    return found


def three_levels(scratch):
    """One scorecard of each level: of an area where a team came, and of that team."""
    found = scorecards(scratch)
    return [next(iter(found.values())), *(found[unit] for unit in MOVED)]


def all_reports(scratch):
    """The folders of the example's months and of the other authorities."""
    return ([example(period, scratch) for period in PERIODS]
            + [other_authority(seed, scratch) for seed in OTHER_AUTHORITIES])


def few_reports(scratch):
    """As all_reports, as many as a browser looks at in a minute or two."""
    return [example(PUBLISHED_PERIOD, scratch), example(PERIODS[0], scratch), other_authority(OTHER_AUTHORITIES[0], scratch)]


def unlike_reports(scratch):
    """Those that the few are not like."""
    return [example(ANNUAL_PERIOD, scratch, ANNUAL), example(PUBLISHED_PERIOD, scratch, WORKFORCE), exceptions(scratch),
            *of_examples(scratch), first_month(scratch, REPORT),
            first_month(scratch, ANNUAL), large_numbers(scratch),
            *(of_golden(scratch, *report) for report in ACTIONS), risk_register(scratch)]


def two_sizes(scratch):
    """Upright pages and pages on their side in one report, by a template of the browser's tests."""
    out = Path(scratch) / "two-sizes"
    scorecard(["render", "two-sizes", PUBLISHED_PERIOD, "--templates", str(ROOT / "tests/browser/templates"), "--out", str(out)])
    return [folder_of_one_report(out)]


KINDS = {(): few_reports, ("unlike",): unlike_reports, ("levels",): three_levels, ("sizes",): two_sizes}

if __name__ == "__main__":
    if len(sys.argv) < 2 or tuple(sys.argv[2:]) not in KINDS:
        sys.exit(__doc__)
    print("\n".join(str(folder) for folder in KINDS[tuple(sys.argv[2:])](sys.argv[1])))
