#!/usr/bin/env python3
"""Renders the cases of cases.py, to look at them or to give them to a browser.

    python3 tests/variants/render.py FOLDER [NAME...]     writes FOLDER/NAME/data and FOLDER/NAME/out; prints the reports' folders

NAME is that of a function in cases.py (all of them); what a run says goes to stderr.
"""
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

sys.dont_write_bytecode = True                      # no __pycache__ in the sources
import cases                                                                        # noqa: E402
from folder import ROOT                                                             # noqa: E402


@dataclass
class Rendered:
    name: str
    case: cases.Case
    status: int
    said: str
    reports: list           # folders that hold an index.html


def by_name(names):
    known = {function.__name__: function for function in cases.CASES}
    unknown = [name for name in names if name not in known]
    if unknown:
        sys.exit("no such case: %s; there are %s" % (", ".join(unknown), ", ".join(known)))
    return [known[name] for name in names or known]


def render(function, scratch):
    home, case = Path(scratch) / function.__name__, function()
    case.folder.write(home / "data")
    run = subprocess.run([ROOT / "scorecard", "render", *case.arguments, "--data", home / "data", "--out", home / "out", "--quiet"],
                         cwd=ROOT, capture_output=True, text=True)
    return Rendered(function.__name__, case, run.returncode, run.stderr, [page.parent for page in (home / "out").glob("**/index.html")])


def main(arguments):
    if not arguments or arguments[0].startswith("-"):
        print(__doc__.strip(), file=sys.stderr)
        return 2
    for function in by_name(arguments[1:]):
        rendered = render(function, arguments[0])
        if rendered.said:
            print("%s: exit status %d\n%s" % (rendered.name, rendered.status, rendered.said), file=sys.stderr)
        for report in rendered.reports:
            print(report)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
