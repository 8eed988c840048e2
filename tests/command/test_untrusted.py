"""What stands in out/ and in a site was written by anybody: no name in it leads anywhere else."""
import hashlib
import json
import os
import re
import shutil

from support import RENDER, golden
from test_publish import PublishTest

LEFT_OUT = "; the report is left out. Render it again, or restore it\n"
CODE = "expected at most 64 letters, digits, dots, dashes and underscores, a letter or digit first"
FILE = "expected no dot at its end, and no name that Windows reserves"
OTHERS = "file data/authority.ini\n- name = Eastmere Council\n+ name = Borough of Westport\n"
LINK = "warning: this is a link, which is not followed: what it leads to is left out; expected a folder or a file of its own\n"


class UntrustedTest(PublishTest):
    def setUp(self):
        super().setUp()
        self.render("2020-09..2020-10")
        self.render("2020-10", "--unit", "NORTH")

    def rewrite(self, path, change):
        """`change` gets what the JSON file holds."""
        value = json.loads(path.read_text(encoding="utf-8"))
        change(value)
        path.write_text(json.dumps(value), encoding="utf-8")

    def rewrite_results(self, change, folder="summary/2020-10"):
        """As somebody does who knows what a manifest is."""
        results = self.out / folder / "report.json"
        self.rewrite(results, change)
        digest = hashlib.sha256(results.read_bytes()).hexdigest()
        self.rewrite(self.out / folder / "manifest.json", lambda manifest: next(
            file for file in manifest["outputs"] if file["path"] == "report.json").update(sha256=digest))

    def beside(self):
        """All that stands beside the site."""
        return {name: bytes_ for name, bytes_ in golden.tree(self.folder.parent).items() if not name.startswith("work/site")}


class Codes(UntrustedTest):
    def refuse(self, said, folder="summary/2020-10"):
        """The report is left out, and nothing is written beside the site."""
        before = self.beside()
        done = self.run_program("publish", "site")
        self.assertEqual((done.returncode, done.stderr), (1, said))
        self.assertEqual(self.beside(), before)
        self.assertFalse((self.site / folder / "report.json").exists())
        self.assertTrue((self.site / "summary/2020-09/report.json").exists())

    def test_a_code_of_an_indicator(self):
        for code in ("../../../../escaped", "a/b", "", ".hidden", "é", "x" * 65):
            self.rewrite_results(lambda results: results["indicators"][0].update(code=code))
            self.refuse("out/summary/2020-10/report.json: error: “%s” is no code of an indicator; %s%s" % (code, CODE, LEFT_OUT))
            shutil.rmtree(self.site)
        for code in ("con", "LPT1.x", "KPI."):
            self.rewrite_results(lambda results: results["indicators"][0].update(code=code))
            self.refuse("out/summary/2020-10/report.json: error: “%s” is no code of an indicator; %s%s" % (code, FILE, LEFT_OUT))
            shutil.rmtree(self.site)

    def test_a_code_twice(self):
        for code in ("DEC", "dec"):
            self.rewrite_results(lambda results: results["indicators"].append(dict(results["indicators"][0], code=code)))
            self.refuse("out/summary/2020-10/report.json: error: two indicators have the code “%s”, or differ only by case%s" % (code, LEFT_OUT))
            self.rewrite_results(lambda results: results["indicators"].pop())
            shutil.rmtree(self.site)

    def test_what_a_manifest_says_is_what_its_folder_says(self):
        manifest = self.out / "summary/2020-10/manifest.json"
        before = manifest.read_text(encoding="utf-8")
        for key, value in (("report", "../../escaped"), ("report", "other"), ("period", "2020-09"), ("period", "../x"), ("unit", "a/b")):
            self.rewrite(manifest, lambda read: read.update({key: value}))
            done = self.run_program("publish", "site")
            self.assertEqual(done.returncode, 1)
            self.assertRegex(done.stderr, r"\Aout/summary/2020-10/manifest.json: error: it tells of report “.*”, month .*, unit “.*”, which is "
                                          "another than that of its folder" + re.escape(LEFT_OUT) + r"\Z")
            self.assertFalse((self.site / "summary/2020-10/report.json").exists())
            shutil.rmtree(self.site)
            manifest.write_text(before, encoding="utf-8")

    def test_a_unit_s_folder_is_that_of_the_unit(self):
        (self.out / "summary/2020-10/units/NORTH").rename(self.out / "summary/2020-10/units/SOUTH")
        self.refuse("out/summary/2020-10/units/SOUTH/manifest.json: error: it tells of report “summary”, month 2020-10, unit “NORTH”, which "
                    "is another than that of its folder" + LEFT_OUT, "summary/2020-10/units/SOUTH")

    def test_folders_that_are_no_codes(self):
        units = self.out / "summary/2020-10/units"
        (units / "NORTH").rename(units / "NORTH EAST")
        shutil.copytree(self.out / "summary/2020-09", self.out / "feed.xml/2020-09")
        shutil.copytree(self.out / "summary/2020-09", self.out / "a b/2020-09")
        self.refuse("out/a b: error: “a b” is no code, so that what is in it is left out; %s\n"
                    "out/feed.xml: error: the site has a page or file of its own called feed.xml, so this report is left out; expected another "
                    "name for the report's folder in templates/\n"
                    "out/summary/2020-10/units/NORTH EAST: error: “NORTH EAST” is no code, so that what is in it is left out; %s\n"
                    % (CODE, CODE), "summary/2020-10/units/NORTH EAST")

    def test_verify_reads_no_template_or_input_of_another_name(self):
        for key, value in (("report", "../secret"), ("report", ""), ("period", "2020"), ("as_at", "soon")):
            self.rewrite(self.out / "summary/2020-09/manifest.json", lambda read: read.update({key: value}))
            done = self.run_program("verify", "2020-09")
            self.assertEqual((done.returncode, done.stdout.splitlines()[0]), (1, "out/summary/2020-09: manifest.json cannot be read"))

    def test_verify_looks_at_no_file_above(self):
        self.rewrite(self.out / "summary/2020-09/manifest.json", lambda read: read["inputs"].append(
            {"path": "data/../../secret", "role": "kpi", "size": 1, "sha256": "0" * 64, "period": ""}))
        (self.folder.parent / "secret").write_text("x")
        os.remove(self.folder / "data/units.csv")
        done = self.run_program("verify", "2020-09")
        self.assertEqual(done.returncode, 1)
        self.assertNotIn("secret", done.stdout)


