"""README.md, followed to the letter: its commands are typed as they stand there, in a copy of the repository."""
import re
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

from support import PROGRAM, ROOT
import golden

# What a command may end with besides 0, and why.
STATUSES = {"diff": 1}                              # two months differ


class Readme(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.folder = Path(scratch.name) / "scorecard"
        self.folder.mkdir()
        for name in ("data", "templates", "examples"):
            shutil.copytree(ROOT / name, self.folder / name)
        shutil.copy(PROGRAM, self.folder / "scorecard")

    def commands(self, heading):
        """The lines of code below a heading, without their comments."""
        [chapter] = re.findall(r"(?ms)^## %s\n(.*?)(?=^## )" % re.escape(heading), (ROOT / "README.md").read_text(encoding="utf-8"))
        lines = re.findall(r"(?m)^    (\./scorecard .*?)(?: +#.*)?$", chapter)
        self.assertNotEqual(lines, [])
        return lines

    def type(self, line):
        done = subprocess.run(["bash", "-c", line], cwd=self.folder, env=golden.environment(), stdin=subprocess.DEVNULL,
                              capture_output=True, text=True, timeout=300)
        self.assertEqual((done.returncode, "error:" in done.stderr), (STATUSES.get(line.split()[1], 0), False),
                         line + "\n" + done.stderr)
        return done.stdout

    def test_your_own_exports(self):
        first, *others = self.commands("Your own exports")
        said = self.type(first)
        [printed] = re.findall(r"(?m)^    (.*)$", said)
        self.assertEqual(printed, others[0])        # the command that is printed is the next
        for line in others:
            self.type(line)
        for name in ("index.html", "report.pdf"):
            self.assertTrue((self.folder / "mine/out/ocg-contract/2020-10" / name).exists())
        self.assertTrue((self.folder / "mine/README.txt").exists())

    def test_more_commands(self):
        self.type("./scorecard render ocg-contract 2020-09..2020-10")
        for line in self.commands("More commands"):
            self.type(line)
        self.assertTrue((self.folder.parent / "site/index.html").exists())
