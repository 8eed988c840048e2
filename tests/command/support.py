"""What the command tests share: the program, folders to run it in, and what stands in them."""
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))
import golden                                                                       # noqa: E402

PROGRAM = Path(os.environ.get("SCORECARD", ROOT / "scorecard")).resolve()
RENDER = ["render", "summary", "2020-10"]
ROUNDS = int(os.environ.get("ROUNDS", "20"))        # of a test that kills the program, again and again


def moments(seconds):
    """When to kill runs that take about so long: one at once, one never (None), and ROUNDS of them at random."""
    drawn = random.Random(1)
    return [0, *(drawn.uniform(0, 1.3 * seconds) for _ in range(ROUNDS)), None]


class CommandTest(unittest.TestCase):
    """Each test has a folder of its own with the data and the templates of tests/golden/base."""
    maxDiff = None

    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.folder = Path(scratch.name) / "work"
        shutil.copytree(golden.BASE, self.folder)
        self.out = self.folder / "out"

    def run_program(self, *arguments, environment=None, folder=None, **more):
        """Status, stdout and stderr as text."""
        return subprocess.run([PROGRAM, *arguments], cwd=folder or self.folder, stdin=subprocess.DEVNULL,
                              stdout=more.pop("stdout", subprocess.PIPE), stderr=subprocess.PIPE, text=True, timeout=120,
                              env={**golden.environment(), **(environment or {})}, **more)

    def assert_run(self, arguments, status=0, stderr="", **more):
        done = self.run_program(*arguments, **more)
        self.assertEqual((done.returncode, done.stderr), (status, stderr))
        return done

    def run_and_kill(self, arguments, moment):
        """Whether it was killed before it ended."""
        running = subprocess.Popen([PROGRAM, *arguments], cwd=self.folder, env=golden.environment(), stdin=subprocess.DEVNULL,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        if moment is not None:
            time.sleep(moment)
            running.kill()
        return running.wait() != 0

    def change(self, changes):
        golden.apply_changes(changes, self.folder)

    def written(self):
        """All that stands in out/: each file's bytes."""
        return golden.tree(self.out)

    def read(self, name):
        return (self.out / "summary/2020-10" / name).read_bytes()

    def pages(self, name="summary/2020-10"):
        """The PDF's text, a page each."""
        done = subprocess.run(["pdftotext", "-layout", self.out / name / "report.pdf", "-"], capture_output=True, text=True)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        return done.stdout.split("\f")[:-1]
