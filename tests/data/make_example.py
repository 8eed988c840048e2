#!/usr/bin/env python3
"""Make the monthly exports of the example authority: data/kpi/ and data/workforce/.

    python3 tests/data/make_example.py [DATA]        (default: the data folder of this repository)

October 2020 and a few other numbers are as published; all the other months are illustrative. They are made
in two steps. A shape comes first: a level that moves between a few points, times a school-year season, times
a little noise from a seed. Then the shape is scaled within each window whose total or average was published,
and rounded to whole numbers by largest remainder, so that the published comparison comes out exactly.

The same script writes the same bytes on any machine. It needs Python 3 and nothing else. What it made is checked
by check_published.py, which shares no code with it.
"""
import random
import sys
from fractions import Fraction
from pathlib import Path

UNIT = "BCT"
FIRST_ROUND, LAST_ROUND = "2015-11", "2020-10"

# A row with a note is drawn as a hollow point: only what is made up has one.
ILLUSTRATIVE = "illustrative"
REAL = ""          # the number was printed, or gives a percentage, rate or year to date that was


# ---- months -------------------------------------------------------------------------------------------------

def number_of(month):
    return int(month[:4]) * 12 + int(month[5:]) - 1


def month_of(number):
    return f"{number // 12}-{number % 12 + 1:02}"


def later(month, by):
    return month_of(number_of(month) + by)


def months(first, last):
    return [month_of(n) for n in range(number_of(first), number_of(last) + 1)]


# ---- shapes -------------------------------------------------------------------------------------------------

# Demand over a school year, January to December: holidays are quiet, June, July and November busy.
SCHOOL_YEAR = [1.04, 0.99, 1.05, 0.95, 1.02, 1.05, 1.04, 0.89, 0.98, 1.04, 1.07, 0.88]
# Schools closed in March 2020; activity came back when they reopened.
PANDEMIC = {"2020-03": 0.97, "2020-04": 0.74, "2020-05": 0.83, "2020-06": 0.93}


def level(knots, month):
    """A straight line between the knots ({month: level}), flat before the first and after the last."""
    at, known = number_of(month), sorted((number_of(m), v) for m, v in knots.items())
    if at <= known[0][0]:
        return known[0][1]
    for (m0, v0), (m1, v1) in zip(known, known[1:]):
        if at <= m1:
            return v0 + (v1 - v0) * (at - m0) / (m1 - m0)
    return known[-1][1]


def noise(name, month, size):
    """Between -size and +size: always the same for one name and month."""
    return size * (2 * random.Random(f"{name} {month}").random() - 1)


def shape(name, first, knots, wobble=0.02, school_year=False, last=LAST_ROUND):
    made = {}
    for month in months(first, last):
        value = level(knots, month) * (1 + noise(name, month, wobble))
        if school_year:
            value *= SCHOOL_YEAR[int(month[5:]) - 1] * PANDEMIC.get(month, 1)
        made[month] = value
    return made


def share(name, of, knots, wobble=1.0):
    """A shape for the part of a whole: percentages between knots, give or take `wobble` percentage points."""
    return {m: whole * (level(knots, m) + noise(name, m, wobble)) / 100 for m, whole in of.items()}


def settle(raw, fixed=None, totals=()):
    """Whole numbers from a shape. `fixed` {month: value} stay; `totals` (first, last, total) come out exactly."""
    done = dict(fixed or {})
    for first, last, total in totals:
        free = [m for m in months(first, last) if m not in done]
        left = total - sum(done[m] for m in months(first, last) if m in done)
        scale = left / sum(raw[m] for m in free)
        assert 0.8 < scale < 1.25, f"the shape is far from its total of {total} in {first} to {last}: times {scale:.3f}"
        exact = {m: raw[m] * scale for m in free}
        for m in free:
            done[m] = int(exact[m])
        by_remainder = sorted(free, key=lambda m: (int(exact[m]) - exact[m], m))
        for m in by_remainder[:left - sum(done[m] for m in free)]:
            done[m] += 1
    for m in raw:
        done.setdefault(m, int(raw[m] + 0.5))
    return {m: done[m] for m in sorted(done)}


