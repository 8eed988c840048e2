"""publish: what stands in a site, what it keeps, and that readers never meet half of one."""
import csv
import fcntl
import json
import os
import re
import shutil
import subprocess
import sys
import time
import unittest
import xml.etree.ElementTree as xml

from support import ROOT, CommandTest, golden, moments
from made_authority import MadeAuthority
from test_exchange import PRELOADED

ATOM = "{http://www.w3.org/2005/Atom}"


class PublishTest(CommandTest):
    """Each test has a theme of its own, too."""

    def setUp(self):
        super().setUp()
        self.site = self.folder / "site"
        theme = self.folder / "templates/site"
        shutil.copytree(ROOT / "templates/site", theme)
        settings = re.sub(r"(?m)^colours = .*$", "", (theme / "site.ini").read_text())
        (theme / "site.ini").write_text(settings + "statement_date = 12 November 2020\ntested = 12 November 2020\n")

    def render(self, months, *more):
        self.assert_run(["render", "summary", months, *more])

    def publish(self, *more, status=0, stderr=""):
        return self.assert_run(["publish", "site", *more], status, stderr).stdout

    def revise(self, value=46):
        self.change("file data/kpi/2020-10.csv\n- 2020-10,NORTH,decided,45\n+ 2020-10,NORTH,decided,%d\n" % value)

    def page(self, path):
        return (self.site / path).read_text()

    def leftovers(self):
        return sorted(p.name for p in self.folder.iterdir() if "scorecard" in p.name)


