#!/usr/bin/env python3
"""An independent calculation of report.json, written from the contract alone (sections 3, 4, 6 and 12; edition 2).

    python3 tests/oracle/oracle.py DATA TEMPLATES REPORT PERIOD [--unit CODE] [--as-at PERIOD|latest]

prints the JSON of section 6. Every number is a fractions.Fraction until it is printed; `math` is
used for the square roots of p and p-prime only. Sentences, commentary html and status words are not
contract: they are left out here (None), and `reason` is true where a reason must exist.
It is no part of the program: it is the second opinion that the program is compared with.
"""
# Readings: where the contract can be read in more than one way, the reading taken here.
#
#  1 Number: [+-]?(digits[.digits]|.digits); anything else that is no marker is an error, and the cell is x (its row counts).
#  2 Bare workforce column: a marker is a value, so that the roles' sum is a sum with markers (z skipped, an x makes it x).
#  3 A role for which the unit and all below it neither have nor owe a row takes part with 0 where `absent` gives it that, else
#    not at all; where that is all roles, the column has its `absent`.
#  4 Bare column: own kpi row first; else, if a unit below has or owes such a kpi row that month, the sum of the children that
#    have a value of it, by rows of roles too; else the roles' sum. A unit that owes such a row has these sums only if every
#    open child has a value.
#  5 The roles of a column are those that a visible workforce export names in a row with that column.
#  6 What a row says of a column holds for its roles too, `absent` as well, unless they have a row of their own.
#  7 absent 0 holds from the first to the last period over all visible rows that count, of whatever measure, unit or value.
#  8 A sum with c is c; else with x is x; else low beside a number is x; low beside low (and z) is low.
#  9 A ratio with a marker in N or D is that marker even if D is 0 (low over 0 is low).
# 10 A stock's average divides by the months that are not z; its markers combine as in a sum.
# 11 prev12-average: the N(q) and D(q) are those of the basis at q; a sum of D(q) of 0 is z; none has a value: x.
# 12 compare `none`: value null, text "", no reason. A bad compare (back-0, prev12-total without basis month): x with a reason.
# 13 `prev-month` in indicators.csv is read as back-1.
# 14 A number that rounds to zero prints without a minus sign.
# 15 Target, tolerance and benchmark texts carry % or " days"; rate, count and number are bare, with thousands separators.
# 16 Due text: the headline's decimals, and the unit as in a target (41%, 337 days).
# 17 tolerance.low/high/text are the whole year's as written, also when phased; the phased part serves status only.
# 18 A target row whose target cell is empty (tolerance only) is in force, but there is no target: value null, year "", due nulls.
#    With a year_target that is shown, but nothing is due and nothing judged.
# 19 A unit's own target row in force hides all rows without a unit, also where its cells are empty.
# 20 Targets and events are visible from `known` (default: from / period) <= as-at month; `latest` sees all. The as-at month is not lagged.
# 21 Comparators stand in the order of their first published row in the file; benchmarks are the same for every unit.
# 22 A marker as a benchmark's value: null with the marker as text and a reason.
#    A row with a group is another comparator than one of the same name without, and says its group.
# 23 indicators[].period is the data month (report period less lag).
# 24 `*`: natural order of `number` (digit runs as numbers, digits before letters), equal or blank numbers in file order.
# 25 A listed code without a row in force for the report's period is left out.
# 26 Series and trend window: from the first month with a value among the last `months`, to the data month, gaps at the end included.
# 27 A null in `series` has marker text and a reason; a gap in trend.points has null value and class, [] flags, its segment's mean and limits.
# 28 In p and p-prime a gap has no n: its lower and upper are null, its mean is the segment's.
# 29 series.target is the target in force at that month as known at the as-at month, n/12 of it where phased; null without one.
# 30 trend `none`: method "none", rules "", no points. All other methods (run too): rules is report.ini's, also where nothing has a value.
# 31 A baseline that began before the window: all its values since count, for limits, number of values, runs, windows and assurance.
# 32 A baseline's first `points` values skip gaps; moving ranges are those between neighbouring months among them.
# 33 Values but no two neighbouring ones: a mean and no limits (as with one value); shift and trend are still looked for.
# 34 Trial points and minimum points count values of the segment, not months. The latest segment is the one the data month is in, even if empty.
# 35 Both limits of p-prime are clipped to 0..100% like p's (qic.pp(), which C7 names, does so).
# 36 p and p-prime: the standard deviation 0 in all points (mean 0 or 100%, or all z equal) is handled like a mean moving range of 0.
# 37 p-prime screens |dz| as xmr screens moving ranges, if screen_moving_ranges is yes, with the same fallback.
# 38 p and p-prime: assurance takes the limits at the last value of the latest segment. One value: a mean and no limits.
# 39 run: `mean` is the median, limits null, flags: shift only (C2 with run_length); Anhoj's signals are in the sentence; assurance none.
# 40 run has no moving ranges, so that the rule for a mean moving range of 0 is not for it.
# 41 An indicator without a usable headline: series [], points [], variation and assurance none; the first of two headlines stays.
# 42 A baseline with fewer than 12 `points` is an error, and its row is skipped. Two baselines in one month: the first row.
# 43 Commentary front matter keys that are not given are ""; a unit's commentary is its own file only.
# 44 A report's folder REPORT@MONTH is chosen by the report's period (the latest MONTH <= period).
# 45 figures[].headline is a JSON boolean.
# 46 In `class` under mdc-2023 a flag's direction is the rule's own (a peak of two trends has the following one only).
# 47 p and p-prime with a mean share outside 0..1: a variance below 0 counts as 0 (never on purpose in folders.py).
# 48 A goal of one day reads "1 day" (the contract shows the plural only).
# 49 percent and rate without a denominator: unscaled, as the contract says; percent still prints its sign.
# 50 A wholly empty row is one in which every cell is blank; an empty cell in a workforce row is a row with x.
# 51 What is "below" a unit is at any depth: a running total's year to date takes the row of the last month in which a unit stood below
#    the unit asked for, wherever it moved in between; where a unit above it speaks (by its row, or by owing one for which the children
#    cannot stand) it does not stand there.
# 52 A unit that owes no row (the latest is z) and has none in its last month adds nothing to a year to date.
# 53 A carried row holds while its unit is open, also after it was closed and in another area; before the first `absent` counts, and
#    after a z of more than 24 months ago nothing is owed. A marker holds like a number.
# 54 A cumulative measure has no `absent` 0: neither in its owed rows nor where nobody has a row.
# 55 A unit that is not open has the value of one without rows and children: `absent`.
# 56 Every row of a file ends with as many empty cells: every row but wholly empty ones has the same number of cells beyond the header's.
# 57 A percentage without a denominator is a figure, not a measure: what other figures make of its measure is added up. A sum of
#    children that is a marker stays that marker; bare workforce columns of units below are added up units, too.
# 58 Rows without a unit, where the headline is a count or money without a denominator: for the root; number and days are no counts.
# 59 A step of a profile that has ended leaves nothing in force of its own unit: rows without a unit hold again. Without a target nothing
#    is due. A row with phasing and year_target is not read. Its due has the headline's decimals, like a linear one.
# 60 More decimals of what is due: until it does not round to the printed value, unless it is that value.
# 61 p-prime: "more than half of the points" are of those that fix the limits, lest a baseline's limits change with later values.
# 62 An indicator without a usable headline: target rows without a unit hold for every unit.
#
# Frequency and history (section 12):
#
# 63 A frequency that is none of the four words is like a bad basis: the row is skipped. Empty is month.
# 64 Section 3 keeps its months at every frequency: open, owed ("about an earlier month": any month, also one that is no period's last),
#    the 24 months of a carried row, and the first and last month of `absent` 0.
# 65 rolling12 and rolling36 take the periods that end in e-11 ... e and e-35 ... e: 4 and 12 quarters, 1 and 3 years.
# 66 prev12 has the periods that end in e-12 ... e-1: 4 quarters, 2 half-years, 1 year. prev12-total with basis `period` takes all
#    months of these periods, which are the 12 months before the period's first.
# 67 Basis ytd, rolling12 and rolling36 at another frequency take rows of periods' last months, also where exports are monthly.
# 68 compare.months counts periods; in words "average of the 3 quarters before" (half-years, years), unless it is all of them or none.
# 69 At another frequency a running total's own number is the row itself where the unit first opened after the end of the period before.
# 70 A target that is from a month within a period is in force for that period (its month is on or before e), a step of a profile too.
#    Linear: by a year's n-th quarter n/4 of it is due, which is what its 3n-th month says.
# 71 An event counts for the period that its month is in: the segment begins with that period. Two in one period are one, also of
#    different months (a baseline counts; of two baselines the first row).
# 72 `months` = 0: from the period that the first month about which any row speaks is in, on.
# 73 series[].status is the code. It is judged as the report is: what is known by as_at, the row of indicators.csv in force now.
# 74 track does not end with the trend's window, and takes the lag, basis and frequency of the row in force now; of the other rows it
#    takes only when they were in force.
# 75 A target row with a `name` does not judge: it is left out of status, track, outlook and trend. In force as the others are, among
#    rows of its name alone (in either case); phased by its own row. What is not in force for e is not in `targets`, but may be in series.
# 76 outlook is about the year that e is in. The keys of outlook are always there: what there is none of has null and empty texts.
# 77 A forecast without a unit is the root's, whatever the headline: nobody says of a team what he says of the authority. Of the rows for
#    the year (2020/21, or 2020 where it begins in January) with a round up to as_at the newest counts, of one round the later row; an empty cell or
#    a marker withdraws it.
# 78 forecast.text has the decimals it was written with, and is printed as a figure is (days are bare); projection.text has the headline's.
# 79 projection.method: "last-year" (ytd x last year's total / last year's ytd at e-12), "ytd" (a percentage: the ytd itself), or "".
#    Percentages without a denominator are percentages. Last year's total is the ytd of that year's last period.
# 80 outlook.status: of the forecast as written, else of the projection as printed; against the row in force for e as it is written. With
#    neither, and without a target, it is none. A profile: met or missed; for better=neither it is none.
#
# Levels (section 13):
#
# 81 minimum_denominator stands in [report]. A percentage with a marker, or z by a zero denominator, has no value to hide, and keeps it.
# 82 What is hidden is no value: no series begins with it, it is a gap of the trend, not there in a funnel, and there is no funnel around
#    a parent's. Of an average the sum of the denominators is held against the minimum, and all months with a value go into it.
# 83 unreconciled is there only where there is something in it: what the unit's figures would be if it had no rows of its own, where both
#    print, and otherwise; of an average, where as many months have a value. Wherever the unit has a value, in a month of the window, some
#    unit below has one, too (a row that is owed is a value). No row of the unit in any month: nothing is asked.