def percent_of(whole, percent):
    """The count nearest to a percentage of a whole."""
    return int(whole * percent / 100 + 0.5)


# ---- the series ---------------------------------------------------------------------------------------------

SERIES = {}        # measure -> {month: value}
NOTES = {}         # measure -> {month: note}, where a note is not ILLUSTRATIVE


def put(measure, values, published=(), chosen=()):
    SERIES[measure] = values
    NOTES[measure] = {m: REAL for m in (*chosen, *published)}


NOW, BEFORE, YEAR_AGO = "2020-10", "2020-09", "2019-10"
PREVIOUS_12 = (YEAR_AGO, BEFORE)                 # the twelve months before October 2020
START = "2017-10"                                # of indicators by month
START_YTD = "2017-04"
START_ROLLING = "2016-11"


def contacts():
    raw = shape("contacts", START, {"2017-10": 2250, "2019-03": 2480, "2019-09": 2560, "2019-11": 3000, "2020-01": 3550,
                                    "2020-06": 3700, "2020-08": 3850}, 0.025, school_year=True)
    put("contacts", settle(raw, {YEAR_AGO: 2509, BEFORE: 4413 - 285, NOW: 4413}, [(*PREVIOUS_12, 12 * 3350)]),
        published=[YEAR_AGO, BEFORE, NOW])


def referrals():
    """KPI 1 and KPI 2. A referral is initiated, then most are authorised; so the two move together."""
    raw = shape("referrals", START, {"2017-10": 1290, "2018-10": 1320, "2019-10": 1330, "2020-06": 1370, "2020-09": 1390},
                0.025, school_year=True)
    initiated = settle(raw, {NOW: 1462}, [(*PREVIOUS_12, 15865)])
    put("referrals_initiated", initiated, published=[NOW], chosen=[YEAR_AGO])

    raw = share("authorised", initiated, {"2017-10": 84, "2019-10": 84, "2020-06": 85, "2020-09": 89}, 0.8)
    authorised = settle(raw, {NOW: 1342}, [(*PREVIOUS_12, 13488)])
    put("referrals_authorised", authorised, published=[NOW], chosen=[YEAR_AGO])

    # Two months of 2019/20 were outside tolerance (75%), and October 2019 was one of them.
    raw = share("24h", authorised, {"2017-10": 85, "2018-06": 87, "2019-01": 86, "2019-05": 83, "2019-08": 78, "2019-09": 71,
                                    "2019-11": 77.5, "2019-12": 80.5, "2020-04": 90, "2020-06": 90, "2020-09": 81.5}, 0.7)
    in_time = settle(raw, {YEAR_AGO: percent_of(authorised[YEAR_AGO], 62), NOW: 1130}, [(*PREVIOUS_12, 11203)])
    put("referrals_24h", in_time, published=[NOW], chosen=[YEAR_AGO])

    raw = share("again", initiated, {"2017-10": 22, "2018-10": 21, "2019-10": 19.2, "2020-02": 19.8, "2020-09": 20.4}, 1.2)
    again = settle(raw, {YEAR_AGO: percent_of(initiated[YEAR_AGO], 19), NOW: 305}, [(*PREVIOUS_12, 3167)])
    put("re_referrals", again, published=[NOW], chosen=[YEAR_AGO])


def assessments():
    """KPI 3: at or above target (85%) each month from April 2020, and better in October than in September."""
    raw = shape("assessments", START, {"2017-10": 900, "2019-06": 930, "2020-06": 930, "2020-09": 1090}, 0.03, school_year=True)
    total = settle(raw, {NOW: 1208}, [(*PREVIOUS_12, 12 * 928)])
    put("assessments", total, published=[NOW], chosen=[YEAR_AGO])
    raw = share("45 days", total, {"2017-10": 88, "2018-10": 91, "2019-04": 94.5, "2019-09": 98, "2019-11": 91.5, "2019-12": 87.5,
                                   "2020-01": 84.5, "2020-02": 82.5, "2020-03": 83, "2020-04": 86.2, "2020-08": 86,
                                   "2020-09": 87}, 0.4)
    in_time = settle(raw, {YEAR_AGO: percent_of(total[YEAR_AGO], 99), NOW: 1066}, [(*PREVIOUS_12, 12 * 809)])
    put("assessments_in_time", in_time, published=[NOW], chosen=[YEAR_AGO])


