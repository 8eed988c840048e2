/* What a report says: every number computed, every status decided, const to all that follows.
 * Written by model/assess; read by report/ (view, chart). Texts are ready to print. */
#ifndef MODEL_RESULTS_H
#define MODEL_RESULTS_H

#include "base/markup.h"
#include "model/catalogue.h"
#include "model/commentary_status.h"
#include "model/escalation.h"
#include "model/finding.h"
#include "model/funnel.h"
#include "model/number/number.h"
#include "model/slot.h"

#include <stdbool.h>
#include <stddef.h>

/* A number, or the marker or the counts in its place. Where there is nothing at all to show (a
 * comparison that the indicator does not have): exact, printed and reason NULL, text "". */
struct outcome {
    const struct number *exact;   /* NULL: a marker, counts or nothing */
    const struct number *printed; /* exact as rounded for print; NULL with it */
    const char *text;             /* 29%, 1,060, [x], of too few 3 of 4, or "" */
    const char *reason;           /* why there is no number; NULL where there is one, or nothing */
    const char *unjudged;  /* of counts that stand for a percentage of too few: why they have no
                              status; else NULL */
    const char *published; /* the text in the report for its own month, where that was another;
                              NULL: the same, or there was no such report */
};

/* A row of an indicator's table. */
struct figure_result {
    const struct figure *figure;
    struct outcome current, compare, year_ago;
    size_t months;             /* on how many the average of `compare` rests; 0 where it is none */
    const char *compare_label; /* as a heading, which says on how many where they are not twelve */
    bool overdue; /* of a quarter, half-year or year: what it was to be made of has not come */
    const struct unit_family
        *below;              /* what the units below say of it; NULL: none is, or was asked */
    struct outcome added_up; /* of an amount: what these add up to; "" where that cannot be told */
    bool differs;            /* in print, from `current` */
};

enum direction {
    DIRECTION_NONE,
    DIRECTION_SAME,
    DIRECTION_BETTER,
    DIRECTION_WORSE,
    DIRECTION_UP,
    DIRECTION_DOWN
};

/* The difference of two printed numbers. `text` is +1, −22 or 0 ("" where one is missing); `words`
 * is "1 percentage point better", "285 more", "no change" or, where that is by rounding alone, "no
 * change when rounded" ("" likewise). */
struct change {
    const struct number *difference; /* NULL: none */
    enum direction direction;
    const char *text, *words;
    int since; /* the month compared with */
};

/* An amount of targets.csv: as it was written. value NULL: there is none, text is "". */
struct amount {
    const struct number *value;
    const char *text; /* 578 days, 80% */
};

struct target_result {
    struct amount target, low, high; /* for the whole year, where phased */
    const char *tolerance_text;      /* 75% to 95% · 75% or more · "" */
    const char *year;                /* 2020/21; "" without a target */
    bool own;                        /* by a row for the unit, not for every unit */
    const char *owner; /* whose the target is: Team A1’s own target; "" of the whole authority, and
                          without a target */
    bool phased;
    bool is_profile; /* phased by its rows, whose tolerances are due by then */
    struct amount due, due_low,
        due_high; /* what status is judged against; value NULL unless phased */
};

/* A target beside the one that judges: a national one, a stretch. */
struct named_target {
    const char *name;            /* as the row has it that is in force last */
    struct target_result result; /* at the figures' period; of none in force empty */
    const struct number *const
        *due; /* one for each period of the series; NULL where there is none */
    int last; /* the last of these that has one; PERIOD_NONE: none has */
};

enum status {
    STATUS_MET,
    STATUS_WITHIN,
    STATUS_OUTSIDE,
    STATUS_MISSED,
    STATUS_NONE,
    STATUS_NO_DATA
};
enum { STATUSES = STATUS_NO_DATA + 1 };

struct status_result {
    enum status code;
    const char *text; /* On or better than target, … */
    bool of_few;      /* there is what to judge by, but the percentage is of too few */
};

/* How a year's end is projected from its months so far. */
enum outlook_method { OUTLOOK_NONE, OUTLOOK_LAST_YEAR, OUTLOOK_YTD };