import argparse
import bisect
import configparser
import csv
import json
import math
import os
import re
import sys
from fractions import Fraction
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import actions                                                                      # noqa: E402
import levels                                                                       # noqa: E402
import risks                                                                        # noqa: E402

MARKER_ORDER = ("c", "x", "z", "low")      # "An expression or ratio with a marker is that marker (c before x before z before low)."
MARKER_WORDS = {"x": "x", "c": "c", "z": "z", "low": "low", "..": "x", ":": "x", "~": "low", "k": "low", "": "x"}
NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)")
MONTH_NAMES = "jan feb mar apr may jun jul aug sep oct nov dec".split()
EVER = 10 ** 9                              # later than any month: what `latest` sees
STEPS = {"month": 1, "quarter": 3, "half": 6, "year": 12}       # months of a period


# ---------------------------------------------------------------- months

def month(text):
    """Period -> months since year 0, or None. 2020-10, Oct-20, 2020-10-01, 01/10/2020 (day first)."""
    text = text.strip()
    m = re.fullmatch(r"(\d{4})-(\d{2})(?:-\d{2})?", text)
    if m:
        year, number = int(m[1]), int(m[2])
    elif m := re.fullmatch(r"\d{1,2}/(\d{1,2})/(\d{4})", text):
        year, number = int(m[2]), int(m[1])
    elif (m := re.fullmatch(r"([A-Za-z]{3})-(\d{2})", text)) and m[1].lower() in MONTH_NAMES:
        short = int(m[2])
        year, number = (2000 if short <= 69 else 1900) + short, MONTH_NAMES.index(m[1].lower()) + 1
    else:
        return None
    return year * 12 + number - 1 if 1 <= number <= 12 and 1900 <= year and (year, number) < (9999, 1) else None


def last_month(text, start):
    """The same of an export's row, which may name a longer period, "stored under e": Q2 2020/21, H1 2020, 2019/20."""
    m = re.fullmatch(r"(?:([Qq])([1-4])|([Hh])([12]))? *(\d{4})(/\d{2}|/\d{4})?", text.strip())
    if not m or not (m[2] or m[4] or m[6]):
        return month(text)
    first = int(m[5]) * 12 + ((start if start != 1 else 4) - 1 if m[6] else 0)
    return first + (3 * int(m[2]) if m[2] else 6 * int(m[4]) if m[4] else 12) - 1


def month_text(t):
    return "%04d-%02d" % (t // 12, t % 12 + 1)


def year_first(t, start):
    """The first month of the year that t is in; `start` is year_start, 1 to 12 ("Financial years begin in April")."""
    return t - (t - (start - 1)) % 12


def period_end(t, start, step):
    """The last month of the period that t is in; "counted from the year's first month"."""
    return t + (year_first(t, start) - t - 1) % step


def year_text(t, start):
    """2020/21; "A year that begins in January is 2020"."""
    year = year_first(t, start) // 12
    return "%d" % year if start == 1 else "%d/%02d" % (year, (year + 1) % 100)


# ---------------------------------------------------------------- values: a Fraction or a marker

def is_number(value):
    return isinstance(value, Fraction)


def number(text):
    return Fraction(text) if NUMBER.fullmatch(text) else None


def cell_value(text):
    """A cell of an export: a number, a marker in any spelling, or (an error) x."""
    found = number(text)
    if found is not None:
        return found
    word = text.lower()
    if word.startswith("[") and word.endswith("]"):
        word = word[1:-1]
    return MARKER_WORDS.get(word, "x")


def add_up(values):
    """"a sum skips z (all z: z); c beats x; low beside other numbers is x (all low: low)"."""
    values = [v for v in values if v != "z"]
    if not values:
        return "z"
    for marker in ("c", "x"):
        if marker in values:
            return marker
    if all(v == "low" for v in values):
        return "low"
    return "x" if "low" in values else sum(values, Fraction(0))


def average(values):
    """"a stock is averaged, z months left out"."""
    total = add_up(values)
    return total / sum(v != "z" for v in values) if is_number(total) else total


def first_marker(values):
    return next((m for m in MARKER_ORDER if m in values), None)


def ratio(n, d):
    """"A ratio with a zero denominator is z."."""
    return first_marker([n, d]) or (n / d if d != 0 else "z")


# ---------------------------------------------------------------- texts

def round_half_up(value, decimals):
    """"rounded half up (away from zero) from the exact ratio"; a Fraction again."""
    scaled = abs(value) * 10 ** decimals
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return Fraction(-whole if value < 0 else whole, 10 ** decimals)


def number_text(value, decimals):
    printed = round_half_up(value, decimals)
    digits = "%0*d" % (decimals + 1, abs(printed) * 10 ** decimals)
    whole, part = (digits[:-decimals], "." + digits[-decimals:]) if decimals else (digits, "")
    return ("\u2212" if printed < 0 else "") + "{:,}".format(int(whole)) + part


class Unit(str):
    """A figure's unit: percent, rate, count, days, number or money, the last with authority.ini's currency."""

    def __new__(cls, text, currency="\u00a3"):
        unit = super().__new__(cls, text)
        unit.currency = currency
        return unit


def figure_text(value, unit, decimals):
    """`29%`, `1,060`, `3.5`, `\u00a31,060`; days are bare in figures."""
    printed = number_text(value, decimals)
    if unit == "money":
        return ("\u2212" if printed[0] == "\u2212" else "") + unit.currency + printed.lstrip("\u2212")
    return printed + ("%" if unit == "percent" else "")


def goal_text(value, unit, decimals):
    """Targets and benchmarks: days carry their unit (`578 days`, `1 day`)."""
    printed = figure_text(value, unit, decimals)
    if unit != "days":
        return printed
    return printed + (" day" if printed == "1" else " days")


class Written:
    """A number of targets.csv or benchmarks.csv with "the decimals they were written with"."""

    def __init__(self, text):
        self.value = cell_value(text)
        self.decimals = len(text.partition(".")[2])


def written(text):
    found = Written(text)
    return found if text != "" and is_number(found.value) else None


def tolerance_text(low, high, unit):
    """`75% to 95%`; `75% or more`; `550 to 600 days`."""
    if low and high:
        bare = "count" if unit == "days" else unit
        return figure_text(low.value, bare, low.decimals) + " to " + goal_text(high.value, unit, high.decimals)
    if low:
        return goal_text(low.value, unit, low.decimals) + " or more"
    if high:
        return goal_text(high.value, unit, high.decimals) + " or less"
    return ""


def plain(value):
    """A Fraction as JSON's number: the nearest double; null for None and markers."""
    return float(value) if is_number(value) else None


def nothing():
    return {"value": None, "text": ""}


def shown(value, unit, decimals):
    """{"value", "text"}, or null with the marker as text and a reason (only then)."""
    if is_number(value):
        return {"value": plain(value), "text": figure_text(value, unit, decimals)}
    if isinstance(value, Few):
        return {"value": None, "text": value.text, "reason": True}
    return {"value": None, "text": "[%s]" % value, "reason": True}


class Few:
    """What stands for a percentage whose denominator is below minimum_denominator: "its counts as text (`3 of 4`)"."""

    def __init__(self, n, d):
        self.text = " of ".join(number_text(x, next(k for k in range(4) if k == 3 or (x * 10 ** k).denominator == 1)) for x in (n, d))


# ---------------------------------------------------------------- reading

def read_csv(path):
    """Rows as dicts: cells trimmed, missing cells empty, wholly empty rows skipped; [] if there is no file."""
    if not os.path.exists(path):
        return []
    with open(path, encoding="utf-8-sig", newline="") as handle:
        rows = [[cell.strip() for cell in row] for row in csv.reader(handle)]
    rows = [row for row in rows if any(row)]
    header = rows[0] if rows else []
    surplus = {len(row) - len(header) for row in rows[1:]}
    tails = not any(cell for row in rows[1:] for cell in row[len(header):])
    if not (len(surplus) == 1 and tails):      # "unless every row of the file ends with as many empty cells"
        rows = [row for row in rows if len(row) <= len(header)]       # "an error and not read, also where the surplus is empty"
    return [dict(zip(header, row + [""] * (len(header) - len(row)))) for row in rows[1:]]


def read_ini(path):
    ini = configparser.RawConfigParser()
    with open(path, encoding="utf-8-sig") as handle:
        ini.read_file(handle)
    return ini


def export_files(folder):
    """(round, path) of PERIOD[-anything].csv, file names in byte order."""
    if not os.path.isdir(folder):
        return
    for name in sorted(os.listdir(folder), key=os.fsencode):
        m = re.fullmatch(r"(\d{4}-\d{2})(-.*)?\.csv", name)
        if m and month(m[1]) is not None:
            yield month(m[1]), os.path.join(folder, name)


def terms(expression):
    """"measures joined by ` + ` or ` - `" -> [(sign, measure)]."""
    parts = re.split(r" ([+-]) ", expression)
    return [(1, parts[0].strip())] + [(1 if sign == "+" else -1, name.strip())
                                      for sign, name in zip(parts[1::2], parts[2::2])]


class Figure:
    def __init__(self, row, currency):
        self.label = row["label"]
        self.order = Fraction(row["order"])
        self.numerator = terms(row["numerator"])
        self.denominator = terms(row["denominator"]) if row.get("denominator") else None
        self.unit = Unit((row.get("unit") or "count").lower(), currency)
        self.per = Fraction(row.get("per") or 1)
        self.decimals = int(row.get("decimals") or 0)
        self.headline = row.get("headline", "").lower() == "yes"

    def scale(self):
        """percent (N / D x 100), rate (N / D x per); "Without a denominator the figure is the numerator, unscaled"."""
        if self.denominator is None:
            return Fraction(1)
        return {"percent": Fraction(100), "rate": self.per}.get(self.unit, Fraction(1))


class Indicator:
    def __init__(self, row):
        self.code, self.title, self.section = row["code"], row["title"], row["section"]
        self.number = row.get("number", "")
        self.short_title = row.get("short_title") or self.title
        self.source = row.get("source", "")
        self.better, self.basis, self.compare = row["better"].lower(), row["basis"].lower(), row["compare"].lower()
        self.current_label, self.compare_label = row.get("current_label", ""), row.get("compare_label", "")
        self.lag = int(row.get("lag") or 0)
        self.first = month(row["from"]) if row.get("from") else 0
        self.last = month(row["to"]) if row.get("to") else EVER
        usual = "xmr" if self.basis in ("month", "snapshot", "period") else "none"   # "by default xmr where the basis is month, snapshot or period"
        self.trend = row.get("trend", "").lower() or usual
        self.year_start = int(row.get("year_start") or 0)     # 0: the authority's
        self.step = STEPS[(row.get("frequency") or "month").lower()]

    def row_step(self):
        """From row to row of its measures: basis `period` is "for exports that come monthly"."""
        return 1 if self.basis == "period" else self.step

    def is_in_force(self, t):
        return self.first <= t <= self.last


def usable(row):
    """"An indicator row with a bad code, better, basis, from or to is skipped"."""
    return (re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}", row["code"]) and not row["code"].endswith(".")
            and row["better"].lower() in ("high", "low", "neither")
            and row["basis"].lower() in ("month", "snapshot", "ytd", "rolling12", "rolling36", "period")
            and (row.get("frequency") or "month").lower() in STEPS
            and all(not row.get(key) or month(row[key]) is not None for key in ("from", "to")))


