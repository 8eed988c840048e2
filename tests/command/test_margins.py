"""What runs through the margins says a report's title whatever is in it: in our PDF, and as CSS for a browser's own print."""
import re
import shutil
from html.parser import HTMLParser

from support import ROOT, CommandTest

TITLE = """"Quoted" </style> A\\B, 'R&D' <i>& more</i>"""
REPORTS = [("ocg-contract", "2020-10"), ("annual-performance", "2020-03")]


class Styles(HTMLParser):
    """The texts of style elements, as a browser reads them: up to the first end tag; and the words of everything else."""

    def __init__(self, page):
        super().__init__(convert_charrefs=True)
        self.open, self.styles, self.words = "", [], []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.open = tag
        if tag == "style":
            self.styles.append("")

    def handle_endtag(self, tag):
        self.open = ""

    def handle_data(self, data):
        if self.open == "style":
            self.styles[-1] += data
        else:
            self.words.append(data)


def string_of(css, box):
    """The string that a margin box has for its content (CSS Syntax 3, 4.3.5 and 4.3.7); None: it has none, or a broken one."""
    found = re.search(r'@%s \{ content: "((?:[^"\\\n]|\\[0-9a-f]{1,6} )*)";' % box, css)
    return found and re.sub(r"\\([0-9a-f]{1,6}) ", lambda escape: chr(int(escape.group(1), 16)), found.group(1))


class Margins(CommandTest):
    def setUp(self):
        super().setUp()
        shutil.copytree(ROOT / "templates", self.folder / "odd")
        for report, _ in REPORTS:
            settings = self.folder / "odd" / report / "report.ini"
            settings.write_text(re.sub(r"(?m)^title = .*$", lambda line: "title = " + TITLE, settings.read_text(encoding="utf-8")),
                                encoding="utf-8")

    def test_a_title_of_signs_is_on_each_page(self):
        for report, period in REPORTS:
            with self.subTest(report):
                self.assert_run(["render", report, period, "--data", str(ROOT / "data"), "--templates", "odd", "--out", "out"])
                page = Styles((self.out / report / period / "index.html").read_text(encoding="utf-8"))
                margins = [css for css in page.styles if "@bottom-center" in css]
                self.assertEqual(len(margins), 1)
                self.assertIn(" · %s · " % TITLE, string_of(margins[0], "bottom-center"))
                self.assertEqual(string_of(margins[0], "bottom-left"), "Draft")
                self.assertTrue(margins[0].rstrip().endswith("} }"), margins[0])
                self.assertIn(TITLE, "".join(page.words))
                self.assertNotIn("@bottom", "".join(page.words))
                for printed in self.pages("%s/%s" % (report, period)):
                    self.assertIn(TITLE, " ".join(printed.split()))
