/* The definitions that an authority keeps: units, indicators, figures, targets, the rest of the CSV
 * files beside the exports (doc/design.md, section 3), as rows in the order of use. Filled by
 * input/load; const to all that follows. */
#ifndef MODEL_CATALOGUE_H
#define MODEL_CATALOGUE_H

#include "base/diagnostics.h"
#include "model/action.h"
#include "model/compare.h"
#include "model/exempt_information.h"
#include "model/marker.h"
#include "model/number/number.h"
#include "model/risk.h"
#include "model/trend_words.h"
#include "model/unit.h"

#include <stdbool.h>
#include <stddef.h>

/* What an authority calls a report. */
struct authority_title {
    const char *report, *title;
    struct place place;
};

struct authority {
    const char *name, *short_name, *root_unit, *contact;
    const char *logo;   /* the PNG's path below the data folder, or "" */
    const char *notice; /* for every page of its reports, or "" */
    const char *source; /* of its charts, in its own words; "": catalogue_exports_text */
    const struct authority_title *titles; /* in place of their own */
    size_t title_count;
    const char *parts;    /* the folder of its own parts of templates; NULL: it has none */
    int year_start;       /* the month in which its years begin: 4 for April */
    const char *currency; /* £ */
};

enum better { BETTER_HIGH, BETTER_LOW, BETTER_NEITHER };
extern const struct word_table catalogue_better_words; /* high: Good is high */

/* Where charts come from unless somebody says otherwise: "Exports of Northbridge Council". */
const char *catalogue_exports_text(struct arena *arena, const char *authority);

/* Whether a step up (1) or down (−1) is an improvement: 1, a concern: −1, or neither: 0. */
int catalogue_merit(enum better better, int direction);

enum figure_unit { UNIT_COUNT, UNIT_PERCENT, UNIT_RATE, UNIT_DAYS, UNIT_NUMBER, UNIT_MONEY };
extern const struct word_table catalogue_figure_unit_words;

/* In what money is printed: £1,060, £1,060k, £1.1m. */
enum money_scale { MONEY_WHOLE, MONEY_THOUSANDS, MONEY_MILLIONS };
extern const struct word_table catalogue_money_words; /* 1000: k */

/* A measure joined to an expression by + or -. */
struct term {
    size_t measure; /* index into facts' measures */
    bool minus;
};

struct expression {
    const struct term *terms;
    size_t count;
};

struct figure {
    const char *label;
    struct expression numerator, denominator; /* denominator.count 0: none */
    enum figure_unit unit;
    const struct number *per; /* 10000 for rates per 10,000; 1000 for money in thousands */
    const char *per_text;     /* as written */
    enum money_scale scale;   /* of money */
    const char *currency;     /* of money: £; else "" */
    int decimals;
    bool headline;
    const char *unusable; /* why its figures cannot be computed; NULL: they can */
    struct place place;
};

struct indicator {
    const char *code, *number, *title, *short_title, *section;
    enum better better;
    enum basis basis;
    enum compare compare;
    int back; /* periods, with COMPARE_BACK */
    const char *current_label, *compare_label, *owner, *definition;
    const char *source;    /* of its charts: that of its row, else the authority's; never "" */
    bool source_is_stated; /* in so many words; else it follows from the authority's name */
    int lag;
    struct rhythm rhythm; /* its years begin in its own month, or the authority's */
    int from, to;         /* inclusive; PERIOD_NONE: open */
    enum trend_method trend;
    const struct figure *figures; /* shared by all rows of the code */
    size_t figure_count;
    struct place place;
};

struct target {
    const char *indicator;
    const char *name; /* of one that stands beside the one that judges: National; "" for that one */
    const struct unit *unit; /* NULL: every unit without a row of its own */
    bool of_root;            /* then: the root alone, since it is an amount that units share */
    int from, known;
    const struct number *value, *low, *high; /* NULL: none */
    const char *value_text, *low_text, *high_text;
    const struct number *year_value; /* of a profile, whose values are due by then: the whole
                                        year's; NULL: it is none */
    const char *year_text;
    bool linear; /* phasing: a twelfth is due each month */
    struct place place;
};
extern const struct word_table catalogue_phasing_words; /* of `linear` */

