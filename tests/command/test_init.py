"""A data folder to begin with: init, and the command that it prints."""
import collections
import csv
import io
import json
import re
import resource
import shlex
import shutil
import signal
import subprocess
import sys

from support import PROGRAM, ROOT, CommandTest
import golden

sys.path.insert(1, str(ROOT / "tests/sources"))
import check_sources                                                                # noqa: E402

TEMPLATES = ["--templates", str(ROOT / "templates")]
KPI = "period,unit,measure,value\n"
ASKED = {"lg-inform", "dfe", "where-numbers", "case-list-days-between", "case-list", "case-list-sum", "case-list-in-a-workbook"}


def read_csv(path):
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"))))


class InitTest(CommandTest):
    def init(self, folder, *arguments, status=0, stderr=""):
        return self.assert_run(["init", folder, *arguments, *TEMPLATES], status, stderr).stdout

    def next_command(self, said):
        """What was printed, as a shell takes it, without the program."""
        [line] = re.findall(r"(?m)^    (.*)$", said)
        words = shlex.split(line)
        self.assertEqual(words[0], str(PROGRAM))
        return words[1:]

    def render(self, said):
        """Carries out what was printed: report.json of the first report."""
        words = self.next_command(said)
        done = self.run_program(*words)
        self.assertEqual((done.returncode, re.findall(": (?:error|warning): .*", done.stderr)), (0, []))
        self.assertEqual(words[:2], ["render", "ocg-contract"])
        out = self.folder / words[words.index("--out") + 1] / "ocg-contract" / words[2]
        for name in ("index.html", "report.pdf"):
            self.assertTrue((out / name).stat().st_size > 1000)
        return json.loads((out / "report.json").read_text(encoding="utf-8"))

    def export(self, name, text):
        (self.folder / name).write_text(text, encoding="utf-8")
        return name

    def headline(self, report, code):
        [indicator] = [one for one in report["indicators"] if one["code"] == code]
        return indicator["figures"][0]["current"]["text"]


