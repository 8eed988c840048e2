#!/usr/bin/env python3
"""Every figure that was published for October 2020 stands in report.json, in the HTML and in the PDF, at its place.

    python3 tests/outputs/check_published_outputs.py [FOLDER]

FOLDER is a rendered report (default: one rendered afresh). The published figures are in tests/data/published.
A figure's place is its row and column in the table, the tile or the comparison of its indicator's section.
"""
import csv
import json
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True                      # no __pycache__ in the sources
from reading import page, paper, reports                                            # noqa: E402
from reading.section import numbers_of                                              # noqa: E402
from reading.tally import Tally                                                     # noqa: E402

PUBLISHED = reports.ROOT / "tests/data/published"
BY_TITLE = {"Referrals": "HR1", "Assessments completed": "HR2", "Children subject to S47 enquiries": "HR3",
            "Children subject of an ICPC": "HR4", "Children in Need": "HR5", "Children with a CP Plan": "HR6",
            "Children in Care": "HR7"}
RATE_COLUMNS = {"Birmingham October 20": "BCT October 2020", "Birmingham Nov-19": "BCT November 2019",
                "Statistical neighbours": "Statistical neighbours", "National": "National", "West Midlands": "West Midlands"}
BASES = {"rolling 12 months": ("rolling12", "rolling 12 months"), "snapshot": ("snapshot", "at the end of the month")}
YEAR_AGO, YEAR = "October 2019", "2020/21"
UNIT_WORD = {"days": " days"}       # a benchmark carries its figure's unit; the source prints 486
ANNUAL_MONTHS = "Months met or within tolerance last 12 months"
COUNTS = {"met": 8, "within": 6, "outside": 0, "missed": 1}


