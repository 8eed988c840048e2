"""scorecard inspect --add: what is written into the data folder, and what is left alone."""
import os

from support import CommandTest

EXPORT = "Month,Area,Count of,Number\nOctober 2020,North Eastmere,Referrals,126\nOctober 2020,SOUTH,Decided,35\n"
SECTION = """[front-door]
files    = exports/front door *.csv
layout   = long
period   = Month
unit     = Area
measure  = Count of
value    = Number
rename   = renames-front-door.csv
"""
RENAMES = "column,from,to\nunit,North Eastmere,NORTH\nmeasure,Decided,decided\nmeasure,Referrals,referrals\n"
FILE = "data/exports/front door Oct 2020.csv"
ADD = ["inspect", FILE, "--add", "--quiet"]


class Inspect(CommandTest):
    def setUp(self):
        super().setUp()
        self.sources, self.renames = self.folder / "data/sources.ini", self.folder / "data/renames-front-door.csv"
        (self.folder / "data/exports").mkdir()
        (self.folder / FILE).write_text(EXPORT, encoding="utf-8")

    def data(self):
        return sorted(path.name for path in (self.folder / "data").iterdir())

    def test_add_makes_the_file(self):
        self.assert_run(ADD)
        self.assertEqual(self.sources.read_text(encoding="utf-8"), SECTION)
        self.assertEqual(self.renames.read_text(encoding="utf-8"), RENAMES)

    def test_add_says_what_it_did(self):
        done = self.assert_run(["inspect", FILE, "--add"])
        self.assertTrue(done.stdout.endswith("\nAdded to data/sources.ini: [front-door]\n"), done.stdout)

    def test_without_add_nothing_is_written(self):
        before = self.data()
        self.assert_run(["inspect", FILE])
        self.assertEqual(self.data(), before)

    def test_what_stood_there_stays_byte_for_byte(self):
        for old, between in ((b"; ours\r\n[a]\r\nfiles = x.csv\r\n", b"\r\n"), (b"; \xe9, and no line end", b"\n\n"), (b"; x\n", b"\n")):
            self.sources.write_bytes(old)
            os.chmod(self.sources, 0o640)
            self.assert_run(ADD)
            end = b"\r\n" if b"\r\n" in old else b"\n"
            self.assertEqual(self.sources.read_bytes(), old + between + SECTION.encode().replace(b"\n", end))
            self.assertEqual(self.sources.stat().st_mode & 0o777, 0o640)
            self.renames.unlink()

    def test_a_file_is_added_once(self):
        self.assert_run(ADD)
        before = self.sources.read_bytes(), self.data()
        done = self.assert_run(["inspect", FILE, "--add"])
        self.assertTrue(done.stdout.endswith("\n[front-door] of data/sources.ini is about this file already; nothing is added\n"))
        self.assertEqual((self.sources.read_bytes(), self.data()), before)

    def test_a_name_is_given_once(self):
        self.sources.write_text("[Front-Door]\nfiles = other.csv\n", encoding="utf-8")
        before = self.sources.read_bytes(), self.data()
        self.assert_run(ADD, 1, "data/sources.ini: error: there is a section [Front-Door] already; nothing is added\n")
        self.assertEqual((self.sources.read_bytes(), self.data()), before)

    def test_a_file_of_other_names_stays(self):
        self.renames.write_text("ours\n", encoding="utf-8")
        self.assert_run(ADD, 1, "data/renames-front-door.csv: error: there is such a file already; nothing is added\n")
        self.assertFalse(self.sources.exists())
        self.assertEqual(self.renames.read_text(encoding="utf-8"), "ours\n")

    def test_a_link_is_not_written_through(self):
        outside = self.folder / "outside.ini"
        outside.write_text("; not yours\n", encoding="utf-8")
        self.sources.symlink_to("../outside.ini")
        done = self.run_program(*ADD)
        self.assertEqual(done.returncode, 1)
        self.assertIn("data/sources.ini: error: ", done.stderr)
        self.assertEqual(outside.read_text(encoding="utf-8"), "; not yours\n")
        self.assertTrue(self.sources.is_symlink())

    def test_a_file_elsewhere_is_to_be_put_into_exports(self):
        (self.folder / "front door Oct 2020.csv").write_text(EXPORT, encoding="utf-8")
        done = self.assert_run(["inspect", "front door Oct 2020.csv", "--add"])
        self.assertEqual(self.sources.read_text(encoding="utf-8"), SECTION)
        self.assertTrue(done.stdout.endswith("Put the file at data/exports/front door Oct 2020.csv, where the section looks for it\n"))

    def test_whatever_way_leads_to_the_file(self):
        for path in ("./" + FILE, "data/../" + FILE, str(self.folder / FILE)):
            self.assert_run(["inspect", path, "--add", "--quiet"])
            self.assertEqual(self.sources.read_text(encoding="utf-8"), SECTION)
            self.sources.unlink()
            self.renames.unlink()
        self.assert_run(["inspect", "exports/front door Oct 2020.csv", "--data", ".", "--add", "--quiet"], folder=self.folder / "data")
        self.assertEqual(self.sources.read_text(encoding="utf-8"), SECTION)

    def test_no_data_folder_to_add_to(self):
        done = self.run_program(*ADD, "--data", "nowhere")
        self.assertEqual((done.returncode, done.stderr), (1, "nowhere: error: nothing can be added to this folder: No such file or directory\n"))

    def test_a_file_that_is_not_there(self):
        self.assert_run(["inspect", "nothing.csv"], 1, "nothing.csv: error: the file cannot be read: No such file or directory\n")

    def test_what_is_added_can_be_read(self):
        (self.folder / "data/kpi/2020-10.csv").unlink()
        self.assert_run(ADD)
        done = self.run_program("facts", "2020-10", "--measure", "referrals", "--csv")
        self.assertIn('2020-10,NORTH,referrals,126,126,2020-10,data/exports/front door Oct 2020.csv,2,4\n', done.stdout)