def conferences():
    raw = shape("icpc", START, {"2017-10": 112, "2019-10": 122, "2020-03": 128, "2020-09": 118}, 0.06)
    raw["2020-04"] *= 0.9
    total = settle(raw, {NOW: 103}, [(*PREVIOUS_12, 12 * 123)])
    put("icpc", total, published=[NOW], chosen=[YEAR_AGO])
    raw = share("15 days", total, {"2017-10": 82, "2018-10": 86, "2019-06": 84, "2019-10": 84, "2020-02": 87, "2020-06": 88,
                                   "2020-09": 85}, 2.2)
    in_time = settle(raw, {YEAR_AGO: percent_of(total[YEAR_AGO], 84), NOW: 85}, [(*PREVIOUS_12, 12 * 106)])
    put("icpc_in_time", in_time, published=[NOW], chosen=[YEAR_AGO])


def from_rolling(base, steps):
    """Continue monthly counts so that their 12-month total changes by `steps`, month after month."""
    made, month = dict(base), max(base)
    for step in steps:
        month = later(month, 1)
        made[month] = made[later(month, -12)] + step
    return made


def repeat_plans():
    """KPI 5 prints totals of 12 months: 1,722 and 198 in October 2020, on average 1,515 and 165 in the twelve months before.
    The twelve-month totals begin at 1,336 and 113 (8%) in October 2019 and grow by these steps."""
    raw = shape("plans", START_ROLLING, {"2016-11": 104, "2019-10": 112}, 0.07, last=YEAR_AGO)
    base = settle(raw, totals=[("2018-11", YEAR_AGO, 1336)])
    put("cp_plans_opened", from_rolling(base, [40, 36, 34, 36, 38, 20, 14, 22, 34, 35, 38, 39]), chosen=[YEAR_AGO, NOW])
    raw = shape("repeat", START_ROLLING, {"2016-11": 9.4, "2019-10": 9.4}, 0.25, last=YEAR_AGO)
    base = settle(raw, totals=[("2018-11", YEAR_AGO, 113)])
    put("cp_plans_repeat", from_rolling(base, [15, 13, 11, 9, 8, 6, 6, 4, 3, 4, 3, 3]), chosen=[YEAR_AGO, NOW])


def placements():
    """KPI 6 (October 2019 is a dip of one month) and KPI 7."""
    raw = shape("long term", START, {"2017-10": 690, "2019-06": 725, "2019-10": 733, "2020-09": 815}, 0.006)
    children = settle(raw, {NOW: 829}, [(*PREVIOUS_12, 12 * 773)])
    put("long_term_children", children, published=[NOW], chosen=[YEAR_AGO])
    raw = share("stable", children, {"2017-10": 68, "2019-03": 70, "2019-09": 71, "2019-11": 71.6, "2020-09": 73.7}, 0.5)
    stable = settle(raw, {YEAR_AGO: percent_of(children[YEAR_AGO], 40), NOW: 616}, [(*PREVIOUS_12, 12 * 542)])
    put("stable_placements", stable, published=[NOW], chosen=[YEAR_AGO])

    raw = shape("in care", START, {"2017-10": 1790, "2018-03": 1805, "2019-10": 1930, "2020-03": 1945, "2020-08": 1905}, 0.004)
    in_care = settle(raw, {BEFORE: 1909, NOW: 1954})
    put("children_in_care_kpi7", in_care, published=[BEFORE, NOW], chosen=[YEAR_AGO])
    raw = share("three", in_care, {"2017-10": 11.2, "2019-03": 10.6, "2019-10": 10, "2020-03": 8.4, "2020-08": 6.0}, 0.3)
    put("three_placements", settle(raw, {YEAR_AGO: percent_of(in_care[YEAR_AGO], 10), BEFORE: 108, NOW: 48}),
        published=[BEFORE, NOW], chosen=[YEAR_AGO])


