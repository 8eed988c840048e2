#!/usr/bin/env python3
"""What the documents and the comments say is there: links, paths, commands, options, targets, citations.

    python3 tests/docs/check_docs.py [--self-test]

Reads README.md, CHANGELOG.md, doc/*.md, data/README.md, the README.md files of tests/, and the comments of the sources.
Then each check is seen to fail: a copy is broken in each way, and the message that is meant for it must come, and no
other. With --self-test only that is done.
"""
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True                      # no __pycache__ in the sources
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(1, str(ROOT / "tests/outputs"))
from reading.tally import Tally                                                     # noqa: E402

LONGEST = {"prose": 120, "heading": 120, "table": 220}         # characters of a line; a cell that is longer is text
FOLDERS = "data doc generator templates tests".split()
MADE = {"build", "out", "site", "node_modules", "__pycache__", ".git"}              # folders that nobody wrote
SOURCES = {".c", ".h", ".py", ".mjs", ".js", ".sh", ".css", ".html", ".ini", ""}    # "": Makefile, run, install
THIS = "tests/docs/"                # its own texts are no citations
OUTSIDE = "../" + "shared"          # in two parts, so that this file does not name it
GONE = ("DESI" + "GN", "spc-" + "method")                                           # what the sources cited before


# ---------------------------------------------------------------- reading Markdown

class Line:
    """A line of a document: `kind` is prose, code, table or heading."""

    def __init__(self, number, text, kind):
        self.number, self.text, self.kind = number, text, kind


def lines_of(text):
    """Code is fenced, or indented behind an empty line where no list goes on."""
    lines, fenced, code, in_list, after_blank = [], False, False, False, True
    for number, line in enumerate(text.splitlines(), 1):
        fence = line.startswith("```")
        indented = line.startswith("    ")
        code = indented and (code or (after_blank and not in_list)) if line.strip() else code
        if line.strip() and not indented and not line.startswith("  "):
            in_list = bool(re.match(r"([-*]|\d+\.) ", line))
        kind = ("code" if fenced or fence or code else "heading" if line.startswith("#") else
                "table" if line.startswith("|") else "prose")
        fenced ^= fence
        after_blank = not line.strip()
        lines.append(Line(number, line, kind))
    return lines


def slug(heading):
    """The anchor that GitHub gives a heading."""
    plain = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading).replace("`", "").lower()
    return re.sub(r"[^\w\- ]", "", plain).strip().replace(" ", "-")


class Document:
    def __init__(self, root, path):
        self.root, self.path, self.name = root, path, str(path.relative_to(root))
        self.lines = lines_of(path.read_text())
        self.headings = [line.text.lstrip("#").strip() for line in self.lines if line.kind == "heading"]
        self.anchors = {slug(heading) for heading in self.headings}

    def has(self, heading):
        """The heading, whole or (with a blank at its end) its beginning. README.md only leads on: there, the words."""
        if self.name == "README.md":
            return heading.lower() in " ".join(line.text for line in self.lines).lower()
        return any(one == heading or (heading.endswith(" ") and one.startswith(heading)) for one in self.headings)

    def place(self, line):
        return "%s:%d" % (self.name, line.number)

    def blocks(self):
        """Lines of one kind that stand together, as (first line, text): a code span or link may go on in the next."""
        block = []
        for line in self.lines + [Line(0, "", "end")]:
            if block and (line.kind != block[0].kind or not line.text.strip() or line.kind in ("table", "code")):
                yield block[0], "\n".join(one.text for one in block)
                block = []
            if line.text.strip():
                block.append(line)


def code_spans(text):
    return [" ".join(span.split()) for span in re.findall(r"(?<!`)`([^`]+)`(?!`)", text)]


# ---------------------------------------------------------------- reading the project