def published(name):
    with open(PUBLISHED / name, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


class Report:
    """The three outputs of one folder, by indicator code."""

    def __init__(self, folder):
        self.json = json.loads((folder / "report.json").read_text(encoding="utf-8"))
        self.indicators = {one["code"]: one for one in self.json["indicators"]}
        html, pdf = page.sections(folder / "index.html"), paper.sections(folder / "report.pdf")
        self.prints = {"HTML": {part.identifier: part for part in html},
                       "PDF": {part.identifier: twin for part, twin in zip(html, pdf)}}

    def sections(self, code):
        """("HTML", section), ("PDF", section) of an indicator; rates share one."""
        name = "headline-rates" if code in BY_TITLE.values() else "indicator-" + code.lower()
        return [(kind, parts[name]) for kind, parts in self.prints.items()]


def check_figure(tally, report, row):
    """A row of published-figures.csv."""
    code, label, column, text = row["indicator"], row["figure"], row["column"], row["printed"]
    indicator = report.indicators[code]
    if column == "benchmark":
        text += UNIT_WORD.get(headline(indicator)["unit"], "")
    where = "%s, %s, %s" % (code, label, column)
    tally.same(json_figure(indicator, label, column), text, where + ", report.json")
    for kind, section in report.sections(code):
        tally.same(printed_figure(section, label, column), text, "%s, %s" % (where, kind))
        if kind == "PDF":
            tally.check(numbers_of(text).keys() <= numbers_of(section.page_text).keys(),
                        "%s: %r is not in the text of pages %d to %d" % (where, text, *section.pages))


def headline(indicator):
    return next(figure for figure in indicator["figures"] if figure["headline"])


def json_figure(indicator, label, column):
    if column == "benchmark":
        return next((one["text"] for one in indicator["benchmarks"] if one["comparator"] == label), None)
    figure = next((one for one in indicator["figures"] if one["label"] == label), None)
    key = {"current": "current", "year-ago": "year_ago"}.get(column, "compare")
    return figure[key]["text"] if figure else None


def printed_figure(section, label, column):
    """What stands at that place of the HTML's or the PDF's section."""
    if column == "year-ago":
        return section.after(YEAR_AGO)
    cells = section.row(label)
    if not cells:
        return None
    return cells[-1] if column == "current" else cells[0]


def check_rate(tally, report, row):
    """A row of published-headline-rates.csv: five columns, and the basis beside the title."""
    title = row["rate per 10000"]
    code = BY_TITLE[title]
    indicator = report.indicators[code]
    basis, words = BASES[row["basis"]]
    figure = headline(indicator)
    others = {one["comparator"]: one["text"] for one in indicator["benchmarks"]}
    tally.same(indicator["basis"], basis, code + ", basis, report.json")
    for column, heading in RATE_COLUMNS.items():
        in_json = {"Birmingham October 20": figure["current"]["text"], "Birmingham Nov-19": figure["compare"]["text"],
                   **others}.get(column)
        tally.same(in_json, row[column], "%s, %s, report.json" % (code, column))
        for kind, section in report.sections(code):
            cells = section.row("%s %s" % (title, words))
            header = section.header("%s %s" % (title, words))
            at = header.index(heading) if header and heading in header else None
            tally.same(cells[at] if cells and at is not None else None, row[column], "%s, %s, %s" % (code, column, kind))


def check_target(tally, report, row):
    """A row of published-targets.csv: target, tolerance and status in report.json, the tiles and the glance."""
    code = row["indicator"]
    indicator = report.indicators[code]
    target, status = indicator["target"], row["status_from_the_figures"]
    tolerance = "%s to %s" % (row["tolerance_low"], row["tolerance_high"]) if row["tolerance_low"] else ""
    tolerance += UNIT_WORD.get(headline(indicator)["unit"], "") if tolerance else ""
    tally.same(target["text"], row["target"], code + ", target, report.json")
    tally.same(target["year"], YEAR if row["target"] else "", code + ", target's year, report.json")
    tally.same(indicator["tolerance"]["text"], tolerance, code + ", tolerance, report.json")
    tally.same(indicator["better"], row["better"], code + ", better, report.json")
    tally.same(indicator["status"]["code"], status, code + ", status, report.json")
    for kind, section in report.sections(code):
        label = "Target " + YEAR if row["target"] else "Target"
        tally.same(section.after(label), row["target"] or "None set", "%s, target, %s" % (code, kind))
        tally.same(section.after("Tolerance"), tolerance or "None set", "%s, tolerance, %s" % (code, kind))
        tally.check(indicator["status"]["text"] in " ".join(section.words), "%s, status, %s" % (code, kind))
        check_glance(tally, report.prints[kind]["glance"], indicator, row["target"], tolerance,
                     "%s, the month at a glance, %s" % (code, kind))


def check_glance(tally, glance, indicator, target, tolerance, where):
    cells = glance.row(indicator["short_title"])
    if not tally.check(cells is not None, where + ": no row"):
        return
    due = indicator["target"]["due"]["text"]
    tally.same(cells[0], (target or "none") + (" (%s due)" % due if due else ""), where + ", target")
    tally.same(cells[1], tolerance or "none", where + ", tolerance")
    tally.same(cells[2], headline(indicator)["current"]["text"], where + ", this month")
    tally.same(cells[-1], indicator["status"]["text"], where + ", status")


def check_summary(tally, report):
    summary = report.json["summary"]
    for code, count in COUNTS.items():
        tally.same(summary[code], count, "summary, %s, report.json" % code)
    tally.check("8 of 15" in summary["sentence"], "the summary does not say 8 of 15: " + summary["sentence"])
    for kind, parts in report.prints.items():
        glance = parts["glance"]
        tally.check(summary["sentence"] in glance.paragraphs, "the %s does not have the summary's sentence" % kind)
        words = " ".join(glance.words)
        for status, count in COUNTS.items():
            text = next((one["status"]["text"] for one in report.json["indicators"] if one["status"]["code"] == status),
                        "Outside tolerance")
            tally.check("%d %s" % (count, text) in words, "the %s does not count %d %s" % (kind, count, text))
    tally.check("8 of 15 indicators" in " ".join(report.prints["PDF"]["glance"].page_text.split()),
                "the text of the PDF's page does not say 8 of 15 indicators")


def annual_rows(sections, row):
    """(number, months, percentage) of the annual performance in an output, or None: by the number in the first cell."""
    return next(([cells[0], cells[-2], cells[-1]] for part in sections for table in part.tables for cells in table
                 if cells[0] == row["PI"]), None)


def check_annual(tally, folder):
    """The business plan's section 6: number, months and percentage of each row; number 12 was another measure then."""
    rows = published("annual-performance-2019-20.csv")
    report = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    tracks = {one["number"]: one for one in report["indicators"] if one["track"]["of"]}
    tally.same(tracks["12"]["code"], "A2", "annual performance, number 12")
    tally.same(sorted(tracks, key=int), [row["PI"] for row in rows], "annual performance, the rows, report.json")
    for row in rows:
        where, wanted = "annual performance, %s" % row["PI"], [row["PI"], row[ANNUAL_MONTHS], row["%"]]
        tally.same(tracks[row["PI"]]["track"]["text"], row[ANNUAL_MONTHS], where + ", report.json")
        for kind, sections in (("HTML", page.sections(folder / "index.html")), ("PDF", paper.sections(folder / "report.pdf"))):
            tally.same(annual_rows(sections[:1], row), wanted, "%s, %s" % (where, kind))


def main(arguments):
    tally = Tally("published outputs")
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(arguments[0]) if arguments else reports.example(reports.PUBLISHED_PERIOD, scratch)
        report = Report(folder)
        for row in published("published-figures.csv"):
            check_figure(tally, report, row)
        for row in published("published-headline-rates.csv"):
            check_rate(tally, report, row)
        for row in published("published-targets.csv"):
            check_target(tally, report, row)
        check_summary(tally, report)
        if not arguments:
            check_annual(tally, reports.example(reports.ANNUAL_PERIOD, scratch, reports.ANNUAL))
    return tally.finish()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
