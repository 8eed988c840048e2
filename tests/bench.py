#!/usr/bin/env python3
"""Speed and memory of ./scorecard on this machine: `make bench`. No thresholds.

CPU is user and system time of the process, memory its peak, as the kernel counts them; medians of several runs.
"""
import os
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BENCH = ROOT / "build/bench"
PROGRAM = ROOT / "scorecard"
UNTAGGED = ROOT / "build/plain/bench/untagged"      # the same without tags in its PDF: tests/bench/untagged.c
RUNS, PAIRS = 9, 25
MONTHS = 60                                         # that are rendered in one process
CSV_BYTES = 50_000_000
REPORT, LAST = "ocg-contract", (2020, 10)


def measured(command):
    """Wall and CPU seconds and peak memory in MB of one run."""
    begin = time.monotonic()
    child = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    wall = time.monotonic() - begin
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        sys.exit("%s: exit status %d" % (" ".join(map(str, command)), child.returncode))
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def median_of(*command, runs=RUNS):
    return [statistics.median(column) for column in zip(*(measured(command) for _ in range(runs)))]


def row(what, wall, cpu, memory, note=""):
    print("%-52s %9.1f %9.1f %9.1f  %s" % (what, wall * 1000, cpu * 1000, memory, note))


# ---------------------------------------------------------------- tags

def rendered(program, month):
    """CPU seconds of one report, and the bytes of its PDF."""
    out = BENCH / program.name
    _, cpu, _ = measured([program, "render", REPORT, month, "--out", out, "--quiet"])
    return cpu, (out / REPORT / month / "report.pdf").stat().st_size


def cost_of_tags(month):
    """The two programs in turn, so that what else the machine does meets both."""
    pairs = [(rendered(PROGRAM, month), rendered(UNTAGGED, month)) for _ in range(PAIRS)]
    (_, size), (_, size_without) = pairs[0]
    if size <= size_without:
        sys.exit("%s: its PDF is not smaller than the tagged one" % UNTAGGED)
    cpu, cpu_without = (statistics.median(pair[i][0] for pair in pairs) for i in range(2))
    more = statistics.median(tagged[0] / untagged[0] for tagged, untagged in pairs)
    print("\n%-52s %9s %9s" % ("What the PDF's tags cost: one report, cold", "CPU ms", "PDF KB"))
    print("%-52s %9.1f %9.1f" % ("tagged", cpu * 1000, size / 1000))
    print("%-52s %9.1f %9.1f" % ("without tags", cpu_without * 1000, size_without / 1000))
    print("%-52s %8.1f%% %8.1f%%  CPU: median of %d pairs" %
          ("more with tags", (more - 1) * 100, (size / size_without - 1) * 100, PAIRS))


# ---------------------------------------------------------------- 60 months

def month(text):
    return int(text[:4]) * 12 + int(text[5:7]) - 1


