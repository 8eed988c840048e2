/* The figures that commentary about an indicator may quote. Only report/claims/ includes this. */
#ifndef REPORT_CLAIMS_SHOWN_FIGURES_H
#define REPORT_CLAIMS_SHOWN_FIGURES_H

#include "model/results.h"
#include "report/claims/said_number.h"

enum shown_role {
    SHOWN_CURRENT,  /* the headline */
    SHOWN_PREVIOUS, /* the headline of the period before */
    SHOWN_COMPARE,
    SHOWN_YEAR_AGO,
    SHOWN_TARGET, /* and what of it is due */
    SHOWN_TOLERANCE,
    SHOWN_BENCHMARK,
    SHOWN_UNIT,  /* below */
    SHOWN_ROW,   /* another row of the table */
    SHOWN_MONTH, /* the headline of any period of the chart */
    SHOWN_DIFFERENCE,
    SHOWN_CHANGE, /* in percent of what it was */
    SHOWN_RATIO,  /* to what it was: 2 */
    SHOWN_OTHER   /* of an indicator that the sentence names */
};

struct shown_figure {
    enum shown_role role;
    enum shown_role from; /* of a difference, change or ratio: what it is held against */
    enum number_kind kind;
    const struct number *exact, *printed;
    const char *text; /* as printed: 84% */
    bool is_rest;     /* what a share leaves: 16% had no decision in time */
    const char *label; /* “Total referrals authorised”, National average; "" the headline itself */
    int period; /* of the headline, and of what it is held against: what it is of; else PERIOD_NONE
                 */
};

struct shown_figures {
    const struct shown_figure *items;
    size_t count;
};

/* What its page shows, and what these figures differ by. */
struct shown_figures shown_figures_of(struct arena *arena, const struct indicator_result *result);

/* The same of another indicator, all of them SHOWN_OTHER. */
struct shown_figures shown_figures_besides(struct arena *arena, const struct shown_figures *figures,
                                           const struct indicator_result *other);

/* Whether the number is the figure, rounded as it is said, and hedged as it is. */
bool shown_figure_fits(struct arena *arena, const struct shown_figure *figure,
                       const struct said_number *number);

/* Whether they are of one kind, so that the one can be held against the other. */
bool shown_figure_is_like(const struct shown_figure *figure, const struct said_number *number);

#endif