struct benchmark {
    const char *indicator, *comparator, *period, *source;
    const char *group; /* what the single authority `comparator` is one of; "" for an average */
    int published;
    const struct number *value;
    const char *value_text; /* as written */
    enum marker marker;     /* instead of a value */
    struct place place;
};

/* What an owner expects for the end of a year, as said in a round of exports. */
struct forecast {
    const char *indicator;
    const struct unit *unit; /* NULL: the whole authority */
    int round;
    const char *year;                        /* 2020/21 */
    const struct number *value, *low, *high; /* value NULL: withdrawn; low, high NULL: not given */
    const char *value_text, *low_text, *high_text; /* as written */
    const char *by, *note;
    struct place place;
};

enum event_kind { EVENT_NOTE, EVENT_RECALCULATE, EVENT_BASELINE };
extern const struct word_table catalogue_event_words;

struct event {
    const char *indicator;
    int period, known, points;
    enum event_kind kind;
    const char *text, *approved_by;
    struct place place;
};

struct meeting {
    const char *report, *committee, *meeting_date, *agenda_item, *exported, *next_due;
    const char *report_of, *lead_member, *contact, *wards, *key_decision;
    struct exempt_information exempt;
    int period;
    struct place place;
};

/* A row that is owed and will not come: a final report may lack it. */
struct accepted {
    const struct unit *unit;
    const char *measure, *reason, *by;
    int period;
    struct place place;
};

struct glossary_entry {
    const char *term, *meaning;
    const char *expansion; /* what an abbreviation is short for; "": as the meaning begins */
};

struct data_table;

struct catalogue {
    struct authority authority;
    const struct unit *units;
    size_t unit_count;
    const struct indicator *indicators; /* in number order, then file order */
    size_t indicator_count;
    const char *const *refused_indicators; /* codes of rows of indicators.csv that were refused */
    size_t refused_indicator_count;
    const struct target *targets;
    size_t target_count;
    const struct benchmark *benchmarks;
    size_t benchmark_count;
    const struct forecast *forecasts;
    size_t forecast_count;
    const struct event *events;
    size_t event_count;
    const struct meeting *meetings;
    size_t meeting_count;
    const struct accepted *accepted;
    size_t accepted_count;
    const struct glossary_entry *glossary;
    size_t glossary_count;
    struct entries actions; /* struct action, sorted as entry_sort does it */
    bool has_actions;       /* there is an actions.csv */
    struct entries risks;   /* struct risk, likewise */
    bool has_risks;
    const struct data_table *tables; /* model/data_table.h; in the order of tables.csv */
    size_t table_count;
    bool has_tables; /* there is a tables.csv */
};

const struct unit *catalogue_unit(const struct catalogue *catalogue, const char *code);

/* What an unknown code means where a row was refused for its own, which was said: the unit that has
 * this code there, or one a letter or two from it, if none that is known is as near; NULL: none. */
const struct unit *catalogue_refused_unit(const struct catalogue *catalogue, const char *code);

/* The same for indicators: whether a refused row means it. */
bool catalogue_refused_indicator(const struct catalogue *catalogue, const char *code);

/* Whether the unit stands for the whole authority. */
bool catalogue_is_root(const struct catalogue *catalogue, const struct unit *unit);

/* What the authority calls the report; NULL: what the report says itself. */
const char *catalogue_title(const struct catalogue *catalogue, const char *report);

/* The row of the indicator's code that is in force in the report's month; NULL: none. */
const struct indicator *catalogue_indicator(const struct catalogue *catalogue, const char *code,
                                            int period);

/* Whether a row, of whatever months, is about the indicator. */
bool catalogue_has_indicator(const struct catalogue *catalogue, const char *code);

/* For a message about a code that no unit, or no indicator, has: " (did you mean “NORTH”?)" where
 * one is near, else "". */
const char *catalogue_unit_hint(struct arena *arena, const struct catalogue *catalogue,
                                const char *code);
const char *catalogue_indicator_hint(struct arena *arena, const struct catalogue *catalogue,
                                     const char *code);

#endif
