"""Lists of cases: a row is a case, and is counted."""
from collections import Counter
from datetime import date
from decimal import Decimal

from tables import Broken, Case, text_file
from workbooks import one_sheet


def counted(rows, first_line, about, amount=lambda row: 1):
    """The facts of cases that are counted, each at the line of its first case; `about` gives (period, unit, measure), or None."""
    sums, lines = Counter(), {}
    for line, row in enumerate(rows, first_line):
        key = about(row)
        if key is None:
            continue
        sums[key] += Decimal(amount(row))
        lines.setdefault(key, line)
    return [(*key, str(total), lines[key]) for key, total in sums.items()]


def uk(day):
    return day.strftime("%d/%m/%Y")


def month(day):
    return day.strftime("%Y-%m")


# Reference, name of a child, unit, stage, referral, decision, hours: nobody who lives.
LIST = [
    ("P100001", "Zebedee Quillfeather", "NORTH", "1", date(2020, 9, 30), date(2020, 10, 1), "4.5"),
    ("P100002", "Araminta Oxlade", "NORTH", "2", date(2020, 10, 2), date(2020, 10, 9), "10"),
    ("P100003", "Isolde Brackenbury", "SOUTH", "1", date(2020, 10, 4), date(2020, 10, 5), "2.25"),
    ("P100004", "Lysander Pettigrew", "NORTH", "9", date(2020, 10, 5), date(2020, 10, 5), "7"),
    ("P100005", "Ottoline Ferrars", "NORTH", "1", date(2020, 10, 6), date(2020, 10, 6), "0.5"),
    ("P100006", "Peregrine Vane", "SOUTH", "2", date(2020, 9, 1), date(2020, 9, 2), "3"),
    ("P100007", "Thomasina Harker", "SOUTH", "1", date(2020, 10, 1), None, "6.75"),
    ("P100008", "Barnaby Winterbourne", "NORTH", "2", date(2020, 10, 30), date(2020, 10, 31), "1,200.5"),
]
REFERENCE, NAME, UNIT, STAGE, REFERRED, DECIDED, HOURS = range(7)
HEADER = ["Person ID", "Name", "Team", "Stage", "Referral date", "Decision date", "Hours"]


def as_text(row):
    return [uk(cell) if isinstance(cell, date) else cell or "" for cell in row]


def in_time(row):
    soon = row[DECIDED] is not None and (row[DECIDED] - row[REFERRED]).days <= 1
    return (month(row[DECIDED]), row[UNIT], "decided_in_time") if soon and row[STAGE] in "12" else None


def referred(row):
    return (month(row[REFERRED]), row[UNIT], "referrals") if row[STAGE] != "9" else None


def worked(row):
    return (month(row[REFERRED]), row[UNIT], "hours")


PRIVATE = [text for row in LIST for text in (row[REFERENCE], row[NAME], uk(row[REFERRED]), row[REFERRED].isoformat())]



def as_types(rows):
    """The same with columns that a table of measures has, too; what happened stands where a measure may."""
    said = [[row[4], row[2], row[1], row[6]] for row in rows if len(row) > 6 and row[0] != "Person ID"]
    return [["Date", "Team", "Description", "Number"], *said]


CASES = [
    Case("case-list-days-between", "carefirst contacts 2020-10.csv", [HEADER, *map(as_text, LIST)],
         "layout = rows\nperiod = Decision date\nunit = Team\nmeasure = =decided_in_time\nwhere = Stage = 1 | 2; Decision date - Referral date <= 1\n",
         Broken(("neither the number nor the day",), cell=(1, 4, "soon"), at="2:5"), text_file(encoding="windows-1252"),
         counted=counted(LIST, 2, in_time), guessed=False),

    Case("case-list", "eclipse_referrals_20201031.csv", [
        ["Referrals received"], [], HEADER, *[as_text(row) for row in LIST if row[STAGE] != "9"]],
        "layout = rows\nperiod = Referral date\nunit = Team\nmeasure = =referrals\n",
        Broken(("not a period",), cell=(4, 4, "31/11/2020")), text_file(before="\ufeff"),
        counted=counted([row for row in LIST if row[STAGE] != "9"], 4, referred), guessed=False),

    Case("case-list-sum", "overtime Oct-20.txt", [HEADER, *map(as_text, LIST)],
         "layout = rows\nperiod = Referral date\nunit = Team\nmeasure = =hours\nvalue = sum of Hours\nnumbers = uk\n",
         Broken(("not a number",), cell=(3, 6, "two"), at="4:7"), text_file("\t", ending="\n"),
         counted=counted(LIST, 2, worked, lambda row: row[HOURS].replace(",", "")), summed="7", guessed=False),

    Case("case-list-in-a-workbook", "contacts Oct 2020.xlsx", [["Contacts"], [], HEADER, *map(list, LIST)],
         "sheet = Contacts\nlayout = rows\nperiod = Decision date\nunit = Team\nmeasure = =decided_in_time\n"
         "where = Stage = 1 | 2; Decision date - Referral date <= 1; Decision date > 01/01/2000\n",
         Broken(("unknown unit",), cell=(3, 2, "NROTH")), one_sheet("Contacts"), sheet="Contacts",
         counted=counted(LIST, 4, in_time), guessed=False),
]
