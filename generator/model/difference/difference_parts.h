/* The steps of model/difference. Private to model/difference*.c. */
#ifndef MODEL_DIFFERENCE_DIFFERENCE_PARTS_H
#define MODEL_DIFFERENCE_DIFFERENCE_PARTS_H

#include "model/difference/difference.h"

/* Two reports, and what was found so far. */
struct comparing {
    struct arena *arena;
    const struct report_result *before, *now;
    struct difference *found;
    size_t count;
};

void difference_add(struct comparing *comparing, const struct difference *difference);

/* One with two sides; its sentence is made of them: "Target: 15; before: 16". */
void difference_add_sides(struct comparing *comparing, struct difference difference);

/* The same code's results in another report; NULL: it does not show it. */
const struct indicator_result *difference_find(const struct report_result *report,
                                               const char *code);

/* Of one indicator that both reports show. */
void difference_figures(struct comparing *comparing, const struct indicator_result *before,
                        const struct indicator_result *now);
void difference_target(struct comparing *comparing, const struct indicator_result *before,
                       const struct indicator_result *now);
void difference_definition(struct comparing *comparing, const struct indicator_result *before,
                           const struct indicator_result *now);

/* Of all: by which rules trends are judged. */
void difference_rules(struct comparing *comparing);

/* The indicator of the earlier report that had this one's number and has it no more; NULL: none. */
const struct indicator_result *difference_number_before(const struct comparing *comparing,
                                                        const struct indicator_result *now);

/* Indicators that came or went, and numbers that passed on. */
void difference_indicators(struct comparing *comparing);

#endif
