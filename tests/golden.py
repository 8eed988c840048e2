#!/usr/bin/env python3
"""Golden cases: what the program says and writes, exactly.

    tests/golden.py [--program FILE] [CASE...]    runs the cases (all), prints what differs and 'N passed, N failed'
    tests/golden.py --regen [--yes] [CASE...]     shows each difference and asks before it replaces what is expected

A case is a folder tests/golden/NAME with
    arguments    the command line behind `scorecard`
    changes      what is different from tests/golden/base: 'file PATH', then lines '- OLD' (stands in the file exactly
                 once) and '+ NEW' (in its place, or at the end); or 'remove PATH'
    files/       files that are put beside or over those of base
    data/        a whole data folder in the place of base's; out/ is empty then
    data-of      instead: the name of a case whose data/ is meant
    templates    names of templates in templates/ that are put beside those of base, with the parts that they share
    status, stderr, stdout    as they must be; stdout may be left out where nothing is printed
    out/         files that must have been written so; without it nothing may have been written
    shown        lines that must stand in the text of the page and of the PDF
    calculation  for readers: how the expected numbers come about
    on-one-page  lines that must stand in the text of one page of the PDF
Every case runs where a report, one of a unit and one as at latest stand already: a run that writes nothing has to
leave all of it byte for byte, one that writes a report has to leave the others, and neither leaves anything besides.
A report.json that was written must also be what tests/oracle calculates, but where `unlike-oracle` says why not.
"""
import argparse
import difflib
import filecmp
import html
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True
HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "oracle"))
import compare                                                                      # noqa: E402
import oracle                                                                       # noqa: E402

GOLDEN, BASE, TEMPLATES = HERE / "golden", HERE / "golden" / "base", HERE.parent / "templates"
REPORTS = [[], ["--unit", "NORTH"], ["--as-at", "latest"]]      # what stands there before a case
MARKUP_FILES = ("report.json", "values.csv")                    # what --regen keeps of a report


def environment():
    """The same everywhere, whatever the caller's is like; sanitizers' settings pass through."""
    kept = ("PATH", "SCORECARD_FONTS", "SCORECARD_ICC", "ASAN_OPTIONS", "UBSAN_OPTIONS", "GCOV_PREFIX")
    return {**{k: os.environ[k] for k in kept if k in os.environ}, "LC_ALL": "C", "FONTCONFIG_FILE": str(HERE / "tools" / "fonts.conf")}


def run(program, arguments, folder):
    return subprocess.run([str(program), *arguments], cwd=folder, env=environment(), stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120)


# ---------------------------------------------------------------- what a case starts from

def change_file(path, changes):
    """Puts the '+' lines in the place of the '-' lines before them; without any, at the end."""
    lines = path.read_text(encoding="utf-8").split("\n")
    at = None
    for sign, text in changes:
        if sign == "-":
            if lines.count(text) != 1:
                raise ValueError("%s: not exactly one line %r" % (path, text))
            at = lines.index(text)
            del lines[at]
        elif at is None:
            lines.insert(len(lines) - 1, text)
        else:
            lines.insert(at, text)
            at += 1
    path.write_text("\n".join(lines), encoding="utf-8")


def apply_changes(text, folder):
    path, changes = None, []
    for line in text.splitlines() + ["file "]:
        word, _, rest = line.partition(" ")
        if word in ("file", "remove") and path is not None:
            change_file(path, changes)
        if word == "file":
            path, changes = (folder / rest if rest else None), []
        elif word == "remove":
            path = None
            (shutil.rmtree if (folder / rest).is_dir() else os.remove)(folder / rest)
        elif word in ("-", "+"):
            changes.append((word, rest))
        else:
            raise ValueError("not a change: %r" % line)


def data_of(case):
    """A case's own data folder, which another may share."""
    if (case / "data-of").exists():
        case = case.parent / (case / "data-of").read_text(encoding="utf-8").strip()
    return case / "data"