class Project:
    """What there is to lead to."""

    def __init__(self, root):
        self.root = root
        paths = [root / "README.md", root / "CHANGELOG.md", root / "data/README.md"] + sorted(root.glob("doc/*.md"))
        paths += sorted(path for path in root.glob("tests/**/README.md") if not is_made(root, path))
        self.documents = {path: Document(root, path) for path in paths if path.exists()}
        commands = "\n".join(path.read_text() for path in sorted(root.glob("generator/command/*.c")))
        self.commands = set(re.findall(r'\{"([a-z-]+)",\s*COMMAND_', commands))
        self.options = {"--" + name for name in re.findall(r'\{"([a-z-]+)",\s*(?:no|required|optional)_argument', commands)}
        makefile = (root / "Makefile").read_text()
        names = re.findall(r"(?m)^([a-z][a-z -]*):(?!=)", makefile)
        self.targets = {name for line in names for name in line.split()}
        listed = subprocess.run([sys.executable, root / "tests/check.py", "--list"], stdout=subprocess.PIPE, check=True).stdout
        self.parts = {line.split()[0] for line in listed.decode().splitlines() if line.strip()}
        styles = " ".join(path.read_text() for path in sorted(root.glob("templates/*/*.css")))
        scripts = " ".join(path.read_text() for path in self.sources("tests")
                           if path.suffix in (".py", "") and not self.is_this(path))
        self.other_options = set(re.findall(r"--[a-z][a-z-]*", styles)) | set(re.findall(r"--[a-z][a-z-]*", scripts))

    def is_this(self, path):
        return str(path.relative_to(self.root)).startswith(THIS)

    def sources(self, *folders):
        found = [path for folder in folders for path in sorted((self.root / folder).rglob("*"))]
        return [path for path in found if path.is_file() and path.suffix in SOURCES and not is_made(self.root, path)
                and not str(path.relative_to(self.root)).startswith("tests/suites/")]

    def files(self):
        return [path for path in sorted(self.root.rglob("*"))
                if path.is_file() and not path.is_symlink() and not is_made(self.root, path)]


def is_made(root, path):
    return bool(MADE & set(path.relative_to(root).parts))


# ---------------------------------------------------------------- checks of documents

def check_links(project, document, tally):
    for line, text in document.blocks():
        if line.kind == "code":
            continue
        for target in re.findall(r"\]\(([^)\s]+)\)", re.sub(r"`[^`]*`", "", text)):
            if re.match(r"(https?|mailto):", target):
                continue
            file, _, anchor = target.partition("#")
            path = (document.path.parent / file).resolve() if file else document.path
            if not tally.check(path.exists(), "%s: the link %s leads nowhere" % (document.place(line), target)) or not anchor:
                continue
            other = project.documents.get(path)
            tally.check(other is not None and anchor in other.anchors,
                        "%s: the link %s: there is no such heading" % (document.place(line), target))


def is_there(root, path):
    """Capitals, * and … stand for something; what stands before them must be there."""
    path = re.sub(r"(?<![A-Za-z])[A-Z][A-Z_]+(?![a-z.])|…|\.\.\.", "*", path)
    if "*" not in path:
        return (root / path).exists()
    fixed = path.split("*")[0].rpartition("/")[0]
    return any(root.glob(path.rstrip("/"))) or ("@" in path and (root / fixed).is_dir())    # dated: there may be none yet


def check_paths(project, document, tally):
    for line, text in document.blocks():
        for span in code_spans(text) if line.kind != "code" else re.findall(r"python3 (\S+)", text):
            path = span.split()[0]
            if path.split("/")[0] in FOLDERS and "/" in path:
                tally.check(is_there(project.root, path), "%s: there is no %s" % (document.place(line), path))


def check_targets(project, document, tally):
    for line, text in document.blocks():
        for code in code_spans(text) if line.kind != "code" else [text.split("#")[0]]:
            for target in re.findall(r"(?<![\w-])make ([a-z][a-z-]*)", code):
                tally.check(target in project.targets, "%s: make has no target %s" % (document.place(line), target))
            for parts in re.findall(r"PART=(\"[^\"]*\"|\S+)", code):
                for part in parts.strip('"').split():
                    tally.check(part in project.parts or part.isupper(),
                                "%s: make check has no part %s" % (document.place(line), part))


