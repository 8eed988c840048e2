#!/usr/bin/env python3
"""The oracle itself, held to values that were worked out by hand from the contract's words (section 12).

    python3 tests/oracle/by_hand.py

Each case is a data folder of one indicator, or a few, and says beside each expected value how it comes about. The last one
holds `track` to what was published for 2019/20. Prints what differs, then 'N passed, N failed'.
"""
import csv
import os
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True                      # no __pycache__ in the sources
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import oracle                                                                       # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
UNITS = "unit,name,level,parent,from,to\ncity,City,authority,,,\n"
INDICATORS = "code,title,section,better,basis,compare,frequency,lag,year_start,from,to,trend\n"
FIGURES = "indicator,order,label,numerator,denominator,unit,headline\n"
TARGETS = "indicator,unit,from,target,tolerance_low,tolerance_high,phasing,year_target,name\n"
FORECASTS = "indicator,unit,round,year,value,low,high,by,note\n"


class Case:
    """A data folder from a few lines, as a report at a month."""

    def __init__(self, indicators, figures, facts, units="", measures="", targets="", forecasts="", authority=""):
        rows = ["%s,%s,%s,%s\n" % (month, unit, measure, value) for (measure, unit), values in facts.items() for month, value in values.items()]
        self.files = {"authority.ini": "[authority]\nname = City\nroot_unit = city\n" + authority, "units.csv": UNITS + units,
                      "measures.csv": "measure,title,kind,absent\n" + measures, "indicators.csv": INDICATORS + indicators,
                      "figures.csv": FIGURES + figures, "targets.csv": TARGETS + targets, "forecasts.csv": FORECASTS + forecasts,
                      "kpi/2019-01.csv": "period,unit,measure,value\n" + "".join(rows)}      # a round that every report sees

    def at(self, period, unit=None, as_at=None):
        """The indicators of the report, by code."""
        with tempfile.TemporaryDirectory() as folder:
            self.files["../templates/r/report.ini"] = "[report]\ntitle = R\nindicators = *\n"
            for name, text in self.files.items():
                path = Path(folder, "data", name)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
            report = oracle.calculate(folder + "/data", folder + "/templates", "r", period, unit, as_at)
        return {i["code"]: i for i in report["indicators"]}


def current(indicator, column="current"):
    return indicator["figures"][0][column]["text"]


def months(first, values, step=1):
    """{month: value} from a first month on, every `step` months."""
    start = oracle.month(first)
    return {oracle.month_text(start + k * step): value for k, value in enumerate(values)}


def invoices():
    """Of 100 invoices a quarter, 80, 82, ... 98 were paid in time, from April to June 2022 on to July to September 2024."""
    case = Case("M,M,kpi,high,month,back-3,quarter,,,,,\nY,Y,kpi,high,ytd,prev12-average,quarter,,,,,\nR,R,kpi,high,rolling12,back-1,quarter,,,,,\n"
                "L,L,kpi,high,month,none,quarter,2,,,,\nT,T,kpi,high,month,prev12-total,quarter,,,,,\n",
                "".join("%s,1,%%,paid,all,percent,yes\n" % code for code in "MYRLT"),
                {("paid", "city"): months("2022-06", range(80, 100, 2), 3), ("all", "city"): months("2022-06", [100] * 10, 3)},
                targets="M,,2022-04,90,85,,,\n")
    got = case.at("2024-10")
    yield "October shows the quarter that ended in September", (got["M"]["period"], current(got["M"])), ("2024-09", "98%")
    yield "three quarters back: October to December 2023", current(got["M"], "compare"), "92%"
    yield "a year ago: July to September 2023", current(got["M"], "year_ago"), "90%"
    yield "ten quarters", [(p["period"], p["text"], p["status"]) for p in got["M"]["series"]][::9], [("2022-06", "80%", "outside"), ("2024-09", "98%", "met")]
    yield "90 of 90 or more in the quarters to 2023-12 (92), 94, 96, 98", got["M"]["track"], {
        "on": 4, "of": 4, "text": "4/4", "months": ["2023-12", "2024-03", "2024-06", "2024-09"]}
    yield "(96 + 98) / 200", current(got["Y"]), "97%"
    # The year to date at 2023-09 (88 + 90) / 200, at 2023-12 (88 + 90 + 92) / 300, at 2024-03 (88 + 90 + 92 + 94) / 400, at 2024-06 96 / 100:
    # all paid 178 + 270 + 364 + 96 = 908 of 200 + 300 + 400 + 100 = 1000.
    yield "908 / 1000, of 4 quarters", (current(got["Y"], "compare"), got["Y"]["figures"][0]["compare"]["months"]), ("91%", 4)
    yield "a percentage of the year to date is its own projection", got["Y"]["outlook"]["projection"], {"value": 97.0, "text": "97%", "method": "ytd"}
    yield "(92 + 94 + 96 + 98) / 400", current(got["R"]), "95%"
    yield "the quarters to 2023-09, 2023-12, 2024-03, 2024-06: (90 + 92 + 94 + 96) / 400", current(got["T"], "compare"), "93%"
    yield "October less 2 is August: the quarter that ended in June", (got["L"]["period"], current(got["L"])), ("2024-06", "96%")
    got = case.at("2024-12")
    yield "a quarter that is due and has no row is x, and does not count", (got["M"]["period"], current(got["M"]), got["M"]["track"]["text"]), ("2024-12", "[x]", "3/3")