class Lists(UntrustedTest):
    """site.json, which a site keeps of itself."""

    def refuse(self, change, strange):
        self.publish()
        self.rewrite(self.site / "site.json", change)
        before = golden.tree(self.folder.parent)
        self.publish(status=1, stderr="%s/site.json: error: “%s” stands in the list of what was published, but is no path or number of a report "
                                      "of ours there; restore it, or publish to another folder\n" % (self.site.resolve(), strange))
        self.assertEqual(golden.tree(self.folder.parent), before)
        shutil.rmtree(self.site)

    def test_paths_of_files(self):
        for path in ("../web.config", "/etc/passwd", "a//b", "summary/../x", ""):
            self.refuse(lambda site: site["files"].append({"path": path, "size": 1, "sha256": "0" * 64}), path)

    def test_folders_of_reports(self):
        for folder in ("../out/summary/2020-10", "summary/2020-10/units/../NORTH", "summary", "summary/2020-13", "summary/2020-10/",
                       "summary/2020-10/units/a/b", ""):
            self.refuse(lambda site: site["reports"].append(dict(site["reports"][0], folder=folder)), folder)

    def test_revisions(self):
        revision = {"id": "0123abcd", "folder": "summary/2020-10", "title": "t", "unit": "", "period": "2020-10", "reason": "", "time": "",
                    "changes": []}
        for change, strange in (({"id": "../../../x"}, "../../../x"), ({"id": "0123abcd-"}, "0123abcd-"), ({"id": ""}, ""),
                                ({"folder": "../x"}, "../x"), ({"period": "?"}, "summary/2020-10")):
            self.refuse(lambda site: site["revisions"].append({**revision, **change}), strange)
        self.refuse(lambda site: site["revisions"].extend([revision, revision]), "0123abcd")


