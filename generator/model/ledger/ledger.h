/* Monthly values of measures for one unit, as known at one month: export rows added up over units,
 * over roles, then over months (doc/design.md, sections 3, 4). model/ledger/figure.h makes figures
 * of them. */
#ifndef MODEL_LEDGER_LEDGER_H
#define MODEL_LEDGER_LEDGER_H

#include "model/catalogue.h"
#include "model/facts.h"
#include "model/ledger/debt.h"
#include "model/quantity.h"

/* Values are computed when first asked for. */
struct ledger;

struct ledger *ledger_new(struct arena *arena, const struct catalogue *catalogue,
                          const struct facts *facts, const struct unit *unit, int as_at);

/* The same as if the unit had no rows of its own: what the units below it add up to, month by month
 * as they stood. */
struct ledger *ledger_new_below(struct arena *arena, const struct catalogue *catalogue,
                                const struct facts *facts, const struct unit *unit, int as_at);

struct arena *ledger_arena(const struct ledger *ledger);

/* What a measure is called. */
const char *ledger_name(const struct ledger *ledger, size_t measure);

/* Whose values they are. */
const struct unit *ledger_unit(const struct ledger *ledger);

/* The first month about which the exports in view say anything; PERIOD_NONE: there is none. */
int ledger_first(const struct ledger *ledger);

/* Periods that are counted as one, each by the row of its last month: a single one, or those of a
 * running total. */
struct span {
    int first, last;    /* the months of its first and last row */
    struct rhythm rows; /* how often rows come: left out, each month */
    bool begins_year;   /* what came before is last year's: the total began from nothing */
    /* Of a running total: the unit and the months that are asked for; NULL: none is. */
    const struct unit *top;
    int from, until;
    bool from_begins_year;
};

/* Whether a window is counted as one: a running total since its year began. */
bool ledger_counts_as_one(const struct ledger *ledger, size_t measure, struct window window,
                          struct rhythm rows, struct span *span);

/* A period by itself. */
struct span ledger_month(const struct ledger *ledger, size_t measure, int period,
                         struct rhythm rows);

/* The month of the row before a span's first one. */
int ledger_row_before(struct span span);

/* The part of a span in which a unit stood somewhere; false: none. Of a running total, months
 * before in which it stood elsewhere below `top` go with it, and a stay that such a one follows is
 * none. */
bool ledger_stay_span(const struct ledger *ledger, size_t measure, const struct unit_stay *stay,
                      struct span span, struct span *stood);

/* Over the rows of a window a flow is summed, a stock averaged, z left out. Running totals begin
 * again with the year. */
struct quantity ledger_over(struct ledger *ledger, size_t measure, struct window window,
                            struct rhythm rows);

/* Adds the rows that are owed and on which ledger_over rests. */
void ledger_owed(struct ledger *ledger, size_t measure, struct window window, struct rhythm rows,
                 struct debts *debts);

/* The months of the rows that a carried measure's value in a month rests on, from the oldest to the
 * latest; PERIOD_NONE where there is none. */
struct window ledger_carried(const struct ledger *ledger, size_t measure, int period);

/* The note of an export row about that month that the value rests on; NULL: none has one. */
const char *ledger_note(struct ledger *ledger, size_t measure, int period);

/* How a unit's value of a month comes about. */
enum origin {
    ORIGIN_ROW,   /* a row of its own */
    ORIGIN_ROLES, /* the sum over the roles of a workforce column */
    ORIGIN_UNITS, /* the sum over the units below */
    ORIGIN_ABSENT /* neither a row nor anything to add up */
};
extern const struct word_table ledger_origin_words; /* row, roles, units, absent */
enum origin ledger_origin(struct ledger *ledger, const struct unit *unit, size_t measure,
                          struct span span);

/* What the exports say of a unit: its own row, or what adds up to it. False: neither it nor a unit
 * below has or owes a row; the value of a total over roles is set all the same. */
bool ledger_span_value(struct ledger *ledger, const struct unit *unit, size_t measure,
                       struct span span, struct quantity *value);

/* The same of a unit where it stood, or for itself: x where a row of units.csv that was refused
 * leaves that open. */
bool ledger_stay_value(struct ledger *ledger, const struct unit_stay *stay, size_t measure,
                       struct span span, struct quantity *value);

/* What the units below it add up to, whatever its own row says. False: none has a value. */
bool ledger_below(struct ledger *ledger, const struct unit *unit, size_t measure, struct span span,
                  struct quantity *value);

/* What it means that they say nothing: x, or 0. */
struct quantity ledger_absent_value(struct ledger *ledger, size_t measure, int period);

/* Whether a role counts for the total: those that only later rounds know do not. */
bool ledger_knows_role(const struct ledger *ledger, size_t part);

/* The row that speaks of a month for a unit: of a carried measure the one that still holds. NULL:
 * there is none. */
const struct fact *ledger_row(const struct ledger *ledger, const struct unit *unit, size_t measure,
                              int period);

#endif
