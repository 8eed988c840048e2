"""A cell of a table that was published otherwise in the report for its own month is marked, as figures are."""
import re
import shutil

from support import ROOT, CommandTest


class RestatedCells(CommandTest):
    def setUp(self):
        super().setUp()
        for name, source in (("data", "examples/2013"), ("templates", "templates")):
            shutil.rmtree(self.folder / name)
            shutil.copytree(ROOT / source, self.folder / name)
        (self.folder / "data/kpi/2013-04.csv").write_text(
            "period,unit,measure,value\n2013-04,BIRMINGHAM,birmingham.plans,870\n2013-03,BIRMINGHAM,birmingham.plans,861\n")

    def page(self, *more):
        self.assert_run(["render", "comparators", "2013-03", "--quiet", *more])
        folder = self.out / "comparators/2013-03"
        return ((folder / "as-at-latest" if more else folder) / "index.html").read_text()

    def test_what_is_known_now_has_a_mark_that_is_explained(self):
        page = self.page("--as-at", "latest")
        marked = re.findall(r"<td[^>]*>([^<]*) <small", page)
        self.assertEqual(marked, ["861"])                  # one cell rests on what was restated
        self.assertRegex(page, r"<li>\[r\]: revised since")

    def test_the_report_as_published_has_none(self):
        page = self.page()
        self.assertIn(">862</td>", page)
        self.assertNotIn("[r]", page)