def totals():
    """Quarterly running totals since April: 5, 12, 20, 31 in 2018/19, then 6 and 14."""
    codes = {"M": "month,prev12-total", "Y": "ytd,back-1", "R": "rolling12,none", "H": "month,none"}
    case = Case("".join("%s,%s,kpi,high,%s,quarter,,,,,\n" % (code, code, says) for code, says in codes.items()),
                "".join("%s,1,N,total,,count,yes\n" % code for code in codes), {("total", "city"): months("2018-06", [5, 12, 20, 31, 6, 14], 3)},
                measures="total,Total,cumulative,x\n", targets="Y,,2018-04,30,20,,linear,\nH,,2018-04,9,,,,\n")
    got = case.at("2019-10")
    yield "14 less the row of the quarter before, 6", current(got["M"]), "8"
    yield "(12 - 5) + (20 - 12) + (31 - 20) + 6", current(got["M"], "compare"), "32"
    yield "a quarter of the year before: 12 - 5", current(got["M"], "year_ago"), "7"
    yield "the year's first quarter is the row itself", current(got["Y"], "compare"), "6"
    yield "by the second quarter 2/4 of 30 is due", (current(got["Y"]), got["Y"]["target"]["due"], got["Y"]["status"]["code"]), (
        "14", {"value": 15.0, "text": "15"}, "within")      # 2/4 of the tolerance 20 is 10
    yield "of the quarters 2018-12 20 of 22.5 (within), 2019-03 31 of 30, 2019-06 6 of 7.5 (within), 2019-09 14 of 15", got["Y"]["track"]["text"], "4/4"
    yield "14 x 31 / 12 = 36.2", (got["Y"]["outlook"]["projection"]["text"], got["Y"]["outlook"]["status"]["code"]), ("36", "met")
    yield "(20 - 12) + (31 - 20) + 6 + 8", current(got["R"]), "33"
    yield "8, 11, 6 and 8 against 9", got["H"]["track"], {"on": 1, "of": 4, "text": "1/4", "months": ["2018-12", "2019-03", "2019-06", "2019-09"]}


def monthly_exports():
    """Basis `period` takes all months of a quarter: sums a flow, averages a stock."""
    case = Case("F,F,kpi,high,period,prev12-total,quarter,,,,,\nS,S,kpi,high,period,back-1,quarter,,,,,\nH,H,kpi,high,period,none,half,,9,,,\n"
                "A,A,kpi,high,period,back-1,year,,1,,,\n",
                "F,1,N,flow,,count,yes\nS,1,N,stock,,count,yes\nH,1,N,flow,,count,yes\nA,1,N,flow,,count,yes\n",
                {("flow", "city"): months("2017-01", range(1, 35)), ("stock", "city"): months("2019-04", [4, 5, 6, 10, 20, 33])},
                measures="stock,Stock,stock,x\n", targets="H,,2017-01,1,,,,\n")
    got = case.at("2019-09")                       # January 2017 is 1, so April 2019 is 28, July 31, September 33
    yield "31 + 32 + 33", current(got["F"]), "96"
    yield "the four quarters before, July 2018 (19) to June 2019 (30)", current(got["F"], "compare"), "294"
    yield "(10 + 20 + 33) / 3", current(got["S"]), "21"
    yield "(4 + 5 + 6) / 3", current(got["S"], "compare"), "5"
    yield "half a year from March to August 2019, of the year from September 2018: 27 + ... + 32", (
        got["H"]["period"], current(got["H"]), got["H"]["target"]["year"]), ("2019-08", "177", "2018/19")
    yield "the calendar year 2018: 13 + ... + 24", (got["A"]["period"], current(got["A"])), ("2018-12", "222")
    yield "one year before it: 1 + ... + 12", current(got["A"], "compare"), "78"