class Target:
    def __init__(self, row):
        self.unit = row.get("unit", "")
        self.first = month(row["from"])
        self.known = month(row["known"]) if row.get("known") else self.first   # "by default, from the month it is about"
        self.target = written(row.get("target", ""))
        self.low = written(row.get("tolerance_low", ""))
        self.high = written(row.get("tolerance_high", ""))
        self.year_target = written(row.get("year_target", ""))
        self.linear = row.get("phasing", "").lower() == "linear"
        self.name = row.get("name", "")                                        # "default empty: the one that judges"
        self.counts = not (self.year_target and self.linear)                   # "with `phasing` too it is an error"

    def whole(self):
        """The target of the year, or the target."""
        return self.year_target or self.target


class Forecast:
    def __init__(self, row):
        self.unit, self.round, self.year = row.get("unit", ""), month(row["round"]), row["year"]
        self.number, self.by = written(row["value"]), row.get("by", "")


class Event:
    def __init__(self, row):
        self.month = month(row["period"])
        self.known = month(row["known"]) if row.get("known") else self.month
        self.kind = row["kind"].lower()
        self.points = int(row.get("points") or 12)
        signed = bool(row.get("text")) and bool(row.get("approved_by"))
        self.counts = signed and (self.kind == "recalculate" or self.kind == "baseline" and self.points >= 12)


class Units:
    """units.csv: "`from` and `to` (inclusive, empty is open) say when a unit is open; a unit may have several rows"."""

    def __init__(self, table):
        self.rows, self.known = {}, {}
        for row in table:
            row = dict(row, first=month(row["from"]) if row.get("from") else 0, last=month(row["to"]) if row.get("to") else EVER)
            self.rows.setdefault(row["unit"], []).append(row)

    def at(self, t, unit):
        """The unit's row in force in that month, or None where it is not open."""
        return next((row for row in self.rows.get(unit, ()) if row["first"] <= t <= row["last"]), None)

    def is_open(self, t, unit):
        return self.at(t, unit) is not None

    def name(self, t, unit):
        return (self.at(t, unit) or self.rows[unit][-1])["name"]

    def first_open(self, unit):
        return min(row["first"] for row in self.rows[unit])

    def children(self, t, unit):
        """"In each month the structure of that month adds up"."""
        key = t, unit
        if key not in self.known:
            self.known[key] = [child for child in self.rows if (self.at(t, child) or {}).get("parent") == unit]
        return self.known[key]


class Data:
    """The data folder as it is written; nothing is chosen or added up yet."""

    def __init__(self, folder):
        self.folder = folder
        self.authority = read_ini(os.path.join(folder, "authority.ini"))["authority"]
        self.root = self.authority["root_unit"].strip()
        self.units = Units(read_csv(os.path.join(folder, "units.csv")))
        self.measures = {row["measure"]: row for row in self.table("measures")}
        self.indicators = [Indicator(row) for row in self.table("indicators") if usable(row)]
        codes = {i.code for i in self.indicators}
        currency = self.authority.get("currency") or "\u00a3"
        self.figures = self.by_indicator("figures", lambda row: Figure(row, currency.strip()))
        for code in codes:
            self.figures.setdefault(code, [])
        self.targets = self.by_indicator("targets", Target)
        self.events = self.by_indicator("events", Event)
        self.benchmarks = self.by_indicator("benchmarks", dict)
        self.forecasts = self.by_indicator("forecasts", Forecast)
        self.actions = self.table("actions") if os.path.exists(os.path.join(folder, "actions.csv")) else None
        self.risks = self.table("risks") if os.path.exists(os.path.join(folder, "risks.csv")) else None
        self.rows = list(self.export_rows())

    def table(self, name):
        return read_csv(os.path.join(self.folder, name + ".csv"))

    def by_indicator(self, name, kind):
        found = {}
        for row in self.table(name):
            found.setdefault(row["indicator"], []).append(kind(row))
        return found

    def export_rows(self):
        """(round, period, unit, measure, value, column or None, role), kpi before workforce."""
        start = int(self.authority.get("year_start") or 4)
        for made, path in export_files(os.path.join(self.folder, "kpi")):
            for row in read_csv(path):
                t = last_month(row["period"], start)
                if t is not None and row["unit"] in self.units.rows:
                    yield made, t, row["unit"], row["measure"], cell_value(row["value"]), None, None
        for made, path in export_files(os.path.join(self.folder, "workforce")):
            for row in read_csv(path):
                t, role = last_month(row["period"], start), row["role"]
                if t is None or row["unit"] not in self.units.rows or not role:    # "An empty role is an error."
                    continue
                for column, text in row.items():
                    if column not in ("period", "unit", "role", "note"):
                        yield made, t, row["unit"], role + "." + column, cell_value(text), column, role


# ---------------------------------------------------------------- facts: one value per month, unit and measure