class Contents(PublishTest):
    """What stands in a site."""

    def test_pages_and_downloads(self):
        self.render("2020-08..2020-10")
        self.render("2020-10", "--unit", "NORTH")
        self.publish()
        files = set(golden.tree(self.site))
        for folder in ("summary/2020-08", "summary/2020-10", "summary/latest", "summary/2020-10/units/NORTH", "summary/latest/units/NORTH"):
            for name in ("index.html", "report.html", "report.pdf", "values.csv", "report.json", "manifest.json"):
                self.assertIn("%s/%s" % (folder, name), files)
        for name in ("index.html", "summary/index.html", "summary/indicators/DEC/index.html", "revisions/index.html",
                     "accessibility/index.html", "feed.xml", "search.js", "search-index.js", "site.css", "colours.css", "site.json"):
            self.assertIn(name, files)

    def test_downloads_are_the_archive_s_own_bytes(self):
        self.render("2020-10")
        self.publish()
        for ours, theirs in (("index.html", "report.html"), ("report.pdf",) * 2, ("values.csv",) * 2, ("manifest.json",) * 2):
            self.assertEqual(self.read(ours), (self.site / "summary/2020-10" / theirs).read_bytes())

    def assert_links(self):
        done = subprocess.run([sys.executable, ROOT / "tests/site/links.py", self.site], capture_output=True, text=True)
        wrong = [line for line in done.stdout.splitlines() if not line.endswith("report.html: it has no link")]
        self.assertRegex(wrong.pop(), r"^site links: [1-9]")
        self.assertEqual(wrong, [])

    def test_a_unit_has_its_own_months_and_indicators(self):
        self.render("2020-09..2020-10")
        self.render("2020-10", "--unit", "NORTH")
        self.assertIn("3 reports, 6 pages of indicators in site", self.publish())
        unit = self.page("summary/units/NORTH/index.html")
        self.assertIn("North Eastmere", unit)
        self.assertIn('href="../../../summary/units/NORTH/indicators/DEC/index.html"', unit)
        self.assertIn("/2020-10/", unit)
        self.assertNotIn("/2020-09/", unit)
        values = [re.findall(r'<td class="n now"[^>]*>([^<]*)', self.page("summary/%sindicators/DEC/index.html" % folder))
                  for folder in ("", "units/NORTH/")]
        self.assertEqual(values, [["86%", "86%"], ["84%"]])
        self.assertIn('href="../../../summary/units/NORTH/indicators/DEC/index.html">North Eastmere<',
                      self.page("summary/indicators/DEC/index.html"))
        self.assertIn("summary/units/NORTH/indicators/DEC/index.html", self.page("search-index.js"))
        self.assert_links()

    def test_the_chart_s_months_before_the_first_report_stand_in_a_table(self):
        self.render("2020-10")
        self.publish()
        page = self.page("summary/indicators/DEC/index.html")
        self.assertIn("Months before October 2020, as that report gave them", page)
        rows = re.findall(r'<tr><th scope="row">([^<]*)</th><td class="n" data-label="Value">([^<]*)</td>', page)
        series = next(i for i in json.loads(self.read("report.json"))["indicators"] if i["code"] == "DEC")["series"]
        self.assertEqual([value for _, value in rows], [month["text"] for month in reversed(series[:-1])])
        self.assertEqual(rows[0][0], "September 2020")

    def test_only_units_have_reports(self):
        self.render("2020-10", "--unit", "NORTH")
        self.render("2020-09", "--unit", "SOUTH")
        self.publish()
        self.assertIn('href="summary/latest/units/NORTH/index.html"', self.page("index.html"))
        self.assert_links()

    def test_previous_and_next_month(self):
        self.render("2020-08..2020-10")
        self.publish()
        page = self.page("summary/2020-09/index.html")
        self.assertIn('rel="prev" href="../../summary/2020-08/index.html"', page)
        self.assertIn('rel="next" href="../../summary/2020-10/index.html"', page)
        self.assertNotIn('rel="next"', self.page("summary/2020-10/index.html"))

    def test_drafts_say_so_and_final_leaves_them_out(self):
        self.render("2020-09")
        self.render("2020-10", "--final")
        self.publish()
        self.assertIn("Draft", self.page("summary/2020-09/index.html"))
        shutil.rmtree(self.site)
        said = self.publish("--final")
        self.assertIn("1 draft was left out (--final)\n", said)
        self.assertFalse((self.site / "summary/2020-09").exists())

    def test_feed(self):
        self.render("2020-08..2020-10")
        self.publish()
        feed = xml.parse(self.site / "feed.xml").getroot()
        entries = feed.findall(ATOM + "entry")
        self.assertEqual(len(entries), 3)
        ids = [e.findtext(ATOM + "id") for e in [feed, *entries]]
        self.assertEqual(len(set(ids)), 4)
        for element in [feed, *entries]:
            self.assertRegex(element.findtext(ATOM + "id"), r"^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$")
            self.assertRegex(element.findtext(ATOM + "updated"), r"^\d{4}-\d\d-\d\dT00:00:00Z$")
            self.assertTrue(element.findtext(ATOM + "title"))
        self.assertTrue(feed.findtext(ATOM + "author/" + ATOM + "name"))
        for entry in entries:
            self.assertTrue((self.site / entry.find(ATOM + "link").get("href")).is_file())

    def test_colours_come_from_the_report_that_is_named(self):
        self.render("2020-10")
        settings = self.folder / "templates/site/site.ini"
        settings.write_text(settings.read_text() + "colours = summary\n")
        (self.folder / "templates/summary/print.css").write_text(":root { --accent: #123456; } /* :root { --no: x; } */\nbody { color: var(--accent); }\n")
        self.publish()
        self.assertEqual((self.site / "colours.css").read_text(), ":root { --accent: #123456; }\n")

    def test_restated_months(self):
        self.render("2020-09")
        self.change("file data/kpi/2020-10.csv\n+ 2020-09,NORTH,decided,11\n")
        self.render("2020-10")
        self.publish()
        self.assertIn("[r] ", self.page("summary/indicators/DEC/index.html"))
        self.assertIn("September 2020", self.page("revisions/index.html"))

    def restate(self):
        """September's headline with its status, and August's."""
        self.change("file data/kpi/2020-10.csv\n+ 2020-09,SOUTH,decided_in_time,24\n+ 2020-08,SOUTH,referrals,x\n")

    def revised_figures(self):
        """(before, after, places) of each, in the page's order."""
        rows = re.findall(r'(?s)<tr><th scope="row">.*?</tr>', self.page("revisions/index.html"))
        return [(re.search(r'data-label="Before">([^ <]*)', row).group(1), re.search(r'data-label="Revised \[r\]">([^ <]*)', row).group(1),
                 set(re.findall(r" in (\S+) line (\d+)", row))) for row in rows if 'data-label="Before"' in row]

    def test_the_page_of_revisions_says_what_the_command_says(self):
        self.restate()
        self.render("2020-08..2020-10")
        self.render("2020-09..2020-10", "--unit", "SOUTH")
        self.publish()
        listed = {}
        for unit in ("CITY", "SOUTH"):
            table = csv.DictReader(self.assert_run(["revisions", "--csv", "--unit", unit]).stdout.splitlines())
            for row in table:
                lines = {tuple(place[len("data/"):].split(":")) for place in re.findall(r"[^; ]+", row["lines_before"] + "; " + row["lines_after"])}
                listed.setdefault((unit, row["published_for"]), []).append((row["text_before"], row["text_after"], lines))
        months = [("CITY", "2020-09"), ("CITY", "2020-08"), ("SOUTH", "2020-09")]       # a unit's August was not published
        self.assertEqual(self.revised_figures(), [figure for month in months for figure in listed[month]])
        self.assertGreater(len(listed[months[0]]) + len(listed[months[1]]), 1)
        page = self.page("revisions/index.html")
        self.assertIn("<b>Status:</b> Outside tolerance; before: On or better than target", page)
        self.assertNotIn("Other figures", page)
        self.assert_links()

    def test_what_is_not_published_yet_is_not_told(self):
        self.render("2020-08..2020-09")
        self.restate()
        self.publish()
        self.assertIn("No later report differs.", self.page("revisions/index.html"))

    def test_without_the_exports_revisions_are_what_the_reports_tell(self):
        self.restate()
        self.render("2020-08..2020-10")
        for data, lose in (("elsewhere", None), ("data", lambda: self.change("file data/kpi/2020-10.csv\n+ 2020-09,NORTH,decided,48\n"))):
            if lose is not None:
                lose()
            shutil.rmtree(self.site, ignore_errors=True)
            self.publish("--data", data, stderr=data + ": note: these are not the exports that the latest reports were made from, so that the page "
                         "of revisions does not say which rows changed 2 figures; name the folder that has them with --data DIR\n")
            page = self.page("revisions/index.html")
            self.assertEqual(self.revised_figures(), [])
            self.assertEqual(re.findall(r'data-label="As published">([^<]*)</td><td[^>]*>([^<]*)', page), [("86%", "77%"), ("151", "[x]")])

    def test_one_month_more_with_revisions_gives_the_same_bytes(self):
        self.restate()
        self.render("2020-08..2020-09")
        self.publish()
        self.render("2020-10")
        self.publish()
        one_more = golden.tree(self.site)
        self.assertGreater(len(self.revised_figures()), 0)
        shutil.rmtree(self.site)
        self.publish()
        self.assertEqual(golden.tree(self.site), one_more)


