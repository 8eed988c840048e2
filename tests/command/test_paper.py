"""The example's PDF, judged by programs that are not ours."""
import re
import subprocess

from support import ROOT, CommandTest


def tool(*command):
    return subprocess.run(command, capture_output=True, text=True)


class Paper(CommandTest):
    def setUp(self):
        super().setUp()
        self.assert_run(["render", "ocg-contract", "2020-10", "--data", str(ROOT / "data"), "--templates",
                         str(ROOT / "templates"), "--out", "out"])
        self.pdf = self.out / "ocg-contract/2020-10/report.pdf"

    def information(self):
        done = tool("pdfinfo", self.pdf)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        return dict(re.findall(r"(?m)^([^:]+):\s*(.*)$", done.stdout))

    def test_qpdf_finds_nothing_wrong(self):
        done = tool("qpdf", "--check", self.pdf)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertIn("No syntax or stream encoding errors found", done.stdout)

    def test_pdfinfo(self):
        information = self.information()
        self.assertIn("Contract performance report", information["Title"])
        self.assertIn("October 2020", information["Title"])
        self.assertEqual(information["Author"], "Birmingham Children’s Trust")
        self.assertEqual(information["Encrypted"], "no")
        self.assertEqual(information["JavaScript"], "no")
        self.assertEqual(information["Form"], "none")
        self.assertTrue(information["Page size"].endswith("(A4)"), information["Page size"])
        width, height = (float(n) for n in re.findall(r"[\d.]+", information["Page size"])[:2])
        self.assertGreater(width, height)
        self.assertGreaterEqual(int(information["Pages"]), 20)

    def test_pdf_text_is_read_without_complaint(self):
        done = tool("pdftotext", self.pdf, "-")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        pages = done.stdout.split("\f")[:-1]
        self.assertEqual(len(pages), int(self.information()["Pages"]))
        for number, page in enumerate(pages, 1):
            self.assertIn("Page %d of %d" % (number, len(pages)), page)
        self.assertNotIn("\ufffd", done.stdout)

    def test_fonts_are_embedded_subsets_with_their_characters(self):
        done = tool("pdffonts", self.pdf)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        fonts = done.stdout.splitlines()[2:]
        self.assertGreater(len(fonts), 0)
        for font in fonts:
            self.assertRegex(font, r"^[A-Z]{6}\+LiberationSans\S* .*\byes yes yes\s+\d+\s+\d+$")

    def test_nothing_is_drawn_that_poppler_cannot_draw(self):
        done = tool("pdftoppm", "-r", "20", "-png", self.pdf, self.folder / "page")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
