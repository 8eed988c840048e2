#!/usr/bin/env python3
"""The PDF is read aloud as the HTML is: the same words in the same order, section by section.

    python3 tests/outputs/check_reading.py [FOLDER...]

Each FOLDER is a rendered report (default: October 2020 of the example and another authority, rendered afresh). The
PDF's words are those of its structure tree, in its order, as a screen reader meets them (pdfinfo -struct-text);
drawings, bullets and what is for screens only are left out on both sides.
"""
import difflib
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True                      # no __pycache__ in the sources
from reading import page, paper, reports, tagged                                            # noqa: E402
from reading.tally import Tally                                                     # noqa: E402

AROUND = 3                          # words shown on either side of a difference


def check_words(tally, where, html, pdf):
    for kind, a, b, c, d in difflib.SequenceMatcher(None, html, pdf, autojunk=False).get_opcodes():
        if kind == "equal":
            tally.passed += b - a
            continue
        tally.check(False, "%s: the HTML reads “%s”, and the PDF “%s”" % (where, " ".join(html[max(0, a - AROUND):b + AROUND]),
                                                                    " ".join(pdf[max(0, c - AROUND):d + AROUND])))


def check_folder(tally, folder, pdf):
    html = page.sections(folder / "index.html")
    tally.same([section.heading for section in pdf], [section.heading for section in html], "%s, headings" % folder)
    for section, twin in zip(html, pdf):
        check_words(tally, "%s, %s" % (folder.name, section.identifier), section.words, twin.words)


def main(arguments):
    tally = Tally("reading order, in words")
    with tempfile.TemporaryDirectory() as scratch:
        folders = [Path(argument) for argument in arguments]
        for folder in folders or [reports.example(reports.PUBLISHED_PERIOD, scratch),
                                  reports.other_authority(reports.OTHER_AUTHORITIES[0], scratch)]:
            pdf = paper.sections(folder / "report.pdf")
            check_folder(tally, folder, pdf)
            tally.check(tagged.sections(folder / "report.pdf") == pdf, "%s: pdfinfo and our own reader differ" % folder)
    return tally.finish()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