def percent(part, whole):
    """As printed: half away from zero, from whole numbers."""
    return (200 * part + whole) // (2 * whole)


class Levels(PublishTest):
    """A made authority of three levels, in which each unit has a report of three months."""
    MADE = MadeAuthority(areas=3, teams=8, indicators=2, months=15)
    FIRST, SECOND, LAST = MADE.months[-3:]

    def setUp(self):
        super().setUp()
        self.MADE.write(self.folder / "data")

    def publish_months(self, months):
        self.render(months, "--unit", "all")
        self.run_program("publish", "site")

    def teams_of(self, unit):
        """Team numbers that add up to it."""
        codes = {self.MADE.team(t): t for t in range(self.MADE.teams)}
        return [t for code, t in codes.items() if unit in ("ROOT", code) or code.startswith(unit + "-")]

    def share(self, unit, month):
        """The printed percentage of the first indicator, whose basis is the month."""
        counts = [self.MADE.counts(t, 0, month) for t in self.teams_of(unit)]
        return percent(sum(n for n, _ in counts), sum(d for _, d in counts))

    def test_a_page_holds_all_units_side_by_side(self):
        self.publish_months("%s..%s" % (self.SECOND, self.LAST))
        page = self.page("summary/%s/compare/I01/index.html" % self.LAST)
        self.assertEqual(re.findall(r"<h2>([^<]*)</h2>", page)[:-1],
                         ["Authority", "Areas of Whole Authority", *("Teams of Area %d" % i for i in (1, 2, 3))])
        rows = re.findall(r'<th scope="row"><a href="([^"]*)">.*?<td class="n now"[^>]*>([^<]*)</td><td class="n"[^>]*>([^ <]*)', page)
        units = ["ROOT", *(self.MADE.units()[1:4]), *sorted(self.MADE.units()[4:])]
        self.assertEqual([href.split("/")[-2] for href, _, _ in rows], [self.LAST, *units[1:]])
        for unit, (_, value, change) in zip(units, rows):
            now, before = self.share(unit, self.LAST), self.share(unit, self.SECOND)
            self.assertEqual((unit, value), (unit, "%d%%" % now))
            self.assertEqual((unit, change), (unit, ("%+d" % (now - before)).replace("-", "\u2212").replace("+0", "0")))

    def test_the_home_page_leads_down_to_each_team_by_links_alone(self):
        self.publish_months(self.LAST)
        seen, ways = set(), ["index.html"]
        while ways:
            path = ways.pop()
            seen.add(path)
            listed = re.search(r'(?s)<ul class="units">(.*?)</ul>', self.page(path))
            for href in re.findall('href="([^"]*)"', listed[1]) if listed else ():
                ways.append(os.path.normpath(os.path.join(os.path.dirname(path), href)))
        self.assertEqual(seen, {"index.html", *("summary/units/%s/index.html" % unit for unit in self.MADE.units()[1:])})

    def test_one_month_more_of_all_units_touches_what_changes(self):
        self.publish_months("%s..%s" % (self.FIRST, self.SECOND))
        before = {str(p.relative_to(self.site)): p.stat().st_ino for p in self.site.rglob("*") if p.is_file()}
        self.publish_months(self.LAST)
        one_more = golden.tree(self.site)
        changed = {p for p in before if (self.site / p).stat().st_ino != before[p]}
        months = {p for p in changed if p.startswith("summary/20")}
        with_next = ["", *("units/%s/" % unit for unit in self.MADE.units()[1:]), "compare/I01/", "compare/I02/"]
        self.assertEqual(months, {"summary/%s/%sindex.html" % (self.SECOND, name) for name in with_next})    # their link to the next month
        for path in changed - months:
            self.assertRegex(path, r"\A(summary/(latest/|index\.html|indicators/|units/)|index\.html|search-index\.js|feed\.xml|site\.json)")
        shutil.rmtree(self.site)
        self.run_program("publish", "site")
        self.assertTrue(golden.tree(self.site) == one_more, "published anew, it has other bytes")

    def test_links_hold(self):
        self.publish_months("%s..%s" % (self.SECOND, self.LAST))
        Contents.assert_links(self)


