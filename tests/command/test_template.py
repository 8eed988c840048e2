"""scorecard template: a report that inherits from another, and what may differ from it."""
import json
import shutil
import subprocess

from support import ROOT, CommandTest

SETTINGS = "templates/mine/report.ini"


class Template(CommandTest):
    def start(self, *arguments, status=0, stderr=""):
        return self.assert_run(["template", *arguments], status, stderr).stdout

    def pages_of(self, report):
        self.assert_run(["render", report, "2020-10"])
        return "\n".join(self.pages("%s/2020-10" % report))

    def test_it_is_as_its_base_until_something_differs(self):
        said = self.start("mine", "--from", "summary")
        self.assertIn(SETTINGS + ": the report mine is summary but for what you put beside this file", said)
        self.assertIn("render mine PERIOD", said)
        self.assertEqual([path.name for path in (self.folder / "templates/mine").iterdir()], ["report.ini"])
        self.assertEqual(self.pages_of("mine"), self.pages_of("summary"))
        inputs = [one["path"] for one in json.loads((self.out / "mine/2020-10/manifest.json").read_text())["inputs"]]
        for name in (SETTINGS, "templates/summary/report.ini", "templates/summary/report.html", "templates/summary/print.css"):
            self.assertIn(name, inputs)
        self.assert_run(["verify", "mine"])

    def test_what_differs_counts(self):
        self.start("mine")                                      # summary is the only report
        settings = self.folder / SETTINGS
        settings.write_text(settings.read_text().replace("title = Monthly summary", "title = Another name"))
        (self.folder / "templates/mine/print.css").write_text("h1 { margin-top: 1mm; }\n@page { size: A5 landscape; }\n")
        self.assertIn("Another name", self.pages_of("mine"))
        self.assertNotIn("Another name", self.pages_of("summary"))
        page = (self.out / "mine/2020-10/index.html").read_text()
        base = (self.folder / "templates/summary/print.css").read_text()
        self.assertIn(base + "\nh1 { margin-top: 1mm; }", page)
        told = subprocess.run(["pdfinfo", self.out / "mine/2020-10/report.pdf"], capture_output=True, text=True).stdout
        self.assertRegex(told, r"Page size: +595\.\d+ x 419\.\d+ pts")

    def test_a_fault_is_told_where_it_stands(self):
        self.start("mine")
        (self.folder / "templates/mine/print.css").write_text("\np { no-such-property: 1; }\n")
        done = self.run_program("render", "mine", "2020-10")
        self.assertEqual(done.returncode, 1)
        self.assertIn("templates/mine/print.css:2: error: ", done.stderr)

    def test_nothing_that_is_there_is_touched(self):
        before = (self.folder / "templates/summary/report.ini").read_bytes()
        self.start("summary", status=1, stderr="templates/summary: error: it is there already, and nothing is changed; expected a new name\n")
        self.assertEqual((self.folder / "templates/summary/report.ini").read_bytes(), before)

    def test_wrong_names_are_answered(self):
        self.start("mine", "--from", "sumary", status=2,
                   stderr="scorecard: unknown report “sumary” (did you mean “summary”?); expected one of summary\n")
        done = self.run_program("template", "../mine")
        self.assertEqual(done.returncode, 1)
        self.assertIn("“../mine” cannot be the name of a report: expected ", done.stderr)
        self.assertEqual(self.run_program("template").returncode, 2)
        self.assertEqual([path.name for path in (self.folder / "templates").iterdir()].count("mine"), 0)

    def test_where_more_than_one_may_stand_for_all_the_base_is_asked_for(self):
        shutil.copytree(self.folder / "templates/summary", self.folder / "templates/second")
        done = self.run_program("template", "mine")
        self.assertEqual((done.returncode, done.stdout), (2, ""))
        self.assertIn("template needs the report to begin with", done.stderr)

    def test_the_site_takes_the_colours_of_a_report_that_inherits(self):
        self.start("mine", "--from", "summary")
        (self.folder / "templates/mine/screen.css").write_text(":root { --ours: #123456; }\n")
        shutil.copytree(ROOT / "templates/site", self.folder / "templates/site")
        settings = self.folder / "templates/site/site.ini"
        settings.write_text(settings.read_text().replace("colours = ocg-contract", "colours = mine"))
        self.assert_run(["render", "mine", "2020-10"])
        self.assertEqual(self.run_program("publish", "www").returncode, 0)
        self.assertIn("--ours: #123456", "".join(path.read_text() for path in (self.folder / "www").glob("**/*.css")))