def moves():
    """A team with a running total (7 by June, 12 by September) goes from East to West in August."""
    case = Case("Y,Y,kpi,high,ytd,none,quarter,,,,,\n", "Y,1,N,total,,count,yes\n", {("total", "team"): {"2019-06": 7, "2019-09": 12}},
                units="east,East,area,city,,\nwest,West,area,city,,\nteam,Team,team,east,,2019-07\nteam,Team,team,west,2019-08,\n",
                measures="total,Total,cumulative,x\n")
    yield "the row of the last period in which it stood there", current(case.at("2019-09", "east")["Y"]), "7"
    yield "12 less its row of the period before it came", current(case.at("2019-09", "west")["Y"]), "5"
    yield "7 + 5", current(case.at("2019-09")["Y"]), "12"


def pace():
    """94 in the last year, 63 of it by October; 12 by October of this year, against 70."""
    codes = {"A": "2018-04,70,,,linear,", "B": "2018-04,70,60,,linear,", "P": "2018-04,30,20,,,15"}
    last, now = [9] * 7 + [7] * 4 + [3], [0, 0, 0, 3, 3, 3, 3]      # 9 x 7 = 63, and 28 and 3 more are 94; and 12
    case = Case("".join("%s,%s,kpi,high,ytd,none,,,,,,\n" % (c, c) for c in codes) + "Q,Q,kpi,low,month,none,,1,,,,\n",
                "".join("%s,1,N,n,,count,yes\n" % c for c in "ABPQ"), {("n", "city"): months("2018-04", last + now)},
                targets="".join("%s,,%s\n" % pair for pair in codes.items()) + "P,,2019-04,20,10,,,15\nQ,,2018-04,3,,4,,\n",
                forecasts="B,,2019-08,2019/20,66,,,First,\nB,,2019-10,2019/20,60.0,55,65,Second,\nB,,2019-11,2019/20,99,,,Third,\n"
                          "B,,2019-10,2018/19,90,,,Last year,\nQ,,2019-10,2019/20,4,,,Owner,\n")
    got = case.at("2019-10")
    yield "12 x 94 / 63 = 17.9 of 70", got["A"]["outlook"], {
        "forecast": {"value": None, "text": "", "by": ""}, "projection": {"value": float(oracle.Fraction(12 * 94, 63)), "text": "18", "method": "last-year"},
        "status": {"code": "missed", "text": None, "rag": "red"}}
    yield "the newest round that is visible; 60 is within the whole year's tolerance", (
        got["B"]["outlook"]["forecast"], got["B"]["outlook"]["status"]["code"]), ({"value": 60.0, "text": "60.0", "by": "Second"}, "within")
    yield "a later round, where it is visible", case.at("2019-10", as_at="latest")["B"]["outlook"]["forecast"]["text"], "99"
    yield "18 reaches the profile's 15, though 12 is not the 20 that are due", (got["P"]["status"]["code"], got["P"]["outlook"]["status"]["code"]), ("within", "met")
    yield "basis month has no projection, but what the owner says", (got["Q"]["outlook"]["projection"]["value"], got["Q"]["outlook"]["status"]["code"]), (None, "within")
    yield "to September: 9, then 7 7 7 7 3 against 3 (4), then 0 0 0 3 3 3", got["Q"]["track"]["text"], "7/12"


