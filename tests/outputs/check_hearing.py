#!/usr/bin/env python3
"""The PDF is heard as the page is: the same headings, texts, items, cells, images, links and meanings in the same order.

    python3 tests/outputs/check_hearing.py [FOLDER...]
    python3 tests/outputs/check_hearing.py --in-browser LIST

Each FOLDER is a rendered report (default: the example's months and other authorities, rendered afresh); its page is read by
its elements. --in-browser reads the accessibility trees of Chromium; LIST names a folder a line. Then pages are broken on
purpose, and each must be found to differ. tests/outputs/hear.py prints what is compared here.

The same goes for the header cells that are heard with each cell of a table. headers.csv says what they must be in the
example's report of October 2020: for a table (the beginning of its caption) a cell and its headers, from the widest to the
narrowest.
"""
import csv
import re
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True                      # no __pycache__ in the sources
from reading import headers, heard, heard_page, heard_paper, reports                         # noqa: E402
from reading.tally import Tally                                                     # noqa: E402

TILE = r'(<p class="k">.*?</p>)(<p class="v">.*?</p>)'
HYPHEN_AS_MINUS = re.compile(r"(?<![\w])-\d")
BROKEN = {                                          # what is done to a page: the first such place is replaced
    "two paragraphs change places": (TILE, r"\2\1"),
    "a paragraph is lost": (TILE, r"\1"),
    "a heading is one level lower": (r"<h3>(.*?)</h3>", r"<h4>\1</h4>"),
    "a header cell is an ordinary one": (r'<th scope="row">(.*?)</th>', r"<td>\1</td>"),
    "two cells are one": (r'(<table class="figures".*?)</td><td class="n">', r"\1 "),
    "an abbreviation means something else": (r'<abbr title="[^"]*">', '<abbr title="Something else">'),
    "an abbreviation is not explained": (r'<abbr title="[^"]*">(.*?)</abbr>', r"\1"),
    "a text stands outside of all sections": (r"</main>", "<p>Lost</p></main>"),
    "a chart is described in other words": (r'(<svg class="chart wide".*?<title>)', r"\1Picture: "),
    "a link leads nowhere": (r'<a href="#indicator-[^"]*">(.*?)</a>', r"\1"),
    "a paragraph is a list item": (r"(<div class=\"commentary\">.*?)<p>(.*?)</p>", r"\1<ul><li>\2</li></ul>"),
    "the language is another": (r'<html lang="en-GB">', '<html lang="cy">'),
}
BROKEN_HEADERS = {
    "a group of rows loses its header": (r' scope="rowgroup"', ""),
    "a header of a column heads a row": (r'<th scope="col"([^>]*)>Value', r'<th scope="row"\1>Value'),
}
EXPECTED = Path(__file__).with_name("headers.csv")
BROKEN_IN_BROWSER = ("two paragraphs change places", "a header cell is an ordinary one", "an abbreviation means something else")


def check(tally, where, page, paper):
    for heading, lines in heard.side_by_side(page, paper):
        for who, (kind, words) in lines:
            tally.check(who == "both", "%s, %s: only the %s says: %s: %s" % (where, heading, who, kind, words))


def check_signs(tally, where, page):
    """A hyphen before a number is heard as nothing, or as a dash."""
    for heading, lines in page:
        for _, words in lines:
            tally.check(not HYPHEN_AS_MINUS.search(words), "%s, %s: a hyphen for a minus: %s" % (where, heading, words))


def cells(tables):
    """(caption, cell, headers) of all cells."""
    return [(caption, words, heads) for caption, told in tables for words, heads in told]


def check_headers(tally, where, folder):
    page, paper = cells(headers.of_page(folder / "index.html")), cells(headers.of_paper(folder / "report.pdf"))
    tally.same(len(paper), len(page), "%s: cells of tables in the PDF" % where)
    for ours, theirs in zip(page, paper):
        tally.same(theirs, ours, "%s: headers in the PDF" % where)
    return page


