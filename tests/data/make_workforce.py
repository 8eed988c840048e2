#!/usr/bin/env python3
"""Make the example's export of staff: data/workforce/PERIOD-staff.csv, by role and unit. All of it is illustrative.

    python3 tests/data/make_workforce.py [DATA]      (default: the data folder of this repository)

Posts are full-time equivalents of one decimal, counted in tenths here so that sums are exact. Month by month some of
each team's staff leave and others start, so that the posts that stay vacant go with the agency staff of KPI 13: of each
role, `agency_staff` of `funded` prints as `agency` of `posts` does. Teams come first; areas and the authority are their
sums. How many social workers hold how many cases is dealt out from the case holders and cases that are there already.

Run make_example.py and make_levels.py before. The same bytes come on any machine; check_levels.py checks them.
"""
import random
import sys
from fractions import Fraction
from pathlib import Path

from make_levels import FIRST_ROUND, ILLUSTRATIVE, LAST_ROUND, ROOT_UNIT, SIZES, Structure, deal, deviate, level, months, rows_of, write

START = "2017-10"                       # of the authority's rows; areas and teams begin with FIRST_ROUND
BEFORE = "2016-10"                      # a year earlier, so that there are staff in their first year
SOCIAL_WORKER, TEAM_MANAGER, SUPPORT = "social_worker", "team_manager", "family_support_worker"
COLUMNS = ["funded", "in_post", "vacancies", "agency_staff", "vacancies_covered", "starters", "leavers", "first_year", "sickness_days"]
BANDS = {"holders_to_12": (0, 12), "holders_13_to_16": (13, 16), "holders_17_to_20": (17, 20), "holders_21_to_25": (21, 25),
         "holders_over_25": (26, 45)}

# Funded posts in tenths, from a month on.
FUNDED = {SOCIAL_WORKER: {BEFORE: 5486, "2019-04": 5524}, TEAM_MANAGER: {BEFORE: 744, "2019-04": 765},
          SUPPORT: {BEFORE: 1868, "2019-04": 1903}}
# When posts are dealt out anew, and by the sizes of which month: a new year, Team C4 opens, Team B4 has closed.
DEALT = {BEFORE: "2018-10", "2019-04": "2019-04", "2020-01": "2020-02", "2020-04": "2020-06"}

# Of a hundred posts that are vacant, this many more than agency staff; and agency staff where KPI 13 does not count them.
VACANT_ABOVE_AGENCY = {SOCIAL_WORKER: 4.6, TEAM_MANAGER: 2.5, SUPPORT: 4.5}
SUPPORT_AGENCY = 2.2
LEAVERS_A_YEAR = {SOCIAL_WORKER: 0.16, TEAM_MANAGER: 0.1, SUPPORT: 0.12}
STARTERS_A_YEAR = 0.06                  # whatever is wanted: the rest start to fill posts
LEAVERS_OF = {"TEAM-B1": 1.5, "TEAM-C3": 0.6}
SICK_DAYS_A_YEAR = {SOCIAL_WORKER: 11.5, TEAM_MANAGER: 7.5, SUPPORT: 13}
SICK_SEASON = [1.25, 1.15, 1.1, 0.9, 0.85, 0.8, 0.8, 0.75, 0.95, 1.1, 1.15, 1.2]
SICK_PANDEMIC = {"2020-03": 1.4, "2020-04": 1.5, "2020-05": 1.1}
# Chances in which no number is so unlike its neighbours that `scorecard check` would ask whether it is right.
SEEDS = {SOCIAL_WORKER: "staff 26", TEAM_MANAGER: "staff team_manager", SUPPORT: "staff family_support_worker"}
HOURS = [10] * 7 + [8] * 2 + [6, 5]     # tenths of full time: what somebody works who starts or leaves
STAYS = 0.88                            # of those who started within a year
SPREAD_OF_CASES = 20                    # between the fewest and the most cases that one of a team holds


# ---- the authority's own rows, from which KPI 13 to 15 come -----------------------------------------------------