def rows_in_force():
    """An indicator from 2019-06 on, with a lag of 1: of the months to August those from May on are in reports."""
    case = Case("K,K,kpi,high,month,none,,1,,2019-06,,\nN,N,kpi,neither,month,none,year,,1,,,\n", "K,1,N,n,,count,yes\nN,1,N,n,,count,yes\n",
                {("n", "city"): months("2018-01", [5] * 20)}, targets="K,,2018-01,5,,,,\nN,,2018-01,,4,,,\n")
    got = case.at("2019-09")
    yield "May, June, July and August are in the reports for June to September", (got["K"]["track"]["text"], got["K"]["track"]["months"][0]), ("4/4", "2019-05")
    yield "one year ended in the 12 months to December 2018", (got["N"]["period"], got["N"]["track"]["text"]), ("2018-12", "1/1")


def beside():
    """A count of the year to date, 10 a month: 70 of 120 a year by October, 7/12 of the stretch's 144 is 84. The national target is no part
    of the year's; in November's knowledge it is another."""
    case = Case("S,S,kpi,high,ytd,none,,,,,,\n", "S,1,N,n,,count,yes\n", {("n", "city"): months("2019-04", [10] * 7)},
                targets="S,,2019-04,120,,,linear,,\nS,,2019-04,144,,,linear,,Stretch\nS,,2019-04,90,60,,,,National\nS,,2019-10,,,,,,national\n")
    got = case.at("2019-09")["S"]
    yield "60 of 60 that are due is met, whatever the others", (current(got), got["target"]["due"]["text"], got["status"]["code"]), ("60", "60", "met")
    yield "6/12 of 144; 90 with its tolerance", [(x["name"], x["text"], x["due"]["value"], x["tolerance"]["text"]) for x in got["targets"]], [
        ("Stretch", "144", 72.0, ""), ("National", "90", None, "60 or more")]
    yield "5/12 of 144 in August", got["series"][-2]["targets"], [{"name": "Stretch", "value": 60.0}, {"name": "National", "value": 90.0}]
    got = case.at("2019-10")["S"]
    yield "an empty row ends a target, in either case of its name", [x["name"] for x in got["targets"]], ["Stretch"]
    yield "7/12 of 144 in October", got["series"][-1]["targets"], [{"name": "Stretch", "value": 84.0}, {"name": "national", "value": None}]


def points():
    """Thirteen quarters of 10, 12, 10 ... are enough: the mean is 142 / 13, all moving ranges are 2, the limits 2.66 x 2 from it."""
    case = Case("X,X,kpi,high,month,none,quarter,,,,,\n", "X,1,N,n,,count,yes\n", {("n", "city"): months("2016-06", [10, 12] * 6 + [10], 3)},
                targets="X,,2016-04,5,,,,\n")
    trend = case.at("2019-07")["X"]["trend"]
    mean = oracle.Fraction(7 * 10 + 6 * 12, 13)
    yield "points", (len(trend["points"]), trend["points"][0]["period"], trend["points"][-1]["period"]), (13, "2016-06", "2019-06")
    yield "limits", (trend["points"][-1]["mean"], trend["points"][-1]["lower"]), (float(mean), float(mean - oracle.Fraction("5.32")))
    yield "the lower limit 5.6 prints as 6, above 5", (trend["method"], trend["variation"], trend["assurance"]), ("xmr", "common", "consistently-meets")


def published():
    """The business plan's table for 2019/20, of the example's exports: all fifteen rows, number 12 as it was then (A2)."""
    report = oracle.calculate(str(ROOT / "data"), str(ROOT / "templates"), "ocg-contract", "2020-03")
    by_number = {i["number"]: i["track"] for i in report["indicators"]}
    with open(ROOT / "tests/data/published/annual-performance-2019-20.csv", encoding="utf-8-sig", newline="") as handle:
        for row in csv.DictReader(handle):
            track = by_number[row["PI"]]
            share = oracle.figure_text(oracle.Fraction(100 * track["on"], track["of"]), "percent", 0)
            yield "number " + row["PI"], (track["text"], share), (row["Months met or within tolerance last 12 months"], row["%"])


def main():
    passed = failed = 0
    for case in (invoices, totals, monthly_exports, moves, pace, rows_in_force, beside, points, published):
        for what, got, wanted in case():
            passed, failed = passed + (got == wanted), failed + (got != wanted)
            if got != wanted:
                print("%s: %s: the oracle says %r, by hand it is %r" % (case.__name__, what, got, wanted))
    print("%d passed, %d failed" % (passed, failed))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