class Facts:
    """What the rounds up to as_at say; years begin in the calendar month `start`, and from row to row it is `step` months
    ("at another frequency, month is period here too")."""

    def __init__(self, data, as_at, start, step=1, unheard=None):
        self.data, self.units, self.start, self.step = data, data.units, start, step
        self.cells, self.rounds = {}, {}
        self.roles, self.column_of = {}, {}        # column -> its roles; role.column -> column
        self.with_column = set()                   # (month, unit, column) with a workforce row
        for made, t, unit, measure, value, column, role in data.rows:
            if made > as_at or not self.units.is_open(t, unit):   # "sees only rounds up to 2020-10"; "does not count"
                continue
            key = (t, unit, measure)
            if made > self.rounds.get(key, -1):    # the newest round's counts; twice in one round, the first stays
                self.rounds[key], self.cells[key] = made, value
            if column is not None:
                self.roles.setdefault(column, {})[role] = None
                self.column_of[measure] = column
                self.with_column.add((t, unit, column))
        months = [key[0] for key in self.cells]
        self.cells = {key: value for key, value in self.cells.items() if key[1] != unheard}
        self.with_column = {key for key in self.with_column if key[1] != unheard}
        self.first, self.last = (min(months), max(months)) if months else (EVER, -1)
        self.told = {}                             # (unit, measure) -> months with a row, oldest first
        for t, unit, measure in sorted(self.cells):
            self.told.setdefault((unit, measure), []).append(t)
        self.seen, self.values = {}, {}

    # -- measures

    def definition(self, measure, key, default):
        """"A row for a workforce column holds for its role.column measures too, unless they have their own."."""
        row = self.data.measures.get(measure)
        if row is None:
            row = self.data.measures.get(self.column_of.get(measure))
        return ((row or {}).get(key) or default).lower()

    def kind(self, measure):
        return self.definition(measure, "kind", "flow")

    def absent(self, measure, t):
        """"0 only from the first to the last month about which any visible row, of any measure, that counts speaks"."""
        zero = (self.definition(measure, "absent", "x") == "0" and self.first <= t <= self.last
                and self.kind(measure) != "cumulative")
        return Fraction(0) if zero else "x"

    def owed_value(self, measure, t):
        """What a missing row stands for: `absent`; of a cumulative measure "x, also with `absent` 0"; of a carried one, after
        its 24 months, "x, whatever `absent` says"."""
        return "x" if self.kind(measure) in ("cumulative", "carried") else self.absent(measure, t)

    # -- units' own rows

    def last_told(self, t, unit, measure):
        """The latest month up to t about which the unit has a row, or None."""
        told = self.told.get((unit, measure), [])
        at = bisect.bisect_right(told, t)
        return told[at - 1] if at else None

    def row(self, t, unit, measure):
        """The unit's own row that holds in that month; None without one. "A carried measure holds in the month of its row
        and the 23 after it, or until the next row"."""
        if self.kind(measure) != "carried":
            return self.cells.get((t, unit, measure))
        told = self.last_told(t, unit, measure) if self.units.is_open(t, unit) else None
        return self.cells[told, unit, measure] if told is not None and t - told <= 23 else None

    def own(self, t, unit, measure):
        """The unit's own number for that month; None without a row. Of a cumulative measure "its row less the row of the
        month before, in the year's first month the row itself"."""
        row = self.row(t, unit, measure)
        return row if row is None or self.kind(measure) != "cumulative" else self.less_before(row, t, unit, measure)

    def less_before(self, row, t, unit, measure):
        """The row less that of the month (period) before t; "before a unit's first open month its total is 0; a missing row is x"."""
        if t - self.step < self.units.first_open(unit) or t == self.year_first(t):
            return row
        before = self.cells.get((t - self.step, unit, measure), "x")
        return first_marker([row, before]) or row - before

    def year_first(self, t):
        """The first month of t's year, or the last one of the year's first period."""
        return year_first(t, self.start) + self.step - 1

    def owes(self, t, unit, measure):
        """"a unit that is open and has had a row of its own for that measure about an earlier month owes one"; not where
        the latest of them is z; "in workforce a unit with rows for a column in that month owes none for a role, nor
        for the column alone"."""
        if not self.units.is_open(t, unit) or self.row(t, unit, measure) is not None:
            return False
        before = self.last_told(t - 1, unit, measure)
        column = measure if measure in self.roles else self.column_of.get(measure)
        return (before is not None and self.cells[before, unit, measure] != "z"
                and (t, unit, column) not in self.with_column)

    # -- units add up

    def has_value(self, t, unit, measure):
        """Whether the unit or any below it has a row or owes one; for a bare workforce column also one for a role."""
        key = (t, unit, measure)
        if key not in self.seen:
            self.seen[key] = (self.has_row(t, unit, measure)
                              or any(self.has_value(t, child, measure) for child in self.units.children(t, unit))
                              or any(self.has_value(t, unit, role + "." + measure) for role in self.roles.get(measure, ())))
        return self.seen[key]

    def has_row(self, t, unit, measure):
        return self.row(t, unit, measure) is not None or self.owes(t, unit, measure)

    def has_row_below(self, t, unit, measure):
        return any(self.has_row(t, child, measure) or self.has_row_below(t, child, measure)
                   for child in self.units.children(t, unit))

    def value(self, t, unit, measure):
        key = (t, unit, measure)
        if key not in self.values:
            self.values[key] = self.work_out(t, unit, measure)
        return self.values[key]

    def work_out(self, t, unit, measure):
        """"In each month, a unit without a row of its own for a measure is the sum of its children that have a value"."""
        own = self.own(t, unit, measure)
        if own is not None:
            return own
        children = self.units.children(t, unit)
        parts = [self.value(t, child, measure) for child in children if self.has_value(t, child, measure)]
        if self.owes(t, unit, measure) and not self.stands_for(t, measure, parts, children):
            return self.owed_value(measure, t)
        if measure in self.roles and not self.has_row_below(t, unit, measure):
            return self.sum_over_roles(t, unit, measure)
        return add_up(parts) if parts else self.absent(measure, t)

    def stands_for(self, t, measure, parts, children):
        """"A parent that owes is the sum of its children only if every open child has a value (with `absent` 0 a child
        without one counts as 0)"."""
        return bool(parts) and (len(parts) == len(children) or is_number(self.owed_value(measure, t)))

    def sum_over_roles(self, t, unit, column):
        """"the sum over the roles that have a value, each first added up over units". A marker is a value ("They are
        values with a meaning"): z is skipped, x makes the sum x; a role that is owed has `absent`, and one without a row
        whose `absent` is 0 has that."""
        names = [role + "." + column for role in self.roles[column]]
        values = {name: self.value(t, unit, name) for name in names}
        parts = [v for name, v in values.items() if is_number(v) or self.has_value(t, unit, name)]
        return add_up(parts) if parts else self.absent(column, t)

    # -- over months

    def not_added_up(self, t, unit, measure):
        """A percentage without a denominator: of a unit without a row of its own, the sum of those below it is x; a marker
        is nothing that was added up, and stays."""
        value = self.value(t, unit, measure)
        below = any(self.has_value(t, child, measure) for child in self.units.children(t, unit))
        return "x" if below and self.own(t, unit, measure) is None and is_number(value) else value

    def over_months(self, months, unit, measure, adds=True):
        """"over several months a flow is summed and a stock is averaged"; carried too. Of a cumulative measure "a sum of
        months of one year that begins with its first" is not the sum of the months' own numbers."""
        value = self.value if adds else self.not_added_up
        if self.kind(measure) == "cumulative" and months[0] == self.year_first(months[-1]):
            last = value(months[-1], unit, measure)
            return self.total(months, unit, measure) if adds or self.row(months[-1], unit, measure) is not None else last
        values = [value(t, unit, measure) for t in months]
        return average(values) if self.kind(measure) in ("stock", "carried") else add_up(values)

    # -- running totals of a year that begins with its first month

    def total(self, months, top, measure):
        """"takes, unit by unit, the row of the last month in which the unit stood there, less its row of the month before
        it came there"; a bare column's is that of its roles where nobody has or owes a row by its bare name in such a month,
        else each unit adds that row, or its roles'."""
        running = [RunningTotal(self, months, top, measure)]
        if measure in self.roles and not running[0].has_rows():
            running = [RunningTotal(self, months, top, role + "." + measure) for role in self.roles[measure]]
        parts = [part for total in running for part in total.parts()]
        return add_up(parts) if parts else self.absent(measure, months[-1])

    def expression(self, months, unit, parts, adds=True):
        values = [self.over_months(months, unit, measure, adds) for _, measure in parts]
        return first_marker(values) or sum((sign * v for (sign, _), v in zip(parts, values)), Fraction(0))


class RunningTotal:
    """What the months of one year, from its first, add up to at `top`: each unit that stood there (open, below top or top
    itself, and no unit above it, up to top, spoke for it) adds something for each spell in which it stood there."""

    def __init__(self, facts, months, top, measure):
        self.facts, self.units, self.months, self.top, self.measure = facts, facts.units, months, top, measure
        self.memo = {}

    def parts(self):
        return [part for unit in self.units.rows for spell in self.spells(unit)
                for part in [self.of_spell(unit, spell)] if part is not None]

    def has_rows(self):
        """Whether any unit has or owes a row in the last month of one of its spells."""
        return any(self.facts.has_row(last, unit, self.measure) for unit in self.units.rows for _, last in self.spells(unit))

    def above(self, t, unit):
        """The units from the unit's parent up to top; None where the unit does not stand below top in that month."""
        chain = []
        while unit != self.top:
            row = self.units.at(t, unit)
            if row is None or not row["parent"] or len(chain) > len(self.units.rows):
                return None
            unit = row["parent"]
            chain.append(unit)
        return chain if self.units.is_open(t, unit) else None

    def spells(self, unit):
        """[(first, last)]: the stretches of months in which the unit's rows stand for themselves."""
        if unit not in self.memo:
            self.memo[unit] = []
            found = []
            for t in self.months:
                chain = self.above(t, unit)
                if chain is None or any(self.speaks(t, other) for other in chain):
                    continue
                if found and found[-1][1] == t - self.facts.step:
                    found[-1] = (found[-1][0], t)
                else:
                    found.append((t, t))
            self.memo[unit] = found
        return self.memo[unit]

    def speaks(self, t, unit):
        """Whether the unit speaks for those below it in its spell around t: by its row, or because it owes one and they
        cannot stand for it."""
        return any(first <= t <= last and self.of_spell(unit, (first, last)) is not None for first, last in self.spells(unit))

    def of_spell(self, unit, spell):
        facts, last = self.facts, spell[1]
        found = self.of_measure(unit, spell, self.measure)
        if found is None and self.measure in facts.roles and not facts.has_row_below(last, unit, self.measure):
            values = [self.of_measure(unit, spell, role + "." + self.measure) for role in facts.roles[self.measure]]
            found = add_up([v for v in values if v is not None]) if any(v is not None for v in values) else None
        return found

    def of_measure(self, unit, spell, measure):
        """The row of the spell's last month less that of the month before the spell; x where it is owed and nobody below
        stands for it; None where the unit has nothing to say."""
        first, last = spell
        facts = self.facts
        row = facts.row(last, unit, measure)
        if row is not None:
            return row if first == self.months[0] else facts.less_before(row, first, unit, measure)
        if facts.owes(last, unit, measure):
            children = self.units.children(last, unit)
            if not children or not all(facts.has_value(last, child, measure) for child in children):
                return facts.owed_value(measure, last)
        return None


# ---------------------------------------------------------------- figures