def year_to_date(part, whole, name, volume, volume_wobble, percents, wobble, year_ago, before, now):
    """KPI 8, 9 and 10: a month's counts, such that the years to date come out.
    `before` and `now` are (part, whole) as printed for April to September and to October 2020; `year_ago` is
    [(month, percentage of the year to date)] for months of 2019, in order."""
    raw = shape(name, START_YTD, volume, volume_wobble)
    wholes = settle(raw, {NOW: now[1] - before[1]}, [("2020-04", BEFORE, before[1])])
    fixed, totals, start = {}, [], "2019-04"
    for month, percent in year_ago:
        total = percent_of(sum(wholes[m] for m in months("2019-04", month)), percent)
        totals.append((start, month, total - sum(t for _, _, t in totals)))
        start = later(month, 1)
    fixed[NOW] = now[0] - before[0]
    totals.append(("2020-04", BEFORE, before[0]))
    put(whole, wholes, published=[NOW], chosen=[YEAR_AGO, BEFORE])
    put(part, settle(share(part, wholes, percents, wobble), fixed, totals), published=[NOW], chosen=[YEAR_AGO, BEFORE])


def reviews_and_care_leavers():
    # Reviews: 88% in the year to October 2019 is the one month outside tolerance (90%): September and November print 90%.
    year_to_date("reviews_in_time", "reviews", "reviews", {"2017-04": 372, "2019-10": 390, "2020-08": 394}, 0.035,
                 {"2017-04": 93, "2018-03": 94, "2019-03": 92, "2019-06": 90, "2019-09": 89, "2019-10": 80, "2019-11": 97.5,
                  "2019-12": 95.5, "2020-03": 95, "2020-08": 94}, 0.8,
                 [("2019-09", 89.75), (YEAR_AGO, 88.35), ("2019-11", 89.65)], (2206, 2348), (2591, 2760))
    # Care leavers: the two totals are one up to September 2020 (352), and differ in October (390 and 420).
    year_to_date("leavers_eet", "leavers_for_eet", "care leavers", {"2017-04": 52, "2020-08": 58.5}, 0.1,
                 {"2017-04": 58, "2018-10": 60, "2019-10": 62, "2020-08": 62}, 2.5, [(YEAR_AGO, 61.9)], (218, 352), (243, 390))
    year_to_date("leavers_suitable", "leavers_for_accommodation", "care leavers", {"2017-04": 52, "2020-08": 58.5}, 0.1,
                 {"2017-04": 88, "2019-03": 88, "2019-10": 87.5, "2019-12": 91, "2020-08": 93.5}, 1.8, [(YEAR_AGO, 87.3)],
                 (329, 352), (385, 420))


def adoption():
    """KPI 11, KPI 12 and A2. Children and days by year to October as published (the years to October 2016 and 2017
    are chosen: 534 days in October 2019 needs about 628 in the year to October 2017)."""
    no_orders = {"2020-04": 0, "2020-05": 0, "2020-06": 0}
    raw = shape("adopted", "2015-11", {"2015-11": 7, "2017-10": 6.8, "2018-10": 6.9, "2019-03": 5.7, "2019-04": 9, "2019-10": 9,
                                       "2019-11": 6.2, "2020-03": 6.2, "2020-07": 3.4}, 0.3)
    children = settle(raw, {**no_orders, NOW: 2}, [
        ("2015-11", "2016-10", 84), ("2016-11", "2017-10", 81), ("2017-11", "2018-10", 81),
        ("2018-11", "2019-03", 91 - 63), ("2019-04", YEAR_AGO, 63), ("2019-11", "2020-03", 43 - 12), ("2020-07", BEFORE, 12 - 2)])
    put("a1_children", children, published=[*no_orders, NOW], chosen=[YEAR_AGO])
    put("adoptions", {m: n for m, n in children.items() if m >= START_YTD}, published=[*no_orders, NOW],
        chosen=[YEAR_AGO, BEFORE])                   # BEFORE: 12 to October less 2 in October

    average = {"2016-04": 640, "2017-04": 628, "2017-12": 485, "2018-10": 480, "2019-04": 500, "2020-10": 528}
    raw = {m: n * level(average, m) * (1 + noise("a1", m, 0.08)) for m, n in children.items()}
    days = settle(raw, no_orders, [
        ("2015-11", "2016-10", 84 * 640), ("2016-11", "2017-10", 81 * 628), ("2017-11", "2018-10", 81 * 478),
        ("2018-11", YEAR_AGO, 91 * 501), ("2019-11", NOW, 43 * 525)])
    put("a1_days", days, published=no_orders, chosen=[YEAR_AGO, NOW])

    # A2, number 12 until March 2020: of its values only "met or within tolerance in 12 of 12 months" was published.
    put("a2_children", dict(children))
    average = {"2015-11": 216, "2018-10": 200, "2020-10": 190}
    put("a2_days", settle({m: n * level(average, m) * (1 + noise("a2", m, 0.1)) for m, n in children.items()}))


