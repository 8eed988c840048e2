#!/usr/bin/env python3
"""All tests: `make check`, or some of its parts by name.

    tests/check.py [PART...]    runs the parts (all), one line each, and what was printed by those that failed
    tests/check.py --list       names them

The last line is 'N passed, N failed'; exit status 1 where anything failed.
"""
import os
import re
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PLAIN, SANITIZED, COVERED = (str(ROOT / p) for p in ("scorecard", "build/sanitize/scorecard", "build/coverage/scorecard"))
SANITIZERS = {"ASAN_OPTIONS": "detect_stack_use_after_return=1:strict_string_checks=1", "UBSAN_OPTIONS": "print_stacktrace=1"}
LEAST_COVERED = 85                                  # percent of the lines of generator/


class Result:
    def __init__(self, passed=0, failed=0, skipped=0, output="", note=""):
        self.passed, self.failed, self.skipped, self.output, self.note = passed, failed, skipped, output, note

    def add(self, other):
        self.passed += other.passed
        self.failed += other.failed
        self.skipped += other.skipped
        self.output += other.output if other.failed else ""
        self.note = other.note or self.note


def run(*command, **environment):
    """Exit status and all that was printed."""
    done = subprocess.run([str(c) for c in command], cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, env={**os.environ, **environment})
    return done.returncode, done.stdout.decode("utf-8", "replace")


def one(*command, **environment):
    """A command that is one check: its exit status says whether it passed."""
    status, output = run(*command, **environment)
    return Result(int(status == 0), int(status != 0), output=output)


def number(pattern, text):
    return sum(int(n) for n in re.findall(pattern, text))


def counted(*command, **environment):
    """A command that prints one or more lines '[name:] N passed, N failed'; it has failed, too, if it exits with anything
    but 0, or counts nothing."""
    status, output = run(*command, **environment)
    lines = re.findall(r"(?m)^(?:[^\n]*: )?(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$", output)
    passed, failed, skipped = (sum(int(line[i] or 0) for line in lines) for i in range(3))
    if not failed and (status != 0 or passed == 0):
        failed, output = 1, output + "exit status %d\n" % status
    return Result(passed, failed, skipped, output)


def make(*goals):
    """What cannot be built does not keep the rest from being built and tested."""
    result = one("make", "--no-print-directory", "--keep-going", "-j%d" % (os.cpu_count() or 1), *goals)
    result.output = re.sub(r"(?m)^  (?:CC|LD|AR) .*\n", "", result.output)
    return result


# ---------------------------------------------------------------- parts

def format_check():
    """Each source is as clang-format would write it."""
    folders = ("generator", "tests/unit", "tests/bench")
    sources = [p.relative_to(ROOT) for folder in folders for p in sorted((ROOT / folder).glob("**/*.[ch]"))]
    status, output = run("clang-format", "--dry-run", "-Werror", *sources)
    found = sorted(set(re.findall(r"(?m)^(\S+?):\d+:\d+: error", output)))
    if status != 0 and not found:
        return Result(failed=1, output=output)
    return Result(len(sources) - len(found), len(found), output="To mend: clang-format -i %s" % " ".join(found))


def unit_tests(tree, **environment):
    """Each test program of tests/unit; one that ends without its summary has failed."""
    total = Result()
    for source in sorted(ROOT.glob("tests/unit/test_*.c")):
        program = ROOT / "build" / tree / "unit" / source.stem
        status, output = run(program, **environment) if program.exists() else (127, "%s was not built\n" % program)
        passed, failed, skipped = (number(r"\[  %s  \] (\d+) test" % word, output) for word in ("PASSED", "FAILED", "SKIPPED"))
        if not failed and (status != 0 or passed + skipped == 0):
            failed = 1
        output = re.sub(r"(?m)^\[(?: RUN |   +OK |={10}| {2}PASSED).*\n", "", output)      # what went well
        total.add(Result(passed, failed, skipped, "%s: exit status %d\n%s" % (source.stem, status, output)))
    return total


def golden(program, **environment):
    return counted("python3", "tests/golden.py", "--program", program, **environment)


def command_tests(program, files="test_*.py", **environment):
    status, output = run("python3", "-m", "unittest", "discover", "-s", "tests/command", "-p", files, SCORECARD=program, **environment)
    ran, skipped = number(r"(?m)^Ran (\d+) test", output), number(r"skipped=(\d+)", output)
    failed = number(r"(?:failures|errors|unexpected successes)=(\d+)", output) or int(status != 0 or ran == 0)
    return Result(max(ran - failed - skipped, 0), failed, skipped, output)


