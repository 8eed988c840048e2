#!/usr/bin/env python3
"""Make the example's rows of areas and teams: data/kpi/ and data/workforce/, PERIOD-areas.csv and PERIOD-teams.csv.

    python3 tests/data/make_levels.py [DATA]         (default: the data folder of this repository)

All of them are illustrative. The authority's own rows are read, and never written: each of its numbers is dealt out to
the teams that are open in the month (units.csv), so that the teams add up to it exactly, and an area's rows are its
teams' sums. A team has a size, a tendency in each share that makes it better or worse than the others, and as much
chance as its counts are small. What a team cannot have, such as a population, is dealt out all the same and written for
areas alone.

The same script writes the same bytes on any machine. It needs Python 3 and nothing else. What it made is checked by
check_levels.py, which shares no code with it.
"""
import csv
import math
import random
import sys
from pathlib import Path

ROOT_UNIT = "BCT"
FIRST_ROUND, LAST_ROUND = "2018-10", "2020-10"
ILLUSTRATIVE = "illustrative"

# ---- the teams ------------------------------------------------------------------------------------------------

# How much of the work each has, by month: a straight line between the knots. A team that opens takes over little by
# little; the work of one that closes goes to those that stay.
SIZES = {
    "TEAM-A1": {"2018-10": 12}, "TEAM-A2": {"2018-10": 10}, "TEAM-A3": {"2018-10": 9, "2020-10": 10},
    "TEAM-A4": {"2018-10": 8, "2020-03": 8, "2020-06": 10},
    "TEAM-B1": {"2018-10": 11, "2020-03": 11, "2020-06": 12}, "TEAM-B2": {"2018-10": 11, "2020-10": 12},
    "TEAM-B3": {"2018-10": 9, "2020-03": 9, "2020-06": 10}, "TEAM-B4": {"2018-10": 6, "2020-03": 5},
    "TEAM-C1": {"2018-10": 10, "2019-12": 10, "2020-04": 8}, "TEAM-C2": {"2018-10": 8, "2019-12": 8, "2020-04": 7},
    "TEAM-C3": {"2018-10": 5}, "TEAM-C4": {"2020-01": 2, "2020-04": 4}}

# What a reader is to find: a share that one team is far better or worse in, in standard deviations of a single case.
TENDENCIES = {
    ("referrals_24h", "TEAM-B2"): {"2020-04": 0, "2020-07": -0.34},
    ("assessments_in_time", "TEAM-C1"): {"2018-10": 0.22},
    ("social_worker.supervisions", "TEAM-A3"): {"2019-10": 0.2, "2020-02": -0.5},
    ("social_worker.agency", "TEAM-B1"): {"2018-10": 0.35}}
USUAL_TENDENCY = 0.12

# Cases that each social worker holds, more or fewer than the others'.
CASELOADS = {"TEAM-B2": 1.14, "TEAM-C3": 0.88, "TEAM-A3": 1.07}


# ---- the measures ---------------------------------------------------------------------------------------------

FLOW, STOCK = "flow", "stock"
# measure -> (kind, None) for a whole, (kind, whole) for a part of it. In this order, so that a part finds its whole.
TEAM_MEASURES = {
    "referrals_initiated": (FLOW, None), "referrals_authorised": (FLOW, "referrals_initiated"),
    "referrals_24h": (FLOW, "referrals_authorised"), "re_referrals": (FLOW, "referrals_initiated"),
    "assessments": (FLOW, None), "assessments_in_time": (FLOW, "assessments"),
    "icpc": (FLOW, None), "icpc_in_time": (FLOW, "icpc"),
    "cp_plans_opened": (FLOW, None), "cp_plans_repeat": (FLOW, "cp_plans_opened"),
    "long_term_children": (STOCK, None), "stable_placements": (STOCK, "long_term_children"),
    "children_in_care_kpi7": (STOCK, None), "three_placements": (STOCK, "children_in_care_kpi7"),
    "reviews": (FLOW, None), "reviews_in_time": (FLOW, "reviews"),
    "leavers_for_eet": (FLOW, None), "leavers_eet": (FLOW, "leavers_for_eet"),
    "leavers_for_accommodation": (FLOW, None), "leavers_suitable": (FLOW, "leavers_for_accommodation")}
# An area has people who live there and a court; a team has not. Contacts come to one front door for the whole city, and
# one adoption service finds all families: what is theirs has the authority's rows alone.
AREA_MEASURES = {
    "adoptions": (FLOW, None), "population_0_17": (STOCK, None), "rate_referrals": (FLOW, None), "rate_assessments": (FLOW, None),
    "rate_s47": (FLOW, None), "rate_icpc_children": (FLOW, None), "children_in_need": (STOCK, None), "cp_plans_open": (STOCK, None),
    "children_in_care": (STOCK, None), "population_10_17": (STOCK, None), "first_time_entrants": (FLOW, None)}
