"""doc/data.md, as a stranger reads it: from its Excel sheet to a report, and its samples as a folder."""
import json
import re
import sys

from support import ROOT, CommandTest

sys.path.insert(1, str(ROOT / "tests/sources"))
from tables import Cell                                                             # noqa: E402
from workbooks import Sheet, workbook                                               # noqa: E402

TEMPLATES = ["--templates", str(ROOT / "templates")]


def chapter(heading):
    [text] = re.findall(r"(?ms)^## %s\n(.*?)(?=^## )" % re.escape(heading), (ROOT / "doc/data.md").read_text(encoding="utf-8"))
    return text


def without_indent(block):
    lines = block.rstrip("\n").split("\n")
    least = min(len(line) - len(line.lstrip()) for line in lines if line)
    return "\n".join(line[least:] for line in lines) + "\n"


class FromExcel(CommandTest):
    def blocks(self):
        """The blocks of code in their order."""
        found = re.findall(r"(?m)((?:^ {7}.*\n)+)", chapter("From an Excel file to a report"))
        return [without_indent(block) for block in found]

    def sheet(self):
        """The table that the chapter begins with, as a workbook."""
        lines = re.findall(r"(?m)^\|(.*)\|$", chapter("From an Excel file to a report").partition("\n\n1. ")[0])
        rows = [[cell.strip().strip("*") for cell in line.split(" | ")] for line in lines if not line.startswith("---")]
        self.assertIn(["Contacts received", "Number", "1,370", "1,377"], rows)
        cells = [[Cell(text) if text else "" for text in row] for row in rows]
        return workbook([Sheet("Sheet1", cells)])

    def test_step_by_step(self):
        (self.folder / "performance.xlsx").write_bytes(self.sheet())
        init, render, figures, indicators, targets = self.blocks()
        said = self.assert_run([*init.split()[1:], *TEMPLATES]).stdout
        [printed] = re.findall(r"(?m)^    \S+ (.*)$", said)
        self.assertEqual(printed.partition(" --templates")[0], " ".join(render.split()[1:]))
        done = self.run_program(*render.split()[1:], *TEMPLATES)
        self.assertEqual((done.returncode, re.findall(": (?:error|warning): .*", done.stderr)), (0, []))
        for name, text in (("figures", figures), ("indicators", indicators), ("targets", targets)):
            (self.folder / "northbridge" / (name + ".csv")).write_text(text, encoding="utf-8")
        (self.folder / "northbridge/commentary/2025-05").mkdir(parents=True)
        (self.folder / "northbridge/commentary/2025-05/ON-TIME.md").write_text("Plain paragraphs will do.\n")
        done = self.run_program("check", "--data", "northbridge", *TEMPLATES)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(self.run_program(*render.split()[1:], *TEMPLATES).returncode, 0)
        report = json.loads((self.folder / "northbridge/out/ocg-contract/2025-05/report.json").read_text(encoding="utf-8"))
        [one] = report["indicators"]
        # 261 of 308 are 84.7 %, which is better than 83
        self.assertEqual((one["figures"][0]["current"]["text"], one["status"]["code"]), ("84.7%", "met"))


class Samples(CommandTest):
    def setUp(self):
        super().setUp()
        for name, block in re.findall(r"(?m)^`([^`]+)`:.*\n(?:.+\n)?\n((?:(?: {4}.*)?\n)+)", chapter("A sample of every file")):
            path = self.folder / "mine" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(without_indent(block), encoding="utf-8")

    def test_each_file_of_the_list_has_a_sample(self):
        listed = re.findall(r"(?m)^\| `([^`]+)`", chapter("Files"))
        there = {str(path.relative_to(self.folder / "mine")) for path in (self.folder / "mine").rglob("*") if path.is_file()}
        named = {name.replace("PERIOD…", "2025-05").replace("PERIOD", "2025-05").replace("CODE", "ON-TIME") for name in listed}
        self.assertEqual(named - {"sources.ini", "texts/NAME.html"} - there, set())

    def test_they_make_a_report_without_a_complaint(self):
        done = self.run_program("check", "2025-05", "--data", "mine", *TEMPLATES)
        self.assertEqual((done.returncode, re.findall(r"(?m)^.*: (?:error|warning): .*$", done.stderr)), (0, []))
        self.assertTrue(done.stdout.endswith(": 0 errors, 0 warnings\n"), done.stdout)
        self.assertEqual(self.run_program("render", "ocg-contract", "2025-05", "--final", "--data", "mine", *TEMPLATES).returncode, 0)
        page = (self.folder / "out/ocg-contract/2025-05/index.html").read_text(encoding="utf-8")
        [told] = re.findall(r'(?s)<div class="actions" id="indicator-care-actions">.*?</div>', page)
        said = " ".join(re.sub(r"(?s)<svg.*?</svg>|<[^>]*>", " ", told).split())
        # CARE has no page of its own: its action stands below the headline rates, beside its name; May ended and it was open
        self.assertEqual(said, "Children in care: actions 1 open, and overdue Overdue. Recruit two placement officers Head of Service , was due 31 May 2025")
        report = json.loads((self.folder / "out/ocg-contract/2025-05/report.json").read_text(encoding="utf-8"))
        # 129 + 132 of 150 + 158; 3 + 2; 539 of 78,400; 3 + 2, where two twelfths of 24 are 4; 22 of 212.5
        self.assertEqual({one["code"]: (one["figures"][0]["current"]["text"], one["status"]["code"]) for one in report["indicators"]},
                         {"ON-TIME": ("84.7%", "met"), "COMPLAINTS": ("5", "met"), "SATISFIED": ("80.2%", "none"),
                          "CONTACTS": ("1,377", "none"), "CARE": ("68.8", "met"), "ADOPTED": ("5", "met"), "AGENCY": ("10.4%", "none")})
