#!/usr/bin/env python3
"""Check that the example's exports give every figure that was published, and nothing that contradicts one.

    python3 tests/data/check_published.py [DATA]

The published figures are in tests/data/published. DATA defaults to data/. What fails is printed, and the exit status is
then 1.

It works from the CSVs alone, with exact fractions, and shares no code with make_example.py or with the C program: it
is a second reading of the arithmetic, of as much of it as this data needs (the authority’s own rows, no suppressed
numbers). What areas and teams have is for check_levels.py.
"""
import csv
import sys
from fractions import Fraction
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PUBLISHED = ROOT / "tests/data/published"
ROOT_UNIT = "BCT"
NOW, YEAR_AGO = "2020-10", "2019-10"
RATES = {"Referrals": "HR1", "Assessments completed": "HR2", "Children subject to S47 enquiries": "HR3",
         "Children subject of an ICPC": "HR4", "Children in Need": "HR5", "Children with a CP Plan": "HR6",
         "Children in Care": "HR7"}
SECTIONS = ("kpi", "headline-rate", "activity", "business-plan")                # of the contract report


# ---- the verdict --------------------------------------------------------------------------------------------

counts = {"checks": 0, "failures": 0}


def check(good, what):
    counts["checks"] += 1
    if not good:
        counts["failures"] += 1
        print(f"FAILED  {what}")


def same(got, wanted, what):
    check(got == wanted, f"{what}: {got}, and not {wanted}")


# ---- months -------------------------------------------------------------------------------------------------

def later(month, by):
    n = int(month[:4]) * 12 + int(month[5:]) - 1 + by
    return f"{n // 12}-{n % 12 + 1:02}"


def months(first, last):
    made = []
    while first <= last:
        made.append(first)
        first = later(first, 1)
    return made


def april_before(month):
    return f"{int(month[:4]) - (month[5:] < '04')}-04"


# ---- reading ------------------------------------------------------------------------------------------------

