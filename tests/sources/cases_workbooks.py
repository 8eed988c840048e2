"""Workbooks: how Excel stores texts, numbers, dates, formulas, merged and hidden cells."""
from datetime import date

from cases_text import AREAS, titles
from tables import Broken, Case, Cell, number as n
from workbooks import Sheet, one_sheet

SEPTEMBER, OCTOBER = date(2020, 9, 1), date(2020, 10, 1)


def day(when, kind):
    return Cell(when, kind=kind)


def inline(text):
    return Cell(text, kind="inline")


CASES = [
    Case("workbook", "referrals Oct 2020.xlsx", [
        ["Referrals and decisions"],
        ["As at", day(date(2020, 11, 2), "date")],
        [],
        ["Month", "Area", "Measure", "Value", "Comment"],
        [day(SEPTEMBER, "month"), "North Eastmere", "Referrals", n("2020-09", "NORTH", "referrals", "1180", 1180), ""],
        [day(OCTOBER, "month"), "North Eastmere", "Referrals", n("2020-10", "NORTH", "referrals", "1234", 1234), "checked"],
        [day(OCTOBER, "month"), "South Eastmere", "Referrals", n("2020-10", "SOUTH", "referrals", "0.30000000000000004", 0.1 + 0.2), ""],
        [day(OCTOBER, "month"), "South Eastmere", "Open cases", n("2020-10", "SOUTH", "cases", "262.5", 262.5), ""],
        ["Total", "", "", 2676.8],
    ], "sheet = Data\nperiod = Month\nunit = Area\nmeasure = Measure\nvalue = Value\nnote = Comment\nend = Total\n",
        Broken(("not a number", "many"), cell=(5, 3, "many")), one_sheet("Data"), sheet="Data",
        renames={**AREAS, **titles("Referrals", "Open cases")}),

    Case("workbook-of-1904", "from a mac 2020-10.xlsx", [
        ["Date", "Unit", "cases", "posts"],
        [day(date(2020, 9, 30), "own date"), "NORTH", n("2020-09", "NORTH", "cases", "325", 325), n("2020-09", "NORTH", "posts", "20.25", 20.25)],
        [day(date(2020, 10, 31), "own date"), "NORTH", n("2020-10", "NORTH", "cases", "331", 331), n("2020-10", "NORTH", "posts", "20.5", 20.5)],
    ], "layout = measures\nperiod = Date\nunit = Unit\ncolumns = *\n",
        Broken(("there is no sheet", "Data"), key=("layout = measures", "sheet = Data\nlayout = measures"), at=""),
        one_sheet("Sheet1", since_1904=True), sheet="Sheet1"),

    Case("workbook-percent-inline", "visits 2020-10.xlsx", [
        [inline("Period"), inline("Unit"), inline("visits"), inline("spend")],
        [inline("October 2020"), inline("NORTH"), n("2020-10", "NORTH", "visits", "83", 0.83, "percent"), n("2020-10", "NORTH", "spend", "1234.5", 1234.5, "pounds")],
        [inline("October 2020"), inline("SOUTH"), n("2020-10", "SOUTH", "visits", "28.5", 0.285, "percent1"), n("2020-10", "SOUTH", "spend", "-40", -40, "pounds")],
    ], "layout = measures\nperiod = Period\nunit = Unit\ncolumns = visits, spend\n",
        Broken(("unknown measure", "visitz"), cell=(0, 2, "visitz"), key=("columns = visits, spend", "columns = *"), at="Visits!C2"),
        one_sheet("Visits"), sheet="Visits"),

    Case("workbook-formulas", "calculated 2020-10.xlsx", [
        ["Month", "Unit", "Measure", "Value"],
        ["Oct-20", Cell("NORTH", kind="formula text"), "referrals", n("2020-10", "NORTH", "referrals", "126", 126, "formula")],
        ["Oct-20", Cell("SOUTH", kind="formula text"), "referrals", n("2020-10", "SOUTH", "referrals", "96.75", 96.75, "formula")],
        ["Oct-20", "EAST", "referrals", n("2020-10", "EAST", "referrals", "0", 0)],
    ], "period = Month\nunit = Unit\nmeasure = Measure\nvalue = Value\n",
        Broken(("not a number", "#DIV/0!"), cell=(3, 3, "#DIV/0!")), one_sheet("Sums"), sheet="Sums"),

    Case("workbook-merged-header", "quarter 2020-10.xlsx", [
        ["Referrals and cases of the quarter"],
        ["Unit", "Measure", "2020", "", ""],
        ["", "", "August", "September", "October"],
        ["NORTH", "referrals", n("2020-08", "NORTH", "referrals", "1201", 1201), n("2020-09", "NORTH", "referrals", "1180", 1180),
         n("2020-10", "NORTH", "referrals", "1234", 1234)],
        ["SOUTH", "cases", n("2020-08", "SOUTH", "cases", "258", 258), n("2020-09", "SOUTH", "cases", "260", 260),
         n("2020-10", "SOUTH", "cases", "262", 262)],
    ], "layout = months\nheader = 2-3\nunit = Unit\nmeasure = Measure\n",
        Broken(("not a number", "260 or so"), cell=(4, 3, "260 or so")),
        one_sheet("Quarter", merges=("A2:A3", "B2:B3", "C2:E2", "A1:E1")), sheet="Quarter"),

    Case("workbook-sheets-hidden-rows", "pack October 2020.xlsx", [
        ["Unit", "Month", "referrals", "decided"],
        ["NORTH", day(SEPTEMBER, "date"), n("2020-09", "NORTH", "referrals", "120", 120), n("2020-09", "NORTH", "decided", "44", 44)],
        ["NORTH", day(OCTOBER, "date"), n("2020-10", "NORTH", "referrals", "126", 126), n("2020-10", "NORTH", "decided", "45", 45)],
        ["SOUTH", day(OCTOBER, "date"), n("2020-10", "SOUTH", "referrals", "96", 96), n("2020-10", "SOUTH", "decided", "[c]", "*")],
    ], "sheet = Data\nlayout = measures\nperiod = Month\nunit = Unit\ncolumns = *\nmarkers = * = c\n",
        Broken(("not a number", "*"), key=("markers = * = c\n", ""), at="Data!D4"),
        one_sheet("Data", hidden=(2, 3), before=[Sheet("Read me", [["About this pack"], ["Ask the team"]])],
                  after=[Sheet("Lists", [["Codes"], ["NORTH"]], state="hidden")]), sheet="Data"),

    Case("workbook-months-across", "trend Oct 2020.xlsx", [
        ["Measure", day(date(2020, 8, 1), "month"), day(SEPTEMBER, "month"), day(OCTOBER, "month")],
        ["Referrals", n("2020-08", "CITY", "referrals", "2199", 2199), n("2020-09", "CITY", "referrals", "2182", 2182), n("2020-10", "CITY", "referrals", "2330", 2330)],
        ["Visits in time", n("2020-08", "CITY", "visits", "83", 0.83, "percent"), n("2020-09", "CITY", "visits", "84.5", 0.845, "percent1"),
         n("2020-10", "CITY", "visits", "[z]", "n/a")],
        ["Source: BI team"],
    ], "layout = months\nmeasure = Measure\nmarkers = n/a = z\nend = Source:\n",
        Broken(("unknown measure", "Visits on time"), cell=(2, 0, "Visits on time")),
        one_sheet("Trend"), sheet="Trend", renames=titles("Referrals", "Visits in time")),
]
