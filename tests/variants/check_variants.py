#!/usr/bin/env python3
"""Reports that others may ask for pass as the example does: each month of the example, and the cases of cases.py.

    python3 tests/variants/check_variants.py [NAME...]      of cases, or months (all)

Of each report: the PDF meets PDF/UA-1 and PDF/A-2a and has no text too small to read (tests/pdf), qpdf and pdftotext have nothing to say, it reads as the
HTML does and has the same numbers (tests/outputs), no page of it is empty, and it says what its case says.
"""
import multiprocessing
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True                      # no __pycache__ in the sources
sys.path[:0] = [str(Path(__file__).resolve().parents[1] / part) for part in ("outputs", "pdf")]
import check_reading                                                                # noqa: E402
import check_same_numbers                                                           # noqa: E402
import render                                                                       # noqa: E402
import text_size                                                                    # noqa: E402
import ua                                                                           # noqa: E402
from folder import LAST, ROOT, months                                               # noqa: E402
from reading import page, paper, tagged                                             # noqa: E402
from reading.tally import Tally                                                     # noqa: E402

MONTHS = months(13, LAST)
JOBS = int(os.environ.get("JOBS", os.cpu_count()))            # reports at a time
LEAST_TEXT = 40                     # characters of a page beside what runs through its margins


def check_file(tally, name, path):
    found, small = ua.check(path), text_size.small_texts(path)
    tally.check(not small, "%s: %s" % (name, "; ".join(small[:8])))
    tally.check(not found, "%s: %s" % (name, "; ".join("%s: %s" % (key, problems[0]) for key, problems in found.items())))
    run = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True)
    tally.check(run.returncode == 0 and not run.stderr, "%s: qpdf --check: %s" % (name, run.stdout + run.stderr))


def check_pages(tally, name, path):
    """No page is empty but for what stands on nearly all of them."""
    texts = [[line.strip() for line in text.split("\n") if line.strip()] for text in paper.page_texts(path)]
    running = {line for line in texts[-1] if sum(line in lines for lines in texts) > max(1, len(texts) * 0.8)}
    for number, lines in enumerate(texts, 1):
        own = "".join(line for line in lines if line not in running and not re.search(r"Page \d+ of \d+$", line))
        tally.check(len(own) >= LEAST_TEXT, "%s: page %d says no more than %r" % (name, number, own))


def check_says(tally, name, folder, says):
    text = " ".join(" ".join(section.words) for section in page.sections(folder / "index.html"))
    for words in says:
        tally.check(words in text, "%s: the page does not say %r" % (name, words))


def check_report(tally, name, folder, says=()):
    pdf = folder / "report.pdf"
    check_file(tally, name, pdf)
    sections = tagged.sections(pdf)
    check_reading.check_folder(tally, folder, sections)
    check_same_numbers.check_folder(tally, folder, sections)
    check_pages(tally, name, pdf)
    check_says(tally, name, folder, says)


def check_case(function, scratch):
    tally, rendered = Tally(function.__name__), render.render(function, scratch)
    tally.same(rendered.status, rendered.case.status, "%s: exit status; %s" % (rendered.name, rendered.said))
    tally.same(rendered.said, "", rendered.name + ": messages")
    if tally.same(len(rendered.reports), 1, rendered.name + ": reports"):
        if rendered.case.unread:
            check_file(tally, rendered.name, rendered.reports[0] / "report.pdf")
            check_pages(tally, rendered.name, rendered.reports[0] / "report.pdf")
            check_says(tally, rendered.name, rendered.reports[0], rendered.case.says)
        else:
            check_report(tally, rendered.name, rendered.reports[0], rendered.case.says)
    return tally


def check_month(period, scratch):
    tally, out = Tally(period), Path(scratch) / "months" / period
    run = subprocess.run([ROOT / "scorecard", "render", "ocg-contract", period, "--out", out], cwd=ROOT, capture_output=True, text=True)
    if tally.same((run.returncode, run.stderr), (0, ""), period + ": exit status and messages"):
        check_report(tally, period, out / "ocg-contract" / period)
    return tally


def check_one(job):
    """The tally of a month or case; whatever goes wrong in checking it is a failure of it."""
    name, scratch = job
    try:
        return check_month(name, scratch) if name in MONTHS else check_case(*render.by_name([name]), scratch)
    except Exception as error:
        tally = Tally(name)
        tally.check(False, "%s: %s: %s" % (name, type(error).__name__, error))
        return tally


def main(arguments):
    names = arguments or MONTHS + [function.__name__ for function in render.by_name([])]
    render.by_name([name for name in names if name not in MONTHS])                  # says which are unknown
    total = Tally("variants of %d reports" % len(names))
    with tempfile.TemporaryDirectory() as scratch, multiprocessing.Pool(JOBS) as pool:
        for tally in pool.imap(check_one, [(name, scratch) for name in names]):
            total.passed += tally.passed
            total.failures += tally.failures
    return total.finish()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
