"""verify: whether what stands in out/ can be made again, and if not, why."""
import hashlib
import json
import shutil
import unittest
from pathlib import Path

from support import RENDER, CommandTest

FONTS, PROFILE = Path("/usr/share/fonts/truetype/liberation2"), Path("/usr/share/color/icc/colord/sRGB.icc")
SAME = "out/summary/2020-10: identical\n1 report: 1 identical, 0 different, 0 that cannot be made again\n"


class Verify(CommandTest):
    def verify(self, status, *arguments):
        done = self.run_program("verify", *arguments)
        self.assertEqual(done.returncode, status, done.stdout + done.stderr)
        return done.stdout

    def append(self, name, text):
        with open(self.folder / name, "a", encoding="utf-8") as file:
            file.write(text)

    def test_what_was_not_touched_is_identical(self):
        self.assert_run(RENDER)
        before = self.written()
        self.assertEqual(self.verify(0), SAME)
        self.assertEqual(self.written(), before)

    def test_units_and_other_knowledge_are_verified_too(self):
        for more in ([], ["--unit", "NORTH"], ["--as-at", "latest"], ["--final", "--as-at", "2021-01"]):
            self.assert_run(RENDER + more)
        self.assertIn("4 reports: 4 identical", self.verify(0))

    def test_report_and_months_can_be_chosen(self):
        self.assert_run(["render", "summary", "2020-08..2020-10"])
        self.assertIn("3 reports: 3 identical", self.verify(0, "summary"))
        self.assertIn("2 reports: 2 identical", self.verify(0, "summary", "2020-09..2020-10"))
        self.assertIn("1 report: 1 identical", self.verify(0, "2020-08"))

    def test_nothing_to_verify_is_said(self):
        done = self.run_program("verify", "2019-01")
        self.assertEqual((done.returncode, done.stderr), (1, "scorecard: there is no such report in out\n"))

    def test_a_changed_figure_is_told_with_its_file(self):
        self.assert_run(RENDER)
        self.change("file data/kpi/2020-10.csv\n- 2020-10,NORTH,decided_in_time,38\n+ 2020-10,NORTH,decided_in_time,28\n")
        said = self.verify(1)
        self.assertIn("out/summary/2020-10: different\n", said)
        self.assertIn("  input changed since: data/kpi/2020-10.csv\n", said)
        self.assertIn("current, text: 86% → 74%", said)

    def test_a_changed_row_of_a_file_without_dates_is_told_with_its_line(self):
        """A file that has no dates says what holds for past months, too: each of them by its rows."""
        self.assert_run(RENDER)
        self.change("file data/measures.csv\n- posts,Posts filled,stock,x\n+ posts,Posts filled,flow,x\n"
                    "file data/authority.ini\n- short_name = Eastmere\n+ short_name = EM\n"
                    "file data/units.csv\n- SOUTH,South Eastmere,area,CITY\n+ SOUTH,The South,area,CITY\n"
                    "+ WEST,West Eastmere,area,CITY\n")
        said = self.verify(1)                                   # the names of the units below stand in report.json
        self.assertIn("  input changed since: data/measures.csv\n    data/measures.csv:3: “posts” has changed\n", said)
        self.assertIn("    data/authority.ini:3: “short_name” has changed\n", said)
        self.assertIn("    data/units.csv:4: “SOUTH” has changed\n    data/units.csv:5: “WEST” is new\n"
                      "    a unit that moves, closes or takes another name gets a further row, with from and to", said)

    def test_a_row_that_is_gone_is_told(self):
        self.assert_run(RENDER)
        self.change("file data/measures.csv\n- cases,Open cases,stock,x\n")
        self.assertIn("    data/measures.csv: “cases” is gone\n", self.verify(0))

    def make_older(self, figure):
        """The report as if method 1 had made it, with another figure and a manifest that goes with it."""
        self.assert_run(RENDER + ["--final"])
        folder = self.out / "summary/2020-10"
        report = json.loads((folder / "report.json").read_text(encoding="utf-8"))
        report["method"] = "1"
        for indicator in report["indicators"]:
            for row in indicator["figures"]:
                row["compare"].pop("months", None)
        report["indicators"][0]["figures"][0]["current"]["text"] = figure
        (folder / "report.json").write_text(json.dumps(report), encoding="utf-8")
        manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        manifest["method"] = "1"
        for file in manifest["outputs"]:
            if file["path"] == "report.json":
                file["sha256"] = hashlib.sha256((folder / "report.json").read_bytes()).hexdigest()
        (folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")

    def test_a_report_of_an_older_method_is_kept_as_it_is(self):
        self.make_older("85%")
        said = self.verify(0)
        self.assertIn("out/summary/2020-10: kept as it is, made with method 1; this program has 2\n", said)
        self.assertIn("current, text: 85% → 86%\n", said)
        self.assertNotIn("months", said)                # what method 1 did not give is no other value
        self.assertIn("1 report: 0 identical, 1 of an older method and kept as it is, 0 different, ", said)

    def test_a_report_of_an_older_method_is_held_against_its_manifest(self):
        self.make_older("86%")
        (self.out / "summary/2020-10/values.csv").write_text("forged\n", encoding="utf-8")
        said = self.verify(1)
        self.assertIn("out/summary/2020-10: different; made with method 1; this program has 2\n", said)
        self.assertIn("  values.csv is not the file that was written\n", said)
        self.assertIn("  both methods give the same figures\n", said)

    def test_a_changed_template_changes_looks_alone(self):
        self.assert_run(RENDER)
        self.append("templates/summary/print.css", "/* a new look */\n")
        said = self.verify(1)
        self.assertIn("  input changed since: templates/summary/print.css\n", said)
        self.assertIn("  the figures are the same; it looks different\n", said)
        self.assertNotIn("report.json", said)

    def test_new_and_gone_inputs_are_told(self):
        self.assert_run(RENDER)
        (self.folder / "data/commentary/2020-10/CASES.md").write_text("Busy.\n", encoding="utf-8")
        (self.folder / "data/commentary/2020-10/DEC.md").unlink()
        said = self.verify(1)
        self.assertIn("  input new since: data/commentary/2020-10/CASES.md\n", said)
        self.assertIn("  input gone since: data/commentary/2020-10/DEC.md\n", said)

    def test_a_file_that_somebody_changed_is_told(self):
        self.assert_run(RENDER)
        (self.out / "summary/2020-10/values.csv").write_text("forged\n", encoding="utf-8")
        (self.out / "summary/2020-10/report.pdf").unlink()
        said = self.verify(1)
        self.assertIn("  values.csv is not the file that was written\n", said)
        self.assertIn("  report.pdf is missing\n", said)

    def test_an_older_program_is_named(self):
        self.assert_run(RENDER)
        path = self.out / "summary/2020-10/manifest.json"
        manifest = json.loads(path.read_text(encoding="utf-8"))
        self.assertEqual(list(manifest["libraries"]), ["freetype", "fribidi", "harfbuzz", "libdeflate", "libharu", "libunistring", "libutf8proc"])
        manifest["libraries"]["libdeflate"] = "1.2.3"
        manifest["outputs"][1]["sha256"] = "0" * 64
        path.write_text(json.dumps(manifest), encoding="utf-8")
        self.assertIn("  libdeflate: 1.2.3 then, ", self.verify(1))

    def test_fonts_and_the_colour_profile_are_named(self):
        """They are the system's: each is listed, and a byte of it that changes is told by its name."""
        shutil.copytree(FONTS, self.folder / "system")
        shutil.copy(PROFILE, self.folder / "system/sRGB.icc")
        system = {"SCORECARD_FONTS": str(self.folder / "system"), "SCORECARD_ICC": str(self.folder / "system/sRGB.icc")}
        self.assert_run(RENDER, environment=system)
        listed = [one["path"] for one in json.loads(self.read("manifest.json"))["inputs"]
                  if one["role"] in ("font", "colour profile")]
        self.assertEqual(listed, ["colour/sRGB.icc"] + ["fonts/LiberationSans-%s.ttf" % face for face in
                                                        ("Bold", "BoldItalic", "Italic", "Regular")])
        for name in listed:
            path = self.folder / "system" / name.split("/")[1]
            whole = path.read_bytes()
            path.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
            done = self.run_program("verify", environment=system)
            self.assertIn("  input changed since: %s\n" % name, done.stdout)
            path.write_bytes(whole)
        self.assertEqual(self.run_program("verify", environment=system).stdout, SAME)

    def test_a_font_without_which_nothing_can_be_made_is_named(self):
        shutil.copytree(FONTS, self.folder / "fonts")
        system = {"SCORECARD_FONTS": str(self.folder / "fonts")}
        self.assert_run(RENDER, environment=system)
        shutil.copy(self.folder / "fonts/LiberationMono-Regular.ttf", self.folder / "fonts/LiberationSans-Bold.ttf")
        path = self.folder / "fonts/LiberationSans-Italic.ttf"
        path.write_bytes(path.read_bytes()[:3000])
        done = self.run_program("verify", environment=system)
        self.assertEqual(done.returncode, 1)
        self.assertIn("out/summary/2020-10: cannot be made again\n"
                      "  input changed since: fonts/LiberationSans-Bold.ttf\n"
                      "  input changed since: fonts/LiberationSans-Italic.ttf\n", done.stdout)

    def test_another_profile_changes_looks_alone(self):
        self.assert_run(RENDER)
        (self.folder / "sRGB.icc").write_bytes(PROFILE.read_bytes() + b"\0")
        said = self.run_program("verify", environment={"SCORECARD_ICC": str(self.folder / "sRGB.icc")}).stdout
        self.assertIn("  input changed since: colour/sRGB.icc\n", said)
        self.assertIn("  made again, these are different: report.pdf\n  the figures are the same; it looks different\n", said)

    def test_a_broken_manifest_is_told(self):
        self.assert_run(RENDER)
        (self.out / "summary/2020-10/manifest.json").write_text("{", encoding="utf-8")
        self.assertEqual(self.verify(1), "out/summary/2020-10: manifest.json cannot be read\n"
                                         "1 report: 0 identical, 0 different, 1 that cannot be made again\n")

    def test_any_byte_of_any_input_is_named(self):
        """Each input with its last byte changed: verify, or a message about what it broke, names the file."""
        self.assert_run(RENDER)
        manifest = json.loads(self.read("manifest.json"))
        inputs = [one["path"] for one in manifest["inputs"] if one["role"] not in ("font", "colour profile")]
        self.assertGreater(len(inputs), 30)
        for name in inputs:
            path = self.folder / name
            whole = path.read_bytes()
            for place in {0, len(whole) // 2, len(whole) - 1}:
                path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1:])
                done = self.run_program("verify")
                self.assertIn(name, done.stdout + done.stderr, "byte %d" % place)
            path.write_bytes(whole)
        self.assertEqual(self.verify(0), SAME)

    def test_a_changed_input_is_named_where_the_data_cannot_be_read(self):
        """The message stands at another file than the one that was changed."""
        self.assert_run(["render", "summary", "2020-09..2020-10"])
        path = self.folder / "data/units.csv"
        path.write_text(path.read_text(encoding="utf-8").replace("CITY", "TOWN"), encoding="utf-8")
        done = self.run_program("verify")
        self.assertEqual((done.returncode, done.stderr), (1, "data/authority.ini:4: error: root_unit: unknown unit “CITY”; "
                                                             "expected a unit of units.csv\n"))
        lines = [line for line in done.stdout.splitlines() if not line.startswith("    ")]
        self.assertEqual(lines, ["out/summary/2020-09: cannot be made again", "  input changed since: data/units.csv",
                                 "out/summary/2020-10: cannot be made again", "  input changed since: data/units.csv",
                                 "2 reports: 0 identical, 0 different, 2 that cannot be made again"])
        self.assertIn("    data/units.csv:3: “NORTH” has changed\n", done.stdout)

    def test_reasons_of_replacements_are_kept_and_listed(self):
        self.assert_run(RENDER + ["--final"])
        first = json.loads(self.read("manifest.json"))["outputs"]
        self.change("file data/kpi/2020-10.csv\n- 2020-10,NORTH,decided_in_time,38\n+ 2020-10,NORTH,decided_in_time,37\n")
        self.assert_run(RENDER + ["--final", "--replace=Counted twice"])
        self.assert_run(RENDER + ["--final", "--replace"])
        replaced = json.loads(self.read("manifest.json"))["replaced"]
        self.assertEqual([one["reason"] for one in replaced], ["Counted twice", ""])
        self.assertEqual(replaced[0]["sha256"], {one["path"]: one["sha256"] for one in first})
        listed = self.assert_run(["list"]).stdout
        self.assertTrue(listed.endswith("\nFinal reports that were replaced\n  out/summary/2020-10  Counted twice\n"
                                        "  out/summary/2020-10  no reason was given\n"), listed)
        said = self.verify(0)
        self.assertIn("  replaced an earlier final report: Counted twice\n", said)
        self.assertIn("  replaced an earlier final report: no reason was given\n", said)


if __name__ == "__main__":
    unittest.main()