# Measures that count the same people share their chance.
CHANCE_OF = {"leavers_for_accommodation": "leavers_for_eet", "population_10_17": "population_0_17", "children_in_care": "children_in_care_kpi7"}
STILL = {"population_0_17", "population_10_17"}                 # nothing but the teams' sizes moves them

WORKFORCE_COLUMNS = ["posts", "agency", "case_holders", "cases", "due_supervision", "supervisions"]


# ---- months ---------------------------------------------------------------------------------------------------

def number_of(month):
    return int(month[:4]) * 12 + int(month[5:]) - 1


def months(first, last):
    return ["%d-%02d" % (n // 12, n % 12 + 1) for n in range(number_of(first), number_of(last) + 1)]


def level(knots, month):
    """A straight line between the knots ({month: level}), flat before the first and after the last."""
    at, known = number_of(month), sorted((number_of(m), v) for m, v in knots.items())
    if at <= known[0][0]:
        return known[0][1]
    for (m0, v0), (m1, v1) in zip(known, known[1:]):
        if at <= m1:
            return v0 + (v1 - v0) * (at - m0) / (m1 - m0)
    return known[-1][1]


# ---- chance ---------------------------------------------------------------------------------------------------

def deviate(*name):
    """About normal, between -6 and 6: always the same for one name. A sum, since logarithms differ between machines."""
    source = random.Random(" ".join(name))
    return sum(source.random() for _ in range(12)) - 6


def slow_deviate(name, unit, month):
    """The same for what moves slowly: a line between one deviate a half-year and the next."""
    at = number_of(month)
    half, into = at // 6, at % 6 / 6
    return deviate(name, unit, str(half)) * (1 - into) + deviate(name, unit, str(half + 1)) * into


def chance(kind, name, unit, month):
    return deviate(name, unit, month) if kind == FLOW else slow_deviate(name, unit, month)


# ---- dealing out ----------------------------------------------------------------------------------------------

def deal(total, wanted, most=None):
    """Whole numbers near `wanted` {unit: share} that add up to `total`, none above `most` {unit: whole}."""
    most = most or {unit: total for unit in wanted}
    assert sum(most.values()) >= total
    exact = {unit: min(max(share, 0), most[unit]) for unit, share in wanted.items()}
    for _ in range(50):
        missing = total - sum(exact.values())
        room = {unit: most[unit] - exact[unit] if missing > 0 else exact[unit] for unit in exact}
        if abs(missing) < 1e-9 or not sum(room.values()):
            break
        weight = {unit: min(room[unit], exact[unit] if missing < 0 else max(exact[unit], 0.01)) for unit in exact}
        exact = {unit: min(max(exact[unit] + missing * weight[unit] / sum(weight.values()), 0), most[unit]) for unit in exact}
    dealt = {unit: int(share + 1e-9) for unit, share in exact.items()}
    by_remainder = sorted(exact, key=lambda unit: (dealt[unit] - exact[unit], unit))
    while sum(dealt.values()) < total:
        for unit in by_remainder:
            if sum(dealt.values()) < total and dealt[unit] < most[unit]:
                dealt[unit] += 1
    assert sum(dealt.values()) == total
    return dealt


def deal_whole(measure, kind, total, teams, month):
    name = CHANCE_OF.get(measure, measure)
    size = {unit: level(SIZES[unit], month) for unit in teams}
    even = {unit: total * size[unit] / sum(size.values()) for unit in teams}
    if measure in STILL:
        return deal(total, even)
    spread = {unit: (1 + 0.06 * deviate(name, unit)) * (1 + chance(kind, name, unit, month) * (1 / math.sqrt(even[unit] + 1) if kind == FLOW else 0.02))
              for unit in teams}
    return deal(total, {unit: even[unit] * max(spread[unit], 0.1) for unit in teams})


def deal_part(measure, kind, total, wholes, month):
    """Each team's share of its own whole: the authority's, the team's tendency, and chance."""
    share = total / max(sum(wholes.values()), 1)
    one = math.sqrt(share * (1 - share))
    wanted = {}
    for unit, whole in wholes.items():
        tendency = (level(TENDENCIES[measure, unit], month) if (measure, unit) in TENDENCIES
                    else max(-1.5, min(1.5, deviate("tendency", measure, unit))) * USUAL_TENDENCY)
        by_chance = 0.8 * chance(kind, CHANCE_OF.get(measure, measure), unit, month) / math.sqrt(max(whole, 1))
        wanted[unit] = whole * min(max(share + one * (tendency + by_chance), 0), 1)
    return deal(total, wanted, wholes)


# ---- who is open, and below whom ------------------------------------------------------------------------------

def rows_of(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


class Structure:
    def __init__(self, folder):
        self.rows = rows_of(folder / "units.csv")

    def open(self, level_name, month):
        """Unit -> its parent, in the order of units.csv."""
        return {row["unit"]: row["parent"] for row in self.rows if row["level"] == level_name
                and row["from"] <= month and (not row["to"] or month <= row["to"])}


# ---- the exports ----------------------------------------------------------------------------------------------

def kpi_round(structure, path):
    """(level, month, unit, measure, number) of a round, from the authority's rows of it."""
    measures = {**TEAM_MEASURES, **AREA_MEASURES}
    root = {row["measure"]: row for row in rows_of(path) if row["unit"] == ROOT_UNIT}
    dealt = {}
    for measure, (kind, whole) in measures.items():
        month, total = root[measure]["period"], int(root[measure]["value"])
        teams = structure.open("team", month)
        dealt[measure] = (deal_part(measure, kind, total, dealt[whole], month) if whole
                          else deal_whole(measure, kind, total, teams, month))
    for measure in measures:
        month = root[measure]["period"]
        if measure in TEAM_MEASURES:
            yield from (("teams", month, unit, measure, number) for unit, number in dealt[measure].items())
        parents = structure.open("team", month)
        for area in structure.open("area", month):
            yield "areas", month, area, measure, sum(n for unit, n in dealt[measure].items() if parents[unit] == area)


def workforce_round(teams, path):
    """{(unit, role): {column: number or z}} of a month."""
    made = {}
    for row in rows_of(path):
        month, role = row["period"], row["role"]
        size = {unit: level(SIZES[unit], month) for unit in teams}
        posts = deal(int(row["posts"]), {unit: int(row["posts"]) * size[unit] / sum(size.values()) for unit in teams})
        numbers = {"posts": posts, "agency": deal_part(role + ".agency", STOCK, int(row["agency"]), posts, month)}
        if row["cases"] != "z":
            numbers["case_holders"] = deal_whole(role, STOCK, int(row["case_holders"]), teams, month)
            numbers["cases"] = deal(int(row["cases"]), {
                unit: int(row["cases"]) * held / int(row["case_holders"]) * CASELOADS.get(unit, 1 + 0.05 * deviate("caseload", unit))
                * (1 + 0.015 * deviate("caseload", unit, month)) for unit, held in numbers["case_holders"].items()})
            numbers["due_supervision"] = deal(int(row["due_supervision"]), {
                unit: int(row["due_supervision"]) * held / int(row["case_holders"]) for unit, held in numbers["case_holders"].items()})
            numbers["supervisions"] = deal_part(role + ".supervisions", FLOW, int(row["supervisions"]), numbers["due_supervision"], month)
        for unit in teams:
            made[unit, role] = {column: numbers[column][unit] if column in numbers else "z" for column in WORKFORCE_COLUMNS}
    return made


def sums(numbers):
    return "z" if "z" in numbers else sum(numbers)


def write(path, header, rows):
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        out.write("\n".join([header, *rows]) + "\n")


def write_kpi(folder, structure, report_round):
    rows = {"teams": [], "areas": []}
    for level_name, month, unit, measure, number in kpi_round(structure, folder / ("%s.csv" % report_round)):
        rows[level_name].append((unit, month, measure, number))
    for level_name, made in rows.items():
        made.sort(key=lambda row: row[0])                       # by unit, and below it in the order of the measures
        write(folder / ("%s-%s.csv" % (report_round, level_name)), "period,unit,measure,value,note",
              ["%s,%s,%s,%d,%s" % (month, unit, measure, number, ILLUSTRATIVE) for unit, month, measure, number in made])


def write_workforce(folder, structure, month):
    parents = structure.open("team", month)
    made = workforce_round(list(parents), folder / ("%s.csv" % month))
    roles = list(dict.fromkeys(role for _, role in made))
    of_areas = {(area, role): {column: sums([made[unit, role][column] for unit in parents if parents[unit] == area])
                               for column in WORKFORCE_COLUMNS} for area in structure.open("area", month) for role in roles}
    for level_name, numbers in [("teams", made), ("areas", of_areas)]:
        write(folder / ("%s-%s.csv" % (month, level_name)), ",".join(["period,unit,role", *WORKFORCE_COLUMNS, "note"]),
              [",".join([month, unit, role, *(str(cells[column]) for column in WORKFORCE_COLUMNS), ILLUSTRATIVE])
               for (unit, role), cells in sorted(numbers.items())])


def main():
    data = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parents[2] / "data"
    structure = Structure(data)
    for month in months(FIRST_ROUND, LAST_ROUND):
        write_kpi(data / "kpi", structure, month)
        write_workforce(data / "workforce", structure, month)


if __name__ == "__main__":
    main()
