#!/usr/bin/env python3
"""The outputs of a report say the same: report.json, values.csv, the HTML and the PDF, indicator by indicator.

    python3 tests/outputs/check_same_numbers.py [FOLDER...]

Each FOLDER is a rendered report (default: some months of the example and other authorities, rendered afresh).
report.json is compared with values.csv value by value, and with the HTML's tiles and tables cell by cell; the HTML
with the PDF table by table, then number by number in all that a section says, and with the text that pdftotext
finds on the section's pages. Of drawings, whose labels depend on their size, the labels that name a value are compared.
"""
import csv
import json
import re
import subprocess
import sys
import tempfile
import unicodedata
from decimal import Decimal
from pathlib import Path

sys.dont_write_bytecode = True                      # no __pycache__ in the sources
from reading import page, reports, tagged                                            # noqa: E402
from reading.section import numbered, numbers_of, unmarked                                # noqa: E402
from reading.tally import Tally                                                     # noqa: E402

RATES = "headline-rates"
LONG_LABEL = 16             # characters
COLUMNS = ("current", "compare", "year_ago")


# ---------------------------------------------------------------- report.json and values.csv

def number(value):
    return "" if value is None else float(value)


def values_of_json(report):
    """(indicator, figure, column, label, value, text) of each value that there is; label of benchmarks only."""
    found = set()
    for one in report["indicators"]:
        code = one["code"]
        for figure in one["figures"]:
            for column in COLUMNS:
                if figure[column]["text"]:
                    found.add((code, figure["label"], column, "", number(figure[column]["value"]), figure[column]["text"]))
        for other in one["benchmarks"]:
            found.add((code, "", "benchmark", other["comparator"], number(other["value"]), other["text"]))
        if one["target"]["text"]:
            found.add((code, "", "target", "", number(one["target"]["value"]), one["target"]["text"]))
        for end in ("low", "high"):
            if one["tolerance"][end] is not None:
                found.add((code, "", "tolerance_" + end, "", number(one["tolerance"][end]), ""))
        for target in one.get("targets", []):
            if target["text"]:
                found.add((code, "", "named_target", target["name"], number(target["value"]), target["text"]))
            for end in ("low", "high"):
                if target["tolerance"][end] is not None:
                    found.add((code, "", "named_tolerance_" + end, target["name"], number(target["tolerance"][end]), ""))
        found.add((code, "", "status", "", one["status"]["code"], one["status"]["text"]))
    return found


def values_of_csv(path):
    found = []
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            column, code = row["column"], row["indicator"]
            value = row["value"] if column == "status" or not row["value"] else float(row["value"])
            figure = row["figure"] if column in COLUMNS else ""
            label = row["label"] if column == "benchmark" or column.startswith("named_") else ""
            text = "" if "tolerance_" in column else row["text"]
            found.append((code, figure, column, label, value, text))
    return found


def compared_text(figure, headline):
    """An average over fewer months than the headline's, which stand above it, tells them."""
    text, months = figure["compare"]["text"], figure["compare"].get("months", 12)
    differs = headline and months != headline["compare"].get("months", 12)
    return "%s (average of the %d months before)" % (text, months) if months < 12 and differs else text


def check_values(tally, name, report, path):
    wanted, rows = values_of_json(report), values_of_csv(path)
    tally.same(len(rows), len(set(rows)), name + ", values.csv: rows without those that stand twice")
    for row in sorted(wanted ^ set(rows), key=str):
        tally.check(False, "%s: %s alone has %r" % (name, "report.json" if row in wanted else "values.csv", row))
    tally.passed += len(wanted & set(rows))


# ---------------------------------------------------------------- report.json and the HTML

def printed_number(text):
    """The number that a text such as 29%, 1,060 or 486 days prints; None for a marker."""
    digits = text.replace(",", "").replace("−", "-").split(" ")[0].rstrip("%")
    return Decimal(digits) if re.fullmatch(r"-?[0-9.]+", digits) else None


