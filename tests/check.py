#!/usr/bin/env python3
"""All tests: `make check`, or some of the parts by name.

    tests/check.py [PART...]    runs the parts (all) and what they need; a line each, and what was printed by those that failed
    tests/check.py --quick      runs those that take less than a minute together
    tests/check.py --list       says what each part checks

As many jobs run at a time as there are processors. ROUNDS says how often the program is killed at random, in each test that does
so. The last line is 'N passed, N failed'; exit status 1 where anything failed.
"""
import signal
import sys
import tempfile
import time

sys.dont_write_bytecode = True                      # no __pycache__ in the sources
from checks.jobs import Result                                                      # noqa: E402
from checks.parts import PARTS, PROCESSORS, QUICK                                   # noqa: E402
from checks.runner import Runner                                                    # noqa: E402


def wanted(names):
    """The parts of these names and all that they need, in the order of the table."""
    known = {part.name: part for part in PARTS}
    unknown = [name for name in names if name not in known]
    if unknown:
        sys.exit("no such part: %s; there are %s" % (", ".join(unknown), ", ".join(known)))
    needed, left = set(), list(names)
    while left:
        name = left.pop()
        needed.add(name)
        left += [other for other in known[name].needs if other not in needed]
    return [part for part in PARTS if part.name in needed]


def tell(progress):
    result = progress.result
    skipped = ", %d skipped" % result.skipped if result.skipped else ""
    note = "  " + result.note if result.note else ""
    print("%-18s %5d passed, %d failed%s  (%.0f s)%s" % (progress.part.name, result.passed, result.failed, skipped, progress.seconds, note))
    if result.failed:
        print(result.output.rstrip("\n"))
    sys.stdout.flush()


def check(parts):
    total, begin = Result(), time.monotonic()

    def add(progress):
        tell(progress)
        total.add(progress.result)
    with tempfile.TemporaryDirectory(prefix="scorecard-check-") as scratch:
        Runner(parts, scratch, add).run()
    print("%.0f s on %d processors; a part's seconds are those of its jobs, one after another" % (time.monotonic() - begin, PROCESSORS))
    print("%d passed, %d failed%s" % (total.passed, total.failed, ", %d skipped" % total.skipped if total.skipped else ""))
    return 1 if total.failed else 0


def main(arguments):
    if arguments == ["--list"]:
        print("\n".join("  %-18s %s" % (part.name, part.says) for part in PARTS))
        return 0
    return check(wanted(QUICK if arguments == ["--quick"] else arguments or [part.name for part in PARTS]))


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))   # the jobs that run are ended, too
    sys.exit(main(sys.argv[1:]))
