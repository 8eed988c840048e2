"""What the same bytes, the same page or a part of the work takes without our program."""
import json
import re
import shutil
import subprocess
import zlib
from pathlib import Path

import frozen
from measured import BENCH, LAST, PROGRAMS, REPORT, ROOT, head, median_of

FOLDER = BENCH / "out" / REPORT / LAST
FONTS, COLOUR = Path("/usr/share/fonts/truetype/liberation2"), Path("/usr/share/color/icc/colord")
LEVEL = "6"                                         # of libdeflate, as generator/render/pdf/pdf_file.c has it
FEW = 3                                             # runs of what takes seconds


def streams(pdf):
    """The PDF's streams unpacked, one behind the other, each behind its length in eight digits."""
    found = []
    for match in re.finditer(rb"\nstream\r?\n", pdf):
        dictionary = pdf[pdf.rindex(b" obj", 0, match.start()):match.start()]
        length = int(re.search(rb"/Length (\d+)", dictionary).group(1))
        if b"/FlateDecode" in dictionary:
            found.append(zlib.decompress(pdf[match.end():match.end() + length]))
    return b"".join(b"%08d" % len(stream) + stream for stream in found)


def input_paths(manifest):
    places = {"fonts/": FONTS, "colour/": COLOUR, "data/": frozen.DATA}
    for entry in manifest["inputs"]:
        top = entry["path"].split("/")[0] + "/"
        yield str(places[top] / entry["path"][len(top):] if top in places else ROOT / entry["path"])


def floor():
    manifest = json.loads((FOLDER / "manifest.json").read_text(encoding="utf-8"))
    unpacked = BENCH / "streams"
    unpacked.write_bytes(streams((FOLDER / "report.pdf").read_bytes()))
    return [PROGRAMS / "floor", LEVEL, BENCH / "floor", unpacked, *sorted(map(str, FOLDER.iterdir())), "--", *input_paths(manifest)]


def exports():
    return sorted(str(path) for kind in ("kpi", "workforce") for path in (frozen.DATA / kind).glob("*.csv"))


def typst_source():
    """The page's headings, paragraphs, tables and charts in Typst's words."""
    page = (FOLDER / "index.html").read_text(encoding="utf-8")
    text = page[page.index("<body"):]
    folder = BENCH / "typst"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    out, charts = ["#set page(paper: \"a4\")\n#set text(font: \"Liberation Sans\", size: 10pt)\n"], 0
    for match in re.finditer(r"(?s)<(h[1-6]|p|li|table)\b[^>]*>(.*?)</\1>|<svg\b.*?</svg>", text):
        kind, inner = match.group(1), match.group(2)
        if kind is None:
            if 'class="chart narrow"' in match.group(0):
                continue                            # the same chart for a phone
            charts += 1
            (folder / ("%d.svg" % charts)).write_text(with_namespace(match.group(0)), encoding="utf-8")
            out.append('#image("%d.svg", width: 45%%)\n' % charts)
        elif kind == "table":
            rows = [re.findall(r"(?s)<t[hd]\b[^>]*>(.*?)</t[hd]>", line) for line in re.findall(r"(?s)<tr\b.*?</tr>", inner)]
            columns = max(map(len, rows), default=0)
            cells = ", ".join("[%s]" % plain(cell) for line in rows for cell in line + [""] * (columns - len(line)))
            out.append("#table(columns: %d, %s)\n" % (columns, cells))
        else:
            out.append(("=" * int(kind[1]) + " " if kind[0] == "h" else "") + plain(inner) + "\n")
    (folder / "page.typ").write_text("\n".join(out), encoding="utf-8")
    return folder / "page.typ"


def with_namespace(svg):
    return svg if "xmlns=" in svg else svg.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1)


def plain(markup):
    """Text without elements, with Typst's own characters escaped."""
    text = re.sub(r"(?s)<svg\b.*?</svg>|<[^>]*>", " ", markup)
    for entity, character in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&nbsp;", " "), ("&amp;", "&")):
        text = text.replace(entity, character)
    return re.sub(r"([\\#$*_`<>@\[\]=~/+-])", r"\\\1", " ".join(text.split()))


def typesetters():
    """Programs that print the same page, each with its command; None where it is not installed."""
    page, pdf = FOLDER / "index.html", BENCH / "other.pdf"
    chromium = ["chromium-headless-shell", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", "--user-data-dir=%s" % (BENCH / "chromium"),
                "--print-to-pdf=%s" % pdf, page.as_uri()]
    return {"Typst: its text, tables and charts as a PDF": lambda: ["typst", "compile", typst_source(), pdf],
            "Chromium: our page as a PDF": lambda: chromium,
            "WeasyPrint: our page as a PDF": lambda: ["weasyprint", "--quiet", page, pdf]}


def tell(one_report):
    """Each beside one report of ours, which has been rendered."""
    head("Beside one report of ours, cold", "wall ms", "CPU ms", "peak MB", "CPU, ours 1")
    ours = one_report[1]

    def told(what, figures):
        print("%-58s %9.1f %9.1f %9.1f %9.2f" % (what, *figures, figures[1] / ours))

    told("one report: page, PDF, JSON, CSV, manifest", one_report)
    told("floor: digests, tokens, packing, files of just these bytes", median_of(*floor()))
    told("libharu alone: 26 pages of text, one font",
         median_of(PROGRAMS / "libharu", FONTS / "LiberationSans-Regular.ttf", BENCH / "libharu.pdf"))
    told("libcsv alone: the example’s %d exports" % len(exports()), median_of(PROGRAMS / "libcsv", *exports()))
    for what, command in typesetters().items():
        words = command()
        if shutil.which(words[0]) is None:
            print("%-58s %s is not installed" % (what, words[0]))
        else:
            told(what, median_of(*words, runs=FEW))