def check_commands(project, document, tally):
    """Of a command line, its command and options; an option alone may also be a test's, or a property of a style sheet."""
    for line, text in document.blocks():
        for code in code_spans(text) if line.kind != "code" else [text.split("#")[0]]:
            place = document.place(line)
            named = re.findall(r"(?<![\w/])(?:\./)?scorecard ([a-z]+)", code)
            for command in named:
                tally.check(command in project.commands, "%s: scorecard has no command %s" % (place, command))
            known = project.options
            if not named and code.split()[0] not in project.commands:
                known = known | project.other_options
            if line.kind == "code" and not named:
                continue
            for option in re.findall(r"(?<![\w(-])--[a-z][a-z-]*", code):
                tally.check(option in known, "%s: there is no option %s" % (place, option))


def check_widths(document, tally):
    for line in document.lines:
        longest = LONGEST.get(line.kind)
        if longest and not line.text.startswith("!["):
            tally.check(len(line.text) <= longest, "%s: the line has %d characters, and not at most %d"
                        % (document.place(line), len(line.text), longest))


def check_reached(project, tally):
    """Who begins at README.md finds every document of doc/."""
    readme = (project.root / "README.md").read_text()
    for document in project.documents.values():
        if document.name.startswith("doc/"):
            tally.check("(%s)" % document.name in readme, "README.md does not lead to %s" % document.name)


def check_version(project, tally):
    """CHANGELOG.md begins with the version that the program says."""
    said = re.findall(r'SCORECARD_VERSION "([^"]+)"', (project.root / "generator/base/version.h").read_text())
    told = re.findall(r"(?m)^## (\d\S*)", (project.root / "CHANGELOG.md").read_text())
    tally.check(said and told and said[0] == told[0],
                "CHANGELOG.md: its newest version is %s, and scorecard --version says %s" % (told[:1], said[:1]))


def check_house(project, tally):
    """doc/design.md names the folders of the source in the order that the test of the house holds them to."""
    plan = {}
    exec((project.root / "tests/house/plan.py").read_text(), plan)
    told = [re.sub(r"main\.c|/$", "", folder)
            for folder in re.findall(r"(?m)^\| `generator/([^`]*)` \|", (project.root / "doc/design.md").read_text())]
    tally.check(told == plan["WINGS"], "doc/design.md, section 2: its folders are not those of tests/house/plan.py, in their order")


def check_rules(project, tally):
    """doc/data.md lists the rules of warnings in the order and in the words of the program."""
    rules = re.findall(r'\{"([a-z-]+)",((?:\s*"[^"]*")+)\}', (project.root / "generator/model/rule.c").read_text())
    rules = [(name, "".join(re.findall('"([^"]*)"', words))) for name, words in rules]
    told = re.findall(r"(?m)^\| `([a-z-]+)` \| ([^|]*) \|$", (project.root / "doc/data.md").read_text()
                      .partition("## What is suspicious")[2])
    tally.check(rules and told == rules, "doc/data.md: its rules are not those of generator/model/rule.c, in their order and words")


# ---------------------------------------------------------------- checks of sources

def comment_text(text):
    """With the marks of comments left out, since a citation may go on in the next line."""
    return " ".join(re.sub(r"^\s*(?:/\*+|\*/?|//|#)?\s*", "", line) for line in text.splitlines())


def cited(text):
    """(document, heading's beginning or whole) of each citation."""
    for sections in re.findall(r"doc/design\.md, sections? (\d+(?:(?:, | and | to )\d+)*)", text):
        for number in re.findall(r"\d+", sections):
            yield "doc/design.md", number + " "
    for headings in re.findall(r"doc/trends\.md, (C\d+(?:(?:, | and | to )C\d+)*)", text):
        for number in re.findall(r"C\d+", headings):
            yield "doc/trends.md", number + " "
    for name, heading in re.findall(r'((?:doc/)?[\w-]+\.md), "([^"]+)"', text):
        yield name, heading


def check_citations(project, path, tally):
    name, text = path.relative_to(project.root), comment_text(path.read_text(errors="replace"))
    for document, heading in cited(text):
        other = project.documents.get(project.root / document)
        found = other is not None and other.has(heading)
        tally.check(found, "%s: cites %s, %s, which is not there" % (name, document, heading.strip()))
    for document in set(re.findall(r"(?<![\w/.])doc/[\w-]+\.md", text)):
        tally.check((project.root / document).exists(), "%s: names %s, which is not there" % (name, document))
    for gone in GONE:
        tally.check(not re.search(r"\b%s\b" % re.escape(gone), text), "%s: cites %s, which is not in the repository" % (name, gone))


