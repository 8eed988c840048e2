#!/usr/bin/env python3
"""Scorecards of units agree with each other, and each PDF with its page.

    python3 tests/outputs/check_levels.py

The example's scorecards of all units that are open in a month, rendered afresh. What a page says of the unit above, of its place
among those beside it and of those below is held against the report.json of these units; children's counts add up to their
parent's where no unit moved; each PDF reads as its page does, aloud too, and has the same tables and numbers.
"""
import sys
import tempfile
from collections import Counter
from fractions import Fraction

sys.dont_write_bytecode = True                      # no __pycache__ in the sources
import check_hearing                                                                # noqa: E402
import check_reading                                                                # noqa: E402
import check_same_numbers                                                           # noqa: E402
from reading import heard_page, heard_paper, page, reports, tagged                                           # noqa: E402
from reading.tally import Tally                                                     # noqa: E402

ORDINALS = {1: "", 2: "2nd ", 3: "3rd "}


def row_of(folder, anchor):
    """The cells of an indicator's row on its unit's page, by their labels; None: it has none."""
    root = page.read(folder / "index.html")
    for row in root.all("tr"):
        if row.attributes.get("id") == anchor:
            return {cell.attributes.get("data-label"): page.plain(cell.text(page.not_on_paper)) for cell in row.children
                    if isinstance(cell, page.Element)}
    return None


def rows_below(folder):
    """The rows of the table of those below: the indicator's title, the unit, its value and status."""
    found, title = [], ""
    for table in page.read(folder / "index.html").all("table"):
        if "units" not in table.classes():
            continue
        for row in table.all("tr"):
            cells = [page.plain(cell.text(page.not_on_paper)) for cell in row.children if isinstance(cell, page.Element)]
            if "group" in row.classes():
                title = cells[0].split(":")[0].split(". ")[-1]
            elif len(cells) == 6 and cells[1] != "Value":
                found.append((title, cells[0], cells[1], cells[4]))
    return found


def headline(indicator):
    return next(figure["current"] for figure in indicator["figures"] if figure["headline"])


def place(own, others):
    """In words, from the printed values of all that have one."""
    values = [printed(value["text"]) for value in [own, *others] if value["value"] is not None]
    if own["value"] is None:
        return "no value"
    if len(values) == 1:
        return "the only value"
    mine = printed(own["text"])
    higher, lower = sum(value > mine for value in values), sum(value < mine for value in values)
    joint = "joint " if values.count(mine) > 1 else ""
    nearer, word = (higher, "highest") if higher <= lower else (lower, "lowest")
    if higher + lower == 0:
        words = "the same in all"
    elif len(values) == 2:
        words = "the %s of" % word.replace("est", "er")
    else:
        words = "%s%s%s of" % (joint, ORDINALS[nearer + 1], word)
    without = len(others) + 1 - len(values)
    return "%s %d%s" % (words, len(values), "; %d %s no value" % (without, "has" if without == 1 else "have") if without else "")


def printed(text):
    return Fraction(text.strip("%£").replace("−", "-").replace(",", ""))


def check_above(tally, results, unit, folders):
    """The parent's value, and the place beside those that are its other children."""
    report, parent = results[unit], results[unit]["parent"]["code"]
    beside = [child["code"] for child in results[parent]["children"] if child["code"] != unit]
    for index, indicator in enumerate(report["indicators"]):
        where = "%s, %s" % (unit, indicator["code"])
        row = row_of(folders[unit], "indicator-" + indicator["code"].lower())
        if row is None:
            tally.check(all(point["value"] is None for point in indicator["series"]), where + ": has values and no row")
            continue
        above = headline(results[parent]["indicators"][index])["text"]
        name = next(label for label in row if label in (results[parent]["unit"]["name"], "BCT"))
        tally.same(row[name], above, where + ", the value above")
        if beside:
            others = [headline(results[other]["indicators"][index]) for other in beside]
            tally.same(row["Place"], place(headline(indicator), others), where + ", its place")


def check_below(tally, results, unit, folders):
    report = results[unit]
    shown = Counter(rows_below(folders[unit]))
    expected = Counter()
    for index, indicator in enumerate(report["indicators"]):
        for row in indicator["units"]:
            child = results[row["unit"]]["indicators"][index] if row["unit"] in results else None
            if child is None:
                continue
            where = "%s, %s, %s" % (unit, indicator["code"], row["unit"])
            tally.same((row["value"], row["text"], row["status"]),
                       (headline(child)["value"], headline(child)["text"], child["status"]["code"]), where)
            if any(other["value"] is not None for other in indicator["units"]):
                expected[(indicator["short_title"], row["name"], row["text"], child["status"]["text"])] += 1
    tally.same(shown, expected, "%s, the table of those below" % unit)


def check_sums(tally, report):
    """Numerators and denominators of one month: over several, units may have moved."""
    for indicator in report["indicators"]:
        rows = indicator["units"]
        own = headline(indicator)
        if indicator["basis"] not in ("month", "snapshot") or not rows or any(row["denominator"] is None for row in rows):
            continue
        numerator, denominator = (sum(Fraction(str(row[part])) for row in rows) for part in ("numerator", "denominator"))
        unit = next(figure["unit"] for figure in indicator["figures"] if figure["headline"])
        if unit == "percent" and own["value"] is not None:
            tally.check(abs(Fraction(str(own["value"])) - 100 * numerator / denominator) < Fraction(1, 10 ** 9),
                        "%s, %s: those below come to %s, and it has %s" % (report["unit"]["code"], indicator["code"],
                                                                           float(100 * numerator / denominator), own["value"]))


def check_print(tally, folder):
    pdf, html = tagged.sections(folder / "report.pdf"), page.sections(folder / "index.html")
    check_reading.check_folder(tally, folder, pdf)
    check_same_numbers.check_pdf(tally, folder.name, html, pdf)
    check_hearing.check(tally, folder.name, heard_page.read(folder / "index.html", False), heard_paper.read(folder / "report.pdf"))


def main():
    tally = Tally("scorecards of units")
    with tempfile.TemporaryDirectory() as scratch:
        folders = reports.scorecards(scratch)
        results = {unit: reports.results(folder) for unit, folder in folders.items()}
        tally.check(len({len(folder.parts) for folder in folders.values()}) == 2 and len(folders) > 10, "few units: %s" % list(folders))
        for unit, report in results.items():
            if report["parent"] is not None:
                check_above(tally, results, unit, folders)
            check_below(tally, results, unit, folders)
            check_sums(tally, report)
        for unit in (next(iter(folders)), *reports.MOVED):
            check_print(tally, folders[unit])
    return tally.finish()


if __name__ == "__main__":
    sys.exit(main())