class Init(InitTest):
    def test_the_example_renders_without_a_word(self):
        said = self.init("my-council")
        self.assertIn("my-council: 3 indicators, 3 units, March 2024 to March 2026\n", said)
        report = self.render(said)
        self.assertEqual((report["unit"]["name"], report["title"]), ("My Council", "Monthly performance report"))
        # 114 + 109 of 132 + 129 assessments; 577 + 518 contacts; 335 + 269 of 45510 + 37900 children
        self.assertEqual(self.headline(report, "ASSESSMENTS"), "85.4%")
        self.assertEqual(self.headline(report, "CONTACTS"), "1,095")
        self.assertEqual(self.headline(report, "CARE"), "72.4")
        self.assertIn("What to edit, and in which order", (self.folder / "my-council/README.txt").read_text(encoding="utf-8"))

    def test_check_has_nothing_to_complain_of(self):
        self.init("my-council")
        done = self.run_program("check", "--data", "my-council", *TEMPLATES)
        self.assertEqual(done.returncode, 0)
        self.assertTrue(done.stdout.endswith(" for 2026-03: 0 errors, 0 warnings\n"), done.stdout)

    def test_readme_names_commands_that_work(self):
        self.init("my-council")
        readme = (self.folder / "my-council/README.txt").read_text(encoding="utf-8")
        commands = re.findall(r"(?m)^  (\S*scorecard .*)$", readme)
        self.assertEqual([shlex.split(line)[1] for line in commands], ["render", "check", "watch"])
        self.assertEqual(commands[0].replace(" render ", " watch "), commands[2])
        for line in commands[:2]:
            self.assertEqual(self.run_program(*shlex.split(line)[1:]).returncode, 0)

    def test_names_that_a_shell_would_take_apart(self):
        report = self.render(self.init("a council's $(folder)"))
        self.assertEqual(report["unit"]["name"], "A Council's $(folder)")
        self.assertFalse((self.folder / "a").exists())

    def test_an_empty_folder_is_used(self):
        (self.folder / "mine").mkdir()
        self.render(self.init("mine/"))

    def test_the_folder_where_one_is(self):
        (self.folder / "empty-one").mkdir()
        done = self.run_program("init", ".", *TEMPLATES, folder=self.folder / "empty-one")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertIn("name = Empty One\n", (self.folder / "empty-one/authority.ini").read_text(encoding="utf-8"))

    def test_nothing_that_is_there_is_changed(self):
        before = golden.tree(self.folder)
        self.init("data", status=1, stderr="data: error: the folder is not empty, and nothing in it is changed; name a "
                  "folder that is not there yet, or an empty one\n")
        self.init("data/units.csv", status=1, stderr="data/units.csv: error: there is a file of that name; name a folder "
                  "that is not there yet, or an empty one\n")
        self.assertEqual(golden.tree(self.folder), before)

    def test_a_disk_that_is_full_leaves_nothing(self):
        def limit():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))

        before = golden.tree(self.folder)
        done = self.run_program("init", "my/council", *TEMPLATES, preexec_fn=limit)
        self.assertEqual(done.returncode, 3)
        self.assertIn("File too large", done.stderr)
        self.assertEqual(golden.tree(self.folder), before)

    def test_templates_are_found_beside_the_program(self):
        installed, elsewhere = self.folder / "installed", self.folder / "elsewhere"
        for folder in (installed, elsewhere):
            folder.mkdir()
        shutil.copy(PROGRAM, installed / "scorecard")
        (installed / "templates").symlink_to(ROOT / "templates")
        done = subprocess.run([installed / "scorecard", "init", "mine"], cwd=elsewhere, env=golden.environment(),
                              stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=120)
        [line] = re.findall(r"(?m)^    (.*)$", done.stdout)
        words = shlex.split(line)
        self.assertEqual(words[-2:], ["--templates", str(installed / "templates")])
        self.assertEqual(self.run_program(*words[1:], folder=elsewhere).returncode, 0)

    def test_templates_that_are_there_are_used(self):
        said = self.assert_run(["init", "mine"]).stdout
        self.assertEqual(self.next_command(said), ["render", "summary", "2026-03", "--data", "mine", "--out", "mine/out"])


