#!/usr/bin/env python3
"""Compares the program's report.json with the oracle's, and its values.csv with its report.json.

    python3 tests/oracle/compare.py ./scorecard [--seeds A..B] [--every-unit]
    python3 tests/oracle/compare.py ./scorecard --data DIR --templates DIR --report R --period P [--unit CODE] [--as-at PERIOD|latest]

Without --data it makes the random folders of the seeds (default 0..199; `folders.py SEED FOLDER` writes one to look
at; 1000..1999 are those with frequencies and forecasts); with --every-unit, every unit that is open in the period is made in
one run (--unit all) and compared. Prints each difference with its path and both values, then 'N passed, N failed'; exit status 0 or 1.

Numbers must be the same double (within 1e-9 for the limits of p and p-prime). Not compared, not being contract: the
two sentences, the wording of a reason and of a status, the commentary's html; nor what is found in commentary, which
the oracle does not look through (tests/words and the golden cases do). values.csv: one row for each value of
report.json, where what there is none of may be left out; `period` may be the report's or the indicator's; the status
row names the code or the text; a tolerance's own text is free.
"""
import argparse
import concurrent.futures
import csv
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True                      # no __pycache__ in the sources
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import folders                                                                      # noqa: E402
import oracle                                                                       # noqa: E402

JOBS = int(os.environ.get("JOBS", os.cpu_count()))            # folders at a time
SHOWN = 25                                          # differences shown of one folder
HEADER = "report,period,unit,indicator,number,title,figure,column,label,value,text".split(",")
FREE = {("summary", "sentence"), ("trend", "sentence"), ("status", "text"), ("escalation", "text"), ("unreconciled", "text"), ("commentary", "html")}
UNREAD = {("commentary", "findings")}               # by the oracle
NAMES = ("code", "period", "label", "comparator", "name")   # what an element of a list is called in a path
PERIODS = {1: ("month", "months"), 3: ("quarter", "quarters"), 6: ("half-year", "half-years"), 12: ("year", "years")}


# ---------------------------------------------------------------- report.json

def differences(path, ours, theirs, close):
    """(path, the program's, the oracle's) wherever they differ."""
    if isinstance(theirs, dict) and isinstance(ours, dict):
        return objects(path, ours, theirs, close)
    if isinstance(theirs, list) and isinstance(ours, list):
        return lists(path, ours, theirs, close)
    return [] if same(ours, theirs, close) else [(path, ours, theirs)]


def same(ours, theirs, close):
    if isinstance(ours, bool) or isinstance(theirs, bool) or not isinstance(ours, (int, float)) or not isinstance(theirs, (int, float)):
        return type(ours) is type(theirs) and ours == theirs
    return ours == theirs or close and abs(ours - theirs) <= 1e-9 * max(1.0, abs(theirs))


def objects(path, ours, theirs, close):
    found = []
    parent = path.rsplit(".", 1)[-1].partition("[")[0]
    close = close or theirs.get("method") in ("p", "p-prime")
    for key in sorted(set(ours) | set(theirs)):
        at = path + "." + key if path else key
        if (parent, key) in UNREAD:
            continue
        if key == "reason":
            found += reasons(at, ours, theirs)
        elif key not in ours or key not in theirs:
            found.append((at, ours.get(key, "(no such key)"), theirs.get(key, "(no such key)")))
        elif (parent, key) not in FREE:
            found += differences(at, ours[key], theirs[key], close)
    return found


def reasons(at, ours, theirs):
    """A reason where a marker stands, and only there."""
    given = ours.get("reason")
    right = isinstance(given, str) and given != "" if "reason" in theirs else given is None and "reason" not in ours
    return [] if right else [(at, given, "a reason" if "reason" in theirs else "(no such key)")]


def lists(path, ours, theirs, close):
    names = [name_of(x) for x in ours], [name_of(x) for x in theirs]
    if names[0] != names[1]:
        return [(path, names[0], names[1])]
    found = []
    for name, a, b in zip(names[1], ours, theirs):
        found += differences("%s[%s]" % (path, name), a, b, close)
    return found


def name_of(element):
    """What tells an element in its list: its code, period, label; or itself."""
    return next((element[key] for key in NAMES if key in element), "?") if isinstance(element, dict) else element


# ---------------------------------------------------------------- values.csv