class Links(UntrustedTest):
    """No link in out/ or a site is followed: what is written stays below them, and so does what is read."""

    def setUp(self):
        super().setUp()
        self.theirs = self.folder / "theirs"
        self.theirs.mkdir()
        (self.theirs / "kept.txt").write_text("theirs")

    def assert_untouched(self):
        self.assertEqual(golden.tree(self.theirs), {"kept.txt": b"theirs"})

    def test_list_and_verify_do_not_walk_out(self):
        (self.out / "summary/2020-10/fs").symlink_to("/")
        (self.out / "summary/2020-10/ring").symlink_to("..")
        said = "".join("out/summary/2020-10/%s: %s" % (name, LINK) for name in ("fs", "ring"))
        self.assert_run(["list"], 0, said)
        done = self.assert_run(["verify", "summary"], 0, said)
        self.assertTrue(done.stdout.endswith("3 reports: 3 identical, 0 different, 0 that cannot be made again\n"))

    def test_a_report_s_folder_that_is_a_link(self):
        shutil.rmtree(self.out / "summary/2020-10")
        (self.out / "summary/2020-10").symlink_to("../../theirs")
        self.assert_run(RENDER, 3, "out/summary/2020-10: error: the folder cannot be read: there is a link, which may lead elsewhere; expected a "
                                   "folder of its own\n")
        self.assert_untouched()

    def test_a_folder_above_that_is_a_link(self):
        shutil.rmtree(self.out / "summary")
        (self.out / "summary").symlink_to("../theirs")
        self.assert_run(RENDER, 3, "out/summary: error: the folder cannot be opened: there is a link, which may lead elsewhere; expected a "
                                   "folder of its own\n")
        self.assert_untouched()

    def test_out_itself_may_be_a_link(self):
        self.out.rename(self.folder / "elsewhere")
        self.out.symlink_to("elsewhere")
        before = golden.tree(self.folder / "elsewhere")
        self.assert_run(RENDER)
        self.assertEqual(golden.tree(self.folder / "elsewhere"), before)
        self.assertTrue(self.out.is_symlink())

    def test_a_report_that_is_a_link_is_not_published(self):
        (self.out / "summary/2020-09").rename(self.folder / "elsewhere")
        (self.out / "summary/2020-09").symlink_to("../../elsewhere")
        self.publish(stderr="out/summary/2020-09: " + LINK)
        self.assertFalse((self.site / "summary/2020-09").exists())

    def test_a_file_that_is_a_link_is_not_published(self):
        values = self.out / "summary/2020-09/values.csv"
        values.rename(self.folder / "values.csv")
        values.symlink_to("../../../values.csv")
        done = self.run_program("publish", "site")
        self.assertEqual(done.returncode, 1)
        self.assertRegex(done.stderr, r"\Aout/summary/2020-09/values.csv: error: .*; the report is left out")
        self.assertFalse((self.site / "summary/2020-09").exists())

    def test_a_link_in_the_site_leads_nothing_out(self):
        self.publish()
        shutil.rmtree(self.site / "summary/indicators")
        (self.site / "summary/indicators").symlink_to("../../theirs")
        done = self.run_program("publish", "site")
        self.assertEqual(done.returncode, 3)
        self.assertIn("site/summary/indicators: error: ", done.stderr)
        self.assert_untouched()
        self.assertEqual(self.leftovers(), [])


class Authorities(UntrustedTest):
    """A site is one authority's."""

    def setUp(self):
        super().setUp()
        self.change(OTHERS)
        self.render("2020-08", "--unit", "SOUTH")
        self.render("2020-08")

    def test_reports_of_two_are_named(self):
        self.publish(status=1, stderr="out: error: the reports here, or published before, are those of 2 authorities: “Borough of Westport” "
                     "(summary/2020-08), “Eastmere Council” (summary/2020-09); a site is one authority's: name it with --authority NAME, or the "
                     "folder that has its reports alone with --out DIR\n")
        self.assertFalse(self.site.exists())

    def test_one_is_asked_for(self):
        said = self.publish("--authority", "Eastmere Council")
        self.assertIn("3 reports, ", said)
        self.assertIn("2 reports of another authority were left out (--authority)\n", said)
        self.assertEqual(sorted(p.name for p in (self.site / "summary").glob("2020-*")), ["2020-09", "2020-10"])
        self.assertNotIn("Westport", "".join(p.read_text() for p in self.site.rglob("*.html")))

    def test_a_name_that_none_has(self):
        self.publish("--authority", "Eastmare Council", status=1, stderr="out: error: --authority: there is no report of “Eastmare Council” (did "
                     "you mean “Eastmere Council”?); there are those of “Borough of Westport” (summary/2020-08), “Eastmere Council” "
                     "(summary/2020-09)\n")
        self.assertFalse(self.site.exists())

    def test_a_site_is_not_mixed_by_another_out_folder(self):
        self.publish("--authority", "Eastmere Council")
        before = golden.tree(self.site)
        for folder in ("summary/2020-09", "summary/2020-10"):
            shutil.rmtree(self.out / folder)
        done = self.run_program("publish", "site")
        self.assertEqual((done.returncode, done.stderr.split(":")[0]), (1, "out"))
        self.assertEqual(golden.tree(self.site), before)

    def test_what_was_published_under_an_earlier_name_stays(self):
        self.publish("--authority", "Eastmere Council")
        said = self.publish("--authority", "Borough of Westport")
        self.assertIn("5 reports, ", said)
        self.assertTrue((self.site / "summary/2020-10/index.html").exists())
