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

struct arena *ledger_arena(const struct ledger *ledger);

/* The first month about which the exports in view say anything; PERIOD_NONE: there is none. */
int ledger_first(const struct ledger *ledger);

/* The measure's value in a month, added up over units. */
const struct quantity *ledger_value(struct ledger *ledger, size_t measure, int period);

/* Over the months of a window a flow is summed, a stock averaged, z months left out. Running totals
 * begin again in the month `year_start`. */
struct quantity ledger_over(struct ledger *ledger, size_t measure, struct window window,
                            int year_start);

/* Adds the rows that are owed and on which ledger_over rests. */
void ledger_owed(struct ledger *ledger, size_t measure, struct window window, int year_start,
                 struct debts *debts);

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
                          int period);

/* What the exports say of a unit: its own row, or what adds up to it. False: nothing. */
bool ledger_unit_value(struct ledger *ledger, const struct unit *unit, size_t measure, int period,
                       struct quantity *value);

/* What the units below it add up to, whatever its own row says. False: none has a value. */
bool ledger_below(struct ledger *ledger, const struct unit *unit, size_t measure, int period,
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
