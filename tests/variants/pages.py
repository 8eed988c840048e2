#!/usr/bin/env python3
"""Pages of names, texts and data that nobody hopes for, for a browser to look at: reports of some cases, and their sites.

    python3 tests/variants/pages.py FOLDER      renders and publishes below FOLDER; prints the pages to look at, a line each

Of each site one page of each kind; the markup of all of them can be judged below FOLDER.
"""
import subprocess
import sys
from pathlib import Path

sys.dont_write_bytecode = True                      # no __pycache__ in the sources
import cases                                                                        # noqa: E402
import render                                                                       # noqa: E402
from folder import LAST, ROOT                                                       # noqa: E402

REPORTS = (cases.commentary_of_everything, cases.commentary_of_slips, cases.one_month, cases.teams_of_long_names)
SITES = (cases.commentary_of_everything, cases.commentary_of_slips, cases.nothing_but_welsh_names, cases.no_data_at_all)
GOLDEN = (("levels-area", "unit-scorecard", "2024-10"), ("workforce-of-2014", "workforce", "2014-03"),
          ("every-rhythm", "ocg-contract", "2024-11"))
BESIDE = (("unit-scorecard", "--unit", "all"), ("annual-performance",))     # what a site has beside the contract report
KINDS = ("revisions", "ocg-contract", "ocg-contract/" + LAST, "ocg-contract/indicators/*", "annual-performance/" + LAST,
         "unit-scorecard", "unit-scorecard/" + LAST, "unit-scorecard/units/*", "unit-scorecard/%s/compare/*" % LAST,
         "unit-scorecard/%s/units/*" % LAST)


def scorecard(*arguments):
    """Status 1: there are errors in the data, as some of these folders have."""
    run = subprocess.run([ROOT / "scorecard", *arguments, "--quiet"], cwd=ROOT, capture_output=True, text=True)
    if run.returncode > 1:
        sys.exit("scorecard %s: exit status %d\n%s" % (" ".join(map(str, arguments)), run.returncode, run.stderr))


def site(home):
    """The site of a case that stands there as data/ and out/."""
    places = ("--data", home / "data", "--out", home / "out")
    for report, *options in BESIDE:
        scorecard("render", report, LAST, *options, *places)
    scorecard("publish", home / "www", *places)
    www = home / "www"
    return [www / "index.html", *(page for kind in KINDS for page in sorted(www.glob(kind + "/index.html"))[:1])]


def golden(case, report, period, scratch):
    scorecard("render", report, period, "--data", ROOT / "tests/golden" / case / "data", "--out", scratch / case)
    return sorted((scratch / case).glob("**/index.html"))


def main(scratch):
    pages = [page for of in GOLDEN for page in golden(*of, scratch)]
    for function in dict.fromkeys(REPORTS + SITES):
        rendered = render.render(function, scratch)
        pages += [report / "index.html" for report in rendered.reports if function in REPORTS]
        pages += site(scratch / function.__name__) if function in SITES else []
    print("\n".join(map(str, pages)))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