def check_inside(project, path, tally):
    """Nothing looks outside the repository."""
    tally.check(OUTSIDE.encode() not in path.read_bytes(),
                "%s: names %s, which is outside the repository" % (path.relative_to(project.root), OUTSIDE))


KIND = re.compile(r'\[CHART_[A-Z]+\] = \{"([a-z]+)", NULL\}')
NOT_CHARTS_OF_AN_INDICATOR = ["grid"]


def check_gallery(project, tally):
    """Each report and each kind of chart has its picture in the gallery."""
    kinds = KIND.findall((project.root / "generator/report/chart/chart.c").read_text(encoding="utf-8"))
    tally.check(kinds, "no kinds of charts were found")
    reports = [settings.parent.name for settings in sorted((project.root / "templates").glob("*/report.ini"))]
    gallery = (project.root / "doc/templates.md").read_text(encoding="utf-8").split("\n## Gallery\n")[-1].split("\n## ")[0]
    for name in reports + ["chart-" + kind for kind in kinds + NOT_CHARTS_OF_AN_INDICATOR]:
        tally.check("](gallery/%s.png)" % name in gallery, "the gallery of doc/templates.md has no picture gallery/%s.png" % name)


def check_document(project, document, tally):
    check_links(project, document, tally)
    check_paths(project, document, tally)
    check_targets(project, document, tally)
    check_commands(project, document, tally)
    check_widths(document, tally)


def check(project, tally):
    for document in project.documents.values():
        check_document(project, document, tally)
    check_reached(project, tally)
    check_version(project, tally)
    check_house(project, tally)
    check_rules(project, tally)
    check_gallery(project, tally)
    for path in cites(project):
        check_citations(project, path, tally)
    for path in project.files():
        check_inside(project, path, tally)


def cites(project):
    """The files whose comments may cite."""
    found = project.sources("generator", "tests", "templates") + [project.root / "Makefile", project.root / ".ci/run"]
    return [path for path in found if not project.is_this(path)]


# ---------------------------------------------------------------- each check is seen to fail

