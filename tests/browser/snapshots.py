#!/usr/bin/env python3
"""What a page says, and how it lies, with large text and printed by Chromium: as it is stored in tests/browser/snapshots.

    python3 tests/browser/snapshots.py LIST [--regen [--yes]]

LIST names a folder of a report a line, as tests/outputs/reading/reports.py renders them. Each stored NAME.txt must find
its report there. It holds two things:
  - the shape of the page with text at 200 % (snapshots.mjs says what of it);
  - each page of Chromium's print: how many words it holds, which are its first and which its last. The page's number,
    which Chromium prints at its foot, comes first in its order.
A page that has lost one paragraph of commentary must be unlike the good one in both.
--regen shows each difference and asks before it replaces what is stored; with --yes it does not ask.
"""
import difflib
import re
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True                      # no __pycache__ in the sources
HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "outputs"))
from reading.tally import Tally                                                     # noqa: E402

STORED = HERE / "snapshots"
EDGE = 7                            # words at a page's beginning and at its end


def printed(pdf):
    """A line for each page of a print, its words in the order of the document."""
    pages = subprocess.run(["pdftotext", "-raw", str(pdf), "-"], check=True, capture_output=True, text=True).stdout.split("\f")[:-1]
    lines = ["Printed, %d pages" % len(pages)]
    for number, words in enumerate(map(str.split, pages), 1):
        lines.append("  %d: %d words; begins “%s”; ends “%s”" % (number, len(words), " ".join(words[:EDGE]), " ".join(words[-EDGE:])))
    return "\n".join(lines) + "\n"


def broken(folder, scratch):
    """A list that names one report: the same, without one paragraph of commentary."""
    copy = scratch / Path(*folder.parts[-3:])
    copy.mkdir(parents=True)
    page = (folder / "index.html").read_text(encoding="utf-8")
    without = re.sub(r'(<div class="commentary">\s*<h3>[^<]*</h3>\s*)<p>.*?</p>', r"\1", page, count=1, flags=re.S)
    (copy / "index.html").write_text(without, encoding="utf-8")
    (scratch / "list").write_text(str(copy) + "\n", encoding="utf-8")
    return scratch / "list"


def sees_what_is_broken(name, good, report_list):
    folder = next(Path(line) for line in Path(report_list).read_text(encoding="utf-8").splitlines() if Path(line).parts[-3] == name)
    with tempfile.TemporaryDirectory() as scratch, tempfile.TemporaryDirectory() as made:
        bad = make([name], broken(folder, Path(scratch)), Path(made))[name]
    return all(one != other for one, other in zip(good.split("Printed"), bad.split("Printed"), strict=True))


def make(names, report_list, made):
    """{name: text} of each report of the list that has one of the names."""
    subprocess.run(["node", str(HERE / "snapshots.mjs"), str(report_list), str(made), *names], check=True)
    return {name: (made / (name + ".txt")).read_text(encoding="utf-8") + printed(made / (name + ".pdf"))
            for name in names if (made / (name + ".txt")).exists()}


def difference(stored, now):
    return "".join(difflib.unified_diff(stored.splitlines(True), now.splitlines(True), "stored", "now", n=0))


def replace(path, now, agreed):
    """Shows what is different and stores it, if that is wanted."""
    stored = path.read_text(encoding="utf-8")
    if stored == now:
        return
    print("%s:\n%s" % (path, difference(stored, now)))
    if agreed or input("Store this? [y/N] ").strip().lower() == "y":
        path.write_text(now, encoding="utf-8")


def main(arguments):
    options = [argument for argument in arguments if argument.startswith("--")]
    lists = [argument for argument in arguments if not argument.startswith("--")]
    if len(lists) != 1 or set(options) - {"--regen", "--yes"}:
        sys.exit(__doc__)
    paths = {path.stem: path for path in sorted(STORED.glob("*.txt"))}
    with tempfile.TemporaryDirectory() as made:
        now = make(list(paths), lists[0], Path(made))
    if "--regen" in options:
        for name, text in now.items():
            replace(paths[name], text, "--yes" in options)
        return 0
    tally = Tally("snapshots")
    for name, path in paths.items():
        if tally.check(name in now, "%s: there is no report of that name" % path):
            changes = difference(path.read_text(encoding="utf-8"), now[name])
            tally.check(not changes, "%s is no longer so (to store what is: tests/browser/run --regen):\n%s" % (path.name, changes))
            tally.check(sees_what_is_broken(name, now[name], lists[0]), "%s: a paragraph that is lost is not seen" % path.name)
    return tally.finish()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
