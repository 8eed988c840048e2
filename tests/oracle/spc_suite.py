#!/usr/bin/env python3
"""Holds the trend method to what NHSRplotthedots 0.2.2 printed for 32 series (tests/suites/README.md).

    python3 tests/oracle/spc_suite.py ./scorecard|--oracle

Each series becomes a data folder in the design's format, is rendered with rules = mdc-legacy, and its mean and
limits (to 1e-9), each point's rule and class, latest variation and assurance are compared. Exit status 0 or 1.
S01 is constant: the peer draws no limits there, this project limits equal to the mean.
The peer prints one rule a point (by precedence) and its class; `flags` lists all: its first must be the peer's.
"""
import csv
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True                      # no __pycache__ in the sources
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import oracle                                                                       # noqa: E402
from folders import write_template                                                   # noqa: E402

SUITE = Path(__file__).resolve().parents[1] / "suites/spc"
RULES = {"Common Cause": None, "Above UCL": "outside", "Below LCL": "outside",
         "7 Point Trend (Increasing)": "trend", "7 Point Trend (Decreasing)": "trend",
         "2 in 3 Above CL": "two-of-three", "2 in 3 Below CL": "two-of-three",
         "7 Points Above CL": "shift", "7 Points Below CL": "shift"}
BETTER = {"increase": "high", "decrease": "low", "neutral": "neither"}
CLASSES = {"common_cause": "common", "special_cause_improvement": "improvement", "special_cause_concern": "concern",
           "special_cause_neutral_high": "neutral-high", "special_cause_neutral_low": "neutral-low"}
ASSURANCE = {"": "none", "consistent_pass": "consistently-meets", "consistent_fail": "consistently-misses",
             "inconsistent": "hit-or-miss"}
MINIMUM_POINTS = 13


def rows_by_series(path):
    found = {}
    with open(path, encoding="utf-8", newline="") as handle:
        for row in csv.DictReader(handle):
            found.setdefault(row["series_id"], []).append(row)
    return found