def rows_of(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


class Data:
    """The exports of the rounds up to `as_at`, and the definitions beside them."""

    def __init__(self, folder, as_at):
        self.as_at = as_at
        self.fact, self.note = {}, {}
        unit = [r["unit"] for r in rows_of(folder / "units.csv")]
        for path in sorted([*folder.glob("kpi/*.csv"), *folder.glob("workforce/*.csv")], key=lambda p: p.name):
            if path.stem[:7] > as_at or path.stem.endswith("-staff"):            # of the workforce report alone
                continue
            seen = set()
            for row in rows_of(path):
                check(row["unit"] in unit, f"{path}: unit {row['unit']}")
                check(row["period"] <= path.stem[:7], f"{path}: a row about {row['period']}")
                if row["unit"] != ROOT_UNIT:
                    continue
                for measure, text in self.numbers(row):
                    key = measure, row["period"]
                    check(key not in seen, f"{path}: {key} twice")
                    seen.add(key)
                    if text == "z":
                        continue
                    check(text.isdigit(), f"{path}: {key} is “{text}”, and not a whole number")
                    self.fact[key], self.note[key] = Fraction(text), row["note"] or ""
        self.stock = {r["measure"] for r in rows_of(folder / "measures.csv") if r["kind"] == "stock"}
        self.titled = {r["measure"] for r in rows_of(folder / "measures.csv")}
        self.indicator = {r["code"]: r for r in rows_of(folder / "indicators.csv") if r["section"] in SECTIONS}
        self.figures = [r for r in rows_of(folder / "figures.csv") if r["indicator"] in self.indicator]
        self.targets = rows_of(folder / "targets.csv")
        self.benchmarks = rows_of(folder / "benchmarks.csv")

    @staticmethod
    def numbers(row):
        if "measure" in row:
            return [(row["measure"], row["value"])]
        return [(f"{row['role']}.{c}", v) for c, v in row.items() if c not in ("period", "unit", "role", "note")]

    # ---- arithmetic: doc/design.md, section 4 -----

    def amount(self, expression, over):
        """The measures of an expression, each summed (a stock: averaged) over months; None where one is missing."""
        total, sign = Fraction(0), 1
        for word in expression.split():
            if word in "+-":
                sign = 1 if word == "+" else -1
                continue
            values = [self.fact.get((word, m)) for m in over]
            if None in values:
                return None
            value = sum(values)
            if word in self.stock or word.split(".")[-1] in self.stock:
                value /= len(over)
            total += sign * value
        return total

    def window(self, code, month):
        first = {"month": month, "snapshot": month, "ytd": april_before(month), "rolling12": later(month, -11),
                 "rolling36": later(month, -35)}[self.indicator[code]["basis"]]
        return months(first, month)

    @staticmethod
    def ratio(figure, n, d):
        """None where there is nothing to divide, or nothing to divide by."""
        if n is None or (figure["denominator"] and not d):
            return None
        scale = {"percent": 100, "rate": int(figure["per"] or 1)}.get(figure["unit"], 1)
        return n / d * scale if figure["denominator"] else n

    def over(self, figure, span):
        return self.ratio(figure, self.amount(figure["numerator"], span),
                          self.amount(figure["denominator"], span) if figure["denominator"] else None)

    def current(self, figure, month):
        return self.over(figure, self.window(figure["indicator"], month))

    def compare(self, figure, month):
        how = self.indicator[figure["indicator"]]["compare"]
        before = months(later(month, -12), later(month, -1))
        if how == "prev12-total":
            return self.over(figure, before)
        if how.startswith("back-"):
            return self.current(figure, later(month, -int(how[5:])))
        if how == "prev12-average":
            windows = [self.window(figure["indicator"], m) for m in before]
            tops = [self.amount(figure["numerator"], w) for w in windows]
            if not figure["denominator"]:
                return None if None in tops else self.ratio(figure, sum(tops) / len(tops), None)
            bottoms = [self.amount(figure["denominator"], w) for w in windows]
            return None if None in tops + bottoms else self.ratio(figure, sum(tops), sum(bottoms))
        return None

    def headline(self, code):
        [figure] = [f for f in self.figures if f["indicator"] == code and f["headline"] == "yes"]
        return figure

    def lagged(self, code, report):
        return later(report, -int(self.indicator[code]["lag"] or 0))

    def printed(self, figure, value):
        return rounded(value, int(figure["decimals"] or 0))

    def shown(self, code, report):
        figure = self.headline(code)
        return self.printed(figure, self.current(figure, self.lagged(code, report)))

    def in_report(self, report):
        return [c for c, i in self.indicator.items() if (i["from"] or "0") <= report <= (i["to"] or "9")]

    def target(self, code, month):
        """(target, low, high) in force, the part that is due where it is phased; None where there is none."""
        rows = [t for t in self.targets if t["indicator"] == code and t["from"] <= month and (t["known"] or t["from"]) <= self.as_at]
        if not rows:
            return None
        row = max(rows, key=lambda t: t["from"])
        part = Fraction(len(months(april_before(month), month)), 12) if row["phasing"] == "linear" else 1
        return tuple(Fraction(row[c]) * part if row[c] else None for c in ("target", "tolerance_low", "tolerance_high"))

    def status(self, code, report):
        month = self.lagged(code, report)
        value, target = self.shown(code, report), self.target(code, month)
        if value is None:
            return "no-data"
        if target is None:
            return "none"
        high = self.indicator[code]["better"] == "high"
        aim, tolerance = target[0], target[1 if high else 2]
        if value >= aim if high else value <= aim:
            return "met"
        if tolerance is None:
            return "missed"
        return "within" if (value >= tolerance if high else value <= tolerance) else "outside"


def rounded(value, decimals=0):
    """Half up, away from zero: exactly."""
    if value is None:
        return None
    scaled = abs(value) * 10 ** decimals
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return Fraction(whole if value >= 0 else -whole, 10 ** decimals)


def plain(text):
    return Fraction(text.replace(",", "").replace("%", "").replace(" days", "")) if text else None


# ---- what was published -------------------------------------------------------------------------------------

def check_figures(data, published):
    for row in rows_of(published / "published-figures.csv"):
        what = f"{row['indicator']} {row['column']} of “{row['figure']}”"
        if row["column"] == "benchmark":
            found = [b for b in data.benchmarks if (b["indicator"], b["comparator"]) == (row["indicator"], row["figure"])]
            same([Fraction(b["value"]) for b in found if b["published"] <= YEAR_AGO], [plain(row["printed"])], what)
            continue
        found = [f for f in data.figures if (f["indicator"], f["label"]) == (row["indicator"], row["figure"])]
        if len(found) != 1:
            check(False, f"{what}: no such figure")
            continue
        [figure], month = found, data.lagged(row["indicator"], NOW)
        how = data.indicator[row["indicator"]]["compare"]
        if row["column"] == "current":
            value = data.current(figure, month)
        elif row["column"] == "year-ago":
            value = data.current(figure, later(month, -12))
        else:
            same({"back-1": "prev-month"}.get(how, how), row["column"], f"{row['indicator']}: compares")
            value = data.compare(figure, month)
        same(data.printed(figure, value), plain(row["printed"]), what)
        same(figure["unit"] == "percent", row["printed"].endswith("%"), f"{what}: a percentage")


def check_rates(data, published):
    for row in rows_of(published / "published-headline-rates.csv"):
        code = RATES[row["rate per 10000"]]
        figure = data.headline(code)
        same((figure["label"], figure["unit"], figure["per"]), (row["rate per 10000"], "rate", "10000"), f"{code}: figure")
        same(data.shown(code, NOW), plain(row["Birmingham October 20"]), f"{code} October 2020")
        same(data.printed(figure, data.compare(figure, NOW)), plain(row["Birmingham Nov-19"]), f"{code} November 2019")
        same(data.indicator[code]["basis"], row["basis"].replace("rolling 12 months", "rolling12"), f"{code}: basis")
        for comparator in ("Statistical neighbours", "National", "West Midlands"):
            found = [plain(b["value"]) for b in data.benchmarks if (b["indicator"], b["comparator"]) == (code, comparator)]
            same(found, [plain(row[comparator])], f"{code} {comparator}")


def check_targets(data, published):
    for row in rows_of(published / "published-targets.csv"):
        code = row["indicator"]
        same(data.indicator[code]["better"], row["better"], f"{code}: better")
        same(data.status(code, NOW), row["status_from_the_figures"], f"{code}: status")
        found = [t for t in data.targets if t["indicator"] == code and t["from"] == "2020-04"]
        wanted = [tuple(plain(row[c]) for c in ("target", "tolerance_low", "tolerance_high"))] if row["target"] else []
        same([tuple(plain(t[c]) for c in ("target", "tolerance_low", "tolerance_high")) for t in found], wanted,
             f"{code}: target from April 2020")
    same([t["from"] for t in data.targets if t["indicator"] == "KPI1" and t["from"] == "2019-04"], ["2019-04"],
         "KPI1: the target labelled 19/20")


def check_annual(data, published):
    year = months("2019-04", "2020-03")
    for row in rows_of(published / "annual-performance-2019-20.csv"):
        good = 0
        for month in year:
            [code] = [c for c in data.in_report(month) if data.indicator[c]["number"] == row["PI"]]
            good += data.status(code, month) in ("met", "within")
        wanted = row["Months met or within tolerance last 12 months"]
        same(f"{good}/{len(year)}", wanted, f"indicator {row['PI']} in 2019/20: months met or within tolerance")
        same(f"{rounded(Fraction(good, len(year)) * 100)}%", row["%"], f"indicator {row['PI']} in 2019/20: share of months")


# ---- what was published in words, sentence by sentence -------------------------------------------------------

def check_must_hold(data, folder):
    def total(measure, first, last):
        return data.amount(measure, months(first, last))

    def unrounded(code, month):
        return data.current(data.headline(code), month)

    same(total("contacts", "2020-09", "2020-09"), 4128, "contacts in September 2020")
    for code in ("KPI1", "KPI3"):
        check(data.shown(code, NOW) > data.shown(code, "2020-09"), f"{code} was better in October than in September 2020")
    for month in months("2020-04", NOW):
        check(unrounded("KPI3", month) >= data.target("KPI3", month)[0], f"KPI3 at or above target in {month}")
    for month in months("2020-06", "2020-09"):
        check(data.shown("KPI14", month) < 18, f"caseload below 18 in {month}")

    for first, last, children, average in [("2016-11", "2017-10", 81, 628), ("2017-11", "2018-10", 81, 478),
                                           ("2018-11", "2019-10", 91, 501), ("2019-11", "2020-10", 43, 525)]:
        got = total("a1_children", first, last)
        same(got, children, f"children adopted {first} to {last}")
        same(rounded(total("a1_days", first, last) / got), average, f"their average days, {first} to {last}")
    same(total("a1_days", "2017-11", NOW), 106884, "days in the three years to October 2020")
    same(total("a1_children", "2017-11", NOW), 215, "children in the three years to October 2020")
    for month in ("2020-04", "2020-05", "2020-06"):
        same(total("adoptions", month, month), 0, f"adoption orders in {month}")
    same(total("adoptions", NOW, NOW), 2, "adoption orders in October 2020")
    same(total("adoptions", "2019-04", "2019-10"), 63, "adoptions April to October 2019")
    same(total("adoptions", "2020-04", "2020-10"), 12, "adoptions April to October 2020")
    for month in months("2017-04", NOW):
        same(total("adoptions", month, month), total("a1_children", month, month), f"adoptions and children of A1 in {month}")

    outside = [m for m in months("2019-04", "2020-10") if data.status("KPI6", m) == "outside"]
    same(outside, [YEAR_AGO], "KPI6: the months outside tolerance")

    same(data.lagged("FTE", NOW), "2019-09", "first time entrants: the year printed in October 2020 ends in")
    now, before = data.shown("FTE", NOW), data.shown("FTE", YEAR_AGO)
    same((now, before), (351, 388), "first time entrants, and the year before")
    for better, worse in [(now, before), (unrounded("FTE", "2019-09"), unrounded("FTE", "2018-09"))]:
        same(rounded((worse - better) / worse * 100, 1), Fraction("9.5"), "first time entrants improved by")
    for month in months("2019-04", "2019-09"):
        check(unrounded("FTE", month) < unrounded("FTE", later(month, -1)), f"first time entrants fell in {month}")
    same(Data(folder, "2020-09").shown("FTE", NOW), None, "first time entrants known a month before")

    same(data.status("KPI12", YEAR_AGO), "met", "KPI12 in October 2019, against the target that was due")
    same(rounded(data.target("KPI12", NOW)[0], 1), Fraction("40.8"), "KPI12: due by October")

    # what cannot be, and how it is handled
    used = {}
    for figure in data.figures:
        for word in (figure["numerator"] + " " + figure["denominator"]).split():
            used.setdefault(word, set()).add(figure["indicator"])
    for measure, codes in used.items():
        rates = {c for c in codes if c.startswith("HR")}
        check(not rates or rates == codes, f"{measure} is shared by headline rates and others")
        check(measure in "+-" or (measure in data.titled or measure.split(".")[-1] in data.titled), f"{measure} has no row in measures.csv")
    for measure in ("population_0_17", "population_10_17"):
        check(measure in data.stock, f"{measure} is a stock")
    for code in RATES.values():
        same(data.indicator[code]["compare"], "back-11", f"{code}: compares")
    check(used["leavers_for_eet"] == {"KPI9"} and used["leavers_for_accommodation"] == {"KPI10"}, "two totals of care leavers")
    for part, whole, wanted in [("social_worker.agency", "social_worker.posts", (66, 400)),
                                ("team_manager.agency", "team_manager.posts", (23, 260)),
                                ("social_worker.agency + team_manager.agency", "social_worker.posts + team_manager.posts", (89, 660))]:
        same((data.amount(part, [NOW]), data.amount(whole, [NOW])), wanted, f"{part} of {whole}")
    same(data.indicator["KPI11"]["current_label"], "3 year average", "KPI11: current_label")
    same(data.indicator["KPI15"]["compare_label"], "Prev. rolling 12 months average", "KPI15: compare_label")

    # the Trust's report to scrutiny of 9 December 2020, about the six months to October
    tally = [data.status(f"KPI{n}", NOW) for n in range(1, 16)]
    same([tally.count(s) for s in ("met", "within", "missed")], [8, 6, 1], "October 2020: met, within, missed")
    for month in months("2020-05", NOW):
        good = [data.status(f"KPI{n}", month) for n in range(1, 16)].count("met")
        check(good >= 8, f"the majority on or better than target in {month}: {good}")
    for measure in ("contacts", "referrals_initiated", "referrals_authorised"):
        lowest = min(months(YEAR_AGO, NOW), key=lambda m: data.fact[measure, m])
        check(lowest == "2020-04" or (measure == "contacts" and lowest == YEAR_AGO), f"{measure} falls when schools close: lowest in {lowest}")


# ---- the data themselves ------------------------------------------------------------------------------------

def check_complete(data, folder):
    """October 2019 to October 2020 render in full, each from the rounds that there were. True if so."""
    before = counts["failures"]
    for report in months(YEAR_AGO, NOW):
        then = Data(folder, report)
        contract = [then.indicator[c]["number"] for c in then.in_report(report) if then.indicator[c]["section"] == "kpi"]
        same(sorted(contract, key=int), [str(n) for n in range(1, 16)], f"{report}: contract indicators")
        for figure in then.figures:
            code = figure["indicator"]
            if code not in then.in_report(report):
                continue
            month, what = then.lagged(code, report), f"{report}: {code} “{figure['label']}”"
            check(then.current(figure, month) is not None, f"{what} has no value")
            check(then.current(figure, later(month, -12)) is not None, f"{what} has no value a year ago")
            check(then.indicator[code]["compare"] == "none" or then.compare(figure, month) is not None, f"{what} has no comparison")
            if figure["headline"] == "yes":
                long = 13 if then.indicator[code]["basis"] == "rolling36" else 25
                for back in range(long):
                    at = later(month, -back)
                    check(then.current(figure, at) is not None, f"{what} has no value for the chart in {at}")
                    check(then.indicator[code]["section"] != "kpi" or then.target(code, at), f"{what} has no target in {at}")
    return counts["failures"] == before


def check_plausible(data):
    spans = {}
    for measure, month in data.fact:
        spans.setdefault(measure, []).append(month)
    for measure, held in spans.items():
        same(sorted(held), months(min(held), max(held)), f"{measure}: months")
    for figure in data.figures:
        if figure["unit"] != "percent":
            continue
        for month in spans.get(figure["denominator"].split()[0], []):
            part, whole = data.amount(figure["numerator"], [month]), data.amount(figure["denominator"], [month])
            check(None not in (part, whole) and part <= whole, f"{figure['numerator']} is more than {figure['denominator']} in {month}")
    for month in spans.get("referrals_initiated", []):
        check(data.fact.get(("referrals_authorised", month), 0) <= data.fact["referrals_initiated", month],
              f"more referrals authorised than initiated in {month}")



def check_notes(data, published):
    """What was printed is marked so, and the rest as illustrative. Only these months hold anything real:
    two columns of the report, the month before, no adoption orders, and November 2019 of the headline rates."""
    real = {NOW, YEAR_AGO, "2020-09", "2019-11", "2020-04", "2020-05", "2020-06", data.lagged("FTE", NOW)}
    for (measure, month), note in data.note.items():
        check(note in ("", "illustrative"), f"{measure} {month}: note “{note}”")
        check(note == "illustrative" or month in real, f"{measure} {month} is not marked as illustrative")
    columns = {(r["indicator"], r["column"]) for r in rows_of(published / "published-figures.csv")}
    shown = {(code, data.lagged(code, NOW)) for code, column in columns if column == "current"}
    shown |= {(code, YEAR_AGO) for code, column in columns if column == "year-ago"}
    shown |= {(code, "2020-09") for code, column in columns if column == "prev-month"}
    shown |= {(code, month) for code in RATES.values() for month in (NOW, "2019-11")}
    for figure in data.figures:
        for code, month in shown:
            for measure in (figure["numerator"] + " " + figure["denominator"]).split():
                if figure["indicator"] == code and measure not in "+-":
                    check(data.note.get((measure, month)) != "illustrative",
                          f"{measure} {month} is marked as illustrative, but {code} of that month was printed")


def main():
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "data"
    data = Data(folder, NOW)
    check_figures(data, PUBLISHED)
    check_rates(data, PUBLISHED)
    check_targets(data, PUBLISHED)
    check_annual(data, PUBLISHED)
    check_plausible(data)
    check_notes(data, PUBLISHED)
    if check_complete(data, folder):
        check_must_hold(data, folder)
    else:
        print("What else must hold was not checked: it needs complete data")
    print(f"{counts['checks']} checks of {folder} against {PUBLISHED}: "
          f"{counts['failures'] or 'none'} failed")
    return 1 if counts["failures"] else 0


if __name__ == "__main__":
    sys.exit(main())