def difference(one, headline, other):
    """In words, of the two printed numbers: "3 percentage points better", "4 lower, which is better"."""
    ours, theirs = printed_number(headline["current"]["text"]), printed_number(other["text"])
    if ours is None or theirs is None:
        return ""
    gap = ours - theirs
    if gap == 0:
        return "the same" if headline["current"]["value"] == other["value"] else "the same when rounded"
    size = "{:,}".format(abs(gap))
    nouns = {"percent": ("percentage point", "percentage points"), "days": ("day", "days")}.get(headline["unit"])
    merit = "" if one["better"] == "neither" else "better" if (gap > 0) == (one["better"] == "high") else "worse"
    way = {"count": ("fewer", "more")}.get(headline["unit"], ("lower", "higher"))[gap > 0]
    if nouns:
        return "%s %s %s" % (size, nouns[size != "1"], merit or way)
    return "%s %s%s" % (size, way, ", which is " + merit if merit else "")


def check_indicator(tally, name, one, section, knows_more):
    """The tiles and tables of an indicator's own section. What was published otherwise is marked where more is known now."""
    where = "%s, %s" % (name, one["code"])
    tiles = [unmarked(text, knows_more) for text in section.paragraphs]
    headline = next((figure for figure in one["figures"] if figure["headline"]), None)
    tally.same(section.heading, numbered(one, "title"), where + ", heading")
    if headline:
        tally.check(headline["current"]["text"] in tiles, where + ": no tile says " + headline["current"]["text"])
        if headline["year_ago"]["text"]:
            tally.check(headline["year_ago"]["text"] in tiles, where + ": no tile has the year before")
    if one["target"]["text"]:
        tally.same(section.after("Target " + one["target"]["year"]), one["target"]["text"], where + ", target")
    if one["tolerance"]["text"]:
        tally.same(section.after("Tolerance"), one["tolerance"]["text"], where + ", tolerance")
    tally.check(one["status"]["text"] in " ".join(section.words), where + ": no status")
    for figure in one["figures"]:
        texts = [compared_text(figure, headline), figure["current"]["text"]]
        cells = section.row(" ".join(figure["label"].split()))
        cells = cells and [unmarked(cell, knows_more) for cell in cells]
        tally.same(cells[-len(texts):] if figure["compare"]["text"] else cells and cells[-1:],
                   texts if figure["compare"]["text"] else texts[1:], "%s, %s" % (where, figure["label"]))
    for other in averages(one):
        tally.same(section.row(other["comparator"]), [other["text"], difference(one, headline, other)],
                   "%s, %s" % (where, other["comparator"]))


def averages(one):
    """The published values that are of no single authority."""
    return [other for other in one["benchmarks"] if "group" not in other]


def check_authorities(tally, name, one, section):
    """The table of single authorities: each with its value, as published."""
    for other in one["benchmarks"]:
        if "group" in other:
            cells = section.row(other["comparator"])
            tally.check(cells and cells[-1] == other["text"],
                        "%s, %s, %s: %r, and not %s" % (name, one["code"], other["comparator"], cells, other["text"]))


def check_rate(tally, name, one, section):
    """A row of the headline rates' table."""
    headline = next(figure for figure in one["figures"] if figure["headline"])
    cells = section.row(" ".join(one["title"].split()))
    where = "%s, %s" % (name, one["code"])
    if tally.check(cells is not None, where + ": no row"):
        tally.same(cells[0], headline["current"]["text"], where + ", current")
        tally.same(cells[1], headline["compare"]["text"], where + ", compare")
        for other in averages(one):
            tally.check(other["text"] in cells[2:] + (section.row(other["comparator"]) or []), "%s, %s: no %s" % (where, other["comparator"], other["text"]))