def prepare(case, base, folder):
    shutil.copytree(base, folder, symlinks=True, dirs_exist_ok=True)
    if data_of(case).exists():
        for name in ("data", "out"):
            shutil.rmtree(folder / name)
        shutil.copytree(data_of(case), folder / "data")
    if (case / "templates").exists():
        for name in ["parts", *(case / "templates").read_text(encoding="utf-8").split()]:
            shutil.copytree(TEMPLATES / name, folder / "templates" / name, dirs_exist_ok=True)
    if (case / "changes").exists():
        apply_changes((case / "changes").read_text(encoding="utf-8"), folder)
    if (case / "files").exists():
        shutil.copytree(case / "files", folder, dirs_exist_ok=True)


def prepare_base(program, folder):
    """The base with its reports already rendered."""
    shutil.copytree(BASE, folder)
    for options in REPORTS:
        done = run(program, ["render", "summary", "2020-10", *options], folder)
        if done.returncode != 0 or done.stdout or done.stderr:
            raise RuntimeError("tests/golden/base: status %d\n%s" % (done.returncode, done.stderr.decode()))


# ---------------------------------------------------------------- what came out

def tree(folder):
    """Each file's bytes, each folder as None; {} where there is no such folder."""
    return {str(p.relative_to(folder)): None if p.is_dir() else p.read_bytes() for p in sorted(folder.rglob("*"))}


def text_difference(name, expected, actual):
    lines = [t.decode("utf-8", "backslashreplace").splitlines(keepends=True) for t in (expected, actual)]
    found = difflib.unified_diff(*lines, "expected " + name, "actual " + name, n=1)
    return "".join(line if line.endswith("\n") else line + "\n" for line in found)


def compare_text(name, expected, actual):
    return [] if expected == actual else [text_difference(name, expected, actual)]


def words(text):
    return " ".join(text.split())


def page_text(path):
    """The words that a page shows."""
    text = re.sub(r"(?s)<(style|svg|head)\b.*?</\1>", " ", path.read_text(encoding="utf-8"))
    text = re.sub(r"</?(a|b|code|em|span|strong)\b[^>]*>", "", text)
    return words(html.unescape(re.sub(r"<[^>]*>", " ", text)))


def paper_pages(path):
    done = subprocess.run(["pdftotext", "-raw", str(path), "-"], capture_output=True)
    text = done.stdout.decode("utf-8", "replace") if not done.stderr else "pdftotext: " + done.stderr.decode()
    return [words(page) for page in text.split("\f")]


def paper_text(path):
    return words(" ".join(paper_pages(path)))


def compare_shown(case, written):
    if not (case / "shown").exists():
        return []
    texts = {name: reader(written / name) for name, reader in (("index.html", page_text), ("report.pdf", paper_text))}
    return ["%s does not show %r in:\n%s\n" % (name, line, text) for name, text in texts.items()
            for line in (case / "shown").read_text(encoding="utf-8").splitlines() if words(line) not in text]


def compare_on_one_page(case, written):
    if not (case / "on-one-page").exists():
        return []
    pages = paper_pages(written / "report.pdf")
    return ["no page of report.pdf shows %r:\n%s\n" % (line, "\n".join(page[:100] + " … " + page[-100:] for page in pages))
            for line in (case / "on-one-page").read_text(encoding="utf-8").splitlines()
            if not any(words(line) in page for page in pages)]


def compare_oracle(case, folder, written):
    """The report in `written` against the independent calculation."""
    if (case / "unlike-oracle").exists():
        return []
    report = json.loads((written / "report.json").read_text(encoding="utf-8"))
    try:
        theirs = oracle.calculate(str(folder / "data"), str(folder / "templates"), report["report"], report["period"],
                                  report["unit"]["code"], report["as_at"])
    except Exception as error:                          # what it cannot read is a difference, too
        return ["the oracle cannot calculate this: %r\n" % error]
    steps = compare.steps_of(folder / "data", report["period"])
    found = compare.differences("", report, theirs, False) + compare.values_csv(written / "values.csv", report, steps)
    return ["%s: program %r, oracle %r\n" % d for d in found[:compare.SHOWN]]


def expected_files(case):
    return sorted(p for p in (case / "out").rglob("*") if p.is_file()) if (case / "out").exists() else []


