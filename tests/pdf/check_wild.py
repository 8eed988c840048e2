#!/usr/bin/env python3
"""Whatever the template is, a report that is written passes the checker of PDF/UA-1 and PDF/A-2a; what is repeated on further
pages is told once.

    python3 tests/pdf/check_wild.py [COUNT [FIRST]]     COUNT templates of wild.py (60), by the seeds from FIRST (1) on

A template may be refused, with an error that names its file; but most have to be printed, or this would test nothing.
"""
import os
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True                      # no __pycache__ in the sources
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import ua                                                                           # noqa: E402
from checker.conditions.elements import text_of                                     # noqa: E402
from checker.document import Document                                               # noqa: E402
from wild import RULES, Wild                                                        # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("SCORECARD", ROOT / "scorecard")
COUNT, FIRST = 60, 1
LEAST_PRINTED = 0.5

# What a template must see to itself, and no program can for it; there are warnings. The tags are good without it.
NOT_ASKED = {
    "UA1-7.5-2": "a table without headers",
    "PDF-12.6.4.7": "addresses of other files of the report",
    "PDF-14.8.5.4.3": "what reaches beyond the page",
    "PDF-12.5.2": "the same",
}


def render(folder):
    run = subprocess.run([PROGRAM, "render", "wild", "2020-10", "--templates", folder, "--out", folder / "out"], cwd=ROOT,
                         capture_output=True, text=True)
    return run.returncode, run.stderr, folder / "out/wild/2020-10/report.pdf"


def is_refusal(status, messages):
    return status == 1 and any("error:" in line and "/wild/" in line for line in messages.splitlines())


def check(seed, folder):
    """(whether it was printed, what is wrong with it)."""
    Wild(seed).write(folder / "wild")
    status, messages, report = render(folder)
    if status != 0:
        return False, [] if is_refusal(status, messages) else ["exit status %d\n%s" % (status, messages)]
    found = ua.check(report)
    return True, ["%s: %s" % (identifier, problems[0]) for identifier, problems in found.items() if identifier not in NOT_ASKED]


def repeated(folder):
    """What is wrong with a page whose table and heading come again on further pages: they are no content there."""
    body = "<tr><th>Row</th><td>1</td></tr>" * 150
    Wild(0).write(folder / "wild")
    (folder / "wild/report.html").write_text(
        '<html lang="en"><body><h1>Title</h1><section><h2>Section</h2><p data-repeat="1">Continued</p><table><thead><tr>'
        "<th>Month</th><th>Value</th></tr></thead><tbody>%s</tbody></table></section></body></html>" % body)
    (folder / "wild/print.css").write_text(RULES)
    status, messages, report = render(folder)
    messages = "".join(line for line in messages.splitlines(True)       # these templates have none of the example's parts
                       if not line.startswith("data/texts/"))
    if status != 0 or messages:
        return ["exit status %d\n%s" % (status, messages)]
    document = Document(report)
    tables, heads = [list(document.structure.elements(kind)) for kind in ("Table", "THead")]
    told = text_of(document, document.structure.tops[0])
    shown = subprocess.run(["pdftotext", report, "-"], capture_output=True, text=True).stdout
    counts = {"tables": (len(tables), 1), "heads": (len(heads), 1), "“Month” told": (told.count("Month"), 1),
              "“Continued” told": (told.count("Continued"), 0), "“Month” shown": (shown.count("Month"), len(document.pages)),
              "“Continued” shown": (shown.count("Continued"), len(document.pages) - 1)}
    wrong = ["%s: %d, expected %d" % (what, *pair) for what, pair in counts.items() if pair[0] != pair[1]]
    return wrong + (["only %d pages" % len(document.pages)] if len(document.pages) < 3 else []) + list(ua.check(report))


def main():
    count, first = ([int(one) for one in sys.argv[1:]] + [COUNT, FIRST][len(sys.argv) - 1:])[:2]
    passed, failed, printed = 0, 0, 0
    for seed in range(first, first + count):
        with tempfile.TemporaryDirectory() as folder:
            was_printed, problems = check(seed, Path(folder))
        printed += was_printed
        passed, failed = passed + (not problems), failed + bool(problems)
        for problem in problems:
            print("seed %d: %s" % (seed, problem))
    with tempfile.TemporaryDirectory() as folder:
        problems = repeated(Path(folder))
    passed, failed = passed + (not problems), failed + bool(problems)
    for problem in problems:
        print("what is repeated: %s" % problem)
    if printed < LEAST_PRINTED * count:
        failed += 1
        print("only %d of %d templates were printed" % (printed, count))
    print("check_wild: %d passed, %d failed" % (passed, failed))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