def expected_rows(indicator):
    """(column, figure or comparator, value, text or None where it is free) in the order of report.json."""
    for figure in indicator["figures"]:
        for column in ("current", "compare", "year_ago"):
            yield column, figure["label"], figure[column]["value"], figure[column]["text"]
    for benchmark in indicator["benchmarks"]:
        yield "benchmark", benchmark["comparator"], benchmark["value"], benchmark["text"]
    target, tolerance = indicator["target"], indicator["tolerance"]
    yield "target", "", target["value"], target["text"]
    yield "tolerance_low", "", tolerance["low"], None
    yield "tolerance_high", "", tolerance["high"], None
    for named in indicator.get("targets", []):
        yield "named_target", named["name"], named["value"], named["text"]
        yield "named_tolerance_low", named["name"], named["tolerance"]["low"], None
        yield "named_tolerance_high", named["name"], named["tolerance"]["high"], None


def fits(row, column, name, value, text):
    if row["column"] != column or name and name not in (row["figure"], row["label"]):
        return False
    try:
        number = float(row["value"]) if row["value"] else None
    except ValueError:
        return False
    return number == value and (text is None or row["text"] == text)


def average_labels(at, indicator, rows, step):
    """"An average says how many periods it rests on where these are not all of the twelve months'", after the
    compare_label where there is one."""
    found = []
    for figure in indicator["figures"]:
        periods = figure["compare"].get("months", 12 // step)
        if periods in (0, 12 // step):
            continue
        words = "average of the %d %s before" % (periods, PERIODS[step][periods != 1])
        words = "%s (%s)" % (indicator["compare_label"], words) if indicator["compare_label"] else words.capitalize()
        labels = [r["label"] for r in rows if r["column"] == "compare" and r["figure"] == figure["label"]]
        found += [("%s.label of compare" % at, label, words) for label in labels if label != words]
    return found


def indicator_rows(report, indicator, rows, step):
    """Differences between the rows of one indicator and its object; each row may serve once."""
    at, found = "values.csv[%s]" % indicator["code"], []
    for row in rows:
        wrong = {"report": (report["report"],), "unit": (report["unit"]["code"],), "number": (indicator["number"],),
                 "title": (indicator["title"],), "period": (report["period"], indicator["period"])}
        found += [("%s.%s" % (at, key), row[key], allowed[0]) for key, allowed in wrong.items() if row[key] not in allowed]
    left = list(rows)
    for column, name, value, text in expected_rows(indicator):
        row = next((r for r in left if fits(r, column, name, value, text)), None)
        if row is not None:
            left.remove(row)
        elif value is not None or text:
            near = next((r for r in left if r["column"] == column and name in ("", r["figure"], r["label"])), {})
            found.append(("%s.%s %s" % (at, column, name), (near.get("value"), near.get("text")), (value, text)))
            if near:
                left.remove(near)
    found += average_labels(at, indicator, rows, step)
    status = [r for r in left if r["column"] == "status"]
    if len(status) != 1 or not {indicator["status"]["code"], indicator["status"]["text"]} & {status[0]["value"], status[0]["text"], status[0]["label"]}:
        found.append((at + ".status", [(r["value"], r["text"]) for r in status], indicator["status"]["code"]))
    found += [(at + ".(more rows)", list(r.values()), "no such row") for r in left if r["column"] != "status"]
    return found


def values_csv(path, report, steps):
    if not path.exists():
        return [("values.csv", "no file", "a file")]
    with open(path, encoding="utf-8-sig", newline="") as handle:
        rows = list(csv.DictReader(handle))
    with open(path, encoding="utf-8-sig", newline="") as handle:
        header = next(csv.reader(handle), [])
    if header != HEADER:
        return [("values.csv: header", header, HEADER)]
    found = []
    for indicator in report["indicators"]:
        mine = [r for r in rows if r["indicator"] == indicator["code"]]
        found += indicator_rows(report, indicator, mine, steps.get(indicator["code"], 1))
    codes = {i["code"] for i in report["indicators"]}
    return found + [("values.csv", list(r.values()), "no such indicator") for r in rows if r["indicator"] not in codes]


# ---------------------------------------------------------------- one folder

def output_folder(out, case):
    """out/REPORT/PERIOD[/as-at-X][/units/UNIT]; as at the period itself is the plain folder."""
    folder = Path(out) / case.report / case.period
    if case.as_at not in (None, case.period):
        folder /= "as-at-" + case.as_at
    if case.unit not in (None, oracle.Data(case.data).root):
        folder = folder / "units" / case.unit
    return folder


def render(program, case, out):
    command = [program, "render", case.report, case.period, "--data", case.data, "--templates", case.templates, "--out", out, "--quiet"]
    command += ["--unit", case.unit] if case.unit else []
    command += ["--as-at", case.as_at] if case.as_at else []
    return subprocess.run(command, capture_output=True, text=True, errors="replace", timeout=300)


def has_no_exports(case):
    """Whether no round has the report's month and no visible round can say anything about it, or an indicator comes each
    month: then nothing is published ("no exports for the period"), and the program says so with status 1."""
    rounds = [path.name[:7] for folder in ("kpi", "workforce") for path in Path(case.data).glob(folder + "/*.csv")]
    as_at = case.as_at or case.period
    seen = oracle.calculate(case.data, case.templates, case.report, case.period, case.unit, case.as_at)
    values = [figure["current"]["value"] for i in seen["indicators"] for figure in i["figures"]]
    awaited = 1 in steps_of(case.data, case.period).values()
    return case.period not in rounds and (awaited or all(v is None for v in values) or not any(r <= as_at for r in rounds))


def steps_of(data, period):
    """The months of an indicator's period, by code, as of the report's month."""
    return {i.code: i.step for i in oracle.Data(data).indicators if i.is_in_force(oracle.month(period))}


def compare(program, case):
    """All differences of one case."""
    with tempfile.TemporaryDirectory() as out:
        return compare_written(case, render(program, case, out), out)


def compare_written(case, done, out):
    """The same of what a run has written."""
    said = done.stderr.strip().splitlines()[:8]
    path = output_folder(out, case) / "report.json"
    if done.returncode == 1 and "there are no exports for" in done.stderr and has_no_exports(case):
        return []
    if done.returncode not in (0, 1) or not path.exists():
        return [("exit status %d, report.json %s" % (done.returncode, "written" if path.exists() else "missing"), said, "a report")]
    found = [("exit status", (done.returncode, said), 0)] if case.clean and done.returncode != 0 else []
    try:
        report = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        return [("report.json", str(error), "JSON")]
    theirs = oracle.calculate(case.data, case.templates, case.report, case.period, case.unit, case.as_at)
    found += differences("", report, theirs, False)
    return found + values_csv(path.parent / "values.csv", report, steps_of(case.data, case.period))


def compare_units(program, case):
    """All differences of all units that are open in the period, made in one run."""
    units = oracle.Data(case.data).units
    with tempfile.TemporaryDirectory() as out:
        case.unit = "all"
        done, found = render(program, case, out), []
        for case.unit in (unit for unit in units.rows if units.is_open(oracle.month(case.period), unit)):
            found += [("%s: %s" % (case.unit, path), ours, theirs) for path, ours, theirs in compare_written(case, done, out)]
        case.unit = "all"
        return found


def compare_seed(program, seed, compared):
    with tempfile.TemporaryDirectory() as folder:
        case = folders.make(seed, folder)
        return case, compared(program, case)


def tell(name, case, found):
    for path, ours, theirs in found[:SHOWN]:
        print("%s: %s: program %r, oracle %r" % (name, path, ours, theirs))
    if len(found) > SHOWN:
        print("%s: and %d more" % (name, len(found) - SHOWN))
    if found:
        print("%s: was render %s %s%s%s" % (name, case.report, case.period, " --unit " + case.unit if case.unit else "",
                                            " --as-at " + case.as_at if case.as_at else ""))


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--seeds", default="0..199", help="A..B or one seed")
    parser.add_argument("--every-unit", action="store_true")
    for name in ("--data", "--templates", "--report", "--period", "--unit", "--as-at"):
        parser.add_argument(name)
    a = parser.parse_args()
    if a.data and not (a.templates and a.report and a.period):
        parser.error("--data needs --templates, --report and --period")
    return a


def main():
    a = arguments()
    program = os.path.abspath(a.program)
    if a.data:
        case = folders.Case(".", a.period, a.unit, a.as_at, False, "given")
        case.data, case.templates, case.report = a.data, a.templates, a.report
        found = compare(program, case)
        tell("%s %s" % (a.report, a.period), case, found)
        failed, passed = int(bool(found)), int(not found)
    else:
        first, _, last = a.seeds.partition("..")
        seeds = range(int(first), int(last or first) + 1)
        failed, compared = 0, compare_units if a.every_unit else compare
        with concurrent.futures.ProcessPoolExecutor(JOBS) as pool:
            for seed, (case, found) in zip(seeds, pool.map(compare_seed, [program] * len(seeds), seeds, [compared] * len(seeds))):
                tell("seed %d (%s)" % (seed, case.note), case, found)
                failed += bool(found)
        passed = len(seeds) - failed
    print("%d passed, %d failed" % (passed, failed))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