def headline_rates():
    """Their own measures: they do not reconcile with the KPI pages. Rates are per 10,000 children."""
    other = "2019-11"
    population = {m: next(n for since, n in [("2020-07", 290500), ("2019-07", 290000), ("2018-07", 289000), ("2017-07", 287800),
                                             ("0000-00", 286400)] if m >= since) for m in months(START_ROLLING, NOW)}
    put("population_0_17", population, chosen=[other, NOW])

    def count(rate, first, last):
        over = months(first, last)
        exact = Fraction(rate) * sum(population[m] for m in over) / len(over) / 10000
        return int(exact + Fraction(1, 2))

    for measure, then, now, knots, school_year in [
            ("rate_referrals", 519, 536, {"2016-11": 1190, "2019-06": 1255, "2020-09": 1390}, True),
            ("rate_assessments", 513, 423, {"2016-11": 1180, "2019-05": 1245, "2019-11": 1200, "2020-10": 930}, True),
            ("rate_s47", 160, 141, {"2016-11": 370, "2019-05": 390, "2020-10": 325}, True),
            ("rate_icpc_children", 63, 46, {"2016-11": 142, "2019-03": 156, "2019-11": 140, "2020-10": 95}, False)]:
        raw = shape(measure, START_ROLLING, knots, 0.03, school_year)
        put(measure, settle(raw, totals=[("2018-12", other, count(then, "2018-12", other)),
                                         (other, NOW, count(now, other, NOW))]), chosen=[other, NOW])
    for measure, then, now, knots in [
            ("children_in_need", 291, 279, {"2016-11": 8150, "2019-05": 8400, "2019-11": 8440, "2020-05": 8020, "2020-09": 8060}),
            ("cp_plans_open", 45, 46, {"2016-11": 1190, "2019-05": 1290, "2020-03": 1325, "2020-09": 1335}),
            ("children_in_care", 67, 67, {"2016-11": 1770, "2018-03": 1805, "2019-11": 1943, "2020-03": 1950, "2020-09": 1925})]:
        fixed = {other: count(then, other, other), NOW: count(now, NOW, NOW)}
        put(measure, settle(shape(measure, START_ROLLING, knots, 0.006), fixed), chosen=[other, NOW])


def first_time_entrants():
    """A business plan measure that is known 13 months late. 436 in 124,200 is 351 per 100,000 in the year to September 2019;
    482 is 388 the year before; the twelve-month total falls in each of the last six months."""
    first, last = "2015-10", "2019-09"
    put("population_10_17", {m: 124200 if m >= "2017-10" else 122600 if m >= "2016-10" else 121000 for m in months(first, last)},
        chosen=[last])
    raw = shape("entrants", first, {"2015-10": 49, "2018-09": 38}, 0.1, last="2018-09")
    base = settle(raw, totals=[("2017-10", "2018-09", 482)])
    put("first_time_entrants", from_rolling(base, [-2, -1, 0, 1, -2, -1, -6, -7, -7, -8, -7, -6]), chosen=[last])