def check_expected_headers(tally, where, page):
    with open(EXPECTED, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            wanted = (row["cell"], tuple(row["headers"].split(" > ")))
            found = [cell[1:] for cell in page if cell[0].startswith(row["table"]) and cell[1] == row["cell"]]
            tally.check(wanted in found, "%s: %s: no cell %r has %s, but %r" % (where, row["table"], *wanted, found))


def check_broken_headers(tally, folder, scratch):
    good, paper = (folder / "index.html").read_text(encoding="utf-8"), cells(headers.of_paper(folder / "report.pdf"))
    for what, (pattern, replacement) in BROKEN_HEADERS.items():
        page = Path(scratch) / "broken.html"
        broken, count = re.subn(pattern, replacement, good)
        page.write_text(broken, encoding="utf-8")
        tally.check(count > 0, "%s: nothing to break: %s" % (folder, what))
        tally.check(cells(headers.of_page(page)) != paper, "%s: not found: %s" % (folder, what))


def check_names(tally, where, page):
    """Headings make sense without what stands above them: no two are the same. What a caption says ends with a stop; a link to
    the numbers may follow."""
    headings = [words for _, lines in page for kind, words in lines if kind.startswith("heading")]
    for heading in sorted(set(headings)):
        tally.check(headings.count(heading) == 1, "%s: %d headings are “%s”" % (where, headings.count(heading), heading))
    for _, lines in page:
        for kind, words in lines:
            tally.check(kind != "caption" or re.search(r"\.(?: \(link\) [^.]*)?$", words), "%s: no stop: %s" % (where, words))


def is_same(page, paper):
    return all(who == "both" for _, lines in heard.side_by_side(page, paper) for who, _ in lines)


def check_broken(tally, folder, scratch, in_browser):
    """A check that finds nothing wrong with these pages could not fail."""
    good, paper = (folder / "index.html").read_text(encoding="utf-8"), heard_paper.read(folder / "report.pdf")
    body = good.index("<main")
    for what in BROKEN_IN_BROWSER if in_browser else BROKEN:
        pattern, replacement = BROKEN[what]
        start = 0 if "<html" in pattern else body
        broken, count = re.subn(pattern, replacement, good[start:], count=1, flags=re.DOTALL)
        page = Path(scratch) / "broken.html"
        page.write_text(good[:start] + broken, encoding="utf-8")
        tally.check(count == 1, "%s: nothing to break: %s" % (folder, what))
        tally.check(not is_same(heard_page.read(page, in_browser), paper), "%s: not found: %s" % (folder, what))


def check_all_headers(tally, folders, scratch):
    for folder in folders:
        where = "/".join(folder.parts[-3:])
        page = check_headers(tally, where, folder)
        if folder.parts[-2:] == (reports.REPORT, reports.PUBLISHED_PERIOD):
            check_expected_headers(tally, where, page)
    check_broken_headers(tally, folders[0], scratch)


def main(arguments):
    in_browser = arguments[:1] == ["--in-browser"]
    tally = Tally("heard in Chromium" if in_browser else "heard")
    with tempfile.TemporaryDirectory() as scratch:
        if in_browser:
            folders = [Path(line) for line in Path(arguments[1]).read_text().splitlines()]
        else:
            folders = [Path(argument) for argument in arguments] or (
                reports.all_reports(scratch)
                + [reports.example(reports.PUBLISHED_PERIOD, scratch, report) for report in ("workforce", "unit-scorecard", "exceptions")]
                + reports.of_examples(scratch)
                + [reports.of_golden(scratch, *report) for report in reports.ACTIONS])
        for folder in folders:
            where, page = "/".join(folder.parts[-3:]), heard_page.read(folder / "index.html", in_browser)
            check(tally, where, page, heard_paper.read(folder / "report.pdf"))
            check_signs(tally, where, page)
            check_names(tally, where, page)
        check_broken(tally, folders[0], scratch, in_browser)
        if not in_browser:
            check_all_headers(tally, folders, scratch)
    return tally.finish()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