class Calculation:
    """The figures of one indicator for one unit; a period is called by its last month."""

    def __init__(self, facts, unit, indicator, minimum):
        self.facts, self.unit, self.indicator, self.step, self.minimum = facts, unit, indicator, indicator.step, minimum
        self.memo = {}

    # -- periods and their months

    def period_of(self, t):
        """The period that t is in."""
        return period_end(t, self.facts.start, self.step)

    def latest(self, t):
        """"the latest e <= p - lag", given p - lag."""
        found = self.period_of(t)
        return found if found == t else found - self.step

    def back(self, t, count):
        """The period `count` periods before t."""
        return t - count * self.step

    def before_12(self, t):
        """"prev12 the periods that end in e - 12 ... e - 1", oldest first."""
        return range(t - 12, t, self.step)

    def months_of(self, periods):
        """The months whose rows are taken: the periods' last ones, or with basis `period` "all months of the period"."""
        if self.indicator.basis == "period":
            return range(periods[0] - self.step + 1, periods[-1] + 1)
        return periods

    def basis_months(self, t):
        """"basis month and snapshot take the row of e; ytd those of the year's periods to e; rolling12 and rolling36 those within
        12 and 36 months; basis `period` takes all months of the period"."""
        first = {"ytd": year_first(t, self.facts.start) + self.step - 1, "rolling12": t - 12 + self.step,
                 "rolling36": t - 36 + self.step}.get(self.indicator.basis, t)
        return self.months_of(range(first, t + 1, self.step))

    # -- values

    def parts(self, figure, months):
        """N and D over the months (D None without a denominator)."""
        n = self.facts.expression(months, self.unit, figure.numerator, figure.unit != "percent" or bool(figure.denominator))
        d = self.facts.expression(months, self.unit, figure.denominator) if figure.denominator else None
        return n, d

    def scaled(self, figure, n, d):
        value = n if d is None else ratio(n, d)
        return value * figure.scale() if is_number(value) else value

    def parts_at(self, figure, t):
        key = (id(figure), t)
        if key not in self.memo:
            self.memo[key] = self.parts(figure, self.basis_months(t))
        return self.memo[key]

    def told(self, figure, n, d):
        """The value, or what stands in its place."""
        value = self.scaled(figure, n, d)
        return Few(n, d) if is_number(value) and d is not None and figure.unit == "percent" and d < self.minimum else value

    def current(self, figure, t):
        return self.told(figure, *self.parts_at(figure, t))

    def compare(self, figure, t):
        """The value of the compare column; None where there is none."""
        kind = self.indicator.compare
        if kind == "none":
            return None
        if kind == "prev12-total" and self.indicator.basis in ("month", "period"):      # "only with basis month or period"
            return self.told(figure, *self.parts(figure, self.months_of(self.before_12(t))))
        if kind == "prev12-average":
            return self.average_of_12(figure, t)
        m = re.fullmatch(r"back-([1-9]\d*)", "back-1" if kind == "prev-month" else kind)
        return self.current(figure, self.back(t, int(m[1]))) if m else "x"  # "a bad compare gives x there"

    def with_value_of_12(self, figure, t):
        """The q in p-12 ... p-1 at which current has a value; "sums of an average still use" those of few."""
        return [q for q in self.before_12(t) if is_number(self.scaled(figure, *self.parts_at(figure, q)))]

    def average_of_12(self, figure, t):
        """"over the q in p-12 ... p-1 at which current has a value: the mean of N(q), or sum N(q) / sum D(q)"."""
        found = [self.parts_at(figure, q) for q in self.with_value_of_12(figure, t)]
        if not found:
            return "x"
        n = sum((n for n, _ in found), Fraction(0))
        if figure.denominator is None:
            return n / len(found)
        return self.told(figure, n, sum((d for _, d in found), Fraction(0)))


    # -- what the units below come to

    def rests_on(self, figure, column, t):
        """The months that go into an average."""
        return self.with_value_of_12(figure, t) if column == "compare" and self.indicator.compare == "prev12-average" else ()

    def counted(self, figure, column, t):
        """(value, N, D) of a column; None where there is none."""
        if column == "compare":
            value = self.compare(figure, t)
            kind = self.indicator.compare
            if value is None or value == "x":
                return None
            if kind == "prev12-total":
                return (value, *self.parts(figure, self.months_of(self.before_12(t))))
            if kind == "prev12-average":
                found = [self.parts_at(figure, q) for q in self.with_value_of_12(figure, t)]
                return value, sum(n for n, _ in found), sum(d for _, d in found) if figure.denominator else None
            t = self.back(t, int(kind.rpartition("-")[2]) if kind != "prev-month" else 1)
        else:
            t = t - 12 if column == "year_ago" else t
        return (self.current(figure, t), *self.parts_at(figure, t))

    def told_with_counts(self, figure, value, n, d):
        """"83"; "86% (38 of 44)"."""
        text = shown(value, figure.unit, figure.decimals)["text"]
        return text if d is None or isinstance(value, Few) else "%s (%s)" % (text, Few(n, d).text)

    def months_under(self, column, t):
        """All months whose rows a column takes."""
        kind = self.indicator.compare
        if column == "compare" and kind == "prev12-total":
            return self.months_of(self.before_12(t))
        if column == "compare" and kind == "prev12-average":
            first = self.basis_months(t - 12)[0]
            return range(first, self.basis_months(self.before_12(t)[-1])[-1] + 1, self.indicator.row_step())
        if column == "compare":
            t = self.back(t, int(kind.rpartition("-")[2]) if kind != "prev-month" else 1)
        return self.basis_months(t - 12 if column == "year_ago" else t)

    def is_told_below(self, below, figure, column, t):
        """Whether the units below say something wherever the unit does, of which it has a row of its own in some month."""
        names = [name for _, name in figure.numerator + (figure.denominator or [])]
        if figure.unit == "percent" and not figure.denominator:
            return False
        has_rows = any(unit == self.unit and measure in self.with_roles(name) for name in names for _, unit, measure in self.facts.cells)
        return has_rows and all(below.facts.has_value(m, self.unit, name) or not self.facts.has_value(m, self.unit, name)
                                for name in names for m in self.months_under(column, t))

    def with_roles(self, name):
        return {name, *(role + "." + name for role in self.facts.roles.get(name, ()))}


# ---------------------------------------------------------------- targets and status

class Goals:
    """The targets of an indicator that judge, or have one name, for one unit, as known at as_at."""

    def __init__(self, rows, unit, root, head, start, as_at, name=""):
        self.name = name
        self.rows = [row for row in rows if row.counts and row.known <= as_at and row.name.lower() == name.lower()]
        self.start = start
        self.divided = head is not None and head.denominator is not None
        shared = unit == root or head is None or self.divided or head.unit not in ("count", "money")
        self.holders = (unit, "") if shared else (unit,)   # "for the root alone: no team is held to the whole authority's number"

    def in_force(self, t):
        """"a row is in force from its month until the next row of the same indicator and unit; rows without a unit hold for
        every unit that has no row of its own in force"; a step of a profile "at most to the year's end"."""
        for whose in self.holders:
            rows = [(row.first, row.known, at) for at, row in enumerate(self.rows) if row.unit == whose and row.first <= t]
            if rows:           # "the one last known by the as-at month counts"; "of rows of equal `known`, the later counts"
                row = self.rows[max(rows)[2]]
                if not row.year_target or year_first(row.first, self.start) == year_first(t, self.start):
                    return row
        return None

    def is_shown(self, t):
        row = self.in_force(t)
        return row is not None and any((row.whole(), row.low, row.high))

    def spelling(self, t):
        """The name as the row in force has it; else as it first stands in the file."""
        row = self.in_force(t)
        return row.name if row else self.name

    def phased(self, row):
        """Linear "with a denominator is not applied, the whole target stands"."""
        return row.linear and not self.divided

    def share(self, row, t):
        """"by its n-th month n/12 of each is due, unrounded"."""
        return Fraction(t - year_first(t, self.start) + 1, 12) if self.phased(row) else Fraction(1)

    def due(self, t):
        row = self.in_force(t)
        return row.target.value * self.share(row, t) if row and row.target else None

    def tolerance(self, t):
        """What is due of both ends."""
        row = self.in_force(t)
        return [side and side.value * self.share(row, t) for side in (row and row.low, row and row.high)]

    def whole_year(self, t):
        """(target, tolerance_low, tolerance_high) of the whole year; "of a profile: `year_target` without tolerance"."""
        row = self.in_force(t)
        if row is None:
            return None, None, None
        if row.year_target:
            return row.year_target.value, None, None
        return [side and side.value for side in (row.target, row.low, row.high)]

    # -- as in report.json

    def target_json(self, t, current, unit, decimals):
        row = self.in_force(t)
        if row is None or row.whole() is None:
            return {"value": None, "text": "", "year": "", "due": nothing()}
        whole, due = row.whole(), nothing()
        if row.target and (self.phased(row) or row.year_target):     # "`due` is filled where a target is phased"
            due = {"value": plain(self.due(t)), "text": goal_text(self.due(t), unit, telling(self.due(t), current, decimals))}
        return {"value": plain(whole.value), "text": goal_text(whole.value, unit, whole.decimals),
                "year": year_text(t, self.start), "due": due}

    def tolerance_json(self, t, unit):
        row = self.in_force(t)
        low, high = (row.low, row.high) if row else (None, None)
        return {"low": plain(low.value) if low else None, "high": plain(high.value) if high else None,
                "text": tolerance_text(low, high, unit)}


def named_goals(rows, *about):
    """Beside the target that judges: one for each name, in the order of the file; names are the same in either case."""
    names = {}
    for row in rows:
        if row.counts and row.name:
            names.setdefault(row.name.lower(), row.name)
    return [Goals(rows, *about, name) for name in list(names.values())[:6]]    # "at most six names an indicator"


def named_json(goals, t, current, unit, decimals):
    """"those in force for the figures' period": of which there is a target, or an end of a tolerance."""
    row = goals.in_force(t)
    return {"name": row.name, **goals.target_json(t, current, unit, decimals), "tolerance": goals.tolerance_json(t, unit)}


def telling(due, current, decimals):
    """"What is due prints with as many decimals as it takes to tell it from the value it judges": the headline's, or more
    while it would read like the printed value, which it is not."""
    printed = round_half_up(current, decimals) if is_number(current) else due
    while due != printed and round_half_up(due, decimals) == printed:
        decimals += 1
    return decimals


def status(value, decimals, better, goals, t):
    """"judged on the value as printed (only the value is rounded), against the target in force"."""
    if not is_number(value):
        return "none" if isinstance(value, Few) else "no-data"
    return judged(round_half_up(value, decimals), better, goals.due(t), *goals.tolerance(t))


def judged(printed, better, due, low, high):
    if better == "neither":
        if low is None and high is None:
            return "none"
        return "met" if (low is None or printed >= low) and (high is None or printed <= high) else "outside"
    if due is None:
        return "none"
    sign, tolerance = (1, low) if better == "high" else (-1, high)
    if sign * printed >= sign * due:
        return "met"
    if tolerance is None:                      # "Without the tolerance that counts: met or missed."
        return "missed"
    return "within" if sign * printed >= sign * tolerance else "outside"


