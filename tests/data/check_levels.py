#!/usr/bin/env python3
"""Check that the example's areas and teams add up to the authority, and that the scripts still make what is there.

    python3 tests/data/check_levels.py [DATA]

DATA defaults to data/. What fails is printed, and the exit status is then 1. Sums are taken from the CSVs alone: of each
month, measure and parent, over the units that units.csv has open below it in that month. Nothing here is shared with
make_levels.py or with the C program.
"""
import csv
import filecmp
import shutil
import subprocess
import sys
import tempfile
from decimal import Decimal
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = ("make_example.py", "make_levels.py", "make_workforce.py")
MONTHS = ["%d-%02d" % (n // 12, n % 12 + 1) for n in range(2018 * 12 + 9, 2020 * 12 + 10)]         # 25, to October 2020
LATE = {"first_time_entrants": 13, "population_10_17": 13}                      # months until a number is known

# Which measures stop at the authority or at areas; teams have rows for all others.
OF_THE_AUTHORITY = {"contacts", "a1_children", "a1_days", "a2_children", "a2_days"}
OF_AREAS = {"adoptions", "population_0_17", "rate_referrals", "rate_assessments", "rate_s47", "rate_icpc_children", "children_in_need",
            "cp_plans_open", "children_in_care", "population_10_17", "first_time_entrants"}
# Staff by role and unit: sums within a row, and their bounds. Cases that those of a band hold, at least and at most.
FUNDED_IN_FULL = ("in_post", "vacancies")
NO_MORE_THAN = {"vacancies_covered": ("vacancies", "agency_staff"), "first_year": ("in_post",), "agency_staff": ("funded",)}
BANDS = {"holders_to_12": (1, 12), "holders_13_to_16": (13, 16), "holders_17_to_20": (17, 20), "holders_21_to_25": (21, 25),
         "holders_over_25": (26, 60)}
# Parts of a whole that no percentage of figures.csv names.
PARTS = {"referrals_authorised": "referrals_initiated", "adoptions": "children_in_care"}

counts = {"checks": 0, "failures": 0}


def check(good, what):
    counts["checks"] += 1
    if not good:
        counts["failures"] += 1
        print(f"FAILED  {what}")


def rows_of(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def earlier(month, by):
    n = int(month[:4]) * 12 + int(month[5:]) - 1 - by
    return f"{n // 12}-{n % 12 + 1:02}"


class Example:
    """Every row: {(unit, measure, month): text}, and the structure of each month."""

    def __init__(self, folder):
        self.units = rows_of(folder / "units.csv")
        self.figures = rows_of(folder / "figures.csv")
        [self.root] = [row["unit"] for row in self.units if not row["parent"]]
        self.value, self.note = {}, {}
        for path in sorted([*folder.glob("kpi/*.csv"), *folder.glob("workforce/*.csv")]):
            for row in rows_of(path):
                for measure, text in self.cells(row):
                    key = row["unit"], measure, row["period"]
                    check(key not in self.value, f"{path}: {key} stands twice")
                    self.value[key], self.note[key] = text, row["note"]
        self.measures = {measure for _, measure, _ in self.value}

    @staticmethod
    def cells(row):
        if "measure" in row:
            return [(row["measure"], row["value"])]
        return [(f"{row['role']}.{column}", text) for column, text in row.items() if column not in ("period", "unit", "role", "note")]

    def open(self, month):
        """Unit -> parent."""
        return {row["unit"]: row["parent"] for row in self.units
                if row["from"] <= month and (not row["to"] or month <= row["to"])}

    def children(self, parent, month):
        return [unit for unit, above in self.open(month).items() if above == parent]

    def months(self, measure):
        return [earlier(month, LATE.get(measure, 0)) for month in MONTHS]


def number(text):
    return None if text == "z" else Decimal(text)


def check_sums(example, parent, measure, month):
    """The children's rows, every one of them there, give the parent's."""
    what = f"{measure} of {parent} in {month}"
    children = example.children(parent, month)
    texts = [example.value.get((child, measure, month)) for child in children]
    whole = example.value.get((parent, measure, month))
    check(whole is not None and None not in texts, f"{what}: rows are missing: {whole}, {dict(zip(children, texts))}")
    if whole is None or None in texts:
        return
    if "z" in (whole, *texts):
        check({whole, *texts} == {"z"}, f"{what}: z of some and not of all")
        return
    total = sum(map(number, texts))
    check(total == number(whole), f"{what}: {number(whole)}, and its units add up to {total}")


def check_levels(example):
    areas = [row["unit"] for row in example.units if row["level"] == "area"]
    for measure in sorted(example.measures):
        levels = () if measure in OF_THE_AUTHORITY else ("root",) if measure in OF_AREAS else ("root", "area")
        for month in example.months(measure):
            for parent in ([example.root] if "root" in levels else []) + (areas if "area" in levels else []):
                check_sums(example, parent, measure, month)


def check_rows(example):
    """No row but of an open unit and of the levels and months said above; each of them noted."""
    level = {row["unit"]: row["level"] for row in example.units}
    for (unit, measure, month), note in example.note.items():
        if unit == example.root:
            continue
        what = f"{measure} of {unit} in {month}"
        check(unit in example.open(month), f"{what}: the unit is not open")
        check(note == "illustrative", f"{what}: note “{note}”")
        check(month in example.months(measure), f"{what}: not one of the 25 months")
        check(measure not in OF_THE_AUTHORITY and (measure not in OF_AREAS or level[unit] == "area"), f"{what}: not of this level")


def check_parts(example):
    """Where a percentage is made of two measures, no unit has more of the part than of the whole."""
    parts = {(f["numerator"], f["denominator"]) for f in example.figures if f["unit"] == "percent"} | set(PARTS.items())
    parts = [(part, whole) for part, whole in parts if " " not in part + whole]
    check(len(parts) > 10, f"{len(parts)} percentages of two measures")
    for (unit, measure, month), text in example.value.items():
        for part, whole in parts:
            if measure == part and unit != example.root and number(text) is not None:
                of = number(example.value.get((unit, whole, month), "z"))
                check(of is not None and 0 <= number(text) <= of, f"{part} of {unit} in {month}: {text} of {of}")


def check_caseloads(example):
    for (unit, measure, month), text in example.value.items():
        if measure == "social_worker.cases" and unit != example.root:
            average = number(text) / number(example.value[unit, "social_worker.case_holders", month])
            check(9 <= average <= 24, f"{unit} in {month}: {average:.1f} cases each")


def check_staff(example):
    """Each row of staff: what is funded is filled or vacant, and no part is more than its whole. In print, the share of agency staff is
    that of KPI 13, of its own posts."""
    rows = {(unit, measure.split(".")[0], month) for unit, measure, month in example.value if measure.endswith(".funded")}
    check(len(rows) > 1000, f"{len(rows)} rows of staff")
    for unit, role, month in rows:
        def cell(column):
            return number(example.value[unit, f"{role}.{column}", month])
        what = f"{role} of {unit} in {month}"
        check(sum(map(cell, FUNDED_IN_FULL)) == cell("funded"), f"{what}: filled and vacant posts are not the funded ones")
        for part, wholes in NO_MORE_THAN.items():
            for whole in wholes:
                check(0 <= cell(part) <= cell(whole), f"{what}: {part} {cell(part)}, {whole} {cell(whole)}")
        if role == "social_worker":
            check_bands(what, cell)
        if unit == example.root and role != "family_support_worker":
            shares = {int(cell(part) / cell(whole) * 100 + Decimal("0.5")) for part, whole in (("agency", "posts"), ("agency_staff", "funded"))}
            check(len(shares) == 1, f"{what}: shares of agency staff {shares}")


def check_bands(what, cell):
    held = {band: cell(band) for band in BANDS}
    check(sum(held.values()) == cell("case_holders"), f"{what}: {held} are not the {cell('case_holders')} case holders")
    least, most = (sum(count * BANDS[band][at] for band, count in held.items()) for at in (0, 1))
    check(least <= cell("cases") <= most, f"{what}: {cell('cases')} cases, where {held} hold {least} to {most}")


def check_moves(example):
    """Of the authority: who starts and who leaves is all that its staff change by."""
    roles = {measure.split(".")[0] for measure in example.measures if measure.endswith(".in_post")}
    for role in roles:
        def cell(column, month):
            return number(example.value[example.root, f"{role}.{column}", month])
        for month in MONTHS:
            before, now = cell("in_post", earlier(month, 1)), cell("in_post", month)
            check(before + cell("starters", month) - cell("leavers", month) == now, f"{role} in {month}: {before} and then {now} in post")


def check_history(example):
    """One team opens, one closes and one moves, within the 25 months; the others stay."""
    first, last = example.open(MONTHS[0]), example.open(MONTHS[-1])
    opened, closed = set(last) - set(first), set(first) - set(last)
    moved = {unit for unit in set(first) & set(last) if first[unit] != last[unit]}
    check([len(opened), len(closed), len(moved)] == [1, 1, 1], f"opened {opened}, closed {closed}, moved {moved}")
    check(len(example.units) == len(set(first) | set(last)) + 1, "a unit has more rows than it needs")


def check_scripts(folder):
    """The scripts write the exports that are there, byte for byte, and no more."""
    with tempfile.TemporaryDirectory() as scratch:
        made = Path(scratch) / "data"
        shutil.copytree(folder, made, ignore=lambda path, names: names if Path(path).name in ("kpi", "workforce") else [])
        for script in SCRIPTS:
            subprocess.run([sys.executable, ROOT / "tests/data" / script, made], check=True)
        for part in ("kpi", "workforce"):
            compared = filecmp.dircmp(folder / part, made / part)
            _, different, failed = filecmp.cmpfiles(folder / part, made / part, compared.common_files, shallow=False)
            for name in [*compared.left_only, *compared.right_only, *different, *failed]:
                check(False, f"{part}/{name} is not what the scripts write")
            check(len(compared.common_files) > 30, f"{part}: {len(compared.common_files)} files compared")


def main():
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "data"
    example = Example(folder)
    check_levels(example)
    check_rows(example)
    check_parts(example)
    check_caseloads(example)
    check_staff(example)
    check_moves(example)
    check_history(example)
    check_scripts(folder)
    print(f"{counts['checks']} checks of areas and teams in {folder}: {counts['failures'] or 'none'} failed")
    return 1 if counts["failures"] else 0


if __name__ == "__main__":
    sys.exit(main())
