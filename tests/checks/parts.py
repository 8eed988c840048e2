"""The parts of the tests: what each checks, what it needs to have ended before, and its jobs."""
import os
import re
import sys
from dataclasses import dataclass
from pathlib import Path

from .jobs import cmocka, compiled, covered, formatted, ignored, job, nothing, one, spread, told, unittests

ROOT = Path(__file__).resolve().parents[2]
TESTS = ROOT / "tests"
PLAIN, SANITIZED, COVERED = (ROOT / p for p in ("scorecard", "build/sanitize/scorecard", "build/coverage/scorecard"))
SANITIZERS = {"ASAN_OPTIONS": "detect_stack_use_after_return=1:strict_string_checks=1", "UBSAN_OPTIONS": "print_stacktrace=1"}
PYTHON = sys.executable
PROCESSORS = os.cpu_count() or 1
HALF = max(1, PROCESSORS // 2)
ROUNDS = int(os.environ.get("ROUNDS", "20"))        # of the tests that kill the program at random
LEAST_COVERED = 85                                  # percent of the lines of generator/


@dataclass(frozen=True)
class Part:
    """`steps` are lists of jobs: those of one step run side by side, and the next step begins when all of them have ended."""
    name: str
    says: str
    steps: tuple
    needs: tuple = ("build",)


# ---------------------------------------------------------------- what there is

def found(pattern):
    return sorted(TESTS.glob(pattern))


def sources():
    return [path for folder in ("generator", "tests/unit", "tests/bench", "tests/fuzz") for path in sorted((ROOT / folder).glob("**/*.[ch]"))]


def matches(pattern, path):
    return re.findall(pattern, path.read_text(encoding="utf-8"))


def golden_cases():
    return [path.parent.name for path in found("golden/*/arguments")]


def variants():
    """Each month of the example, and the cases of tests/variants."""
    months = ["2019-%02d" % month for month in range(10, 13)] + ["2020-%02d" % month for month in range(1, 11)]
    [listed] = matches(r"(?s)\nCASES = \[(.*?)\]", TESTS / "variants/cases.py")
    return months + re.findall(r"\w+", listed)


def browser_checks():
    return [name for path in found("browser/checks/*.mjs") for name in matches(r"(?m)^  name: '([^']+)'", path)]


def broken_families():
    """The files of tests/pdf/breaking that break conditions."""
    return [path.stem for path in found("pdf/breaking/*.py") if matches(r"(?m)^@breaks", path)]


def test_classes(files):
    return ["%s.%s" % (path.stem, name) for path in found("command/" + files)
            for name in matches(r"(?m)^class (\w+(?<!Test))\([\w.]*Test(?:Case)?\)", path)]


# ---------------------------------------------------------------- jobs

def python(script, *arguments, **more):
    return job(PYTHON, TESTS / script, *arguments, **more)


def node(script, *arguments, **more):
    return job("node", TESTS / "browser" / script, *arguments, **more)


def build(*goals, width):
    """What cannot be built does not keep the rest from being built and tested."""
    return job("make", "--no-print-directory", "--keep-going", "-j%d" % width, *goals, count=compiled, width=width)


def unit_tests(tree, count=cmocka, **environment):
    return [job(ROOT / "build" / tree / "unit" / path.stem, count=count, **environment) for path in found("unit/test_*.c")]


def golden(jobs, program, **more):
    return spread(jobs, golden_cases(), PYTHON, TESTS / "golden.py", "--program", program, **more)


def command_tests(program, files, rounds=ROUNDS, **environment):
    """A job for each class."""
    return [job(PYTHON, "-m", "unittest", name, count=unittests, SCORECARD=program, PYTHONPATH=TESTS / "command",
                ROUNDS=rounds, **environment) for name in test_classes(files)]


def oracle(program, first, last, step, *options, **environment):
    return [python("oracle/compare.py", program, "--seeds", "%d..%d" % (at, min(at + step - 1, last)), *options, **environment)
            for at in range(first, last + 1, step)]


def wild(count, step):
    return [python("pdf/check_wild.py", step, first) for first in range(1, count + 1, step)]


def outputs():
    return [python("outputs/" + path.name) for path in found("outputs/check_*.py")]


def pdf():
    """Reports of ours, what is broken on purpose, templates that nobody would write, the size of tags, what a reader gets."""
    return [python("pdf/check_ua.py", "reports"), *spread(4, broken_families(), PYTHON, TESTS / "pdf/check_ua.py"),
            *wild(60, 10), python("pdf/check_size.py"), python("pdf/check_facts.py")]


def browser():
    folders, prints, unlike, annual, levels = ("{scratch}/" + name for name in ("folders", "prints", "unlike", "annual", "levels"))
    boxes = ('"$0" tests/outputs/reading/reports.py "$2" sizes >"$2.list" && cat "$1" >>"$2.list" && '
             'node tests/browser/print.mjs "$2.list" "$2" && "$0" tests/browser/boxes.py "$2.list" "$2"')
    return [*spread(4, browser_checks(), "node", TESTS / "browser/broken.mjs", folders),
            *spread(4, browser_checks(), "node", TESTS / "browser/pages.mjs", folders),
            node("pages.mjs", unlike, "structure", "reflow", "whole words", "nothing left out", "axe", "axe, colours"),
            node("pages.mjs", annual, "large text", "forced colours", "keyboard"),
            node("pages.mjs", levels, "links", "structure", "reflow", "zoom", "text spacing"),
            node("pages.mjs", levels, "whole words", "nothing left out", "axe", "axe, colours", "drawings", "keyboard"), node("markup.mjs", levels),
            python("outputs/check_hearing.py", "--in-browser", folders), job("sh", "-c", boxes, PYTHON, folders, prints),
            node("markup.mjs", folders), python("browser/snapshots.py", folders)]


def site():
    www = "{scratch}/www"
    odd = 'mkdir "$1" && "$0" tests/variants/pages.py "$1" >"$1.list" && node tests/browser/any_page.mjs "$1.list" && node tests/browser/site_markup.mjs "$1"'
    return [node("site.mjs", www, "performance"), job("sh", "-c", odd, PYTHON, "{scratch}/odd"), node("site_markup.mjs", www + "/performance"), python("site/links.py", www + "/performance")]


def coverage():
    """Whether the tests pass is told by their own parts."""
    report = "gcovr --root . --filter generator/ --gcov-ignore-parse-errors --fail-under-line %d build/coverage | tee build/coverage.txt"
    return ([job("find", "build/coverage", "-name", "*.gcda", "-delete", count=nothing)],
            [*unit_tests("coverage", count=ignored), *golden(2, COVERED, count=ignored),
             job(COVERED, "render", "ocg-contract", "2020-10", "--out", "{scratch}/out", count=ignored)],
            [job("bash", "-o", "pipefail", "-c", report % LEAST_COVERED, count=covered(LEAST_COVERED))])


PARTS = [
    Part("build", "./scorecard and the test programs, compiled without a warning",
         [[build("all", "unit-tests", "bench-programs", width=PROCESSORS)]], needs=()),
    Part("build-sanitized", "the same with AddressSanitizer and UBSan", [[build("sanitize", width=HALF)]]),
    Part("build-coverage", "the same, to see which lines are reached", [[build("coverage", width=HALF)]]),
    Part("modules", "what the tests in a browser take from npm is there", [[job(TESTS / "browser/modules", count=one)]], needs=()),
    Part("format", "each C file is as clang-format writes it",
         [[job("clang-format", "--dry-run", "-Werror", *sources(), count=formatted(len(sources())))]], needs=()),
    Part("house", "includes and calls point down, no knot is new, names lead home", [[python("house/check_house.py"), python("house/broken.py")]]),
    Part("docs", "links, paths, commands and citations of the documents lead somewhere", [[python("docs/check_docs.py")]], needs=()),
    Part("unit", "each module alone", [unit_tests("plain")]),
    Part("golden", "what is said and written, exactly", [golden(4, PLAIN)]),
    Part("golden-sanitized", "the same with sanitizers", [golden(8, SANITIZED, **SANITIZERS)], needs=("build-sanitized",)),
    Part("unit-sanitized", "each module alone, with sanitizers", [unit_tests("sanitize", **SANITIZERS)], needs=("build-sanitized",)),
    Part("oracle-sanitized", "50 data folders more, with sanitizers",
         [oracle(SANITIZED, 150, 179, 10, **SANITIZERS), oracle(SANITIZED, 1160, 1179, 10, **SANITIZERS)],
         needs=("build-sanitized",)),
    Part("publish-sanitized", "sites, with sanitizers", [command_tests(SANITIZED, "test_publish.py", ROUNDS // 10, **SANITIZERS)],
         needs=("build-sanitized",)),
    Part("sources-sanitized", "files as other systems write them, with sanitizers",
         [[python("sources/check_sources.py", SCORECARD=SANITIZED, **SANITIZERS)]], needs=("build-sanitized",)),
    Part("first-sanitized", "the first steps, init and watch, with sanitizers",
         [[*command_tests(SANITIZED, "test_init.py", **SANITIZERS), *command_tests(SANITIZED, "test_watch.py", **SANITIZERS)]],
         needs=("build-sanitized",)),
    Part("coverage", "%d %% of the lines of generator/ are reached" % LEAST_COVERED, coverage(), needs=("build-coverage",)),
    Part("browser", "the page in Chromium: rules, keyboard, zoom, colours, paper; and pages broken for each check",
         [[job("sh", "-c", '"$0" tests/outputs/reading/reports.py "$1" >"$1/folders" && "$0" tests/outputs/reading/reports.py "$1" unlike >"$1/unlike" && '
           '"$0" tests/outputs/reading/reports.py "$1" levels >"$1/levels" && '
           'grep annual-performance "$1/unlike" >"$1/annual"',
           PYTHON, "{scratch}", count=nothing)], browser()],
         needs=("build", "modules")),
    Part("site", "a published site: links, markup, policies, search", [[job(TESTS / "site/make", "{scratch}", count=nothing)], site()],
         needs=("build", "modules")),
    Part("variants", "each month of the example, and reports of other shapes",
         [spread(12, variants(), PYTHON, TESTS / "variants/check_variants.py")]),
    Part("pdf", "PDF/UA and PDF/A: our reports, files broken for each condition, wild templates; what a reader gets", [pdf()]),
    Part("command", "drafts and finals, full disks, killed runs, the same bytes anywhere", [command_tests(PLAIN, "test_*.py")],
         needs=("build", "build-sanitized")),
    Part("oracle", "340 data folders, half of them not all monthly, calculated by other code, 30 for every unit; that code against values by hand",
         [[python("oracle/by_hand.py")], oracle(PLAIN, 0, 149, 15), oracle(PLAIN, 1000, 1159, 16), oracle(PLAIN, 2000, 2029, 10, "--every-unit")]),
    Part("words", "what is found in sentences of commentary is right, and most of what is wrong is found; the commentary that was published",
         [[python("words/check_words.py"), python("words/check_published.py")]]),
    Part("sweep", "each claim about a thousand series is held against the figures, and each altered one is found",
         [[python("oracle/sweep.py", PLAIN, "--seeds", "%d..%d" % (at, at + 9)) for at in (0, 10)]]),
    Part("outputs", "HTML, PDF and JSON say the same, as it was published", [outputs()]),
    Part("sources", "files as other systems write them, read fact by fact; each once more with one thing broken",
         [[python("sources/check_sources.py")]]),
    Part("spc-suite", "trends are those of NHSRplotthedots", [[python("oracle/spc_suite.py", PLAIN)]]),
    Part("published", "the example's data hold what was published, and its areas and teams add up to it",
         [[python("data/check_published.py", count=told), python("data/check_levels.py", count=told)]]),
]
QUICK = ("format", "build", "house", "unit", "golden")