/* What was said in a round about the year's end. */
struct said_forecast {
    const struct forecast *forecast;
    struct amount amount;
    const char *range_text; /* 60 to 72 · "" */
    int reached_by;         /* the latest period that the exports of that round were about, */
    const char *reached;    /* and the headline then, as is known now; "" where there is no value */
};

/* Where the year will end that the figure's period is in. */
struct outlook_result {
    const struct said_forecast *said; /* that counts: NULL: none, or it was withdrawn */
    bool stale;                       /* more than two rounds were exported since */
    struct amount projection;         /* value exact; NULL: there is none */
    enum outlook_method method;
    struct status_result status; /* then, of what was said, else projected; text in the future */
    const struct said_forecast *earlier; /* in order of round */
    size_t earlier_count;
    int year_end;                     /* the year's last month */
    const struct number *const *path; /* what will be due, of a profile: period by period to the
                                         year's end; NULL where it is not known */
    size_t path_count;
    bool target_stands; /* not phased: what the figure is judged against is in force in all periods
                           to the year's end, as far as is known */
};

struct benchmark_result {
    const struct benchmark *benchmark;
    struct amount amount;
    bool outdated; /* its period ended more than a year before the figure's month */
};

/* The headline beside another value: its own of another time, or somebody else's average. */
struct comparison {
    const char *label;     /* September 2020, National average */
    const char *period;    /* what the other value is about, where the label does not say: 2018/19,
                              "period not stated" or "" */
    const char *text;      /* the other value */
    const char *published; /* what the report for that month gave; NULL: the same, or none did */
    struct change difference; /* words "" where the two are not of one kind, or one is missing */
    bool outdated;
    bool is_month; /* a single earlier month of our own */
};

/* Single authorities as benchmarks.csv groups them, ours among them: those with a value first, the
 * best of them first (the highest, where neither is good). */
struct ranked {
    const char *name, *period, *source; /* period "" where it is not stated; source "" for ours */
    const char *text;
    const struct number *value; /* NULL: a marker */
    bool own;
    size_t rank; /* 1 the best; equals share a rank; 0 without a value */
    bool joint;
};

struct ranking {
    const char *group;
    const struct ranked *members;
    size_t count, ranked_count; /* all of them; those with a value */
    const struct ranked *own;
    int quarter;          /* 1 the best to 4; 0: fewer than 4 have a value, or ours has none */
    const char *sentence; /* "Joint 3rd best of 12, in the best quarter." */
};

/* A month of the trend's window. Target and tolerance are those due in that month (NULL: none). */
struct series_point {
    int period;
    struct outcome value;
    const struct number *target, *tolerance_low, *tolerance_high;
    enum status status; /* judged as this report would, against the target that was in force */
    bool of_few;        /* not judged, since the percentage is of too few */
    const char *note; /* the note of an export row about that month that it rests on; NULL: none */
};

/* A period of the twelve months to the figures' own. */
struct track_place {
    int period;
    enum status status; /* no data before the indicator was in force, or after it was not */
    bool counted;       /* it was judged, and the indicator was in force */
    int column;  /* 0 to 11: which of the twelve months to the report's was that of the report which
                    first had it: its last month and the lag */
    bool of_few; /* not judged, since the percentage is of too few */
};

/* How often it was met or within tolerance, of the periods that were judged. */
struct track_result {
    const struct track_place *places; /* 12, 4, 2 or 1, oldest first */
    size_t place_count, on, of;
    const char *text; /* 10/12; "" where none was judged */
};

/* Whether it needs rectification by the report's rule: off target in so many of the latest periods,
 * of those that the track would count. */
struct escalation_result {
    struct escalation_rule rule; /* of 0: the report has none */
    size_t red;                  /* periods off target, of the rule's */
    bool rectification;
    const char *text; /* Off target in 2 of the last 3 months; "" without rectification */
};

