"""Files of text: encodings, delimiters, ways to write numbers, lines above and below the table."""
from tables import Broken, Case, number as n, text_file

AREAS = {("unit", "North Eastmere"): "NORTH", ("unit", "South Eastmere"): "SOUTH", ("unit", "East Eastmere"): "EAST"}
TITLES = {("measure", "Contacts decided"): "decided", ("measure", "Referrals"): "referrals", ("measure", "Open cases"): "cases",
          ("measure", "Re-referrals"): "re_referrals", ("measure", "Spend on placements"): "spend", ("measure", "Visits in time"): "visits"}


def titles(*names):
    return {("measure", name): TITLES["measure", name] for name in names}


CASES = [
    # Power BI: a byte-order mark, titles above, totals and filters below.
    Case("power-bi", "front door Oct 2020.csv", [
        ["Front door performance"],
        ["Exported 02/11/2020 08:14"],
        [],
        ["Month", "Area", "Count of", "Number"],
        ["October 2020", "North Eastmere", "Referrals", n("2020-10", "NORTH", "referrals", "1234", "1,234")],
        ["October 2020", "North Eastmere", "Contacts decided", n("2020-10", "NORTH", "decided", "45")],
        ["October 2020", "South Eastmere", "Referrals", n("2020-10", "SOUTH", "referrals", "1096", "1,096")],
        ["October 2020", "South Eastmere", "Contacts decided", n("2020-10", "SOUTH", "decided", "35")],
        ["Total", "", "", "2,410"],
        [],
        ["Applied filters:\nMonth is October 2020\nArea is not (Blank)"],
    ], "layout = long\nperiod = Month\nunit = Area\nmeasure = Count of\nvalue = Number\nnumbers = uk\nend = Total, Applied filters\n",
        Broken(("not a number", "12.34.5"), cell=(5, 3, "12.34.5")),
        text_file(before="\ufeff"), renames={**AREAS, **titles("Referrals", "Contacts decided")}),

    Case("windows-1252", "placements 2020-10.csv", [
        ["Period", "Area", "Spend on placements", "Visits in time", "Referrals", "Manager’s note"],
        ["01/10/2020", "North Eastmere", n("2020-10", "NORTH", "spend", "1234.50", "£1,234.50"), n("2020-10", "NORTH", "visits", "83", "83%"),
         n("2020-10", "NORTH", "referrals", "-12", "(12)"), "café – checked"],
        ["01/10/2020", "South Eastmere", n("2020-10", "SOUTH", "spend", "-987.25", "-£987.25"), n("2020-10", "SOUTH", "visits", "79.5", "79.5%"),
         n("2020-10", "SOUTH", "referrals", "-4", "4-"), ""],
        ["01/10/2020", "East Eastmere", n("2020-10", "EAST", "spend", "12000000", "£12,000,000"), n("2020-10", "EAST", "visits", "100", "100 %"),
         n("2020-10", "EAST", "referrals", "7"), "née Smith"],
    ], "layout = measures\nperiod = Period\nunit = Area\ncolumns = Spend on placements, Visits in time, Referrals\nnote = Manager’s note\nnumbers = uk\n",
        Broken(("not a number", "£1,2345"), cell=(1, 2, "£1,2345")),
        text_file(encoding="windows-1252"), renames={**AREAS, **titles("Spend on placements", "Visits in time", "Referrals")}),

    # Excel: Save as, Unicode Text.
    Case("utf-16-le", "caseload_202010.txt", [
        ["Month", "Team", "Measure", "Value"],
        ["Aug-20", "NORTH", "cases", n("2020-08", "NORTH", "cases", "320")],
        ["Sep-20", "NORTH", "cases", n("2020-09", "NORTH", "cases", "325")],
        ["Oct-20", "NORTH", "cases", n("2020-10", "NORTH", "cases", "331")],
        ["Oct-20", "SOUTH", "cases", n("2020-10", "SOUTH", "cases", "262")],
        ["Oct-20", "SOUTH", "posts", n("2020-10", "SOUTH", "posts", "16.5")],
    ], "period = Month\nunit = Team\nmeasure = Measure\nvalue = Value\n",
        Broken(("not a period", "Okt-20"), cell=(3, 0, "Okt-20")),
        text_file("\t", "utf-16-le", before="\ufeff")),

    Case("utf-16-be", "posts 2020-10.csv", [
        ["Date", "Unit", "posts", "agency"],
        ["31-Oct-20", "NORTH", n("2020-10", "NORTH", "posts", "20.5"), n("2020-10", "NORTH", "agency", "3")],
        ["31-Oct-20", "SOUTH", n("2020-10", "SOUTH", "posts", "16"), n("2020-10", "SOUTH", "agency", "0")],
    ], "layout = measures\nperiod = Date\nunit = Unit\ncolumns = posts, agency\n",
        Broken(("unknown unit", "SUOTH"), cell=(2, 1, "SUOTH")),
        text_file(encoding="utf-16-be", before="\ufeff")),

    Case("semicolons", "ausgaben 2020-10.csv", [
        ["Date", "Unit", "spend", "hours"],
        ["31.08.2020", "NORTH", n("2020-08", "NORTH", "spend", "1234.5", "1.234,5"), n("2020-08", "NORTH", "hours", "12.25", "12,25")],
        ["30.09.2020", "NORTH", n("2020-09", "NORTH", "spend", "1250.75", "1.250,75"), n("2020-09", "NORTH", "hours", "9.5", "9,5")],
        ["31.10.2020", "NORTH", n("2020-10", "NORTH", "spend", "998", "998"), n("2020-10", "NORTH", "hours", "-3", "-3")],
    ], "layout = measures\nperiod = Date\nunit = Unit\ncolumns = *\nnumbers = decimal-comma\n",
        Broken(("not a number", "1.23,5"), cell=(1, 2, "1.23,5")), text_file(";")),

    Case("pipes-and-markers", "dq_returns_202010.txt", [
        ["Period", "Unit", "Indicator", "Figure"],
        ["2020-10", "NORTH", "referrals", n("2020-10", "NORTH", "referrals", "[x]", "-")],
        ["2020-10", "NORTH", "decided", n("2020-10", "NORTH", "decided", "[c]", "*")],
        ["2020-10", "NORTH", "cases", n("2020-10", "NORTH", "cases", "[z]", "n/a")],
        ["2020-10", "SOUTH", "referrals", n("2020-10", "SOUTH", "referrals", "[c]", "<5")],
        ["2020-10", "SOUTH", "decided", n("2020-10", "SOUTH", "decided", "[x]", "..")],
        ["2020-10", "SOUTH", "cases", n("2020-10", "SOUTH", "cases", "262")],
        ["2020-10", "EAST", "cases", n("2020-10", "EAST", "cases", "[x]", "")],
        ["2020-10", "EAST", "referrals", n("2020-10", "EAST", "referrals", "[low]", "~")],
    ], "delimiter = pipe\nperiod = Period\nunit = Unit\nmeasure = Indicator\nvalue = Figure\nmarkers = - = x, * = c, n/a = z, <5 = c\n",
        Broken(("not a number", "<5"), key=(", <5 = c", ""), at="5:4"), text_file("|", ending="\n")),

    Case("sep-line", "contacts October 2020.csv", [
        ["sep=;"],
        ["Month", "Unit", "Measure", "Value", "Comment"],
        ["2020-10-01", "NORTH", "decided", n("2020-10", "NORTH", "decided", "45"), "late; but there"],
        ["2020-10-01", "SOUTH", "decided", n("2020-10", "SOUTH", "decided", "35"), ""],
    ], "period = Month\nunit = Unit\nmeasure = Measure\nvalue = Value\nnote = Comment\n",
        Broken(("“Remark” is missing",), key=("note = Comment", "note = Remark"), at="2"),
        lambda rows: text_file(";", before="sep=;\r\n")(rows[1:])),

    Case("tabs", "weekly 2020-10.tsv", [
        ["unit", "period", "referrals", "decided"],
        ["NORTH", "2020-09-30", n("2020-09", "NORTH", "referrals", "120"), n("2020-09", "NORTH", "decided", "44")],
        ["NORTH", "2020-10-31", n("2020-10", "NORTH", "referrals", "126"), n("2020-10", "NORTH", "decided", "45")],
        ["SOUTH", "2020-10-31", n("2020-10", "SOUTH", "referrals", "96"), n("2020-10", "SOUTH", "decided", "35")],
    ], "layout = measures\nperiod = period\nunit = unit\ncolumns = *\n",
        Broken(("unknown word", "measurs"), key=("layout = measures", "layout = measurs"), at="sources.ini:3"), text_file("\t", ending="\n")),

    Case("line-breaks-in-cells", "survey 2020-10.csv", [
        ["Month", "Unit", "Measure", "Number of\nanswers", "Comment"],
        ["Oct 2020", "NORTH", "referrals", n("2020-10", "NORTH", "referrals", "12"), "They said \"thank you\",\nand left"],
        ["Oct 2020", "SOUTH", "referrals", n("2020-10", "SOUTH", "referrals", "9"), "two,\n\nlines"],
        ["Oct 2020", "EAST", "referrals", n("2020-10", "EAST", "referrals", "0"), ""],
    ], "period = Month\nunit = Unit\nmeasure = Measure\nvalue = Number of answers\nnote = Comment\n",
        Broken(("not a number", "nine"), cell=(2, 3, "nine")), text_file()),

    Case("month-first", "us_vendor_2020-10.csv", [
        ["As of", "Unit", "Metric", "Value"],
        ["09/30/2020", "NORTH", "cases", n("2020-09", "NORTH", "cases", "325")],
        ["10/31/2020", "NORTH", "cases", n("2020-10", "NORTH", "cases", "331")],
        ["10/31/2020", "SOUTH", "cases", n("2020-10", "SOUTH", "cases", "262")],
    ], "period = As of\nunit = Unit\nmeasure = Metric\nvalue = Value\ndates = month-first\n",
        Broken(("not a period", "09/30/2020"), key=("dates = month-first\n", ""), at="2:1"), text_file()),

    Case("period-from-the-name", "agency posts 202010.csv", [
        ["Area", "Job group", "posts", "agency"],
        ["NORTH", "social_worker", n("2020-10", "NORTH", "social_worker.posts", "20.5"), n("2020-10", "NORTH", "social_worker.agency", "3")],
        ["NORTH", "manager", n("2020-10", "NORTH", "manager.posts", "2"), n("2020-10", "NORTH", "manager.agency", "0")],
        ["SOUTH", "social_worker", n("2020-10", "SOUTH", "social_worker.posts", "16"), n("2020-10", "SOUTH", "social_worker.agency", "1")],
    ], "layout = measures\nperiod = =name\nunit = Area\nrole = Job group\ncolumns = posts, agency\n",
        Broken(("“Job role” is missing",), key=("role = Job group", "role = Job role"), at="1"), text_file()),

    Case("one-measure", "waiting list 2020-10.csv", [
        ["Children waiting for a first visit"],
        ["Area", "Month ending", "Children"],
        ["North Eastmere", "31/10/2020", n("2020-10", "NORTH", "waiting", "17")],
        ["South Eastmere", "31/10/2020", n("2020-10", "SOUTH", "waiting", "8")],
        ["All areas", "31/10/2020", "25"],
    ], "period = Month ending\nunit = Area\nmeasure = =waiting\nvalue = Children\nend = All areas\n",
        Broken(("unknown measure", "waitng"), key=("=waiting", "=waitng"), at="sources.ini:5"), text_file(), renames=AREAS),
]