class InitFrom(InitTest):
    def test_an_indicator_a_measure(self):
        rows = "".join("2025-%02d,HQ,%s,%s\n" % (month, measure, value) for month in (3, 4, 5) for measure, value in
                       (("open cases", 100 + month), ("con-tacts", 7), ("% on time", "83.5"), ("hours", "1.25")))
        report = self.render(self.init("mine", "--from", self.export("my export.csv", KPI + rows)))
        self.assertEqual({one["code"]: one["figures"][0]["current"]["text"] for one in report["indicators"]},
                         {"OPEN-CASES": "105", "CON-TACTS": "7", "ON-TIME": "83.5%", "HOURS": "1.25"})
        self.assertEqual([one["title"] for one in report["indicators"]], ["Open cases", "Con tacts", "% on time", "Hours"])
        self.assertEqual((self.folder / "mine/kpi/2025-05-my export.csv").read_text(), KPI + rows)

    def test_many_indicators_begin_on_the_page_of_the_month_at_a_glance(self):
        rows = "".join("2025-05,HQ,measure %d,%d\n" % (number, number) for number in range(1, 18))
        words = self.next_command(self.init("mine", "--from", self.export("e.csv", KPI + rows)))
        self.assert_run(words)
        self.out = self.folder / "mine/out"
        [page] = [page for page in self.pages("ocg-contract/2025-05") if re.search("(?m)^The month at a glance$", page)]
        self.assertIn("Measure 1 ", page)

    def test_bytes_of_exports_are_as_they_were(self):
        text = "\ufeff" + KPI.replace("\n", "\r\n") + "May-25,HQ,contacts,1\r\n" + "\r\n"
        (self.folder / "2025-05-x.csv").write_bytes(text.encode())
        self.init("mine", "--from", "2025-05-x.csv")
        self.assertEqual((self.folder / "mine/kpi/2025-05-x.csv").read_bytes(), text.encode())

    def test_several_exports(self):
        april = self.export("2025-04.csv", KPI + "2025-04,HQ,contacts,4\n")
        may = self.export("2025-05.csv", KPI + "2025-05,HQ,contacts,5\n")
        said = self.init("mine", "--from", april, may)
        self.assertEqual(sorted(path.name for path in (self.folder / "mine/kpi").iterdir()), ["2025-04.csv", "2025-05.csv"])
        self.assertEqual(self.headline(self.render(said), "CONTACTS"), "5")
        self.assertEqual(self.init("other", "--from", april, "--from", may).replace("other", "mine"), said)

    def test_files_of_one_name_are_both_there(self):
        for folder, unit in (("a", "EAST"), ("b", "WEST")):
            (self.folder / folder).mkdir()
            self.export(folder + "/2025-05.csv", KPI + "2025-05,%s,contacts,3\n" % unit)
        said = self.init("mine", "--from", "a/2025-05.csv", "b/2025-05.csv")
        self.assertEqual(sorted(path.name for path in (self.folder / "mine/kpi").iterdir()), ["2025-05-2.csv", "2025-05.csv"])
        self.assertEqual(self.headline(self.render(said), "CONTACTS"), "6")

    def test_the_unit_that_is_the_sum_of_the_others_is_the_root(self):
        rows = "".join("2025-05,%s,%s,%s\n" % row for row in (
            ("EAST", "contacts", 3), ("LA", "contacts", 8), ("WEST", "contacts", 5), ("EAST", "% on time", 50),
            ("LA", "% on time", 60), ("WEST", "% on time", 70), ("EAST", "visits", "x"), ("LA", "visits", 0)))
        said = self.init("mine", "--from", self.export("e.csv", KPI + rows))
        self.assertIn("root_unit = LA\n", (self.folder / "mine/authority.ini").read_text(encoding="utf-8"))
        self.assertEqual([(row["unit"], row["parent"]) for row in read_csv(self.folder / "mine/units.csv")],
                         [("LA", ""), ("EAST", "LA"), ("WEST", "LA")])
        self.assertNotIn("counted twice", said)
        self.assertEqual(self.headline(self.render(said), "CONTACTS"), "8")

    def test_without_such_a_unit_there_is_a_new_one_and_that_is_said(self):
        rows = "2025-05,EAST,contacts,3\n2025-05,ALL,contacts,4\n2025-05,WEST,contacts,5\n"
        said = self.init("mine", "--from", self.export("e.csv", KPI + rows))
        self.assertIn("None of the units is the sum of all others", said)
        self.assertEqual([(row["unit"], row["parent"]) for row in read_csv(self.folder / "mine/units.csv")],
                         [("ALL-2", ""), ("EAST", "ALL-2"), ("ALL", "ALL-2"), ("WEST", "ALL-2")])
        self.assertEqual(self.headline(self.render(said), "CONTACTS"), "12")

    def test_columns_of_workforce_have_a_figure_a_role(self):
        text = "period,unit,role,posts,agency,note\n2025-05,HQ,social_worker,100.5,7,\n2025-05,HQ,manager,20,1,\n"
        report = self.render(self.init("mine", "--from", self.export("staff.csv", text)))
        self.assertTrue((self.folder / "mine/workforce/2025-05-staff.csv").exists())
        figures = {one["code"]: [(row["label"], row["current"]["text"]) for row in one["figures"]]
                   for one in report["indicators"]}
        self.assertEqual(figures, {"POSTS": [("Posts", "120.5"), ("Social worker", "100.5"), ("Manager", "20")],
                                   "AGENCY": [("Agency", "8"), ("Social worker", "7"), ("Manager", "1")]})

    def test_what_comes_by_the_quarter_half_or_year(self):
        rows = "".join("%s,HQ,%s,4\n" % (month, measure) for measure, months in (
            ("monthly", ("2025-02", "2025-03")), ("once", ("2025-03",)), ("quarters", ("2024-12", "2025-03")),
            ("halves", ("2024-09", "2025-03")), ("years", ("2024-03", "2025-03"))) for month in months)
        self.render(self.init("mine", "--from", self.export("e.csv", KPI + rows)))
        self.assertEqual([row["frequency"] for row in read_csv(self.folder / "mine/indicators.csv")],
                         ["month", "month", "quarter", "half", "year"])

    def test_codes_are_no_two_files_alike(self):
        rows = "".join("2025-05,HQ,%s,1\n" % name for name in ("a b", "A-B", "con", "Äß", "x" * 80))
        self.render(self.init("mine", "--from", self.export("e.csv", KPI + rows)))
        self.assertEqual([row["code"] for row in read_csv(self.folder / "mine/indicators.csv")],
                         ["A-B", "A-B-2", "M-CON", "M-1", "X" * 60])

    def test_an_export_that_cannot_be_used_makes_nothing(self):
        before = golden.tree(self.folder)
        self.init("mine", "--from", "nowhere.csv", status=1, stderr="nowhere.csv: error: the export cannot be read: No such file "
                  "or directory; expected a file, such as exports/kpi.csv\n")
        self.init("mine", "--from", "data", status=1, stderr="data: error: the export cannot be read: Is a directory; expected a "
                  "file, such as exports/kpi.csv\n")
        self.assertEqual(golden.tree(self.folder), before)
        done = self.run_program("init", "mine", "--from", self.export("letter.csv", "Dear all,\nplease see below.\n"), *TEMPLATES)
        self.assertEqual(done.returncode, 1)
        self.assertRegex(done.stderr, "^letter.csv: error: there is no table in it")
        self.assertFalse((self.folder / "mine").exists())

    def test_what_is_wrong_with_rows_is_said_by_render(self):
        said = self.init("mine", "--from", self.export("2025-05.csv", KPI + "2025-05,HQ,contacts,3\nsoon,HQ,contacts,4\n"))
        done = self.run_program(*self.next_command(said))
        self.assertEqual(done.returncode, 1)
        self.assertIn("mine/kpi/2025-05.csv:3:1: error: column period", done.stderr)