struct trend_point {
    int period;
    bool has_mean, has_limits, has_value, starts_segment;
    double value, mean, lower, upper;        /* meaningful where has_… says so */
    double lower_two_sigma, upper_two_sigma; /* two thirds of the way to the limits */
    signed char directions[RULE_COUNT]; /* of each rule: 1 up or above, −1 down or below, 0: it did
                                           not fire */
    enum trend_class class;
};

/* |value − value of the month before|, at that month. */
struct moving_range {
    int period;
    const struct number *size;
    bool screened; /* too large to count for the limits */
};

/* How the limits of the months that share them came about, for those who ask. A number is NULL
 * where there is none. */
struct trend_segment {
    int first, last;                   /* months; a baseline's may begin before the window */
    const struct event *event;         /* what began it; NULL: the window did */
    int fixed_points;                  /* of a baseline; 0: all its values count for the limits */
    size_t value_count, basis_count;   /* how many it has; how many of them count */
    bool degenerate;                   /* the limits are one with the mean: nothing is flagged */
    const struct number *centre;       /* mean, pooled share or median; NULL: too few values */
    const struct moving_range *ranges; /* xmr: of values; p-prime: of z scores; else none */
    size_t range_count;
    const struct number *mean_range, *used_range; /* of all ranges; of those not screened */
    const struct number *distance;                /* xmr: from the mean to a limit */
};

struct trend_result {
    enum trend_method method;
    enum trend_rules rules; /* of no meaning with TREND_NONE */
    enum trend_variation variation;
    enum trend_assurance assurance;
    enum trend_untold untold;         /* why the sentence does not bear the variation out */
    bool is_forecast;                 /* the assurance is: no value of late speaks against it */
    const char *sentence;             /* in plain words; "" for none */
    bool trial;                       /* the limits of the latest segment are trial limits */
    const struct trend_point *points; /* one for each month of the series; none for method none */
    size_t point_count;
    const struct trend_segment *segments; /* likewise; the last one is the latest */
    size_t segment_count;
};

/* From this month on the figures are of another definition, or its number was another's before. */
struct series_break {
    int period;
    const char *text; /* Until March 2020, number 12 was “…”. */
    bool of_units;    /* other units are added up; else the definition is another */
};

struct commentary {
    const char *status, *author, *by, *date, *figures, *headline, *lang; /* "" where the front
                                                                            matter has none */
    const struct markup *body; /* p, ul, ol, li, strong, em, a, h4 … */
    const char *html;          /* the same as XHTML */
    enum commentary_status standing;
    struct place place;                            /* where that is said, or the file */
    size_t date_line, headline_line, figures_line; /* 0: it has none */
    const struct acceptance *accepted;             /* findings that its front matter accepts */
    size_t accepted_count;
    const struct commentary *written; /* as it was, where names in it have been filled in; NULL: it
                                         has none */
};

/* A text that is about the report as a whole. */
struct slot_result {
    const struct slot *slot;
    const char *title;                   /* the slot's name as words: What went well */
    const struct commentary *commentary; /* NULL: none */
    const char *no_commentary; /* then: why what was written is not shown; NULL: nothing was */
};

/* An indicator's headline in a unit, as its own report has it. */
struct unit_value {
    const struct unit *unit;
    struct outcome value;
    struct status_result status;
    struct change change;                         /* the one that is told first */
    const struct number *numerator, *denominator; /* NULL: it has none */
    enum funnel funnel;                           /* against the ratio of the unit above */
};

/* What the units below are held against. */
struct funnel_result {
    enum funnel_hindrance hindrance;
    enum chance chance;
    double ratio;              /* of the unit above, above 0; of no meaning where it is hindered */
    const char *parts, *sizes; /* what the numerators and the denominators count; "" for none */
};

/* A unit and those directly below it. */
struct unit_family {
    struct unit_value parent;
    const struct unit_value *members; /* in the order of units.csv */
    size_t count;
    struct funnel_result funnel;
};

/* A figure that the unit's own rows make another than what the units below it add up to, as both
 * are printed. */
struct unreconciled {
    const struct figure_result *row;
    const struct outcome *printed; /* the column of the row: its current, compare or year_ago */
    const char *own, *below;       /* as printed, of a ratio with its counts: 86% (38 of 44) */
    const char *sentence;
};

