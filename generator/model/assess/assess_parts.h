/* The steps of model/assess. Private to model/assess*.c. */
#ifndef MODEL_ASSESS_ASSESS_PARTS_H
#define MODEL_ASSESS_ASSESS_PARTS_H

#include "model/assess/assess.h"
#include "model/figure.h"

/* What was known in the month of an earlier round. */
struct known_then {
    bool looked;
    struct ledger *ledger; /* NULL: nothing about it has changed since */
};

struct assessment {
    struct arena *arena;
    struct diagnostics *diagnostics;
    const struct assess_request *request;
    struct ledger *ledger;
    struct known_then *then; /* of each of request->rounds */
    struct report_result *report;
};

/* A quantity as the figure prints it. */
struct outcome assess_outcome(struct arena *arena, const struct figure *figure,
                              const struct quantity *quantity);

/* Sets what the figure's value for a month was published as, where it reads otherwise now. */
void assess_revised(struct assessment *assessment, const struct indicator *indicator,
                    const struct figure *figure, int period, struct outcome *outcome);

/* All of one indicator. */
void assess_indicator(struct assessment *assessment, const struct indicator *indicator,
                      struct indicator_result *result);

/* Published values of others, comparisons and ranks, of an indicator whose figures are set. */
void assess_comparisons(struct assessment *assessment, struct indicator_result *result);

/* Series, trend and events of an indicator whose headline is set. */
void assess_series(struct assessment *assessment, struct indicator_result *result,
                   const struct number *due_target);

/* Where its definition or number changed, of an indicator whose series is set. */
void assess_breaks(struct assessment *assessment, struct indicator_result *result);

/* Counts and the sentence, of the indicators in the report. */
struct summary assess_summary(struct arena *arena, const struct indicator_result *indicators,
                              size_t count);

/* Notes for an analyst: that another method suits the headline better; that a shift has lasted so
 * long that new limits may be due, with both limits and the four questions of Wheeler that decide
 * (spc-method C8). Nothing is applied. */
void assess_advise_method(const struct assessment *assessment, const struct indicator *indicator,
                          const struct trend_question *question);
void assess_advise_recalculation(const struct assessment *assessment,
                                 const struct indicator_result *result,
                                 const struct trend_question *question);

/* Warnings about this month's numbers. */
void assess_check_reporting(const struct assessment *assessment);
void assess_check_share(const struct assessment *assessment, const struct indicator *indicator,
                        const struct figure *figure, const struct ratio *ratio, int period);

#endif
