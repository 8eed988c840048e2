#!/usr/bin/env python3
"""Speed and memory of ./scorecard on this machine, on data that stay as they are: `make bench`. No thresholds.

    python3 tests/bench.py            measures, and counts instructions beside those in tests/bench/counts.csv
    python3 tests/bench.py --counts   counts them alone
    python3 tests/bench.py --record   counts them alone, and stores what it found

CPU is user and system time of a process and of all that it starts, memory its peak, as the kernel counts them; medians of several runs.
"""
import shutil
import statistics
import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent / "bench"))
import counts                                                                       # noqa: E402
import frozen                                                                       # noqa: E402
import others                                                                       # noqa: E402
import units                                                                        # noqa: E402
from measured import BENCH, LAST, PROGRAM, PROGRAMS, REPORT, RUNS, head, measured, median_of, row         # noqa: E402

UNTAGGED = PROGRAMS / "untagged"                    # the same without tags in its PDF: tests/bench/untagged.c
PAIRS = 25
MONTHS = 60                                         # that are rendered in one process
CSV_BYTES = 50_000_000


# ---------------------------------------------------------------- tags

def rendered(program):
    """CPU time of one report, and the bytes of its PDF."""
    out = BENCH / program.name
    _, cpu, _ = measured(program, "render", REPORT, LAST, "--data", frozen.DATA, "--out", out, "--quiet")
    return cpu, (out / REPORT / LAST / "report.pdf").stat().st_size


def cost_of_tags():
    """The two programs in turn, so that what else the machine does meets both."""
    pairs = [(rendered(PROGRAM), rendered(UNTAGGED)) for _ in range(PAIRS)]
    (_, size), (_, size_without) = pairs[0]
    if size <= size_without:
        sys.exit("%s: its PDF is not smaller than the tagged one" % UNTAGGED)
    cpu, cpu_without = (statistics.median(pair[i][0] for pair in pairs) for i in range(2))
    more = statistics.median(tagged[0] / untagged[0] for tagged, untagged in pairs)
    head("What the PDF's tags cost: one report, cold", "CPU ms", "PDF KB")
    row("tagged", cpu, size / 1000)
    row("without tags", cpu_without, size_without / 1000)
    print("%-58s %8.1f%% %8.1f%%  CPU: median of %d pairs" %
          ("more with tags", (more - 1) * 100, (size / size_without - 1) * 100, PAIRS))


# ---------------------------------------------------------------- 60 months

def month(text):
    return int(text[:4]) * 12 + int(text[5:7]) - 1


def month_text(number):
    return "%04d-%02d" % (number // 12, number % 12 + 1)


def prolong(folder):
    """The example's exports with enough earlier rounds for 60 reports: what is missing is the example of some years later."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(frozen.DATA, folder)
    last = month(LAST)
    for kind in ("kpi", "workforce"):
        complete = {month(p.stem): p.read_text(encoding="utf-8") for p in sorted((frozen.DATA / kind).glob("*.csv"))}
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
    shutil.copytree(frozen.DATA, folder)
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


def speed():
    head("", "wall ms", "CPU ms", "peak MB")
    options = ["--out", BENCH / "out", "--quiet"]
    example = [*options, "--data", frozen.DATA]
    one = median_of(PROGRAM, "render", REPORT, LAST, *example)
    row("one report, cold start to finish", *one, note="median of %d" % RUNS)
    periods = prolong(BENCH / "data")
    more = [*options, "--data", BENCH / "data"]
    first = median_of(PROGRAM, "render", REPORT, LAST, *more, runs=3)
    row("the same from %d rounds" % len(list((BENCH / "data/kpi").glob("*.csv"))), *first)
    many = median_of(PROGRAM, "render", REPORT, periods, *more, runs=3)
    row("%d monthly reports in one process" % MONTHS, *many, note=periods)
    row("each further report", *((many[i] - first[i]) / (MONTHS - 1) for i in range(3)))
    row("%d monthly reports verified in one process" % MONTHS, *median_of(PROGRAM, "verify", REPORT, periods, *more, runs=3))
    median_of(PROGRAM, "render", REPORT, LAST, *example, runs=1)                    # from the example itself again
    return one


def csv_speed():
    idle = median_of(PROGRAM, "list", "--data", frozen.DATA, "--quiet")
    size, rows = many_rows(BENCH / "many")
    load = median_of(PROGRAM, "list", "--data", BENCH / "many", "--quiet", runs=3)
    row("list with an export of %d MB, %d rows" % (size // 10**6, rows), *load)
    print("CSV read: %.0f MB/s: parsing, checking and keeping each row, its unit, measure, month and number" %
          (size / 1e3 / (load[1] - idle[1])))


def main(arguments):
    BENCH.mkdir(parents=True, exist_ok=True)
    frozen.unpack()
    if arguments in (["--counts"], ["--record"]):
        counts.tell(renew=arguments == ["--record"])
        return
    if arguments:
        sys.exit(__doc__)
    one = speed()
    csv_speed()
    units.tell()
    others.tell(one)
    cost_of_tags()
    counts.tell(renew=False)


if __name__ == "__main__":
    main(sys.argv[1:])