def check_glance(tally, name, report, glance):
    """Each indicator's row of the month at a glance."""
    for one in report["indicators"]:
        where = "%s, %s, the month at a glance" % (name, one["code"])
        rows = [row for table in glance.tables for row in table
                if len(row) > 2 and (row[1] + " ").startswith(" ".join(one["short_title"].split()) + " ")]
        headline = next((figure for figure in one["figures"] if figure["headline"]), None)
        wanted = {headline["current"]["text"] if headline else "", one["target"]["text"].split(" ")[0], one["status"]["text"]}
        tally.check(any(all(any(text in cell for cell in row[2:]) for text in wanted) for row in rows),
                    "%s: no row has %s; there is %s" % (where, sorted(wanted), rows))


def check_html(tally, name, report, sections):
    by_name = {section.identifier: section for section in sections}
    for one in report["indicators"]:
        if one["section"] == "headline-rate":
            check_rate(tally, name, one, by_name[RATES])
        else:
            section = by_name["indicator-" + one["code"].lower()]
            check_indicator(tally, name, one, section, report["as_at"] != report["period"])
            check_authorities(tally, name, one, section)
    check_glance(tally, name, report, by_name["glance"])


# ---------------------------------------------------------------- the HTML and the PDF

def seen(label):
    """As a label's letters stand on paper, from left to right: its words are not read by the tags."""
    if not any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in label):
        return label
    run = subprocess.run(["fribidi", "--nopad", "--nobreak", "--clean", "--ltr"], input=label + "\n", check=True, capture_output=True, text=True)
    return unicodedata.normalize("NFKC", run.stdout.rstrip("\n"))


def is_drawn(label, drawn):
    """A long name may be shortened in one drawing and not, or elsewhere, in another."""
    return label in drawn or len(label) > LONG_LABEL and label[:LONG_LABEL // 2] in drawn and "…" in label + drawn


def is_torn(number, words):
    """A number that is wider than its column goes on in the next line after a comma."""
    groups = number.split(",")
    return any(",".join(groups[:i]) + "," in words and ",".join(groups[i:]) in words for i in range(1, len(groups)))


def check_pdf(tally, name, html, pdf):
    if not tally.same([section.heading for section in pdf], [section.heading for section in html], name + ", headings"):
        return
    for section, twin in zip(html, pdf):
        where = "%s, %s" % (name, section.identifier)
        tally.same(len(twin.tables), len(section.tables), where + ", tables")
        for table, other in zip(section.tables, twin.tables):
            tally.same(len(other), len(table), where + ", rows of a table")
            for row, other_row in zip(table, other):
                tally.same(other_row, row, where + ", a row in the PDF and in the HTML")
        extra, missing = twin.numbers() - section.numbers(), section.numbers() - twin.numbers()
        tally.check(not extra, "%s: the PDF alone says %s" % (where, dict(extra)))
        tally.check(not missing, "%s: the HTML alone says %s" % (where, dict(missing)))
        words = set(twin.page_text.split())
        unseen = [number for number in section.numbers() - numbers_of(twin.page_text) if not is_torn(number, words)]
        tally.check(not unseen, "%s: pages %d to %d have no text %s" % (where, *twin.pages, unseen))
        for label in section.chart_labels:
            tally.check(is_drawn(seen(label), twin.figures), "%s: no drawing in the PDF says %r; the HTML's does" % (where, label))


def check_folder(tally, folder, pdf):
    report = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    name = "%s %s" % (report["unit"]["code"], report["period"])
    html = page.sections(folder / "index.html")
    check_values(tally, name, report, folder / "values.csv")
    if report["report"] == reports.REPORT:              # whose sections and tables it knows
        check_html(tally, name, report, html)
    check_pdf(tally, name, html, pdf)


def main(arguments):
    tally = Tally("same numbers")
    with tempfile.TemporaryDirectory() as scratch:
        for folder in [Path(argument) for argument in arguments] or [
                *reports.all_reports(scratch), reports.risk_register(scratch), reports.exceptions(scratch),
                *reports.of_examples(scratch)]:
            check_folder(tally, folder, tagged.sections(folder / "report.pdf"))
    return tally.finish()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
