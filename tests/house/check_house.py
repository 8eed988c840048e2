#!/usr/bin/env python3
"""The house: what stands where in generator/, who may call whom, and that names lead home.

Prints what breaks a rule (tests/house/rules.py) of the plan (tests/house/plan.py), then 'N passed, N failed'. generator/ has
to be compiled to build/plain.
"""
import sys
from pathlib import Path

sys.dont_write_bytecode = True                      # no __pycache__ in the sources
import plan                                                                         # noqa: E402
from rules import RULES                                                             # noqa: E402
from source import Source                                                           # noqa: E402

ROOT = Path(__file__).resolve().parents[2]


def hold(rule, source):
    """(passed, failed), after what was found is printed."""
    looked_at, wrong = rule(source, plan)
    for text in wrong:
        print("%s: %s" % (rule.__name__, text))
    return max(looked_at - len(wrong), 0), len(wrong)


def main():
    source = Source(ROOT / "generator", ROOT / "build/plain")
    passed, failed = map(sum, zip(*(hold(rule, source) for rule in RULES)))
    print("house: %d passed, %d failed" % (passed, failed))
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