def compare_written(case, before, folder):
    """The out/ folder: the expected files, the others as they were, nothing else."""
    after, expected = tree(folder / "out"), expected_files(case)
    if not expected:
        changed = sorted(k for k in before.keys() | after.keys() if before.get(k, 0) != after.get(k, 0))
        return ["the previous output is not as it was: %s\n" % ", ".join(changed)] if changed else []
    written = folder / expected[0].parent.relative_to(case)
    if not written.is_dir():
        return ["%s was not written\n" % written.relative_to(folder)]
    new = str(written.relative_to(folder / "out"))
    others = {k for k in before.keys() | after.keys() if os.path.dirname(k) != new or before.get(k, 0) is None}
    found = ["not as it was: out/%s\n" % k for k in sorted(others)
             if before.get(k, 0) != after.get(k, 0) and k != new and not new.startswith(k + "/")]
    found += ["temporary folder left: out/%s\n" % k for k in after if os.path.basename(k).startswith(".")]
    for path in expected:
        name = str(path.relative_to(case))
        found += compare_text(name, path.read_bytes(), after.get(name[len("out/"):]) or b"")
    return found + compare_shown(case, written) + compare_on_one_page(case, written) + compare_oracle(case, folder, written)


def expected_text(case, name):
    path = case / name
    return path.read_bytes() if path.exists() else b""


def run_case(program, case, base, folder):
    """What differs, and what was printed."""
    prepare(case, base, folder)
    before = tree(folder / "out")
    done = run(program, shlex.split(expected_text(case, "arguments").decode()), folder)
    printed = {"status": b"%d\n" % done.returncode, "stderr": done.stderr, "stdout": done.stdout}
    found = [d for name, text in printed.items() for d in compare_text(name, expected_text(case, name), text)]
    return found + compare_written(case, before, folder), printed


# ---------------------------------------------------------------- regen

def new_report(base, folder):
    """Where a report was written that is not as the one before, or None."""
    for path in sorted((folder / "out").rglob("manifest.json")):
        old = base / path.relative_to(folder)
        if not old.exists() or not filecmp.cmp(path, old, shallow=False):
            return path.parent
    return None


def replace(case, base, folder, printed):
    for name, text in printed.items():
        if text or name != "stdout":
            (case / name).write_bytes(text)
        elif (case / name).exists():
            (case / name).unlink()
    written = new_report(base, folder)
    shutil.rmtree(case / "out", ignore_errors=True)
    if written is not None:
        (case / written.relative_to(folder)).mkdir(parents=True)
        for name in MARKUP_FILES:
            shutil.copy(written / name, case / written.relative_to(folder) / name)


def agreed(case, yes):
    if yes:
        return True
    try:
        return input("Replace what %s expects? [y/N] " % case.name).strip().lower() in ("y", "yes")
    except EOFError:
        return False


# ---------------------------------------------------------------- all of them

def cases(names):
    found = sorted(p.parent for p in GOLDEN.glob("*/arguments"))
    missing = set(names) - {c.name for c in found}
    if missing:
        raise SystemExit("no such case: " + ", ".join(sorted(missing)))
    return [c for c in found if not names or c.name in names]


def run_all(program, names, regen, yes):
    """(passed, failed)"""
    counts = [0, 0]
    with tempfile.TemporaryDirectory() as scratch:
        base = Path(scratch) / "base"
        prepare_base(program, base)
        for case in cases(names):
            folder = Path(scratch) / case.name
            found, printed = run_case(program, case, base, folder)
            counts[bool(found)] += 1
            if found:
                print("%s: scorecard %s" % (case.name, expected_text(case, "arguments").decode().strip()))
                print("".join(found), end="", flush=True)
            if found and regen and agreed(case, yes):
                replace(case, base, folder, printed)
            shutil.rmtree(folder)
    return counts


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=str(HERE.parent / "scorecard"))
    parser.add_argument("--regen", action="store_true")
    parser.add_argument("--yes", action="store_true")
    parser.add_argument("cases", nargs="*", metavar="CASE")
    options = parser.parse_args()
    passed, failed = run_all(Path(options.program).resolve(), options.cases, options.regen, options.yes)
    print("%d passed, %d failed" % (passed, failed))
    return 1 if failed and not options.regen else 0


if __name__ == "__main__":
    sys.exit(main())
