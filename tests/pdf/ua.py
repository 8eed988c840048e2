#!/usr/bin/env python3
"""Checks PDFs against PDF/UA-1 and PDF/A-2a: every condition that a machine can check and a report of ours can meet.

    python3 tests/pdf/ua.py FILE...     prints what is wrong, a line each; exit status 1 where anything is
    python3 tests/pdf/ua.py --list      prints the conditions

checker/registry.py says what the ids mean. What takes a person's eye (the Matterhorn Protocol's other half) is not here.
"""
import os
import sys

sys.dont_write_bytecode = True                      # no __pycache__ in the sources
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from checker import conditions                                                      # noqa: E402,F401
from checker.document import Document, Unreadable                                   # noqa: E402
from checker.registry import CONDITIONS                                             # noqa: E402

SHOWN = 10                                          # failures of one condition


def check(path):
    """{condition's id: [what is wrong, ...]}, without the conditions that hold."""
    document = Document(path)
    found = {one.identifier: list(one.function(document)) for one in CONDITIONS}
    return {identifier: problems for identifier, problems in found.items() if problems}


def tell(path, found):
    says = {one.identifier: one.says for one in CONDITIONS}
    for identifier, problems in found.items():
        print("%s: %s: %s" % (path, identifier, says[identifier]))
        for problem in problems[:SHOWN]:
            print("    " + problem)
        if len(problems) > SHOWN:
            print("    … and %d more" % (len(problems) - SHOWN))


def list_conditions():
    for one in CONDITIONS:
        print("%-15s %-18s %s" % (one.identifier, one.checkpoint, one.says))


def main(arguments):
    if arguments == ["--list"]:
        list_conditions()
        return 0
    if not arguments or any(argument.startswith("-") for argument in arguments):
        print(__doc__.strip(), file=sys.stderr)
        return 2
    status = 0
    for path in arguments:
        try:
            found = check(path)
        except (OSError, Unreadable) as error:
            found = {}
            print("%s: %s" % (path, error))
            status = 1
        tell(path, found)
        status = 1 if found else status
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
