"""--timings: what took how long, beside what is written without it."""
import re
import shutil

from support import ROOT, RENDER, CommandTest

STAGES = ["reading the data", "results of the month before", "results of this month", "view", "Mustache", "reading the page", "print.css",
          "fonts", "HTML", "layout, with its charts", "contrast", "tags and page content", "PDF objects", "deflate",
          "report.json, values.csv, manifest.json", "site", "SHA-256", "files", "freeing memory", "process and other"]
LINE = re.compile(r"(\S.*?) +(\d+\.\d)(?: +(\d+\.\d))?")
ROUNDING = 0.05                                     # of each number


class Timings(CommandTest):
    def run_timed(self, arguments):
        """What it said before the table, the table's head, and the columns: stages and the total by name."""
        done = self.run_program(*arguments, "--timings")
        self.assertEqual(done.returncode, 0)
        said, head, table = re.fullmatch(r"(?s)(.*?)(ms of the processor[^\n]*\n)(.*)", done.stderr).groups()
        *lines, memory = table.splitlines()
        self.assertRegex(memory, r"^peak memory +\d+\.\d MiB$")
        found = [LINE.fullmatch(line).groups() for line in lines]
        self.assertEqual([name for name, _, _ in found], [*STAGES, "total"])
        return done.stdout, said, head, found

    def assert_adds_up(self, figures):
        figures = list(map(float, figures))
        *parts, total = figures
        self.assertAlmostEqual(sum(parts), total, delta=ROUNDING * len(figures) + 1e-9)

    def test_stages_add_up_and_nothing_else_changes(self):
        plain = self.assert_run(RENDER)
        files = self.written()
        stdout, said, head, found = self.run_timed(RENDER)
        self.assertEqual((stdout, said, self.written()), (plain.stdout, plain.stderr, files))
        self.assertEqual([each for _, _, each in found], [None] * len(found))
        self.assert_adds_up(whole for _, whole, _ in found)

    def test_range_tells_what_one_report_took(self):
        _, _, head, found = self.run_timed(["render", "summary", "2020-09..2020-10"])
        self.assertIn("(2 reports)", head)
        self.assert_adds_up(whole for _, whole, _ in found)
        self.assert_adds_up(each for _, _, each in found)
        for _, whole, each in found:
            self.assertAlmostEqual(float(whole), 2 * float(each), delta=3 * ROUNDING + 1e-9)

    def test_check_and_publish_tell_it_too(self):
        plain = self.assert_run(["check"])
        self.assertEqual(self.run_timed(["check"])[0], plain.stdout)
        shutil.copytree(ROOT / "templates/site", self.folder / "templates/site")
        settings = self.folder / "templates/site/site.ini"
        settings.write_text(re.sub(r"(?m)^colours = .*$", "", settings.read_text()))
        self.assert_run(RENDER)
        plain = self.run_program("publish", "site")
        stdout, said, _, found = self.run_timed(["publish", "other"])
        self.assertEqual((stdout.replace("other", "site"), said), (plain.stdout, plain.stderr))
        self.assert_adds_up(whole for _, whole, _ in found)