class InitFromOtherSystems(InitTest):
    def test_a_sheet_with_months_across(self):
        text = ("Northbridge – Children’s Services,,,\nExtracted 02/06/2025,,,\n,,,\nMeasure,Unit,Apr-25,May-25\n"
                "Contacts received,Number,\"1,319\",\"1,388\"\nAgency spend,£,\"£107,163\",£9\n% on time,%,81%,83.5%\n"
                "Change,Number,(12),4\nTotal,,x,y\n")
        (self.folder / "sheet.csv").write_bytes(text.encode("windows-1252"))
        report = self.render(self.init("mine", "--from", "sheet.csv"))
        self.assertEqual({one["title"]: one["figures"][0]["current"]["text"] for one in report["indicators"]},
                         {"Contacts received": "1,388", "Agency spend": "9", "% on time": "83.5%", "Change": "4"})
        self.assertEqual((self.folder / "mine/exports/sheet.csv").read_bytes(), text.encode("windows-1252"))
        self.assertIn("\n[sheet]\n", (self.folder / "mine/sources.ini").read_text(encoding="utf-8"))

    def test_units_and_measures_get_names_that_can_be_used(self):
        rows = "".join("May-25;%s;%s;%s\n" % (unit, measure, value) for measure, values in (("Visits - all", (1, 2, 3)), ("Open", (4, 5, 9)))
                       for unit, value in zip(("North team", "south", "Whole council"), values))
        said = self.init("mine", "--from", self.export("kpi.csv", KPI + "2025-05,SOUTH,contacts,7\n"),
                         self.export("e.csv", "Month;Area;Count of;Number\n" + rows))
        self.assertEqual([(row["unit"], row["name"], row["parent"]) for row in read_csv(self.folder / "mine/units.csv")],
                         [("WHOLE-COUNCIL", "Mine", ""), ("SOUTH", "SOUTH", "WHOLE-COUNCIL"),
                          ("NORTH-TEAM", "North team", "WHOLE-COUNCIL")])
        self.assertEqual([tuple(row.values()) for row in read_csv(self.folder / "mine/renames.csv")],
                         [("measure", "Visits - all", "Visits, all"), ("unit", "North team", "NORTH-TEAM"), ("unit", "south", "SOUTH"),
                          ("unit", "Whole council", "WHOLE-COUNCIL")])
        report = self.render(said)
        self.assertEqual([self.headline(report, code) for code in ("CONTACTS", "VISITS-ALL", "OPEN")], ["7", "3", "9"])

    def test_further_months_of_a_file_share_a_section(self):
        for month, number in (("Apr", 4), ("May", 5)):
            self.export("front door %s 2025.csv" % month, "Month;Count of;Number\n%s-25;Contacts;%d\n" % (month, number))
        report = self.render(self.init("mine", "--from", "front door Apr 2025.csv", "front door May 2025.csv"))
        self.assertEqual((self.folder / "mine/sources.ini").read_text(encoding="utf-8").count("\n["), 1)
        [one] = report["indicators"]
        self.assertEqual([one["figures"][0][column]["text"] for column in ("compare", "current")], ["4", "5"])

    def test_cells_of_a_list_of_cases_are_never_said(self):
        for name, header, row in (("cases.csv", "Case ID,Date,Name,Team", "%d,2025-05-%02d,Ann Other%d,North\n"),
                                  ("absence.csv", "Days lost,Start,Employee,Team", "%d,2025-05-%02d,Ann Other%d,North\n")):
            rows = "".join(row % (i, i + 1, i) for i in range(20))
            done = self.run_program("init", "mine", "--from", self.export(name, header + "\n" + rows), *TEMPLATES)
            self.assertEqual(done.returncode, 1)
            self.assertRegex(done.stderr, "^%s: error: its rows are cases, of which only you know what counts" % name)
            self.assertNotIn("Ann", done.stderr)
        self.assertFalse((self.folder / "mine").exists())

    def test_what_may_be_a_list_of_cases_is_not_taken(self):
        rows = "".join("Ann Other %s,%d,%d\n" % ("abcdefghi"[i], i, i + 1) for i in range(9))
        done = self.run_program("init", "mine", "--from", self.export("sheet.csv", "Row labels,Apr-25,May-25\n" + rows), *TEMPLATES)
        self.assertEqual(done.returncode, 1)
        self.assertRegex(done.stderr, "^sheet.csv: error: there are [0-9]+ things about it that only you know")
        self.assertNotIn("Ann", done.stderr)

    def test_files_of_other_systems_one_by_one(self):
        """Those of tests/sources: each number that is in them is in the folder, or there is something to be asked."""
        for case in check_sources.CASES:
            with self.subTest(case.name):
                written = case.write(case.rows)
                folder = self.folder / case.name
                folder.mkdir()
                (folder / case.file).write_bytes(written if isinstance(written, bytes) else written.encode())
                done = self.run_program("init", "mine", "--from", case.file, *TEMPLATES, folder=folder)
                self.assertEqual(done.returncode, int(case.name in ASKED), done.stderr)
                if case.name in ASKED:
                    continue
                rendered = self.run_program(*self.next_command(done.stdout), folder=folder)
                self.assertEqual((rendered.returncode, re.findall("error|warning", rendered.stderr)), (0, []), rendered.stderr)
                facts = csv.DictReader(io.StringIO(self.run_program("facts", "--csv", "--data", "mine", folder=folder).stdout))
                found = collections.Counter((row["period"], row["value"], row["text"]) for row in facts)
                expected = collections.Counter((fact.period, fact.value, fact.text) for fact in check_sources.facts_of(case))
                self.assertEqual(expected - found, collections.Counter())
