"""What is printed on a terminal and what in a pipe."""
import os
import pty
import re
import shutil
import subprocess

from support import PROGRAM, ROOT, CommandTest
import golden

RANGE = ["render", "summary", "2020-08..2020-10"]
UNITS = ["render", "summary", "2020-10", "--unit", "all"]
UNIT_NAMES = ["Eastmere (CITY)", "North Eastmere (NORTH)", "South Eastmere (SOUTH)"]
ERASE, NO_WRAP, WRAP = "\r\x1b[K", "\x1b[?7l", "\x1b[?7h"


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

    def test_many_reports_show_progress_on_a_terminal(self):
        """What was made last, and how long the rest will take; what stays there is how many were written."""
        for arguments, names in ((RANGE, ["Eastmere (CITY), %s 2020" % month for month in ("August", "September", "October")]),
                                 (UNITS, ["%s, October 2020" % unit for unit in UNIT_NAMES])):
            shown = self.run_on_terminal(arguments)
            beginning, *steps, end = shown.split(ERASE)
            self.assertRegex(beginning, r"\A3 reports to make, [0-9]+ at a time\Z")
            pattern = r"\A%s([0-9]) of 3 reports, (?:a few|about [0-9]+) (?:seconds|minutes) left: (.+)%s\Z" % (
                re.escape(NO_WRAP), re.escape(WRAP))
            told = [re.match(pattern, step).groups() for step in steps]
            self.assertEqual([number for number, _ in told], ["1", "2", "3"])
            self.assertEqual(sorted(name for _, name in told), sorted(names))
            self.assertEqual(end.replace("\r", ""), "wrote 3 of 3 reports to out/summary\n")

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

    def test_many_reports_are_silent_in_a_pipe(self):
        self.assert_run(RANGE)
        self.assert_run(UNITS)

    def test_quiet_is_silent_on_a_terminal(self):
        self.assertEqual(self.run_on_terminal(RANGE + ["--quiet"]), "")
        self.assertEqual(self.run_on_terminal(UNITS + ["--quiet"]), "")