class Again(PublishTest):
    """What a site keeps, and what is new in it."""

    def test_one_month_more_touches_what_changes_and_gives_the_same_bytes(self):
        self.render("2020-07..2020-09")
        self.publish()
        before = {p.relative_to(self.site): p.stat() for p in self.site.rglob("*") if p.is_file()}
        self.render("2020-10")
        self.publish()
        one_more = golden.tree(self.site)
        changed = {str(p) for p in before if (self.site / p).stat().st_ino != before[p].st_ino}
        untouched = {str(p) for p in before if (self.site / p).stat().st_mtime_ns == before[p].st_mtime_ns}
        self.assertEqual(changed & untouched, set())
        self.assertIn("summary/2020-09/index.html", changed)            # its link to the next month
        self.assertEqual({p for p in changed if p.startswith("summary/2020-0")}, {"summary/2020-09/index.html"})
        shutil.rmtree(self.site)
        self.publish()
        self.assertEqual(golden.tree(self.site), one_more)

    def test_nothing_new_leaves_everything(self):
        self.render("2020-10")
        self.publish()
        inode = self.site.stat().st_ino
        self.assertRegex(self.publish(), r": 0 files new, 0 changed, 0 removed, \d+ unchanged\n$")
        self.assertEqual(self.site.stat().st_ino, inode)

    def test_a_replaced_report_has_an_entry_and_stays_downloadable(self):
        self.render("2020-10", "--final")
        self.publish()
        old = (self.site / "summary/2020-10/report.json").read_bytes()
        self.revise(39)
        self.render("2020-10", "--final", "--replace=A late return")
        said = self.publish()
        self.assertIn("1 report was published before, and other now", said)
        page = self.page("revisions/index.html")
        self.assertIn("A late return", page)
        self.assertRegex(page, r"<li>[^<]*: value [^<]*, now [^<]*</li>")
        replaced = list((self.site / "summary/2020-10/replaced").iterdir())
        self.assertEqual([(r / "report.json").read_bytes() for r in replaced], [old])
        self.assertIn("Revised: ", (self.site / "feed.xml").read_text())
        self.assertIn("Revised since it was published", self.page("summary/2020-10/index.html"))
        kept = golden.tree(self.site)
        self.publish()
        self.assertEqual(golden.tree(self.site), kept)

    def look(self, pixels):
        (self.folder / "templates/summary/screen.css").write_text("body { margin: %dpx; }\n" % pixels)

    def replace(self, pixels, reason):
        self.look(pixels)
        self.render("2020-10", "--final", "--replace=" + reason)

    def reasons(self):
        return re.findall(r"<p>(?:<b>Reason:</b> )?([^<]+)</p>\s*<ul>", self.page("revisions/index.html"))

    def test_the_reason_is_that_for_what_the_site_had(self):
        self.look(1)
        self.render("2020-10", "--final")
        self.replace(2, "Never published")
        self.publish()
        self.replace(3, "A wider margin")
        self.replace(4, "Wider still")
        self.publish()
        self.assertEqual(self.reasons(), ["A wider margin; then: Wider still"])

    def test_a_draft_gave_way_for_no_reason_of_a_final_report_s(self):
        self.render("2020-10", "--final")
        self.replace(2, "Of an archive elsewhere")
        final = self.folder / "final"
        self.out.rename(final)
        self.look(3)
        self.render("2020-10")
        self.publish()
        shutil.rmtree(self.out)
        final.rename(self.out)
        self.publish()
        self.assertEqual(self.reasons(), ["No reason was given."])

    def test_the_same_replaced_twice_has_two_entries(self):
        for pixels in (1, 2, 1, 2):
            self.look(pixels)
            self.render("2020-10")
            self.publish()
        ids = re.findall(r'id="revision-([^"]+)"', self.page("revisions/index.html"))
        self.assertEqual(len(set(ids)), 3, ids)
        for revision in ids:
            self.assertTrue((self.site / "summary/2020-10/replaced" / revision / "report.pdf").is_file())
        links = [e.find(ATOM + "id").text for e in xml.parse(self.site / "feed.xml").getroot().findall(ATOM + "entry")]
        self.assertEqual(len(set(links)), 4, links)

    def test_other_looks_have_an_entry_too(self):
        self.render("2020-10")
        self.publish()
        (self.folder / "templates/summary/screen.css").write_text("body { margin: 1px; }\n")
        self.render("2020-10")
        self.publish()
        self.assertIn("No figure has changed; made again: the page, the manifest", self.page("revisions/index.html"))

    def test_what_is_gone_from_out_stays(self):
        self.render("2020-09..2020-10")
        self.publish()
        before = golden.tree(self.site)
        shutil.rmtree(self.out / "summary/2020-09")
        self.assertIn("1 report was published before and is not in out any more", self.publish())
        self.assertEqual(golden.tree(self.site), before)

    def test_what_stands_on_the_site_alone_is_not_lost(self):
        self.render("2020-09..2020-10")
        self.publish()
        shutil.rmtree(self.out / "summary/2020-09")
        values = self.site / "summary/2020-09/values.csv"
        bytes_ = values.read_bytes()
        values.write_bytes(bytes_ + b"\n")
        before = golden.tree(self.site)
        self.publish(status=1, stderr="%s: error: the file is not the one that manifest.json tells of; nothing is published, so that the report "
                                      "is not lost. Render it again, or restore the file\n" % values.resolve())
        self.assertEqual(golden.tree(self.site), before)
        self.render("2020-09")
        self.publish()
        self.assertEqual(values.read_bytes(), bytes_)

    def test_a_revision_of_what_was_changed_by_hand_says_so(self):
        self.render("2020-10")
        self.publish()
        (self.site / "summary/2020-10/report.json").write_text("{")
        self.revise(39)
        self.render("2020-10")
        self.publish()
        self.assertIn("The figures cannot be compared: the files on the site were changed", self.page("revisions/index.html"))

    def test_a_revision_of_an_old_month_is_new_in_the_feed(self):
        self.render("2020-07..2020-10")
        self.publish()
        self.look(3)
        self.render("2020-07")
        self.publish()
        updated = [(e.findtext(ATOM + "title"), e.findtext(ATOM + "updated")) for e in xml.parse(self.site / "feed.xml").getroot().findall(ATOM + "entry")]
        self.assertEqual(sorted(title for title, time in updated if time == updated[0][1]),
                         ["Monthly summary, October 2020 (draft)", "Revised: Monthly summary, July 2020 (draft)"])

    def test_files_of_others_stay(self):
        self.render("2020-10")
        (self.site / "minutes").mkdir(parents=True)
        for name in ("web.config", "minutes/october.txt"):
            (self.site / name).write_text("theirs")
        for month in ("2020-10", "2020-09"):
            self.render(month)
            self.publish()
            self.assertEqual([self.page(n) for n in ("web.config", "minutes/october.txt")], ["theirs"] * 2)

    def test_a_file_of_others_in_the_place_of_a_page(self):
        self.render("2020-10")
        self.site.mkdir()
        (self.site / "index.html").write_text("theirs")
        message = "%s/index.html: error: this is not a file of the site, and it has the place of one; move it away, or publish to " \
                  "another folder\n" % self.site.resolve()
        self.publish(status=3, stderr=message)
        self.assertEqual(golden.tree(self.site), {"index.html": b"theirs"})
        self.assertEqual(self.leftovers(), [])


