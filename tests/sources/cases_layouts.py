"""Files of text in other shapes: months across, quarters and years, roles, government releases."""
from cases_text import AREAS, titles
from tables import Broken, Case, number as n, text_file

MONTHS = [("Aug-20", "2020-08"), ("Sep-20", "2020-09"), ("Oct-20", "2020-10")]


def across(unit, measure, *shown):
    """A number a month; what is shown with commas is read without."""
    return [n(month, unit, measure, text.replace(",", ""), text) for (_, month), text in zip(MONTHS, shown)]


CASES = [
    Case("months-across", "scorecard Oct 2020.csv", [
        ["Eastmere Council – Children’s Services"],
        [],
        ["Measure", "Area", "Aug-20", "Sep-20", "Oct-20"],
        ["Referrals", "North Eastmere", *across("NORTH", "referrals", "1,201", "1,180", "1,234")],
        ["Referrals", "South Eastmere", *across("SOUTH", "referrals", "998", "1,002", "1,096")],
        ["Open cases", "North Eastmere", *across("NORTH", "cases", "320", "325", "331")],
        [],
        ["Source: case management system, 2 November 2020"],
    ], "layout = months\nmeasure = Measure\nunit = Area\nnumbers = uk\nend = Source:\n",
        Broken(("unknown measure", "Open caes"), cell=(5, 0, "Open caes")),
        text_file(before="\ufeff"), renames={**AREAS, **titles("Referrals", "Open cases")}),

    Case("months-across-two-lines", "trend 2020-10.csv", [
        ["Eastmere: trend of the quarter", "", "", "", ""],
        ["", "", "2020", "", ""],
        ["Unit", "Measure", "Aug", "Sep", "Oct"],
        ["NORTH", "referrals", *across("NORTH", "referrals", "1201", "1180", "1234")],
        ["SOUTH", "referrals", *across("SOUTH", "referrals", "998", "1002", "1096")],
    ], "layout = months\nheader = 2-3\nmeasure = Measure\nunit = Unit\n",
        Broken(("no line has two months",), key=("header = 2-3\n", ""), at="3"), text_file()),

    Case("months-across-one-unit", "whole council 2020-10.csv", [
        ["Indicator", "2020-08", "2020-09", "2020-10"],
        ["referrals", *across("CITY", "referrals", "2199", "2182", "2330")],
        ["spend", *across("CITY", "spend", "10500.5", "9800", "11020.25")],
    ], "layout = months\nmeasure = Indicator\n",
        Broken(("not a number", "98OO"), cell=(2, 2, "98OO")), text_file()),

    # An NHS provider's return: other organisations among our own.
    Case("nhs-like", "MSDS_return_Oct20.csv", [
        ["Org Code", "Org Name", "Measure", "AUG-20", "SEP-20", "OCT-20"],
        ["NORTH", "North Eastmere", "waiting", *across("NORTH", "waiting", "17", "15", "12")],
        ["RXX", "Elsewhere NHS Trust", "waiting", "90", "91", "92"],
        ["SOUTH", "South Eastmere", "waiting", n("2020-08", "SOUTH", "waiting", "[c]", "*"), n("2020-09", "SOUTH", "waiting", "[x]", "-"),
         n("2020-10", "SOUTH", "waiting", "8")],
    ], "layout = months\nmeasure = Measure\nunit = Org Code\nmarkers = * = c, - = x\nunknown = ignore\n",
        Broken(("unknown unit", "RXX"), key=("unknown = ignore\n", ""), at="3:1"), text_file()),

    Case("quarters", "quarterly return.csv", [
        ["Quarter", "Unit", "Measure", "Value"],
        ["Q1 2020/21", "NORTH", "referrals", n("2020-06", "NORTH", "referrals", "371")],
        ["Q2 2020/21", "NORTH", "referrals", n("2020-09", "NORTH", "referrals", "364")],
        ["2020/21 Q2", "SOUTH", "referrals", n("2020-09", "SOUTH", "referrals", "288")],
        ["H1 2020/21", "SOUTH", "visits", n("2020-09", "SOUTH", "visits", "81.5")],
    ], "round = latest\nperiod = Quarter\nunit = Unit\nmeasure = Measure\nvalue = Value\n",
        Broken(("not a period", "Q5 2020/21"), cell=(2, 0, "Q5 2020/21")), text_file(), round="2020-09"),

    # LG Inform: titles, an area a row, a year a column, the source at the foot.
    Case("lg-inform", "lginform report.csv", [
        ["Referrals to children's social care", "", "", ""],
        ["Area", "2017/18", "2018/19", "2019/20"],
        ["East Eastmere", n("2018-03", "EAST", "referrals", "1105", "1,105"), n("2019-03", "EAST", "referrals", "[x]", ".."),
         n("2020-03", "EAST", "referrals", "1007", "1,007")],
        ["North Eastmere", n("2018-03", "NORTH", "referrals", "980"), n("2019-03", "NORTH", "referrals", "1010", "1,010"),
         n("2020-03", "NORTH", "referrals", "1033", "1,033")],
        [],
        ["Source:", "Department for Education"],
        ["Powered by LG Inform"],
    ], "round = latest\nlayout = months\nmeasure = =referrals\nunit = Area\nnumbers = uk\nend = Source:\n",
        Broken(("not a number", "1,105"), key=("numbers = uk\n", ""), at="3:2"), text_file(), round="2020-03",
        renames=AREAS),

    Case("years-in-six-digits", "annual 2019-20.csv", [
        ["Year", "Unit", "Measure", "Value"],
        ["201819", "NORTH", "cla_rate", n("2019-03", "NORTH", "cla_rate", "71.5")],
        ["201920", "NORTH", "cla_rate", n("2020-03", "NORTH", "cla_rate", "73")],
        ["201112", "NORTH", "cla_rate", n("2012-03", "NORTH", "cla_rate", "64.25")],
    ], "period = Year\nunit = Unit\nmeasure = Measure\nvalue = Value\nperiods = years\n",
        Broken(("unknown word", "yearly"), key=("periods = years", "periods = yearly"), at="sources.ini:7"), text_file(), round="2020-03"),

    # "Explore education statistics": indicators in columns, all levels in one file.
    Case("dfe", "b1_children_in_need_2018_to_2020.csv", [
        ["time_period", "time_identifier", "geographic_level", "country_code", "country_name", "region_code", "region_name",
         "old_la_code", "la_name", "new_la_code", "category", "referrals", "re_referrals", "cla_rate"],
        ["201920", "Financial year", "National", "E92000001", "England", "", "", "", "", "", "Total", "642980", "145000", "22.6"],
        ["201920", "Financial year", "Regional", "E92000001", "England", "E12000005", "West Midlands", "", "", "", "Total", "74010", "z", "22"],
        ["201819", "Financial year", "Local authority", "E92000001", "England", "E12000005", "West Midlands", "330", "Eastmere", "E08000099", "Total",
         n("2019-03", "CITY", "referrals", "12060"), n("2019-03", "CITY", "re_referrals", "2300"), n("2019-03", "CITY", "cla_rate", "[x]", "u")],
        ["201920", "Financial year", "Local authority", "E92000001", "England", "E12000005", "West Midlands", "330", "Eastmere", "E08000099", "Total",
         n("2020-03", "CITY", "referrals", "11820"), n("2020-03", "CITY", "re_referrals", "[c]", "c"), n("2020-03", "CITY", "cla_rate", "[low]", "k")],
        ["201920", "Financial year", "Local authority", "E92000001", "England", "E12000005", "West Midlands", "331", "Westmere", "E08000098", "Total",
         "3105", "z", "18.4"],
    ], "preset = dfe\nround = latest\nwhere = geographic_level = Local authority; new_la_code = E08000099\ncolumns = referrals, re_referrals, cla_rate\n",
        Broken(("not a period", "2019to20"), cell=(4, 0, "2019to20")), text_file(), round="2020-03", guessed=False),

    Case("where-numbers", "bands 2020-10.csv", [
        ["Month", "Unit", "Band", "Days", "Count of", "Value"],
        ["Oct 2020", "NORTH", "A", "12", "visits", n("2020-10", "NORTH", "visits", "41")],
        ["Oct 2020", "NORTH", "B", "50", "visits", "3"],
        ["Oct 2020", "SOUTH", "A", "45", "visits", n("2020-10", "SOUTH", "visits", "33")],
        ["Oct 2020", "EAST", "C", "9", "visits", "5"],
    ], "period = Month\nunit = Unit\nmeasure = Count of\nvalue = Value\nwhere = Days <= 45; Band = A | B\n",
        Broken(("has no sign",), key=("Days <= 45", "Days 45"), at="sources.ini:7"), text_file(), guessed=False),

    Case("two-lines-of-measures", "workforce 2020-10.csv", [
        ["", "", "social_worker", "", "manager", ""],
        ["Month", "Unit", "posts", "agency", "posts", "agency"],
        ["Oct-20", "NORTH", n("2020-10", "NORTH", "social_worker posts", "20.5"), n("2020-10", "NORTH", "social_worker agency", "3"),
         n("2020-10", "NORTH", "manager posts", "2"), n("2020-10", "NORTH", "manager agency", "0")],
        ["Oct-20", "SOUTH", n("2020-10", "SOUTH", "social_worker posts", "16"), n("2020-10", "SOUTH", "social_worker agency", "1"),
         n("2020-10", "SOUTH", "manager posts", "3"), n("2020-10", "SOUTH", "manager agency", "1")],
    ], "layout = measures\nheader = 1-2\nperiod = Month\nunit = Unit\ncolumns = *\n",
        Broken(("header", "2-1"), key=("header = 1-2", "header = 2-1"), at="sources.ini:4"), text_file()),
]
