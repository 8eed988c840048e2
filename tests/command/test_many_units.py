"""Many units in one run: which are made, the same bytes by however many processes, and what becomes of one that fails."""
import os
import signal
import subprocess
import time
from pathlib import Path

from support import PROGRAM, RENDER, CommandTest, golden
from made_authority import MadeAuthority

UNITS = ("CITY", "NORTH", "SOUTH")
REPORT = "summary/2020-10"
PATIENCE = 60                                       # seconds, after which something did not come at all


def hear_interrupts():
    """As a program of a terminal does, also where the tests run in the background of a shell, which has it ignore them."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class UnitsTest(CommandTest):
    def made(self, out="out"):
        """The units of which a whole report stands there, by month."""
        found = {}
        for manifest in sorted((self.folder / out / "summary").rglob("manifest.json")):
            folder = manifest.parent
            self.assertEqual({p.name for p in folder.iterdir() if p.is_file()},
                             {"index.html", "report.pdf", "report.json", "values.csv", "manifest.json"})
            found.setdefault(folder.relative_to(self.folder / out / "summary").parts[0], set()).add(
                folder.name if folder.parent.name == "units" else "CITY")
        return found

    def assert_leaves_nothing_half_done(self):
        self.assertEqual([p for p in self.out.rglob("*") if "scorecard-" in p.name], [])


class Choice(UnitsTest):
    def test_all_are_those_that_one_after_the_other_makes(self):
        self.assert_run([*RENDER, "--unit", "all"])
        self.assertEqual(self.made(), {"2020-10": set(UNITS)})
        for unit in UNITS:
            self.assert_run([*RENDER, "--unit", unit, "--out", "single"])
        self.assertEqual(golden.tree(self.folder / "single"), self.written())

    def test_a_level_is_those_of_that_level(self):
        self.assert_run([*RENDER, "--level", "area"])
        self.assertEqual(self.made(), {"2020-10": {"NORTH", "SOUTH"}})
        self.assert_run([*RENDER, "--level", "Authority", "--out", "whole"])
        self.assertEqual(self.made("whole"), {"2020-10": {"CITY"}})

    def test_each_month_has_those_that_are_open_in_it(self):
        self.change("file data/units.csv\n- unit,name,level,parent\n+ unit,name,level,parent,from,to\n"
                    "- SOUTH,South Eastmere,area,CITY\n+ SOUTH,South Eastmere,area,CITY,2020-09,2020-09\n")
        done = self.run_program("render", "summary", "2020-08..2020-10", "--unit", "all", "--quiet")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertEqual(self.made(), {"2020-08": {"CITY", "NORTH"}, "2020-09": set(UNITS), "2020-10": {"CITY", "NORTH"}})

    def test_one_that_is_not_open_is_wrong_usage_with_its_months(self):
        for months, words in (("2020-09,2020-09", "from September 2020 to September 2020"), ("2020-11,", "from November 2020 on"),
                              (",2020-09", "until September 2020")):
            with self.subTest(months=months):
                self.setUp()
                self.change("file data/units.csv\n- unit,name,level,parent\n+ unit,name,level,parent,from,to\n"
                            "- SOUTH,South Eastmere,area,CITY\n+ SOUTH,South Eastmere,area,CITY,%s\n" % months)
                self.assert_run([*RENDER, "--unit", "SOUTH"], 2,
                                "scorecard: by units.csv “SOUTH” was not open in October 2020; it was open %s, and is reported for "
                                "those months alone\n" % words)
                self.assertFalse(self.out.exists())

    def test_an_unknown_level_is_wrong_usage_with_those_there_are(self):
        self.assert_run([*RENDER, "--level", "aera"], 2,
                        "scorecard: unknown level “aera” (did you mean “area”?); units.csv has authority, area\n")

    def test_a_level_that_nobody_has_in_the_month_is_wrong_usage(self):
        self.change("file data/units.csv\n- unit,name,level,parent\n+ unit,name,level,parent,from,to\n"
                    "+ TEAM,Team,team,NORTH,2021-01,\n")
        self.assert_run([*RENDER, "--level", "team"], 2,
                        "scorecard: by units.csv no unit of the level “team” was open in October 2020; “scorecard list” prints "
                        "from when to when each unit was\n")


class SameBytes(UnitsTest):
    def test_however_many_processes_there_are(self):
        """Bytes of files, and of what is said: that no font has a sign stands there once, though each report has it."""
        page = self.folder / "templates/summary/report.html"
        page.write_text(page.read_text(encoding="utf-8").replace("</body>", "<p>\U000F0000</p></body>"), encoding="utf-8")
        runs = {}
        for jobs in ("1", "2", "7", None):
            options = ["--unit", "all", "--out", "o", *([] if jobs is None else ["--jobs", jobs])]
            done = self.run_program("render", "summary", "2020-08..2020-10", *options)
            runs[jobs] = (done.returncode, done.stderr, golden.tree(self.folder / "o"))
            self.assertTrue(done.stderr, "nothing was said")
            lines = done.stderr.splitlines()
            self.assertEqual(len(lines), len(set(lines)), done.stderr)
        for jobs in runs:
            self.assertTrue(runs[jobs] == runs["1"], "by %s processes" % jobs)


class Failing(UnitsTest):
    def block(self, unit):
        """A file stands where the unit's folder would."""
        (self.out / REPORT / "units").mkdir(parents=True)
        (self.out / REPORT / "units" / unit).write_text("theirs")

    def test_one_that_fails_is_named_and_stops_no_other(self):
        for jobs in ("1", "2"):
            with self.subTest(jobs=jobs):
                self.setUp()
                self.block("NORTH")
                done = self.run_program(*RENDER, "--unit", "all", "--jobs", jobs, "--quiet")
                self.assertEqual(done.returncode, 1)
                self.assertRegex(done.stderr, r"(?m)^scorecard: not made: NORTH: out/summary/2020-10/units/NORTH: \w")
                self.assertEqual(self.made(), {"2020-10": {"CITY", "SOUTH"}})
                self.assert_leaves_nothing_half_done()

    def test_those_that_fail_for_one_reason_are_named_together(self):
        self.change("file data/kpi/2020-10.csv\n- 2020-10,NORTH,decided,45\n+ 2020-10,NORTH,decided,many\n")
        done = self.run_program(*RENDER, "--unit", "all", "--final")
        self.assertEqual(done.returncode, 1)
        self.assertEqual(done.stderr.count("\n"), 2, done.stderr)
        self.assertRegex(done.stderr, r"(?m)^scorecard: not made: CITY, NORTH, SOUTH: data/kpi/2020-10.csv:\d+:\d: .*many")
        self.assertEqual(self.made(), {})

    def test_errors_of_the_data_are_in_the_status_of_drafts(self):
        self.change("file data/kpi/2020-10.csv\n- 2020-10,NORTH,decided,45\n+ 2020-10,NORTH,decided,many\n")
        done = self.run_program(*RENDER, "--unit", "all")
        self.assertEqual((done.returncode, done.stderr.count("\n")), (1, 1), done.stderr)
        self.assertEqual(self.made(), {"2020-10": set(UNITS)})

    def test_finals_stay_but_with_replace(self):
        self.assert_run([*RENDER, "--unit", "SOUTH", "--final"])
        before = self.written()
        done = self.run_program(*RENDER, "--unit", "all", "--final")
        self.assertEqual(done.returncode, 1)
        self.assertIn("scorecard: not made: SOUTH: out/summary/2020-10/units/SOUTH: the report here is final and stays", done.stderr)
        self.assertEqual({name: self.written()[name] for name in before}, before)
        self.assertEqual(self.made(), {"2020-10": set(UNITS)})
        self.assert_run([*RENDER, "--unit", "all", "--final", "--replace=all of them"])