class Faults(PublishTest):
    """What is wrong is told, and the site stays as it was."""

    def test_nothing_to_publish(self):
        self.publish(status=1, stderr="out: error: there is no report to publish here; render one first, such as: scorecard render "
                                      "ocg-contract 2020-10, or name another folder with --out DIR\n")
        self.assertFalse(self.site.exists())

    def test_a_changed_file_is_named_and_its_report_left_out(self):
        self.render("2020-09..2020-10")
        path = self.out / "summary/2020-10/values.csv"
        path.write_bytes(path.read_bytes() + b"\n")
        self.publish(status=1, stderr="out/summary/2020-10/values.csv: error: the file is not the one that manifest.json tells of; the "
                                      "report is left out. Render it again, or restore it\n")
        self.assertTrue((self.site / "summary/2020-09").exists())
        self.assertFalse((self.site / "summary/2020-10").exists())

    def test_broken_json_is_named(self):
        self.render("2020-09..2020-10")
        for name in ("report.json", "manifest.json"):
            (self.out / "summary/2020-10" / name).write_text("{")
        self.publish(status=1, stderr="out/summary/2020-10/manifest.json: error: the file is not JSON of ours; the report is left out. "
                                      "Render it again, or restore it\n")

    def test_the_site_has_a_folder_of_its_own(self):
        self.render("2020-10")
        for place, other in (("out/site", "the reports, out"), ("data", "the data, data"), (".", "the reports, out")):
            done = self.run_program("publish", place)
            self.assertEqual((done.returncode, done.stderr),
                             (1, "%s: error: the site cannot share a folder with %s; expected a folder of its own, such as ../site\n"
                              % (place, other)))

    def test_a_broken_template_leaves_the_site(self):
        self.render("2020-10")
        self.publish()
        before = golden.tree(self.site)
        (self.folder / "templates/site/home.html").write_text("<html><body>{{nothing}}</body></html>")
        done = self.run_program("publish", "site")
        self.assertEqual(done.returncode, 1)
        self.assertRegex(done.stderr, r"^templates/site/home.html:1: error: ")
        self.assertEqual(golden.tree(self.site), before)

    def test_two_runs_at_once(self):
        self.render("2020-10")
        descriptor = os.open(self.folder, os.O_RDONLY)
        self.addCleanup(os.close, descriptor)
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        self.publish(status=3, stderr="%s: error: another run is publishing here; try again when it has ended\n" % self.folder.resolve())