END = None                          # instead of a text that is replaced: at the file's end
BROKEN = (
    ("README.md", "](data/README.md)", "](data/READER.md)", "the link data/READER.md leads nowhere"),
    ("README.md", "](doc/at-a-glance.png)", "](doc/at-once.png)", "the link doc/at-once.png leads nowhere"),
    ("doc/templates.md", "](gallery/chart-dots.png)", "](gallery/chart-funnel.png)", "has no picture gallery/chart-dots.png"),
    ("doc/data.md", "(#targets)", "(#target)", "the link #target: there is no such heading"),
    ("doc/data.md", "(design.md#4-arithmetic)", "(design.md#4-sums)", "the link design.md#4-sums: there is no such heading"),
    ("data/README.md", END, "\nSee\n[the\ndesign](../doc/plan.md).\n", "the link ../doc/plan.md leads nowhere"),
    ("doc/design.md", END, "\nIt is in `generator/model/round.c`.\n", "there is no generator/model/round.c"),
    ("doc/design.md", END, "\nThey are in `templates/*/paper.css`.\n", "there is no templates/*/paper.css"),
    ("doc/design.md", END, "\nIt is in `data/exports/PERIOD.csv`.\n", "there is no data/exports/PERIOD.csv"),
    ("doc/developing.md", END, "\nType:\n\n    python3 tests/data/make_sample.py\n", "there is no tests/data/make_sample.py"),
    ("README.md", "    make report ", "    make reports ", "make has no target reports"),
    ("doc/developing.md", END, "\nType `make all tests`, then `make tests`.\n", "make has no target tests"),
    ("doc/developing.md", END, "\nType:\n\n    make check PART=paper\n", "make check has no part paper"),
    ("README.md", "scorecard verify ", "scorecard prove ", "scorecard has no command prove"),
    ("doc/commands.md", END, "\nOr `scorecard\nprove`.\n", "scorecard has no command prove"),
    ("doc/commands.md", END, "\n    scorecard diff 2020-09 2020-10 --pdf\n", "there is no option --pdf"),
    ("doc/commands.md", END, "\n`render REPORT PERIOD --regen`\n", "there is no option --regen"),
    ("doc/commands.md", END, "\nThe option `--all-units`.\n", "there is no option --all-units"),
    ("doc/trends.md", END, "\n" + "word " * 25 + "\n", "the line has 125 characters, and not at most 120"),
    ("doc/trends.md", END, "\n- an item\n    " + "word " * 25 + "\n", "the line has 129 characters, and not at most 120"),
    ("doc/trends.md", END, "\n| " + "word " * 50 + "|\n", "the line has 253 characters, and not at most 220"),
    ("doc/trends.md", END, "\n| " + "word " * 25 + " |\n\n    " + "word " * 25 + "\n", None),
    ("README.md", "](doc/trends.md)", "](doc/design.md)", "README.md does not lead to doc/trends.md"),
    ("doc/design.md", "| `generator/render/tags/` |", "| `generator/render/svg.c` |", "its folders are not those of tests/house"),
    ("doc/data.md", "| `owed` |", "| `owned` |", "its rules are not those of generator/model/rule.c"),
    ("CHANGELOG.md", "## 0.", "## 7.", "and scorecard --version says"),
    ("generator/main.c", END, "/* As in doc/design.md, section\n * 12. */\n", "cites doc/design.md, 12, which is not there"),
    ("generator/main.c", END, "/* As in doc/design.md, sections 3\n * and 12. */\n", "cites doc/design.md, 12, which is not there"),
    ("generator/main.c", END, "/* As in doc/trends.md, C2 and\n * C9. */\n", "cites doc/trends.md, C9, which is not there"),
    ("generator/main.c", END, '/* As in doc/commands.md, "prove". */\n', "cites doc/commands.md, prove, which is not there"),
    ("tests/check.py", END, "# as in doc/plan.md\n", "names doc/plan.md, which is not there"),
    ("generator/main.c", END, "/* As in %s section 3. */\n" % GONE[0], "cites %s, which is not in the repository" % GONE[0]),
    ("tests/check.py", END, "# %s C1\n" % GONE[1], "cites %s, which is not in the repository" % GONE[1]),
    ("Makefile", END, "# %s/cases\n" % OUTSIDE, "names %s, which is outside the repository" % OUTSIDE),
)


def failures_of(project, path):
    """What is said of one file that may have changed; of all, only what every file has a part in."""
    tally = Tally("")
    if path in project.documents:
        project.documents[path] = Document(project.root, path)
        check_document(project, project.documents[path], tally)
        check_reached(project, tally)
        check_version(project, tally)
        check_house(project, tally)
        check_rules(project, tally)
        check_gallery(project, tally)
    else:
        check_citations(project, path, tally)
    check_inside(project, path, tally)
    return tally.failures


def break_file(path, old, new):
    """The text that was there before."""
    before = path.read_text()
    if old is not END and before.count(old) == 0:
        sys.exit("%s has no “%s” any more: the self-test needs another" % (path.name, old))
    path.write_text(before + new if old is END else before.replace(old, new, 1))
    return before


def self_test(tally):
    with tempfile.TemporaryDirectory() as scratch:
        copy = Path(scratch) / "copy"
        shutil.copytree(ROOT, copy, ignore=lambda _, names: MADE & set(names), symlinks=True)
        project = Project(copy)
        for name, old, new, message in BROKEN:
            usual = failures_of(project, copy / name)
            before = break_file(copy / name, old, new)
            found = [one for one in failures_of(project, copy / name) if one not in usual]
            (copy / name).write_text(before)
            good = len(found) == 1 and message in found[0] if message else not found
            tally.check(good, "self-test: %s with “%s” gives %s, and not “%s”" % (name, new.strip()[:60], found, message))


def main():
    status = 0
    if "--self-test" not in sys.argv:
        tally = Tally("documents")
        check(Project(ROOT), tally)
        status |= tally.finish()
    tally = Tally("each check fails")
    self_test(tally)
    return status | tally.finish()


if __name__ == "__main__":
    sys.exit(main())