def month_text(number):
    return "%04d-%02d" % (number // 12, number % 12 + 1)


def prolong(folder):
    """The example's exports with enough earlier rounds for 60 reports: what is missing is the example of some years later."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(ROOT / "data", folder)
    last = LAST[0] * 12 + LAST[1] - 1
    for kind in ("kpi", "workforce"):
        complete = {month(p.stem): p.read_text(encoding="utf-8") for p in sorted((ROOT / "data" / kind).glob("*.csv"))}
        whole = max(len(text) for text in complete.values())
        full = sorted(m for m, text in complete.items() if len(text) > whole * 0.6)[-36:]
        for number in range(last - MONTHS - 36, full[0]):
            source = number + 12 * -(-(full[0] - number) // 12)         # the same month of a later year
            text = complete[source].replace(month_text(source), month_text(number))
            (folder / kind / (month_text(number) + ".csv")).write_text(text, encoding="utf-8")
    return "%s..%s" % (month_text(last - MONTHS + 1), month_text(last))


# ---------------------------------------------------------------- CSV

def many_rows(folder):
    """The example with one more export as large as CSV_BYTES, each row a number of its own; gives bytes and rows."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(ROOT / "data", folder)
    root = next(line.split(",")[0] for line in (folder / "units.csv").read_text(encoding="utf-8").splitlines()[1:])
    with open(folder / "kpi/2015-11-many.csv", "w", encoding="utf-8") as out:
        out.write("period,unit,measure,value,note\n")
        size = 0
        for measure in range(CSV_BYTES):
            lines = "".join("%s,%s,measure_%d,%d,illustrative\n" % (month_text(year * 12 + m), root, measure, measure % 997)
                            for year in range(2010, 2015) for m in range(12))
            out.write(lines)
            size += len(lines)
            if size >= CSV_BYTES:
                return size, (measure + 1) * 60


# ---------------------------------------------------------------- libharu alone

BASELINE = r"""
#include <hpdf.h>
#include <stddef.h>
static void fail(HPDF_STATUS error, HPDF_STATUS detail, void *data) { (void)error; (void)detail; (void)data; }
int main(int count, char **words) {
    HPDF_Doc document = HPDF_New(fail, NULL);
    HPDF_UseUTFEncodings(document);
    HPDF_SetCompressionMode(document, HPDF_COMP_ALL);
    const char *name = HPDF_LoadTTFontFromFile(document, words[1], HPDF_TRUE);
    HPDF_Font font = HPDF_GetFont(document, name, "UTF-8");
    for (int p = 0; p < 26 && count == 3; p++) {
        HPDF_Page page = HPDF_AddPage(document);
        HPDF_Page_SetFontAndSize(page, font, 10);
        HPDF_Page_BeginText(page);
        for (int line = 0; line < 40; line++)
            HPDF_Page_TextOut(page, 50, (HPDF_REAL)(800 - 18 * line), "Assessments completed within 45 working days: 86%");
        HPDF_Page_EndText(page);
    }
    HPDF_SaveToFile(document, words[2]);
    HPDF_Free(document);
    return 0;
}
"""


def baseline():
    """A PDF of as many pages with one font and lines of text, by libharu and nothing else."""
    source, program = BENCH / "baseline.c", BENCH / "baseline"
    source.write_text(BASELINE)
    subprocess.run(["gcc", "-O2", "-o", program, source, "-lhpdf"], check=True)
    return median_of(program, "/usr/share/fonts/truetype/liberation2/LiberationSans-Regular.ttf", BENCH / "baseline.pdf")


def main():
    BENCH.mkdir(parents=True, exist_ok=True)
    print("%-52s %9s %9s %9s" % ("", "wall ms", "CPU ms", "peak MB"))
    row("libharu alone: 26 pages of text, one font", *baseline())
    latest, options = "%04d-%02d" % LAST, ["--out", BENCH / "out", "--quiet"]
    row("one report, cold start to finish", *median_of(PROGRAM, "render", REPORT, latest, *options), "median of %d" % RUNS)
    periods = prolong(BENCH / "data")
    options += ["--data", BENCH / "data"]
    first = median_of(PROGRAM, "render", REPORT, latest, *options, runs=3)
    row("the same from %d rounds" % len(list((BENCH / "data/kpi").glob("*.csv"))), *first)
    many = median_of(PROGRAM, "render", REPORT, periods, *options, runs=3)
    row("%d monthly reports in one process" % MONTHS, *many, note=periods)
    row("each further report", *((many[i] - first[i]) / (MONTHS - 1) for i in range(3)))
    row("%d monthly reports verified in one process" % MONTHS,
        *median_of(PROGRAM, "verify", REPORT, periods, *options, runs=3))
    idle = median_of(PROGRAM, "list", "--quiet")
    size, rows = many_rows(BENCH / "many")
    load = median_of(PROGRAM, "list", "--data", BENCH / "many", "--quiet", runs=3)
    row("list with an export of %d MB, %d rows" % (size // 10**6, rows), *load)
    cost_of_tags(latest)
    print("\nCSV read: %.0f MB/s: parsing, checking and keeping each row, its unit, measure, month and number" %
          (size / 1e6 / (load[1] - idle[1])))


if __name__ == "__main__":
    main()