class Exports:
    def __init__(self, folder):
        self.cells = {(row["period"], row["unit"], row["role"]): row for path in sorted(folder.glob("workforce/*.csv"))
                      if not path.stem.endswith("-staff") for row in rows_of(path)}

    def number(self, month, unit, role, column):
        return int(self.cells[max(month, START), unit, role][column])

    def agency(self, month, role):
        """The share of KPI 13, exactly; of support workers, about SUPPORT_AGENCY."""
        if role == SUPPORT:
            return Fraction(round(10 * (SUPPORT_AGENCY + 0.4 * deviate("support agency", month))), 1000)
        return Fraction(self.number(month, ROOT_UNIT, role, "agency"), self.number(month, ROOT_UNIT, role, "posts"))

    def smooth_agency(self, month, role):
        span = months(BEFORE, month)[-3:]
        return float(sum(self.agency(m, role) for m in span) / len(span))


# ---- who comes and goes -----------------------------------------------------------------------------------------

class Staff:
    """Of one role: a team's tenths, in `made[month][unit]` by column."""

    def __init__(self, structure, exports, role):
        self.structure, self.exports, self.role = structure, exports, role
        self.chance = random.Random(SEEDS[role])
        self.funded, self.in_post, self.made = {}, {}, {}
        self.year = []                                          # starters of the last twelve months, by unit
        for month in months(BEFORE, LAST_ROUND):
            self.month(month)

    def person(self):
        return HOURS[int(self.chance.random() * len(HOURS))]

    def vacant(self, unit):
        return self.funded[unit] - self.in_post[unit]

    def most(self, unit):
        """Some post is always vacant."""
        return self.funded[unit] - max(self.funded[unit] // 25, 2)

    def to_fill(self, unit):
        return max(self.most(unit) - self.in_post[unit], 0)

    def deal_posts(self, month, teams):
        total = FUNDED[self.role][max(m for m in FUNDED[self.role] if m <= month)]
        size = {unit: level(SIZES[unit], DEALT[month]) for unit in teams}
        self.funded = deal(total, {unit: total * size[unit] / sum(size.values()) for unit in teams})
        before = sum(self.in_post.values()) or int(total * (1 - self.exports.smooth_agency(month, self.role) - 0.05))
        self.in_post = dict.fromkeys(teams, 0) | self.in_post if self.in_post else self.funded
        filled = {unit: (self.in_post[unit] + self.funded[unit]) / 2 for unit in teams}
        self.in_post = deal(before, filled, {unit: self.most(unit) for unit in teams})

    def leave(self, teams):
        gone = dict.fromkeys(teams, 0)
        for unit in teams:
            for _ in range(self.in_post[unit] // 9):            # persons, of nine tenths on average
                hours = self.person()
                if self.chance.random() < LEAVERS_A_YEAR[self.role] / 12 * LEAVERS_OF.get(unit, 1) and hours <= self.in_post[unit]:
                    self.in_post[unit] -= hours
                    gone[unit] += hours
        return gone

    def start(self, teams):
        come = dict.fromkeys(teams, 0)
        for unit in teams:
            for _ in range(self.funded[unit] // 10):
                hours = self.person()
                if self.chance.random() < STARTERS_A_YEAR / 12 and hours <= self.to_fill(unit):
                    self.in_post[unit] += hours
                    come[unit] += hours
        return come

    def settle(self, month, teams, gone, come):
        """Somebody more starts as long as more posts are vacant than the month has; where fewer are, somebody more leaves."""
        vacant = int(sum(self.funded.values()) * (self.exports.smooth_agency(month, self.role) + VACANT_ABOVE_AGENCY[self.role] / 100))
        while abs(sum(map(self.vacant, teams)) - vacant) > 5:
            hours, starts = self.person(), sum(map(self.vacant, teams)) > vacant
            weights = [self.to_fill(unit) if starts else self.in_post[unit] for unit in teams]
            [unit] = self.chance.choices(teams, weights)
            if hours > weights[teams.index(unit)]:
                continue
            self.in_post[unit] += hours if starts else -hours
            (come if starts else gone)[unit] += hours

    def agency_of(self, month, teams):
        """Dealt out to where posts are vacant; nearly all agency staff cover a vacant post."""
        share = self.exports.agency(month, self.role)
        total = -int(-sum(self.funded.values()) * share // 1)
        vacant = sum(map(self.vacant, teams))
        wanted = {unit: total * (0.8 * self.vacant(unit) / vacant + 0.2 * self.funded[unit] / sum(self.funded.values())) for unit in teams}
        agency = deal(total, wanted, {unit: self.vacant(unit) + 20 for unit in teams})
        extra = {unit: 10 if agency[unit] > 30 and deviate("extra", self.role, unit, month[:4]) > 1 else 0 for unit in teams}
        return agency, {unit: max(min(self.vacant(unit), agency[unit] - extra[unit]), 0) for unit in teams}

    def first_year(self, teams):
        started = {unit: sum(month.get(unit, 0) for month in self.year[-12:]) for unit in teams}
        total = min(int(STAYS * sum(sum(month.values()) for month in self.year[-12:])), sum(self.in_post.values()))
        return deal(total, {unit: started[unit] + 0.06 * self.in_post[unit] for unit in teams}, self.in_post)

    def sick(self, month, teams):
        """Half days."""
        rate = SICK_DAYS_A_YEAR[self.role] / 12 * SICK_SEASON[int(month[5:]) - 1] * SICK_PANDEMIC.get(month, 1)
        days = {unit: self.in_post[unit] / 10 * rate * (1 + 0.12 * deviate("sick", unit)) for unit in teams}
        return {unit: 5 * int(2 * days[unit] * max(1 + 0.25 * deviate("sick", self.role, unit, month), 0.4)) for unit in teams}

    def month(self, month):
        teams = list(self.structure.open("team", month))
        if month in DEALT:
            self.deal_posts(month, teams)
        gone = self.leave(teams)
        come = self.start(teams)
        self.settle(month, teams, gone, come)
        self.year.append(come)
        agency, covered = self.agency_of(month, teams)
        columns = [self.funded, self.in_post, {unit: self.vacant(unit) for unit in teams}, agency, covered, come, gone,
                   self.first_year(teams), self.sick(month, teams)]
        self.made[month] = {unit: {name: column[unit] for name, column in zip(COLUMNS, columns)} for unit in teams}


# ---- who holds how many cases -----------------------------------------------------------------------------------

def bands(holders, cases):
    """Case holders by how many cases they hold, around their average."""
    average = Fraction(cases, holders)

    def below(limit):
        at = min(max(float(limit + Fraction(1, 2) - average) / SPREAD_OF_CASES + 0.5, 0), 1)
        return at * at * (3 - 2 * at)
    steps = [0] + [below(most) for _, most in BANDS.values()][:-1] + [1]
    return deal(holders, {band: holders * (above - under) for band, under, above in zip(BANDS, steps, steps[1:])})


# ---- the exports ------------------------------------------------------------------------------------------------

def added(rows):
    return {column: sum(row[column] for row in rows) for column in rows[0]}


def tenths(number):
    return "%d.%d" % divmod(number, 10) if number % 10 else "%d" % (number // 10)


def cells_of(staff, held):
    return [*map(tenths, staff.values()), *(str(held[band]) if held else "z" for band in BANDS)]


def rows_of_month(structure, exports, staff, month):
    """(unit, role, cells), the authority first."""
    parents = structure.open("team", month)
    has_levels = month >= FIRST_ROUND
    held = {unit: bands(*(exports.number(month, unit, SOCIAL_WORKER, column) for column in ("case_holders", "cases")))
            for unit in (parents if has_levels else [ROOT_UNIT])}
    families = {ROOT_UNIT: list(parents), **{area: [u for u in parents if parents[u] == area] for area in structure.open("area", month)},
                **{unit: [unit] for unit in parents}}
    for unit, teams in families.items():
        if unit != ROOT_UNIT and not has_levels:
            continue
        for role, one in staff.items():
            holders = added([held[team] for team in (teams if has_levels else [ROOT_UNIT])]) if role == SOCIAL_WORKER else None
            yield unit, role, cells_of(added([one.made[month][team] for team in teams]), holders)


def main():
    data = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parents[2] / "data"
    structure, exports = Structure(data), Exports(data)
    staff = {role: Staff(structure, exports, role) for role in FUNDED}
    for month in months(START, LAST_ROUND):
        write(data / "workforce" / ("%s-staff.csv" % month), ",".join(["period,unit,role", *COLUMNS, *BANDS, "note"]),
              [",".join([month, unit, role, *cells, ILLUSTRATIVE]) for unit, role, cells in rows_of_month(structure, exports, staff, month)])


if __name__ == "__main__":
    main()
