/* What was found to differ between two reports, while it is looked for. */
#ifndef MODEL_DIFFERENCE_DIFFERENCE_LIST_H
#define MODEL_DIFFERENCE_DIFFERENCE_LIST_H

#include "model/results.h"

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

#endif
