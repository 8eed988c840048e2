#!/usr/bin/env python3
"""scorecard explain: its last lines are the words on the page, and each of its steps can be done again by hand.

    python3 tests/outputs/check_explain.py

For each indicator of the example (some months) and of other authorities (with areas and teams): the texts said to be
on the page stand there, in the indicator's section, and are those of report.json; each export row that is named holds
what is said; parts add up to their sums, and sums to the ratio; text and JSON have the same steps.
"""
import csv
import json
import subprocess
import sys
import tempfile
from fractions import Fraction
from pathlib import Path

sys.dont_write_bytecode = True                      # no __pycache__ in the sources
from reading import page, reports                                                   # noqa: E402
from reading.section import plain                                                   # noqa: E402
from reading.tally import Tally                                                     # noqa: E402

FIFTEEN = ["KPI%d" % number for number in range(1, 16)]
TILES = ("value", "target", "tolerance", "year_ago", "previous")
LAST_HEADING = "\n6 On the page\n"
NOTHING = {}                        # no such member


def explain(code, report, options):
    arguments = ["explain", code, report["period"], "--unit", report["unit"]["code"], "--as-at", report["as_at"], *options]
    run = subprocess.run([str(reports.ROOT / "scorecard"), *arguments], cwd=reports.ROOT, capture_output=True, text=True)
    if run.returncode > 1:
        sys.exit("./scorecard %s: exit status %d\n%s" % (" ".join(arguments), run.returncode, run.stderr))
    return run.stdout


# ---------------------------------------------------------------- the page

def json_words(one):
    """The texts of report.json that the page shows of an indicator, by their names in the explanation."""
    headline = next(figure for figure in one["figures"] if figure["headline"])
    found = {"value": headline["current"]["text"], "compare": headline["compare"]["text"],
             "year_ago": headline["year_ago"]["text"], "target": one["target"]["text"],
             "target_due": one["target"]["due"]["text"], "tolerance": one["tolerance"]["text"],
             "status": one["status"]["text"], "trend": one["trend"]["sentence"]}
    return {name: text for name, text in found.items() if text}


def check_lines(tally, where, told, text):
    """The text ends in the lines of the tree that are on the page."""
    shown = [plain(words["label"] + " " + words["text"]) for words in told["page"] if words["on_page"]]
    lines = [plain(line) for line in text.split(LAST_HEADING)[1].splitlines() if line.strip()]
    tally.check(shown and lines[-len(shown):] == shown, "%s: the last lines are %r, and not %r" % (where, lines, shown))


def check_page(tally, where, told, one, words):
    """What it says of the page is so, and nothing of it is missing."""
    for item in told["page"]:
        if item["on_page"]:
            tally.check(plain(item["text"]) in words, "%s: %r is not on the page" % (where, item["text"]))
    by_name = {item["name"]: item for item in told["page"]}
    for name, text in json_words(one).items():
        tally.same(by_name.get(name, NOTHING).get("text"), text, "%s, %s" % (where, name))
    if one["commentary"] and one["commentary"]["headline"]:
        tally.same(by_name["headline"]["text"], one["commentary"]["headline"], where + ", the commentary's headline")


def check_tiles(tally, where, told, section, drawn):
    """Of an indicator with a page of its own nothing is left out, and the labels are the tiles' too."""
    for item in told["page"]:
        if item["name"] != "headline" or drawn:     # the chart's title
            tally.check(item["on_page"], "%s: %r is said not to be on the page" % (where, item["text"]))
        if item["name"] in TILES:
            tally.same(section.after(item["label"]), item["text"], "%s, %s" % (where, item["label"]))


# ---------------------------------------------------------------- the steps

class Rows:
    """The cells of export files by file, line and cell, read once."""

    def __init__(self):
        self.files = {}

    def cell(self, node):
        path = reports.ROOT / node["file"]
        if path not in self.files:
            with open(path, encoding="utf-8-sig", newline="") as file:
                reader = csv.reader(file)
                self.files[path] = {reader.line_num: row for row in reader}
        row = self.files[path].get(node["line"], [])
        return (row[node["cell"] - 1] if node["cell"] <= len(row) else "").strip()


def exact(node):
    """The number that is printed; None for a marker, or where it is rounded."""
    text = node["text"].replace(",", "").replace("−", "-")
    return None if node["value"] is None else Fraction(text)


def numbers(nodes):
    return [exact(node) for node in nodes if node["value"] is not None]


def check_written(tally, where, cell, node):
    """The cell holds the number as written; a marker may be spelt in several ways."""
    if node["value"] is not None:
        tally.same(cell, node["written"], where)
    else:
        tally.check("error" in node or not any(letter.isdigit() for letter in cell), "%s: %r is no marker" % (where, cell))


def check_node(tally, where, rows, node):
    """A value, and the rows or parts that it rests on."""
    where = "%s, %s %s %s" % (where, node["measure"], node["period"], node["unit"])
    if node["origin"] == "row":
        check_written(tally, where, rows.cell(node), node)
        for other in node["other_rows"]:
            tally.same(rows.cell(other), other["written"], where + ", a row that does not count")
    for part in node.get("parts", []):
        check_node(tally, where, rows, part)
    if node.get("parts") and node["value"] is not None:
        tally.same(exact(node), sum(numbers(node["parts"])), where + ", the sum")


