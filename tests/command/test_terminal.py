"""What is printed on a terminal and what in a pipe."""
import os
import pty
import shutil
import subprocess

from support import PROGRAM, ROOT, CommandTest
import golden

RANGE = ["render", "summary", "2020-08..2020-10"]


class Terminal(CommandTest):
    def run_on_terminal(self, arguments):
        """What stands on the terminal's stderr."""
        ours, theirs = pty.openpty()
        child = subprocess.Popen([PROGRAM, *arguments], cwd=self.folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                 stderr=theirs, env=golden.environment())
        os.close(theirs)
        shown = b""
        try:
            while chunk := os.read(ours, 4096):
                shown += chunk
        except OSError:                             # the child has closed its end
            pass
        os.close(ours)
        self.assertEqual(child.wait(timeout=120), 0)
        return shown.decode()

    def test_a_range_shows_progress_on_a_terminal(self):
        shown = self.run_on_terminal(RANGE)
        for text in ("1 of 3: 2020-08", "2 of 3: 2020-09", "3 of 3: 2020-10"):
            self.assertIn(text, shown)
        self.assertTrue(shown.endswith("\n"), shown)

    def test_publishing_shows_progress_on_a_terminal(self):
        shutil.copytree(ROOT / "templates/site", self.folder / "templates/site")
        settings = self.folder / "templates/site/site.ini"
        settings.write_text("[site]\ntitle = Reports\n")
        self.assert_run(RANGE)
        shown = self.run_on_terminal(["publish", "site"])
        for text in ("1 of 3: 2020-08", "2 of 3: 2020-09", "3 of 3: 2020-10"):
            self.assertIn(text, shown)
        self.assertTrue(shown.endswith("\n"), shown)
        self.assertEqual(self.run_on_terminal(["publish", "site", "--quiet"]), "")

    def test_a_range_is_silent_in_a_pipe(self):
        self.assert_run(RANGE)

    def test_quiet_is_silent_on_a_terminal(self):
        self.assertEqual(self.run_on_terminal(RANGE + ["--quiet"]), "")