RAG = {"met": "green", "within": "amber", "outside": "red", "missed": "red", "none": "", "no-data": ""}


# ---------------------------------------------------------------- trend

class Settings:
    """[trend] of report.ini."""

    def __init__(self, ini):
        got = dict(ini["trend"]) if ini.has_section("trend") else {}
        self.months = int(got.get("months", 25))
        self.rules = got.get("rules", "mdc-2023").lower()
        self.screen = got.get("screen_moving_ranges", "yes").lower() == "yes"
        self.run_length = int(got.get("run_length", 7))
        self.minimum_points = int(got.get("minimum_points", 13))
        self.trial_points = int(got.get("trial_points", 8))


class Limits:
    """The limits at one point: centre -/+ the root of `reach2`, inside floor and ceiling. reach2 is exact
    for xmr and p; None: no limits."""

    def __init__(self, centre, reach2=None, reach=None, floor=None, ceiling=None):
        self.centre, self.reach2, self.reach, self.floor, self.ceiling = centre, reach2, reach, floor, ceiling

    def lower(self):
        return self.end(-1, self.floor, max)

    def upper(self):
        return self.end(1, self.ceiling, min)

    def end(self, sign, bound, tighter):
        if self.reach2 is None:
            return None
        if self.reach is not None:
            value = self.centre + sign * self.reach
        else:
            value = Fraction(float(self.centre) + sign * math.sqrt(self.reach2))
        return value if bound is None else tighter(value, bound)

    def side(self, value):
        return (value > self.centre) - (value < self.centre)

    def beyond(self, value, share=Fraction(1)):
        """Strictly beyond `share` of the way from the centre to a limit."""
        if self.reach2 is None:
            return False
        clipped = share == 1 and (self.floor is not None and value < self.floor
                                  or self.ceiling is not None and value > self.ceiling)
        return clipped or (value - self.centre) ** 2 > share ** 2 * self.reach2


def steps(values):
    """Absolute differences of neighbours: "a missing point yields two missing MRs"."""
    return [abs(b - a) for a, b in zip(values, values[1:]) if a is not None and b is not None]


def screened_mean(ranges, screen):
    """"drops moving ranges >= 3.267 x their mean, once; if nothing or only zeros are left while the
    unscreened mean is not 0, the unscreened counts". None without a range."""
    if not ranges:
        return None
    mean = sum(ranges) / len(ranges)
    kept = [r for r in ranges if r < Fraction("3.267") * mean]
    return sum(kept) / len(kept) if screen and any(kept) else mean