class Limited(PublishTest):
    """On file systems that can do less than Linux's own."""

    def publish_limited(self, refused, status=0, stderr=""):
        source, library = self.folder.parent / "preloaded.c", self.folder.parent / "preloaded.so"
        source.write_text(PRELOADED)
        subprocess.run(["gcc", "-shared", "-fPIC", "-o", library, source, "-ldl"], check=True)
        options = os.environ.get("ASAN_OPTIONS", "") + ":verify_asan_link_order=0"      # a sanitized program's own library comes second
        self.assert_run(["publish", "site"], status, stderr,
                        environment={"LD_PRELOAD": str(library), "REFUSED": refused, "ASAN_OPTIONS": options})

    def test_without_exchange_and_hard_links(self):
        self.render("2020-09")
        self.publish()
        self.render("2020-10")
        shutil.copytree(self.site, self.folder / "again")
        self.publish_limited("link")
        limited = golden.tree(self.site)
        self.assertEqual(self.leftovers(), [])
        shutil.rmtree(self.site)
        (self.folder / "again").rename(self.site)
        self.publish()
        self.assertEqual(golden.tree(self.site), limited)

    def test_the_second_rename_fails(self):
        self.render("2020-09")
        self.publish()
        before = golden.tree(self.site)
        self.render("2020-10")
        self.publish_limited("second-rename", 3, "%s: error: the folder cannot be replaced: Input/output error\n" % self.site.resolve())
        self.assertEqual(golden.tree(self.site), before)
        self.assertEqual(self.leftovers(), [])

    def test_killed_between_two_renames(self):
        self.render("2020-10")
        self.publish()
        before = golden.tree(self.site)
        self.site.rename(self.folder / ".site.scorecard-new.old")
        (self.folder / ".site.scorecard-new").mkdir()
        self.publish()
        self.assertEqual(golden.tree(self.site), before)
        self.assertEqual(self.leftovers(), [])