/* Where a unit's value stands among those beside it, in words. */
struct standing {
    const char *text;       /* joint 2nd highest of 4 teams of Area A; "" where there is no other */
    const char *short_text; /* joint 2nd highest of 4 */
};

/* An action in a report. */
struct action_result {
    struct action_standing now;
    struct action_standing before; /* as the report of the month before told it */
    bool closed_since;             /* closed now, and not yet by that report */
};

/* As actions.csv has them. */
struct action_list {
    const struct action_result *const *items;
    size_t count, open, overdue;
    size_t closed, closed_before; /* since the report before; in its month or earlier */
    bool is_kept;                 /* there is an actions.csv */
};

/* A risk in a report. */
struct risk_result {
    const struct risk *row;    /* that counts */
    const struct risk *before; /* that counted in the report of the month before, if it was open
                                  there; NULL: it was not */
    enum risk_move move;
};

/* Those that are open, the highest score first, of equals by their ids, and behind them, likewise,
 * those that were closed since the report before. */
struct risk_list {
    const struct risk_result *const *items;
    size_t count, open;
    size_t rated[RISK_RATINGS]; /* of those that are open */
    size_t moved[RISK_MOVES];
    bool is_kept; /* there is a risks.csv */
};

struct indicator_result {
    const struct indicator *indicator;
    const char *whose; /* the unit's name for labels; of the root the authority's short name */
    int report_month;  /* of the report that it is in */
    int period;        /* what its figures are about: the latest period that ended by the report's
                          month less the lag */
    const char *current_label, *compare_label; /* column headings: "October 2020", … */
    const char *year_ago_label;                /* October 2019 */
    struct target_result target;
    const struct named_target *targets; /* beside it, in the order of targets.csv */
    size_t target_count;
    struct status_result status;
    const struct figure_result *figures;
    size_t figure_count;
    const struct figure_result *headline;         /* NULL: none usable */
    struct outcome previous;                      /* the headline a month before */
    struct change since_previous, since_year_ago; /* of the headline */
    const struct benchmark_result *benchmarks;
    size_t benchmark_count;
    const struct comparison *comparisons;
    size_t comparison_count;
    const struct ranking *rankings;
    size_t ranking_count;
    const struct series_point *series;
    size_t series_count;
    const struct unit_family *below; /* the unit with those open below it at `period`; NULL: nothing
                                   ever stands below it, or nobody asks */
    const struct unit_family *above; /* the unit above (of the report's month) with those open below
                                   it at `period`; NULL: there is none, or nobody asks */
    const struct unit_value *own;    /* the unit itself among these; NULL: it did not stand there */
    struct standing standing;
    bool parts_add_up; /* its other figures are amounts, two to six, and their sum is the headline
                        */
    bool has_moves;    /* its headline is a stock, and its two other figures flows: what adds, what
                          takes */
    const char *moved; /* units that came or went directly below it in the months that the figures
                          are about: "Team A3, which closed; Team B2, which moved to Area B"; "" */
    const struct unreconciled *unreconciled; /* in order of figure, then of column */
    size_t unreconciled_count;
    struct track_result track;
    struct escalation_result escalation;
    struct outlook_result outlook;
    struct trend_result trend;
    const struct event *const *events; /* within the window and known, in order of month */
    size_t event_count;
    const struct series_break *breaks; /* within the series, in order of month */
    size_t break_count;
    const struct commentary *commentary; /* NULL: none */
    const char
        *carried; /* what its figures take from earlier months: "Population: June 2024"; "" */
    struct action_list actions; /* of the report's, those about it */
    const char *no_commentary;  /* then: why what was written is not shown; NULL: nothing was */
};

struct summary {
    size_t counts[STATUSES]; /* of indicators by status */
    size_t with_target;      /* indicators with a target in force */
    const char *sentence;
};

struct facts;
struct trend_settings;