def workforce():
    """KPI 13, 14 and 15. The published shares of agency staff need nearly as many team managers as in 260 to 400."""
    posts = {m: 400 for m in months(START, NOW)}
    put("social_worker.posts", posts)
    raw = share("sw agency", posts, {"2017-10": 18, "2018-10": 15.5, "2019-10": 14, "2020-01": 12.2, "2020-05": 11.6, "2020-08": 13.2,
                                     "2020-09": 15}, 0.4)
    put("social_worker.agency", settle(raw, {YEAR_AGO: 57, NOW: 66}, [(*PREVIOUS_12, 12 * 51)]))
    posts = {m: 260 for m in months(START, NOW)}
    put("team_manager.posts", posts)
    raw = share("tm agency", posts, {"2017-10": 10, "2019-10": 9, "2020-09": 8.8}, 0.6)
    put("team_manager.agency", settle(raw, {NOW: 23}))

    raw = shape("holders", START, {"2017-10": 418, "2019-10": 436, "2020-06": 448, "2020-09": 441}, 0.006)
    holders = settle(raw, {NOW: 438})
    put("social_worker.case_holders", holders)
    caseload = {"2017-10": 15.2, "2018-06": 14.2, "2019-10": 13.2, "2020-01": 15.3, "2020-03": 15.9, "2020-05": 16, "2020-06": 16.7,
                "2020-09": 17.2, "2020-10": 17.9}
    put("social_worker.cases", settle({m: n * (level(caseload, m) + noise("caseload", m, 0.15)) for m, n in holders.items()}))

    raw = shape("due", START, {"2017-10": 455, "2019-10": 480, "2020-09": 520}, 0.006)
    due = settle(raw, {NOW: 527}, [(*PREVIOUS_12, 12 * 500)])
    put("social_worker.due_supervision", due)
    # One month of 2019/20 was outside tolerance (80%); October 2019, at 82%, was not.
    raw = share("supervised", due, {"2017-10": 81, "2018-10": 84, "2019-06": 84, "2019-07": 82.5, "2019-08": 77.8, "2019-09": 81.5,
                                    "2019-12": 85, "2020-03": 88, "2020-06": 88, "2020-09": 85.5}, 0.7)
    put("social_worker.supervisions",
        settle(raw, {"2019-08": percent_of(due["2019-08"], 78), YEAR_AGO: percent_of(due[YEAR_AGO], 82), NOW: 439},
               [(*PREVIOUS_12, 12 * 430)]))


# ---- the exports --------------------------------------------------------------------------------------------

REPORTED_LATE = {"first_time_entrants": 13, "population_10_17": 13}       # months until a number is known


def write_kpi(folder):
    rounds = {}
    for measure, values in SERIES.items():
        if "." in measure:
            continue                             # of data/workforce
        for month, value in values.items():
            report_round = later(month, REPORTED_LATE.get(measure, 0))
            note = NOTES[measure].get(month, ILLUSTRATIVE)
            rounds.setdefault(report_round, []).append(f"{month},{UNIT},{measure},{value},{note}")
    for report_round, rows in rounds.items():
        write(folder / f"{report_round}.csv", "period,unit,measure,value,note", rows)


def write_workforce(folder):
    columns = ["posts", "agency", "case_holders", "cases", "due_supervision", "supervisions"]
    for month in months(START, NOW):
        rows = []
        for role in ["social_worker", "team_manager"]:
            cells = [str(SERIES[f"{role}.{c}"][month]) if f"{role}.{c}" in SERIES else "z" for c in columns]
            rows.append(",".join([month, UNIT, role, *cells, REAL if month in (NOW, YEAR_AGO) else ILLUSTRATIVE]))
        write(folder / f"{month}.csv", ",".join(["period,unit,role", *columns, "note"]), rows)


def write(path, header, rows):
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        out.write("\n".join([header, *rows]) + "\n")


def main():
    data = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parents[2] / "data"
    for make in [contacts, referrals, assessments, conferences, repeat_plans, placements, reviews_and_care_leavers, adoption,
                 headline_rates, first_time_entrants, workforce]:
        make()
    for measure, values in SERIES.items():
        assert list(values) == months(min(values), max(values)), f"{measure} has a gap"
    for folder, fill in [("kpi", write_kpi), ("workforce", write_workforce)]:
        (data / folder).mkdir(parents=True, exist_ok=True)
        fill(data / folder)


if __name__ == "__main__":
    main()