class Processes(UnitsTest):
    """A run of 48 teams and what they add up to, which is looked at while it is under way."""
    AUTHORITY = MadeAuthority(areas=4, teams=48, indicators=2, months=14)

    def setUp(self):
        super().setUp()
        self.AUTHORITY.write(self.folder / "data")

    def begin(self):
        """The run, when its first reports stand there; in a group of its own, as a shell gives it one."""
        running = subprocess.Popen([PROGRAM, *RENDER, "--unit", "all", "--jobs", "2"], cwd=self.folder, env=golden.environment(),
                                   stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
                                   start_new_session=True, preexec_fn=hear_interrupts)
        self.addCleanup(running.stderr.close)
        until = time.monotonic() + PATIENCE
        while running.poll() is None and time.monotonic() < until and len(self.reports()) < 3:
            time.sleep(0.001)
        return running

    def reports(self):
        return list((self.out / REPORT).rglob("manifest.json"))

    @staticmethod
    def children(running):
        return [int(word) for word in Path("/proc/%d/task/%d/children" % (running.pid, running.pid)).read_text().split()]

    def made(self, out="out"):
        return {unit.replace("CITY", "ROOT") for unit in super().made(out).get("2020-10", ())}

    def test_a_process_that_is_killed_costs_the_unit_that_it_was_at(self):
        for _ in range(10):                         # it may have been killed between two units
            running = self.begin()
            os.kill(self.children(running)[0], signal.SIGKILL)
            said = running.stderr.read()
            status = running.wait(timeout=PATIENCE)
            if "signal 9" in said:
                break
            self.assertEqual((status, said), (0, ""))
            self.setUp()
        self.assertEqual(status, 1)
        self.assertRegex(said, r"\Ascorecard: not made: [-\w]+: the process that made it was ended by signal 9 \(Killed\)\n\Z")
        self.assert_leaves_nothing_half_done()
        lost = said.split(": ")[2]
        self.assertEqual(self.made() | {lost}, set(self.AUTHORITY.units()))      # it may just have been written
        self.assert_run([*RENDER, "--unit", lost])
        self.assertEqual(self.made(), set(self.AUTHORITY.units()))

    def assert_ends_whole(self, number, send):
        for _ in range(10):                         # all may have been made before the signal came
            running = self.begin()
            group = os.getpgid(running.pid)
            send(running, number)
            said = running.stderr.read()
            status = running.wait(timeout=PATIENCE)
            if status != 0:
                break
            self.assertEqual((self.made(), said), (set(self.AUTHORITY.units()), ""))
            self.setUp()
        self.assertEqual(status, -number)
        made = self.made()
        self.assertLess(len(made), len(self.AUTHORITY.units()))
        self.assertEqual(said, "scorecard: stopped: %d of 53 reports were made, and are whole\n" % len(made))
        self.assert_leaves_nothing_half_done()
        self.assertRaises(ProcessLookupError, os.killpg, group, 0)          # nobody of it is left

    def test_ctrl_c_ends_it_when_what_is_under_way_is_whole(self):
        self.assert_ends_whole(signal.SIGINT, lambda running, number: os.killpg(running.pid, number))

    def test_a_signal_to_the_program_alone_ends_all_of_it(self):
        self.assert_ends_whole(signal.SIGTERM, lambda running, number: running.send_signal(number))

    def test_where_the_program_is_killed_its_processes_end(self):
        running = self.begin()
        group = os.getpgid(running.pid)
        running.kill()
        running.wait(timeout=PATIENCE)
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            try:
                os.killpg(group, 0)
            except ProcessLookupError:
                break
            time.sleep(0.01)
        self.assertRaises(ProcessLookupError, os.killpg, group, 0)
        self.assert_leaves_nothing_half_done()