/* The kinds of what differs between two reports, in the order in which they are told. */
enum difference_kind {
    DIFFERENCE_WORSE, /* statuses */
    DIFFERENCE_BETTER,
    DIFFERENCE_STATUS, /* neither better nor worse: no data, no target */
    DIFFERENCE_RECTIFICATION,
    DIFFERENCE_SIGNAL_BEGAN,
    DIFFERENCE_SIGNAL_CHANGED,
    DIFFERENCE_SIGNAL_ENDED,
    DIFFERENCE_RESTATED, /* a figure about a month that both reports show */
    DIFFERENCE_TARGET,
    DIFFERENCE_DEFINITION,
    DIFFERENCE_STRUCTURE, /* units below */
    DIFFERENCE_NUMBER,    /* passed on to another indicator */
    DIFFERENCE_NEW,       /* indicators */
    DIFFERENCE_GONE
};
enum { DIFFERENCE_KINDS = DIFFERENCE_GONE + 1 };

struct difference_side {
    const char *code; /* of a status or a signal, as the page has it; else "" */
    const char *text; /* in words or as printed; "" where there is only the sentence */
    bool is_judged;   /* a status, or a signal that there is */
};

struct difference {
    enum difference_kind kind;
    const struct indicator *indicator; /* as of the later report that has it; NULL: of no
                                          single one */
    const char *what;                  /* of it: Status, Trend, September 2020, Target, … */
    int period;        /* the month that a restated figure is about; else PERIOD_NONE */
    bool prints_alike; /* restated, but by less than shows in print */
    struct difference_side before, after;
    const char *sentence; /* says it all, but for the indicator's name */
};

/* What differs from an earlier report. */
struct differences {
    int period;           /* of the earlier report; PERIOD_NONE: there is none to compare with */
    const char *why_none; /* then: why, in words */
    const struct difference *items; /* by kind, then in the report's order */
    size_t count;
};

struct data_table_result;

struct assess_request;

struct report_result {
    const struct assess_request *request; /* what it was assessed from; NULL: that is not kept */
    const char *report, *title, *notice;  /* of report.ini; notice may be "" */
    int period, as_at;                    /* as_at PERIOD_LATEST: latest */
    bool as_published;                    /* as_at is the period itself */
    bool final;                           /* made with --final: not a draft */
    const struct unit *unit;
    const struct unit *parent;          /* in the period; NULL: it has none */
    const struct unit *const *children; /* those open in the period, in order */
    size_t child_count;
    const struct unit *const *ancestors; /* likewise: the root first, the parent last */
    size_t ancestor_count;
    const struct unit *const *siblings; /* the parent's other children */
    size_t sibling_count;
    const struct catalogue *catalogue;
    const struct facts *facts;                   /* NULL: none are at hand */
    const struct trend_settings *trend_settings; /* what trends were judged by */
    struct escalation_rule escalation;
    const struct meeting *meeting; /* NULL: none */
    const int *rounds;             /* the export rounds that this report rests on, in order */
    size_t round_count;
    const char *const *notes; /* the different notes of export rows in use, in order of first use */
    size_t note_count;
    struct summary summary;
    const struct indicator_result *indicators;
    size_t indicator_count;
    size_t assessed_count;               /* with those behind them that the report does not show */
    struct required_where only;          /* where it shows an indicator; any false: it shows each */
    const char *details, *details_title; /* the report with more about each; "": none */
    /* Of the unit, about these indicators and about none: those that are open, and those that were
     * closed since the report before. */
    struct action_list actions;
    struct action_list plan; /* all that have begun and have a priority */
    struct risk_list risks;  /* of the unit, likewise */
    bool has_brackets;       /* around numbers below zero in tables, in the place of a minus */
    const struct data_table_result *tables; /* model/data_table.h; those that it shows, in order */
    size_t table_count;
    const struct slot_result *slots;
    size_t slot_count;
    const struct finding_list *findings; /* of each indicator's commentary, in their order; NULL:
                                            nobody looked for any */
    const struct finding_list *slot_findings; /* of each slot's text, likewise */
    struct differences since;                 /* the report before */
};

#endif
