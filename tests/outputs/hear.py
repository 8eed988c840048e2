#!/usr/bin/env python3
"""Prints what somebody hears who listens to a report, section by section, and where the web page and the PDF differ.

    tests/outputs/hear.py FOLDER              both at once; lines that only one of them has begin with HTML or PDF
    tests/outputs/hear.py --html FOLDER       the page alone: Chromium's accessibility tree, with the styles for print
    tests/outputs/hear.py --pdf FOLDER        the PDF alone: its structure tree
    tests/outputs/hear.py --cells FOLDER      the tables of both, cell by cell, each behind the headers that are heard with it
    tests/outputs/hear.py --section 12. FOLDER   both, of the sections alone whose headings begin so, tables cell by cell

FOLDER is a rendered report, such as out/ocg-contract/2020-10. Each line says what is announced, then its words: ‹header
cells›, (link) before a link, (image: …), and {what an abbreviation means} behind it. Where there is no Chromium, the page's
elements are read in their order. Exit status 1 where page and PDF differ.
"""
import argparse
import signal
import sys
from itertools import groupby, zip_longest
from pathlib import Path

sys.dont_write_bytecode = True                      # no __pycache__ in the sources
from reading import headers, heard, heard_page, heard_paper                               # noqa: E402


def print_sections(sections):
    for heading, lines in sections:
        print("== %s" % heading)
        for kind, words in lines:
            print("%-11s%s" % (kind, words))
        print()


def print_both(page, paper):
    """False where they differ."""
    same = True
    for heading, lines in heard.side_by_side(page, paper):
        print("== %s" % heading)
        for who, (kind, words) in lines:
            same = same and who == "both"
            print("%s%-11s%s" % ({"both": "", "page": "HTML  ", "paper": "PDF   "}[who], kind, words))
        print()
    return same


def cell_lines(tables):
    return [(caption, "%s%s" % ("".join("%s › " % words for words in heads), words))
            for caption, told in tables for words, heads in told]


def print_cells(page, paper):
    """False where they differ."""
    same, caption = True, None
    for ours, theirs in zip_longest(cell_lines(page), cell_lines(paper), fillvalue=("", "")):
        if ours[0] != caption:
            caption = ours[0]
            print("\n== %s" % caption)
        print(ours[1] if ours == theirs else "HTML  %s\nPDF   %s" % (ours[1], theirs[1]))
        same = same and ours == theirs
    return same


def told_by_cells(sections, tables):
    """The sections with a line for each cell in place of those for rows: a run of rows is a table, in the order of all."""
    waiting, found = iter(tables), []
    for heading, lines in sections:
        told = []
        for is_table, run in groupby(lines, lambda line: line[0] == "row"):
            told += [("cell", words) for _, words in cell_lines([next(waiting)])] if is_table else list(run)
        found.append((heading, told))
    return found


def print_chosen(folder, beginning):
    """False where page and PDF differ, or nothing begins so."""
    page, paper = ([one for one in told_by_cells(sections, tables) if one[0].startswith(beginning)] for sections, tables in (
        (heard_page.read(folder / "index.html"), headers.of_page(folder / "index.html")),
        (heard_paper.read(folder / "report.pdf"), headers.of_paper(folder / "report.pdf"))))
    if not page and not paper:
        print("hear.py: no section of %s begins with “%s”" % (folder, beginning), file=sys.stderr)
        return False
    return print_both(page, paper)


def main():
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)   # head may have read enough
    parser = argparse.ArgumentParser(usage=__doc__.split("\n\n")[1])
    parser.add_argument("folder", type=Path)
    one = parser.add_mutually_exclusive_group()
    one.add_argument("--html", action="store_true")
    one.add_argument("--pdf", action="store_true")
    one.add_argument("--cells", action="store_true")
    one.add_argument("--section", metavar="BEGINNING")
    arguments = parser.parse_args()
    if arguments.cells:
        return 0 if print_cells(headers.of_page(arguments.folder / "index.html"),
                                headers.of_paper(arguments.folder / "report.pdf")) else 1
    if arguments.section:
        return 0 if print_chosen(arguments.folder, arguments.section) else 1
    page = None if arguments.pdf else heard_page.read(arguments.folder / "index.html")
    paper = None if arguments.html else heard_paper.read(arguments.folder / "report.pdf")
    if page and paper:
        return 0 if print_both(page, paper) else 1
    print_sections(page or paper)
    return 0


if __name__ == "__main__":
    sys.exit(main())