class Killed(PublishTest):
    """Readers never meet half of a site."""

    def site_of(self, *outs):
        """The site after publishing from these folders in turn, each on top of the one before."""
        for out in outs:
            self.assert_run(["publish", "site", "--out", out])
        return golden.tree(self.site)

    def test_killed_at_any_moment(self):
        self.render("2020-09..2020-10")
        shutil.copytree(self.out, self.folder / "one")
        shutil.rmtree(self.folder / "one/summary/2020-10")
        old = self.site_of("one")
        shutil.copytree(self.site, self.folder / "old")
        began = time.monotonic()
        new = self.site_of("out")
        duration = time.monotonic() - began
        seen = {"old": 0, "new": 0, "killed": 0}
        for moment in moments(duration):
            shutil.rmtree(self.site)
            shutil.copytree(self.folder / "old", self.site)
            seen["killed"] += self.run_and_kill(["publish", "site", "--out", "out", "--quiet"], moment)
            now = golden.tree(self.site)
            self.assertTrue(now in (old, new), "neither the old site nor the new one")
            seen["new" if now == new else "old"] += 1
        self.assertGreater(min(seen.values()), 0, seen)
        self.assertEqual(self.site_of("out"), new)
        self.assertEqual(self.leftovers(), [])


if __name__ == "__main__":
    unittest.main()