def write_csv(path, header, rows):
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="") as handle:
        writer = csv.writer(handle, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def write_folder(folder, param, series):
    """One count indicator A, one unit, one export with all months, made in the last of them."""
    data, last = folder / "data", series[-1]["date"][:7]
    data.mkdir()
    (data / "authority.ini").write_text("[authority]\nname = Suite\nshort_name = Suite\nroot_unit = all\ncontact = nobody\n")
    write_csv(data / "units.csv", ["unit", "name", "level", "parent"], [["all", "All", "authority", ""]])
    write_csv(data / "indicators.csv", ["code", "title", "section", "better", "basis", "compare", "trend"],
              [["A", param["series_id"], "kpi", BETTER[param["improvement_direction"]], "month", "none", "xmr"]])
    write_csv(data / "figures.csv", ["indicator", "order", "label", "numerator", "denominator", "unit", "decimals", "headline"],
              [["A", 1, "value", "v", "", "number", 1, "yes"]])
    if param["target"]:
        write_csv(data / "targets.csv", ["indicator", "from", "target", "tolerance_low", "tolerance_high"],
                  [["A", series[0]["date"][:7], param["target"], "", ""]])
    events = [["A", date[:7], "recalculate", "", "step", "suite"] for date in param["rebase_dates"].split(";") if date]
    if param["fix_after_n_points"]:
        events.append(["A", series[0]["date"][:7], "baseline", param["fix_after_n_points"], "fixed", "suite"])
    if events:
        write_csv(data / "events.csv", ["indicator", "period", "kind", "points", "text", "approved_by"], events)
    write_csv(data / "kpi" / (last + ".csv"), ["period", "unit", "measure", "value"],
              [[row["date"][:7], "all", "v", row["value"]] for row in series])
    write_template(folder / "templates", "suite", {
        "report": {"title": "Suite", "indicators": "A", "notice": "Test"},
        "trend": {"months": "0", "rules": "mdc-legacy", "screen_moving_ranges": "yes" if param["screen_outliers"] == "TRUE" else "no",
                  "run_length": "7", "minimum_points": str(MINIMUM_POINTS), "trial_points": "1"}})
    return last


def report(program, folder, period):
    """report.json of the folder: from the program, or from the oracle."""
    if program == "--oracle":
        return oracle.calculate(str(folder / "data"), str(folder / "templates"), "suite", period)
    done = subprocess.run([program, "render", "suite", period, "--data", folder / "data", "--templates", folder / "templates",
                           "--out", folder / "out", "--quiet"], capture_output=True, text=True)
    path = folder / "out" / "suite" / period / "report.json"
    if done.returncode != 0 or not path.exists():
        raise RuntimeError("exit status %d: %s" % (done.returncode, done.stderr.strip()))
    return json.loads(path.read_text(encoding="utf-8"))


def near(ours, theirs):
    """The peer's table has 15 digits, an empty cell for a value that is not there."""
    if theirs == "" or ours is None:
        return theirs == "" and ours is None
    return abs(ours - float(theirs)) <= 1e-9 * max(1, abs(float(theirs)))


def variation_of(word, direction):
    """The variation that goes with a class: high and low follow the direction."""
    if word in ("improvement", "concern"):
        return word + ("-high" if (word == "improvement") == (direction == "increase") else "-low")
    return word


def differences(trend, points, summary, constant):
    """(what, ours, the peer's) for everything that does not agree."""
    found = []
    if len(trend["points"]) != len(points):
        return [("number of points", len(trend["points"]), len(points))]
    for ours, peer in zip(trend["points"], points):
        at = peer["date"][:7] + " "
        if ours["period"] != peer["date"][:7]:
            found.append((at + "period", ours["period"], peer["date"][:7]))
        lower, upper = (peer["mean"],) * 2 if constant else (peer["lpl"], peer["upl"])
        for key, theirs in (("value", peer["value"]), ("mean", peer["mean"]), ("lower", lower), ("upper", upper)):
            if not near(ours[key], theirs):
                found.append((at + key, ours[key], theirs))
        rule = RULES[peer["special_cause_type"]]
        if (ours["flags"] or [None])[0] != rule:
            found.append((at + "rule", ours["flags"], peer["special_cause_type"]))
        if ours["class"] != CLASSES[peer["point_type"]]:
            found.append((at + "class", ours["class"], peer["point_type"]))
    last = summary[-1]
    enough = int(last["n"]) >= MINIMUM_POINTS            # below, this project says none
    variation = variation_of(CLASSES[points[-1]["point_type"]], last["improvement_direction"]) if enough else "none"
    if trend["variation"] != variation:
        found.append(("variation", trend["variation"], variation))
    if CLASSES[last["variation_type_last_point"]] != CLASSES[points[-1]["point_type"]]:
        found.append(("the suite's own tables", last["variation_type_last_point"], points[-1]["point_type"]))
    assurance = ASSURANCE[last["assurance_type"]] if enough else "none"
    if trend["assurance"] != assurance:
        found.append(("assurance", trend["assurance"], assurance))
    return found


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    program = sys.argv[1] if sys.argv[1] == "--oracle" else os.path.abspath(sys.argv[1])
    params, series, points, summary = (rows_by_series(SUITE / (name + ".csv")) for name in ("params", "series", "points", "summary"))
    failed = 0
    for name, (param,) in params.items():
        with tempfile.TemporaryDirectory() as scratch:
            folder = Path(scratch)
            try:
                period = write_folder(folder, param, series[name])
                trend = report(program, folder, period)["indicators"][0]["trend"]
                wrong = differences(trend, points[name], summary[name], name.startswith("S01_"))
            except RuntimeError as error:
                wrong = [("the program", error, "a report")]
        failed += bool(wrong)
        for what, ours, theirs in wrong:
            print("%s: %s: %r, the peer has %r" % (name, what, ours, theirs))
    print("%d passed, %d failed" % (len(params) - failed, failed))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
