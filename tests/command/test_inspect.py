"""scorecard inspect --add: what is written into the data folder, and what is left alone."""
import configparser
import os
import re
import shutil

from support import CommandTest
import golden

NEIGHBOURS = "la_name = Eastmere | Westmere | Northmere | Southmere"

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


# Lists of cases: a header and rows, of which what begins with Zq is nobody's business.
LISTS = {
    "numbers of cases beside a known measure": "Case,Opened,Team,Kind,Hours\nZq1,01/10/2020,NORTH,referrals,2\nZq2,02/10/2020,Zq house,Zq kind,2\n",
    "ages": "Person ID,Age,Referral date,Team,Referral type\n7001,7,19/10/2020,NORTH,referrals\n7002,9,20/10/2020,Zq house,contacts\n",
    "staff": "Month,Employee,Team,Job,FTE\nOct-20,Zq Ann,NORTH,social_worker,1\nOct-20,Zq Bob,NORTH,Zq job,0.5\n",
    "months as columns": "Child's name,Team,Sep-20,Oct-20\nZq Ann,NORTH,1,2\nZq Bob,Zq house,3,Zq\n",
    "a name and a measure": "Name,Area,Indicator,Month,Value\nZq Ann,NORTH,referrals,Oct-20,1\nZq Bob,Zq house,Zq kind,Oct-20,2\n",
    "written as one word": "ChildID,Area,Indicator,Month,Value\n7001,NORTH,referrals,Oct-20,1\n7002,Zq house,Zq kind,Oct-20,Zq\n",
    "in capital letters": "CHILDID,Area,Indicator,Month,Value\n7001,NORTH,referrals,Oct-20,1\n7002,Zq house,Zq kind,Oct-20,Zq\n",
    "a number that nobody names": "ID,Team,Date,Hours\n1,NORTH,05/08/2020,2\n2,Zq house,06/08/2020,3\n",
    "a text of its own in each row": "Month,Team,Measure,Known as,Value\n" +
        "".join("Oct-20,%s,referrals,Zq%s,%d\n" % ("NORTH" if i else "Zq house", "abcdefghi"[i], i % 3) for i in range(9)),
}
# Of these a row may be a case, or not.
UNSURE = {
    "a header that says nothing": ",Apr-20,May-20\n" + "".join("Zq%s,%d,%s\n" % ("abcdefghi"[i], i, "Zq" if i == 3 else 1) for i in range(9)),
    "long numbers": "Month,Team,Record,Indicator,Value\n" +
        "".join("Oct-20,%s,%d,%s,%d\n" % ("NORTH" if i else "Zq house", 700001 + i, "referrals" if i else "Zq kind", i % 3) for i in range(9)),
}
# Names and numbers of what is nobody.
NO_LISTS = {
    "codes of areas and indicators": "time_period,la_name,Indicator ID,Measure name,Value\nOct-20,NORTH,7,referrals,1\nOct-20,SOUTH,7,referrals,2\n",
    "a number for each indicator": "Ref,Indicator,Apr-20,May-20\nA1,referrals,1,2\nA2,decided,3,4\n",
    "counts of persons": "Month,Area,Staff,Child protection plans,Number of cases\nOct-20,NORTH,12,345,678\nOct-20,SOUTH,34,567,89\n",
    "units that nobody knows": "Month,Team name,Measure,Value\n" + "".join("Oct-20,Team %s,referrals,%d\n" % ("abcdefghi"[i], i) for i in range(9)),
}


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

    def look(self, text):
        """What inspect --add tells and writes of a file."""
        (self.folder / FILE).write_text(text, encoding="utf-8")
        done = self.assert_run(["inspect", FILE, "--add"])
        said = done.stdout + "".join(path.read_text(encoding="utf-8") for path in (self.sources, self.renames) if path.exists())
        for path in (self.sources, self.renames):
            path.unlink(missing_ok=True)
        return said

    def test_of_a_list_no_cell_is_told(self):
        for name, text in LISTS.items():
            with self.subTest(name):
                said = self.look(text)
                self.assertIn("\nlayout   = rows\n", said)
                self.assertNotIn("Zq", said)

    def test_what_may_be_a_list_is_asked_about_and_no_cell_told(self):
        for name, text in UNSURE.items():
            with self.subTest(name):
                said = self.look(text)
                self.assertIn("\n; is a row a case? then layout = rows\n", said)
                self.assertNotIn("Zq", said)
                self.assertNotIn(" reads it: ", said)

    def test_names_of_areas_and_indicators_make_no_list(self):
        for name, text in NO_LISTS.items():
            with self.subTest(name):
                said = self.look(text)
                self.assertNotIn("layout   = rows\n", said)
                self.assertNotIn("is a row a case?", said)

    def test_codes_of_units_may_be_digits(self):
        numbers = "Month,%s,referrals\nAug-20,101,5\nSep-20,102,6\n"
        for header in ("Team", "Ward no", "team_code", "Code", "Locality"):
            said = self.look(numbers % header)
            self.assertIn("\nunit     = %s\n" % header, said)
            self.assertIn("\n  2 values are not read: nobody of the data folder knows the unit; add it to units.csv, or another", said)
            self.assertIn("\nThis section of sources.ini reads nothing of it.\n", said)
        self.assertNotIn("\nunit     = ", self.look(numbers % "Place"))
        with open(self.folder / "data/units.csv", "a", encoding="utf-8") as units:
            units.write("101,One,area,CITY\n102,Two,area,CITY\n")
        said = self.look(numbers % "Place")
        self.assertIn("\nunit     = Place\n", said)
        self.assertIn("\nThis section of sources.ini reads it: 2 values.\n", said)

    def test_units_as_columns_have_a_section_each(self):
        text = "Month,North Eastmere,SOUTH,Total\nOct-20,1,2,3\nSep-20,4,5,9\n"
        said = self.look(text)
        self.assertIn("\nunit     = =NORTH\n; what the numbers are, such as =referrals:\n; measure = =NAME\nvalue    = North Eastmere\n", said)
        self.assertIn("\nunit     = =SOUTH\n", said)
        said = self.look("Referrals by area\n" + text)
        self.assertIn("\nThese sections of sources.ini read it: 4 values.\n", said)
        self.assertEqual(said.count("\nmeasure  = =referrals\n"), 4)                    # printed and written

    def test_months_without_years_are_asked_about(self):
        self.assertIn("\n; its months have no year: put it into the headers (Apr-20), for layout = months\n",
                      self.look("Area,Apr,May,Jun\nNORTH,1,2,3\nSOUTH,4,5,6\n"))

    def test_a_sheet_of_months_has_one_in_april(self):
        said = self.look("Referrals\nArea,Apr-20\nNORTH,5\nSOUTH,6\n")
        self.assertIn("\nlayout   = months\nheader   = 2\nunit     = Area\nmeasure  = =referrals\n", said)
        self.assertIn("\nThis section of sources.ini reads it: 2 values.\n", said)

    def test_values_that_nobody_knows_are_not_counted(self):
        said = self.look("Month,Area,Referrals sent,decided\nOct-20,NORTH,1,2\nOct-20,Elsewhere,4,5\n")
        self.assertIn("\nThis section of sources.ini reads it: 1 value.\n", said)
        said = self.look("Month,Area,Calls,Letters\nOct-20,NORTH,1,2\n")
        self.assertIn("\n  2 values are not read: nobody of the data folder knows the measure; add it to figures.csv or measures.csv", said)
        self.assertIn("\nThis section of sources.ini reads nothing of it.\n", said)

    def test_a_name_that_says_an_earlier_month_is_told(self):
        said = self.look("Area,Sep-20,Nov-20,Jan-21\nNORTH,1,2,3\n")
        self.assertIn("\n  Months    September 2020 to January 2021; the file’s name says October 2020, which is not used, since rows "
                      "are about later months\n", said)
        self.assertIn("\nround    = latest\n", said)

    def test_many_months_are_one_line(self):
        months = ["Nov-19", "Dec-19", "Jan-20", "Feb-20", "Apr-20", "May-20", "YTD"]
        said = self.look("Area,%s\nNORTH,%s\nSOUTH,%s\n" % (",".join(months), ",".join("1" * 7), ",".join(["1", "2", "1234", "", "5", "6", "7"])))
        columns = said.partition("\n  Columns\n")[2].partition("\n\n")[0].splitlines()
        self.assertEqual([re.split(" {2,}", line.strip()) for line in columns],
                         [["Area", "2 different texts", "unit"],
                          ["Nov-19 … Feb-20", "4 months, numbers such as 9 or 9999, some cells empty November 2019 to February 2020"],
                          ["Apr-20", "numbers such as 9", "April 2020"], ["May-20", "numbers such as 9", "May 2020"],
                          ["YTD", "numbers such as 9"]])

    def test_a_release_becomes_benchmarks(self):
        """Answered, the section is the one that doc/data.md has, and beside it are facts of our own."""
        case = golden.HERE / "golden/benchmarks-of-a-release/files/data"
        release = (case / "exports/release.csv").read_text(encoding="utf-8")
        (self.folder / "data/exports/release.csv").write_text(release, encoding="utf-8")
        shutil.copy(case / "renames.csv", self.folder / "data/renames.csv")
        self.assert_run(["inspect", "data/exports/release.csv", "--add", "--quiet"])
        text = self.sources.read_text(encoding="utf-8")
        for asked, answer in (("; published = =2020-11\n", "published = =2020-09\n"), ("; group  =", "group ="), ("la_name = … | …", NEIGHBOURS),
                              ("; where  =", "where ="), ("; columns = pct_decided_in_a_day, number_decided\n", ""),
                              ("; rename = renames-release.csv", "rename = renames.csv")):
            self.assertEqual(text.count(asked), 1, asked)
            text = text.replace(asked, answer)
        read, expected = configparser.ConfigParser(), configparser.ConfigParser()
        read.read_string(text)
        expected.read(case / "sources.ini", encoding="utf-8")
        self.assertEqual(read.sections(), ["release", "release-own"])
        self.assertEqual(dict(read["release"]), dict(expected["neighbours"]))
        self.assertEqual(read["release-own"]["where"], "geographic_level = Local authority; la_name = Eastmere")

    def test_a_release_without_our_own_rows_has_no_facts(self):
        release = (golden.HERE / "golden/benchmarks-of-a-release/files/data/exports/release.csv").read_text(encoding="utf-8")
        (self.folder / "data/exports/release.csv").write_text(release.replace("Eastmere", "Faraway"), encoding="utf-8")
        self.assert_run(["inspect", "data/exports/release.csv", "--add", "--quiet"])
        text = self.sources.read_text(encoding="utf-8")
        self.assertEqual(text.count("["), 1)
        self.assertIn("\ninto     = benchmarks\n", text)
        self.assertIn("\n; where  = geographic_level = Local authority; la_name = … | …\n", text)

    def test_a_list_is_what_a_section_says_is_one(self):
        plain = "Month,Team,Kind,Hours\nOct-20,NORTH,referrals,2\nOct-20,Zq house,Zq kind,2\nPrinted by Zq\n"
        self.assertIn("Zq", self.look(plain))
        (self.folder / FILE).write_text(plain, encoding="utf-8")
        for section in ("[ours]\nfiles = exports/*.csv\nlayout = rows\nperiod = Month\nmeasure = =cases\n",
                        "[a]\nfiles = exports/*.csv\nlayout = long\nperiod = Month\nmeasure = Kind\nvalue = Hours\n"
                        "[ours]\nfiles = exports/*.csv\nlayout = rows\nunheard = of\n"):
            self.sources.write_text(section, encoding="utf-8")
            said = self.assert_run(["inspect", FILE]).stdout
            self.assertNotIn("Zq", said)
            self.assertIn("\nlayout   = rows\n", said)
            self.assertTrue(said.endswith("\n[ours] of data/sources.ini is about this file already\n"))