def published():
    """The example's data hold what was published; its very many checks count as one."""
    result = one("python3", "tests/data/check_published.py")
    result.note = result.output.strip().splitlines()[-1] if result.passed else ""
    return result


def outputs():
    """What others say about the outputs: each script of tests/outputs."""
    total = Result()
    for script in sorted(ROOT.glob("tests/outputs/check_*.py")):
        total.add(counted("python3", script))
    return total


def pdf():
    """Reports of ours, and of templates that nobody would write; the size of tags."""
    total = counted("python3", "tests/pdf/check_ua.py")
    total.add(counted("python3", "tests/pdf/check_wild.py"))
    total.add(counted("python3", "tests/pdf/check_size.py"))
    return total


def variants():
    """Each month of the example, and reports of other shapes."""
    return counted("python3", "tests/variants/check_variants.py")


def browser():
    return counted(ROOT / "tests/browser/run")


def site():
    return counted(ROOT / "tests/site/run")


def coverage():
    """Which lines the unit tests and the golden cases reach; whether they pass is told by their own parts."""
    for path in (ROOT / "build/coverage").rglob("*.gcda"):
        path.unlink()
    unit_tests("coverage")
    golden(COVERED)
    run(COVERED, "render", "ocg-contract", "2020-10", "--out", "build/coverage/out")
    status, output = run("gcovr", "--root", ROOT, "--filter", "generator/", "--gcov-ignore-parse-errors",
                         "--fail-under-line", LEAST_COVERED, "build/coverage")
    lines = re.findall(r"(?m)^TOTAL\s+\d+\s+\d+\s+(\d+)%", output)
    (ROOT / "build/coverage.txt").write_text(output)
    note = "%s %% of the lines of generator/, %d %% are needed; by file in build/coverage.txt"
    covered = status == 0 and bool(lines)
    return Result(int(covered), int(not covered), output=output, note=note % (lines[0] if lines else "?", LEAST_COVERED))


PARTS = {
    "format": format_check,
    "build": lambda: make("all", "unit-tests", "untagged"),
    "build-sanitized": lambda: make("sanitize"),
    "build-coverage": lambda: make("coverage"),
    "house": lambda: counted(ROOT / "tests/house/run"),
    "unit": lambda: unit_tests("plain"),
    "unit-sanitized": lambda: unit_tests("sanitize", **SANITIZERS),
    "golden": lambda: golden(PLAIN),
    "golden-sanitized": lambda: golden(SANITIZED, **SANITIZERS),
    "command": lambda: command_tests(PLAIN),
    "publish-sanitized": lambda: command_tests(SANITIZED, "test_publish.py", KILLS="30", **SANITIZERS),
    "published": published,
    "outputs": outputs,
    "variants": variants,
    "pdf": pdf,
    "spc-suite": lambda: counted("python3", "tests/oracle/spc_suite.py", PLAIN),
    "oracle": lambda: counted("python3", "tests/oracle/compare.py", PLAIN, "--seeds", "0..149"),
    "oracle-sanitized": lambda: counted("python3", "tests/oracle/compare.py", SANITIZED, "--seeds", "150..179", **SANITIZERS),
    "browser": browser,
    "site": site,
    "coverage": coverage,
}


def tell(name, result, seconds):
    line = "%-18s %5d passed, %d failed" % (name, result.passed, result.failed)
    line += ", %d skipped" % result.skipped if result.skipped else ""
    print("%s  (%.0f s)%s" % (line, seconds, "  " + result.note if result.note else ""))
    if result.failed:
        print(result.output.rstrip("\n"))
    sys.stdout.flush()


def main():
    if "--list" in sys.argv:
        print("\n".join(PARTS))
        return 0
    names = sys.argv[1:] or list(PARTS)
    unknown = [n for n in names if n not in PARTS]
    if unknown:
        sys.exit("no such part: %s; there are %s" % (", ".join(unknown), ", ".join(PARTS)))
    total = Result()
    for name in names:
        begin = time.monotonic()
        try:
            result = PARTS[name]()
        except OSError as error:                    # a program that is not there
            result = Result(failed=1, output=str(error))
        tell(name, result, time.monotonic() - begin)
        total.add(result)
    print("%d passed, %d failed%s" % (total.passed, total.failed, ", %d skipped" % total.skipped if total.skipped else ""))
    return 1 if total.failed else 0


if __name__ == "__main__":
    sys.exit(main())