def median(values):
    values = sorted(values)
    return (values[(len(values) - 1) // 2] + values[len(values) // 2]) / 2


class Segment:
    """A stretch of months with limits of its own. `values`, `ns` (numerators) and `ds` (denominators) go with
    `months`, None in a gap. `points` is set in a baseline."""

    def __init__(self, months, points, calculation, figure, settings, method):
        self.months, self.settings, self.method = list(months), settings, method
        self.scale = figure.scale()
        current = [calculation.current(figure, t) for t in self.months]
        self.values = [v if is_number(v) else None for v in current]
        parts = [calculation.parts_at(figure, t) for t in self.months]
        self.ns = [n if v is not None else None for v, (n, _) in zip(self.values, parts)]
        self.ds = [d if v is not None else None for v, (_, d) in zip(self.values, parts)]
        self.count = sum(v is not None for v in self.values)
        self.fixed = self.fixed_length(points)
        self.limits = [None] * len(self.months)
        self.constant = False
        if self.count > 0 and self.count >= settings.trial_points:   # "fewer values than trial_points has no mean, limits or flags"
            {"xmr": self.xmr, "p": self.p, "p-prime": self.p_prime, "run": self.run}[method]()
        self.flags = self.all_flags()

    def fixed_length(self, points):
        """How many months fix the limits: all, or a baseline's up to its `points`-th value."""
        if points is None:
            return len(self.months)
        have = 0
        for i, v in enumerate(self.values):
            have += v is not None
            if have == points:
                return i + 1
        return len(self.months)

    def fixing(self):
        return [v for v in self.values[:self.fixed] if v is not None]

    def xmr(self):
        """C1: mean -/+ 2.66 x mean moving range; "A mean moving range of 0: limits equal the mean"."""
        values = self.fixing()
        mean = sum(values) / len(values)
        mean_range = screened_mean(steps(self.values[:self.fixed]), self.settings.screen)
        if mean_range is None:                                       # "One value: a mean and no limits."
            self.limits = [Limits(mean)] * len(self.months)
            return
        reach = Fraction("2.66") * mean_range
        self.constant = mean_range == 0
        self.limits = [Limits(mean, reach ** 2, reach)] * len(self.months)

    def run(self):
        self.limits = [Limits(median(self.fixing()))] * len(self.months)

    def share_of_all(self):
        """p-bar: sum of x / sum of n."""
        ns, ds = self.ns[:self.fixed], self.ds[:self.fixed]
        return sum(n for n in ns if n is not None) / sum(d for d in ds if d is not None)

    def variance(self, mean, i):
        return max(mean * (1 - mean) / self.ds[i], Fraction(0))

    def share_limits(self, mean, times2):
        """p-bar -/+ 3 sigma, sigma squared times times2, clipped to 0..1, in the figure's scale."""
        for i, d in enumerate(self.ds):
            reach2 = 9 * self.variance(mean, i) * times2 * self.scale ** 2 if d is not None and times2 is not None else None
            self.limits[i] = Limits(mean * self.scale, reach2, None, Fraction(0), self.scale)
        reaches = [l.reach2 for l in self.limits if l.reach2 is not None]
        self.constant = bool(reaches) and not any(reaches)

    def p(self):
        self.share_limits(self.share_of_all(), Fraction(1) if len(self.fixing()) > 1 else None)

    def p_prime(self):
        """Laney: z = (p - p-bar) / sigma; sigma z = mean |dz| / 1.128."""
        mean = self.share_of_all()
        if mean * (1 - mean) <= 0:
            self.share_limits(mean, Fraction(0) if len(self.fixing()) > 1 else None)
            return
        z = [None if v is None else Fraction(float(v / self.scale - mean) / math.sqrt(self.variance(mean, i)))
             for i, v in enumerate(self.values[:self.fixed])]
        self.share_limits(mean, self.sigma_z2(z, self.settings.screen))
        if 2 * self.fixing_outside() > len(self.fixing()):
            self.share_limits(mean, self.sigma_z2(z, False))

    @staticmethod
    def sigma_z2(z, screen):
        mean_step = screened_mean(steps(z), screen)
        return None if mean_step is None else (mean_step / Fraction("1.128")) ** 2

    def fixing_outside(self):
        """"where the screened moving range of z-scores would put more than half of the points outside, the
        unscreened counts": of the points that fix the limits."""
        return sum(v is not None and l.beyond(v) for v, l in zip(self.values[:self.fixed], self.limits))

    # -- rules (C2): each gives {index: direction}

    def outside(self):
        return {i: l.side(v) for i, (v, l) in enumerate(zip(self.values, self.limits))
                if v is not None and l.beyond(v)}

    def windows(self, length):
        """Every stretch of `length` neighbouring values; "A gap breaks runs and windows"."""
        for i in range(len(self.values) - length + 1):
            if None not in self.values[i:i + length]:
                yield range(i, i + length)

    def trend(self):
        """All successive differences strictly of one sign; "For a point in two trends the following difference wins"."""
        found = {}
        for window in self.windows(self.settings.run_length):
            signs = {(self.values[i + 1] > self.values[i]) - (self.values[i + 1] < self.values[i]) for i in window[:-1]}
            if len(signs) == 1 and 0 not in signs:
                found.update(dict.fromkeys(window, signs.pop()))
        return found

    def sides(self, window):
        return {self.limits[i].side(self.values[i]) for i in window}

    def two_of_three(self):
        """All three on one side, two or more of them beyond 2 sigma; under mdc-legacy those beyond the limits don't count."""
        found = {}
        legacy = self.settings.rules == "mdc-legacy"
        for window in self.windows(3):
            sides = self.sides(window)
            near = [i for i in window if self.limits[i].beyond(self.values[i], Fraction(2, 3))
                    and not (legacy and self.limits[i].beyond(self.values[i]))]
            if len(sides) == 1 and 0 not in sides and len(near) >= 2:
                found.update(dict.fromkeys(near, sides.pop()))
        return found

    def shift(self):
        """run_length neighbours strictly on one side of the mean."""
        found = {}
        for window in self.windows(self.settings.run_length):
            sides = self.sides(window)
            if len(sides) == 1 and 0 not in sides:
                found.update(dict.fromkeys(window, sides.pop()))
        return found

    def all_flags(self):
        """Per month, [(rule, direction)] in the order outside, trend, two-of-three, shift."""
        flags = [[] for _ in self.months]
        if not self.months or self.limits[0] is None or self.constant:   # "nothing is flagged"
            return flags
        rules = [("outside", self.outside), ("trend", self.trend), ("two-of-three", self.two_of_three), ("shift", self.shift)]
        for name, rule in rules[3:] if self.method == "run" else rules:
            for i, direction in rule().items():
                flags[i].append((name, direction))
        return flags


def decide(flags, better, rules):
    """"class and variation are one decision": None (common) or (word, direction)."""
    if not flags:
        return None
    good = {"high": 1, "low": -1, "neither": 0}[better]
    first = flags[0][1]
    if good == 0:
        return "neutral", first                              # "for neither always the first flag's"
    improves = first == good
    if rules == "mdc-2023":
        improves = any(direction == good for _, direction in flags)
    return ("improvement", good) if improves else ("concern", -good)


def high_low(direction):
    return "high" if direction > 0 else "low"


def class_word(decision):
    if decision is None:
        return "common"
    return "neutral-" + high_low(decision[1]) if decision[0] == "neutral" else decision[0]


def variation_word(decision):
    return "common" if decision is None else decision[0] + "-" + high_low(decision[1])


def assurance(segment, better, target, decimals):
    """"strict (a target equal to a limit is hit-or-miss), with the target due at p and the limits of the latest segment";
    "limits, and the values of a constant series, are rounded as the figure is printed before they meet the target"."""
    if target is None or better == "neither":
        return "none"
    good = 1 if better == "high" else -1
    values = [round_half_up(v, decimals) for v in segment.values if v is not None]
    if segment.constant:                                     # "assurance compares each value with the target"
        met = [good * v >= good * target for v in values]
        return "consistently-meets" if all(met) else "hit-or-miss" if any(met) else "consistently-misses"
    limits = [l for l, v in zip(segment.limits, segment.values) if v is not None][-1]
    if limits is None or limits.reach2 is None:
        return "none"
    side = (target > round_half_up(limits.upper(), decimals)) - (target < round_half_up(limits.lower(), decimals))
    return {0: "hit-or-miss", good: "consistently-misses", -good: "consistently-meets"}[side]


def window(calculation, figure, settings, t):
    """"the last `months` months (0: all), from the first month with a value"; "the trend's window counts points"."""
    first = calculation.back(t, settings.months - 1) if settings.months else min(calculation.period_of(calculation.facts.first), t)
    for q in range(first, t + 1, calculation.step):
        if is_number(calculation.current(figure, q)):
            return range(q, t + 1, calculation.step)
    return range(0)


def segment_starts(calculation, events, t, as_at):
    """{period: None for a recalculation, points for a baseline}; "both in one month are one"."""
    starts = {}
    for event in events:
        begins = calculation.period_of(event.month)
        if event.counts and event.known <= as_at and begins <= t:
            points = event.points if event.kind == "baseline" else None
            if starts.get(begins) is None:
                starts[begins] = points
    return starts


def make_segments(months, starts, *about):
    """"A segment that began before it is computed from its values inside; a baseline keeps its limits"."""
    before = [m for m in starts if m <= months[0]]
    first = max(before, default=months[0])
    bounds = [first] + sorted(m for m in starts if m > months[0]) + [months[-1] + months.step]
    for start, stop in zip(bounds, bounds[1:]):
        points = starts.get(start)
        yield Segment(range(start if points else max(start, months[0]), stop, months.step), points, *about)


def trend(calculation, figure, settings, events, t, as_at, target):
    indicator = calculation.indicator
    answer = {"method": indicator.trend, "rules": settings.rules, "variation": "none", "assurance": "none",
              "sentence": None, "points": []}
    if indicator.trend == "none":
        answer["rules"] = ""
        return answer
    months = window(calculation, figure, settings, t) if figure else range(0)
    if not months:
        return answer
    segments = list(make_segments(months, segment_starts(calculation, events, t, as_at),
                                  calculation, figure, settings, indicator.trend))
    last = None
    for segment in segments:
        for i, q in enumerate(segment.months):
            if q < months[0]:
                continue
            point, decision = trend_point(segment, i, indicator.better, settings.rules)
            answer["points"].append(point)
            if point["value"] is not None:
                last = decision
    latest = segments[-1]
    if latest.count >= max(settings.minimum_points, 1):
        answer["variation"] = variation_word(last)           # "`variation` is the last value's"
        answer["assurance"] = assurance(latest, indicator.better, target, figure.decimals)
    return answer


def trend_point(segment, i, better, rules):
    value, limits, flags = segment.values[i], segment.limits[i], segment.flags[i]
    decision = decide(flags, better, rules)
    return {"period": month_text(segment.months[i]), "value": plain(value),
            "mean": plain(limits.centre) if limits else None,
            "lower": plain(limits.lower()) if limits else None,
            "upper": plain(limits.upper()) if limits else None,
            "flags": [name for name, _ in flags],
            "class": class_word(decision) if value is not None else None}, decision


# ---------------------------------------------------------------- where the year will end

NOTHING_SAID = {"forecast": dict(nothing(), by=""), "projection": dict(nothing(), method="")}


class Outlook:
    """What the year that period t is in will come to: as the owner says, and at last year's pace."""

    def __init__(self, calculation, head, goals, t):
        self.calculation, self.head, self.goals, self.t = calculation, head, goals, t

    def forecast(self, rows, root, as_at):
        """"what the owner expects for the year's end, as said in a round; the newest visible counts"; None where it is withdrawn."""
        year, unit = year_text(self.t, self.calculation.facts.start), self.calculation.unit
        said = [(row.round, at) for at, row in enumerate(rows)
                if row.round is not None and row.round <= as_at and row.year == year and (row.unit or root) == unit]
        row = rows[max(said)[1]] if said else None
        return row if row and row.number else None

    def projection(self):
        """(value, method): "for basis ytd without a denominator where last year is known whole: ytd x (last year's total / last
        year's ytd at the same month), exact, null where that is 0 or a marker; for a percentage of ytd the ytd itself; else null"."""
        calculation, head = self.calculation, self.head
        if head is None or calculation.indicator.basis != "ytd":
            return None, ""
        now = calculation.current(head, self.t)
        if head.unit == "percent":
            return (now, "ytd") if is_number(now) else (None, "")
        total = calculation.current(head, year_first(self.t, calculation.facts.start) - 1)
        then = calculation.current(head, self.t - 12)
        if head.denominator is not None or first_marker([now, total, then]) or then == 0:
            return None, ""
        return now * total / then, "last-year"

    def json(self, rows, root, as_at):
        said, (value, method) = self.forecast(rows, root, as_at), self.projection()
        unit, decimals = (self.head.unit, self.head.decimals) if self.head else ("count", 0)
        answer, printed = dict(NOTHING_SAID), None
        if value is not None:
            printed = round_half_up(value, decimals)
            answer["projection"] = dict(shown(value, unit, decimals), method=method)
        if said is not None:
            printed = said.number.value
            answer["forecast"] = dict(shown(printed, unit, said.number.decimals), by=said.by)
        better = self.calculation.indicator.better
        code = "none" if printed is None else judged(printed, better, *self.goals.whole_year(self.t))
        return dict(answer, status={"code": code, "text": None, "rag": RAG[code]})


def track(calculation, head, goals, t, rows):
    """"of the periods that end in the 12 months to e and have a status other than none and no-data: `on` met or within, `of` how
    many"; "only periods q for which a row of indicators.csv for this code is in force in q + lag"."""
    indicator, counted, on = calculation.indicator, [], 0
    for q in range(t - 12 + calculation.step, t + 1, calculation.step):
        code = status(calculation.current(head, q), head.decimals, indicator.better, goals, q) if head else "no-data"
        if code not in ("none", "no-data") and any(row.is_in_force(q + indicator.lag) for row in rows):
            counted.append(month_text(q))
            on += code in ("met", "within")
    return {"on": on, "of": len(counted), "text": "%d/%d" % (on, len(counted)) if counted else "", "months": counted}


def escalation(ini, calculation, head, goals, t, rows):
    """report.ini's [escalate] red = "2 of 3": that many of the last periods outside or missed, of those that the track would count;
    "3 in a row" is 3 of 3."""
    words = ini["escalate"]["red"].split()
    red, of = int(words[0]), int(words[-1] if words[1] == "of" else words[0])
    off = 0
    for q in range(t - (of - 1) * calculation.step, t + 1, calculation.step):
        code = status(calculation.current(head, q), head.decimals, calculation.indicator.better, goals, q) if head else "no-data"
        off += code in ("outside", "missed") and any(row.is_in_force(q + calculation.indicator.lag) for row in rows)
    return {"code": "rectification", "text": None} if off >= red else None


# ---------------------------------------------------------------- the report

class Report:
    def __init__(self, data, templates, name, period, unit, as_at):
        self.data, self.name, self.period, self.unit = data, name, period, unit or data.root
        self.as_at = EVER if as_at == "latest" else period if as_at is None else month(as_at)
        self.facts = {}
        self.ini = read_ini(os.path.join(report_folder(templates, name, period), "report.ini"))
        self.settings = Settings(self.ini)
        self.minimum = int(self.ini["report"].get("minimum_denominator") or 0)

    def facts_of(self, indicator, unheard=None):
        """The facts, read with the indicator's own year and frequency; without the rows of a unit."""
        start, step = indicator.year_start or int(self.data.authority.get("year_start") or 4), indicator.row_step()
        if (start, step, unheard) not in self.facts:
            self.facts[start, step, unheard] = Facts(self.data, self.as_at, start, step, unheard)
        return self.facts[start, step, unheard]

    def calculation(self, indicator, unit):
        return Calculation(self.facts_of(indicator), unit, indicator, self.minimum)

    def unreconciled(self, indicator, figures, t):
        """"a note on the unit's page where the two differ as printed"."""
        calculation, answer = self.calculation(indicator, self.unit), []
        below = Calculation(self.facts_of(indicator, self.unit), self.unit, indicator, self.minimum)
        for figure in figures:
            for column in ("current", "compare", "year_ago"):
                both = [c.counted(figure, column, t) for c in (calculation, below)]
                if None in both or not all(is_number(value) or isinstance(value, Few) for value, _, _ in both):
                    continue
                texts = [shown(value, figure.unit, figure.decimals)["text"] for value, _, _ in both]
                if texts[0] == texts[1] or len(calculation.rests_on(figure, column, t)) != len(below.rests_on(figure, column, t)):
                    continue
                if calculation.is_told_below(below, figure, column, t):
                    own, sums = (calculation.told_with_counts(figure, *one) for one in both)
                    answer.append({"figure": figure.label, "column": column, "own": own, "below": sums, "text": None})
        return answer

    def indicators(self):
        """"codes in order, or * for all in number order"; from/to by the report's period."""
        now = [i for i in self.data.indicators if i.is_in_force(self.period) and self.has_section(i.section)]
        wanted = (self.ini["report"].get("indicators") or "*").strip()
        if wanted == "*":
            return sorted(now, key=lambda i: natural(i.number))
        by_code = {i.code: i for i in now}
        return [by_code[code] for code in re.split(r"[,\s]+", wanted) if code in by_code]

    def has_section(self, section):
        """Of those in `sections` where it stands, and of none in `without_sections`."""
        listed = {key: [name.strip() for name in (self.ini["report"].get(key) or "").split(",") if name.strip()]
                  for key in ("sections", "without_sections")}
        return (listed["sections"] in ([], ["*"]) or section in listed["sections"]) and section not in listed["without_sections"]

    def own_texts(self):
        """texts.ini's sections, where its texts are this authority's."""
        path = os.path.join(self.data.folder, "texts.ini")
        own = read_ini(path) if os.path.exists(path) else {}
        return own if "texts" in own and own["texts"].get("of", "").strip() == self.data.authority["name"].strip() else {}

    def title(self):
        """texts.ini's, by the report's name; else report.ini's."""
        own = self.own_texts()
        return ((own["titles"].get(self.name) if "titles" in own else "") or self.ini["report"]["title"]).strip()

    def json(self):
        indicators = [self.indicator(i) for i in self.indicators()]
        codes = [i["status"]["code"] for i in indicators]
        summary = {code.replace("-", "_"): codes.count(code) for code in RAG}
        parent = (self.data.units.at(self.period, self.unit) or {}).get("parent")
        risky = {} if self.data.risks is None else {"risks": risks.risks(
            self.data.risks, [i["code"] for i in indicators], self.unit, self.data.root, self.period, self.as_at)}
        return {"report": self.name, "title": self.title(), "period": month_text(self.period),
                "as_at": "latest" if self.as_at == EVER else month_text(self.as_at), "method": "2",
                "unit": self.unit_json(self.unit), "parent": self.unit_json(parent) if parent else None,
                "children": [self.unit_json(child) for child in self.data.units.children(self.period, self.unit)],
                "summary": dict(summary, sentence=None), "indicators": indicators, **risky}

    def unit_json(self, unit):
        return {"code": unit, "name": self.data.units.name(self.period, unit)}

    def units(self, indicator, head, t):
        """"its children as of e in order"."""
        answer, parts = [], []
        for child in self.data.units.children(t, self.unit) if head else []:
            calculation = self.calculation(indicator, child)
            (n, d), value = calculation.parts_at(head, t), calculation.current(head, t)
            goals = Goals(self.data.targets.get(indicator.code, []), child, self.data.root, head, calculation.facts.start, self.as_at)
            parts.append((n, d, is_number(value)))
            answer.append(dict(shown(value, head.unit, head.decimals), unit=child, name=self.data.units.name(t, child),
                               status=status(value, head.decimals, indicator.better, goals, t),
                               numerator=plain(n) if is_number(n) else None, denominator=plain(d) if is_number(d) else None))
        if answer:
            whole = self.calculation(indicator, self.unit)
            hidden = isinstance(whole.current(head, t), Few)
            whole = ("x", "x") if hidden else whole.parts_at(head, t)
            for unit, funnel in zip(answer, levels.funnels(whole, parts, str(head.unit), head.per)):
                unit["funnel"] = funnel
        return answer

    def indicator(self, indicator):
        calculation = self.calculation(indicator, self.unit)
        t = calculation.latest(self.period - indicator.lag)    # "data, targets, events, the year and phasing go by that month"
        written = self.data.figures[indicator.code]
        figures = sorted(written, key=lambda f: f.order)
        head = next((f for f in written if f.headline), None)
        aims, about = self.data.targets.get(indicator.code, []), (self.unit, self.data.root, head, calculation.facts.start, self.as_at)
        goals, named = Goals(aims, *about), named_goals(aims, *about)
        current, unit, decimals = (calculation.current(head, t), head.unit, head.decimals) if head else ("x", "count", 0)
        code = status(current, decimals, indicator.better, goals, t)
        rows = [i for i in self.data.indicators if i.code == indicator.code]
        escalates = {"escalation": escalation(self.ini, calculation, head, goals, t, rows)} if self.ini.has_section("escalate") else {}
        acts = {} if self.data.actions is None else {"actions": actions.actions(
            self.data.actions, indicator.code, self.unit, self.data.root, self.period, self.as_at)}
        unreconciled = self.unreconciled(indicator, figures, t) if any(r["parent"] == self.unit for rs in self.data.units.rows.values() for r in rs) else []
        source = indicator.source or (self.own_texts()["texts"].get("source", "").strip() if self.own_texts() else "")
        beside = [named_json(other, t, current, unit, decimals) for other in named if other.is_shown(t)]
        return {
            **escalates, **acts,
            "code": indicator.code, "number": indicator.number, "title": indicator.title,
            "short_title": indicator.short_title, "section": indicator.section, "better": indicator.better,
            "basis": indicator.basis, "period": month_text(t),
            "current_label": indicator.current_label, "compare_label": indicator.compare_label,
            "target": goals.target_json(t, current, unit, decimals), "tolerance": goals.tolerance_json(t, unit),
            **({"targets": beside} if beside else {}), **({"source": source} if source else {}),
            "status": {"code": code, "text": None, "rag": RAG[code]},
            "figures": [figure_json(calculation, f, f is head, t) for f in figures],
            "benchmarks": self.benchmarks(indicator.code, head),
            "series": self.series(calculation, head, goals, named, t),
            "units": self.units(indicator, head, t),
            **({"unreconciled": unreconciled} if unreconciled else {}),
            "track": track(calculation, head, goals, t, rows),
            "outlook": Outlook(calculation, head, goals, t).json(self.data.forecasts.get(indicator.code, []), self.data.root, self.as_at),
            "trend": trend(calculation, head, self.settings, self.data.events.get(indicator.code, []), t,
                           self.as_at, goals.due(t)),
            "commentary": self.commentary(indicator.code)}

    def benchmarks(self, code, head):
        """"of each comparator the row counts that was last published by the as-at month (of equals, the later row)"."""
        chosen = {}
        for row in self.data.benchmarks.get(code, []):
            published = month(row["published"])
            if published is not None and published <= self.as_at:
                comparator = row["comparator"], row.get("group", "")
                before = chosen.get(comparator)
                if before is None or published >= month(before["published"]):
                    chosen[comparator] = row
        return [benchmark_json(row, head) for row in chosen.values()]

    def series(self, calculation, head, goals, named, t):
        """"the months of the trend's window, whatever the trend"; target: what was due; targets: of each other that is in force
        in any of these months."""
        months = window(calculation, head, self.settings, t) if head else []
        seen = [other for other in named if any(other.due(q) is not None for q in months)]
        answer = []
        for q in months:
            value = calculation.current(head, q)
            answer.append(dict(shown(value, head.unit, head.decimals), period=month_text(q), target=plain(goals.due(q)),
                               status=status(value, head.decimals, calculation.indicator.better, goals, q)))
            if seen:
                answer[-1]["targets"] = [{"name": other.spelling(t), "value": plain(other.due(q))} for other in seen]
        return answer

    def commentary(self, code):
        """commentary/PERIOD/CODE.md, or commentary/PERIOD/UNIT/CODE.md for a unit other than the root."""
        below = [] if self.unit == self.data.root else [self.unit]
        path = os.path.join(self.data.folder, "commentary", month_text(self.period), *below, code + ".md")
        if not os.path.exists(path):
            return None
        with open(path, encoding="utf-8-sig") as handle:
            lines = handle.read().splitlines()
        answer = {"status": "", "author": "", "date": "", "headline": "", "html": None}
        if lines and lines[0].strip() == "---":
            for line in lines[1:]:
                if line.strip() == "---":
                    break
                key, _, text = line.partition(":")
                key = key.strip().lower()
                if key in answer or (key == "lang" and text.strip()):
                    answer[key] = text.strip()
        return answer


def report_folder(templates, name, period):
    """"`templates/ocg-contract@2021-04/`, where it exists, is used for periods from that month on"."""
    best, chosen = -1, name
    for folder in os.listdir(templates):
        base, at, since = folder.partition("@")
        t = month(since) if at else None
        if base == name and t is not None and best < t <= period:
            best, chosen = t, folder
    return os.path.join(templates, chosen)


def natural(text):
    """"2 before 10, blanks last"."""
    return (text == "", [(0, int(part), "") if part.isdigit() else (1, 0, part)
                         for part in re.findall(r"\d+|\D+", text)])


def figure_json(calculation, figure, is_head, t):
    compare = calculation.compare(figure, t)
    compared = nothing() if compare is None else shown(compare, figure.unit, figure.decimals)
    if calculation.indicator.compare == "prev12-average":     # "report.json has `months` (their number) beside it, always": of periods
        compared["months"] = len(calculation.with_value_of_12(figure, t))
    per = {"per": float(figure.per)} if str(figure.unit) == "rate" else {}
    return {"label": figure.label, "unit": str(figure.unit), **per, "headline": is_head,
            "current": shown(calculation.current(figure, t), figure.unit, figure.decimals),
            "compare": compared,
            "year_ago": shown(calculation.current(figure, t - 12), figure.unit, figure.decimals)}


def benchmark_json(row, head):
    value = Written(row["value"])
    answer = {"comparator": row["comparator"], "period": row["period"], "source": row.get("source", "")}
    if row.get("group"):
        answer["group"] = row["group"]
    if is_number(value.value):
        return dict(answer, value=plain(value.value),
                    text=goal_text(value.value, head.unit if head else "count", value.decimals))
    return dict(answer, **shown(value.value, "count", 0))


def calculate(data, templates, report, period, unit=None, as_at=None):
    """report.json as Python objects; period, as_at as on the command line."""
    return Report(Data(data), templates, report, month(period), unit, as_at).json()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("data", "templates", "report", "period"):
        parser.add_argument(name)
    parser.add_argument("--unit")
    parser.add_argument("--as-at")
    a = parser.parse_args()
    json.dump(calculate(a.data, a.templates, a.report, a.period, a.unit, a.as_at), sys.stdout,
              ensure_ascii=False, indent=1)
    print()


if __name__ == "__main__":
    main()
