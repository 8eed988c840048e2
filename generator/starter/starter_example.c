/* A worked example with invented figures: two teams, three indicators, 25 months. */
#include "starter/starter_indicator.h"

#include "base/buffer.h"
#include "model/period.h"

enum { MONTHS = 25, LAST_YEAR = 2026, LAST_MONTH = 3 };

static const char *const teams[] = {"EAST", "WEST"};
static const char *const team_names[] = {"East team", "West team"};
enum { TEAMS = sizeof teams / sizeof *teams };

static const struct {
    const char *measure;
    int values[TEAMS][MONTHS];
} monthly[] = {{"contacts",
                {{599, 578, 638, 569, 624, 604, 567, 621, 564, 612, 568, 571, 611,
                  659, 575, 587, 635, 674, 629, 608, 677, 566, 663, 595, 577},
                 {521, 554, 518, 482, 464, 446, 454, 515, 437, 536, 458, 470, 453,
                  500, 509, 474, 451, 539, 550, 515, 525, 491, 541, 550, 518}}},
               {"assessments",
                {{126, 133, 151, 129, 143, 145, 135, 142, 124, 124, 129, 146, 137,
                  133, 143, 138, 133, 151, 147, 131, 143, 141, 154, 148, 132},
                 {114, 108, 108, 111, 108, 101, 129, 110, 98,  116, 98,  114, 113,
                  128, 116, 97,  101, 108, 117, 128, 116, 111, 98,  112, 129}}},
               {"assessments_45_days",
                {{99,  93,  111, 99,  101, 107, 94,  107, 95,  93,  100, 105, 104,
                  100, 107, 102, 115, 132, 122, 111, 112, 120, 130, 130, 114},
                 {84, 78, 76, 85, 83, 75, 98,  82, 70, 91, 71, 87, 88,
                  98, 83, 73, 80, 93, 97, 111, 95, 89, 82, 93, 109}}},
               {"children_in_care",
                {{311, 314, 316, 313, 317, 319, 318, 316, 320, 317, 317, 318, 317,
                  317, 320, 323, 327, 325, 324, 328, 331, 332, 331, 334, 335},
                 {248, 248, 251, 251, 251, 255, 257, 254, 251, 252, 256, 257, 257,
                  259, 263, 265, 267, 265, 265, 263, 263, 267, 267, 269, 269}}}};

/* Mid-year estimates: a row in April, which holds until the next. */
static const int population[TEAMS][3] = {{45210, 45380, 45510}, {37640, 37820, 37900}};

static const struct starter_figure assessments_figures[] = {
    {"% of assessments completed within 45 days", "assessments_45_days", "assessments", "percent",
     "", 1},
    {"Completed within 45 days", "assessments_45_days", "", "count", "", 0},
    {"All assessments completed", "assessments", "", "count", "", 0}};
static const struct starter_figure contacts_figures[] = {
    {"Contacts received", "contacts", "", "count", "", 0}};
static const struct starter_figure care_figures[] = {
    {"Children in care per 10,000", "children_in_care", "population_0_17", "rate", "10000", 1},
    {"Children in care", "children_in_care", "", "count", "", 0}};

static const struct starter_indicator indicators[] = {
    {"ASSESSMENTS", "Assessments completed within 45 days", "kpi", "high", "month",
     "prev12-average", "month",
     "Assessments completed in the month within 45 working days of the referral, as a percentage "
     "of "
     "all that were completed in the month",
     "80", "75", assessments_figures, 3},
    {"CONTACTS", "Contacts received", "kpi", "neither", "month", "prev-month", "month",
     "All contacts that were recorded in the month", NULL, NULL, contacts_figures, 1},
    {"CARE", "Children in care per 10,000", "kpi", "neither", "snapshot", "prev-month", "month",
     "Children in care on the last day of the month, per 10,000 of the population from 0 to 17",
     NULL, NULL, care_figures, 2}};

static const struct starter_kind kinds[] = {
    {"contacts", "Contacts received", "flow", "x"},
    {"assessments", "Assessments completed", "flow", "x"},
    {"assessments_45_days", "Assessments completed within 45 working days", "flow", "x"},
    {"children_in_care", "Children in care at the month’s end", "stock", "x"},
    {"population_0_17", "Population from 0 to 17, mid-year estimate", "carried", "x"}};

static const char commentary[] =
    "---\n"
    "headline: More assessments are on time in both teams since the summer of 2025\n"
    "author: Head of Service\n"
    "status: draft\n"
    "---\n"
    "This commentary is a part of the example: the figures are invented.\n"
    "\n"
    "- What happened, and why, in two or three sentences.\n"
    "- What is being done about it, by whom, until when.\n";

static void put_row(struct starter_found *found, struct buffer *csv, int period, size_t team,
                    const char *measure, int value) {
    buffer_printf(csv, "%s,%s,%s,%d,\n", period_code(found->arena, period), teams[team], measure,
                  value);
}

static void put_export(struct starter_found *found, struct buffer *csv) {
    buffer_puts(csv, "period,unit,measure,value,note\n");
    for (int i = 0; i < MONTHS; i++)
        for (size_t team = 0; team < TEAMS; team++)
            for (size_t j = 0; j < sizeof monthly / sizeof *monthly; j++)
                put_row(found, csv, found->first + i, team, monthly[j].measure,
                        monthly[j].values[team][i]);
    for (int year = 0; year < 3; year++)
        for (size_t team = 0; team < TEAMS; team++)
            put_row(found, csv, period_make(LAST_YEAR - 3 + year, 4), team, "population_0_17",
                    population[team][year]);
}

static void add(struct starter_found *found, const char *path, const char *bytes, size_t length) {
    starter_found_add_file(found, path, arena_strndup(found->arena, bytes, length), length);
}

void starter_example_make(struct starter_found *found, struct starter_definitions *definitions) {
    struct buffer csv = {0};
    found->last = period_make(LAST_YEAR, LAST_MONTH);
    found->first = found->last - MONTHS + 1;
    put_export(found, &csv);
    add(found, "kpi/2026-03.csv", csv.data, csv.length);
    add(found, "commentary/2026-03/ASSESSMENTS.md", commentary, sizeof commentary - 1);
    buffer_free(&csv);
    definitions->notice = "Worked example: all figures are invented";
    definitions->root = "ALL";
    definitions->units = teams;
    definitions->unit_names = team_names;
    definitions->unit_count = TEAMS;
    definitions->indicators = indicators;
    definitions->indicator_count = sizeof indicators / sizeof *indicators;
    definitions->kinds = kinds;
    definitions->kind_count = sizeof kinds / sizeof *kinds;
}
