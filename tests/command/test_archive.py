"""An archive of two years: each month as published is what a run made at the time wrote; a killed render breaks nothing."""
import csv
import json
import os
import shutil
import subprocess
import time
import unittest

from support import PROGRAM, RENDER, ROOT, ROUNDS, CommandTest, moments

import golden

MONTHS = ["%d-%02d" % (2018 + (10 + i) // 12, (10 + i) % 12 + 1) for i in range(24)]     # 2018-11 to 2020-10
NEW_LOOK, RESTATED_IN, RESTATED = "2020-04", "2020-06", "2020-01"
TOGETHER = max(2, ROUNDS // 5)


def known_by(row, month):
    """Whether a row of targets, events or benchmarks could stand in its file in that month."""
    return (row.get("published") or row.get("known") or row.get("from") or row.get("period") or "") <= month


class Archive(CommandTest):
    """The example's data from 2018-11 to 2020-10, with a restatement, targets known late, number 12 passing to another
    indicator in April 2020 and a new template in the same month."""

    def setUp(self):
        super().setUp()
        self.whole = self.folder / "whole"
        shutil.copytree(ROOT / "data", self.whole / "data")
        shutil.copytree(ROOT / "templates", self.whole / "templates")
        self.restate()
        self.add_late_target()
        new_look = self.whole / "templates" / ("ocg-contract@" + NEW_LOOK)
        shutil.copytree(self.whole / "templates/ocg-contract", new_look)
        cover = new_look / "cover.html"
        cover.write_text(cover.read_text(encoding="utf-8") + "<p>A new look</p>\n", encoding="utf-8")

    def restate(self):
        """The round of June 2020 corrects January 2020."""
        folder = self.whole / "data/kpi"
        with open(folder / (RESTATED + ".csv"), encoding="utf-8", newline="") as file:
            row = next(row for row in csv.DictReader(file)
                       if row["measure"] == "referrals_initiated" and row["period"] == RESTATED)
        with open(folder / (RESTATED_IN + ".csv"), "a", encoding="utf-8") as file:
            file.write("%s,%s,%s,%d,corrected\n" % (RESTATED, row["unit"], row["measure"], int(row["value"]) + 7))
        words = self.whole / "data/commentary/2020-10/KPI2.md"      # it says the sum of twelve months: 15,865
        words.write_text(words.read_text("utf-8").replace("15,865", "15,872"), encoding="utf-8")

    def add_late_target(self):
        """From July 2019 a target that was agreed in September."""
        path = self.whole / "data/targets.csv"
        with open(path, encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        late = dict(rows[0], indicator="KPI1", **{"from": "2019-07", "target": "81", "known": "2019-09"})
        columns = list(rows[0]) + ([] if "known" in rows[0] else ["known"])
        self.write(path, columns, rows + [late])

    @staticmethod
    def write(path, columns, rows):
        with open(path, "w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, columns, restval="", lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)

    def at_the_time(self, month):
        """The folder as it stood in that month: no later round, commentary, row or template."""
        then = self.folder / "then" / month
        shutil.copytree(self.whole, then)
        for name in ("kpi", "workforce"):
            for path in (then / "data" / name).glob("*.csv"):
                if path.stem[:7] > month:
                    path.unlink()
        for path in (then / "data/commentary").iterdir():
            if path.name > month:
                shutil.rmtree(path)
        for name in ("targets", "events", "benchmarks", "meetings"):
            path = then / "data" / (name + ".csv")
            with open(path, encoding="utf-8", newline="") as file:
                reader = csv.DictReader(file)
                columns, rows = reader.fieldnames, [row for row in reader if known_by(row, month)]
            self.write(path, columns, rows)
        if month < NEW_LOOK:
            shutil.rmtree(then / "templates" / ("ocg-contract@" + NEW_LOOK))
        return then

    def test_each_month_as_published_is_what_a_run_at_the_time_wrote(self):
        first = self.folder / "first"
        for month in MONTHS:
            then = self.at_the_time(month)
            self.assert_run(["render", "ocg-contract", month, "--final", "--out", first], folder=then)
            shutil.rmtree(then)
        again = self.folder / "again"
        self.assert_run(["render", "ocg-contract", "%s..%s" % (MONTHS[0], MONTHS[-1]), "--final", "--out", again],
                        folder=self.whole)
        for name in ("report.json", "values.csv", "index.html", "report.pdf"):
            for month in MONTHS:
                path = "ocg-contract/%s/%s" % (month, name)
                self.assertEqual((again / path).read_bytes(), (first / path).read_bytes(), path)
        done = self.run_program("verify", "--out", again, folder=self.whole)
        self.assertEqual(done.returncode, 0, done.stdout)
        self.assertIn("24 reports: 24 identical", done.stdout)
        self.check_it_is_an_archive(again)
        self.assertLess(self.peak_memory("verify", "--out", again),
                        1.5 * self.peak_memory("verify", MONTHS[-1], "--out", again), "each report has its own memory")

    def peak_memory(self, *arguments):
        running = subprocess.Popen([PROGRAM, *arguments], cwd=self.whole, env=golden.environment(), stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(running.pid, 0)
        running.returncode = os.waitstatus_to_exitcode(status)
        self.assertEqual(running.returncode, 0)
        return usage.ru_maxrss

    def check_it_is_an_archive(self, out):
        """What is to be told apart is there: else the test would prove nothing."""
        def figures(month):
            report = json.loads((out / "ocg-contract" / month / "report.json").read_text(encoding="utf-8"))
            return {one["code"]: one for one in report["indicators"]}

        def point(month, about):
            return next(one["value"] for one in figures(month)["KPI2"]["series"] if one["period"] == about)
        self.assertNotEqual(point("2020-05", RESTATED), point(RESTATED_IN, RESTATED))
        self.assertEqual([figures(month)["KPI1"]["target"]["text"] == "81%" for month in ("2019-08", "2019-09")], [False, True])
        self.assertEqual([code for month in ("2020-03", "2020-04") for code, one in figures(month).items() if one["number"] == "12"],
                         ["A2", "KPI12"])
        looks = ["A new look" in (out / "ocg-contract" / month / "index.html").read_text(encoding="utf-8")
                 for month in ("2020-03", "2020-04")]
        self.assertEqual(looks, [False, True])


class AsAt(CommandTest):
    def render(self, *options):
        self.assert_run(["render", "ocg-contract", "2020-06", *options, "--data", ROOT / "data", "--templates", ROOT / "templates"])

    def test_every_page_says_with_which_knowledge_it_was_made(self):
        for as_at, folder, words in (("latest", "as-at-latest", "the latest exports"), ("2020-08", "as-at-2020-08", "August 2020")):
            self.render("--as-at", as_at)
            said = "As known at %s, not as published" % words
            pages = self.pages("ocg-contract/2020-06/" + folder)
            self.assertGreater(len(pages), 20)
            for number, page in enumerate(pages, 1):
                self.assertIn(said, page, "page %d" % number)
            html = (self.out / "ocg-contract/2020-06" / folder / "index.html").read_text(encoding="utf-8")
            self.assertIn('<span class="banner-text"><b>%s</b> · Worked example' % said, html)        # stays in view on screens
            self.assertIn('@bottom-left { content: "%s · Draft";' % said, html)             # what a browser prints

    def test_a_report_as_published_does_not(self):
        for options in ([], ["--as-at", "2020-06"]):
            self.render(*options)
            self.assertNotIn("not as published", "".join(self.pages("ocg-contract/2020-06")))
            html = (self.out / "ocg-contract/2020-06/index.html").read_text(encoding="utf-8")
            self.assertNotIn("not as published", html)
            self.assertIn('@bottom-left { content: "Draft";', html)


class Killed(CommandTest):
    def test_a_killed_render_leaves_the_old_report_or_the_new_one(self):
        self.assert_run(RENDER)
        old = self.written()
        self.change("file data/kpi/2020-10.csv\n- 2020-10,NORTH,decided_in_time,38\n+ 2020-10,NORTH,decided_in_time,28\n")
        began = time.monotonic()
        self.assert_run(RENDER + ["--out", self.folder / "new"])
        duration = time.monotonic() - began
        new = golden.tree(self.folder / "new")
        for moment in moments(duration):
            self.run_and_kill(RENDER, moment)
            found = {name: bytes_ for name, bytes_ in self.written().items() if not name.startswith("summary/.2020-10.scorecard-")}
            self.assertIn(found, (old, new))
        self.assert_run(RENDER)
        self.assertEqual(self.written(), new)

    def test_what_killed_runs_have_left_is_cleared_up(self):
        self.assert_run(RENDER)
        self.assert_run(["render", "summary", "2020-09"])
        before = self.written()
        for name in (".2020-10.scorecard-aaaaaa", ".2020-10.scorecard-bbbbbb.old", ".2020-09.scorecard-cccccc"):
            (self.out / "summary" / name).mkdir()
            (self.out / "summary" / name / "index.html").write_text("half", encoding="utf-8")
        self.assert_run(RENDER)
        other_month = "summary/.2020-09.scorecard-cccccc"
        self.assertEqual(self.written(), {**before, other_month: None, other_month + "/index.html": b"half"})

    def test_killed_between_two_renames_a_final_report_comes_back(self):
        """As on a file system that cannot exchange two folders: the old one is away, the new one not yet there."""
        self.assert_run(RENDER + ["--final"])
        before = self.written()
        (self.out / "summary/2020-10").rename(self.out / "summary/.2020-10.scorecard-aaaaaa.old")
        self.assert_run(RENDER + ["--unit", "NORTH"])
        self.change("file data/kpi/2020-10.csv\n- 2020-10,NORTH,decided_in_time,38\n+ 2020-10,NORTH,decided_in_time,28\n")
        self.assert_run(RENDER, 1, "out/summary/2020-10: error: the report here is final and stays as it is; "
                                   "replace it with --replace=REASON\n")
        self.assertEqual({name: bytes_ for name, bytes_ in self.written().items() if "/units" not in name}, before)

    def test_runs_at_the_same_time_lose_nothing(self):
        """The authority's report takes the place of a folder in which those of units are being written."""
        runs = [RENDER, RENDER + ["--unit", "NORTH"], RENDER + ["--unit", "SOUTH"]]
        for _ in range(TOGETHER):
            shutil.rmtree(self.out, ignore_errors=True)
            self.assert_run(RENDER)
            running = [subprocess.Popen([PROGRAM, *run], cwd=self.folder, env=golden.environment()) for run in runs]
            self.assertEqual([one.wait() for one in running], [0, 0, 0])
            self.assertEqual(sum(name.endswith("/manifest.json") for name in self.written()), len(runs))


if __name__ == "__main__":
    unittest.main()