def check_term(tally, where, measures, column, term):
    """A measure over the months of its column."""
    measure = measures[term["measure"]]
    months = [month for month in measure["months"] if column["first"] <= month["period"] <= column["last"]]
    if term["value"] is None:
        return
    total, count = sum(numbers(months)), len(numbers(months))
    expected = total / count if measure["kind"] == "stock" else total
    tally.check(abs(expected - Fraction(str(term["value"]))) < Fraction(1, 10 ** 6),
                "%s, %s: %s, and not %s" % (where, term["measure"], term["value"], float(expected)))


def check_column(tally, where, measures, figure, column):
    where = "%s, %s, %s" % (where, figure["label"], column["column"])
    for key in ("numerator", "denominator"):
        for term in (column[key] or NOTHING).get("terms", []):
            check_term(tally, where, measures, column, term)
    steps = {step["step"]: step["text"] for step in column["steps"]}
    printed = steps["print"].split(": ")[0]
    tally.same(printed, column["text"], where + ", in print")
    if column["value"] is not None and "ratio" in steps and "scale" not in steps:
        ratio = column["numerator"]["value"] / column["denominator"]["value"]
        tally.check(abs(ratio - column["value"]) < 1e-9 * max(1, abs(ratio)), where + ", the ratio")


def check_figures(tally, where, told, one):
    measures = {measure["measure"]: measure for measure in told["measures"]}
    by_label = {}
    for figure in one["figures"]:
        by_label.setdefault((figure["label"], figure["headline"]), figure)
    for figure in told["figures"]:
        theirs = by_label[figure["label"], figure["headline"]]
        for column in figure["columns"]:
            check_column(tally, where, measures, figure, column)
            if column["column"] in theirs:
                tally.same((column["value"], column["text"]),
                           (theirs[column["column"]]["value"], theirs[column["column"]]["text"]),
                           "%s, %s, %s" % (where, figure["label"], column["column"]))


def check_trend(tally, where, told, one):
    """The months are those of report.json, with the same limits and flags."""
    months = {month["period"]: month for month in told["trend"]["months"] if month["in_window"]}
    tally.same(list(months), [point["period"] for point in one["series"]], where + ", the months")
    for point in one["trend"]["points"]:
        ours = {key: months.get(point["period"], NOTHING).get(key) for key in point}
        tally.same(ours, point, "%s, trend, %s" % (where, point["period"]))
    for key in ("method", "rules", "variation", "assurance", "sentence"):
        tally.same(told["trend"][key], one["trend"][key], "%s, trend, %s" % (where, key))


def texts(tree):
    """All that the tree says in words."""
    if isinstance(tree, dict):
        return [text for key, value in tree.items() for text in ([value] if key in ("says", "text") and isinstance(value, str)
                                                                 else texts(value))]
    return [text for item in tree for text in ([item] if isinstance(item, str) else texts(item))] if isinstance(tree, list) else []


def check_same_words(tally, where, told, text):
    folded = plain(text)
    target = told["target"]
    branches = [told[key] for key in ("figures", "status", "changes", "benchmarks", "trend", "page", "measures")]
    for branch in [*branches, target["rows"], target["steps"]]:
        for words in texts(branch):
            tally.check(plain(words) in folded, "%s: the text lacks %r" % (where, words))


# ---------------------------------------------------------------- all of it

def check_indicator(tally, where, report, one, sections, options, rows):
    text = explain(one["code"], report, options)
    told = json.loads(explain(one["code"], report, [*options, "--json"]))
    section = sections.get("indicator-" + one["code"].lower()) or sections["headline-rates"]
    check_lines(tally, where, told, text)
    check_page(tally, where, told, one, plain(" ".join(section.words + sections["glance"].words)))
    if one["section"] == "kpi":
        check_tiles(tally, where, told, section, any(month["value"] is not None for month in one["series"]))
    for measure in told["measures"]:
        for month in measure["months"]:
            check_node(tally, where, rows, month)
    check_figures(tally, where, told, one)
    check_trend(tally, where, told, one)
    check_same_words(tally, where, told, text)


def check_report(tally, folder, options):
    report = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    sections = {part.identifier: part for part in page.sections(folder / "index.html")}
    rows = Rows()
    for one in report["indicators"]:
        where = "%s %s %s" % (report["unit"]["name"], report["period"], one["code"])
        check_indicator(tally, where, report, one, sections, options, rows)
    return [one["code"] for one in report["indicators"]]


def main():
    tally = Tally("explain")
    with tempfile.TemporaryDirectory() as scratch:
        codes = check_report(tally, reports.example(reports.PUBLISHED_PERIOD, scratch), [])
        tally.check(set(FIFTEEN) <= set(codes), "not all fifteen indicators are in the example's report")
        check_report(tally, reports.example(reports.PERIODS[0], scratch), [])
        for seed in reports.OTHER_AUTHORITIES:
            folder = reports.other_authority(seed, scratch)
            check_report(tally, folder, ["--data", str(Path(scratch) / ("data-%d" % seed) / "data")])
    return tally.finish()


if __name__ == "__main__":
    sys.exit(main())
