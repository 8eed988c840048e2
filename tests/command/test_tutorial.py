"""The report from nothing of doc/templates.md, typed step by step as it stands there."""
import re
import shutil
import textwrap

from support import ROOT, CommandTest

SECTION = "## A report from nothing\n"
FILE = re.compile(r"`(portrait/[a-z.]+)`(, behind `([^`]+)`| becomes)?:$")


def steps():
    """(what is said before it, the block) of each block of the section, unindented."""
    text = (ROOT / "doc/templates.md").read_text()
    section = text[text.index(SECTION) + len(SECTION):].split("\n## ")[0]
    said, block, found = "", [], []
    for line in section.split("\n") + ["end"]:
        if line.startswith("       ") or (block and not line.strip()):
            block.append(line)
            continue
        if block:
            found.append((" ".join(said.split()), textwrap.dedent("\n".join(block)).strip("\n") + "\n"))
            said, block = "", []
        said += " " + line
    return found


class Tutorial(CommandTest):
    def setUp(self):
        super().setUp()
        for name in ("data", "templates"):
            shutil.rmtree(self.folder / name)
            shutil.copytree(ROOT / name, self.folder / name)

    def follow(self, said, block):
        if block.startswith("./scorecard "):
            done = self.run_program(*block.split()[1:])
            self.assertEqual((done.returncode, done.stderr), (0, ""))
            return
        name, where, behind = FILE.search(said).groups()
        path = self.folder / "templates" / name
        if behind is None:
            path.write_text(block)
            return
        text = path.read_text()
        self.assertEqual(text.count(behind + "\n"), 1, where)
        path.write_text(text.replace(behind + "\n", behind + "\n" + block))

    def test_it_can_be_followed(self):
        found = steps()
        self.assertEqual(len(found), 7)
        for said, block in found:
            self.follow(said, block)
        self.assert_run(["render", "portrait", "2020-10"])
        pages = self.pages("portrait/2020-10")
        self.assertEqual(len(pages), 1)
        for text in ("Pen portrait", "Children in Care", "Average caseload", "Children in Care through time"):
            self.assertIn(text, pages[0])

    def test_what_is_misspelt_is_said_as_it_stands_there(self):
        for said, block in steps():
            self.follow(said, block)
        page = self.folder / "templates/portrait/report.html"
        page.write_text(page.read_text().replace("{{short_title}}", "{{shrot_title}}", 1))
        done = self.run_program("render", "portrait", "2020-10")
        message = re.search(r"^    (templates/portrait/report.html:\d+: error: .*)$",
                            (ROOT / "doc/templates.md").read_text(), re.M).group(1)
        self.assertIn(message, done.stderr.splitlines())
