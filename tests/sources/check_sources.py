#!/usr/bin/env python3
"""Files as other systems write them, read fact by fact; each once more with one thing broken.

    tests/sources/check_sources.py [NAME...]          all cases, or these
    tests/sources/check_sources.py --keep DIR [NAME…]  leaves the data folders there

Prints what is wrong, then 'N passed, N failed'.
"""
import csv
import io
import os
import re
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

sys.dont_write_bytecode = True                      # no __pycache__ in the sources
sys.path.insert(0, str(Path(__file__).resolve().parent))
import cases_layouts                                                                # noqa: E402
import cases_lists                                                                  # noqa: E402
import cases_text                                                                   # noqa: E402
import cases_workbooks                                                              # noqa: E402
from folder import FILES, MEASURES, write                                           # noqa: E402
from tables import Fact, changed, facts_of, letters, lines_of, text_of              # noqa: E402

PROGRAM = os.environ.get("SCORECARD", str(Path(__file__).resolve().parents[2] / "scorecard"))
CASES = cases_text.CASES + cases_layouts.CASES + cases_lists.CASES + cases_workbooks.CASES

# Where the reader is wrong today, and why: {(case, kind of check): reason}. What is no longer wrong has to leave the list.
EXPECTED_TO_FAIL = {}


def scorecard(scratch, *arguments):
    return subprocess.run([PROGRAM, *arguments], cwd=scratch, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8", check=False)


def measures_of(case):
    """measures.csv knows the measures of two words that a header of two lines makes."""
    more = {fact.measure for fact in facts_of(case)} - set(MEASURES)
    return FILES["measures.csv"] + "".join("%s,,flow,x\n" % name for name in sorted(more) if "." not in name)


def section_of(case, section):
    renames = "rename = renames.csv\n" if case.renames else ""
    return "[%s]\nfiles = exports/%s\n%s%s" % (case.name, case.file, section, renames)


def fill(scratch, case, rows, sources):
    """The data folder of a case, in `scratch`/data; `sources` None: nobody has said what the file is."""
    renames = "column,from,to\n" + "".join("%s,%s,%s\n" % (*key, to) for key, to in case.renames.items())
    files = {**FILES, "measures.csv": measures_of(case), "exports/" + case.file: case.write(rows)}
    if sources is not None:
        files["sources.ini"] = sources
        if case.renames:
            files["renames.csv"] = renames
    write(scratch, {"data/" + name: content for name, content in files.items()})


def facts_read(run):
    rows = csv.DictReader(io.StringIO(run.stdout))
    return sorted(Fact(*(row[name] for name in Fact._fields)) for row in rows)


def differences(case, run):
    """What is wrong with the facts that were read, in words."""
    errors = [line for line in run.stderr.splitlines() if ": error: " in line]
    if run.returncode != 0 or errors:
        return ["exit status %d: %s" % (run.returncode, "; ".join(errors) or run.stderr)]
    found, expected = Counter(facts_read(run)), Counter(facts_of(case))
    return (["there is no fact %s" % (tuple(fact),) for fact in (expected - found).elements()] +
            ["there is a fact %s" % (tuple(fact),) for fact in (found - expected).elements()])


def check_right(scratch, case):
    fill(scratch, case, case.rows, section_of(case, case.section))
    return differences(case, scorecard(scratch, "facts", "--csv"))


def break_case(case):
    """Rows and sources.ini of the broken case, and how the message begins."""
    broken, rows, section = case.broken, case.rows, case.section
    behind = ":" + broken.at if broken.at else ":"
    if broken.cell:
        rows = changed(rows, *broken.cell)
        line, column = lines_of(rows, bool(case.sheet))[broken.cell[0]], broken.cell[1] + 1
        if not broken.at:
            behind = ":%s!%s%d" % (case.sheet, letters(column), line) if case.sheet else ":%d:%d" % (line, column)
    if broken.key:
        if broken.key[0] not in section:
            sys.exit("%s: there is no “%s” in its section" % (case.name, broken.key[0]))
        section = section.replace(*broken.key, 1)
    place = "data/" + broken.at if broken.at.startswith("sources.ini") else "data/exports/%s%s" % (case.file, behind)
    return rows, section_of(case, section), place


def check_broken(scratch, case):
    rows, sources, place = break_case(case)
    fill(scratch, case, rows, sources)
    run = scorecard(scratch, "facts", "--csv")
    said = [line for line in run.stderr.splitlines()
            if line.startswith(place) and all(word in line for word in case.broken.words)]
    wrong = [] if run.returncode == 1 else ["exit status %d with what is broken" % run.returncode]
    return wrong + ([] if said else ["nobody says “%s … %s”, but: %s" % (place, " … ".join(case.broken.words), run.stderr)])


def check_guessed(scratch, case):
    """The section that inspect writes reads the file; or, where it cannot know all, says so in a comment."""
    fill(scratch, case, case.rows, None)
    told, run = (scorecard(scratch, "inspect", "data/exports/" + case.file, *more) for more in ([], ["--add"]))
    if run.returncode != 0:
        return ["inspect: exit status %d: %s" % (run.returncode, run.stderr)]
    section = (Path(scratch) / "data/sources.ini").read_text(encoding="utf-8")
    if not told.stdout.endswith("\n\n" + section):
        return ["inspect prints another section than it adds: %s" % told.stdout]
    read = re.search(r" reads? it: ([0-9]+) ", told.stdout)
    if case.counted is None and case.guessed and (read is None or int(read[1]) != len(facts_of(case))):
        return ["inspect tells %s of %d values: %s" % (read and read[1], len(facts_of(case)), told.stdout)]
    if not case.guessed:
        return [] if re.search("(?m)^; ", section) else ["inspect has to say what it does not know: %s" % section]
    return [text + "; with\n" + section for text in differences(case, scorecard(scratch, "facts", "--csv"))]


def check_private(scratch, case):
    """Of a list of cases, no cell is told by inspect, with or without its header, nor of whom units.csv knows nothing."""
    if case.counted is None:
        return []
    texts = [[text for text in row if re.fullmatch("[A-Za-z ]+", text_of(text) or "-")] for row in case.rows]
    for name, rows in (("whole", case.rows), ("headless", [row for row in case.rows if row[:1] != ["Person ID"]]),
                       ("names alone", [row for row in texts if row and row[0] != "Person ID"]),
                       ("told as a type", cases_lists.as_types(case.rows))):
        folder = scratch / name
        fill(folder, case, rows, None)
        run = scorecard(folder, "inspect", "data/exports/" + case.file, "--add")
        told = run.stdout + run.stderr + "".join(path.read_text(encoding="utf-8") for path in (folder / "data").glob("*s*.ini"))
        found = [text for text in cases_lists.PRIVATE if text in told]
        if found:
            return ["%s: inspect tells what stands in a case: %s" % (name, ", ".join(found))]
    return []


CHECKS = {"right": check_right, "broken": check_broken, "guessed": check_guessed, "private": check_private}


def check(folder, case, kind):
    """What is wrong with this check of the case; a failure that is expected is none, and one that does not come is."""
    scratch = folder / kind / case.name
    wrong, reason = CHECKS[kind](scratch, case), EXPECTED_TO_FAIL.get((case.name, kind))
    if reason is None:
        return wrong
    return [] if wrong else ["is right, though the list says: %s; take it out of the list" % reason]


def check_all(folder, cases):
    passed = failed = 0
    for case in cases:
        for kind in CHECKS:
            wrong = check(folder, case, kind)
            passed, failed = passed + (not wrong), failed + bool(wrong)
            for text in wrong:
                print("%s (%s): %s" % (case.name, kind, text.rstrip()))
    print("sources: %d passed, %d failed" % (passed, failed))
    return 1 if failed or not passed else 0


def main(arguments):
    keep = None
    if arguments[:1] == ["--keep"]:
        keep, arguments = Path(arguments[1]), arguments[2:]
    cases = [case for case in CASES if not arguments or case.name in arguments]
    if keep:
        return check_all(keep, cases)
    with tempfile.TemporaryDirectory(prefix="scorecard-sources-") as scratch:
        return check_all(Path(scratch), cases)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
